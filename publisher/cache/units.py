"""Units of pages that need not be made again, because nothing they looked up has changed."""

import pickle
from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from publisher.cache.digests import digest
from publisher.cache.looks import Look
from publisher.cache.pickles import equal_pickle, pickle_quickly
from publisher.cache.stamps import Stamp, stamp
from publisher.wording import model as wording
from publisher.write import Draft, replace_file

pickle_quickly(vars(wording).values())


class Made(NamedTuple):
    """What is remembered of a unit: its files, and its looks by their places in the table."""

    files: tuple[tuple[str, Stamp], ...]  # path below docs/, and the file as it was written
    looks: "array[int]"


class Fresh(NamedTuple):
    """A unit that was just made: its files, and what was looked up for them."""

    drafts: tuple[Draft, ...]
    looks: frozenset[Look]


class Facts:
    """What the tables hold at which pages look, as digests; each is worked out once."""

    def __init__(self) -> None:
        self._tables: Mapping[str, object] = {}
        self._digests: dict[Look, str] = {}
        self._known: Mapping[str, Mapping[Any, str]] = {}
        self._keys: Mapping[str, str] = {}

    def renew(
        self,
        tables: Mapping[str, object],
        known: Mapping[str, Mapping[Any, str]],
        keys: Mapping[str, str],
    ) -> None:
        """Take new tables; `known` and `keys` as a cache of units is given them."""
        self._tables, self._known, self._keys, self._digests = tables, known, keys, {}

    def digest(self, look: Look) -> str:
        """A digest of what a look finds now, or the key of all its table where that has one."""
        table, what, key = look
        if (of_table := self._keys.get(_name_of(table))) is not None:
            return of_table
        if what == "value" and table in self._known:
            return self._known[table].get(key, "")
        if look not in self._digests:
            self._digests[look] = digest([equal_pickle(self._found(look))])
        return self._digests[look]

    def _found(self, look: Look) -> Any:
        table, what, _ = look
        if what == "all":
            return self._known.get(table) or _table(table, self._tables)
        return _found(look, self._tables)

    def differs(self, look: Look, tables: Mapping[str, object]) -> bool:
        """Whether a look finds something else now than in other tables."""
        return bool(_found(look, self._tables) != _found(look, tables))


def _found(look: Look, tables: Mapping[str, object]) -> Any:
    """What a look finds in tables."""
    name, what, key = look
    table = _table(name, tables)
    if what == "all":
        return [*table.items()] if isinstance(table, Mapping) else table
    if what == "presence":
        return table is not None and key in table
    return None if table is None else table.get(key)


def _table(name: str, tables: Mapping[str, object]) -> Any:
    """The table of a dotted name: facts, a field of them, a key of that field."""
    first, *rest = name.split(".", 2)
    found: Any = tables.get(first)
    for place, part in enumerate(rest):
        found = getattr(found, part) if place == 0 else found.get(part)
    return found


class UnitCache:
    """Remembers units from run to run, in a file that is safe to delete.

    Many units look at the same facts. Each look is kept once, with a digest of what it found,
    so that a run asks once what has changed.
    """

    def __init__(self, file: Path) -> None:
        self.looks: set[Look] = set()  # those of the unit that is being made
        self._facts = Facts()
        self._file = file
        self._surroundings = ""
        self._table: dict[Look, int] = {}
        self._seen: list[str] = []  # what each look of the table found
        self._before: dict[str, Made] = {}
        self._now: dict[str, Made] = {}
        self._new: dict[str, Made] = {}
        self._changed: frozenset[int] = frozenset()
        self._keys_before: Mapping[str, str] = {}
        self._keys: Mapping[str, str] = {}

    def begin(
        self,
        surroundings: str,
        tables: Mapping[str, object],
        known: Mapping[str, Mapping[Any, str]],
        keys: Mapping[str, str],
        earlier: Mapping[str, tuple[str, object]],
    ) -> None:
        """Start a run; units that were made in other surroundings are forgotten.

        Looks are into `tables`; `known` gives the digests of the values of some of them. A table
        that has a key holds what it held in a run in which it had the same. `earlier` are such
        tables as they were in the last run, with the key that they had then, to compare: without
        them everything in a table with another key counts as changed.
        """
        if surroundings != self._surroundings:
            looks, self._seen, self._before, self._keys_before = _load(self._file, surroundings)
            self._table = {look: place for place, look in enumerate(looks)}
        self._surroundings = surroundings
        self._facts.renew(tables, known, keys)
        self._now, self._new, self._keys = {}, {}, keys
        self._changed = frozenset(
            place
            for look, place in self._table.items()
            if self._has_changed(look, self._seen[place], earlier)
        )

    def _has_changed(
        self, look: Look, seen: str, earlier: Mapping[str, tuple[str, object]]
    ) -> bool:
        """Whether a look finds something else now than in the last run."""
        name = _name_of(look[0])
        if name not in self._keys:
            return self._facts.digest(look) != seen
        key, first = self._keys_before.get(name), name.partition(".")[0]
        if self._keys[name] == key:
            return False
        if first in earlier and earlier[first][0] == key:
            return self._facts.differs(look, {first: earlier[first][1]})
        return True

    def kept(self, name: str, docs: Path) -> tuple[Draft, ...] | None:
        """A unit's files, where they stand and nothing looked up for them has changed."""
        before = self._before.get(name)
        if before and self._changed.isdisjoint(before.looks) and _stand(before, docs):
            self._now[name] = before
            return tuple(Draft.kept(path, known.content) for path, known in before.files)
        return None

    def made(self, make: Callable[[], Iterable[Draft]]) -> Fresh:
        """A unit's files made now, with what was looked up for them."""
        self.looks.clear()
        return Fresh(tuple(make()), frozenset(self.looks))

    def take(self, name: str, fresh: Fresh) -> None:
        """Remember a unit, also one that another process made."""
        files = tuple(
            (draft.path, Stamp(draft.size, draft.changed, draft.wanted)) for draft in fresh.drafts
        )
        self._new[name] = Made(files, array("L", map(self._place_of, fresh.looks)))

    def _place_of(self, look: Look) -> int:
        """The place of a look in the table; what it finds is noted at the end of the run."""
        place = self._table.setdefault(look, len(self._seen))
        if place == len(self._seen):
            self._seen.append("")
        return place

    def end(self) -> None:
        """End a run, after its files were put in their places."""
        for place in self._changed:
            self._seen[place] = ""  # until a unit looks there again
        looks = [*self._table]
        for place in frozenset[int]().union(*(made.looks for made in self._new.values())):
            self._seen[place] = self._seen[place] or self._facts.digest(looks[place])
        self._before, self._keys_before = self._now | self._new, self._keys

    def files(self) -> dict[str, Stamp]:
        """Every file of the units of the last run, by its path below docs/."""
        return {path: known for one in self._before.values() for path, known in one.files}

    def save(self) -> None:
        """Write the file for the next run, in plain tuples, which are written in no time."""
        made = {
            name: (tuple((path, *known) for path, known in one.files), one.looks)
            for name, one in self._before.items()
        }
        remembered = self._surroundings, [*self._table], self._seen, made, self._keys_before
        replace_file(self._file, pickle.dumps(remembered, protocol=5))


_Remembered = tuple[list[Look], list[str], dict[str, Made], Mapping[str, str]]


def _load(file: Path, surroundings: str) -> _Remembered:
    try:
        made_in, looks, seen, made, keys = pickle.loads(file.read_bytes())
        before = {
            name: Made(tuple((path, Stamp(*known)) for path, *known in files), places)
            for name, (files, places) in made.items()
        }
        found = looks, seen, before, keys
        return found if made_in == surroundings else ([], [], {}, {})
    except Exception:  # whatever is wrong with it: it is only a cache
        return [], [], {}, {}


@cache
def _name_of(table: str) -> str:
    """The name of a table, of which another may be a part: `corpus.indexes`."""
    return ".".join(table.split(".", 2)[:2])


def _stand(made: Made, docs: Path) -> bool:
    """Whether all files of a unit stand as they were written."""
    top = str(docs)
    return all(stamp(f"{top}/{path}", known) == known for path, known in made.files)
