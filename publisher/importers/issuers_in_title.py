"""Who issues a text, as far as its title says: "Joint Statement by A, B and C on D"."""

import re
from collections.abc import Sequence

from publisher.importers.name_lists import NameList, World, read_item, read_list
from publisher.importers.persons import Person, persons_in
from publisher.importers.readings import Means, Reading, is_joint, once, reading_of
from publisher.importers.text_kinds import IS_A_TEXT, JOINT, is_joint_title, is_report, subject_of

_BY = re.compile(
    r"(?<!\w)(?:by|attributable to|of|from|between|among(?:st)?|par|des?|du|d['’]|entre|por|del"
    r"|dos|da|от|между|بين|عن|av|från|fra|inom|von|van|dei|delle"
    r"|ل(?=(?:مجلس|جامعة|منظمة|رابطة)\s))"
    r"(?:\s+|(?<=['’])|(?<=ل))",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?:following|after|on(?:\s+the\s+occasion\s+of)?)\s+(?:the\s+|their\s+)?(?:\w+\s+){0,2}?"
    r"(?:meetings?|talks|visit|summit|call|dialogue|conversation)\s+",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(
    r"(?<!\w)(?:on behalf of|au nom d(?:e|es|u)|en nombre de|em nome d[eao]s?|от имени)\s+", re.I
)
_UNNAMED_GROUP = re.compile(
    r"(?:an?\s+(?:[\w-]+\s+){0,2}group\s+of|un\s+(?:groupe|grupo)\s+de|um\s+grupo\s+de|(?:more\s+than\s+)?\d{1,3})"
    r"\s+(?:[\w-]+\s+){0,2}?(?:states|countries|nations|delegations|pays|états|países|estados)(?!\w)",
    re.IGNORECASE,
)
_DELIVERED = re.compile(
    r"(?<!\w)(?:delivered|read(?:\s+out)?|presented|prononcée|lue|leída|pronunciada|lida)\s+(?:by|par|por)\s+",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"(?:joint\s+)?(?:statement|declaration|letter|communiqu[eé])\s+(?:(?:made|delivered|issued)\s+)?"
    r"(?:by|on behalf)(?!\w)[^.]*\.?$"
    r"|(?:gemensamt\s+)?uttalande\s+(?:av|från)\s[^.]*\.?$",
    re.IGNORECASE,
)
_WORDS_OF_A_SUBTITLE = 110
_WELCOMING = re.compile(
    r"(?<!\w)(?:welcoming|regarding|concerning|supporting|condemning|rejecting|on|about)\s+the\s",
    re.IGNORECASE,
)
_AT_LAST = re.compile(
    r"(?<!\w)(?:by|par|por|from\s+the\s+(?:governments|leaders|foreign\s+ministers)\s+of)\s+",
    re.IGNORECASE,
)
OFFICE_OF_A_GROUP = re.compile(
    r"(?<!\w)(?:chair\w*|presiden\w+|spokes\w+|secretar\w+|director|commissioner|envoy|host)(?!\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:(?:the|\d{4}|\d+(?:st|nd|rd|th)|joint)\s+)*", re.IGNORECASE)
_NEXT_TO = re.compile(r"\s*[:,(–—-]?\s+\(?(?=[^\W\d_])")
_OF_LEADERS = re.compile(
    r"(?<!\w)(?:of|by|from)\s+the\s+(?:leaders|presidents|(?:foreign\s+|prime\s+)?ministers"
    r"|heads\s+of\s+(?:state|government)(?:\s+and\s+government)?|governments)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
# What is no text of those who are named behind it.
_TOLD = re.compile(
    r"(?<!\w)(?:readout|remarks|fact\s*sheet|meetings?|calls?|trip|visit|background|briefing|press"
    r"|on|for|to|with|about|regarding|welcoming|following|ahead|after|before)(?!\w)",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_MEMBERS_OF = re.compile(
    r"\s+(?:(?:member|foreign|finance|trade|health|interior|home|digital|energy|climate|environment"
    r"|agriculture|defen[cs]e|justice|labou?r|development|economic|education|culture|transport"
    r"|science|technology|industry|tourism|and|&),?\s+){0,5}?"
    r"(?:states|countries|members|nations|leaders|governments|partners|ministers|heads\s+of\s+state"
    r"|heads\s+of\s+government)(?!\w)",
    re.I,
)
_MEMBERS_IN = re.compile(r"\s+members?\s+(?:states\s+)?(?:of|in|on)\s+the\s+[A-Z]")
_BY_SOMEBODY = re.compile(r"(?<!\w)(?:by|from)(?!\w)", re.IGNORECASE)
# "Joint Statement on Fish by President A and Chancellor B": the subject stands in between.
_BY_PERSONS = re.compile(
    r"(?<!\w)(?:by|from)\s+(?:the\s+)?(?=(?:[A-Z][\w.]*\s+)?(?:(?:Foreign|Prime|Vice)\s+)?"
    r"(?:President|Minister|Chancellor|King|Secretar|Premier|Leader))"
)


def read_title(title: str, world: World) -> Reading | None:
    """The issuers that a title names; None where it names none."""
    return (
        _on_behalf(title, world)
        or _delivered(title, world)
        or _behind_kind(title, world)
        or _in_front(title, world)
        or _of_leaders(title, world)
        or _by_persons(title, world)
    )


def read_subtitle(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "Statement delivered by A on behalf of B and C", below a title of the subject alone."""
    lines = [text for text in paragraphs if len(text.split()) <= _WORDS_OF_A_SUBTITLE]
    found = (read_title(line, world) for line in lines if _OF_SOMEBODY.match(line))
    return next((reading for reading in found if reading), None)


def _delivered(title: str, world: World) -> Reading | None:
    """ "Joint statement of 66 countries delivered by Cuba": who the others are is asked."""
    by = _DELIVERED.search(title)
    speaker = read_item(title, by.end(), world) if by else None
    if not by or not speaker or not _UNNAMED_GROUP.search(title[: by.start()]):
        return None
    return Reading("title", (speaker,), speaker=speaker)


def _on_behalf(title: str, world: World) -> Reading | None:
    """ "Statement by Cuba on behalf of the Group of 77 and China"."""
    behalf = ON_BEHALF.search(title)
    if not behalf or not IS_A_TEXT.search(title[: behalf.start()]):
        return None
    names: NameList | None = read_list(title, behalf.end(), world)
    if not names or not is_joint(names):
        names = first_list(title, behalf.end(), len(title), world)
    by = _BY.search(title, 0, behalf.start())
    speaker = read_item(title, by.end(), world) if by else None
    if speaker and _UNNAMED_GROUP.match(title, behalf.end()):
        return Reading("title", (speaker,), speaker=speaker)  # who the others are is asked
    if not names or not is_joint(names):
        return None
    means: Means = "signed" if len(names.parties) > 1 else "on behalf of"
    return Reading("title", once(names.parties), names.unknown, means, speaker=speaker)


def _behind_kind(title: str, world: World) -> Reading | None:
    """ "Joint Statement by the Governments of A, B and C"."""
    if is_report(title):
        return None
    for kind in IS_A_TEXT.finditer(title):
        if _WELCOMING.search(title, 0, kind.start()):
            break  # "Statement by A welcoming the Joint Statement of B and C"
        names = _directly_behind(title, kind.end(), world) or first_list(
            title, kind.end(), subject_of(title, kind.end()), world
        )
        if names and is_joint(names):
            return reading_of("title", names)
        for by in _AT_LAST.finditer(title, kind.end()):
            names = read_list(title, by.end(), world)
            if len(names.parties) > 1 and not title[names.end :].strip(" .*"):
                return reading_of("title", names)
    return None


def _of_leaders(title: str, world: World) -> Reading | None:
    """ "Common Outlook of the Leaders of A, B and C", whatever kind of text that is."""
    of_leaders = _OF_LEADERS.search(title)
    if not of_leaders or _TOLD.search(title, 0, of_leaders.start()):
        return None
    names = read_list(title, of_leaders.end(), world)
    is_whole = not title[names.end :].strip(" .*")
    return reading_of("title", names) if is_whole and len(names.parties) > 1 else None


def _directly_behind(title: str, start: int, world: World) -> NameList | None:
    """The parties that follow "statement" without a word between: in Russian, or to the end."""
    behind = _NEXT_TO.match(title, start)
    names = read_list(title, behind.end(), world, hyphens=True) if behind else None
    if not behind or not names or len(names.parties) < 2:
        return None
    lead = title[behind.end() : names.parties[0].start]
    if any(name in lead for name in names.unknown):
        return None  # "of the Fish Dialogue Among A, B and C": A ends a longer name
    closes = not title[names.end :].strip(" .)*")
    return names if closes or _CYRILLIC.match(title, behind.end()) else None


def first_list(text: str, start: int, stop: int, world: World) -> NameList | None:
    """The first list of parties that a "by", "of" or "between" leads to.

    In "of the Fish Dialogue among A, B and C" a list without A begins behind "of".
    """
    lists = [
        names
        for by in _BY.finditer(text, start, stop)
        if (names := read_list(text, by.end(), world, hyphens=True)).parties
        and not _goes_on(text, names)
        and not (OFFICE_OF_A_GROUP.search(text, start, by.start()) and len(names.parties) < 2)
    ]
    joint = [names for names in lists if is_joint(names)]
    first = next(iter(joint or lists), None)
    wider = (names for names in joint if first and first.unknown and _ids(first) < _ids(names))
    return next(wider, first)


def _ids(names: NameList) -> frozenset[str]:
    return frozenset(printed.party.id for printed in names.parties)


def _goes_on(text: str, names: NameList) -> bool:
    """Whether a single name is only the start of another: "EU High Representative"."""
    if len(names.parties) > 1:
        return False
    rest = text[names.end :]
    if _MEMBERS_IN.match(rest):  # "the EU members of the Security Council"
        return True
    goes_on = re.match(r"\s+[A-Z][a-z]", rest) and not _MEMBERS_OF.match(rest)
    return bool(goes_on) and not IS_A_TEXT.match(rest.strip())


def _in_front(title: str, world: World) -> Reading | None:
    """ "ASEAN-U.S. Leaders' Statement on …", "G7 Leaders' Statement"."""
    lead = _LEAD.match(title)
    start = lead.end() if lead else 0
    names = read_list(title, start, world, hyphens=True)
    if is_report(title):
        return None
    tail = title[names.end : subject_of(title, names.end)]
    if not names.parties or not is_joint(names) or _BY_SOMEBODY.search(tail):
        return None
    led = lead and "joint" in lead[0].casefold() and IS_A_TEXT.search(tail)
    joint = is_joint_title(tail) or led
    several = (len(names.parties) > 1 or _is_group_alone(names, tail, world)) and re.search(
        r"statement|заявлени|声明", tail, re.IGNORECASE
    )
    return reading_of("title", names) if joint or several else None


def _is_group_alone(names: NameList, tail: str, world: World) -> bool:
    """Whether a title opens "EU Statement": a group of states, and nobody's office behind it."""
    party = names.parties[0].party
    many = party.kind == "group" or (party.id != "un" and bool(world.members(party.id)))
    return many and bool(IS_A_TEXT.match(tail.strip()))


def _by_persons(title: str, world: World) -> Reading | None:
    """ "Joint Statement by President A of B and Prime Minister C of D"."""
    persons = authors_in(title, world)
    parties = tuple(person.party for person in persons if person.party)
    if len(persons) < 2 or len(parties) < len(persons):
        return None
    return Reading("persons in the title", once(parties)) if len(once(parties)) > 1 else None


def _persons_stop(title: str) -> int:
    meeting = _MEETING.search(title)
    return subject_of(title, meeting.end() if meeting else 0)


def authors_in(title: str, world: World) -> list[Person]:
    """The persons whom a title names as its authors, in front of its subject or at its end."""
    authors = persons_in(title[: _persons_stop(title)], world)
    by = None if authors or not JOINT.search(title) else _BY_PERSONS.search(title)
    return persons_in(title[by.end() :], world) if by else authors


def count_persons(title: str, world: World) -> tuple[int, frozenset[str]]:
    """How many persons a title names as its authors, and the parties it gives for them."""
    persons = authors_in(title, world)
    return len(persons), frozenset(p.party.party.id for p in persons if p.party)
