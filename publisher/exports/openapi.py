"""`openapi.json`: the files of the archive as an API that only answers GET (OpenAPI 3.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from publisher.edition import Edition
from publisher.exports.json_text import indented
from publisher.exports.licences import FACTS
from publisher.exports.schemas import SCHEMAS
from publisher.files import AKOMA_NTOSO, MARKDOWN, STATEMENT_JSON, File
from publisher.tables import TABLES

_COMPONENTS = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class _Path:
    """An address of the API; `schema` is a key of SCHEMAS for JSON that has one."""

    path: str
    summary: str
    media_type: str
    schema: str = ""


_WHOLE = (
    _Path("/data/statements.json", "All statements, without their words", "application/json",
          "statements"),
    _Path("/data/parties.json", "All parties", "application/json", "parties"),
    _Path("/data/datapackage.json", "The tables described", "application/json"),
    _Path("/data/archive.sqlite", "All tables as SQLite, with full-text search",
          "application/vnd.sqlite3"),
    _Path("/data/statements.bib", "References as BibTeX", "application/x-bibtex"),
    _Path("/data/statements.ris", "References as RIS", "application/x-research-info-systems"),
    _Path("/data/statements.csl.json", "References as CSL-JSON",
          "application/vnd.citationstyles.csl+json"),
    _Path("/data/feed.xml", "What is new, as Atom", "application/atom+xml"),
    _Path("/data/feed.json", "What is new, as JSON Feed", "application/feed+json"),
    _Path("/data/schema/{schema}.json", "JSON Schema of a JSON file", "application/schema+json"),
    _Path("/data/openapi.json", "This description", "application/json"),
    _Path("/llms.txt", "A list of all statements as Markdown", "text/plain"),
)  # fmt: skip
_STATEMENT = (
    _Path(f"/statements/{{statement}}/{STATEMENT_JSON}", "A statement with its words",
          "application/json", "statement"),
    _Path(f"/statements/{{statement}}/{AKOMA_NTOSO}", "A statement as Akoma Ntoso 3.0",
          "application/akn+xml"),
    _Path(f"/statements/{{statement}}/{MARKDOWN}", "A statement as Markdown", "text/plain"),
)  # fmt: skip
_FEEDS = tuple(
    _Path(f"/{folder}/{{{one}}}/feed.{ending}", f"What is new of a {one}, as {name}", media_type)
    for folder, one in (("signatories", "signatory"), ("forums", "forum"), ("topics", "topic"))
    for ending, name, media_type in (
        ("xml", "Atom", "application/atom+xml"),
        ("json", "JSON Feed", "application/feed+json"),
    )
)


def openapi(edition: Edition) -> Iterator[File]:
    """The description. Each parameter has an example that is there, if the archive has any."""
    examples = _examples(edition)
    description = {
        "openapi": "3.1.0",
        "info": {
            "title": edition.settings.name,
            "summary": "Joint statements of states and organisations as files",
            "description": "Every address is a file: no key, no limit, no query. "
            f"Edition: {edition.label}.",
            "version": f"{edition.version}+{edition.date.isoformat()}",
            "license": {"name": FACTS.title, "identifier": FACTS.id},
        },
        "servers": [{"url": edition.settings.url.removesuffix("/")}],
        "paths": {path.path: _operation(path, examples) for path in _paths(examples)},
        "components": {"schemas": _schemas()},
    }
    yield File("data/openapi.json", indented(description))


def _paths(examples: dict[str, str]) -> Iterator[_Path]:
    """Every kind of address of which the archive has at least one."""
    tables = [_Path(f"/data/{t.name}.csv", f"A row is {t.row}", "text/csv") for t in TABLES]
    for path in (*_WHOLE, *tables, *_STATEMENT, *_FEEDS):
        if all(name in examples for name in _parameters(path)):
            yield path


def _examples(edition: Edition) -> dict[str, str]:
    examples = {"schema": "statements"}
    if edition.statements:
        latest = edition.statements[-1]
        examples["statement"] = latest.id
    for name, index in (("signatory", "signatories"), ("forum", "forums"), ("topic", "topics")):
        checked = {s.id for s in edition.statements}
        keys = [k for k, found in edition.corpus.indexes[index].items() if checked & set(found)]
        examples |= {name: keys[0]} if keys else {}
    return examples


def _parameters(path: _Path) -> list[str]:
    return [part.partition("}")[0] for part in path.path.split("{")[1:]]


def _operation(path: _Path, examples: dict[str, str]) -> dict[str, Any]:
    schema = _schema_of(path) if path.schema else {}
    content = {path.media_type: schema}
    operation: dict[str, Any] = {
        "summary": path.summary,
        "operationId": path.path.strip("/").replace("/", "-").replace("{", "").replace("}", ""),
        "responses": {"200": {"description": path.summary, "content": content}},
    }
    parameters = [_parameter(name, examples[name]) for name in _parameters(path)]
    return {"get": operation | ({"parameters": parameters} if parameters else {})}


def _schema_of(path: _Path) -> dict[str, Any]:
    return {"schema": {"$ref": f"{_COMPONENTS}{SCHEMAS[path.schema].__name__}"}}


def _parameter(name: str, example: str) -> dict[str, Any]:
    schema = {"type": "string", "enum": list(SCHEMAS)} if name == "schema" else {"type": "string"}
    return {"name": name, "in": "path", "required": True, "schema": schema, "example": example}


def _schemas() -> dict[str, Any]:
    files: list[TypeAdapter[Any]] = [TypeAdapter(record) for record in SCHEMAS.values()]
    _, made = TypeAdapter.json_schemas(
        [(name, "serialization", record) for name, record in zip(SCHEMAS, files, strict=True)],
        ref_template=f"{_COMPONENTS}{{model}}",
    )
    return dict(sorted(made["$defs"].items()))
