"""The registry may not contradict itself: one test a rule, on tiny registries made up here."""

import datetime as dt
from dataclasses import replace

import pytest

from publisher.check_registry import check_registry
from publisher.model import (
    DocumentId,
    Forum,
    Instrument,
    Language,
    Membership,
    Name,
    Party,
    PartyId,
    Registry,
    Term,
)
from publisher.resolve.citations import CitationFinder


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def name(text: str, since: str = "", until: str = "", form: str = "short") -> Name:
    return Name(text, Language("en"), form, day(since), day(until))  # type: ignore[arg-type]


def party(
    id_: str,
    *names: Name,
    days: tuple[str, str] = ("", ""),
    after: tuple[str, ...] = (),
    before: tuple[str, ...] = (),
    code: str | None = None,
) -> Party:
    """A state; `after` are its predecessors, `before` its successors."""
    return Party(
        id=PartyId(id_),
        kind="state",
        code=id_.upper() if code is None else code,
        names=names or (name(id_),),
        since=day(days[0]),
        until=day(days[1]),
        predecessors=tuple(PartyId(other) for other in after),
        successors=tuple(PartyId(other) for other in before),
    )


def member(group: str, member_id: str, since: str = "", until: str = "") -> Membership:
    return Membership(PartyId(group), PartyId(member_id), day(since), day(until))


def registry(*parties: Party, memberships: tuple[Membership, ...] = ()) -> Registry:
    return Registry({p.id: p for p in parties}, memberships, {}, {}, {}, ())


def messages(world: Registry) -> list[str]:
    return [problem.message for problem in check_registry(world)]


# --- names --------------------------------------------------------------------------------


def test_two_parties_may_not_have_one_name_on_one_day() -> None:
    world = registry(party("a", name("Congo")), party("b", name("The CONGO")))
    assert messages(world) == ["'Congo' is the name of 'a' and of 'b' on one day"]


def test_a_clash_is_found_among_accepted_names_too() -> None:
    world = registry(party("a", name("Congo", form="other")), party("b", name("Congo")))
    assert len(messages(world)) == 1


def test_a_clash_in_many_languages_is_one_problem() -> None:
    both = (name("Congo"), Name("Congo", Language("fr"), "short"))
    assert len(messages(registry(party("a", *both), party("b", *both)))) == 1


def test_a_name_may_pass_from_one_party_to_the_next() -> None:
    first = party("a", name("Yugoslavia", until="1992-04-26"))
    second = party("b", name("Yugoslavia", since="1992-04-27"))
    assert messages(registry(first, second)) == []


def test_one_shared_day_is_a_clash() -> None:
    first = party("a", name("Yugoslavia", until="1992-04-27"))
    second = party("b", name("Yugoslavia", since="1992-04-27"))
    assert len(messages(registry(first, second))) == 1


def test_names_of_parties_that_never_met_do_not_clash() -> None:
    first = party("a", name("Viet Nam"), days=("", "1976-07-01"))
    second = party("b", name("Viet Nam"), days=("1976-07-02", ""))
    assert messages(registry(first, second)) == []


def test_an_ambiguous_name_clashes_with_nothing() -> None:
    ambiguous = name("Korea", form="ambiguous")
    assert messages(registry(party("a", ambiguous), party("b", ambiguous))) == []


def test_a_name_outside_its_partys_days_is_a_mistake() -> None:
    world = registry(party("a", name("Old", until="1990-01-01"), days=("1991-01-01", "")))
    assert messages(world) == ["'a' could never be called 'Old': no day is left"]


# --- codes and dates ----------------------------------------------------------------------


def test_two_parties_may_not_have_one_code_on_one_day() -> None:
    world = registry(party("a", code="NAM"), party("b", code="NAM"))
    assert messages(world) == ["'a' and 'b' have the code NAM on one day"]


def test_a_code_may_pass_to_a_later_party() -> None:
    first = party("a", days=("", "1976-07-01"), code="VNM")
    assert messages(registry(first, party("b", days=("1976-07-02", ""), code="VNM"))) == []


def test_every_party_has_a_code() -> None:
    assert messages(registry(party("a", code=""), party("b", code=""))) == [
        "'a' has no code",
        "'b' has no code",
    ]


def test_a_party_ends_after_it_begins() -> None:
    world = registry(party("a", days=("2000-01-01", "1999-12-31")))
    assert messages(world) == ["'a' ends before it begins"]


# --- successors ---------------------------------------------------------------------------


def test_a_split_into_two_states_is_sound() -> None:
    world = registry(
        party("old", days=("", "1992-12-31"), before=("east", "west")),
        party("east", days=("1993-01-01", ""), after=("old",)),
        party("west", days=("1993-01-01", ""), after=("old",)),
    )
    assert messages(world) == []


def test_a_state_that_another_one_joins_may_be_the_older_one() -> None:
    world = registry(
        party("small", days=("1949-10-07", "1990-10-02"), before=("large",)),
        party("large", days=("1949-05-23", ""), after=("small",)),
    )
    assert messages(world) == []


@pytest.mark.parametrize(
    ("parties", "message"),
    [
        (
            [party("old", days=("", "1992-12-31"), before=("new",))],
            "'old' follows or precedes 'new', which is not here",
        ),
        (
            [party("new", after=("old",))],
            "'new' follows or precedes 'old', which is not here",
        ),
        (
            [party("old", days=("", "1992-12-31"), before=("new",)), party("new")],
            "'new' does not name its predecessor 'old'",
        ),
        (
            [party("old", days=("", "1992-12-31")), party("new", after=("old",))],
            "'old' does not name its successor 'new'",
        ),
        (
            [party("old", before=("new",)), party("new", after=("old",))],
            "'old' has a successor but no end",
        ),
        (
            [
                party("old", days=("", "1992-12-31"), before=("new",)),
                party("new", days=("1994-01-01", ""), after=("old",)),
            ],
            "'new' is not there on 1993-01-01, when 'old' had ended",
        ),
        (
            [
                party("old", days=("1980-01-01", "1992-12-31"), before=("new",)),
                party("new", days=("1970-01-01", "1979-12-31"), after=("old",)),
            ],
            "'new' is not there on 1993-01-01, when 'old' had ended",
        ),
    ],
)
def test_a_succession_that_does_not_fit_is_named(parties: list[Party], message: str) -> None:
    assert messages(registry(*parties)) == [message]


# --- memberships --------------------------------------------------------------------------


GROUP = party("g", days=("1940-01-01", "1995-12-31"))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (member("g", "x"), "x in g from the beginning: no party is called 'x'"),
        (member("x", "a"), "a in x from the beginning: no party is called 'x'"),
        (
            member("g", "a", "1980-01-01", "1979-12-31"),
            "a in g from 1980-01-01: it ends before it begins",
        ),
        (
            member("g", "a", "1949-12-31"),
            "a in g from 1949-12-31: 'a' did not exist all that time",
        ),
        (
            member("g", "a", "1960-01-01", "1991-01-01"),
            "a in g from 1960-01-01: 'a' did not exist all that time",
        ),
        (
            member("g", "b", "1970-01-01", "1996-01-01"),
            "b in g from 1970-01-01: 'g' did not exist all that time",
        ),
    ],
)
def test_a_membership_that_cannot_be_is_named(row: Membership, message: str) -> None:
    state = party("a", days=("1950-01-01", "1990-12-31"))
    assert messages(registry(state, party("b"), GROUP, memberships=(row,))) == [message]


def test_a_membership_with_open_ends_lasts_as_long_as_both() -> None:
    state = party("a", days=("1950-01-01", "1990-12-31"))
    world = registry(state, party("g"), memberships=(member("g", "a"),))
    assert messages(world) == []


def test_a_party_may_leave_and_come_back_but_not_be_in_twice() -> None:
    first, back = member("g", "a", "1980-01-01", "1989-12-31"), member("g", "a", "1995-01-01")
    assert messages(registry(party("a"), party("g"), memberships=(first, back))) == []
    twice = member("g", "a", "1989-12-31")
    assert messages(registry(party("a"), party("g"), memberships=(first, twice))) == [
        "a in g from 1989-12-31: overlaps with another membership of the same party"
    ]


# --- vocabularies -------------------------------------------------------------------------


def test_a_forum_is_part_of_another_one_that_is_here() -> None:
    forums = {
        "a": Forum("a", "A", "A", part_of="b"),
        "c": Forum("c", "C", "C", part_of="c"),
        "d": Forum("d", "D", "D", part_of="c"),
    }
    world = Registry({}, (), forums, {}, {}, ())
    assert messages(world) == [
        "'a' is part of 'b', which is no other forum here",
        "'c' is part of 'c', which is no other forum here",
    ]


def test_forums_topics_and_kinds_have_names() -> None:
    world = Registry(
        {}, (), {"f": Forum("f", "", "")}, {"t": Term("t", "")}, {"k": Term("k", "")}, ()
    )
    assert [(p.file, p.message) for p in check_registry(world)] == [
        ("registry/forums.yml", "'f' has no name"),
        ("registry/kinds.yml", "'k' has no name"),
        ("registry/topics.yml", "'t' has no name"),
    ]


# --- instruments ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "fault"), [("Charter (of", "unterminated"), ("[Cc]harters?|[Pp]acts?", "no word")]
)
def test_a_pattern_that_cannot_be_looked_for_is_named_and_looked_for_nowhere(
    pattern: str, fault: str
) -> None:
    instrument = Instrument(DocumentId("charter"), "Charter", (pattern,))
    (problem,) = check_registry(replace(registry(), instruments=(instrument,)))
    assert pattern in problem.message
    assert fault in problem.message
    assert not list(CitationFinder((instrument,)).find("the Charter (of the United Nations)"))
