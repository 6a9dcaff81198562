"""The tables as one SQLite file, ready for Datasette: foreign keys, views, full-text search."""

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from publisher.edition import Edition
from publisher.exports.rows import OF_EACH_STATEMENT, OF_REGISTRY, ROWS, WORDING, Cell, Row
from publisher.files import Renewable
from publisher.model import ResolvedStatement, StatementId
from publisher.tables import TABLES, ColumnType, Link, Table

_TYPES: dict[ColumnType, str] = {
    "string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT",
}  # fmt: skip

# A file that is thrown away when anything fails needs no journal. 64 MB of cache. Texts of some
# paragraphs fit on a page, which is a fifth quicker than SQLite's usual half of it.
_FAST = (
    "PRAGMA page_size = 8192",
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
# While it is made, the index may hold 64 MB of words before it sorts them, which halves the time.
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE paragraphs_fts USING fts5(text, content='paragraphs', "
    "content_rowid='row', tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO paragraphs_fts(paragraphs_fts, rank) VALUES ('hashsize', 67108864)",
    "INSERT INTO paragraphs_fts(paragraphs_fts) VALUES ('rebuild')",
    "INSERT INTO paragraphs_fts(paragraphs_fts, rank) VALUES ('hashsize', 1048576)",
)


def sqlite_file(edition: Edition) -> Iterator[Renewable]:
    """`archive.sqlite`. The same edition gives the same bytes with the same release of SQLite."""
    make, finish = partial(_tables, edition), partial(_add_wording, edition)
    yield Renewable("data/archive.sqlite", make, finish)


def _tables(
    edition: Edition, into: Path, last: Path | None, unchanged: Collection[StatementId]
) -> None:
    """All tables but that of shared wording, and the full-text index."""
    with _written(into) as connection:
        if last:
            connection.execute("ATTACH ? AS last", [f"{last.absolute().as_uri()}?mode=ro"])
        connection.execute("BEGIN")
        _fill(connection, edition, frozenset(unchanged if last else ()))
        connection.execute("COMMIT")


def _add_wording(edition: Edition, into: Path) -> None:
    with _written(into) as connection:
        connection.execute("BEGIN")
        for table in TABLES:
            if table.name == WORDING:
                connection.execute(_create(table))
                _insert(connection, table, edition)
                _index_links(connection, table)
        connection.execute("COMMIT")


@contextmanager
def _written(into: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(into, isolation_level=None, uri=True)) as connection:
        for command in _FAST:
            connection.execute(command)
        yield connection


def _fill(
    connection: sqlite3.Connection, edition: Edition, unchanged: Collection[StatementId]
) -> None:
    connection.execute("CREATE TABLE edition (name TEXT, url TEXT, version TEXT, date TEXT)")
    about = (edition.settings.name, edition.settings.url, edition.version, str(edition.date))
    connection.execute("INSERT INTO edition VALUES (?, ?, ?, ?)", about)
    for table in TABLES:
        if table.name == WORDING:
            continue
        connection.execute(_create(table))
        if unchanged and table.name in OF_EACH_STATEMENT:
            _renew(connection, table, edition, unchanged)
        elif unchanged and table.name in OF_REGISTRY:
            _copy(connection, table, "")
        else:
            _insert(connection, table, edition)
        _index_links(connection, table)
    for command in (_SIGNATORIES, *_FULL_TEXT):
        connection.execute(command)


def _insert(connection: sqlite3.Connection, table: Table, edition: Edition) -> None:
    marks = ", ".join("?" * len(table.columns))
    rows = _stored(ROWS[table.name](edition), table)
    connection.executemany(f"INSERT INTO {table.name} ({_columns(table)}) VALUES ({marks})", rows)


def _renew(
    connection: sqlite3.Connection,
    table: Table,
    edition: Edition,
    unchanged: Collection[StatementId],
) -> None:
    """Insert the rows of a table, those of unchanged statements from the last file.

    They come one by one in the same order as if all were new, so that the same bytes do.
    """
    for rows in _runs(_rows_of_last(connection, table), edition.statements, unchanged):
        if isinstance(rows, ResolvedStatement):
            _insert(connection, table, edition.of(rows))
        elif rows:
            _copy(connection, table, "WHERE rowid BETWEEN ? AND ?", rows.start, rows.stop - 1)


def _copy(connection: sqlite3.Connection, table: Table, which: str, *values: int) -> None:
    """Insert rows as they stand in the last file."""
    names = _columns(table)
    connection.execute(
        f"INSERT INTO {table.name} ({names}) SELECT {names} FROM last.{table.name} {which} "
        "ORDER BY rowid",
        values,
    )


def _rows_of_last(connection: sqlite3.Connection, table: Table) -> Mapping[StatementId, range]:
    """The numbers of the rows that each statement has in the last file, where it has any.

    As one text: row by row Python and SQLite would take turns with all else that goes on.
    """
    statement = table.columns[0].name
    (told,) = connection.execute(
        "SELECT group_concat(one || ' ' || first || ' ' || last, char(10)) FROM "
        f"(SELECT {statement} one, min(rowid) first, max(rowid) last "
        f"FROM last.{table.name} GROUP BY {statement})"
    ).fetchone()
    found = (line.split() for line in (told or "").split("\n") if line)
    return {StatementId(one): range(int(first), int(last) + 1) for one, first, last in found}


def _runs(
    known: Mapping[StatementId, range],
    statements: Iterable[ResolvedStatement],
    unchanged: Collection[StatementId],
) -> Iterator[range | ResolvedStatement]:
    """What to insert: runs of known rows, as long as they are, and changed statements."""
    run = range(0)
    for resolved in statements:
        if resolved.id not in unchanged:
            yield run
            yield resolved
            run = range(0)
        elif rows := known.get(resolved.id):
            if rows.start != run.stop:
                yield run
                run = rows
            run = range(run.start, rows.stop)
    yield run


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


def _columns(table: Table) -> str:
    return _quoted(tuple(column.name for column in table.columns))


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _stored(rows: Iterable[Row], table: Table) -> Iterator[Sequence[Cell]]:
    """Rows as SQLite takes them, with dates as text."""
    dates = [place for place, column in enumerate(table.columns) if column.type == "date"]
    if not dates:
        yield from rows
        return
    for row in rows:
        cells = list(row)
        for place in dates:
            day = cells[place]
            cells[place] = day.isoformat() if isinstance(day, dt.date) else day
        yield cells
