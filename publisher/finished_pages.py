"""Pages that MkDocs need not build: nothing they are made from has changed, or others build them.

The last site is the store. Before MkDocs cleans it, it is put aside; a page whose source and
surroundings (settings, theme, navigation, versions) are those of the last build moves back
instead of being converted and rendered. A record beside the caches says what each page was made
from. Record and site may be deleted at any time, or kept from one CI run to the next.

Only generated pages outside the navigation, without a Markdown link, are ever taken as finished:
all others also depend on pages beside them. For the same reason these are the pages that other
processes can build, each by itself. `publisher.quick_site` calls the steps.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from publisher.html_blocks import anchors_in

ASIDE = ".before"  # below the site: MkDocs leaves hidden files alone when it cleans
_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_MARKDOWN_LINK = re.compile(r"\]\(|\]:|\]\[")


class Made(NamedTuple):
    """What a page of the last site was made from, and how to know its file again."""

    source: str  # the sha256 of the page's Markdown
    size: int
    changed: int  # nanoseconds
    content: str  # a digest, for files that were carried from machine to machine
    last_changed: str = ""  # what the page says of that, for the sitemap

    @property
    def meta(self) -> dict[str, str]:
        """As much of the page's metadata as pages that show others need."""
        return {"last_changed": self.last_changed} if self.last_changed else {}


class LinkedPage(Page):
    """A page that MkDocs does not build, to which the Markdown of one that it builds leads."""

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """The page's anchors, looked up in the site only where a link is to one of them."""
        return anchors_in(Path(self.file.abs_dest_path).read_text(encoding="utf-8"))


class PlainPage(Page):
    """A page that depends on no other while it is built; its anchors can be read in the site."""


class FilesLeft(Files):
    """The files that are left to MkDocs; links find the others too."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        super().__init__(files)
        self._config = config
        self._taken: dict[str, File] = {}

    def take(self, file: File) -> None:
        """Have MkDocs neither read nor build nor copy a file."""
        self.remove(file)
        self._taken[file.src_uri] = file

    def give_back(self, file: File) -> None:
        """Leave a file to MkDocs after all."""
        self.append(self._taken.pop(file.src_uri))

    def all(self) -> Files:
        """Every file of the site."""
        return Files([*self, *self._taken.values()])

    def get_file_from_path(self, path: str) -> File | None:
        """The file at a path, whoever builds it."""
        taken = self._taken.get(PurePath(path).as_posix())
        if taken and taken.page and not isinstance(taken.page, LinkedPage):
            meta = taken.page.meta
            LinkedPage(None, taken, self._config).meta = meta  # it takes the other's place
        return taken or super().get_file_from_path(path)


@dataclass(slots=True)
class FinishedPages:
    """One build's look at the site of the build before."""

    site: Path
    record: Path
    sources: Mapping[str, str]  # the generated pages and the sha256 of their Markdown
    surroundings: str = ""
    in_nav: frozenset[str] = frozenset()
    waiting: list[File] = field(default_factory=list)  # to be built beside MkDocs
    _known: dict[str, Made] = field(default_factory=dict)
    _built: dict[str, Made] = field(default_factory=dict)
    _finished: list[File] = field(default_factory=list)

    @property
    def unchanged(self) -> int:
        """How many pages stand finished in the site."""
        return sum(file.is_documentation_page() for file in self._finished)

    def put_aside(self) -> None:
        """Move the last site out of the way of MkDocs' cleaning."""
        aside = self.site / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        if self.site.is_dir():
            entries = [entry for entry in self.site.iterdir() if not entry.name.startswith(".")]
            aside.mkdir()
            for entry in entries:
                entry.rename(aside / entry.name)

    def look_up(self, surroundings: str, in_nav: Iterable[str]) -> None:
        """Take up the record, if it was made in the same surroundings."""
        self.surroundings, self.in_nav = surroundings, frozenset(in_nav)
        self._known = _read_record(self.record, surroundings)

    def take(self, files: FilesLeft) -> None:
        """Take from MkDocs what is finished, and what can be built beside it.

        Data files are copies of their sources, whatever surrounds them.
        """
        for file in list(files):
            is_generated = file.src_uri in self.sources and file.inclusion not in _LEFT_OUT
            if not is_generated or (file.is_documentation_page() and file.src_uri in self.in_nav):
                continue
            if self._is_finished(file):
                self._finished.append(file)
                if file.page:
                    file.page.meta = self._known[file.src_uri].meta
            else:
                self.waiting.append(file)
            files.take(file)

    def _is_finished(self, file: File) -> bool:
        """Whether a file stands in the last site as it would be made now."""
        made = self._known.get(file.src_uri)
        if made is None or self.sources[file.src_uri] != made.source:
            return False
        return _is_same_file(f"{self.site}/{ASIDE}/{file.dest_uri}", made)

    def move_back(self) -> None:
        """Move what is finished back into the site.

        Whole folders are moved, after everything else has been removed from them: a folder for
        every page would take longer than to build some.
        """
        aside = self.site / ASIDE
        _keep_only(aside, {f"{aside}/{file.dest_uri}" for file in self._finished})
        for entry in list(aside.iterdir()) if aside.is_dir() else []:
            entry.rename(self.site / entry.name)

    def note(self, file: File, made: Made) -> None:
        """Remember a page or a copy that was built beside MkDocs."""
        self._built[file.src_uri] = made
        if file.page:
            file.page.meta = made.meta

    def keep(self) -> None:
        """Record the site that was built now, and let go of the one before."""
        finished = {file.src_uri: self._known[file.src_uri] for file in self._finished}
        shutil.rmtree(self.site / ASIDE, ignore_errors=True)
        _write_record(self.record, self.surroundings, finished | self._built)


def _keep_only(folder: Path, kept: set[str]) -> None:
    """Remove every file that is not to be kept, and every folder that is empty without it."""
    for place, _, names in os.walk(folder, topdown=False):
        gone = [name for name in names if f"{place}{os.sep}{name}" not in kept]
        for name in gone:
            Path(place, name).unlink()
        if len(gone) == len(names) and place != str(folder):
            with suppress(OSError):  # a folder below it is kept
                Path(place).rmdir()


def _is_same_file(path: str, made: Made) -> bool:
    """Whether a file is the one recorded: untouched since, or else with the same content."""
    try:
        status = os.stat(path)  # noqa: PTH116 - thousands of them: a Path each would double it
    except FileNotFoundError:
        return False
    if status.st_size != made.size:
        return False
    return status.st_mtime_ns == made.changed or _digest(Path(path).read_bytes()) == made.content


def is_plain(markdown: str) -> bool:
    """Whether a page depends on no other: its Markdown links to none."""
    return not _MARKDOWN_LINK.search(markdown)


def made_from(source: str, path: Path, last_changed: str = "") -> Made:
    """What is remembered of a built file; `source` is the sha256 of what it was made from."""
    status, content = path.stat(), _digest(path.read_bytes())
    return Made(source, status.st_size, status.st_mtime_ns, content, last_changed)


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=20).hexdigest()


def _read_record(record: Path, surroundings: str) -> dict[str, Made]:
    """The pages of a record; none where it was made in other surroundings or cannot be read."""
    try:
        found = json.loads(record.read_text(encoding="utf-8"))
        if found["surroundings"] == surroundings:
            return {uri: Made(*made) for uri, made in found["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return {}


def _write_record(record: Path, surroundings: str, pages: Mapping[str, Made]) -> None:
    record.parent.mkdir(parents=True, exist_ok=True)
    draft = record.with_name(f"{record.name}.part")
    draft.write_text(json.dumps({"surroundings": surroundings, "pages": pages}), encoding="utf-8")
    os.replace(draft, record)  # noqa: PTH105 - atomic on every system
