"""The tables as CSV (RFC 4180, UTF-8, newlines as Unix writes them)."""

import csv
import io
from collections.abc import Iterator

from publisher.edition import Edition
from publisher.exports.rows import ROWS, Cell
from publisher.files import File
from publisher.tables import TABLES, Table

EDITION_COLUMN = "edition"  # the last of each table: version and date, the same in every row


def csv_files(edition: Edition) -> Iterator[File]:
    """A file for each table. Its last column says which edition of the archive it is from."""
    for table in TABLES:
        yield File(f"data/{table.name}.csv", _csv(table, edition).encode())


def _csv(table: Table, edition: Edition) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*(column.name for column in table.columns), EDITION_COLUMN])
    label = f"{edition.version}/{edition.date.isoformat()}"
    writer.writerows([*map(_cell, row), label] for row in ROWS[table.name](edition))
    return text.getvalue()


def _cell(value: Cell) -> Cell:
    return str(value).lower() if isinstance(value, bool) else value
