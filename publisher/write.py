"""Write pages to docs/: only what changed, never over a hand-written file, nothing half done.

A manifest beside the pages records each generated file and the sha256 it was written with. So a
file that nobody generated, or that was edited since, is found out before anything is written.
While pages are being written the manifest also allows the former content, so that a run that is
killed leaves nothing the next run would take for hand-made.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from publisher.files import File
from publisher.model import Page
from publisher.problems import Problem

MANIFEST = ".generated.json"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run did to the pages: paths below docs/, in alphabetical order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def generated_pages(docs: Path) -> dict[str, str]:
    """The generated files below `docs`, by path, and the sha256 of each, as last written."""
    return {path: sums[0] for path, sums in _read_manifest(docs).items() if len(sums) == 1}


@dataclass(frozen=True, slots=True)
class Kept:
    """A generated file that is known to stand as it was written: its path and its sha256."""

    path: str
    sum: str


def write_pages(pages: Iterable[Page | File | Kept], docs: Path) -> tuple[Changes, list[Problem]]:
    """Bring the generated files below `docs` up to date; with a problem nothing is touched.

    One page at a time is in memory. What changed waits in a nameless file, which is gone with
    the process, until all pages are known and nothing is in the way.
    """
    docs.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=docs) as waiting:
        known = _read_manifest(docs)
        new = _compare(pages, docs, waiting)
        found = {path: page.found for path, page in new.items()}
        found |= {path: _file_sum(docs / path) for path in known if path not in new}
        sums = {path: page.wanted for path, page in new.items()}
        problems = [
            problem
            for path in sorted(found)
            if (
                problem := _in_the_way(path, docs, found[path], known.get(path, ()), sums.get(path))
            )
        ]
        if problems:
            return Changes(), problems
        return _bring_up_to_date(docs, known, found, new, waiting), []


@dataclass(frozen=True, slots=True)
class _Compared:
    """A generated page: the sum it should have and has, and where its content waits."""

    wanted: str
    found: str
    start: int
    size: int


def _compare(
    pages: Iterable[Page | File | Kept], docs: Path, waiting: BinaryIO
) -> dict[str, _Compared]:
    compared = {}
    for page in pages:
        if isinstance(page, Kept):
            compared[page.path] = _Compared(page.sum, page.sum, 0, 0)
            continue
        content = page.text.encode() if isinstance(page, Page) else page.content
        wanted, found = _sha256(content), _file_sum(docs / page.path)
        compared[page.path] = _Compared(wanted, found, waiting.tell(), len(content))
        if wanted != found:
            waiting.write(content)
    return compared


def _bring_up_to_date(
    docs: Path,
    known: Mapping[str, tuple[str, ...]],
    found: Mapping[str, str],
    new: Mapping[str, _Compared],
    waiting: BinaryIO,
) -> Changes:
    sums = {path: (page.wanted,) for path, page in new.items()}
    written = sorted(path for path, page in new.items() if page.wanted != page.found)
    removed = sorted(path for path in known if path not in new and found[path])
    if written or removed or known != sums:
        either = {p: tuple({s for s in (found[p], *sums.get(p, ())) if s}) for p in found}
        _write_manifest(docs, either)
        for path in written:
            waiting.seek(new[path].start)
            replace_file(docs / path, waiting.read(new[path].size))
        for path in removed:
            _remove(docs / path, docs)
        _write_manifest(docs, sums)
    return Changes(tuple(written), tuple(removed))


def _in_the_way(
    path: str, docs: Path, found: str, known: tuple[str, ...], wanted: str | None
) -> Problem | None:
    """Why a file may not be written over or removed, if it may not."""
    if not found or found == wanted or found in known:
        return None
    file = f"{docs.name}/{path}"
    if known:
        message = "the page was edited by hand, but it is generated"
        hint = "edit the statement or the template, and delete this page"
        return Problem(file, 0, "page-edited", message, hint)
    message = "a hand-written page stands where a generated one goes"
    return Problem(file, 0, "page-in-the-way", message, "move or rename it")


def replace_file(target: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = target.with_name(f".{target.name}.part")
    try:
        try:
            draft.write_bytes(content)
        except FileNotFoundError:  # rarely: most files have neighbours that made the folder
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(content)
        os.replace(draft, target)  # noqa: PTH105 - atomic on every system
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _remove(target: Path, docs: Path) -> None:
    """Remove a file, and the folders that are empty without it."""
    target.unlink()
    for folder in target.parents:
        if folder == docs or any(folder.iterdir()):
            break
        folder.rmdir()


def _read_manifest(docs: Path) -> dict[str, tuple[str, ...]]:
    try:
        entries = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))
        return {str(path): tuple(map(str, sums)) for path, sums in entries.items()}
    except (FileNotFoundError, ValueError, AttributeError):
        return {}


def _write_manifest(docs: Path, sums: Mapping[str, tuple[str, ...]]) -> None:
    entries = {path: sorted(values) for path, values in sorted(sums.items())}
    replace_file(docs / MANIFEST, json.dumps(entries, indent=0).encode())


def _file_sum(path: Path) -> str:
    """The sha256 of a file; "" where there is none. The largest files are never in memory."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
