"""Tables: CSV, the data package and SQLite say the same, and every key leads somewhere."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from frictionless import Package, system

from publisher.tables import TABLES

pytestmark = pytest.mark.xdist_group("exports")
NAMES = [table.name for table in TABLES]


@pytest.fixture
def database(published: Any) -> Iterator[sqlite3.Connection]:
    path = published.docs / "data" / "archive.sqlite"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        yield connection


def rows(published: Any, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(published.read(f"data/{table}.csv"), newline="")))


def test_the_data_package_is_valid_with_its_types_and_foreign_keys(published: Any) -> None:
    with system.use_context(trusted=True):
        report = Package(str(published.docs / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]
    assert report.stats["tasks"] == len(TABLES)


def test_a_signature_of_an_unknown_party_makes_the_package_invalid(
    published: Any, tmp_path: Any
) -> None:
    for file in (published.docs / "data").glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    signatures = tmp_path / "signatures.csv"
    signatures.write_text(signatures.read_text("utf-8").replace(",belarus,", ",utopia,"), "utf-8")
    package = (published.docs / "data" / "datapackage.json").read_text("utf-8")
    (tmp_path / "datapackage.json").write_text(package, "utf-8")
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert {kind for (kind,) in report.flatten(["type"])} == {"foreign-key"}


def test_the_data_package_names_its_licences_and_its_version(published: Any) -> None:
    package = json.loads(published.read("data/datapackage.json"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["name"] == "CC0-1.0"
    texts = {r["name"] for r in package["resources"] if "licenses" in r}
    assert texts == {"paragraphs", "citations"}
    assert package["version"] == f"0.1.0+{published.edition.date}"


def test_every_foreign_key_of_the_database_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    linked = [t.name for t in TABLES if t.links]
    for name in linked:
        assert database.execute(f"PRAGMA foreign_key_list({name})").fetchall(), name


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_csv_and_sqlite_hold_the_same_rows(
    published: Any, database: sqlite3.Connection, table: Any
) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    stored = database.execute(f"SELECT {columns} FROM {table.name}").fetchall()
    booleans = {c.name for c in table.columns if c.type == "boolean"}
    written = []
    for row in rows(published, table.name):
        assert row.pop("edition") == f"0.1.0/{published.edition.date}"
        written.append(tuple(_as_stored(n, v, n in booleans) for n, v in row.items()))
    shown = [tuple("" if cell is None else str(cell) for cell in row) for row in stored]
    assert sorted(written) == sorted(shown)


def _as_stored(name: str, value: str, boolean: bool) -> str:
    return {"true": "1", "false": "0"}[value] if boolean else value


def test_the_view_of_signatories_counts_as_the_archive_does(
    published: Any, database: sqlite3.Connection
) -> None:
    found = set(database.execute("SELECT statement, party FROM signatories"))
    expected = {(s.id, party) for s in published.edition.statements for party in s.signatories}
    assert found == expected
    assert ("2020-01-15-code-of-conduct", "china") not in found  # withdrew
    assert ("2020-01-15-code-of-conduct", "cuba") not in found  # aligned itself


def test_full_text_search_finds_a_phrase_and_its_paragraph(database: sqlite3.Connection) -> None:
    query = """
        SELECT paragraphs.statement, paragraphs.anchor FROM paragraphs_fts
        JOIN paragraphs ON paragraphs.row = paragraphs_fts.rowid
        WHERE paragraphs_fts MATCH '"code of conduct"' AND language = 'en'"""
    assert ("2020-01-15-code-of-conduct", "para-2") in database.execute(query).fetchall()


def test_a_vacuum_leaves_the_search_as_it_was(published: Any, tmp_path: Any) -> None:
    copy = tmp_path / "archive.sqlite"
    copy.write_bytes((published.docs / "data" / "archive.sqlite").read_bytes())
    query = "SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH 'conduct' ORDER BY rowid"
    with closing(sqlite3.connect(copy)) as connection:
        before = connection.execute(query).fetchall()
        connection.execute("VACUUM")
        connection.execute("INSERT INTO paragraphs_fts(paragraphs_fts) VALUES('integrity-check')")
        assert connection.execute(query).fetchall() == before


def test_every_paragraph_of_a_statement_is_in_the_tables_word_for_word(published: Any) -> None:
    texts = {(r["statement"], r["language"], r["anchor"]): r for r in rows(published, "paragraphs")}
    blocks = 0
    for resolved in published.edition.statements:
        for version in resolved.statement.versions:
            for block in version.blocks:
                row = texts[resolved.id, version.language, block.anchor]
                assert (row["text"], row["label"]) == (block.content.text, block.label)
                blocks += 1
    assert blocks == len(texts)


def test_a_citation_is_where_it_says(published: Any) -> None:
    texts = {(r["statement"], r["language"], r["anchor"]): r for r in rows(published, "paragraphs")}
    citations = rows(published, "citations")
    assert citations
    for c in citations:
        text = texts[c["statement"], c["language"], c["anchor"]]["text"]
        assert text[int(c["start"]) : int(c["end"])] == c["text"]
