"""JSON for programs: on one line, UTF-8, without spaces, the keys in their order."""

from typing import Any

from pydantic_core import to_json


def json_line(value: Any) -> bytes:
    """A value as JSON, in a quarter of the time that Python's own `json` takes."""
    return to_json(value)
