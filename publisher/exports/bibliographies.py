"""References to all statements in one file each: BibTeX, RIS, CSL-JSON."""

from collections.abc import Iterator

from publisher.cite.bibtex import bibtex
from publisher.cite.csl import csl
from publisher.cite.ris import ris
from publisher.edition import Edition
from publisher.exports.json_text import lines
from publisher.files import File


def bibtex_file(edition: Edition) -> Iterator[File]:
    """`statements.bib`; BibTeX reads nothing before the first entry."""
    head = f"% {edition.settings.name}, {edition.label}\n\n"
    entries = "\n".join(map(bibtex, edition.references.values()))
    yield File("data/statements.bib", f"{head}{entries}".encode())


def ris_file(edition: Edition) -> Iterator[File]:
    """`statements.ris`; RIS knows no comments, so each record's DB names the edition."""
    database = f"DB  - {edition.settings.name}, {edition.label}\nER  - "
    records = (ris(reference) for reference in edition.references.values())
    text = "".join(record.replace("ER  - ", database) for record in records)
    yield File("data/statements.ris", text.encode())


def csl_file(edition: Edition) -> Iterator[File]:
    """`statements.csl.json`; each item's `source` names the edition."""
    source = f"{edition.settings.name}, {edition.label}"
    items = (csl(reference) | {"source": source} for reference in edition.references.values())
    yield File("data/statements.csl.json", lines("[", items, "]"))
