"""The tables as CSV (RFC 4180, UTF-8, newlines as Unix writes them)."""

import csv
import io
from collections.abc import Iterable, Iterator

from publisher.edition import Edition
from publisher.exports.rows import ROWS, Cell, Row
from publisher.files import File
from publisher.tables import TABLES, Table

EDITION_COLUMN = "edition"  # the last of each table: version and date, the same in every row


def csv_files(edition: Edition) -> Iterator[File]:
    """A file for each table. Its last column says which edition of the archive it is from."""
    for table in TABLES:
        yield File(f"data/{table.name}.csv", _csv(table, edition))


def _csv(table: Table, edition: Edition) -> bytes:
    rows: Iterable[Row] = ROWS[table.name](edition)
    if any(column.type == "boolean" for column in table.columns):
        rows = (tuple(map(_cell, row)) for row in rows)
    content = io.BytesIO()
    with io.TextIOWrapper(content, encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*(column.name for column in table.columns), EDITION_COLUMN])
        label = f"{edition.version}/{edition.date.isoformat()}"
        writer.writerows((*row, label) for row in rows)
        text.flush()
        return content.getvalue()


def _cell(value: Cell) -> Cell:
    return str(value).lower() if isinstance(value, bool) else value
