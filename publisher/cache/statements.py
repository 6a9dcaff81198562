"""Statements that were understood before and whose files have not changed since."""

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from publisher import dates, model
from publisher.cache.digests import digest
from publisher.cache.pickles import pickle_quickly
from publisher.cache.stamps import Stamp, same_content, stamp
from publisher.jobs import Jobs
from publisher.model import ResolvedStatement, StatementId

pickle_quickly((*vars(model).values(), *vars(dates).values()))

_TABLES = """
drop table if exists about;
drop table if exists statements;
create table about (surroundings text);
create table statements (id text primary key, files blob, heading text, content blob);
"""

_MANY = 100  # statements whose writing takes longer than copying a process


class Understood(NamedTuple):
    """A statement and the files it was understood from, by path, with the received documents.

    `heading` is a digest of what the archive says of it beside its words.
    """

    files: Mapping[str, Stamp]
    heading: str
    resolved: ResolvedStatement

    @property
    def digest(self) -> str:
        """A digest of the statement: two of the same files in the same surroundings are equal."""
        return digest(f"{path} {found.content}" for path, found in self.files.items())


def understood(
    resolved: ResolvedStatement, heading: str, stamps: Mapping[str, Stamp], root: Path
) -> Understood:
    """A statement understood now, with the stamps its files had before they were read."""
    received = {v.source.file for v in resolved.statement.versions if v.source.file}
    found = {path: stamp(f"{root}/{path}") for path in sorted(received)}
    files = {**stamps, **{path: one for path, one in found.items() if one}}
    return Understood(files, heading, resolved)


def _stand(paths: Iterable[str], known: Mapping[str, Stamp], root: Path) -> bool:
    """Whether the files at these paths are the known ones, and all of them."""
    every = dict.fromkeys([*paths, *known])
    return all(
        same_content(stamp(f"{root}/{path}", known.get(path), with_linked=False), known.get(path))
        for path in every
    )


class StatementCache:
    """Understood statements by id, kept in a file that is safe to delete."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.surroundings = ""
        self._statements: dict[StatementId, Understood] = {}
        self._unsaved: set[StatementId] = set()
        self._is_saved: Callable[[], bool] | None = None  # of what another process writes

    def begin(self, surroundings: str) -> None:
        """Start a run; statements understood in other surroundings are forgotten."""
        if surroundings != self.surroundings:
            self.surroundings = surroundings
            self._statements = _load(self._file, surroundings)
            self._unsaved = set()

    def unchanged(
        self, files: Mapping[StatementId, Iterable[str]], root: Path
    ) -> dict[StatementId, Understood]:
        """Of the statements with these files, those whose files are what they were."""
        return {
            one: known
            for one, paths in files.items()
            if (known := self._statements.get(one)) and _stand(paths, known.files, root)
        }

    def keep(self, statements: Mapping[StatementId, Understood]) -> None:
        """Take up what is understood now, and forget all else."""
        changed = {i for i, one in statements.items() if self._statements.get(i) is not one}
        self._unsaved |= changed | (self._statements.keys() - statements.keys())
        self._statements = dict(sorted(statements.items()))

    def digests(self) -> dict[str, str]:
        """A digest of every statement, by id."""
        return {one: understood.digest for one, understood in self._statements.items()}

    def headings(self) -> dict[str, str]:
        """A digest of the heading of every statement, by id."""
        return {one: understood.heading for one, understood in self._statements.items()}

    def files(self) -> dict[str, Stamp]:
        """Every file that the statements were understood from, by path."""
        return {
            path: found for one in self._statements.values() for path, found in one.files.items()
        }

    def begin_to_save(self, jobs: Jobs) -> None:
        """Have another process write what changed, where that is much."""
        if len(self._unsaved) >= _MANY:
            self._is_saved = jobs.aside(self._write)

    def save(self) -> None:
        """Write what changed to the file."""
        if not (self._is_saved and self._is_saved()):
            self._write()
        self._unsaved, self._is_saved = set(), None

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with _opened(self._file) as database:
            if _surroundings_of(database) != self.surroundings:
                database.executescript(_TABLES)
                database.execute("insert into about values (?)", [self.surroundings])
            gone = sorted(self._unsaved - self._statements.keys())
            database.executemany("delete from statements where id = ?", ([one] for one in gone))
            rows = (self._row(one) for one in sorted(self._unsaved & self._statements.keys()))
            database.executemany("insert or replace into statements values (?, ?, ?, ?)", rows)

    def _row(self, one: StatementId) -> tuple[str, bytes, str, bytes]:
        files, heading, resolved = self._statements[one]
        return one, pickle.dumps(dict(files), 5), heading, pickle.dumps(resolved, 5)


def _load(file: Path, surroundings: str) -> dict[StatementId, Understood]:
    try:
        with _opened(file) as database:
            if _surroundings_of(database) != surroundings:
                return {}
            rows = database.execute("select * from statements order by id")
            return {
                StatementId(one): Understood(pickle.loads(files), heading, pickle.loads(content))
                for one, files, heading, content in rows
            }
    except Exception:  # whatever is wrong with it: it is only a cache
        file.unlink(missing_ok=True)
        return {}


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("pragma page_size = 65536")  # several statements fit on a page
        database.execute("pragma synchronous = off")  # lost with the machine's power, made again
        yield database


def _surroundings_of(database: sqlite3.Connection) -> str:
    """What the statements of a file were understood in; "" of a file that is new."""
    try:
        (found,) = database.execute("select surroundings from about").fetchone() or ("",)
    except sqlite3.OperationalError:  # there is no such table yet
        return ""
    return str(found)
