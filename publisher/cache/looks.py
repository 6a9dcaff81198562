"""Looks: what was looked up while a page was made, noted without the page's maker knowing.

The makers of pages find everything in mappings: a statement by its id, an index by its key. They
are handed the same mappings in a form that notes each look. When none of what a page looked up
has changed, the page is what it was.
"""

from collections.abc import Collection, ItemsView, Iterator, Mapping, ValuesView
from dataclasses import fields
from typing import Any, Literal

# A look at a table: the table, what was looked at, and the key of it where it was one. A plain
# tuple, of which a large archive makes millions.
Look = tuple[str, Literal["value", "presence", "all"], Any]


class Watched:
    """Facts (a frozen dataclass) whose mappings note every look into `looks`.

    Fields that are `unwatched` are part of what all pages are made from anyway.
    """

    def __init__(
        self, facts: Any, name: str, looks: set[Look], unwatched: Collection[str] = ()
    ) -> None:
        self._facts, self._name, self._looks = facts, name, looks
        for field in fields(facts):
            value = getattr(facts, field.name)
            if isinstance(value, Mapping):
                value = WatchedTable(value, f"{name}.{field.name}", looks)
            elif field.name not in unwatched:
                continue
            setattr(self, field.name, value)

    def __getattr__(self, field: str) -> Any:
        value = getattr(self._facts, field)
        self._looks.add((f"{self._name}.{field}", "all", None))
        return value


class WatchedTable(Mapping[Any, Any]):
    """A mapping that notes every look at it."""

    def __init__(self, table: Mapping[Any, Any], name: str, looks: set[Look]) -> None:
        self._table, self._name, self._looks = table, name, looks
        self._is_nested = isinstance(next(iter(table.values()), None), Mapping)

    def __getitem__(self, key: Any) -> Any:
        if self._is_nested and key in self._table:
            return WatchedTable(self._table[key], f"{self._name}.{key}", self._looks)
        self._looks.add((self._name, "value", key))
        return self._table[key]

    def __contains__(self, key: object) -> bool:
        self._looks.add((self._name, "presence", key))
        return key in self._table

    def __iter__(self) -> Iterator[Any]:
        self._looks.add((self._name, "all", None))
        return iter(self._table)

    def __len__(self) -> int:
        self._looks.add((self._name, "all", None))
        return len(self._table)

    def values(self) -> ValuesView[Any]:
        self._looks.add((self._name, "all", None))
        return self._table.values()

    def items(self) -> ItemsView[Any, Any]:
        self._looks.add((self._name, "all", None))
        return self._table.items()
