"""Governments named by adjectives: "Gouvernements allemand et belge", "the French and German
Governments".
"""

import re

from publisher.importers.adjective_pairs import state_of_adjective
from publisher.importers.adjectives import ADJECTIVES
from publisher.importers.name_lists import NameList, PrintedParty, World

_WORD = r"(?:[^\W\d_]{4,18}|U\.S\.|US)"
_ADJECTIVES = rf"{_WORD}(?:\s*,\s*{_WORD})*,?\s+(?:and|et|y|e)\s+{_WORD}"
_BEHIND = re.compile(
    rf"(?:les\s+|los\s+|os\s+)?(?:gouvernements|gobiernos|governos)\s+(?P<states>{_ADJECTIVES})",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(
    rf"(?:[Tt]he\s+)?(?P<states>{_ADJECTIVES})\s+"
    r"(?:[Gg]overnments|(?:senior\s+|foreign\s+|prime\s+)?(?:officials|ministers|leaders"
    r"|presidents|delegations)"
    r"(?=\s+(?:met|meet|gathered|convened|agreed|declare|issued|have)\b))(?!\w)"
)
_NO_JOINER = re.compile(rf"(?!(?:and|et|y|e)\b){_WORD}")

_AMERICAN = dict.fromkeys(("U.S.", "US"), "United States")


def read_governments(text: str, start: int, world: World) -> NameList | None:
    """The governments named one after the other from `start` on; None where one is nobody's.

    Such a list is read whole or not at all.
    """
    found = _BEHIND.match(text, start) or _IN_FRONT.match(text, start)
    parties: list[PrintedParty] = []
    for word in _NO_JOINER.finditer(text, *found.span("states")) if found else ():
        name = ADJECTIVES.get(word[0]) or _AMERICAN.get(word[0]) or state_of_adjective(word[0])
        party = world.find(name) if name else None
        if party is None:
            break
        parties.append(PrintedParty(name, party, *word.span()))
    end = parties[-1].end if parties else start
    whole = found is not None and len(parties) > 1 and end == found.end("states")
    return NameList(tuple(parties), (), found.end()) if found and whole else None
