"""Long work says how far it is; short work says nothing."""

from itertools import count

from publisher.progress import Progress


def test_long_work_says_how_much_is_done_and_what_is_left() -> None:
    said: list[str] = []
    clock = count(0.0, 1.0)  # every look at the clock is a second later
    things = Progress(said.append, clock=lambda: next(clock)).through("abcdefgh", 8, "pages")
    assert "".join(things) == "abcdefgh"
    assert said == ["pages: 1 of 8, about 14 s left", "pages: 4 of 8, about 5 s left",
                    "pages: 7 of 8, about 1 s left"]  # fmt: skip


def test_short_work_is_done_in_silence() -> None:
    said: list[str] = []
    assert list(Progress(said.append, clock=lambda: 0.0).through([1, 2], 2, "pages")) == [1, 2]
    assert said == []


def test_every_stage_is_timed_where_that_is_asked_for() -> None:
    said: list[str] = []
    clock = iter([10.0, 12.5])
    with Progress(said.append, every_stage=True, clock=lambda: next(clock)).stage("relate"):
        pass
    assert said == ["relate: 2.50 s"]


def test_hardly_begun_work_gives_no_estimate() -> None:
    said: list[str] = []
    seconds = iter(range(0, 100, 4))
    progress = Progress(said.append, clock=lambda: next(seconds))
    for done, _ in enumerate(progress.through(range(1000), 1000, "pages")):
        if done == 11:
            break
    assert said[0] == "pages: 1 of 1,000"
    assert said[-1].startswith("pages: 11 of 1,000, about ")
