"""The archive as JSON: all statements, all parties, and each statement with its words."""

from collections.abc import Iterator
from functools import partial

from publisher.addresses import address
from publisher.edition import Edition
from publisher.exports.json_text import listing, listing_of_statements
from publisher.exports.record_types import StatementFile
from publisher.exports.records import (
    archive_record,
    document_record,
    party_record,
    statement_record,
    text_record,
)
from publisher.exports.rows import signatory_counts
from publisher.files import STATEMENT_JSON, File, Listing
from publisher.json_line import json_line
from publisher.model import ResolvedStatement


def statements_json(edition: Edition) -> Iterator[Listing]:
    """`statements.json`: every statement without its words, one on a line, oldest first."""
    head = {"archive": archive_record(edition)}
    record = partial(statement_record, edition=edition)
    yield listing_of_statements("data/statements.json", head, "statements", record)


def parties_json(edition: Edition) -> Iterator[File]:
    """`parties.json`: every party that the registry knows, one on a line."""
    counts = signatory_counts(edition)
    pages = {e.party for s in edition.statements for e in s.signatures}
    pages |= {group for s in edition.statements for group in s.on_behalf_of}
    records = (
        party_record(party, edition, pages, counts.get(party.id, 0))
        for party in edition.corpus.registry.parties.values()
    )
    head = {"archive": archive_record(edition)}
    yield File("data/parties.json", listing(head, "parties", records))


def statement_files(edition: Edition) -> Iterator[File]:
    """`statement.json` beside each statement's page, with its words in every language."""
    for resolved in edition.statements:
        path = f"{address(resolved, resolved.statement.text)}{STATEMENT_JSON}"
        yield File(path, json_line(_statement_file(resolved, edition)) + b"\n")


def _statement_file(resolved: ResolvedStatement, edition: Edition) -> StatementFile:
    return {
        "archive": archive_record(edition),
        "statement": statement_record(resolved, edition),
        "texts": [text_record(resolved, version) for version in resolved.statement.versions],
        "documents": [document_record(document) for document in resolved.documents],
    }
