"""Persons who speak for a party: "President Surangel S. Whipps, Jr. of the Republic of Palau"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from publisher.importers.adjectives import ADJECTIVES
from publisher.importers.name_lists import PrintedParty, World, read_item
from publisher.importers.readings import once

_OFFICE = (
    r"(?:(?:Vice|Deputy|Crown|Foreign|Prime|First|Federal)\s+){0,3}"
    r"(?:President|Minister|Premier|Chancellor|Prince|King|Queen|Emir|Amir|Sultan|Emperor"
    r"|Taoiseach|Attorney\s+General|(?:National\s+Security\s+)?Advis[eo]r|Secretary(?:-General"
    r"|\s+of\s+State)?|High\s+Representative|Ambassador"
    r"|Chair(?:man|person|woman)?|Head\s+of\s+(?:State|Government|Delegation)|Commissioner"
    r"|Permanent\s+Representative|Captains?\s+Regent|Governor-General"
    r"|Président|Présidente|Premier\s+ministre|Chancelier|Roi|Ministre|Presidente|Presidenta"
    r"|Primer\s+Ministro|Primeiro-Ministro|Ministro|Rey|Rei|Canciller"
    r"|Президент|Премьер-министр|Министр)\b"
    r"|(?:His|Her|Their)\s+(?:Royal\s+)?(?:Majesty|Highness|Excellency)\b|[HT]\.\s?[EHM]\.|(?:Special\s+)?Envoy\b"
)
_PERSON = re.compile(rf"(?<!\w)(?:{_OFFICE})(?:[\s,]+(?:the\s+)?(?:{_OFFICE}))*")
_FORMER = re.compile(r"(?:former|late|ancien|exprimer|predecessor)\s+$", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|de|del|du|des|da|do|for)\s+(?:the\s+)?|\bd['’]", re.IGNORECASE)
# Between an office and its party stand names and further offices, and no verb.
_VERBLESS = re.compile(
    r"(?:at\s+the\s+(?:Federal\s+)?(?:Foreign\s+Office|Office|Ministry|Department)\b|[\s,.’'\"“”()-]|[^\W\d_a-zà-ÿа-я][\w.’'-]*+|(?:and|of|the|for|de|del|la|da|do|dos|das|du|des"
    r"|bin|bint|al|el|von|van|der|e|y|et|d['’])\b)*"
)
_NOT_A_NAME = frozenset({"sheikh", "the", "his", "her", "excellency", "majesty", "mrs"})
_COMMA = re.compile(r",\s+(?=[^\W\d_a-z])")
_ENDS_PERSON = re.compile(r"\s*(?:[;.)]|$|,\s+(?:met|and\s)|\n)")
_OF_AN_OFFICE = 120  # characters of "and Minister for the Interior, in charge of Foreign Trade"
_LAST_WORDS = re.compile(r"(?:\S+\s+){1,4}$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person named with an office, and the party of that office where it is printed.

    `names` are the words of the person's name, in small letters, without initials.
    """

    party: PrintedParty | None
    start: int
    names: frozenset[str] = frozenset()


def persons_in(text: str, world: World) -> list[Person]:
    """The persons that a text names by their office, in order; former holders are passed over."""
    found = [match for match in _PERSON.finditer(text) if not _FORMER.search(text[: match.start()])]
    stops = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    return [
        Person(_party(text, match, stop, world), match.start(), _names(text[match.end() : stop]))
        for match, stop in zip(found, stops, strict=True)
    ]


def parties_of(persons: Iterable[Person]) -> tuple[PrintedParty, ...]:
    """The parties that persons speak for, each once."""
    return once(tuple(person.party for person in persons if person.party))


def _names(words: str) -> frozenset[str]:
    """The words of a name that stands behind an office, up to the first word that is none."""
    found = re.match(r"(?:[\s,.]|[^\W\d_a-zà-ÿа-я][\w.’'-]*|(?:da|de|bin|al|von|van)\b)*", words)
    names = re.findall(r"[^\W\d_][\w’'-]{2,}", found[0].casefold()) if found else []
    return frozenset(re.sub(r"['’]s?$", "", name) for name in names) - _NOT_A_NAME


def _party(text: str, office: re.Match[str], stop: int, world: World) -> PrintedParty | None:
    """The party an office belongs to: printed behind it ("of Japan") or in front ("U.S.")."""
    for of in _OF.finditer(text, office.start(), stop):
        if not _VERBLESS.fullmatch(text, office.end(), max(office.end(), of.start())):
            break
        for start in dict.fromkeys((of.end(), of.start() + len(of[0].split()[0]) + 1)):
            party = read_item(text, start, world)
            if party and party.end <= stop and not _is_field(text, of, party):
                return party
    return _party_behind(text, office, stop, world) or _party_before(text, office.start(), world)


def _is_field(text: str, of: re.Match[str], party: PrintedParty) -> bool:
    """Whether a party is what an office deals with: "Minister for the European Union of Malta"."""
    return of[0].startswith("for") and bool(re.match(r"\s+of\s", text[party.end :]))


def _party_behind(text: str, office: re.Match[str], stop: int, world: World) -> PrintedParty | None:
    """The party that follows an office behind a comma: "Minister for Defence, Australia;"."""
    for comma in _COMMA.finditer(text, office.end(), min(stop, office.end() + _OF_AN_OFFICE)):
        party = read_item(text, comma.end(), world)
        if party and _ENDS_PERSON.match(text, party.end):
            return party
    return None


def _party_before(text: str, end: int, world: World) -> PrintedParty | None:
    """The party whose name stands directly in front of an office."""
    words = _LAST_WORDS.search(text[:end])
    for word in re.finditer(r"\S+", words[0]) if words else ():
        start = words.start() + word.start() if words else 0
        name = re.sub(r"['’]s?$", "", text[start:end].strip())
        state = ADJECTIVES.get(name, name)  # an adjective is nobody's name: the state's is taken
        party = world.find(state) if name[:1].isupper() else None
        if party:
            return PrintedParty(state, party, start, start + len(name))
    return None
