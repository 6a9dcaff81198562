"""The command `import`: statement files from received documents, with a report for the editor."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO

import click

from publisher.importers.archive_files import imported_before, write_import
from publisher.importers.draft import Draft, make_draft
from publisher.importers.formats import SourceFile, open_source, readers
from publisher.importers.received import RefusedError
from publisher.importers.report import json_line, text_report
from publisher.importers.statement_file import statement_file
from publisher.importers.world import WorldAtlas
from publisher.model import Registry
from publisher.resolve.citations import CitationFinder
from publisher.resolve.names import PartyIndex

_MANY = 4  # files from which a progress bar is worth its line
_MISSING = "a package that reads this format is missing: install requirements.txt"


@dataclass(frozen=True, slots=True)
class Importer:
    """Makes drafts of received files; built once for a run."""

    registry: Registry
    atlas: WorldAtlas

    @classmethod
    def of(cls, registry: Registry) -> "Importer":
        return cls(registry, WorldAtlas(registry, PartyIndex(registry)))

    def draft(self, source: SourceFile) -> Draft:
        """The draft of a file; RefusedError where it cannot be read."""
        try:
            received = readers()[source.format](source.content)
        except ModuleNotFoundError as error:
            raise RefusedError(f"{_MISSING} ({error.name})") from error
        except RecursionError as error:
            raise RefusedError("the file is nested deeper than any document") from error
        forums = self.registry.forums
        return make_draft(received, source.path, source.sha256, self.atlas, forums)


class Advance(Protocol):
    """Moves the progress bar on by one file."""

    def __call__(self) -> None: ...


@dataclass(slots=True)
class _Run:
    """One call of the command. `known` are the documents imported before: sha256, statement id."""

    importer: Importer
    citations: CitationFinder
    into: Path
    as_json: bool
    force: bool
    known: dict[str, str]

    def take(self, path: Path) -> str:
        """Import a file, or only read it, and say so; RefusedError where it cannot be."""
        source = open_source(path)
        if self.as_json:
            return json_line(self.importer.draft(source), str(path), self.citations) + "\n"
        before = self.known.get(source.sha256)
        if before and not self.force:
            return f"{path}: skipped, it was imported before as {before}\n"
        return self._write(source, before)

    def _write(self, source: SourceFile, before: str | None) -> str:
        """Write a draft; a file imported before keeps its id."""
        draft = self.importer.draft(source)
        name = before or draft.id
        kept = self.into.parent / "sources" / f"{name}{source.path.suffix.casefold()}"
        target = self.into / f"{name}.md"
        text = statement_file(draft, f"sources/{kept.name}", source.sha256)
        write_import(target, text, kept, source.content, self.force)
        self.known[source.sha256] = name
        return text_report(draft, str(source.path), f"{self.into.name}/{target.name}")


def run_import(
    files: Sequence[Path],
    registry: Registry,
    into: Path,
    as_json: bool,
    force: bool,
    out: TextIO,
    progress: TextIO,
) -> int:
    """Import files into the folder `into`, their documents into `sources/` beside it.

    Reports go to `out`, the progress bar to `progress`. With `as_json` nothing is written. Gives
    0, or 1 where any file was refused; the others are imported all the same.
    """
    known = {} if as_json else imported_before(into)
    citations = CitationFinder(registry.instruments)
    run = _Run(Importer.of(registry), citations, into, as_json, force, known)
    refused = 0
    with _progress(len(files), progress) as advance:
        for path in files:
            try:
                out.write(run.take(path))
            except (RefusedError, OSError) as error:
                refused += 1
                out.write(_refusal(path, error, as_json))
            advance()
    return 1 if refused else 0


def _refusal(path: Path, error: Exception, as_json: bool) -> str:
    if as_json:
        return json.dumps({"file": str(path), "error": str(error)}, ensure_ascii=False) + "\n"
    return f"{path}: not imported: {error}\n"


@contextmanager
def _progress(count: int, stream: TextIO) -> Iterator[Advance]:
    """A progress bar for many files, on a terminal only."""
    if count < _MANY or not stream.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label="Importing", file=stream) as bar:
        yield lambda: bar.update(1)
