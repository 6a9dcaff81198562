"""Pages that MkDocs need not build: nothing they are made from has changed, or others build them.

The last site is the store. Before MkDocs cleans it, it is put aside; a page whose source and
surroundings (settings, theme, navigation, versions) are those of the last build moves back
instead of being converted and rendered. A record beside the caches says what each page was made
from. Record and site may be deleted at any time, or kept from one CI run to the next.

Only generated pages outside the navigation, without a Markdown link, are ever taken as finished:
all others also depend on pages beside them. For the same reason these are the pages that other
processes can build, each by itself. `publisher.quick_site` calls the steps.
"""

import os
import re
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import is_markdown_file

from publisher.files_left import FilesLeft, destination
from publisher.site_record import Made, SiteRecord, read_record

ASIDE = ".before"  # below the site: MkDocs leaves hidden files alone when it cleans
_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_MARKDOWN_LINK = re.compile(r"\]\(|\]:|\]\[")


class PlainPage(Page):
    """A page that depends on no other while it is built; its anchors can be read in the site."""


@dataclass(slots=True)
class FinishedPages:
    """One build's look at the site of the build before."""

    site: Path
    file: Path  # of the record
    sources: Mapping[str, str]  # the generated files and the sha256 of each
    waiting: list[File] = field(default_factory=list)  # to be built beside MkDocs
    _known: SiteRecord = field(default_factory=SiteRecord)
    _surroundings: str = ""
    _omitted: set[str] = field(default_factory=set)
    _finished: dict[str, str] = field(default_factory=dict)  # where they stand below the site
    _built: dict[str, Made] = field(default_factory=dict)

    @property
    def unchanged(self) -> int:
        """How many pages stand finished in the site."""
        return sum(map(is_markdown_file, self._finished))

    def put_aside(self) -> None:
        """Move the last site out of the way of MkDocs' cleaning."""
        aside = self.site / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        if self.site.is_dir():
            entries = [entry for entry in self.site.iterdir() if not entry.name.startswith(".")]
            aside.mkdir()
            for entry in entries:
                entry.rename(aside / entry.name)

    def recorded(self, settings: str) -> dict[str, Made]:
        """The generated files that MkDocs need not see at all, if the settings are the same.

        They were not left out of the last site, and as pages stand in no navigation.
        """
        self._known = read_record(self.file, settings)
        hidden = self.sources.keys() - self._known.omitted
        return {path: made for path, made in self._known.made.items() if path in hidden}

    def take(self, files: FilesLeft, surroundings: str, in_nav: Collection[str]) -> None:
        """Take from MkDocs what is finished, and what can be built beside it.

        Nothing is finished that was made in other surroundings.
        """
        self._surroundings = surroundings
        known = self._known.made if surroundings == self._known.surroundings else {}
        for file in [file for file in files if self._can_be_taken(file, in_nav)]:
            path = file.src_uri
            if file.is_documentation_page() and file.inclusion is InclusionLevel.INCLUDED:
                self._omitted.add(path)
            files.take(file, known[path].meta if path in known else {})
            self._sort(path, file.dest_uri, known, files)
        for path in files.recorded:
            self._sort(path, destination(path, files.config), known, files)

    def _can_be_taken(self, file: File, in_nav: Collection[str]) -> bool:
        """Whether a file that MkDocs has is a generated one, and in no menu."""
        is_generated = file.src_uri in self.sources and file.inclusion not in _LEFT_OUT
        return is_generated and not (file.is_documentation_page() and file.src_uri in in_nav)

    def _sort(self, path: str, target: str, known: Mapping[str, Made], files: FilesLeft) -> None:
        """Tell whether a file stands in the last site as it would be made now, or is waiting."""
        made = known.get(path)
        is_same = made and made.source == self.sources[path]
        if made and is_same and made.is_at(f"{self.site}/{ASIDE}/{target}"):
            self._finished[path] = target
        elif file := files.taken(path):
            self.waiting.append(file)

    def move_back(self) -> None:
        """Move what is finished back into the site.

        Whole folders are moved, after everything else has been removed from them: a folder for
        every page would take longer than to build some.
        """
        aside = self.site / ASIDE
        if aside.is_dir():
            _keep_only(str(aside), frozenset(self._finished.values()))
        self.put_back()

    def put_back(self) -> None:
        """Move back whatever is aside: all of the last site, where a build fails early."""
        aside = self.site / ASIDE
        if aside.is_dir():
            for entry in list(aside.iterdir()):
                entry.rename(self.site / entry.name)
            aside.rmdir()

    def note(self, file: File, made: Made) -> None:
        """Remember a page or a copy that was built beside MkDocs."""
        self._built[file.src_uri] = made
        if file.page:
            file.page.meta = made.meta

    def keep(self) -> None:
        """Record the site that was built now, and let go of the one before."""
        shutil.rmtree(self.site / ASIDE, ignore_errors=True)
        finished = {path: self._known.made[path] for path in self._finished}
        record = SiteRecord(
            self._known.settings,
            self._surroundings,
            frozenset(self._omitted),
            finished | self._built,
        )
        if record != self._known:
            record.write(self.file)


def _keep_only(top: str, kept: Collection[str], folder: str = "") -> bool:
    """Remove every file that is not to be kept, and every folder that is empty without it.

    `folder` is the one to look at, by its path from the top; gives whether something is kept in it.
    """
    is_needed = False
    with os.scandir(f"{top}/{folder}") as found:
        entries = list(found)
    for entry in entries:
        path = folder + entry.name
        if entry.is_dir(follow_symlinks=False):
            is_needed |= _keep_only(top, kept, f"{path}/")
        elif path in kept:
            is_needed = True
        else:
            os.unlink(entry.path)  # noqa: PTH108 - a Path for each would take longer
    if not is_needed and folder:
        with suppress(OSError):  # somebody has just put something into it
            os.rmdir(f"{top}/{folder}")  # noqa: PTH106
    return is_needed


def is_plain(markdown: str) -> bool:
    """Whether a page depends on no other: its Markdown links to none."""
    return not _MARKDOWN_LINK.search(markdown)
