"""References to all statements in one file each: BibTeX, RIS, CSL-JSON."""

from collections.abc import Iterator

from publisher.cite.bibtex import bibtex
from publisher.cite.csl import csl
from publisher.cite.ris import ris
from publisher.edition import Edition
from publisher.exports.json_text import list_of_statements
from publisher.files import Listing
from publisher.model import ResolvedStatement


def bibtex_file(edition: Edition) -> Iterator[Listing]:
    """`statements.bib`; BibTeX reads nothing before the first entry."""
    head = f"% {edition.settings.name}, {edition.label}\n\n"

    def entry(resolved: ResolvedStatement) -> bytes:
        return bibtex(edition.reference(resolved)).encode()

    yield Listing("data/statements.bib", head.encode(), entry, between=b"\n")


def ris_file(edition: Edition) -> Iterator[Listing]:
    """`statements.ris`; RIS knows no comments, so each record's DB names the edition."""
    database = f"DB  - {edition.settings.name}, {edition.label}\nER  - "

    def record(resolved: ResolvedStatement) -> bytes:
        return ris(edition.reference(resolved)).replace("ER  - ", database).encode()

    yield Listing("data/statements.ris", b"", record)


def csl_file(edition: Edition) -> Iterator[Listing]:
    """`statements.csl.json`; each item's `source` names the edition."""
    source = f"{edition.settings.name}, {edition.label}"

    def entry(resolved: ResolvedStatement) -> object:
        return csl(edition.reference(resolved)) | {"source": source}

    yield list_of_statements("data/statements.csl.json", entry)
