"""Reading names of parties in running text: "the Czech Republic, Guinea-Bissau and Niger".

A name is what the registry knows by exactly these characters, and the longest such name counts:
"Republic of Korea" is never seen inside "Democratic People's Republic of Korea", nor "Guinea"
in "Guinea-Bissau". What stands in a list and is nobody's name is handed back as unknown.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publisher.importers.adjectives import ADJECTIVES
from publisher.importers.offices import behind_office, behind_person, behind_title, is_office
from publisher.model import PartyKind


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party of the registry, as far as the reading of a text needs it.

    `called` is the name in the registry where the text prints another case of it, else "".
    """

    id: str
    code: str
    kind: PartyKind
    called: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """Who there is on the date of a text: `find` a party by its exact name (None where nobody
    has it), and the ids of a group's `members` on that date.
    """

    find: Callable[[str], KnownParty | None]
    members: Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class PrintedParty:
    """A party named at the characters `start` to `end` of a text, by the name printed there."""

    name: str
    party: KnownParty
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameList:
    """Parties named one after the other, the unknown names among them, and where they end."""

    parties: tuple[PrintedParty, ...]
    unknown: tuple[str, ...]
    end: int


_AND = (
    r"(?:and|as well as(?:\s+by)?|together with(?!\s+(?:the\s+)?representatives)"
    r"|along with|&|et|ainsi que|y|e|así como|bem como|и|а также"
    r"|und|en|och|og)"
)
_SEPARATOR = re.compile(
    rf"\s*[,;،，、]\s*(?:{_AND}\s+)?(?!as\s+(?:\w+\s+)?members)|\s+{_AND}\s+|\s*[和及与]\s*|\s+و\s?"
    r"|\s*[—–]\s*(?:together|along)\s+with\s+",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"\s?[-–—‑/]\s?")
_ARTICLE = re.compile(
    r"(?:(?:the|les?|la|los|las|el|des?|del|du|da|do|das|dos|os|as|o|a|der|die|von|of)\s+"
    r"|[ld]['’]\s?)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*\([^()]{1,60}\)"
    r"|,\s+(?:(?:of|on)\s+the\s+(?:one|other)\s+(?:part|hand|side)|d['’](?:une|autre)\s+part"
    r"|as\s+(?:the\s+)?(?:co-?)?(?:leads?|chairs?|hosts?|sponsors?|conveners?|founders?))(?=[,;.])"
    r"|\s+(?:on behalf of|representing)\s+the\s+European\s+Union(?=\s*[,;.]|\s+and\s)"
)
_BODY = "|".join(
    f"(?<={word})"
    for word in (
        "Forum",
        "Commission",
        "Council",
        "Committee",
        "Agency",
        "Centre",
        "Office",
        "Fund",
    )
)
_UNKNOWN = re.compile(
    r"[^\W\d_][\w’'.-]*(?:\s(?:of the|of|the|and the|de|la|du|do|da|dos|das|del|des)?\s?"
    rf"[^\W\d_a-z][\w’'.-]*|(?:{_BODY})\s(?:on|for)\s[^\W\d_a-z][\w’'.-]*){{0,6}}"
)
_OF_THEIRS = re.compile(r"\sof\s(?:the\s)?")
_GOVERNMENT = re.compile(
    r"(?:[Tt]he\s+)?(?:(?:Provisional|Royal|Imperial|Federal)\s+)*(?P<state>[A-Z][a-z]+)\s+Government(?!\w)"
)
_CHINESE_GOVERNMENT = re.compile("政府(?:代表)?")  # stands behind the name
_ARABIC_AND = "و"  # written together with the word it joins
_WORD_END = re.compile(r"(?<=[\w.)）*])(?!\w)|(?<=[\u3040-\u9fff])")
_UNITED = re.compile(
    r"United States|United Kingdom|[ÉE]tats-Unis|Royaume-Uni|Estados Unidos|Reino Unido",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\s+(?:of|du|de|del|do|da|d['’])\s*(?:the\s+|la\s+)?[^\W\d_a-z]")
_OPEN_END = re.compile(r"(?:[,(]|(?<!\w)and)\s*(?:the|l['’]|las?|les?|el|los|os?|as?)?$", re.I)
_INVERTED_TOO_SOON = re.compile(
    r",.*\s(?:of|of the|des?|del|du|d[ao]s?|de l[ao]s?|de l)$", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:['’]|\s+)(?:(?:the|la|el|les|los|las|o|a)\s+|l['’])?[^\W\d_a-z]")
_STOP = re.compile(r"[:;\n“”\"?!]|(?<!\bSt)(?<!\bRep)(?<!\bDem)(?<!\bFed)(?<!\b[A-Z])\.\s")
_LONGEST = 95  # characters; the longest name of a state has 60
_MOST_WORDS = 13


def read_name(text: str, start: int, world: World, hyphens: bool = False) -> PrintedParty | None:
    """The party whose name starts exactly at `start`, by its longest known name.

    `hyphens` allows a hyphen behind it ("United States-Indonesia-EU").
    """
    if start >= len(text) or text[start].islower() or not text[start].isalnum():
        return None
    for end in _ends(text, start):
        if not _is_cut(text, start, end, hyphens) and not _OPEN_END.search(text, start, end):
            party = world.find(text[start:end])
            if party:
                return PrintedParty(text[start:end].rstrip("*"), party, start, end)
    return None


def _ends(text: str, start: int) -> list[int]:
    """Where a name that starts at `start` may end, the farthest first."""
    stop = _STOP.search(text, start + 1)
    limit = min(len(text), start + _LONGEST, stop.start() + 1 if stop else len(text))
    ends = [m.start() for m in _WORD_END.finditer(text, start + 1, limit) if m.start() > start]
    ends += [limit] if limit == len(text) and limit not in ends else []
    return sorted({e for e in ends if text.count(" ", start, e) < _MOST_WORDS}, reverse=True)


def _is_cut(text: str, start: int, end: int, hyphens: bool) -> bool:
    """Whether a name would be cut out of a longer one, or is only a possessor ("Canada's").

    "Poland, Republic of" is a name turned round, but not in "Poland, Republic of Korea".
    """
    if re.match(r"['’]s?(?!\w)", text[end:]) or (text[end : end + 1] in "'’" and end < len(text)):
        return True
    if _UNITED.fullmatch(text[start:end]) and _OF_WHAT.match(text, end):
        return True  # "United States of Brazil", in a year in which nobody is called so
    if _INVERTED_TOO_SOON.search(text[start:end]) and _GOES_ON.match(text, end):
        return True
    if re.match(r"[-‑–]\w", text[end:]):
        return not hyphens
    following = text[end : end + 1]
    return following.isalnum() and not "\u3040" <= following <= "\u9fff"


def read_item(text: str, start: int, world: World, hyphens: bool = False) -> PrintedParty | None:
    """The party named at `start`, behind its article and "the Government of" perhaps."""
    for at in _starts(text, start):
        found = read_name(text, at, world, hyphens)
        if found:
            return found
    return _government(text, start, world)


def _government(text: str, start: int, world: World) -> PrintedParty | None:
    """ "the Provisional Czechoslovak Government"."""
    named = _GOVERNMENT.match(text, start)
    state = ADJECTIVES.get(named["state"], "") if named else ""
    party = world.find(state) if state else None
    return PrintedParty(state, party, start, named.end()) if named and party else None


def _starts(text: str, start: int) -> Iterator[int]:
    """`start` itself, and behind each article, office or body of many that follows it."""
    at = start
    for _ in range(6):
        lead = _ARTICLE.match(text, at)
        if lead and (text[at].islower() or text.isupper()):
            yield lead.end()
        yield at
        if text[at : at + 1] == _ARABIC_AND:
            yield at + 1
        step = behind_office(text, at)
        if step == at:
            step = lead.end() if lead else at + (text[at : at + 1] == _ARABIC_AND)
        if step == at:
            return
        at = step


def read_list(text: str, start: int, world: World, hyphens: bool = False) -> NameList:
    """Read the parties named one after the other from `start` on."""
    parties: list[PrintedParty] = []
    unknown: list[str] = []
    pending: list[str] = []
    at = end = start
    while True:
        found = read_item(text, at, world, hyphens)
        behind = _behind_aside(text, _behind_holder(text, at, found, world)) if found else at
        longer = found and parties and _longer_name(text, found, behind, world, hyphens)
        if longer:
            pending.append(longer[0])
            at = longer.end()
        elif found:
            parties += _members_in_brackets(text, found, world) or [found]
            unknown += pending
            pending = []
            at = end = behind
        else:
            listed = parties or _behind_articles(text, at) > _behind_article(text, at)
            name = _UNKNOWN.match(text, _behind_articles(text, at)) if listed else None
            if not name or name[0][0].islower() or len(pending) == 2:
                break
            if _is_somebody_of(name[0], world):
                break
            pending.append(name[0])
            at = _behind_aside(text, name.end())
        separator = _separator(text, at, hyphens)
        if not separator:
            break
        at = separator.end()
    trailing = [name for name in pending if _ends_list(text, name, end)]
    return NameList(tuple(parties), tuple(unknown + trailing), end)


def _is_somebody_of(name: str, world: World) -> bool:
    """Whether a name is that of a party's person or office: "Anna Berg of the Republic of Fiji"."""
    places = [of.end() for of in _OF_THEIRS.finditer(name)]
    found = (read_name(name, at, world) for at in places)
    return any(party is not None and party.end == len(name) for party in found)


def _members_in_brackets(text: str, group: PrintedParty, world: World) -> list[PrintedParty]:
    """ "the Visegrad Group (Czechia, Hungary, Poland and Slovakia)": the members, and all of them.

    Others in brackets are a remark: "the European Union (Spain and France voting against)".
    """
    members = world.members(group.party.id)
    aside = _ASIDE.match(text, group.end) if members else None
    if not aside or "(" not in aside[0]:
        return []
    named = read_list(text, text.index("(", group.end) + 1, world).parties
    whole = members <= {party.party.id for party in named}
    return list(named) if whole else []


def _longer_name(
    text: str, found: PrintedParty, behind: int, world: World, hyphens: bool
) -> re.Match[str] | None:
    """A name that only begins with a party's, in the midst of a list: "Chad Basin Commission"."""
    name = _UNKNOWN.match(text, found.start)
    if _separator(text, behind, hyphens) or not name or name.end() <= behind:
        return None
    separator = _separator(text, name.end(), hyphens)
    return name if separator and read_item(text, separator.end(), world, hyphens) else None


def _separator(text: str, at: int, hyphens: bool) -> re.Match[str] | None:
    return _SEPARATOR.match(text, at) or (_HYPHEN.match(text, at) if hyphens else None)


def _behind_aside(text: str, at: int) -> int:
    """Behind a short remark in brackets: "the United Arab Emirates (UAE)"."""
    aside = _ASIDE.match(text, at)
    return aside.end() if aside else at


def _behind_holder(text: str, start: int, found: PrintedParty, world: World) -> int:
    """Behind the person who holds an office: "the President of Chile, Anna Berg, and …"."""
    if government := _CHINESE_GOVERNMENT.match(text, found.end):
        return government.end()
    if not is_office(text[start : found.start]):
        return behind_title(text, found.end)
    separator = _SEPARATOR.match(text, found.end)
    if separator and read_item(text, separator.end(), world):
        return found.end
    return behind_person(text, found.end)


def _behind_article(text: str, at: int) -> int:
    article = _ARTICLE.match(text, at)
    return article.end() if article else at


def _behind_articles(text: str, at: int) -> int:
    while True:
        lead = _ARTICLE.match(text, at)
        step = max(lead.end() if lead else at, behind_office(text, at))
        if step == at:
            return at
        at = step


def _ends_list(text: str, name: str, end: int) -> bool:
    """Whether an unknown name behind the list is joined to it by "and", so may belong to it."""
    return bool(re.match(rf"\s*,?\s*(?:{_AND})\s+(?:the\s+)?{re.escape(name)}", text[end:]))
