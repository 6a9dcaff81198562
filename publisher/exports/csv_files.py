"""The tables as CSV (RFC 4180, UTF-8, newlines as Unix writes them)."""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial

from publisher.edition import Edition
from publisher.exports.rows import OF_EACH_STATEMENT, ROWS, WORDING, Cell, Row
from publisher.files import File, Listing
from publisher.model import ResolvedStatement
from publisher.tables import TABLES, Table

EDITION_COLUMN = "edition"  # the last of each table: version and date, the same in every row


def csv_files(edition: Edition) -> Iterator[File | Listing]:
    """A file for each table. Its last column says which edition of the archive it is from."""
    for table in TABLES:
        if table.name in OF_EACH_STATEMENT:
            of_statement = partial(_of_statement, table, edition)
            yield Listing(_path(table), _head(table), of_statement)
        elif table.name != WORDING:
            yield File(_path(table), _head(table) + _lines(table, edition))


def wording_csv(edition: Edition) -> Iterator[File]:
    """The table that follows from no statement by itself, but from what recurs in all."""
    table = next(table for table in TABLES if table.name == WORDING)
    yield File(_path(table), _head(table) + _lines(table, edition))


def _path(table: Table) -> str:
    return f"data/{table.name}.csv"


def _head(table: Table) -> bytes:
    return _csv([(*(column.name for column in table.columns), EDITION_COLUMN)])


def _of_statement(table: Table, edition: Edition, resolved: ResolvedStatement) -> bytes:
    return _lines(table, edition.of(resolved))


def _lines(table: Table, edition: Edition) -> bytes:
    """A line for each row of a table."""
    rows: Iterable[Row] = ROWS[table.name](edition)
    if any(column.type == "boolean" for column in table.columns):
        rows = (tuple(map(_cell, row)) for row in rows)
    label = f"{edition.version}/{edition.date.isoformat()}"
    return _csv((*row, label) for row in rows)


def _csv(rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _cell(value: Cell) -> Cell:
    return str(value).lower() if isinstance(value, bool) else value
