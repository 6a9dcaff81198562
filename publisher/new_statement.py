"""An empty statement file with its fields explained, made from the model of the front matter."""

from publisher.schema import StatementFields

_EXAMPLES = {
    "title": "Joint statement by … and … on …",
    "date": "1975-08-01",
    "kind": "joint-statement",
    "language": "en",
    "review": "draft",
    "signatories": "\n  - Republic of …\n  - name: Kingdom of …\n    action: joined\n"
    "    date: 1975-08-15",
    "source": "\n  publisher: Ministry of Foreign Affairs of …\n  url: https://…\n"
    "  retrieved: 2024-05-01",
}
_WANTED = ("title", "date", "kind", "language", "signatories", "review")


def new_statement() -> str:
    """The text of the file: wanted fields to fill in, the others as comments."""
    lines = ["---"]
    for name, field in StatementFields.model_fields.items():
        lines.append(f"# {name}: {field.description}")
        example = f"{name}: {_EXAMPLES.get(name, '')}".rstrip()
        shown = example if name in _WANTED else "# " + example.replace("\n", "\n# ")
        lines += [shown, ""]
    return "\n".join([*lines[:-1], "---", "", "The text, word for word.", ""])
