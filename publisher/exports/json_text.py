"""JSON as the archive writes it: UTF-8, keys in a fixed order, a newline at the end."""

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
    lines = ",\n".join(map(compact, entries))
    return f"{{\n{members}{compact(name)}: [\n{lines}\n]\n}}\n".encode()
