"""JSON as the archive writes it: UTF-8, keys in a fixed order, a newline at the end."""

import io
import json
from collections.abc import Iterable, Mapping
from typing import Any


def compact(value: Any) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False)


def indented(value: Any) -> bytes:
    """A small file that people read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def listing(head: Mapping[str, Any], name: str, entries: Iterable[Any]) -> bytes:
    """An object with some members, and under `name` a list with an entry on each line."""
    members = "".join(f"{compact(key)}: {compact(value)},\n" for key, value in head.items())
    return lines(f"{{\n{members}{compact(name)}: [", entries, "]\n}")


def lines(start: str, entries: Iterable[Any], end: str) -> bytes:
    """A JSON list with an entry on each line, between two lines."""
    content = io.BytesIO()  # grows in place: the largest of these files have 50 MB
    content.write(start.encode())
    for number, entry in enumerate(entries):
        content.write(f"{',' if number else ''}\n{compact(entry)}".encode())
    content.write(f"\n{end}\n".encode())
    return content.getvalue()
