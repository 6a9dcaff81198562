"""One build of an archive at a time: two at work would take each other's files for edits.

The lock is the system's own, on the archive's folder: it leaves no file behind, and ends with the
process, however that ends. Where there are no such locks, builds are not kept apart.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_threads = threading.RLock()  # the system's lock keeps processes apart, this one threads
_held: set[Path] = set()


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Wait until nobody else builds the archive at `root`, and have others wait meanwhile.

    Within itself it does not wait: who builds the whole site generates pages, too.
    """
    place = root.resolve()
    with _threads:
        if place in _held:
            yield
            return
        _held.add(place)
        try:
            with _locked(place):
                yield
        finally:
            _held.remove(place)


if sys.platform == "win32":

    @contextmanager
    def _locked(_folder: Path) -> Iterator[None]:
        yield

else:
    import fcntl

    @contextmanager
    def _locked(folder: Path) -> Iterator[None]:
        opened = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network drives have no locks
                _wait_for(opened)
            yield
        finally:
            with suppress(OSError):
                fcntl.flock(opened, fcntl.LOCK_UN)  # a helper that still ends has it open, too
            os.close(opened)

    def _wait_for(opened: int) -> None:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("another build of this archive is at work; waiting for it", file=sys.stderr)
            fcntl.flock(opened, fcntl.LOCK_EX)
