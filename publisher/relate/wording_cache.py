"""A cache of what was found out about wording, so that one more statement costs little.

One SQLite file, which may be deleted at any time. It holds the fingerprints of every statement
under a digest of its content, and how related wordings are related. A file of another version
of this program, or none that SQLite can read, is started anew.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from publisher.relate.fingerprints import Fingerprints
from publisher.relate.verify import Kinship

VERSION = 1  # raise it whenever fingerprints, candidates or verification change

Pair = tuple[int, int]

_SCHEMA = """
CREATE TABLE statement (
    digest BLOB PRIMARY KEY, wordings BLOB, counts BLOB, shingles BLOB
) WITHOUT ROWID;
CREATE TABLE kinship (
    first INTEGER, second INTEGER, kind TEXT, overlap REAL,
    first_start INTEGER, second_start INTEGER, length INTEGER,
    PRIMARY KEY (first, second)
) WITHOUT ROWID;
"""


class WordingCache:
    """What the last run knew, and a place for what this run finds out."""

    def __init__(self, path: Path) -> None:
        """Open the cache at `path`; the folder is made where it is missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = _opened(path)

    def __enter__(self) -> "WordingCache":
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def statements(self) -> dict[bytes, Fingerprints]:
        """The fingerprints of the statements of the last run, by the digest of their content."""
        rows = self._database.execute("SELECT digest, wordings, counts, shingles FROM statement")
        return {
            digest: Fingerprints(
                np.frombuffer(wordings, np.uint64),
                np.frombuffer(counts, np.uint32),
                np.frombuffer(shingles, np.uint64),
            )
            for digest, wordings, counts, shingles in rows
        }

    def kinships(self) -> dict[Pair, Kinship]:
        """How the related wordings of the last run are related, in the order of the pairs."""
        rows = self._database.execute("SELECT * FROM kinship ORDER BY first, second")
        return {(first, second): Kinship(*rest) for first, second, *rest in rows}

    def replace_statements(
        self, gone: Iterable[bytes], fresh: Mapping[bytes, Fingerprints]
    ) -> None:
        """Forget some statements and remember others."""
        with self._database:
            self._database.executemany(
                "DELETE FROM statement WHERE digest = ?", ((digest,) for digest in sorted(gone))
            )
            self._database.executemany(
                "INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?)",
                (
                    (
                        digest,
                        prints.wordings.tobytes(),
                        prints.counts.tobytes(),
                        prints.shingles.tobytes(),
                    )
                    for digest, prints in sorted(fresh.items())
                ),
            )

    def replace_kinships(self, gone: Iterable[Pair], fresh: Mapping[Pair, Kinship]) -> None:
        """Forget some kinships and remember others."""
        with self._database:
            self._database.executemany(
                "DELETE FROM kinship WHERE first = ? AND second = ?", sorted(gone)
            )
            self._database.executemany(
                "INSERT OR REPLACE INTO kinship VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    (*pair, k.kind, k.overlap, k.first_start, k.second_start, k.length)
                    for pair, k in sorted(fresh.items())
                ),
            )


def _opened(path: Path) -> sqlite3.Connection:
    try:
        database = sqlite3.connect(path)
        if database.execute("PRAGMA user_version").fetchone()[0] == VERSION:
            return database
        database.close()
    except sqlite3.DatabaseError:
        database.close()
    path.unlink(missing_ok=True)
    return _new(path)


def _new(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.executescript(_SCHEMA)
    database.execute(f"PRAGMA user_version = {VERSION}")
    return database
