"""The fields of a statement are modelled once; what editors and readers see comes from there."""

import json
import re

import pytest
import yaml
from archives import ROOT, SEEDS
from jsonschema import Draft202012Validator

from publisher.render.fields_page import fields_page
from publisher.schema import (
    RelationFields,
    SignatureFields,
    SourceFields,
    StatementFields,
    VersionFields,
    json_schema,
    known_fields,
)

SCHEMA = ROOT / "schema" / "statement.schema.json"


def front_matter(statement: str) -> object:
    """The fields as an editor's YAML reader sees them: dates are text, true is true."""
    text = (ROOT / "statements" / f"{statement}.md").read_text("utf-8").split("---\n")[1]
    typed = yaml.load(text, Loader=yaml.BaseLoader)
    return {
        key: value == "true" if value in ("true", "false") else value
        for key, value in typed.items()
    }


def test_the_committed_schema_is_that_of_the_model() -> None:
    """Where it is not, run `python scripts/write_schema.py`."""
    assert json.loads(SCHEMA.read_text("utf-8")) == json_schema()


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("statement", SEEDS)
def test_editors_accept_the_statements_of_the_archive(statement: str) -> None:
    Draft202012Validator(json_schema()).validate(front_matter(statement))


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "x"},
        {"title": "x", "date": "9 May 2022"},
        {"title": "x", "date": "2022-05-09", "colour": "red"},
        {"title": "x", "date": "2022-05-09", "review": "done"},
        {"title": "x", "date": "2022-05-09", "signatories": [{"action": "joined"}]},
    ],
)
def test_editors_refuse_what_check_refuses(wrong: object) -> None:
    assert not Draft202012Validator(json_schema()).is_valid(wrong)


def test_the_reference_page_explains_every_field() -> None:
    (page,) = fields_page()
    rows = re.findall(r"^\| `([a-z0-9_-]+)` \| (?:yes)? ?\| (.*) \|$", page.text, re.MULTILINE)
    models = (StatementFields, SignatureFields, SourceFields, RelationFields, VersionFields)
    assert [name for name, _ in rows] == [n for m in models for n in known_fields(m, ())]
    assert all(said for _, said in rows)


def test_the_reference_page_is_published_where_the_guide_links_to_it() -> None:
    (page,) = fields_page()
    assert page.path == "help/fields.md"
    assert "(help/fields.md)" in (ROOT / "docs" / "how-to-add.md").read_text("utf-8")


def test_the_editors_task_understands_what_check_prints() -> None:
    """The pattern of .vscode/tasks.json takes a problem apart as it is printed."""
    task = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    line = "statements/x.md:6: unknown-signatory: no party is called 'X: Y' (did you mean 'Z'?)"
    match = re.match(pattern["regexp"], line)
    assert match
    assert match[pattern["file"]] == "statements/x.md"
    assert match[pattern["line"]] == "6"
    assert match[pattern["code"]] == "unknown-signatory"
    assert match[pattern["message"]].startswith("no party is called 'X: Y'")
