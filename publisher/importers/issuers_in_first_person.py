"""Who issues a text in the first person: "We, the leaders of A, B and C, …"."""

import re
from collections.abc import Sequence
from itertools import islice

from publisher.importers.name_lists import NameList, World, read_list
from publisher.importers.persons import parties_of, persons_in
from publisher.importers.readings import Reading, is_joint, reading_of

_MOST = 12  # times that "we" is looked at in a paragraph
_PARAGRAPHS = 6  # the opening: beyond it a text speaks about others
_REACH = 160  # characters between "We," and the first name: "the Heads of State and Government of"
# The full stop of "Mr." and of an initial ends no sentence.
SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bHon)(?<!\bSt)(?<!\bSr)(?<!\b[A-Z])[.!?]\s+"
    r"(?=[A-ZÀ-Þ“\"])|\n"
)

# "We, …" at the start of a sentence; behind the comma stands who "we" are.
_WE = re.compile(
    r"(?:^|[\s“\"(*])(?:we|nous|nosotr[oa]s|n[oó]s|мы|vi|wir|wij|noi)(?:\s*[,:—–(]\s*|\s*-+\s*|\s+(?=the\s|as\s|les\s))"
    r"|我们[，,]?\s*|نحن[،,]?\s*",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(
    r"\s*[,(—–-]\s*(?:(?:here\s+)?represented\b[^.;:,]{0,60}?\bby|comprising|namely|consisting\s+of"
    r"|composed\s+of|that\s+is)\s*[:,]?\s+",
    re.IGNORECASE,
)
_PERSONS_END = re.compile(r"\s[–—-]+\s|—|[.!?]\s+(?=[A-Z][a-z]+\s(?!of))|[;:\n]")
_AS = re.compile(r"(?:today,?\s+)?(?:as|en tant que|como)\s+", re.IGNORECASE)
_SAID = re.compile(
    r"[”\"][,.]?\s+(?:\w+\s+){0,4}?(?:said|added|told|dijo|declaró|a déclaré|disse)(?!\w)"
)
OUR = re.compile(r"(?<!\w)(?:we|nous|nosotr[oa]s|n[oó]s|our)(?!\w)", re.IGNORECASE)
LINK = re.compile(
    r"(?<!\w)(?:of|from|representing|des?|del|du|d['’]|d[ao]s?|i|från|av|fra|von|van|dei)(?:\s+|(?<=['’]))",
    re.I,
)
# "We, the aligning states, A, B and C", "As leaders of Arctic nations, A, B and C".
_CALLED = re.compile(
    r"(?:the\s+)?(?:(?!(?:to|with|by|for|against|from|support|thank|welcom)\w*\s)[\w-]+\s+){0,5}?(?:states|nations|countries|governments|delegations|ministers"
    r"|members)\s*[,:—–]\s*(?=(?:the\s+)?[A-Z])",
    re.IGNORECASE,
)
# "We, the leaders of China and 53 African countries": one party is named, the others are asked for.
_AND_OTHERS = re.compile(r"\s+and\s+\d{1,3}\s+(?:\w+\s+){0,2}(?:states|countries|nations)(?!\w)")
_CYRILLIC_NAME = re.compile(r"(?<=\s)[А-ЯЁ]")  # Russian has no word for "of"
_NAMELY_LATER = re.compile(r"(?<!\w)(?:namely|to wit|à savoir|a saber)\s*[:,]?\s+")
_TOGETHER_WITH = re.compile(r",\s+(?:together|along|jointly)\s+with\s+", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<!\w)(?:having in (?:our|their) company|as observers|in the presence of)(?!\w)"
)
_FOLLOWING = re.compile(r"(?<!\w)(?:following|siguientes|suivants|seguintes)(?!\w)", re.IGNORECASE)
_BODY_OF = re.compile(r"\s+(?:[A-Z]\w+\s+){0,3}(?:Council|Committee|Commission|Assembly)(?!\w)")


def opening_of(paragraphs: Sequence[str]) -> Sequence[str]:
    """The paragraphs in which a text may say who issues it."""
    return paragraphs[:_PARAGRAPHS]


def opens_in_first_person(paragraph: str) -> bool:
    """Whether a paragraph begins "We, …"."""
    return bool(_WE.match(paragraph))


def read_first_person(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "We, the leaders of A, B and C, …", "As leaders of A and B, we …"."""
    for paragraph in opening_of(paragraphs):
        for we in islice(_WE.finditer(paragraph), _MOST):
            if _is_quoted(paragraph, we.start()):
                continue
            names = names_behind(paragraph, we.end(), world)
            roll = _namely(paragraph, names.end, world) if names else None
            if roll and names and len(names.parties) == 1:
                return roll
            if names:
                names = _represented(paragraph, names, world) or names
                names = _with_those_beside(paragraph, names, world)
                return reading_of("the words 'We, …'", names)
            if persons := _persons_behind(paragraph, we.end(), world):
                return persons
        for begins in (0, *(end.end() for end in SENTENCE_END.finditer(paragraph))):
            start = _AS.match(paragraph, begins)
            names = names_behind(paragraph, start.end(), world) if start else None
            if names and is_joint(names) and OUR.search(paragraph, names.end):
                return reading_of("the words 'As …, we'", names)
    return None


def _is_quoted(text: str, start: int) -> bool:
    """Whether "We, …" is what somebody said: a text of one's own is not reported so."""
    quoted = text[start : start + 1] in ("“", '"')
    return quoted and bool(_SAID.search(text, start))


def _represented(text: str, names: NameList, world: World) -> NameList | None:
    """ "the Forum, represented by the governments of A, B and C": those, not the group."""
    by = _REPRESENTED.match(text, names.end)
    if not by or len(names.parties) > 1:
        return None
    present = read_list(text, by.end(), world)
    return present if len(present.parties) > 1 else None


def _with_those_beside(text: str, names: NameList, world: World) -> NameList:
    """ "We, the leaders of A, B and C, who …, together with the President of D, have met"."""
    sentence = SENTENCE_END.search(text, names.end)
    beside = _TOGETHER_WITH.search(text, names.end, sentence.start() if sentence else len(text))
    more = read_list(text, beside.end(), world) if beside else None
    if not more or not more.parties:
        return names
    return NameList((*names.parties, *more.parties), (*names.unknown, *more.unknown), more.end)


def _namely(text: str, start: int, world: World) -> Reading | None:
    """ "We, the Heads of State, meeting in …, namely the King of A; the President of B"."""
    namely = _NAMELY_LATER.search(text, start, start + _REACH)
    if not namely:
        return None
    stop = _BESIDE.search(text, namely.end())
    roll = text[namely.end() : stop.start() if stop else len(text)]
    named = parties_of(persons_in(roll, world))
    return Reading("the words 'We, …, namely'", named) if len(named) > 1 else None


def _persons_behind(text: str, start: int, world: World) -> Reading | None:
    """ "we - Prime Minister A of B and President C of D - met in …"."""
    end = _PERSONS_END.search(text, start)
    persons = persons_in(text[start : end.start() if end else start + 600], world)
    parties = parties_of(persons)
    if len(parties) < 2 or len(parties) < len(persons):
        return None
    return Reading("the words 'We, …'", parties)


def names_behind(text: str, start: int, world: World) -> NameList | None:
    """The list that starts at `start`, or behind "the Ministers for Foreign Affairs of"."""
    end = SENTENCE_END.search(text, start)
    limit = min(start + _REACH, end.start() if end else len(text))
    called = _CALLED.match(text, start, limit)
    links = (link.end() for link in LINK.finditer(text, start, limit))
    capitals = (name.start() for name in _CYRILLIC_NAME.finditer(text, start, limit))
    for place in (start, *([called.end()] if called else []), *links, *capitals):
        if "," in text[start:place] and place != start and not (called and place == called.end()):
            return None
        names = read_list(text, place, world)
        if len(names.parties) == 1 and _FOLLOWING.search(text, start, names.parties[0].start):
            return (
                None  # "We, the Ministers representing the following Members of": listed elsewhere
            )
        several = is_joint(names) or _AND_OTHERS.match(text, names.end)
        if names.parties and several and not _is_of_group(text, names):
            return names
    return None


def _is_of_group(text: str, names: NameList) -> bool:
    """Whether a group only begins the name of its body: "members of the OSCE Permanent Council"."""
    return len(names.parties) == 1 and bool(_BODY_OF.match(text, names.end))
