"""Work spread over processes that all know what this one knows.

A helper is a copy of this process, so that nothing has to be sent to it; what it finds out
comes back through a file without a name, which is gone with the processes. Where the system
cannot copy processes, and for little work, this process does everything itself.
"""

import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, TypeVar

_LEAST = 12  # pieces of work; fewer are done sooner than a process is copied
_AT_ONCE = 4  # pieces that a process takes from a long queue; from a short one it takes one
_LONG = 1000
_MOST = 10_000  # numbers in the queue; more could fill the pipe before anybody reads from it
_NUMBER = 4  # bytes of such a number: a pipe never parts so short a one
_LENGTH = 8  # bytes before each outcome, which say how long it is

Outcome = TypeVar("Outcome")


def cores() -> int:
    """How many processes can work at once here; 1 where processes cannot be copied safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


class Jobs:
    """Processes that share long work; what they find out waits in a nameless file in `folder`."""

    def __init__(self, processes: int, folder: Path) -> None:
        self._processes, self._folder = processes, folder

    def spread(self, work: Callable[[int], Outcome], count: int) -> Iterator[tuple[int, Outcome]]:
        """Do the pieces of work 0 to `count` - 1; gives each with its outcome, in any order.

        An exception in a piece of work is raised here and ends all work. The outcomes of other
        processes are pickled on their way. OSError where one was killed or could not write.
        """
        if self._processes < 2 or count < _LEAST:
            yield from ((number, work(number)) for number in range(count))
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        queue = _Queue(count)
        helpers = [_Helper(work, queue, self._folder) for _ in range(self._processes - 1)]
        try:
            for number in queue.numbers():
                yield number, work(number)
                for helper in helpers:
                    yield from helper.outcomes()
            for helper in helpers:
                yield from helper.last_outcomes()
        finally:
            queue.close()
            for helper in helpers:
                helper.end()

    def aside(self, work: Callable[[], None]) -> Callable[[], bool] | None:
        """Have another process do a piece of work; gives what waits for its end.

        That says whether the work was done. None where one process is to do everything.
        """
        if self._processes < 2:
            return None
        process = multiprocessing.get_context("fork").Process(target=_undisturbed, args=(work,))
        with _not_told_of_interruptions():
            process.start()

        def is_done() -> bool:
            process.join()
            return process.exitcode == 0

        return is_done

    def in_order(self, work: Callable[[int], Outcome], count: int) -> list[Outcome]:
        """The outcomes of all pieces of work, in the order of the pieces."""
        outcomes = dict(self.spread(work, count))
        return [outcomes[number] for number in range(count)]


ALONE = Jobs(1, Path())


class _Queue:
    """What is still to be done: a pipe with the first number of every few pieces of work."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._size = max(_AT_ONCE, -(-count // _MOST)) if count > _LONG else 1
        self._read_end, write_end = os.pipe()
        for first in range(0, count, self._size):
            os.write(write_end, first.to_bytes(_NUMBER, "little"))
        os.close(write_end)

    def numbers(self) -> Iterator[int]:
        """Take pieces of work, a few at a time, until none are left for anybody."""
        while taken := os.read(self._read_end, _NUMBER):
            first = int.from_bytes(taken, "little")
            yield from range(first, min(first + self._size, self._count))

    def close(self) -> None:
        os.close(self._read_end)


class _Helper(Generic[Outcome]):
    """A copy of this process that takes work from the queue and writes down the outcomes."""

    def __init__(self, work: Callable[[int], Outcome], queue: _Queue, folder: Path) -> None:
        self._work, self._queue, self._read = work, queue, 0
        self._outcomes = TemporaryFile(dir=folder)  # noqa: SIM115 - closed in `end`
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=self._run, args=(os.getpid(),), daemon=True)
        with _not_told_of_interruptions():  # who asked for the work ends it
            self._process.start()

    def _run(self, parent: int) -> None:
        for number in self._queue.numbers():
            outcome: Outcome | Exception
            try:
                outcome = self._work(number)
            except Exception as error:  # it is raised where the work was asked for
                outcome = _sendable(error)
            self._write_down(pickle.dumps((number, outcome), protocol=5))
            if os.getppid() != parent or isinstance(outcome, Exception):
                break

    def _write_down(self, outcome: bytes) -> None:
        try:
            self._outcomes.write(len(outcome).to_bytes(_LENGTH, "little"))
            self._outcomes.write(outcome)
            self._outcomes.flush()
        except OSError as error:  # a full disk cannot take the error either
            sys.exit(error.errno)

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """What was written down whole since the last call."""
        file = self._outcomes.fileno()  # both processes share its position: never move it here
        while (start := self._read + _LENGTH) <= (size := os.fstat(file).st_size):
            length = int.from_bytes(os.pread(file, _LENGTH, self._read), "little")
            if start + length > size:
                break
            number, outcome = pickle.loads(os.pread(file, length, start))
            self._read = start + length
            if isinstance(outcome, Exception):
                raise outcome
            yield number, outcome

    def last_outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Wait for the end of the work, and give what was written down since the last call."""
        while self._process.is_alive():
            self._process.join(0.05)
            yield from self.outcomes()
        yield from self.outcomes()
        ended_with = self._process.exitcode or 0
        if ended_with > 0:
            raise OSError(ended_with, os.strerror(ended_with))
        if ended_with < 0:
            raise ChildProcessError(f"a process was ended by signal {-ended_with}")

    def end(self) -> None:
        """End the process if it still runs, and forget what it wrote down."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._outcomes.close()


@contextmanager
def _not_told_of_interruptions() -> Iterator[None]:
    """Begin a process that goes on where the user interrupts this one, from its first moment."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _undisturbed(work: Callable[[], None]) -> None:
    """Do something to its end, also where the user interrupts what it was begun for."""
    try:
        work()
    except Exception:  # who waits for it does it again, and sees what is wrong
        sys.exit(1)


def _sendable(error: Exception) -> Exception:
    """The error itself, or one with its words where it cannot be put together again elsewhere."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
