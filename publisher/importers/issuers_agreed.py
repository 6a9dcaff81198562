"""Who issues a joint text that does not say it: the parties on which several places agree.

No single place decides here. A title names a dialogue of two, the opening names two persons by
their offices, further down two states "reaffirm" something: each is a hint (`hints`), and alone
each may be about others. Where hints of different kinds point at the same parties, and at no
others as much, these are taken.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publisher.importers.hints import Hint, Parties, authors_of, hints_in, named_in
from publisher.importers.issuers_in_title import count_persons
from publisher.importers.name_lists import PrintedParty, World
from publisher.importers.readings import Reading, once

# Behind these words stands what a text is about, and that may be what two others did.
_ON_A_SUBJECT = re.compile(
    r"(?<!\w)(?:on|regarding|concerning|about|announcing|condemning|welcoming|supporting|calling|sur"
    r"|sobre|concernant|о)(?!\w)",
    re.IGNORECASE,
)
_OF_THE_ISSUERS = {"title", "offices", "end", "acts", "opens"}  # others seldom give these
_OF_ANYBODY = {"most", "ties", "led"}  # two that a text is about give these as well
_LATERAL = {
    2: r"bilateral",
    3: r"tri-?lateral|tripartite",
    4: r"quadri-?(?:lateral|partite)",
}

_OF_A_JOINT_TEXT = 2  # kinds of hints that must agree
Ids = frozenset[str]


@dataclass(slots=True)
class _Case:
    """What speaks for one set of parties: the kinds of hints, and how many there are."""

    kinds: set[str] = field(default_factory=set)
    times: int = 0


def read_agreed(
    title: str, paragraphs: Sequence[str], world: World, least: int = _OF_A_JOINT_TEXT
) -> Reading | None:
    """The parties on which hints of different kinds agree, `least` of them; None where none do."""
    number = _number_in_title(title, world)
    hints = [*hints_in(title, paragraphs, number, world)]
    cases = _cases(hints, world)
    best = _clearest({ids: case for ids, case in cases.items() if number in (0, len(ids))})
    authors = _ids(authors_of(title, world))
    if (
        not best
        or len(cases[best].kinds) < least
        or cases[best].kinds <= _OF_ANYBODY
        or (len(authors) > 1 and authors.isdisjoint(best))
    ):
        return None
    if least > _OF_A_JOINT_TEXT and best <= named_in(title, world) - authors:
        return None  # what a text of somebody's is about
    if _ON_A_SUBJECT.search(title) and not cases[best].kinds & _OF_THE_ISSUERS:
        return None
    return Reading("several places that agree", _named(best, hints))


def read_members(
    group: PrintedParty, title: str, paragraphs: Sequence[str], world: World
) -> Parties:
    """The members of a group, where a text names all of them together, with its organisation."""
    members = world.members(group.party.id)
    hints = [*hints_in(title, paragraphs, 0, world)]
    named = [_ids(parties) for _, parties in hints]
    whole = [ids for ids in named if members <= ids and len(ids - members) <= 1]
    best = _clearest(_cases(hints, world))
    if members < best and group.party.id in _ids(authors_of(title, world)):
        whole = [best]  # the group in the title is only one of those who met
    return _named(min(whole, key=len), hints) if members and whole else ()


def _cases(hints: Iterable[Hint], world: World) -> dict[Ids, _Case]:
    """The sets of two or more parties that hints point at."""
    cases: dict[Ids, _Case] = {}
    sets = [(kind, _ids(parties)) for kind, parties in hints]
    together = [ids for _, ids in sets]
    for kind, ids in sets:
        case = cases.setdefault(_one_by_one(ids, together, world), _Case())
        case.kinds.add(kind)
        case.times += 1
    return {ids: case for ids, case in cases.items() if len(ids) > 1}


def _one_by_one(ids: Ids, together: Sequence[Ids], world: World) -> Ids:
    """Parties, with the members of a group in its place where a text names all of them at once."""
    for group in sorted(ids):
        members = world.members(group)
        if members and any(members <= named for named in together):
            return _one_by_one((ids - {group}) | members, together, world)
    return ids


def _clearest(cases: dict[Ids, _Case]) -> Ids:
    """The set that hints of most kinds point at: of several, the one that has all the others.

    None where only one kind does, or where two sets are pointed at alike.
    """
    most = max((len(case.kinds) for case in cases.values()), default=0)
    alike = [ids for ids, case in cases.items() if len(case.kinds) == most]
    if most < 2:
        return frozenset()
    if whole := [ids for ids in alike if all(other <= ids for other in alike)]:
        return whole[0]
    often = sorted(alike, key=lambda ids: cases[ids].times, reverse=True)
    clear = cases[often[0]].times > cases[often[1]].times
    return often[0] if clear else frozenset()


def _ids(parties: Parties) -> Ids:
    return frozenset(printed.party.id for printed in parties)


def _named(ids: Ids, hints: Iterable[Hint]) -> Parties:
    """The parties of a set in printed order, as the first place names them that has them all."""
    for _, parties in hints:
        if _ids(parties) == ids:
            return parties
    return once(tuple(p for _, parties in hints for p in parties if p.party.id in ids))


def _number_in_title(title: str, world: World) -> int:
    """How many issue a text by its title: "trilateral", or as many persons; 0 where it is open."""
    for number, word in _LATERAL.items():
        if re.search(word, title, re.IGNORECASE):
            return number
    persons, _ = count_persons(title, world)
    return persons if persons > 1 else 0
