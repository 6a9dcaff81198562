"""Who issues a text, as far as its first paragraphs say: "We, the leaders of A, B and C, …"."""

import re
from collections.abc import Sequence

from publisher.importers.issuers_in_first_person import SENTENCE_END, names_behind
from publisher.importers.issuers_in_narration import tells
from publisher.importers.issuers_in_subject import TODAY
from publisher.importers.issuers_in_title import first_list
from publisher.importers.name_lists import World, read_list
from publisher.importers.persons import parties_of, persons_in
from publisher.importers.readings import Reading, is_joint, once, reading_of
from publisher.importers.text_kinds import KIND_OF_TEXT

_RELEASED = re.compile(
    rf"(?<!\w)(?:following|this|present|joint|text of an?|text of the)\s+(?:\w+\s+){{0,2}}?"
    rf"{KIND_OF_TEXT}(?!\w)[^.:;]{{0,80}}?(?<!\w)(?:released|issued|signed|made|adopted|agreed"
    r"|approved|endorsed|delivered|published)\s+(?:(?:today|\w+ly|in\s+[A-Z]\w+)\s+)*"
    r"(?:by|on behalf of|between|among)\s+"
    rf"|(?<!\w)(?:following|text)(?!\w)[^.:;]{{0,40}}?{KIND_OF_TEXT}\s+(?:by|from|of|between)\s+",
    re.IGNORECASE,
)
# What a text recalls or supports is somebody else's.
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:align|associat|welcom|recall|refer|support|echo|not(?:e|ing)|in line with"
    r"|building on|consistent with|previous)",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    rf"(?<!\w)(?:issue|release|make|made|adopt|deliver|agreed? (?:on|to))[sd]?(?:ed)?\s+"
    rf"(?:the|this)\s+(?:following\s+)?(?:joint\s+)?{KIND_OF_TEXT}",
    re.IGNORECASE,
)
# "At its conclusion they": who they are, the sentence before says.
_THEY = re.compile(r"(?:[\w\s]{2,40}?,?\s)?they\s+(?:jointly\s+)?", re.IGNORECASE)
_BEGINS_AS_TITLE = re.compile(
    rf"(?:an?\s+|the\s+)?(?:joint|common|trilateral)\s+{KIND_OF_TEXT}\s+(?=(?:by|of|from|between)\s)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"^(?:the\s+)?(?:representatives\s+of\s+the\s+)?(?:(?P<count>\d{1,3})\s+)?(?:[\w-]+\s+){0,3}?(?:members?|states|countries|nations"
    r"|governments|participants|partners|delegations|powers)\b",
    re.IGNORECASE,
)
_NAMELY = re.compile(r"(?:(?:—|–)\s*(?:to wit|namely)\s*:|—|–|:|\s-+\s|\()\s*")
# What members did who are only listed: "The following States have deposited their instruments:".
_OF_THE_REGISTER = re.compile(
    r"(?<!\w)(?:deposited|ratified|acceded|accepted|notified|voted|abstained|attended|benefit\w*"
    r"|receiv\w+"
    r"|contribut\w+|pledged|affected|eligible|invited|absent)(?!\w)",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(r"(?:the\s+)?(?:[A-Z][\w-]+\s+){1,5}\(")  # "the Middle East Quartet ("
_CLAUSE = 220  # characters between members and their names: "participating in the discussion of"


def read_formula(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "The text of the following statement was released by the Governments of A and B"."""
    told = tells(paragraphs)
    edges = dict.fromkeys([*told[:3], *paragraphs[-3:]])
    for paragraph in edges:
        for released in _RELEASED.finditer(paragraph):
            if _OF_OTHERS.search(_last_sentence(paragraph[: released.start()])):
                continue
            names = read_list(paragraph, released.end(), world)
            if not is_joint(names):
                names = names_behind(paragraph, released.end(), world) or names
            if not names.parties and (bracket := _OF_A_GROUP.match(paragraph, released.end())):
                names = read_list(paragraph, bracket.end(), world)
            if is_joint(names):
                return reading_of("the words 'issued by'", names)
    return _issued_by(told[:3], world) or _as_title(paragraphs, world)


def _issued_by(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "President A of B and Prime Minister C of D issued the following statement"."""
    for paragraph in paragraphs:
        issued = _ISSUED.search(paragraph)
        if not issued:
            continue
        subject = _last_sentence(paragraph[: issued.start()])
        if _THEY.fullmatch(subject):
            subject = _last_sentence(paragraph[: issued.start() - len(subject)].rstrip(" .") + " ")
        names = read_list(subject, TODAY.match(subject).end(), world)  # type: ignore[union-attr]
        if is_joint(names):
            return reading_of("the words 'issued the following'", names)
        parties = parties_of(persons_in(subject, world))
        if len(parties) > 1:
            return Reading("the words 'issued the following'", parties)
    return None


def _last_sentence(text: str) -> str:
    ends = list(SENTENCE_END.finditer(text))
    return text[ends[-1].end() :] if ends else text


def _as_title(paragraphs: Sequence[str], world: World) -> Reading | None:
    """A first paragraph that runs on from its own title: "A Joint Declaration by A, B, C."."""
    for paragraph in paragraphs[:2]:
        begins = _BEGINS_AS_TITLE.match(paragraph)
        names = first_list(paragraph, begins.end(), begins.end() + 60, world) if begins else None
        if names and is_joint(names):
            return reading_of("the first paragraph", names)
    return None


def read_members(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "The 50 members of the Initiative - A, B, … and Z - met in …"."""
    for paragraph in paragraphs[:2]:
        members = _MEMBERS.match(paragraph)
        starts = (
            _NAMELY.finditer(paragraph, members.end(), members.end() + _CLAUSE) if members else ()
        )
        lists = (read_list(paragraph, start.end(), world) for start in starts)
        names = next((names for names in lists if len(names.parties) > 2), None)
        words = paragraph[members.end() : names.parties[0].start] if members and names else ""
        if members and names and not _OF_THE_REGISTER.search(words):
            claimed = int(members["count"]) if members["count"] else None
            found = once(names.parties)
            return Reading("the members named", found, names.unknown, claimed=claimed)
    return None
