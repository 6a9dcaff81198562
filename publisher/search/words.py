"""The words of the texts of one language, and how often each text has each."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from publisher.search.folding import bare_word, folded_words
from publisher.search.packing import Numbers
from publisher.search.texts import SearchedText

_HEADING = 4  # a word of the heading counts as so many more of the text
_NONE = -1  # the number of what is no word


class _NumbersOfTokens(dict[str, int]):
    """The number of the word that stands between two spaces: it gets one when it is asked for."""

    def __init__(self, words: dict[str, int]) -> None:
        self._words = words

    def __missing__(self, token: str) -> int:
        word = bare_word(token)
        self[token] = self._words.setdefault(word, len(self._words)) if word else _NONE
        return self[token]


class Words:
    """Every word as it is written, by number, and its uses, one text added after the other."""

    def __init__(self) -> None:
        self.lengths: list[int] = []  # of the texts, in words
        self._numbers: dict[str, int] = {}
        self._of_tokens = _NumbersOfTokens(self._numbers)
        self._uses: list[npt.NDArray[np.int32]] = []

    def add(self, text: SearchedText) -> None:
        """Count the words of a text; its number is how many were added before."""
        heading = text.heading.split(" ")
        tokens = Counter(heading)
        for _, paragraph in text.paragraphs:
            tokens.update(paragraph.split(" "))
        number = len(self.lengths)
        self.lengths.append(tokens.total())
        tokens.update(dict.fromkeys(heading, _HEADING))
        words = [self._of_tokens[token] for token in tokens]
        uses = np.array([words, [number] * len(words), [*tokens.values()]], np.int32)
        self._uses.append(uses[:, uses[0] != _NONE])

    def names(self) -> list[str]:
        """All words by number, and after them the parts of those that have several."""
        whole = list(self._numbers)
        parts = (part for word in whole for part in folded_words(word))
        return list(dict.fromkeys([*whole, *parts]))

    def uses(self) -> "Uses":
        """Which texts have a word, and how often, for each word."""
        words, texts, counts = np.concatenate([np.zeros((3, 0), np.int32), *self._uses], axis=1)
        order = np.argsort(words, kind="stable")
        ends = np.cumsum(np.bincount(words, minlength=len(self._numbers)))
        return Uses(texts[order], counts[order], ends)


@dataclass(frozen=True, slots=True)
class Uses:
    """The uses of one word after the other, each word's in the order of the texts."""

    texts: npt.NDArray[np.int32]
    counts: npt.NDArray[np.int32]
    ends: Numbers  # where each word's uses end; a part of a word has none of its own

    def of(self, words: list[int]) -> tuple[Numbers, Numbers]:
        """The texts that have any of the words, rising, and how often they have them together.

        A word may stand several times in the list of a text: in capitals, at a comma.
        """
        own = [slice(self.ends[word - 1] if word else 0, self.ends[word]) for word in words]
        texts = np.concatenate([self.texts[:0], *(self.texts[uses] for uses in own)])
        counts = np.concatenate([self.counts[:0], *(self.counts[uses] for uses in own)])
        order = np.argsort(texts, kind="stable")
        different = firsts_of(texts[order])
        sums = np.add.reduceat(counts[order], different)
        return texts[order][different].astype(np.int64), sums.astype(np.int64)


def firsts_of(rising: npt.NDArray[Any]) -> Numbers:
    """Where each number stands first among rising ones. It is much faster than NumPy's `unique`."""
    return np.flatnonzero(np.concatenate([[True], rising[1:] != rising[:-1]])[: len(rising)])
