"""The manifest beside the pages: each generated file, and the sha256 it was written with.

An archive of ten thousand statements has 44,000, so it is read only when another wrote it.
"""

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

MANIFEST = ".generated.json"


class Manifest(dict[str, tuple[str, ...]]):
    """The generated files by their paths below docs/, with the sums that each may have."""

    @cached_property
    def last_written(self) -> Mapping[str, str]:
        """The files that are not just being written."""
        return {path: sums[0] for path, sums in self.items() if len(sums) == 1}

    def keep(self, docs: Path, which: tuple[int, ...]) -> None:
        """Remember in which file this stands."""
        _known.clear()
        _known[docs] = which, self


# What was read or written last, and which file it is in.
_known: dict[Path, tuple[tuple[int, ...], Manifest]] = {}


def read_manifest(docs: Path) -> Manifest:
    """What stands in the manifest; nothing where it cannot be read."""
    file = docs / MANIFEST
    try:
        which, known = number_of(file), _known.get(docs)
        if known and known[0] == which:
            return known[1]
        entries = json.loads(file.read_text(encoding="utf-8")).items()
    except (FileNotFoundError, ValueError, AttributeError):
        return Manifest()
    manifest = Manifest((str(path), tuple(map(str, sums))) for path, sums in entries)
    manifest.keep(docs, which)
    return manifest


def number_of(file: Path) -> tuple[int, ...]:
    """A file's number, time and size: another has others; where it is moved they stay."""
    status = file.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size
