"""Who issues a joint text about a visit: the visitor's party and the host's, and nobody else."""

import re
from collections.abc import Iterable, Iterator, Sequence

from publisher.importers.adjective_pairs import state_of_adjective
from publisher.importers.name_lists import PrintedParty, World, read_item, read_list
from publisher.importers.offices import is_led
from publisher.importers.persons import persons_in
from publisher.importers.readings import Reading, once

_VISIT = re.compile(r"(?<!\w)(?:visite?|visita)(?!\w)", re.IGNORECASE)
_INVITED = re.compile(r"(?<!\w)invit\w+\s+(?:of|from|by|de|del|da|do|du)(?!\w)", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"(?<!\w)(?:president[ea]?|président|(?:primer|primeiro|premier)[\s-]ministr[eo]|canciller"
    r"|chanceler)\s+(?P<adjective>[^\W\d_]{4,})",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"(?<!\w)(?:paid|pays|made|undert\w+|effectu\w+|realiz\w+|совершил\w*)\s+[^.;]{0,60}?"
    r"(?:visit|visite|visita|визит)(?!\w)",
    re.IGNORECASE,
)
_ARABIC_TIES = re.compile(
    r"(?:العلاقات|الشراكة|الروابط|التعاون|الوثيقة)[^.،]{0,80}?بين\s+(?:شعبي\s+)?"
)
_FIRST = 300  # characters of the visitor's office, name and titles
_NEAR = 60  # characters from "visit" to the host: "official visit, his first, to the"
_TO = re.compile(r"(?<!\w)(?:to|in|al?|ao|à|aux?|en|в)\s+(?:l['’])?(?=[^\W\d_])", re.IGNORECASE)


def read_visit(title: str, world: World) -> Reading | None:
    """The visitor's party and the host's, where a title names exactly these two."""
    visit = _VISIT.search(title)
    if not visit:
        return None
    named: Iterable[PrintedParty | None] = _visitor_and_host(title, visit.end(), world)
    if _INVITED.search(title, visit.end()):
        named = (person.party for person in persons_in(title, world))
    parties = once(tuple(party for party in named if party))
    return Reading("the visit in the title", parties) if len(parties) == 2 else None


def read_visit_told(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "The President of A, Anna Berg, paid an official visit to B on 5 May 2021"."""
    for paragraph in paragraphs[:1]:
        paid = _PAID.search(paragraph, 0, _FIRST)
        visitor = read_item(paragraph, 0, world) if paid else None
        if not paid or not visitor or not is_led(paragraph[: visitor.start]):
            return _visit_and_ties(paragraph, world)
        hosts = (
            read_item(paragraph, to.end(), world) for to in _TO.finditer(paragraph, paid.end())
        )
        host = next((party for party in hosts if party), None)
        parties = once((visitor, host)) if host and host.start < paid.end() + _NEAR else ()
        return Reading("the visit told of", parties) if len(parties) == 2 else None
    return None


def _visit_and_ties(paragraph: str, world: World) -> Reading | None:
    """An Arabic visit, told with "the relations between A and B"."""
    for ties in _ARABIC_TIES.finditer(paragraph) if "زيارة" in paragraph else ():
        parties = once(read_list(paragraph, ties.end(), world).parties)
        if len(parties) == 2:
            return Reading("the visit told of", parties)
    return None


def _visitor_and_host(title: str, start: int, world: World) -> Iterator[PrintedParty | None]:
    """The visitor is named by his office, the host by where the visit went."""
    persons = persons_in(title[start:], world)
    adjective = _ADJECTIVE.search(title, start)
    if persons and persons[0].party:
        yield persons[0].party
    elif adjective:
        yield _by_adjective(adjective, world)
    for to in _TO.finditer(title, start):
        if host := read_item(title, to.end(), world):
            yield host
            return


def _by_adjective(found: re.Match[str], world: World) -> PrintedParty | None:
    state = state_of_adjective(found["adjective"])
    party = world.find(state) if state else None
    return PrintedParty(state, party, *found.span("adjective")) if party else None
