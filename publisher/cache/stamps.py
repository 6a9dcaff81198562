"""Stamps: whether a file is the one that was read before, mostly without reading it again."""

import hashlib
import os
from errno import ELOOP, ENOENT, ENOTDIR
from stat import S_ISREG
from typing import NamedTuple

_NO_FILE = frozenset({ENOENT, ENOTDIR, ELOOP})  # the last: a link that leads to itself


class Stamp(NamedTuple):
    """A file's size, its time of change in nanoseconds, and the sha256 of its content."""

    size: int
    changed: int
    content: str


def stamp(path: str, known: Stamp | None = None, with_linked: bool = True) -> Stamp | None:
    """The stamp of a plain file, None where there is none: a link may lead to an endless device.

    Unless `with_linked`, no link is a file, as for those who read statements. With the size and
    time of the known stamp the content is taken to be the same. A file that was carried from
    another machine has another time; then its content tells.
    """
    try:
        # Thousands of them: a Path each would double it.
        status = os.stat(path, follow_symlinks=with_linked)  # noqa: PTH116
        if not S_ISREG(status.st_mode):
            return None
        if known and (status.st_size, status.st_mtime_ns) == known[:2]:
            return known
        with open(path, "rb") as file:  # noqa: PTH123
            content = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        if fault.errno not in _NO_FILE:
            raise
        return None
    return Stamp(status.st_size, status.st_mtime_ns, content)


def is_untouched(path: str, known: Stamp) -> bool:
    """Whether a file has the size and the time of a stamp."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError as fault:
        if fault.errno not in _NO_FILE:
            raise
        return False
    return (status.st_size, status.st_mtime_ns) == known[:2]


def same_content(one: Stamp | None, other: Stamp | None) -> bool:
    """Whether two stamps are of the same content."""
    return one is not None and other is not None and one.content == other.content
