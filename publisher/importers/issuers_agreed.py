"""Who issues a joint text that does not say it: the parties on which several places agree.

No single place decides here. A title names a dialogue of two, the opening names two persons by
their offices, further down two states "reaffirm" something, the text speaks of both most often:
each is a hint, and alone each may be about others. Where hints of different kinds point at the
same parties, and at no others as much, these are taken.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.importers.issuers_at_end import read_signature_block
from publisher.importers.issuers_in_first_person import SENTENCE_END
from publisher.importers.issuers_in_narration import OTHERS, tells
from publisher.importers.issuers_in_opening import DECLARES, RELATION
from publisher.importers.issuers_in_title import count_persons, subject_of
from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import NameList, PrintedParty, World
from publisher.importers.offices import is_led
from publisher.importers.persons import persons_in
from publisher.importers.readings import Reading, once

_OPENING = 3  # paragraphs that say who met
_TEXT = 20  # paragraphs in which parties act together
_NAMING = 10  # paragraphs in which many parties are named at once for their own sake
_A_LIST = 3  # parties; two are often named together for other reasons
_LED = 90  # characters in which an office leads to a list
_FRONT = 40  # characters in front of a subject: "The Governments of the"
_AT_ONCE = 60  # characters between a subject and its verb
_FAR_MORE = 1.5  # times as often as any other
_TIES = re.compile(rf"(?:\s+[\w-]+){{0,3}}?\s+{RELATION}(?!\w)", re.IGNORECASE)
# A group is followed by its members: "comprising A, B", "like-minded nations - A, B", "(A, B".
NAMELY = re.compile(
    r"(?:(?<!\w)(?:comprising|namely|consists?(?:ing)? of|composed of|made up of"
    r"|members are|comprises|which includes?|à savoir|a saber|integrad[oa]s? por)(?:\s+the)?\s*:?"
    r"|[—–:(]|\s-+)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<!\w)(?:between|among|entre|между|بين)\s+(?:the\s+)?$", re.IGNORECASE)
_OF_MANY = (
    r"\s+(?:\w+\s+)?(?:sides?|leaders|ministers|presidents|countries|governments|nations|states"
    r"|parties|delegations|secretaries|peoples|pays|ministres|países|partes|ministros|presidentes"
    r"|gobiernos|governos|стран\w*|сторон\w*|государств\w*|министр\w*|президент\w*)(?!\w)"
)
_NUMBERS = {
    2: r"two|both|deux|dos|ambos|ambas|dois|duas|обе|оба|двух",
    3: r"three|trois|tres|três|трех|трёх",
    4: r"four|quatre|cuatro|quatro|четырех",
    5: r"five|cinq|cinco|пяти",
}
# Behind these words stands what a text is about, and that may be what two others did.
_ON_A_SUBJECT = re.compile(
    r"(?<!\w)(?:on|regarding|concerning|about|announcing|condemning|welcoming|supporting|calling|sur"
    r"|sobre|concernant|о)(?!\w)",
    re.IGNORECASE,
)
_OF_THE_ISSUERS = {"title", "offices", "end"}  # hints that others than issuers seldom give
_LATERAL = {2: r"bilateral", 3: r"tri-?lateral|tripartite", 4: r"quadri-?lateral"}

Parties = tuple[PrintedParty, ...]


@dataclass(slots=True)
class _Case:
    """What speaks for one set of parties: the kinds of hints, and how many there are."""

    kinds: set[str] = field(default_factory=set)
    times: int = 0

    def rank(self) -> tuple[int, int]:
        return len(self.kinds), self.times


def read_agreed(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """The parties on which hints of different kinds agree; None where none do."""
    cases: dict[frozenset[str], _Case] = {}
    named: dict[str, PrintedParty] = {}
    number = _number_in_title(title, world)
    for kind, parties in _hints(title, paragraphs, number, world):
        named = {**{p.party.id: p for p in parties}, **named}
        case = cases.setdefault(frozenset(p.party.id for p in parties), _Case())
        case.kinds.add(kind)
        case.times += 1
    about = bool(_ON_A_SUBJECT.search(title))
    agreed = {
        ids: case
        for ids, case in cases.items()
        if len(ids) > 1 and number in (0, len(ids)) and (not about or case.kinds & _OF_THE_ISSUERS)
    }
    best = _clearest(agreed)
    parties = tuple(named[party] for party in named if party in best)
    return Reading("several places that agree", parties) if parties else None


def _clearest(cases: dict[frozenset[str], _Case]) -> frozenset[str]:
    """The set that hints of most kinds point at; none where only one kind does, or two tie."""
    ranked = sorted(cases, key=lambda ids: cases[ids].rank(), reverse=True)
    if not ranked or len(cases[ranked[0]].kinds) < 2:
        return frozenset()
    second = cases[ranked[1]].rank() if len(ranked) > 1 else (0, 0)
    return ranked[0] if cases[ranked[0]].rank() > second else frozenset()


def _hints(
    title: str, paragraphs: Sequence[str], number: int, world: World
) -> Iterator[tuple[str, Parties]]:
    yield "title", _parties(lists_in(title, world))
    yield "title", _parties(lists_in(title[: subject_of(title, 0)], world))
    paragraphs = tells(paragraphs)
    opening = [_of_persons(text, world) for text in paragraphs[:_OPENING]]
    yield "offices", once(sum(opening, ()))
    yield from (("offices", parties) for parties in opening)
    yield from _named_together(paragraphs[:_TEXT], world)
    yield "most", _most_named(paragraphs, number, world)
    if end := read_signature_block(paragraphs, world):
        yield "end", end.parties


def _parties(lists: Iterator[NameList]) -> Parties:
    return once(tuple(party for names in lists for party in names.parties))


def _of_persons(text: str, world: World) -> Parties:
    return once(tuple(person.party for person in persons_in(text, world) if person.party))


def _named_together(paragraphs: Sequence[str], world: World) -> Iterator[tuple[str, Parties]]:
    """Parties named together: what they do, what they have, what leads to them."""
    for number, text in enumerate(paragraphs):
        for sentence in SENTENCE_END.split(text):
            persons = _of_persons(sentence, world) if number < _OPENING else ()
            if len(persons) >= _A_LIST:
                yield "list", persons  # "A, Foreign Minister of X; B, Foreign Minister of Y; …"
            for names in lists_in(sentence, world):
                parties = once(names.parties)
                if len(parties) >= _A_LIST and number < _NAMING:
                    yield "list", parties
                if number < 2 and text.startswith(sentence) and names.parties[0].start < _FRONT:
                    yield "opens", parties
                for kind in _kinds(sentence, names):
                    yield kind, parties


def _kinds(sentence: str, names: NameList) -> Iterator[str]:
    """What the words around a list of parties say about it."""
    start = names.parties[0].start
    before = sentence[:start]
    led = start and is_led(before[-_LED:]) and not OTHERS.search(before)
    if led and len(names.parties) > 1:
        yield "led"
    if (start < _FRONT or led) and DECLARES.search(sentence, names.end, names.end + _AT_ONCE):
        yield "acts"
    if NAMELY.search(before):
        yield "namely"
    if _BETWEEN.search(before) or _TIES.match(sentence, names.end):
        yield "ties"


def _most_named(texts: Sequence[str], number: int, world: World) -> Parties:
    """The parties named far more often than any other, as many as the text says there are."""
    parties = tuple(p for text in texts for names in lists_in(text, world) for p in names.parties)
    number = number or _number_in_text("\n".join(texts[:_TEXT]))
    ranked = Counter(p.party.id for p in parties).most_common()
    others = ranked[number][1] if len(ranked) > number else 0
    if len(ranked) < number or ranked[number - 1][1] < others * _FAR_MORE:
        return ()
    most = {party for party, _ in ranked[:number]}
    return tuple(p for p in once(parties) if p.party.id in most)


def _number_in_title(title: str, world: World) -> int:
    """How many issue a text by its title: "trilateral", or as many persons; 0 where it is open."""
    for number, word in _LATERAL.items():
        if re.search(word, title, re.IGNORECASE):
            return number
    persons, _ = count_persons(title, world)
    return persons if persons > 1 else 0


def _number_in_text(text: str) -> int:
    """How many a text speaks of as "the three Ministers"; two where it does not say."""
    times = {
        number: len(re.findall(rf"(?<!\w)(?:{words}){_OF_MANY}", text, re.IGNORECASE))
        for number, words in _NUMBERS.items()
    }
    return max(times, key=lambda number: (times[number], -number))
