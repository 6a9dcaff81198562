"""Looks: what was looked up while a page was made, noted without the page's maker knowing.

The makers of pages find everything in mappings: a statement by its id, an index by its key. They
are handed the same mappings in a form that notes each look. When none of what a page looked up
has changed, the page is what it was.
"""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Any, NamedTuple


class Look(NamedTuple):
    """A look at a table: at the value of a key, at whether it is there, or at all of the table."""

    table: str
    what: str  # "value", "presence" or "all"
    key: Any = None


class Watched:
    """Facts (a frozen dataclass) whose mappings note every look into `looks`."""

    def __init__(self, facts: object, name: str, looks: set[Look]) -> None:
        self._facts, self._name, self._looks = facts, name, looks
        self._tables: dict[str, WatchedTable] = {}

    def __getattr__(self, field: str) -> Any:
        if field in self._tables:
            return self._tables[field]
        value = getattr(self._facts, field)
        table = f"{self._name}.{field}"
        if not isinstance(value, Mapping):
            self._looks.add(Look(table, "all"))
            return value
        return self._tables.setdefault(field, WatchedTable(value, table, self._looks))


class WatchedTable(Mapping[Any, Any]):
    """A mapping that notes every look at it."""

    def __init__(self, table: Mapping[Any, Any], name: str, looks: set[Look]) -> None:
        self._table, self._name, self._looks = table, name, looks

    def __getitem__(self, key: Any) -> Any:
        value = self._table.get(key)
        if isinstance(value, Mapping):
            return WatchedTable(value, f"{self._name}.{key}", self._looks)
        self._looks.add(Look(self._name, "value", key))
        return self._table[key]

    def __contains__(self, key: object) -> bool:
        self._looks.add(Look(self._name, "presence", key))
        return key in self._table

    def __iter__(self) -> Iterator[Any]:
        self._looks.add(Look(self._name, "all"))
        return iter(self._table)

    def __len__(self) -> int:
        self._looks.add(Look(self._name, "all"))
        return len(self._table)

    def values(self) -> ValuesView[Any]:
        self._looks.add(Look(self._name, "all"))
        return self._table.values()

    def items(self) -> ItemsView[Any, Any]:
        self._looks.add(Look(self._name, "all"))
        return self._table.items()
