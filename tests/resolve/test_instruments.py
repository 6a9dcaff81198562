"""Treaties and documents that are cited by title, and the registry that names them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from publisher.model import DocumentId, Instrument
from publisher.resolve.citations import CitationFinder
from publisher.resolve.instruments import compile_pattern, longest_fragment, pattern_fault

REGISTRY = Path(__file__).resolve().parents[2] / "registry" / "instruments.yml"
INSTRUMENTS = tuple(
    Instrument(
        id=DocumentId(entry["id"]),
        name=entry["name"],
        patterns=tuple(entry["patterns"]),
        url=entry["url"],
        date=entry["date"],
        articles=entry["articles"] == "true",
        source=entry["source"],
    )
    for entry in yaml.load(REGISTRY.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
)
FINDER = CitationFinder(INSTRUMENTS)


@pytest.mark.parametrize(
    ("text", "name", "detail"),
    [
        ("the UN Charter", "Charter of the United Nations", ""),
        (
            "Article 51 of the Charter of the United Nations",
            "Charter of the United Nations",
            "Article 51",
        ),
        ("Articles 2(4) and 51 of the UN Charter", "Charter of the United Nations", None),
        ("Chapter VII of the UN Charter", "Charter of the United Nations", "Chapter VII"),
        ("UN Charter Article 2", "Charter of the United Nations", "Article 2"),
        (
            "l’article 51 de la Charte des Nations Unies",
            "Charter of the United Nations",
            "article 51",
        ),
        ("Устава ООН", "Charter of the United Nations", ""),
        ("《联合国宪章》", "Charter of the United Nations", ""),
        ("وميثاق الأمم المتحدة", "Charter of the United Nations", ""),
        (
            "the United Nations Convention on the\nLaw of the Sea (UNCLOS)",
            "United Nations Convention on the Law of the Sea",
            "",
        ),
        ("1982 UNCLOS", "United Nations Convention on the Law of the Sea", ""),
        ("the NPT", "Treaty on the Non-Proliferation of Nuclear Weapons", ""),
        ("Article VI of the NPT", "Treaty on the Non-Proliferation of Nuclear Weapons", None),
        ("the New Atlantic Charter", "New Atlantic Charter", ""),
        ("the Atlantic Charter", "Atlantic Charter", ""),
    ],
)
def test_an_instrument_is_found_by_its_names(text: str, name: str, detail: str | None) -> None:
    (citation,) = FINDER.find(text)
    assert citation.symbol == name
    assert citation.detail == detail or (detail is None and citation.detail)


def test_an_organisation_named_after_a_treaty_is_not_the_treaty() -> None:
    assert FINDER.find("the North Atlantic Treaty Organization") == ()


def test_an_instrument_is_named_by_whole_words_only() -> None:
    assert FINDER.find("ENPT, NPTs, the NPT2, Anti-NPT_") == ()


def test_the_shorter_name_inside_a_longer_one_loses() -> None:
    text = (
        "Agreement under the United Nations Convention on the Law of the Sea on the Conservation "
        "and Sustainable Use of Marine Biological Diversity of Areas Beyond National Jurisdiction"
    )
    assert [c.text for c in FINDER.find(text)] == [text]


def test_instruments_have_ids_of_their_own() -> None:
    ids = [instrument.id for instrument in INSTRUMENTS]
    assert len(ids) >= 60
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in ids)


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda i: i.id)
def test_an_instrument_is_complete_and_found_by_its_own_name(instrument: Instrument) -> None:
    assert instrument.source
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", instrument.date)
    assert instrument.url == "" or instrument.url.startswith("https://")
    assert all(longest_fragment(pattern) for pattern in instrument.patterns)
    (citation,) = FINDER.find(instrument.name)
    assert (citation.document, citation.text) == (instrument.id, instrument.name)


def test_no_pattern_matches_the_name_of_another_instrument() -> None:
    clashes = [
        (instrument.id, pattern, other.id)
        for instrument in INSTRUMENTS
        for pattern in instrument.patterns
        for other in INSTRUMENTS
        if other is not instrument and compile_pattern(pattern).fullmatch(other.name)
    ]
    assert clashes == []


def test_a_pattern_without_any_word_of_its_own_is_refused() -> None:
    assert pattern_fault(r"\w+|\d+") == "no word is sure to be in it"
    assert not pattern_fault("[Cc]harter of the United Nations")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("Accords+ of Algiers", "Accordss of Algiers"), ("Algiers Accord.", "Algiers Accords")],
)
def test_an_instrument_is_found_by_every_text_that_its_pattern_matches(
    pattern: str, text: str
) -> None:
    instrument = replace(INSTRUMENTS[0], patterns=(pattern,))
    assert [c.text for c in CitationFinder([instrument]).find(f"the {text}")] == [text]
