"""Whether the registry's facts fit each other: names, dates, codes, memberships, references.

Each rule is a small generator that takes the registry and yields problems. The form of the files
is checked while they are read.
"""

import datetime as dt
import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from publisher.model import Membership, Name, Party, Registry, within
from publisher.problems import Problem
from publisher.resolve.instruments import pattern_fault
from publisher.resolve.names import NameKey, name_key

_Thing = TypeVar("_Thing")
_FILES = {
    "state": "registry/states.yml",
    "organisation": "registry/organisations.yml",
    "group": "registry/groups.yml",
}
_MEMBERSHIPS = "registry/memberships.csv"
_FORUMS = "registry/forums.yml"
_INSTRUMENTS = "registry/instruments.yml"


def check_registry(registry: Registry) -> list[Problem]:
    """Every contradiction in the registry, sorted; an empty list is a sound registry."""
    return sorted(problem for rule in RULES for problem in rule(registry))


# --- days ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Days:
    """The days from `since` to `until`, both included."""

    since: dt.date
    until: dt.date

    @classmethod
    def of(cls, since: dt.date | None, until: dt.date | None) -> "_Days":
        return cls(since or dt.date.min, until or dt.date.max)

    def overlaps(self, other: "_Days") -> bool:
        return max(self.since, other.since) <= min(self.until, other.until)

    def contains(self, other: "_Days") -> bool:
        return self.since <= other.since and other.until <= self.until


def _existence(party: Party) -> _Days:
    return _Days.of(party.since, party.until)


def _days_of_name(party: Party, name: Name) -> _Days:
    """The days on which a party both existed and had the name; maybe none (since > until)."""
    own, named = _existence(party), _Days.of(name.since, name.until)
    return _Days(max(own.since, named.since), min(own.until, named.until))


# --- rules --------------------------------------------------------------------------------


def check_names(registry: Registry) -> Iterator[Problem]:
    """No two parties have the same strong name on the same day."""
    uses: dict[NameKey, list[tuple[Party, Name]]] = {}
    for party in registry.parties.values():
        for name in party.names:
            if name.form != "ambiguous":
                uses.setdefault(name_key(name.text), []).append((party, name))
    for key in uses:
        clashes = (pair for pair in itertools.combinations(uses[key], 2) if _clash(*pair))
        # One report for a pair of parties, however many languages share the name.
        reported = {(one.id, other.id): (one, name, other) for (one, name), (other, _) in clashes}
        for one, name, other in reported.values():
            message = f"'{name.text}' is the name of '{one.id}' and of '{other.id}' on one day"
            yield _problem(
                other, "registry-name-clash", message, "date the names, or make one ambiguous"
            )


def _clash(one: tuple[Party, Name], other: tuple[Party, Name]) -> bool:
    return one[0].id != other[0].id and _days_of_name(*one).overlaps(_days_of_name(*other))


def check_codes(registry: Registry) -> Iterator[Problem]:
    """No two parties have the same code on the same day, and every party has one."""
    for party in registry.parties.values():
        if not party.code:
            yield _problem(party, "registry-code", f"'{party.id}' has no code")
    coded = (party for party in registry.parties.values() if party.code)
    for same in _grouped(coded, lambda party: party.code):
        for one, other in itertools.combinations(same, 2):
            if _existence(one).overlaps(_existence(other)):
                message = f"'{one.id}' and '{other.id}' have the code {one.code} on one day"
                yield _problem(other, "registry-code", message)


def check_dates(registry: Registry) -> Iterator[Problem]:
    """What begins ends later, and a name is in use on some day of its party's existence."""
    for party in registry.parties.values():
        existence = _existence(party)
        if existence.since > existence.until:
            message = f"'{party.id}' ends before it begins"
            yield _problem(party, "registry-dates", message)
            continue
        for name in party.names:
            days = _days_of_name(party, name)
            if days.since > days.until:
                message = f"'{party.id}' could never be called '{name.text}': no day is left"
                yield _problem(party, "registry-dates", message)


def check_relatives(registry: Registry) -> Iterator[Problem]:
    """Predecessors and successors are known, name each other and follow in time."""
    for party in registry.parties.values():
        for other_id in (*party.predecessors, *party.successors):
            if other_id not in registry.parties:
                message = f"'{party.id}' follows or precedes '{other_id}', which is not here"
                yield _problem(party, "registry-relative", message)
        for successor_id in party.successors:
            successor = registry.parties.get(successor_id)
            if successor:
                yield from _check_succession(party, successor)
        for predecessor_id in party.predecessors:
            predecessor = registry.parties.get(predecessor_id)
            if predecessor and party.id not in predecessor.successors:
                message = f"'{predecessor_id}' does not name its successor '{party.id}'"
                yield _problem(predecessor, "registry-relative", message)


def _check_succession(party: Party, successor: Party) -> Iterator[Problem]:
    """A party that has an end is followed by one that is there on the next day.

    The successor may be the older of the two: Germany is older than the German Democratic
    Republic, which joined it.
    """
    if party.id not in successor.predecessors:
        message = f"'{successor.id}' does not name its predecessor '{party.id}'"
        yield _problem(successor, "registry-relative", message)
    if party.until is None:
        message = f"'{party.id}' has a successor but no end"
        yield _problem(party, "registry-relative", message)
        return
    next_day = party.until + dt.timedelta(days=1)
    if not within(next_day, successor.since, successor.until):
        message = f"'{successor.id}' is not there on {next_day}, when '{party.id}' had ended"
        yield _problem(successor, "registry-relative", message)


def check_memberships(registry: Registry) -> Iterator[Problem]:
    """Members and groups are known, and nobody is a member of what is not there."""
    for membership in registry.memberships:
        group = registry.parties.get(membership.group)
        member = registry.parties.get(membership.member)
        if not group or not member:
            unknown = membership.group if not group else membership.member
            message = f"{_row(membership)}: no party is called '{unknown}'"
            yield Problem(_MEMBERSHIPS, 0, "registry-membership", message)
        else:
            yield from _check_membership_days(membership, group, member)
    yield from _check_membership_overlaps(registry.memberships)


def _check_membership_days(
    membership: Membership, group: Party, member: Party
) -> Iterator[Problem]:
    """A membership lies within the lives of both; an open end is that of either."""
    if membership.since and membership.until and membership.since > membership.until:
        message = f"{_row(membership)}: it ends before it begins"
        yield Problem(_MEMBERSHIPS, 0, "registry-membership", message)
    for party in (group, member):
        written = _Days.of(
            membership.since or party.since,
            membership.until or party.until,
        )
        if not _existence(party).contains(written):
            message = f"{_row(membership)}: '{party.id}' did not exist all that time"
            yield Problem(_MEMBERSHIPS, 0, "registry-membership", message)


def _check_membership_overlaps(memberships: Iterable[Membership]) -> Iterator[Problem]:
    for same in _grouped(memberships, lambda row: (row.group, row.member)):
        for one, other in itertools.combinations(same, 2):
            if _Days.of(one.since, one.until).overlaps(_Days.of(other.since, other.until)):
                message = f"{_row(other)}: overlaps with another membership of the same party"
                yield Problem(_MEMBERSHIPS, 0, "registry-membership", message)


def check_forums(registry: Registry) -> Iterator[Problem]:
    """A forum has a name and is part of a known forum, never of itself."""
    for forum in registry.forums.values():
        if not forum.name:
            yield Problem(_FORUMS, 0, "registry-forum", f"'{forum.id}' has no name")
        if forum.part_of and (forum.part_of not in registry.forums or forum.part_of == forum.id):
            message = f"'{forum.id}' is part of '{forum.part_of}', which is no other forum here"
            yield Problem(_FORUMS, 0, "registry-forum", message)


def check_terms(registry: Registry) -> Iterator[Problem]:
    """Every topic and kind has a name."""
    for file, terms in (("topics", registry.topics), ("kinds", registry.kinds)):
        for term in terms.values():
            if not term.name:
                message = f"'{term.id}' has no name"
                yield Problem(f"registry/{file}.yml", 0, "registry-term", message)


def check_patterns(registry: Registry) -> Iterator[Problem]:
    """The patterns of instruments are regular expressions with a word that is sure to match."""
    for instrument in registry.instruments:
        for pattern in instrument.patterns:
            if fault := pattern_fault(pattern):
                message = f"the pattern '{pattern}' of '{instrument.id}' cannot be used: {fault}"
                hint = "write it so that a word of the title is in it letter by letter"
                yield Problem(_INSTRUMENTS, 0, "registry-pattern", message, hint)


RULES: tuple[Callable[[Registry], Iterator[Problem]], ...] = (
    check_names,
    check_codes,
    check_dates,
    check_relatives,
    check_memberships,
    check_forums,
    check_terms,
    check_patterns,
)


# --- small things -------------------------------------------------------------------------


def _grouped(things: Iterable[_Thing], key: Callable[[_Thing], Hashable]) -> list[list[_Thing]]:
    """Things with the same key, in the order of their first."""
    groups: dict[Hashable, list[_Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return list(groups.values())


def _problem(party: Party, code: str, message: str, hint: str = "") -> Problem:
    return Problem(_FILES[party.kind], 0, code, message, hint)


def _row(membership: Membership) -> str:
    return f"{membership.member} in {membership.group} from {membership.since or 'the beginning'}"
