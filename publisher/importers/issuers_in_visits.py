"""Who issues a joint text about a visit: "Joint Statement on the Visit of President X to B"."""

import re
from collections.abc import Iterable, Iterator

from publisher.importers.adjective_pairs import state_of_adjective
from publisher.importers.name_lists import PrintedParty, World, read_item
from publisher.importers.persons import persons_in
from publisher.importers.readings import Reading, once

_VISIT = re.compile(r"(?<!\w)(?:visite?|visita)(?!\w)", re.IGNORECASE)
_INVITED = re.compile(r"(?<!\w)invit\w+\s+(?:of|from|by|de|del|da|do|du)(?!\w)", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"(?<!\w)(?:president[ea]?|président|(?:primer|primeiro|premier)[\s-]ministr[eo]|canciller"
    r"|chanceler)\s+(?P<adjective>[^\W\d_]{4,})",
    re.IGNORECASE,
)
_TO = re.compile(r"(?<!\w)(?:to|in|al?|ao|à|aux?|en)\s+(?:l['’])?(?=[^\W\d_])", re.IGNORECASE)


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
