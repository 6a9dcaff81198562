"""Who is meant by a printed name, on a date: exactly one party, or nobody.

Spellings of one name are brought to one key (`name_key`); a name resolves only where its key is
that of a single party's name in use on the date. Likeness of spelling serves suggestions and
never decides: a wrong state is worse than a question to the editor.
"""

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NewType

from publisher.dates import DateSpan
from publisher.model import Name, Party, PartyId, Registry

NameKey = NewType("NameKey", str)
Reason = Literal["unknown", "not-then", "ambiguous"]

# --- keys ---------------------------------------------------------------------------------

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
        **dict.fromkeys("’‘‛ʼʹ′´`＇", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("-‐‑‒–—―−﹣－", " "),
        "&": " and ",
        "＆": " and ",
    }
)
_FOOTNOTE_MARKS = re.compile(r"(?:\s*(?:[*＊†‡§#¹²³⁰⁴-⁹]+|\[[\w*]{1,3}\]|\(\d{1,2}\)))+\s*$")
_ABBREVIATION = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_SAINT = re.compile(r"\bst\b\.?(?=\s)", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^(?:(?:the|la|le|les|el(?! salvador\b)|los|las|o|a|os|as) (?=\S)|l'(?=\S))", re.IGNORECASE
)
_OF_THE = re.compile(r" of the (?=\S)", re.IGNORECASE)
_INVERTED = re.compile(r"(?P<last>[^(),]+?)\s*(?:\((?P<bracket>[^()]+)\)|,\s*(?P<comma>[^(),]+))")
_BARE_ARTICLE = re.compile(r"the|l'|la|le|les|el|los|las|o|a|os|as", re.IGNORECASE)
_LEADS_ON = re.compile(
    r".+(?: (?:of|of the|de|del|de la|de las|de los|du|des|da|do|das|dos)| d')", re.IGNORECASE
)
_ACCENTS = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=50_000)
def name_key(name: str) -> NameKey:
    """Return the form under which two spellings are one name; a key's key is itself.

    It has no capitals, accents, leading articles, footnote marks or hyphens, an "of the" is
    "of", and names turned round for an alphabetical list are turned back: "Iran (Islamic
    Republic of)" gives "islamic republic of iran". Initials of up to three letters keep their
    capitals, because "us", "who" and "las" are words.
    """
    key, folded = name, _fold(name)
    while folded != key:
        key, folded = folded, _fold(folded)
    return NameKey(key)


def _fold(name: str) -> str:
    bare = _FOOTNOTE_MARKS.sub("", name.translate(_CHARACTERS))
    plain = unicodedata.normalize("NFKC", bare)
    plain = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), plain)
    plain = " ".join(_SAINT.sub("saint", plain).split())
    turned = _OF_THE.sub(" of ", _turned_back(plain))
    short = _ARTICLE.sub("", turned)
    return short if _is_initials(short) else _without_accents(short.casefold())


def _is_initials(text: str) -> bool:
    return len(text) <= 3 and text.isascii() and text.isalpha() and text.isupper()


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


def _turned_back(name: str) -> str:
    """Undo the inversion of alphabetical lists; brackets that are none of it stay."""
    match = _INVERTED.fullmatch(name)
    if not match:
        return name
    first = (match["bracket"] or match["comma"]).strip()
    if _BARE_ARTICLE.fullmatch(first):
        return match["last"]
    if not _LEADS_ON.fullmatch(first):
        return name
    return f"{first}{'' if first.endswith(chr(39)) else ' '}{match['last']}"


# --- look-up ------------------------------------------------------------------------------

# How alike a suggestion is (difflib's ratio): a slip of the pen, not another word.
_LIKENESS = 0.82


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that is nobody's, or not one party's alone, on a date.

    `candidates` are the parties that the name could mean or means on other dates;
    `suggestions` are names that resolve on the date; `message` says what is wrong.
    """

    name: str
    reason: Reason
    candidates: tuple[PartyId, ...]
    suggestions: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class _Use:
    """A party's use of a name: the days on which it had the name and existed."""

    party: PartyId
    text: str
    is_ambiguous: bool
    since: dt.date | None
    until: dt.date | None

    def overlaps(self, on: DateSpan) -> bool:
        started = self.since is None or self.since <= on.end
        return started and (self.until is None or on.start <= self.until)


class PartyIndex:
    """Finds parties by printed names; built once from the registry."""

    def __init__(self, registry: Registry) -> None:
        self.by_id: Mapping[PartyId, Party] = registry.parties
        self._uses: dict[NameKey, list[_Use]] = {}
        for party in registry.parties.values():
            for name in party.names:
                use, uses = _use(party, name), self._uses.setdefault(name_key(name.text), [])
                if use not in uses:  # a name is often the same in several languages
                    uses.append(use)

    def find(self, name: str, on: DateSpan) -> PartyId | Unresolved:
        """The one party that had this name on some day of the span, or why there is none."""
        uses = self._uses.get(name_key(name), [])
        now = [use for use in uses if use.overlaps(on)]
        strong = _parties(use for use in now if not use.is_ambiguous)
        if len(strong) == 1:
            return strong[0]
        if now:
            return self._ambiguous(name, strong or _parties(now), on)
        strong_then = [use for use in uses if not use.is_ambiguous]
        if strong_then:
            return self._not_then(name, strong_then, on)
        return self._unknown(name, on)

    def _ambiguous(self, name: str, candidates: tuple[PartyId, ...], on: DateSpan) -> Unresolved:
        meant = tuple(self.by_id[party].name_on(on.start) for party in candidates)
        message = f"'{name}' alone does not say which party is meant on {on.iso}"
        return Unresolved(name, "ambiguous", candidates, meant, message)

    def _not_then(self, name: str, uses: list[_Use], on: DateSpan) -> Unresolved:
        candidates = _parties(uses)
        now = dict.fromkeys(text for party in candidates for text in self._called(party, on))
        message = f"'{name}' was the name {_days(uses)}, not on {on.iso}"
        if now:
            message += f"; then it was {' or '.join(now)}"
        return Unresolved(name, "not-then", candidates, tuple(now), message)

    def _called(self, party: PartyId, on: DateSpan) -> Iterator[str]:
        """What a party was called then: its own name, or the names of those before or after it."""
        known = self.by_id[party]
        for relative in (party, *known.predecessors, *known.successors):
            if relative not in self.by_id:
                continue
            called = self.by_id[relative].name_on(on.start)
            if self._only_party(called, on) == relative:
                yield called
                if relative == party:
                    return

    def _only_party(self, name: str, on: DateSpan) -> PartyId | None:
        """The party that `find` gives, and None where it gives none."""
        uses = [use for use in self._uses.get(name_key(name), []) if use.overlaps(on)]
        strong = _parties(use for use in uses if not use.is_ambiguous)
        return strong[0] if len(strong) == 1 else None

    def _unknown(self, name: str, on: DateSpan) -> Unresolved:
        """Names spelled alike: those in use on the date or, failing these, of any date."""
        in_use = [use for uses in self._uses.values() for use in uses if use.overlaps(on)]
        ever = [use for uses in self._uses.values() for use in uses]
        suggestions = _spelled_alike(name, in_use) or _spelled_alike(name, ever)
        return Unresolved(name, "unknown", (), suggestions, f"no party is called '{name}'")


def _spelled_alike(name: str, uses: Iterable[_Use]) -> tuple[str, ...]:
    """The closest name of each of the three parties whose names are closest."""
    named = {name_key(use.text): use for use in reversed(list(uses))}
    close = difflib.get_close_matches(name_key(name), named, n=9, cutoff=_LIKENESS)
    closest: dict[PartyId, str] = {}
    for key in close:
        use = named[NameKey(key)]
        closest.setdefault(use.party, use.text)
    return tuple(closest.values())[:3]


def _use(party: Party, name: Name) -> _Use:
    starts = [day for day in (party.since, name.since) if day]
    ends = [day for day in (party.until, name.until) if day]
    since, until = max(starts, default=None), min(ends, default=None)
    return _Use(party.id, name.text, name.form == "ambiguous", since, until)


def _parties(uses: Iterable[_Use]) -> tuple[PartyId, ...]:
    """The parties of these uses, each once, in the registry's order."""
    return tuple(dict.fromkeys(use.party for use in uses))


def _days(uses: list[_Use]) -> str:
    """When a name was in use, in words: "from 1993-01-01", "until 1992-12-31"."""
    spells = dict.fromkeys(_spell(use) for use in uses)
    return " and ".join(spells)


def _spell(use: _Use) -> str:
    if use.since and use.until:
        return f"from {use.since} to {use.until}"
    return f"from {use.since}" if use.since else f"until {use.until}"
