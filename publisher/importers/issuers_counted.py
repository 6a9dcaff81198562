"""Issuers that a title only counts: "the Governments of A, B and 27 other States"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import World
from publisher.importers.readings import Reading, once

_OTHERS = re.compile(
    r"(?<!\w)(?:and|et|y|e)\s+(?P<count>\d{1,3})\s+(?:other|autres|otros|outros)\s+(?:\w+\s+)?"
    r"(?:states|countries|nations|governments|états|pays|estados|países|gobiernos|governos)(?!\w)",
    re.IGNORECASE,
)
_FEW = 3  # as many as this may be listed together for other reasons


def with_those_counted(
    reading: Reading, title: str, paragraphs: Sequence[str], world: World
) -> Reading:
    """A reading with the others that its title counts, where one list names as many and none else.

    The list of a note to editors needs no words that say so: the number does.
    """
    others = _OTHERS.search(title)
    count = int(others["count"]) if others else 0
    lists = [*_lists_of(count, reading, paragraphs, world)] if count > _FEW else []
    if len({found.ids for found in lists}) != 1:
        return reading
    both = once((*reading.parties, *lists[0].parties))
    return replace(reading, parties=both, claimed=len(reading.parties) + count)


def _lists_of(
    count: int, reading: Reading, paragraphs: Sequence[str], world: World
) -> Iterator[Reading]:
    for text in paragraphs:
        for names in lists_in(text, world):
            found = Reading("the list of the others", once(names.parties))
            if len(found.ids) == count and not found.ids & reading.ids:
                yield found
