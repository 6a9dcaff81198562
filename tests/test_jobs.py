"""Work that is shared by processes comes out as if one had done it all."""

import os
import signal
from pathlib import Path

import pytest

from publisher.jobs import ALONE, Jobs

MANY = 500


class MistakeInLineError(Exception):
    """An error that Python cannot put together again from its words alone."""

    def __init__(self, mistake: str, line: int) -> None:
        super().__init__(f"{mistake} in line {line}")


def square(number: int) -> int:
    return number * number


def test_every_piece_of_work_is_done_once_and_given_in_its_order(tmp_path: Path) -> None:
    squares = [square(number) for number in range(MANY)]
    assert Jobs(3, tmp_path).in_order(square, MANY) == squares == ALONE.in_order(square, MANY)


def test_the_work_is_shared_among_processes(tmp_path: Path) -> None:
    def who(number: int) -> int:
        sum(range(20_000))  # long enough that the others start before all is done
        return os.getpid()

    assert len(set(Jobs(2, tmp_path).in_order(who, MANY))) == 2


def test_work_set_aside_is_done_by_another_process(tmp_path: Path) -> None:
    """Where only one process works, nothing is set aside."""
    place = tmp_path / "process"
    is_done = Jobs(2, tmp_path).aside(lambda: place.write_text(str(os.getpid())))
    assert is_done
    assert is_done()
    assert place.read_text() != str(os.getpid())
    assert ALONE.aside(lambda: place.unlink()) is None


def test_who_waits_for_work_set_aside_learns_that_it_failed(tmp_path: Path) -> None:
    is_done = Jobs(2, tmp_path).aside(lambda: (tmp_path / "missing").unlink())
    assert is_done
    assert not is_done()


def test_little_work_is_not_shared(tmp_path: Path) -> None:
    assert set(Jobs(2, tmp_path).in_order(lambda number: os.getpid(), 3)) == {os.getpid()}


def test_large_outcomes_arrive_whole(tmp_path: Path) -> None:
    outcomes = Jobs(2, tmp_path).in_order(lambda number: bytes([number % 256]) * 100_000, MANY)
    assert [(one[0], len(one)) for one in outcomes] == [(n % 256, 100_000) for n in range(MANY)]


@pytest.mark.parametrize("failing", [0, MANY - 1])
def test_what_goes_wrong_in_any_process_is_said_and_leaves_nothing_behind(
    tmp_path: Path, failing: int
) -> None:
    def work(number: int) -> int:
        if number == failing:
            raise ValueError(f"piece {number}")
        return number

    with pytest.raises(ValueError, match=f"piece {failing}"):
        list(Jobs(2, tmp_path).spread(work, MANY))
    assert list(tmp_path.iterdir()) == []


def test_an_error_that_cannot_be_sent_on_is_said_in_its_own_words(tmp_path: Path) -> None:
    parent = os.getpid()

    def work(number: int) -> int:
        sum(range(20_000))
        if os.getpid() != parent:
            raise MistakeInLineError("a brace too few", 7)
        return number

    with pytest.raises(Exception, match="a brace too few in line 7"):
        Jobs(2, tmp_path).in_order(work, MANY)


def test_a_process_that_is_killed_is_missed(tmp_path: Path) -> None:
    parent = os.getpid()

    def work(number: int) -> int:
        sum(range(20_000))
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(OSError, match="ended by signal 9"):
        Jobs(2, tmp_path).in_order(work, MANY)
