"""The JSON Schemas of the JSON files (draft 2020-12), made from the record types."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from publisher.edition import Edition
from publisher.exports.json_text import indented
from publisher.exports.record_types import PartiesFile, StatementFile, StatementsFile
from publisher.files import File

SCHEMAS: dict[str, type] = {
    "statements": StatementsFile,
    "parties": PartiesFile,
    "statement": StatementFile,
}


def schema_files(edition: Edition) -> Iterator[File]:
    """`schema/statements.json`, `schema/parties.json` and `schema/statement.json`."""
    for name, record in SCHEMAS.items():
        path = f"data/schema/{name}.json"
        yield File(path, indented(_head(path, edition) | TypeAdapter(record).json_schema()))


def _head(path: str, edition: Edition) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": edition.url(path),
        "$comment": f"{edition.settings.name}, {edition.label}",
    }
