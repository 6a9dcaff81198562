"""The tables the browser filters and counts with: which texts each value of a facet has.

Texts go by number, in the order of their days. A list of them is written as so many passed over,
so many taken, and so on: texts of a year stand together, so such a list is two figures long.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from publisher.json_line import json_line
from publisher.search.texts import SearchedText

# A query names few parties, and their lists are many: each has a file of its own beside the whole.
SINGLE = "signatory"

Table = dict[str, list[int]]


class Facets:
    """The values that the texts of one language have, added one text after the other."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, list[int]]] = {}

    def add(self, number: int, text: SearchedText) -> None:
        """Note the values of a text; the numbers rise."""
        for facet, values in text.facets.items():
            table = self._tables.setdefault(facet, {})
            for value in dict.fromkeys(values):
                table.setdefault(value, []).append(number)

    def write(self, folder: Path, known: Mapping[str, Iterable[str]]) -> None:
        """Write a file for each facet known in the archive, and one for each signatory."""
        folder.mkdir(parents=True)
        for facet in known:
            lists = self._tables.get(facet, {})
            _write(
                folder / f"{facet}.json", {value: spans(lists[value]) for value in sorted(lists)}
            )
        for party in known.get(SINGLE, ()):
            numbers = self._tables.get(SINGLE, {}).get(party, [])
            _write(folder / SINGLE / f"{party}.json", spans(numbers))


def values_of(texts: Iterable[SearchedText]) -> dict[str, set[str]]:
    """The values of each facet that occur in texts."""
    known: dict[str, set[str]] = {}
    for text in texts:
        for facet, values in text.facets.items():
            known.setdefault(facet, set()).update(values)
    return known


def spans(numbers: Iterable[int]) -> list[int]:
    """Rising numbers as lengths: passed over, taken, passed over, taken …"""
    lengths = []
    end = 0
    for _, run in groupby(enumerate(numbers), key=lambda place: place[1] - place[0]):
        taken = [number for _, number in run]
        lengths += [taken[0] - end, len(taken)]
        end = taken[-1] + 1
    return lengths


def _write(file: Path, content: Table | Sequence[int]) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(json_line(content))
