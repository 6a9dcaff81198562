"""All data files. To add one, write a module with a function and name it in `EXPORTS`."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from publisher.edition import Edition, edition_of
from publisher.exports.akoma_ntoso import akoma_ntoso_files
from publisher.exports.bibliographies import bibtex_file, csl_file, ris_file
from publisher.exports.csv_files import csv_files, wording_csv
from publisher.exports.datapackage import datapackage
from publisher.exports.feed_files import feed_files
from publisher.exports.json_files import parties_json, statement_files, statements_json
from publisher.exports.markdown import llms_txt, markdown_files
from publisher.exports.openapi import openapi
from publisher.exports.schemas import schema_files
from publisher.exports.sqlite import sqlite_file
from publisher.files import File, Listing, Renewable
from publisher.model import Corpus, ResolvedStatement, StatementId
from publisher.settings import Settings
from publisher.wording.model import Wording

Made = File | Listing | Renewable

# Of all statements together, those that take longest first: processes share them.
EXPORTS: tuple[Callable[[Edition], Iterator[Made]], ...] = (
    sqlite_file,
    csv_files,
    wording_csv,
    statements_json,
    parties_json,
    schema_files,
    openapi,
    datapackage,
    bibtex_file,
    ris_file,
    csl_file,
    feed_files,
    llms_txt,
)
# Of these, those that look at no statement, but at what was found out about all.
OF_RELATIONS: tuple[Callable[[Edition], Iterator[Made]], ...] = (wording_csv,)
# Beside each statement.
BESIDE_STATEMENTS: tuple[Callable[[Edition], Iterator[File]], ...] = (
    statement_files,
    akoma_ntoso_files,
    markdown_files,
)


def export(corpus: Corpus, settings: Settings, wording: Wording | None = None) -> Iterator[File]:
    """Every data file, one at a time; the order is fixed. Drafts are in none of them."""
    for _, make in makers(edition_of(corpus, settings, wording), from_nothing):
        yield from make()


Finished = TypeVar("Finished")
Finish = Callable[[Listing | Renewable, Sequence[ResolvedStatement]], Finished]


def from_nothing(made: Listing | Renewable, statements: Sequence[ResolvedStatement]) -> File:
    """A file of which nothing was made before."""
    if isinstance(made, Listing):
        return File(made.path, b"".join(made.pieces(map(made.part, statements))))
    with TemporaryDirectory() as folder:
        into = Path(folder) / "made"
        made.make(into, None, ())
        made.finish(into)
        return File(made.path, into.read_bytes())


def makers(
    edition: Edition, finish: Finish[Finished]
) -> Iterator[tuple[str, Callable[[], Iterator[File | Finished]]]]:
    """What makes the data files, by a name: one for each exporter, one for each statement."""
    for exporter in EXPORTS:
        make = partial(_of_all, exporter, edition, finish)
        yield f"{exporter.__name__}, {edition.label}", make
    for resolved in edition.statements:
        beside = partial(_beside, edition, resolved.id)
        yield f"export {resolved.id}, {edition.label}", beside


def _of_all(
    exporter: Callable[[Edition], Iterator[Made]], edition: Edition, finish: Finish[Finished]
) -> Iterator[File | Finished]:
    if exporter not in OF_RELATIONS:
        len(edition.corpus.statements)  # a look at all of them, as the exporter has
    for made in exporter(edition):
        yield made if isinstance(made, File) else finish(made, edition.statements)


def _beside(edition: Edition, statement: StatementId) -> Iterator[File]:
    alone = edition.of(edition.corpus.statements[statement])
    for exporter in BESIDE_STATEMENTS:
        yield from exporter(alone)
