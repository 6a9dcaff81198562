"""The tables as one SQLite file, ready for Datasette: foreign keys, views, full-text search."""

import datetime as dt
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from publisher.edition import Edition
from publisher.exports.rows import ROWS, Cell, Row
from publisher.files import File
from publisher.tables import TABLES, ColumnType, Link, Table

_TYPES: dict[ColumnType, str] = {
    "string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT",
}  # fmt: skip

# A file that is thrown away when anything fails needs no journal. 64 MB of cache.
_FAST = (
    "PRAGMA page_size = 4096",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -65536",
)
_SEARCHED = "paragraphs"

# A party is a signatory unless the last it did, of signing, joining and withdrawing, was to
# withdraw (`ResolvedStatement.signatories`).
_SIGNATORIES = """
CREATE VIEW signatories AS
SELECT statement, party FROM (
  SELECT statement, party, action,
    row_number() OVER (PARTITION BY statement, party ORDER BY date_start DESC, event DESC) AS place
  FROM signatures WHERE action IN ('signed', 'joined', 'withdrew')
) WHERE place = 1 AND action <> 'withdrew'
"""
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE paragraphs_fts USING fts5(text, content='paragraphs', "
    "content_rowid='row', tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO paragraphs_fts(paragraphs_fts) VALUES ('rebuild')",
)


def sqlite_file(edition: Edition) -> Iterator[File]:
    """`archive.sqlite`. The same edition gives the same bytes with the same release of SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _fill(connection, edition)
        yield File("data/archive.sqlite", path.read_bytes())


def _fill(connection: sqlite3.Connection, edition: Edition) -> None:
    for command in (*_FAST, "BEGIN"):
        connection.execute(command)
    connection.execute("CREATE TABLE edition (name TEXT, url TEXT, version TEXT, date TEXT)")
    about = (edition.settings.name, edition.settings.url, edition.version, str(edition.date))
    connection.execute("INSERT INTO edition VALUES (?, ?, ?, ?)", about)
    for table in TABLES:
        connection.execute(_create(table))
        names = _quoted(tuple(column.name for column in table.columns))
        marks = ", ".join("?" * len(table.columns))
        rows: Iterable[Row] = ROWS[table.name](edition)
        if any(column.type == "date" for column in table.columns):
            rows = (tuple(map(_stored, row)) for row in rows)
        connection.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", rows)
        _index_links(connection, table)
    for command in (_SIGNATORIES, *_FULL_TEXT, "COMMIT"):
        connection.execute(command)


def _create(table: Table) -> str:
    lines = [
        f'"{c.name}" {_TYPES[c.type]}{" NOT NULL" if c.required else ""}' for c in table.columns
    ]
    if table.name == _SEARCHED:  # the full-text index needs numbers that no VACUUM changes
        lines.insert(0, "row INTEGER PRIMARY KEY")
    lines.append(f"{'UNIQUE' if table.name == _SEARCHED else 'PRIMARY KEY'} ({_quoted(table.key)})")
    lines += map(_foreign_key, table.links)
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _foreign_key(link: Link) -> str:
    target = next(table for table in TABLES if table.name == link.table)
    return f"FOREIGN KEY ({_quoted(link.columns)}) REFERENCES {link.table} ({_quoted(target.key)})"


def _index_links(connection: sqlite3.Connection, table: Table) -> None:
    """An index for each foreign key that the primary key does not serve already."""
    for link in table.links:
        if table.key[: len(link.columns)] != link.columns:
            name = f"{table.name}_by_{'_'.join(link.columns)}"
            connection.execute(f"CREATE INDEX {name} ON {table.name} ({_quoted(link.columns)})")


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _stored(value: Cell) -> Cell:
    return value.isoformat() if isinstance(value, dt.date) else value
