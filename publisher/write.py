"""Write pages to docs/: only what changed, never over a hand-written file, nothing half done.

A manifest beside the pages records each generated file and the sha256 it was written with. So a
file that nobody generated, or that was edited since, is found out before anything is written.
While pages are being put in their places the manifest also allows the former content, so that a
run that is killed leaves nothing the next run would take for hand-made.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import NamedTuple

from publisher.files import File
from publisher.json_line import json_line
from publisher.manifest import MANIFEST, Manifest, number_of, read_manifest
from publisher.model import Page
from publisher.problems import Problem

_DRAFTS = ".drafts-"  # and the number of the process


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run did to the pages: paths below docs/, in alphabetical order."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)

    @classmethod
    def between(cls, before: Mapping[str, str], now: Mapping[str, str]) -> "Changes":
        """What was written and removed between two looks at the generated files."""
        written = sorted(path for path, total in now.items() if before.get(path) != total)
        return cls(tuple(written), tuple(sorted(before.keys() - now.keys())))


def generated_pages(docs: Path) -> Mapping[str, str]:
    """The generated files below `docs`, by path, and the sha256 of each, as last written."""
    return read_manifest(docs).last_written


class Draft(NamedTuple):
    """A generated file that is ready to be put in its place below docs/.

    The sha256 that it should have, that of what stands in its place ("" for nothing), and the
    folder in which it waits at the same path; "" where it stands already. Its size, and its time
    of change in nanoseconds, are those it keeps when it is moved; they are known of files that
    were just made.
    """

    path: str
    wanted: str
    found: str
    waiting: str = ""
    size: int = 0
    changed: int = 0

    @classmethod
    def kept(cls, path: str, total: str) -> "Draft":
        """A file that is known to stand as it was written."""
        return cls(path, total, total)


class Drafts:
    """A folder in which what changed waits until all is known and nothing is in the way.

    It waits at the path that it will have below docs/, so that whole folders can be moved.
    Several processes may put drafts into it.
    """

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._folder = docs / f"{_DRAFTS}{os.getpid()}"
        self._tree = str(self._folder / docs.name)
        self._numbers = count()

    def draft(self, file: Page | File | Draft, found: str | None = None) -> Draft:
        """Compare a file with what stands in its place, and let it wait where they differ.

        `found` is the sha256 of what stands there, where it is known.
        """
        if isinstance(file, Draft):
            return file
        content = file.text.encode() if isinstance(file, Page) else file.content
        wanted = hashlib.sha256(content).hexdigest()
        found = _file_sum(f"{self._docs}/{file.path}") if found is None else found
        if wanted != found:
            _write(f"{self._tree}/{file.path}", content)
        return self._draft(file.path, wanted, found)

    def written(self, path: str, write: Callable[[Path], None], found: str | None = None) -> Draft:
        """The same for a file that is never in memory: `write` writes it where it will wait."""
        waiting = Path(self._tree, path)
        waiting.parent.mkdir(parents=True, exist_ok=True)
        write(waiting)
        wanted = _file_sum(waiting)
        found = _file_sum(f"{self._docs}/{path}") if found is None else found
        if wanted == found:
            waiting.unlink()
        return self._draft(path, wanted, found)

    def _draft(self, path: str, wanted: str, found: str) -> Draft:
        tree = self._tree if wanted != found else ""
        status = os.stat(f"{tree or self._docs}/{path}")  # noqa: PTH116 - thousands cost a second
        return Draft(path, wanted, found, tree, status.st_size, status.st_mtime_ns)

    def place(self) -> str:
        """A place in which something can wait that nothing else waits in."""
        self._folder.mkdir(exist_ok=True)
        return f"{self._folder}/{os.getpid()}-{next(self._numbers)}"

    def __enter__(self) -> "Drafts":
        for folder in self._docs.glob(f"{_DRAFTS}*"):
            # One with this process's number is of another that had it before: in a container
            # most processes have the same.
            is_old = folder == self._folder
            if is_old or not _is_running(int(folder.name.removeprefix(_DRAFTS))):  # it was killed
                shutil.rmtree(folder)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def write_pages(pages: Iterable[Page | File | Draft], docs: Path) -> tuple[Changes, list[Problem]]:
    """Bring the generated files below `docs` up to date; with a problem nothing is touched."""
    docs.mkdir(parents=True, exist_ok=True)
    with Drafts(docs) as drafts:
        return put_in_place(map(drafts.draft, pages), docs)


def put_some_in_place(files: Iterable[Page | File], docs: Path) -> tuple[Changes, list[Problem]]:
    """Bring some generated files up to date and leave the others as they are."""
    with Drafts(docs) as drafts:
        new = {file.path: drafts.draft(file) for file in files}
        known = generated_pages(docs).items()
        others = [Draft.kept(path, total) for path, total in known if path not in new]
        return put_in_place([*others, *new.values()], docs)


def put_in_place(drafts: Iterable[Draft], docs: Path) -> tuple[Changes, list[Problem]]:
    """Make the generated files below `docs` these; with a problem nothing is touched."""
    known = read_manifest(docs)
    new = {draft.path: draft for draft in drafts}
    found = {path: draft.found for path, draft in new.items()}
    found |= {path: _file_sum(docs / path) for path in known if path not in new}
    sums = {path: draft.wanted for path, draft in new.items()}
    problems = [
        problem
        for path in sorted(found)
        if (problem := _in_the_way(path, docs, found[path], known.get(path, ()), sums.get(path)))
    ]
    if problems:
        return Changes(), problems
    return _bring_up_to_date(docs, known, found, new), []


def _bring_up_to_date(
    docs: Path,
    known: Mapping[str, tuple[str, ...]],
    found: Mapping[str, str],
    new: Mapping[str, Draft],
) -> Changes:
    sums = {path: (draft.wanted,) for path, draft in new.items()}
    written = sorted(path for path, draft in new.items() if draft.waiting)
    removed = sorted(path for path in known if path not in new and found[path])
    if written or removed or known != sums:
        either = {p: tuple({s for s in (found[p], *sums.get(p, ())) if s}) for p in found}
        _write_manifest(docs, either)
        for waiting in {new[path].waiting for path in written}:
            _move_all(waiting, str(docs))
        for path in removed:
            _remove(docs / path, docs)
        _write_manifest(docs, sums)
    return Changes(tuple(written), tuple(removed))


def _move_all(waiting: str, target: str) -> None:
    """Move all that waits in a folder to another; where that has no such folder, in one step."""
    with os.scandir(waiting) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            place = f"{target}/{entry.name}"
            if entry.is_dir() and Path(place).is_dir():
                _move_all(entry.path, place)
            else:
                _move(entry.path, place)


def _move(waiting: str, target: str) -> None:
    os.replace(waiting, target)  # noqa: PTH105 - thousands of paths cost a second


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
    replace_by(target, lambda draft: _write(draft, content))


def replace_by(target: Path, write: Callable[[Path], None]) -> None:
    """The same for a file that is never in memory as a whole; its folder is there."""
    draft = target.with_name(f".{target.name}.part")
    try:
        write(draft)
        os.replace(draft, target)  # noqa: PTH105 - atomic on every system
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _write(path: str | Path, content: bytes) -> None:
    """Write a file, and make its folder where it is missing."""
    try:
        file = _opened(path)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        file = _opened(path)
    try:
        left = memoryview(content)
        while left:  # what hardly fits on the disk is written in part
            left = left[os.write(file, left) :]
    finally:
        os.close(file)


def _opened(path: str | Path) -> int:
    """A new file, without what Python's own files ask the system for besides."""
    new = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    return os.open(path, new, 0o666)


def _is_running(process: int) -> bool:
    """Whether a process is there; where asking would end it, it is taken to be."""
    try:
        if os.name == "posix":
            os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it is somebody else's
    return True


def _remove(target: Path, docs: Path) -> None:
    """Remove a file, and the folders that are empty without it."""
    target.unlink()
    for folder in target.parents:
        if folder == docs or any(folder.iterdir()):
            break
        folder.rmdir()


def _write_manifest(docs: Path, sums: Mapping[str, tuple[str, ...]]) -> None:
    manifest = Manifest((path, tuple(sorted(values))) for path, values in sorted(sums.items()))

    def write(draft: Path) -> None:
        _write(draft, json_line(manifest))
        manifest.keep(docs, number_of(draft))

    replace_by(docs / MANIFEST, write)


def _file_sum(path: str | Path) -> str:
    """The sha256 of a file; "" where there is none. The largest files are never in memory."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
