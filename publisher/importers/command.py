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
    importer = Importer.of(registry)
    citations = CitationFinder(registry.instruments)
    known = {} if as_json else imported_before(into)
    refused = 0
    with _progress(len(files), progress) as advance:
        for path in files:
            try:
                source = open_source(path)
                if as_json:
                    said = json_line(importer.draft(source), str(path), citations) + "\n"
                else:
                    said = _import(source, importer, into, known, force)
            except (RefusedError, OSError) as error:
                refused += 1
                said = _refusal(path, error, as_json)
            out.write(said)
            advance()
    return 1 if refused else 0


def _import(
    source: SourceFile, importer: Importer, into: Path, known: dict[str, str], force: bool
) -> str:
    """Import one file and say so; a file imported before keeps its id."""
    before = known.get(source.sha256)
    if before and not force:
        return f"{source.path}: skipped, it was imported before as {before}\n"
    draft = importer.draft(source)
    statement_id = before or draft.id
    suffix = source.path.suffix.casefold()
    kept = into.parent / "sources" / f"{statement_id}{suffix}"
    text = statement_file(draft, f"sources/{kept.name}", source.sha256)
    target = into / f"{statement_id}.md"
    write_import(target, text, kept, source.content, force)
    known[source.sha256] = statement_id
    return text_report(draft, str(source.path), f"{into.name}/{target.name}")


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
