"""Whose persons a title names: "Joint Statement by President A and Prime Minister B"."""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.issuers_in_first_person import SENTENCE_END
from publisher.importers.issuers_in_subject import RELATION, TIES
from publisher.importers.mentions import CAPITAL
from publisher.importers.name_lists import NameList, World, read_list
from publisher.importers.persons import Person, persons_in
from publisher.importers.readings import Reading, once, reading_of

_BETWEEN = re.compile(
    rf"(?<!\w)(?:{RELATION}\s+(?:between|entre)|(?:leaders|governments|peoples) of)\s+",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(
    r"\s+(?:also\s+)?(?:will|are|remain|commit|agree|reaffirm|affirm|intend|pledge|share|support|stand"
    r"|have agreed|resolve)(?!\w)"
)
# "We call on the leaders of": they are others.
_TO_OTHERS = re.compile(
    r"(?<!\w)(?:call\w*\s+(?:on|upon)|urg\w+|ask\w*|thank\w*|with|congratulat\w+|support\w*"
    r"|welcom\w+)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_THE_LEADERS = re.compile(
    r"(?<!\w)(?:(?:two|three|both|our|the)\s+(?:leaders|presidents|countries|nations|governments"
    r"|ministers|sides))(?!\w)",
    re.IGNORECASE,
)
_HYPHENS = re.compile(r"[^,;]*\w\.?[-–—‑][^,;]*")


def read_of_persons(
    paragraphs: Sequence[str], authors: Sequence[Person], world: World
) -> Reading | None:
    """Whose persons a title names: by their own names in the opening, or by one list of parties.

    Such a list has as many parties as there are persons, all known ones among it. It follows "the
    friendship between", begins a sentence in which they undertake something, or stands in a
    sentence about "the two leaders". Two such lists decide nothing.
    """
    persons, known = len(authors), parties_known(authors)
    if persons < 2:
        return None
    if again := _named_again(paragraphs, authors, world):
        return again
    found: dict[frozenset[str], NameList] = {}
    for paragraph in paragraphs[:2]:
        for between in _BETWEEN.finditer(paragraph):
            names = read_list(paragraph, between.end(), world)
            if _TO_OTHERS.search(paragraph[: between.start()]):
                continue
            if _fits(names, persons) and known <= _ids(names):
                return reading_of("the persons in the title", names)
    for paragraph in paragraphs[:4]:
        for names in _lists_of_the_leaders(paragraph, world):
            if _fits(names, persons) and known <= _ids(names):
                found.setdefault(_ids(names), names)
    only = next(iter(found.values())) if len(found) == 1 else None
    return reading_of("the persons in the title", only) if only else None


def _named_again(
    paragraphs: Sequence[str], authors: Sequence[Person], world: World
) -> Reading | None:
    """ "President Anna Berg of Malta" in the opening is the "President Berg" of the title."""
    told = [person for text in paragraphs[:4] for person in persons_in(text, world)]
    found = (
        author.party or next((p.party for p in told if p.party and p.names & author.names), None)
        for author in authors
    )
    parties = tuple(party for party in found if party)
    several = len(parties) == len(authors) and len(once(parties)) > 1
    return Reading("the persons in the title", once(parties)) if several else None


def _pairs(sentence: str, world: World) -> Iterator[NameList]:
    """ "The U.S.-Egypt strategic partnership": parties joined by hyphens, and what joins them."""
    for capital in CAPITAL.finditer(sentence):
        names = read_list(sentence, capital.start(), world, hyphens=True)
        joined = sentence[capital.start() : names.end]
        if (
            len(names.parties) > 1
            and _HYPHENS.fullmatch(joined)
            and TIES.match(sentence, names.end)
        ):
            yield names


def parties_known(authors: Sequence[Person]) -> frozenset[str]:
    """The ids of the parties that a title itself gives for its persons."""
    return frozenset(author.party.party.id for author in authors if author.party)


def _ids(names: NameList) -> frozenset[str]:
    return frozenset(printed.party.id for printed in names.parties)


def _fits(names: NameList, persons: int) -> bool:
    return len(_ids(names)) == persons == len(names.parties)


def _lists_of_the_leaders(paragraph: str, world: World) -> Iterator[NameList]:
    """The lists of parties that undertake something, or in a sentence about their leaders."""
    for sentence in SENTENCE_END.split(paragraph):
        subject = read_list(sentence, 0, world)
        yield from _pairs(sentence, world)
        if _UNDERTAKES.match(sentence, subject.end):
            yield subject
        elif _THE_LEADERS.search(sentence):
            starts = (capital.start() for capital in CAPITAL.finditer(sentence))
            lists = (read_list(sentence, start, world) for start in starts)
            several = [names for names in lists if len(names.parties) > 1]
            yield from several if len(several) == 1 else ()
