"""Verify: what two wordings really have in common, compared word by word."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from publisher.wording.tokens import is_character, sentences_of, weight, words_of

NEAR = 0.6  # the share of words in common from which a wording is a changed other
LONG_RUN = 12  # words in a row within a sentence
TELLING_WORDS = 5  # of these, longer words that are no names: a treaty's title is no sentence


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


Kinships = npt.NDArray[np.void]  # of KINSHIP

# Two wordings by their numbers, the lesser first, and their kinship.
KINSHIP = np.dtype(
    [
        ("first", "<u8"),
        ("second", "<u8"),
        ("lifted", "?"),
        ("overlap", "<f8"),
        ("first_start", "<i8"),
        ("second_start", "<i8"),
        ("length", "<i8"),
    ]
)


def kinships(pairs: Iterable[tuple[int, str, int, str]]) -> Kinships:
    """The kinships among pairs of wordings, each given as number, text, number, text."""
    found = [
        (
            one,
            other,
            kin.kind == "lifted",
            kin.overlap,
            kin.first_start,
            kin.second_start,
            kin.length,
        )
        for one, text, other, other_text in pairs
        if (kin := kinship(text, other_text))
    ]
    return np.array(found, dtype=KINSHIP)


def kinship(first: str, second: str) -> Kinship | None:
    """How two texts are related, or None where they share too little."""
    one, other = _folded(first), _folded(second)
    near = Indel.normalized_similarity(one, other, score_cutoff=NEAR)
    if near >= NEAR:
        return Kinship("changed", _rounded(near))
    run = _lifted_run(difflib.SequenceMatcher(None, one, other, autojunk=False), first, second)
    if run is None:
        return None
    share = 2 * run.size / (len(one) + len(other))
    return Kinship("lifted", _rounded(share), run.a, run.b, run.size)


@lru_cache(maxsize=1000)  # a wording is compared with several others, one after another
def _folded(text: str) -> list[str]:
    return [word.casefold() for word in words_of(text)]


def _lifted_run(
    matcher: "difflib.SequenceMatcher[str]", first: str, second: str
) -> difflib.Match | None:
    """The longest run in common that holds most of a sentence, as either text is written."""
    longest = matcher.find_longest_match()
    if longest.size < LONG_RUN:
        return None
    sentences = sentences_of(first), sentences_of(second)
    if _has_sentence(longest, *sentences):
        return longest
    others = sorted(matcher.get_matching_blocks(), key=lambda run: (-run.size, run.a))
    return next((run for run in others if _has_sentence(run, *sentences)), None)


def _has_sentence(run: difflib.Match, first: list[list[str]], second: list[list[str]]) -> bool:
    """Whether a run in common is most of a sentence in both texts: in one a name may be words."""
    return run.size >= LONG_RUN and all(
        any(map(_is_sentence, _parts(sentences, start, start + run.size)))
        for sentences, start in ((first, run.a), (second, run.b))
    )


def _parts(sentences: list[list[str]], start: int, end: int) -> Iterator[list[str]]:
    """The words from `start` to `end`, sentence by sentence.

    The end of one sentence and the beginning of the next are often two formulae that meet.
    """
    place = 0
    for sentence in sentences:
        yield sentence[max(start - place, 0) : max(end - place, 0)]
        place += len(sentence)


def _is_sentence(run: list[str]) -> bool:
    return weight(run) >= LONG_RUN and weight([w for w in run if _tells(w)]) >= TELLING_WORDS


def _tells(word: str) -> bool:
    """Whether a word says something by itself: no name, no number, no particle."""
    return is_character(word) or (len(word) >= 4 and word.isalpha() and not word[0].isupper())


def _rounded(share: float) -> float:
    """Four digits, so that the figure is the same wherever it is printed; 1 is for `same`."""
    return min(round(share, 4), 0.9999)
