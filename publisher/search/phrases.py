"""Where runs of one, two and three words stand: what a phrase is looked up in.

Pagefind's phrases are phrases of word stems, and finding one means loading every place of each of
its words. Here each run of up to three words of a paragraph has the numbers of the texts that it
stands in, and a phrase stands where all of its runs do. Longer phrases are then read in the text
itself, which is hardly ever in vain.

A run is known by 64 bits that are made of its words (docs/assets/search/phrases.js makes the
same). The first of them name the file it is in, the next 26 the run in that file. A file, once
unpacked, is numbers (packing.py): how many runs, how far each run's number is from the one before,
how many texts each has, and the texts of one run after the other, each as the step from the last.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from publisher.search.folding import folded_words
from publisher.search.packing import compressed, packed
from publisher.search.words import firsts_of

LONGEST = 3  # words of a run
_KEY_BITS = 26
_TEXT_BITS = 20  # of a text's number: a million texts in a language
_PER_FILE = 8192  # texts listed in a file, on average at most
_MOST_FILE_BITS = 64 - _KEY_BITS - _TEXT_BITS
_MASK = 2**64 - 1
_FIRST, _PRIME = 0xCBF29CE484222325, 0x100000001B3  # FNV-1a
_TIMES, _MIX = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9

Numbers = npt.NDArray[np.uint64]


@dataclass(slots=True)
class Runs:
    """The runs of the texts of one language, added one text after the other."""

    _found: list[Numbers] = field(default_factory=list)

    def add(self, number: int, paragraphs: Iterable[str]) -> None:
        """Note the runs of a text's paragraphs."""
        runs = np.sort(runs_of(paragraphs) >> np.uint64(_TEXT_BITS))
        different = runs[firsts_of(runs)]
        self._found.append((different << np.uint64(_TEXT_BITS)) | np.uint64(number))

    def write(self, folder: Path) -> int:
        """Write the files of the runs; gives how many bits of a run name its file."""
        runs = np.concatenate(self._found) if self._found else np.zeros(0, np.uint64)
        self._found.clear()
        bits = min((len(runs) // _PER_FILE).bit_length(), _MOST_FILE_BITS)
        runs &= np.uint64(_kept(bits))
        runs.sort()
        folder.mkdir(parents=True)
        for number, content in enumerate(_files(runs, bits)):
            (folder / f"{number:x}").write_bytes(compressed(content))
        return bits


def _kept(bits: int) -> int:
    """The bits that are kept of a run, where so many name its file; and those of its text."""
    dropped = (1 << (64 - bits - _KEY_BITS)) - 1
    return _MASK ^ dropped | ((1 << _TEXT_BITS) - 1)


def runs_of(paragraphs: Iterable[str]) -> Numbers:
    """The 64 bits of every run of words in spaced paragraphs; none runs over a paragraph's end."""
    return np.concatenate([np.zeros(0, np.uint64), *map(_runs_of_paragraph, paragraphs)])


def _runs_of_paragraph(text: str) -> Numbers:
    words = [bits for token in text.split(" ") for bits in _bits_of_token(token)]
    ones = np.array(words, dtype=np.uint64)
    times = np.uint64(_TIMES)
    twos = ones[:-1] * times + ones[1:]
    threes = twos[:-1] * times + ones[2:]
    return _mixed(np.concatenate([ones, twos, threes]))


@cache
def _bits_of_token(token: str) -> Sequence[int]:
    return tuple(_bits_of_word(word) for word in folded_words(token))


def _bits_of_word(word: str) -> int:
    bits = _FIRST
    for byte in word.encode():
        bits = (bits ^ byte) * _PRIME & _MASK
    return bits


def _mixed(bits: Numbers) -> Numbers:
    """Let every bit depend on every other."""
    bits = (bits ^ (bits >> np.uint64(32))) * np.uint64(_MIX)
    return bits ^ (bits >> np.uint64(29))


def _files(runs: Numbers, bits: int) -> Iterator[bytes]:
    """The content of each file, unpacked. `runs` are sorted and end with their text's number."""
    ends = [(number << (64 - bits)) - 1 for number in range(1, 2**bits + 1)]
    cuts = np.searchsorted(runs, np.array(ends, dtype=np.uint64), side="right")
    start = 0
    for cut in cuts:
        yield _file(runs[start:cut], bits)
        start = int(cut)


def _file(runs: Numbers, bits: int) -> bytes:
    keys = (runs << np.uint64(bits)) >> np.uint64(64 - _KEY_BITS)
    texts = (runs & np.uint64(2**_TEXT_BITS - 1)).astype(np.int64)
    known, firsts, counts = np.unique(keys, return_index=True, return_counts=True)
    steps = np.diff(texts, prepend=0)
    steps[firsts] = texts[firsts]
    key_steps = np.diff(known.astype(np.int64), prepend=0)
    parts = ([len(known)], key_steps, counts, steps)
    return packed(np.concatenate([np.asarray(part, np.int64) for part in parts]))
