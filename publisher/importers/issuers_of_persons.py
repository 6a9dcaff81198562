"""Whose persons a title names: "Joint Statement by President A and Prime Minister B"."""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.issuers_in_first_person import SENTENCE_END
from publisher.importers.issuers_in_opening import RELATION, TIES
from publisher.importers.mentions import CAPITAL
from publisher.importers.name_lists import NameList, World, read_list
from publisher.importers.readings import Reading, reading_of

_BETWEEN = re.compile(
    rf"(?<!\w)(?:{RELATION}\s+(?:between|entre)|(?:leaders|governments|peoples) of)\s+",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(
    r"\s+(?:also\s+)?(?:will|are|remain|commit|agree|reaffirm|affirm|intend|pledge|share|support|stand"
    r"|have agreed|resolve)(?!\w)"
)
_THE_LEADERS = re.compile(
    r"(?<!\w)(?:(?:two|three|both|our|the)\s+(?:leaders|presidents|countries|nations|governments"
    r"|ministers|sides))(?!\w)",
    re.IGNORECASE,
)
_HYPHENS = re.compile(r"[^,;]*\w\.?[-–—‑][^,;]*")


def read_of_persons(
    paragraphs: Sequence[str], persons: int, known: frozenset[str], world: World
) -> Reading | None:
    """Whose persons a title names: the one list of as many parties, all known ones among it.

    Such a list follows "the friendship between", begins a sentence in which they undertake
    something, or stands in a sentence about "the two leaders". Two such lists decide nothing.
    """
    if persons < 2:
        return None
    found: dict[frozenset[str], NameList] = {}
    for paragraph in paragraphs[:2]:
        for between in _BETWEEN.finditer(paragraph):
            names = read_list(paragraph, between.end(), world)
            if _fits(names, persons) and known <= _ids(names):
                return reading_of("the persons in the title", names)
    for paragraph in paragraphs[:4]:
        for names in _lists_of_the_leaders(paragraph, world):
            if _fits(names, persons) and known <= _ids(names):
                found.setdefault(_ids(names), names)
    only = next(iter(found.values())) if len(found) == 1 else None
    return reading_of("the persons in the title", only) if only else None


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
