"""Hyphens at the end of a line: part of the word, or only of the line?

A line that ends "consensus-" before "building" may break the word "consensus-building" or, where
the typesetter hyphenated, the word "consensusbuilding". The document itself decides: the form
that it prints elsewhere is the word. Where it prints neither, a word list of the language is
asked; where that does not know either, the editor is.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from publisher.importers.received import Doubt

_LONGEST_WORD = 80
SOFT_HYPHEN = "\u00ad"
_LINE_END = re.compile(r"(?P<left>[^\W_]+(?:[-’'\u2011][^\W_]+)*)(?P<hyphen>[-\u2010\u00ad])$")
_RIGHT = re.compile(r"[^\W_]+(?:[-’'\u2011][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'\u2010\u2011][^\W\d_]+)*")

# Prefixes that English and French usage sets off with a hyphen, whatever a word list has.
_KEEP_THEIR_HYPHEN = {"non", "self", "ex", "vice", "quasi", "like", "well", "all"}

KnowsWord = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins two lines of one paragraph. `attested` says how often the document prints a
    word whole.

    `keep` says that the format breaks lines only at hyphens that belong to the text.
    """

    attested: Mapping[str, int]
    knows: KnowsWord
    keep: bool = False

    def join(self, first: str, second: str) -> tuple[str, Doubt | None]:
        """The two lines as one text, and a doubt where the hyphen between them is uncertain."""
        left, right = _LINE_END.search(first[-_LONGEST_WORD:]), _RIGHT.match(second)
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
        whole, hyphenated = self._times(left, right)
        if whole != hyphenated:
            return hyphenated > whole
        if left.casefold() in _KEEP_THEIR_HYPHEN:
            return True
        if self.knows((left + right).casefold()):
            return False
        return self.knows(left.casefold()) and self.knows(right.casefold())

    def _times(self, left: str, right: str) -> tuple[int, int]:
        """How often the document prints the word whole, and how often with its hyphen."""
        whole, hyphenated = (left + right).casefold(), f"{left}-{right}".casefold()
        return self.attested.get(whole, 0), self.attested.get(hyphenated, 0)

    def _doubt(self, left: str, right: str, keeps: bool) -> Doubt | None:
        whole, hyphenated = self._times(left, right)
        one_form = bool(whole) != bool(hyphenated)
        if one_form or (not hyphenated and not keeps and self.knows((left + right).casefold())):
            return None
        taken = f"{left}-{right}" if keeps else left + right
        return Doubt("hyphen", f"a line ends in '{left}-' before '{right}': read as '{taken}'")


def words_printed_whole(lines: Iterable[str]) -> Mapping[str, int]:
    """How often the words (in small letters) stand whole in these lines, not broken at an end."""
    found: Counter[str] = Counter()
    for line in lines:
        words = (match[0] for match in _WORD.finditer(_LINE_END.sub("", line)))
        found.update(word.casefold().replace("\u2011", "-") for word in words)
    return found


@lru_cache(maxsize=1)
def word_list(language: str) -> KnowsWord:
    """The word list of a language, loaded when first needed; empty where there is none."""
    try:
        from spellchecker import SpellChecker  # slow to load, and few documents need it

        known = SpellChecker(language=language).word_frequency
    except (ModuleNotFoundError, ValueError):  # without a list the editor is asked more often
        return lambda word: False
    return lambda word: word in known
