"""Runs: words in a row that stand in both of two texts, which are given in signs."""

from collections.abc import Iterator
from typing import NamedTuple

LONG_RUN = 12  # words in a row within a sentence
_PART = 9  # words; a long run holds so many from some place on that is divisible by _STEP
_STEP = LONG_RUN - _PART + 1


class Run(NamedTuple):
    """Words in common: at which word they begin in either text, and how many they are."""

    first_start: int
    second_start: int
    length: int


def long_runs(first: str, second: str) -> Iterator[Run]:
    """The longest run in common, the longest before it in both texts and behind it in both, ..."""
    between = [(0, len(first), 0, len(second))]
    while between:
        start, end, second_start, second_end = between.pop()
        run = _longest(first[start:end], second[second_start:second_end])
        if run:
            begin, second_begin = start + run.first_start, second_start + run.second_start
            yield Run(begin, second_begin, run.length)
            between.append((start, begin, second_start, second_begin))
            between.append((begin + run.length, end, second_begin + run.length, second_end))


def _longest(first: str, second: str) -> Run | None:
    """The earliest of the longest runs in common, if they are long."""
    parts = range(0, len(first) - _PART + 1, _STEP)
    if not any(first[start : start + _PART] in second for start in parts):
        return None  # as most pairs of texts: to find that out is quick
    found, length = 0, LONG_RUN - 1
    for start in range(len(first) - LONG_RUN + 1):
        while start + length < len(first) and first[start : start + length + 1] in second:
            found, length = start, length + 1
    if length < LONG_RUN:
        return None
    return Run(found, second.index(first[found : found + length]), length)
