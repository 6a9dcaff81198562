"""Verify: what two wordings really have in common, compared word by word."""

import difflib
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from publisher.relate.passages import weight, words_of

NEAR = 0.6  # the share of words in common from which a wording is a changed other
LONG_RUN = 12  # words in a row, the length of a short sentence
PLAIN_WORDS = 8  # of these, words that are no names: a list of states is no sentence


@dataclass(frozen=True, slots=True)
class Kinship:
    """How two different wordings are related.

    `overlap` is the share of the words of both together that stand in both, in order (0 to 1):
    for `changed` all words in common, for `lifted` the run in common, which starts at the words
    `first_start` and `second_start` and is `length` words long.
    """

    kind: Literal["changed", "lifted"]
    overlap: float
    first_start: int = 0
    second_start: int = 0
    length: int = 0


def kinship(first: str, second: str) -> Kinship | None:
    """How two texts are related, or None where they share too little."""
    written = words_of(first), words_of(second)
    one, other = ([word.casefold() for word in words] for words in written)
    near = Indel.normalized_similarity(one, other, score_cutoff=NEAR)
    if near >= NEAR:
        return Kinship("changed", _rounded(near))
    run = difflib.SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    if not _is_sentence(written[0][run.a : run.a + run.size]):
        return None
    share = 2 * run.size / (len(one) + len(other))
    return Kinship("lifted", _rounded(share), run.a, run.b, run.size)


def _is_sentence(run: list[str]) -> bool:
    plain = [word for word in run if not word[0].isupper() and not word.isdigit()]
    return weight(run) >= LONG_RUN and weight(plain) >= PLAIN_WORDS


def _rounded(share: float) -> float:
    """Four digits, so that the figure is the same wherever it is printed."""
    return round(share, 4)
