"""JSON as the archive writes it: UTF-8, keys in a fixed order, a newline at the end."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from publisher.files import Listing
from publisher.model import ResolvedStatement

_CLOSING = "\n]\n}\n"


def compact(value: Any) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False)


def indented(value: Any) -> bytes:
    """A small file that people read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def listing(head: Mapping[str, Any], name: str, entries: Iterable[Any]) -> bytes:
    """An object with some members, and under `name` a list with an entry on each line."""
    return listing_of_lines(head, name, map(line, entries))


def listing_of_lines(head: Mapping[str, Any], name: str, lines: Iterable[str]) -> bytes:
    """The same of entries that are lines already."""
    return f"{_opening(head, name)}{','.join(lines)}{_CLOSING}".encode()


def listing_of_statements(
    path: str, head: Mapping[str, Any], name: str, entry: Callable[[ResolvedStatement], Any]
) -> Listing:
    """The same with an entry for each statement."""
    start = _opening(head, name).encode()
    return Listing(path, start, lambda one: line(entry(one)).encode(), b",", _CLOSING.encode())


def list_of_statements(path: str, entry: Callable[[ResolvedStatement], Any]) -> Listing:
    """A list with an entry for each statement, each on a line."""
    return Listing(path, b"[", lambda one: line(entry(one)).encode(), b",", b"\n]\n")


def _opening(head: Mapping[str, Any], name: str) -> str:
    members = "".join(f"{compact(key)}: {compact(value)},\n" for key, value in head.items())
    return f"{{\n{members}{compact(name)}: ["


def line(entry: Any) -> str:
    """An entry of a list, on a line."""
    return f"\n{compact(entry)}"
