"""What an editor is told where a field of the front matter does not fit the model."""

import difflib
from collections.abc import Collection, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from publisher.model import Field, FieldList, FieldMap, RawValue
from publisher.problems import Finding
from publisher.schema import StatementFields, VersionFields, known_fields

_SHAPES = {
    "list_type": "a list, one '- …' a line",
    "string_type": "plain text",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
}

Location = tuple[int | str, ...]  # the way to a value: signatories, 2, name


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
    details = error.errors(include_url=False)
    meant = {_meant(d["loc"], model) for d in details if d["type"] == "extra_forbidden"}
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and location in meant:
            continue  # the misspelt field says it
        line = _line(front_matter, location)
        yield _finding(detail, line, _path(location), model)


def sound_part(front_matter: FieldMap, error: ValidationError) -> FieldMap:
    """The front matter without the fields and entries that a validation found wrong.

    A missing title is filled in, and a count is left out where an entry of the list is, so that
    what is checked next does not report the same mistake once more.
    """
    wrong = {detail["loc"] for detail in error.errors(include_url=False)}
    fields = {
        name: kept
        for name, value in front_matter.fields.items()
        if (kept := _sound(value, _below(wrong, name))) is not None
    }
    if _below(wrong, "signatories"):
        fields.pop("claimed_count", None)
    fields.setdefault("title", Field("(no title)", front_matter.line))
    keys = {name: front_matter.keys.get(name, front_matter.line) for name in fields}
    return FieldMap(fields, keys, front_matter.line)


def _below(wrong: Collection[Location], step: int | str) -> set[Location]:
    return {location[1:] for location in wrong if location[:1] == (step,)}


def _sound(value: RawValue, wrong: Collection[Location]) -> RawValue | None:
    """A value without what is wrong in it; None where nothing of use is left."""
    if not wrong:
        return value
    if isinstance(value, FieldList) and () not in wrong:
        entries = [_sound(entry, _below(wrong, n)) for n, entry in enumerate(value.entries)]
        return FieldList(tuple(entry for entry in entries if entry is not None), value.line)
    if isinstance(value, FieldMap) and all(w and w[0] in value.fields for w in wrong):
        kept = {k: v for k, v in value.fields.items() if not _below(wrong, k)}
        return FieldMap(kept, {k: value.keys[k] for k in kept}, value.line) if kept else None
    return None


def _line(value: RawValue, location: Location) -> int:
    """The line of the place that a location leads to, as far as it leads."""
    line = value.line
    for step in location:
        if isinstance(value, FieldMap) and step in value.fields:
            line, value = value.keys[str(step)], value.fields[str(step)]
        elif isinstance(value, FieldList) and isinstance(step, int) and step < len(value.entries):
            value = value.entries[step]
            line = value.line
    return line


def _path(location: Location) -> str:
    """A location in words: signatories 2, name."""
    return "".join(
        f" {step + 1}" if isinstance(step, int) else f", {step}" for step in location
    ).removeprefix(", ")


def _closest(location: Location, model: type[BaseModel]) -> str:
    """The field that a misspelt one is most like; "" where there is none like it."""
    known = known_fields(model, location[:-1])
    return next(iter(difflib.get_close_matches(str(location[-1]), known, n=1)), "")


def _meant(location: Location, model: type[BaseModel]) -> Location:
    return (*location[:-1], _closest(location, model))


def _unknown_hint(location: Location, model: type[BaseModel]) -> str:
    if model is VersionFields and location[0] in known_fields(StatementFields, ()):
        return "it stands in the statement's own file"
    close = _closest(location, model)
    return f"did you mean '{close}'?" if close else "docs/help/fields.md lists the fields"


def _finding(detail: ErrorDetails, line: int, path: str, model: type[BaseModel]) -> Finding:
    kind, given = detail["type"], detail["input"]
    if kind == "missing":
        hint = f"add a line '{detail['loc'][-1]}: …'"
        return Finding(line, "missing-field", f"the field '{path}' is missing", hint)
    if kind == "extra_forbidden":
        message = f"there is no field '{path}'"
        return Finding(line, "unknown-field", message, _unknown_hint(detail["loc"], model))
    if given == "" or kind == "empty-field":
        hint = "fill it in, or take the line out"
        return Finding(line, "empty-field", f"the field '{path}' is empty", hint)
    if kind in _SHAPES or not isinstance(given, str):
        shape = _SHAPES.get(kind, _SHAPES["string_type"])
        return Finding(line, "field-value", f"'{path}' wants {shape}")
    if kind == "literal_error":
        expected = str(detail.get("ctx", {}).get("expected", ""))
        return Finding(line, "field-value", f"'{path}' is {expected}, not '{given}'")
    if kind == "string_pattern_mismatch":
        return Finding(line, "field-value", f"'{path}' cannot be '{given}'", _pattern_hint(path))
    code = kind if "-" in kind else "field-value"  # ours have hyphens, pydantic's have not
    return Finding(line, code, f"'{path}': {detail['msg']}")


def _pattern_hint(path: str) -> str:
    if path.endswith("language"):
        return "write a language as en, fr, ru, zh, ar"
    if path.endswith("sha256"):
        return "a sha256 is 64 digits and letters a to f; sha256sum FILE prints it"
    return "use small letters, digits and hyphens"
