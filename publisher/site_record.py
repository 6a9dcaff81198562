"""The record of what the files of the last site were made from; safe to delete.

It stands beside the caches, and may be carried with the site from one CI run to the next.
"""

import hashlib
import os
import pickle
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from publisher.write import replace_file


class Made(NamedTuple):
    """What a file of the last site was made from, and how to know it again."""

    source: str  # the sha256 of what it was made from
    size: int
    changed: int  # nanoseconds
    content: str  # its sha256, for files that were carried from machine to machine
    last_changed: str = ""  # what a page says of that, for the sitemap

    @property
    def meta(self) -> dict[str, str]:
        """As much of a page's metadata as pages that show others need."""
        return {"last_changed": self.last_changed} if self.last_changed else {}

    def is_at(self, path: str) -> bool:
        """Whether a file is the one recorded: untouched since, or else with the same content."""
        try:
            status = os.stat(path)  # noqa: PTH116 - thousands of them: a Path each would double it
        except (FileNotFoundError, NotADirectoryError):
            return False
        if status.st_size != self.size:
            return False
        return status.st_mtime_ns == self.changed or sum_of(path) == self.content


def made_from(source: str, path: str, last_changed: str = "", content: str = "") -> Made:
    """What is remembered of a built file; `source` is the sha256 of what it was made from."""
    status = os.stat(path)  # noqa: PTH116
    return Made(source, status.st_size, status.st_mtime_ns, content or sum_of(path), last_changed)


def sum_of(path: str) -> str:
    """The sha256 of a file."""
    with open(path, "rb") as file:  # noqa: PTH123
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """The files of a site that depend on no other, by their path below docs/.

    `settings` is a digest of the settings they were made with, `surroundings` one of all that
    stands around every page. MkDocs names the pages in `omitted` when it makes the navigation.
    """

    settings: str = ""
    surroundings: str = ""
    omitted: frozenset[str] = frozenset()
    made: dict[str, Made] = field(default_factory=dict)

    def write(self, file: Path) -> None:
        """Write the record for the next run."""
        made = {path: tuple(one) for path, one in self.made.items()}  # in half the time
        known = self.settings, self.surroundings, self.omitted, made
        replace_file(file, pickle.dumps(known, protocol=5))


def read_record(file: Path, settings: str) -> SiteRecord:
    """The record in a file; an empty one where it was made with other settings or is damaged."""
    try:
        known, surroundings, omitted, made = pickle.loads(file.read_bytes())
        if known == settings:
            made = {path: Made._make(one) for path, one in made.items()}
            return SiteRecord(settings, surroundings, omitted, made)
    except Exception:  # whatever is wrong with it: it is only a cache
        pass
    return SiteRecord(settings)
