"""Reference files, read back by the libraries that reference managers are made with."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import SeparateCoAuthors
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from publisher.cite.bibtex import bibtex
from publisher.cite.coins import coins
from publisher.cite.csl import csl
from publisher.cite.reference import Reference
from publisher.cite.ris import ris
from publisher.cite.styles import styles
from publisher.dates import parse_span
from publisher.model import Language

pytestmark = pytest.mark.xdist_group("exports")
CSL = json.loads((Path(__file__).parent / "schemas" / "csl-item.json").read_text("utf-8"))
ONE_LINE = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=30)


def reference(*names: str, title: str = "Joint statement", date: str = "2023-07-28") -> Reference:
    return Reference(
        key="2023-07-28-example",
        title=title,
        short_title="Example",
        authors=(),
        names=names,
        date=parse_span(date),
        place="New York",
        language=Language("en"),
        publisher="Ministry",
        kind="Joint statement",
        archive="Archive",
        url="https://archive.example/statements/2023-07-28-example/",
    )


def bibtex_entries(text: str) -> list[Any]:
    library = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors()])
    assert library.failed_blocks == []
    return library.entries


def test_bosnia_and_herzegovina_is_one_author_in_every_format() -> None:
    one = reference("Bosnia and Herzegovina", "Iran (Islamic Republic of)")
    entry = bibtex_entries(bibtex(one))[0]
    assert entry["author"] == ["{Bosnia and Herzegovina}", "{Iran (Islamic Republic of)}"]
    assert rispy.loads(ris(one))[0]["authors"] == list(one.names)
    assert csl(one)["author"] == [{"literal": name} for name in one.names]
    fields = parse_qsl(coins(one))
    assert [value for name, value in fields if name == "rft.aucorp"] == list(one.names)


def test_bibtex_has_every_statement_with_the_right_number_of_authors(published: Any) -> None:
    entries = {e.key: e for e in bibtex_entries(published.read("data/statements.bib"))}
    assert list(entries) == [s.id for s in published.edition.statements]
    for one in map(published.edition.reference, published.edition.statements):
        found = entries[one.key].get("author")
        assert len(found.value if found else []) == len(one.names), one.key


def test_ris_has_every_statement_with_the_right_number_of_authors(published: Any) -> None:
    records = rispy.loads(published.read("data/statements.ris"))
    assert [r["id"] for r in records] == [s.id for s in published.edition.statements]
    for record in records:
        expected = published.reference(record["id"])
        assert len(record.get("authors", [])) == len(expected.names)
        assert record["title"] == expected.title
        assert record["urls"] == [expected.url]


def test_csl_json_is_valid_and_complete(published: Any) -> None:
    items = json.loads(published.read("data/statements.csl.json"))
    validator = Draft202012Validator(CSL)
    assert [error for item in items for error in validator.iter_errors(item)] == []
    for item in items:
        expected = published.reference(item["id"])
        assert [author["literal"] for author in item.get("author", [])] == list(expected.names)


def test_the_authors_are_the_signatories_and_not_who_withdrew(published: Any) -> None:
    one = published.reference("2020-01-15-code-of-conduct")
    assert [party.id for party in one.authors] == ["belarus", "russian-federation", "angola"]


def test_a_statement_on_behalf_of_a_group_has_the_group_as_author(published: Any) -> None:
    one = published.reference("2021-10-05-group")
    assert [party.kind for party in one.authors] == ["group"]


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2023", [[2023]]),
        ("2023-07", [[2023, 7]]),
        ("2023-07-28", [[2023, 7, 28]]),
        ("2023-07-27/2023-07-28", [[2023, 7, 27], [2023, 7, 28]]),
    ],
)
def test_a_date_says_no_more_than_is_known(written: str, parts: list[list[int]]) -> None:
    one = reference("Cuba", date=written)
    assert csl(one)["issued"] == {"date-parts": parts}
    entry = bibtex_entries(bibtex(one))[0]
    assert entry["date"] == written
    assert ("month" in entry.fields_dict) == (len(parts[0]) > 1)
    assert rispy.loads(ris(one))[0]["year"] == "2023"


@given(ONE_LINE)
def test_ris_gives_any_title_back(title: str) -> None:
    assert rispy.loads(ris(reference("Cuba", title=title)))[0]["title"] == title


@given(ONE_LINE)
def test_no_title_breaks_bibtex(title: str) -> None:
    assert len(bibtex_entries(bibtex(reference("Cuba", title=title)))) == 1


@given(ONE_LINE)
def test_coins_gives_any_title_back(title: str) -> None:
    assert dict(parse_qsl(coins(reference(title=title))))["rft.btitle"] == title


@given(ONE_LINE)
def test_every_style_prints_any_words_as_they_are(words: str) -> None:
    """Also braces, between which a style has places to fill in."""
    work = replace(reference(words, title=words), place=words, kind=words, archive=words)
    for style in styles(work):
        citation = style.citation.format(pin=style.pin.format(number=7), address=work.url)
        assert words in citation, style.name
        assert work.url in citation, style.name
        assert "7" in citation, style.name
