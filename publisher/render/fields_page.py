"""The reference page of the fields, from the model of the front matter."""

from collections.abc import Iterator
from typing import Any

from publisher.model import Page
from publisher.schema import VersionFields, json_schema

_LEAD = """# The fields of a statement

The fields stand at the top of a statement file, between two lines of three hyphens, one \
`name: value` a line. [How to add a statement](../how-to-add.md) shows a whole file; \
[the list of problems](index.md) says what to do when a field is refused."""
_SECTIONS = (
    ("A statement", "", ""),
    (
        "A signatory",
        "SignatureFields",
        "A name alone is enough for who signed on the statement's date. Where there is more to "
        "say, an entry of `signatories` has these fields.",
    ),
    ("The source", "SourceFields", "What stands below `source`."),
    ("A relation", "RelationFields", "An entry of `relations` has exactly one of these fields."),
)


def fields_page() -> Iterator[Page]:
    """One page: every field, what it holds and whether it has to be there."""
    schema = json_schema()
    parts = [_LEAD]
    for title, name, lead in _SECTIONS:
        part = schema["$defs"][name] if name else schema
        parts += [f"## {title}", *([lead] if lead else []), _table(part)]
    parts += [
        "## A version in another language",
        "A file `<id>.<language>.md` beside the statement's own holds only what differs.",
        _table(VersionFields.model_json_schema()),
    ]
    yield Page("help/fields.md", "\n\n".join(parts) + "\n")


def _table(schema: dict[str, Any]) -> str:
    wanted = schema.get("required", [])
    rows = [
        f"| `{name}` | {'yes' if name in wanted else ''} | {_said(field)} |"
        for name, field in schema["properties"].items()
    ]
    return "\n".join(["| field | has to be there | what it holds |", "| --- | --- | --- |", *rows])


def _said(field: dict[str, Any]) -> str:
    """A field's description, the values it can have, and the one it has without being there."""
    parts = [field.get("description", "")]
    if "enum" in field:
        parts.append(f"One of {', '.join(f'`{choice}`' for choice in field['enum'])}.")
    default = field.get("default")
    if isinstance(default, str):
        parts.append(f"`{default}` where nothing is written.")
    if isinstance(default, bool):
        parts.append(f"`{str(default).lower()}` where nothing is written.")
    return " ".join(part for part in parts if part)
