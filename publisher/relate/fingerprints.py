"""Fingerprints: a few numbers that two passages have in common where they share wording.

Every run of five words (a shingle) has a 64-bit number. Of every four consecutive ones the least
is kept: winnowing, which keeps at least one of any eight words in a row that two texts share
(Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting",
SIGMOD 2003).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from publisher.model import Language
from publisher.relate.boilerplate import is_boilerplate
from publisher.wording.tokens import words_of

Numbers = npt.NDArray[np.uint64]

SHINGLE = 5  # words
WINDOW = 4  # shingles
LEFT_OUT = 0  # the wording number of a passage that is not compared

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_HALF = np.uint64(33)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)


class WordNumbers(dict[str, int]):
    """A number for every word, whatever its case; the same on every machine and in every run."""

    def __missing__(self, word: str) -> int:
        number = self[word] = number_of(word.casefold().encode())
        return number


def number_of(content: bytes) -> int:
    """A stable 64-bit number for some bytes."""
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """The fingerprints of some passages in order.

    `wordings` numbers the wording of each passage: equal numbers are the same words in the same
    language, and `LEFT_OUT` is boilerplate. `counts` says how many of the `shingles` are each
    passage's own.
    """

    wordings: Numbers  # of 63 bits, the positive numbers of SQLite
    counts: npt.NDArray[np.uint32]
    shingles: Numbers


class Packed(NamedTuple):
    """The arrays of fingerprints as bytes: of thousands of statements joined in no time."""

    wordings: bytes
    counts: bytes
    shingles: bytes


def fingerprints(texts: Sequence[tuple[Language, str]], numbers: WordNumbers) -> Fingerprints:
    """The fingerprints of the passages of one statement, given as language and text."""
    words = [_compared_words(text) for _, text in texts]
    lengths = np.array([len(passage) for passage in words], dtype=np.int64)
    every = map(numbers.__getitem__, chain.from_iterable(words))
    numbered = np.fromiter(every, np.uint64, int(lengths.sum()))
    languages = np.array([numbers[language] for language, _ in texts], dtype=np.uint64)
    owner, shingles = _winnowed(numbered, lengths, languages)
    counts = np.bincount(owner, minlength=len(texts)).astype(np.uint32)
    return Fingerprints(_wordings(numbered, lengths, languages), counts, shingles)


def _compared_words(text: str) -> list[str]:
    words = words_of(text)
    return [] if is_boilerplate(text, words) else words


def _wordings(numbered: Numbers, lengths: npt.NDArray[np.int64], languages: Numbers) -> Numbers:
    ends = np.cumsum(lengths)
    found = [
        number_of(language.tobytes() + numbered[end - length : end].tobytes()) >> 1
        if length
        else LEFT_OUT
        for language, length, end in zip(languages, lengths, ends, strict=True)
    ]
    return np.array(found, dtype=np.uint64)


def _winnowed(
    numbered: Numbers, lengths: npt.NDArray[np.int64], languages: Numbers
) -> tuple[npt.NDArray[np.int64], Numbers]:
    """The winnowed shingles of passages laid end to end, each with its passage's place.

    A shingle or window that reaches into the next passage is no shingle or window, except that
    a passage with fewer shingles than a window holds has one window.
    """
    passage = np.repeat(np.arange(len(lengths)), lengths)
    place = np.arange(len(numbered)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    left = np.repeat(lengths, lengths) - place  # words from here to the passage's end
    shingles = _shingles(numbered) ^ languages[passage]
    shingles[left < SHINGLE] = _NONE
    least = _least_of_windows(shingles)
    whole = left >= SHINGLE + WINDOW - 1
    chosen = whole | ((place == 0) & (left >= SHINGLE))
    passage, least = passage[chosen], least[chosen]
    first = np.ones(len(least), dtype=bool)
    first[1:] = (least[1:] != least[:-1]) | (passage[1:] != passage[:-1])
    return passage[first], least[first]


def _shingles(numbered: Numbers) -> Numbers:
    """A well-mixed number for the five words from each place on."""
    padded = np.concatenate((numbered, np.zeros(SHINGLE, dtype=np.uint64)))
    mixed = np.zeros(len(numbered), dtype=np.uint64)
    for offset in range(SHINGLE):
        mixed = mixed * _MULTIPLIER + padded[offset : offset + len(numbered)]
    for factor in _MIX:  # the finaliser of MurmurHash3, so that every bit counts
        mixed = (mixed ^ (mixed >> _HALF)) * factor
    return mixed ^ (mixed >> _HALF)


def _least_of_windows(shingles: Numbers) -> Numbers:
    padded = np.concatenate((shingles, np.full(WINDOW, _NONE)))
    least = shingles
    for offset in range(1, WINDOW):
        least = np.minimum(least, padded[offset : offset + len(shingles)])
    return least


def packed(prints: Fingerprints) -> Packed:
    """The fingerprints as bytes."""
    return Packed(prints.wordings.tobytes(), prints.counts.tobytes(), prints.shingles.tobytes())


def joined(parts: Sequence[Packed]) -> Fingerprints:
    """The fingerprints of several statements as those of one."""
    return Fingerprints(
        np.frombuffer(b"".join([part.wordings for part in parts]), np.uint64),
        np.frombuffer(b"".join([part.counts for part in parts]), np.uint32),
        np.frombuffer(b"".join([part.shingles for part in parts]), np.uint64),
    )
