"""Names resolve exactly or not at all."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.dates import DateSpan, parse_span
from publisher.model import Language, Name, Party, PartyId, Registry
from publisher.read.registry import read_registry
from publisher.resolve.names import PartyIndex, Unresolved, name_key

HERE = Path(__file__).parent
REGISTRY = HERE.parents[1] / "registry"


@pytest.fixture(scope="module")
def index() -> PartyIndex:
    return PartyIndex(read_registry(REGISTRY)[0])


def printed_names() -> list[tuple[str, str, str]]:
    with (HERE / "printed_names.csv").open(encoding="utf-8", newline="") as handle:
        return [(row["name"], row["date"], row["expected"]) for row in csv.DictReader(handle)]


def outcome(found: PartyId | Unresolved) -> str:
    return found.reason if isinstance(found, Unresolved) else found


@pytest.mark.parametrize(("name", "date", "expected"), printed_names())
def test_a_printed_name_is_one_party_or_a_question(
    index: PartyIndex, name: str, date: str, expected: str
) -> None:
    """printed_names.csv says who is meant on a date, or why nobody is."""
    assert outcome(index.find(name, parse_span(date))) == expected


def test_every_name_of_every_party_leads_to_it_while_it_lasts(index: PartyIndex) -> None:
    """No name is lost on the way to its key, whatever its language."""
    lost = [
        (party.id, name.text)
        for party in index.by_id.values()
        for name in party.names
        if name.form != "ambiguous"
        if index.find(name.text, last_days(party, name)) != party.id
    ]
    assert lost == []


def last_days(party: Party, name: Name) -> DateSpan:
    ends = [day for day in (party.until, name.until, dt.date(2026, 1, 1)) if day]
    day = max(min(ends), name.since or dt.date.min, party.since or dt.date.min)
    return DateSpan(day, day, day.isoformat())


# --- spelling -----------------------------------------------------------------------------


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_the_key_of_a_key_is_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(st.text(alphabet="theTHlaL'’*†¹[]() ,-–.&of dSt.uUsS\u00a0\u00ad", max_size=40))
def test_the_key_of_a_key_is_itself_for_what_lists_do_to_names(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran (Islamic Republic of)", "Islamic Republic of Iran"),
        ("Korea, Republic of", "the Republic of Korea"),
        ("Iran (République islamique d’)", "République islamique d'Iran"),
        ("Côte d’Ivoire", "COTE D'IVOIRE"),
        ("Timor‑Leste", "Timor Leste"),
        ("Saint Kitts and Nevis", "St. Kitts & Nevis"),
        ("Republic of the Sudan", "Republic of Sudan"),
        ("Kosovo*", "Kosovo"),
        ("Türkiye 1", "Turkiye 1"),
        ("Viet\u00a0Nam", "Viet Nam"),
        ("Bela\u00adrus", "Belarus"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("US", "us"),
        ("EU", "eu"),
        ("WHO", "who"),
        ("El Salvador", "Salvador"),
        ("Dominica", "Dominican Republic"),
        ("Congo (Brazzaville)", "Congo (Leopoldville)"),
        ("Ireland", "Northern Ireland"),
    ],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


# --- questions ----------------------------------------------------------------------------


def question(index: PartyIndex, name: str, date: str) -> Unresolved:
    found = index.find(name, parse_span(date))
    assert isinstance(found, Unresolved)
    return found


def test_a_misspelt_name_suggests_the_one_that_was_meant(index: PartyIndex) -> None:
    found = question(index, "Czechslovakia", "1975-08-01")
    assert found.suggestions == ("Czechoslovakia",)
    assert found.message == "no party is called 'Czechslovakia'"


def test_a_name_from_another_time_says_when_it_held_and_what_held_then(index: PartyIndex) -> None:
    found = question(index, "Czechia", "1985-01-01")
    assert found.message == (
        "'Czechia' was the name from 1993-01-01, not on 1985-01-01; then it was Czechoslovakia"
    )
    assert found.suggestions == ("Czechoslovakia",)
    assert found.candidates == ("czechia",)


def test_an_old_name_suggests_the_present_one(index: PartyIndex) -> None:
    assert question(index, "Swaziland", "2020-01-01").suggestions == ("Eswatini",)


def test_a_state_that_came_to_an_end_suggests_its_successors(index: PartyIndex) -> None:
    found = question(index, "Czechoslovakia", "2020-01-01")
    assert found.suggestions == ("Czechia", "Slovakia")


def test_an_ambiguous_name_suggests_everybody_it_could_mean(index: PartyIndex) -> None:
    found = question(index, "Korea", "2020-01-01")
    assert set(found.candidates) == {"dpr-korea", "republic-of-korea"}
    assert set(found.suggestions) == {
        "Democratic People's Republic of Korea",
        "Republic of Korea",
    }


def test_every_suggestion_for_a_name_of_another_time_resolves(index: PartyIndex) -> None:
    """Whoever takes a suggestion is not sent round in a circle."""
    on = parse_span("1985-01-01")
    for party in index.by_id.values():
        found = index.find(party.name, on)
        for suggestion in found.suggestions if isinstance(found, Unresolved) else ():
            assert not isinstance(index.find(suggestion, on), Unresolved), (party.id, suggestion)


@given(st.text(alphabet="aeiouCzkslvRpbfG ", min_size=1, max_size=12))
def test_likeness_never_resolves_a_name(name: str) -> None:
    """A party is found by its own name and by no other, however alike."""
    own_name = Name("Czechoslovakia", Language("en"), "short")
    party = Party(PartyId("x"), "state", "XXX", (own_name,))
    small = PartyIndex(Registry({party.id: party}, (), {}, {}, {}, ()))
    found = small.find(name, parse_span("1975"))
    assert isinstance(found, Unresolved) or name_key(name) == "czechoslovakia"


def test_a_span_in_which_a_name_changed_hands_is_a_question(index: PartyIndex) -> None:
    """ "Yugoslavia" in 1992 may be either of two states; on a day it is one."""
    assert outcome(index.find("Yugoslavia", parse_span("1992"))) == "ambiguous"
    assert outcome(index.find("Yugoslavia", parse_span("1992-01-15"))) == "yugoslavia"
