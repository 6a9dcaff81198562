"""Verify: what two wordings really have in common, compared word by word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from publisher.relate.runs import LONG_RUN, Run, long_runs
from publisher.wording.signs import in_signs
from publisher.wording.tokens import is_character, sentences_of, weight

NEAR = 0.6  # the share of words in common from which a wording is a changed other
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
    compared = list(pairs)
    signs = in_signs(text for _, one, _, other in compared for text in (one, other))
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
        for one, text, other, other_text in compared
        if (kin := _kinship((text, other_text), (signs[text], signs[other_text])))
    ]
    return np.array(found, dtype=KINSHIP)


def _kinship(texts: tuple[str, str], signs: tuple[str, str]) -> Kinship | None:
    """How two texts, also given in signs, are related, or None where they share too little."""
    near = Indel.normalized_similarity(*signs, score_cutoff=NEAR)
    if near >= NEAR:
        return Kinship("changed", _rounded(near))
    run = _lifted_run(texts, signs)
    if run is None:
        return None
    share = 2 * run.length / (len(signs[0]) + len(signs[1]))
    return Kinship("lifted", _rounded(share), *run)


def _lifted_run(texts: tuple[str, str], signs: tuple[str, str]) -> Run | None:
    """The longest run in common that holds most of a sentence, as either text is written."""
    runs = sorted(long_runs(*signs), key=lambda run: (-run.length, run.first_start))
    if not runs:
        return None
    sentences = [sentences_of(text) for text in texts]
    return next((run for run in runs if _has_sentence(run, sentences)), None)


def _has_sentence(run: Run, texts: Iterable[list[list[str]]]) -> bool:
    """Whether a run in common is most of a sentence in both texts: in one a name may be words."""
    return all(
        any(map(_is_sentence, _parts(sentences, start, start + run.length)))
        for sentences, start in zip(texts, (run.first_start, run.second_start), strict=True)
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
