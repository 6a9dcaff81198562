"""The words of the texts of one language, and how often each text has each."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from publisher.search.folding import bare_word, folded_words
from publisher.search.texts import SearchedText

_HEADING = 4  # a word of the heading counts as so many more of the text
_NONE = -1  # the number of what is no word

Numbers = npt.NDArray[np.int64]


@dataclass(slots=True)
class Words:
    """Every word as it is written, by number, and its uses, one text added after the other."""

    lengths: list[int] = field(default_factory=list)  # of the texts, in words
    _numbers: dict[str, int] = field(default_factory=dict)
    _of_tokens: dict[str, int] = field(default_factory=dict)
    _uses: list[npt.NDArray[np.int32]] = field(default_factory=list)

    def add(self, text: SearchedText) -> None:
        """Count the words of a text; its number is how many were added before."""
        heading = text.heading.split(" ")
        tokens = Counter(heading)
        for _, paragraph in text.paragraphs:
            tokens.update(paragraph.split(" "))
        counts: Counter[int] = Counter()
        for token, count in tokens.items():
            counts[self._of_token(token)] += count
        counts.pop(_NONE, None)
        self.lengths.append(counts.total())
        for number in {self._of_token(token) for token in heading} - {_NONE}:
            counts[number] += _HEADING
        texts = np.full(len(counts), len(self.lengths) - 1)
        self._uses.append(np.array([[*counts], texts, [*counts.values()]], np.int32))

    def _of_token(self, token: str) -> int:
        """The number of the word that stands between two spaces."""
        if token not in self._of_tokens:
            word = bare_word(token)
            self._of_tokens[token] = self._of_word(word) if word else _NONE
        return self._of_tokens[token]

    def _of_word(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

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
        """The texts that have any of the words, rising, and how often they have them together."""
        own = [slice(self.ends[word - 1] if word else 0, self.ends[word]) for word in words]
        texts = np.concatenate([self.texts[:0], *(self.texts[uses] for uses in own)])
        counts = np.concatenate([self.counts[:0], *(self.counts[uses] for uses in own)])
        different, places = np.unique(texts, return_inverse=True)
        return different.astype(np.int64), np.bincount(places, counts).astype(np.int64)
