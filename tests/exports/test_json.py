"""JSON: valid against the published schemas; the API's description is true."""

import json
import urllib.request
from typing import Any
from urllib.error import HTTPError

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from publisher.addresses import address

pytestmark = pytest.mark.xdist_group("exports")


def load(published: Any, path: str) -> Any:
    return json.loads(published.read(path))


def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url) as response:
        content: bytes = response.read()
    return content


@pytest.mark.parametrize("name", ["statements", "parties"])
def test_the_whole_files_are_valid_against_their_published_schemas(
    published: Any, name: str
) -> None:
    schema = load(published, f"data/schema/{name}.json")
    Draft202012Validator.check_schema(schema)
    found = load(published, f"data/{name}.json")
    assert list(Draft202012Validator(schema).iter_errors(found)) == []
    assert schema["$id"] == f"{published.url}data/schema/{name}.json"


def test_every_statements_file_is_valid_and_holds_its_words(published: Any) -> None:
    validator = Draft202012Validator(load(published, "data/schema/statement.json"))
    for resolved in published.edition.statements:
        found = load(published, f"statements/{resolved.id}/statement.json")
        assert list(validator.iter_errors(found)) == []
        versions = resolved.statement.versions
        assert [t["language"] for t in found["texts"]] == [v.language for v in versions]
        for text, version in zip(found["texts"], versions, strict=True):
            assert [(p["anchor"], p["label"], p["text"]) for p in text["paragraphs"]] == [
                (b.anchor, b.label, b.content.text) for b in version.blocks
            ]


def test_the_schema_refuses_a_statement_with_a_key_too_many(published: Any) -> None:
    found = load(published, "data/statements.json")
    found["statements"][0]["opinion"] = "agreeable"
    validator = Draft202012Validator(load(published, "data/schema/statements.json"))
    assert not validator.is_valid(found)


def test_statements_json_has_each_checked_statement_once(published: Any) -> None:
    found = load(published, "data/statements.json")["statements"]
    assert [s["id"] for s in found] == [s.id for s in published.edition.statements]


def test_an_address_in_the_records_is_the_address_of_the_page(published: Any) -> None:
    found = load(published, "data/statements.json")["statements"]
    for record, resolved in zip(found, published.edition.statements, strict=True):
        for version, text in zip(record["versions"], resolved.statement.versions, strict=True):
            assert version["url"] == f"{published.url}{address(resolved, text)}"


def test_a_party_has_the_address_of_its_page_if_it_took_part_in_a_statement(
    published: Any,
) -> None:
    parties = load(published, "data/parties.json")["parties"]
    took_part = {e.party for s in published.edition.statements for e in s.signatures}
    took_part |= {group for s in published.edition.statements for group in s.on_behalf_of}
    assert {party["id"] for party in parties if party["url"]} == took_part
    for party in took_part:
        assert (published.docs / "signatories" / f"{party}.md").is_file()


def test_the_description_of_the_api_is_valid(published: Any) -> None:
    OpenAPIV31SpecValidator(load(published, "data/openapi.json")).validate()


def test_every_path_of_the_api_is_there(published: Any) -> None:
    description = load(published, "data/openapi.json")
    (server,) = description["servers"]
    assert len(description["paths"]) > 30
    for path, operations in description["paths"].items():
        for parameter in operations["get"].get("parameters", ()):
            path = path.replace(f"{{{parameter['name']}}}", parameter["example"])
        assert fetch(server["url"] + path), path


def test_every_json_schema_of_the_api_describes_what_is_fetched(published: Any) -> None:
    description = load(published, "data/openapi.json")
    described = 0
    for path, operations in description["paths"].items():
        content = operations["get"]["responses"]["200"]["content"]
        schema = content.get("application/json", {}).get("schema")
        for parameter in operations["get"].get("parameters", ()):
            path = path.replace(f"{{{parameter['name']}}}", parameter["example"])
        if schema:
            whole = schema | {"components": description["components"]}
            validator = Draft202012Validator(whole)
            assert list(validator.iter_errors(load(published, path.lstrip("/")))) == []
            described += 1
    assert described == 3


def test_an_address_that_is_not_in_the_api_is_not_found(published: Any) -> None:
    with pytest.raises(HTTPError):
        fetch(f"{published.url}data/nothing.json")
