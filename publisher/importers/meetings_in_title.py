"""Who meets or agrees, as a title names them: "the A-B Strategic Dialogue", "franco-allemande"."""

import re

from publisher.importers.adjective_pairs import read_adjective_pair
from publisher.importers.mentions import CAPITAL
from publisher.importers.name_lists import World, read_list
from publisher.importers.readings import Reading, is_joint, reading_of
from publisher.importers.text_kinds import IS_A_TEXT, JOINT, KIND_OF_TEXT, is_report, subject_of

_HYPHENED = re.compile(r"(?<=[\w.])\s?[-–—‑/]\s?(?=\w)")
COMING_TOGETHER = (
    r"(?:meetings?|dialogues?|summits?|partnerships?|frameworks?|agreements?|co-?operation|alliances?"
    r"|consultations?|commissions?|councils?|groups?|relations(?:hip)?s?|talks|treat(?:y|ies)|initiatives?"
    r"|forums?|exchanges?|compacts?|ministerials?|trilaterals?|visits?|cimeiras?|cumbres?|cúpulas?"
    r"|sommets?|reuni[oõ]n(?:es)?|reuni(?:ão|ões)|di[aá]logos?|parcerias?|asociaci[oó]n)"
)
_MEETS = re.compile(
    rf"(?:[\s:]+(?!and\b|of\b|in\b)[\w&,’'+/-]+){{0,6}}?\s+{COMING_TOGETHER}(?!\w)", re.I
)
_MEETING_OF = re.compile(rf"{COMING_TOGETHER}\s+(?:of\s+|de\s+)?(?:the\s+)?$", re.IGNORECASE)
_MEETS_BETWEEN = re.compile(rf"{COMING_TOGETHER}\s+(?:between|among)\s+", re.IGNORECASE)


def between_in_subject(title: str, world: World, joint: bool = False) -> Reading | None:
    """ "Joint Statement on the A-B Strategic Dialogue", "… on Cooperation between A and B".

    Whoever meets or agrees in the subject of a joint text has most likely issued it: the weakest
    of what a title says, asked for where nothing else names anybody. `joint` says that the text
    speaks as one of several, whatever its title is.
    """
    if not (joint or JOINT.search(title)) or is_report(title):
        return None
    for start in (m.start() for m in CAPITAL.finditer(title)):
        names = read_list(title, start, world, hyphens=True)
        joined = title[start : names.end]
        if is_joint(names) and len(names.parties) > 1 and _HYPHENED.search(joined):
            meet = _MEETS.match(title, names.end) or _MEETING_OF.search(title[:start])
            return reading_of("the subject of the title", names) if meet else None
    for met in _MEETS_BETWEEN.finditer(title):
        names = read_list(title, met.end(), world)
        if len(names.parties) > 1 and is_joint(names):
            return reading_of("the subject of the title", names)
    return None


def read_adjectives(title: str, world: World) -> Reading | None:
    """ "Déclaration conjointe franco-allemande"."""
    kinds = [kind.start() for kind in IS_A_TEXT.finditer(title)]
    if not kinds or is_report(title):
        return None
    # A second "statement" or "accord" is what the first one is about.
    stop = min([subject_of(title, 0), *kinds[1:]])
    return read_adjective_pair(title[:stop].strip(), KIND_OF_TEXT, world)
