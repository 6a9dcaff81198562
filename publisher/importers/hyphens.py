"""Hyphens at the end of a line: part of the word, or only of the line?

A line that ends "consensus-" before "building" may break the word "consensus-building" or, where
the typesetter hyphenated, the word "consensusbuilding". The document itself decides: the form
that it prints elsewhere is the word. Where it prints neither, a word list of the language is
asked; where that does not know either, the editor is.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from publisher.importers.received import Doubt

SOFT_HYPHEN = "\u00ad"
_LINE_END = re.compile(r"(?P<left>[^\W_]+(?:[-’'\u2011][^\W_]+)*)(?P<hyphen>[-\u2010\u00ad])$")
_RIGHT = re.compile(r"[^\W\d_]+(?:[-’'\u2011][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'\u2010\u2011][^\W\d_]+)*")

KnowsWord = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins two lines of one paragraph. `attested` are the words the document prints whole.

    `keep` says that the format breaks lines only at hyphens that belong to the text.
    """

    attested: frozenset[str]
    knows: KnowsWord
    keep: bool = False

    def join(self, first: str, second: str) -> tuple[str, Doubt | None]:
        """The two lines as one text, and a doubt where the hyphen between them is uncertain."""
        left, right = _LINE_END.search(first), _RIGHT.match(second)
        if not left or not right:
            return f"{first} {second}", None
        if left["hyphen"] == SOFT_HYPHEN:
            return first[:-1] + second, None
        if self.keep or not right[0][0].islower():
            return first + second, None
        keeps = self._keeps(left["left"], right[0])
        joined = first + second if keeps else first[:-1] + second
        return joined, self._doubt(left["left"], right[0], keeps)

    def _keeps(self, left: str, right: str) -> bool:
        """Whether the hyphen is the word's own."""
        whole, hyphenated = (left + right).casefold(), f"{left}-{right}".casefold()
        if (whole in self.attested) != (hyphenated in self.attested):
            return hyphenated in self.attested
        if self.knows(whole):
            return False
        return self.knows(left.casefold()) and self.knows(right.casefold())

    def _doubt(self, left: str, right: str, keeps: bool) -> Doubt | None:
        whole, hyphenated = (left + right).casefold(), f"{left}-{right}".casefold()
        known = (whole in self.attested) != (hyphenated in self.attested) or self.knows(whole)
        if known:
            return None
        taken = f"{left}-{right}" if keeps else left + right
        return Doubt("hyphen", f"a line ends in '{left}-' before '{right}': read as '{taken}'")


def words_printed_whole(lines: Collection[str]) -> frozenset[str]:
    """The words (small letters) that stand whole in these lines, not broken at a line's end."""
    found: set[str] = set()
    for line in lines:
        trimmed = _LINE_END.sub("", line)
        words = [match[0] for match in _WORD.finditer(trimmed)]
        found.update(word.casefold().replace("\u2011", "-") for word in words[1:])
        found.update(word.casefold() for word in words[:1] if len(word) > 3)
    return frozenset(found)


@lru_cache(maxsize=1)
def word_list(language: str) -> KnowsWord:
    """The word list of a language, loaded when first needed; empty where there is none."""
    from spellchecker import SpellChecker  # slow to load, and few documents need it

    try:
        known = SpellChecker(language=language).word_frequency
    except ValueError:
        return lambda word: False
    return lambda word: word in known
