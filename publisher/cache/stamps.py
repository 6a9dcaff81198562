"""Stamps: whether a file is the one that was read before, mostly without reading it again."""

import hashlib
import os
from typing import NamedTuple


class Stamp(NamedTuple):
    """A file's size, its time of change in nanoseconds, and a digest of its content."""

    size: int
    changed: int
    content: str


def stamp(path: str, known: Stamp | None = None) -> Stamp | None:
    """The stamp of a file, None where there is none.

    With the size and time of the known stamp the content is taken to be the same. A file that
    was carried from another machine has another time; then its content tells.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - thousands of them: a Path each would double it
        if known and (status.st_size, status.st_mtime_ns) == known[:2]:
            return known
        with open(path, "rb") as file:  # noqa: PTH123
            content = hashlib.blake2b(file.read(), digest_size=20).hexdigest()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns, content)


def same_content(one: Stamp | None, other: Stamp | None) -> bool:
    """Whether two stamps are of the same content."""
    return one is not None and other is not None and one.content == other.content
