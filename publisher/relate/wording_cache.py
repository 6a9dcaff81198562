"""A cache of what was found out about wording, so that one more statement costs little.

One SQLite file, which may be deleted at any time. It holds the fingerprints of every statement
under a digest of its content, and how related wordings are related. A file of another version
of this program, or none that SQLite can read, is started anew.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from publisher.relate.fingerprints import Packed
from publisher.relate.verify import KINSHIP, Kinships

VERSION = 4  # raise it whenever fingerprints, candidates or verification change

_SCHEMA = """
CREATE TABLE statement (
    digest BLOB PRIMARY KEY, wordings BLOB, counts BLOB, shingles BLOB
) WITHOUT ROWID;
CREATE TABLE kinship (all_of_them BLOB);
"""

_NONE: Kinships = np.frombuffer(b"", KINSHIP)


class WordingCache:
    """What the last run knew, and a place for what this run finds out."""

    def __init__(self, path: Path) -> None:
        """Open the cache at `path`; the folder is made where it is missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path, self._database = path, _opened(path)

    def __enter__(self) -> "WordingCache":
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def known(self) -> tuple[dict[bytes, Packed], Kinships]:
        """What the last run knew: nothing where that cannot be read.

        The fingerprints of statements by the digest of their content, and how related wordings
        are related.
        """
        try:
            return self._statements(), self._kinships()
        except (sqlite3.DatabaseError, ValueError):
            self._database.close()
            self._path.unlink(missing_ok=True)
            self._database = _new(self._path)
            return {}, _NONE

    def _statements(self) -> dict[bytes, Packed]:
        rows = self._database.execute("SELECT digest, wordings, counts, shingles FROM statement")
        return {row[0]: Packed(*row[1:]) for row in rows}

    def _kinships(self) -> Kinships:
        row = self._database.execute("SELECT all_of_them FROM kinship").fetchone()
        return np.frombuffer(row[0], KINSHIP) if row else _NONE

    def remember(
        self, gone: Iterable[bytes], fresh: Mapping[bytes, Packed], kinships: Kinships
    ) -> None:
        """Forget some statements, remember others, and what is related now: all or nothing."""
        with self._database:
            self._database.executemany(
                "DELETE FROM statement WHERE digest = ?", ((digest,) for digest in sorted(gone))
            )
            self._database.executemany(
                "INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?)",
                ((digest, *fresh[digest]) for digest in sorted(fresh)),
            )
            self._database.execute("DELETE FROM kinship")
            self._database.execute("INSERT INTO kinship VALUES (?)", (kinships.tobytes(),))


def _opened(path: Path) -> sqlite3.Connection:
    try:
        database = sqlite3.connect(path)
        database.execute("PRAGMA synchronous = OFF")  # lost with the machine's power, made again
        if database.execute("PRAGMA user_version").fetchone()[0] == VERSION:
            return database
        database.close()
    except sqlite3.DatabaseError:
        database.close()
    path.unlink(missing_ok=True)
    return _new(path)


def _new(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    database.executescript(_SCHEMA)
    database.execute(f"PRAGMA user_version = {VERSION}")
    return database
