"""`datapackage.json`: the CSV files with their columns, types and keys (Frictionless v2)."""

from collections.abc import Iterator
from typing import Any

from publisher.edition import Edition
from publisher.exports.csv_files import EDITION_COLUMN
from publisher.exports.json_text import indented
from publisher.exports.licences import FACTS, TEXTS, Licence
from publisher.files import File
from publisher.tables import TABLES, Column, Link, Table

_EDITION = Column(EDITION_COLUMN, "Version and date of the archive, with a slash.", required=True)


def datapackage(edition: Edition) -> Iterator[File]:
    """https://datapackage.org/standard/data-package/, with a table schema for each CSV file."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "joint-statements",
        "title": edition.settings.name,
        "description": "Statements that states and organisations made together: who signed, "
        "what they cite, word for word. Drafts are left out.",
        "homepage": edition.settings.url,
        "version": f"{edition.version}+{edition.date.isoformat()}",
        "created": f"{edition.date.isoformat()}T00:00:00Z",
        "contributors": [{"title": edition.settings.name, "path": edition.settings.url}],
        "licenses": [_licence(FACTS, edition)],
        "resources": [_resource(table, edition) for table in TABLES],
    }
    yield File("data/datapackage.json", indented(package))


def _resource(table: Table, edition: Edition) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": f"{table.name}.csv",
        "description": f"A row is {table.row}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }
    if table.texts:
        resource["licenses"] = [_licence(TEXTS, edition)]
    return resource


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in (*table.columns, _EDITION)],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.links:
        schema["foreignKeys"] = [_foreign_key(link) for link in table.links]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field = {"name": column.name, "type": column.type, "description": column.meaning}
    return field | ({"constraints": {"required": True}} if column.required else {})


def _foreign_key(link: Link) -> dict[str, Any]:
    target = next(table for table in TABLES if table.name == link.table)
    reference = {"resource": link.table.replace("_", "-"), "fields": list(target.key)}
    return {"fields": list(link.columns), "reference": reference}


def _licence(licence: Licence, edition: Edition) -> dict[str, str]:
    at_home = "://" not in licence.url
    named = {"name": licence.id} if licence.id else {}
    path = edition.url(licence.url) if at_home else licence.url
    return named | {"title": licence.title, "path": path}
