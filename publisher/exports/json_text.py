"""JSON as the archive writes it: UTF-8, keys in a fixed order, a newline at the end."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from publisher.files import Listing
from publisher.json_line import json_line
from publisher.model import ResolvedStatement

_CLOSING = b"\n]\n}\n"


def indented(value: Any) -> bytes:
    """A small file that people read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def listing(head: Mapping[str, Any], name: str, entries: Iterable[Any]) -> bytes:
    """An object with some members, and under `name` a list with an entry on each line."""
    return listing_of_lines(head, name, map(line, entries))


def listing_of_lines(head: Mapping[str, Any], name: str, lines: Iterable[bytes]) -> bytes:
    """The same of entries that are lines already."""
    return _opening(head, name) + b",".join(lines) + _CLOSING


def listing_of_statements(
    path: str, head: Mapping[str, Any], name: str, entry: Callable[[ResolvedStatement], Any]
) -> Listing:
    """The same with an entry for each statement."""
    return Listing(path, _opening(head, name), lambda one: line(entry(one)), b",", _CLOSING)


def list_of_statements(path: str, entry: Callable[[ResolvedStatement], Any]) -> Listing:
    """A list with an entry for each statement, each on a line."""
    return Listing(path, b"[", lambda one: line(entry(one)), b",", b"\n]\n")


def _opening(head: Mapping[str, Any], name: str) -> bytes:
    members = (b"%b:%b,\n" % (json_line(key), json_line(value)) for key, value in head.items())
    return b"{\n%b%b:[" % (b"".join(members), json_line(name))


def line(entry: Any) -> bytes:
    """An entry of a list, on a line."""
    return b"\n" + json_line(entry)
