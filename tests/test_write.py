"""Pages are written only where they changed, and never over what somebody wrote by hand."""

import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.manifest import MANIFEST
from publisher.model import Page
from publisher.write import write_pages

ONE, TWO = Page("one.md", "one\n"), Page("more/two.md", "two\n")


def files(docs: Path) -> dict[str, str]:
    """The files below a folder but for the manifest, with their text."""
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in sorted(docs.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_every_page_is_written_the_first_time(tmp_path: Path) -> None:
    changes, problems = write_pages([ONE, TWO], tmp_path)
    assert problems == []
    assert changes.written == ("more/two.md", "one.md")
    assert files(tmp_path) == {"one.md": "one\n", "more/two.md": "two\n"}


def test_the_second_time_nothing_is_written_not_even_touched(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    changes, _ = write_pages([ONE, TWO], tmp_path)
    assert not changes
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_the_page_that_changed_is_written(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    changes, _ = write_pages([Page("one.md", "1\n"), TWO], tmp_path)
    assert changes.written == ("one.md",)


def test_a_page_that_is_no_longer_generated_goes_and_its_empty_folder_too(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    changes, _ = write_pages([ONE], tmp_path)
    assert changes.removed == ("more/two.md",)
    assert not (tmp_path / "more").exists()


def test_a_hand_written_page_beside_generated_ones_is_never_removed(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    (tmp_path / "more" / "mine.md").write_text("mine\n")
    write_pages([ONE], tmp_path)
    assert files(tmp_path) == {"one.md": "one\n", "more/mine.md": "mine\n"}


def test_a_generated_page_edited_by_hand_stops_everything(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    (tmp_path / "one.md").write_text("edited\n")
    changes, problems = write_pages([Page("one.md", "1\n"), Page("new.md", "new\n")], tmp_path)
    assert [(p.file, p.code) for p in problems] == [(f"{tmp_path.name}/one.md", "page-edited")]
    assert not changes
    assert files(tmp_path) == {"one.md": "edited\n", "more/two.md": "two\n"}


def test_an_edited_page_that_would_be_removed_is_kept_and_reported(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    (tmp_path / "one.md").write_text("edited\n")
    _, problems = write_pages([TWO], tmp_path)
    assert [p.code for p in problems] == ["page-edited"]
    assert files(tmp_path)["one.md"] == "edited\n"


def test_a_hand_written_page_in_the_way_is_reported_and_kept(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("mine\n")
    _, problems = write_pages([ONE, TWO], tmp_path)
    assert [p.code for p in problems] == ["page-in-the-way"]
    assert files(tmp_path) == {"one.md": "mine\n"}


def test_an_edited_page_that_is_deleted_is_made_anew(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    (tmp_path / "one.md").unlink()
    changes, problems = write_pages([ONE, TWO], tmp_path)
    assert (changes.written, problems) == (("one.md",), [])


def test_a_run_that_is_killed_leaves_nothing_that_the_next_takes_for_hand_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pages([ONE, TWO], tmp_path)
    import publisher.write as write

    move, moved = write._move, []

    def killed_at_the_second_page(waiting: str, target: str) -> None:
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        move(waiting, target)

    monkeypatch.setattr(write, "_move", killed_at_the_second_page)
    new = [Page("one.md", "1\n"), Page("more/two.md", "2\n")]
    with pytest.raises(KeyboardInterrupt):
        write_pages(new, tmp_path)
    monkeypatch.undo()
    _, problems = write_pages(new, tmp_path)
    assert problems == []
    assert files(tmp_path) == {"one.md": "1\n", "more/two.md": "2\n"}


def test_drafts_of_a_run_that_was_killed_are_cleared_away(tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], stdout=PIPE)
    left_behind = tmp_path / f".drafts-{int(ended.stdout)}"
    left_behind.mkdir()
    (left_behind / "1-0").write_text("half a pa")
    write_pages([ONE], tmp_path)
    assert files(tmp_path) == {"one.md": "one\n"}


def test_drafts_of_a_killed_run_that_had_the_same_number_are_not_published(tmp_path: Path) -> None:
    """In a container a build has the number that the last one had."""
    left_behind = tmp_path / f".drafts-{os.getpid()}" / tmp_path.name
    left_behind.mkdir(parents=True)
    (left_behind / "gone.md").write_text("of a statement that is no longer there\n")
    write_pages([ONE], tmp_path)
    assert files(tmp_path) == {"one.md": "one\n"}


def test_drafts_of_a_run_that_still_goes_on_are_left_alone(tmp_path: Path) -> None:
    going_on = tmp_path / f".drafts-{os.getppid()}"
    going_on.mkdir()
    write_pages([ONE], tmp_path)
    assert going_on.is_dir()


def test_a_page_that_stops_everything_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("mine\n")
    write_pages([ONE, TWO], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["one.md"]


def test_a_manifest_that_was_lost_removes_nothing(tmp_path: Path) -> None:
    write_pages([ONE, TWO], tmp_path)
    (tmp_path / MANIFEST).unlink()
    changes, problems = write_pages([ONE], tmp_path)
    assert (changes.removed, problems) == ((), [])
    assert "more/two.md" in files(tmp_path)


def test_a_manifest_that_is_no_json_is_as_good_as_lost(tmp_path: Path) -> None:
    write_pages([ONE], tmp_path)
    (tmp_path / MANIFEST).write_text("{")
    assert write_pages([ONE], tmp_path)[1] == []


PAGES = st.dictionaries(st.sampled_from("abcdef"), st.text(max_size=5), max_size=6)


@given(st.lists(PAGES, min_size=1, max_size=4))
def test_whatever_was_there_before_exactly_the_generated_pages_are_there_after(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, str]]
) -> None:
    docs = tmp_path_factory.mktemp("docs")
    for texts in runs:
        pages = [Page(f"{name}.md", text) for name, text in texts.items()]
        assert write_pages(pages, docs)[1] == []
    written = {path.name: path.read_bytes() for path in docs.glob("*.md")}
    assert written == {f"{name}.md": text.encode() for name, text in runs[-1].items()}
