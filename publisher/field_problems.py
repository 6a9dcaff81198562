"""What an editor is told where a field of the front matter does not fit the model."""

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from publisher.model import Field, FieldList, FieldMap, RawValue
from publisher.problems import Finding

_SHAPES = {
    "list_type": "a list, one '- …' a line",
    "string_type": "plain text",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
}


def plain(value: RawValue) -> Any:
    """The value without its lines, as the model takes it."""
    if isinstance(value, Field):
        return value.text
    if isinstance(value, FieldList):
        return [plain(entry) for entry in value.entries]
    return {key: plain(entry) for key, entry in value.fields.items()}


def field_findings(
    error: ValidationError, front_matter: FieldMap, model: type[BaseModel]
) -> Iterator[Finding]:
    """One finding for each thing that a validation found, with the line it stands on."""
    for detail in error.errors(include_url=False):
        location = detail["loc"]
        line = _line(front_matter, location)
        yield _finding(detail, line, _path(location), _known_fields(model))


def _line(value: RawValue, location: tuple[int | str, ...]) -> int:
    """The line of the place that a location leads to, as far as it leads."""
    line = value.line
    for step in location:
        if isinstance(value, FieldMap) and step in value.fields:
            line, value = value.keys[str(step)], value.fields[str(step)]
        elif isinstance(value, FieldList) and isinstance(step, int) and step < len(value.entries):
            value = value.entries[step]
            line = value.line
    return line


def _path(location: tuple[int | str, ...]) -> str:
    """A location in words: signatories 2, name."""
    return "".join(
        f" {step + 1}" if isinstance(step, int) else f", {step}" for step in location
    ).removeprefix(", ")


def _known_fields(model: type[BaseModel]) -> Mapping[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _finding(detail: ErrorDetails, line: int, path: str, known: Mapping[str, Any]) -> Finding:
    kind, given = detail["type"], detail["input"]
    if kind == "missing":
        return Finding(line, "missing-field", f"the field '{path}' is missing")
    if kind == "extra_forbidden":
        close = difflib.get_close_matches(str(detail["loc"][-1]), known, n=1)
        hint = f"did you mean '{close[0]}'?" if close else "the fields are listed in the guide"
        return Finding(line, "unknown-field", f"there is no field '{path}'", hint)
    if kind in _SHAPES:
        return Finding(line, "field-value", f"'{path}' wants {_SHAPES[kind]}")
    if kind == "literal_error":
        expected = str(detail.get("ctx", {}).get("expected", ""))
        return Finding(line, "field-value", f"'{path}' is {expected}, not '{given}'")
    if kind == "string_pattern_mismatch":
        return Finding(line, "field-value", f"'{path}' cannot be '{given}'", _pattern_hint(path))
    return Finding(line, kind, f"'{path}': {detail['msg']}")


def _pattern_hint(path: str) -> str:
    if path.endswith("language"):
        return "write a language as en, fr, ru, zh, ar"
    if path.endswith("sha256"):
        return "a sha256 is 64 digits and letters a to f; sha256sum FILE prints it"
    return "use small letters, digits and hyphens"
