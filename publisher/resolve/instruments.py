"""Treaties and documents that are cited by their titles.

A pattern of the registry is a regular expression in which a space stands for any white space,
a straight apostrophe for the curly one too, and a hyphen for its typographic variants. It
matches whole words only, except in scripts that write words together (Chinese, Arabic).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from publisher.model import Instrument
from publisher.resolve.found import Found, detail_after, detail_before

_OTHER_SCRIPTS = re.compile(r"[\u0400-\u06ff\u4e00-\u9fff]")  # Cyrillic, Arabic, Chinese
_JOINED_SCRIPTS = re.compile(r"[\u0600-\u06ff\u4e00-\u9fff]")
_TELLING = 5  # letters of a word that is not in every text
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_LETTERS = {sign: " " for sign in range(128) if not chr(sign).isalpha()}
_TYPOGRAPHY = re.compile(r"\\.|\[[^\]]*\]|[ '-]")
_WHOLE_WORD = re.compile(r"(?<![\0\w])[^\W\d_]{2,}(?![\0\w])")
# What a match need not contain letter for letter: groups, sets, escapes, repeated characters.
_UNSURE = re.compile(r"\\.|\([^()]*\)|\[[^\]]*\]|[^()](?:[?*]|\{[^}]*\})")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to name an instrument; texts that it matches contain all that is `sure`."""

    expression: re.Pattern[str]
    instrument: Instrument
    sure: tuple[str, ...]


Shelf = Mapping[str, Sequence[Pattern]]  # by what a text must contain for them to match
Possible = Sequence[tuple[str, Sequence[Pattern]]]


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression that a pattern of the registry stands for.

    re.error where it is not one.
    """
    written = _TYPOGRAPHY.sub(_any_typography, pattern)
    if _JOINED_SCRIPTS.search(pattern):
        return re.compile(written)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


def pattern_fault(pattern: str) -> str:
    """Why a pattern of the registry cannot be looked for; "" where it can."""
    try:
        compile_pattern(pattern)
        if not whole_words(pattern):
            longest_fragment(pattern)
    except re.error as error:
        return error.msg  # the place it names is one in a longer expression
    except ValueError as error:
        return str(error)
    return ""


def _any_typography(match: re.Match[str]) -> str:
    piece = match[0]
    if piece.startswith("["):
        plain = not any(character.isalnum() for character in piece)  # not a range like a-z
        return piece.replace(" ", r"\s").replace("-", r"\-‐‑–") if plain else piece
    return {" ": r"\s+", "'": "['’]", "-": "[-‐‑–]"}.get(piece, piece)


class InstrumentFinder:
    """Finds the instruments of a registry in texts.

    Hundreds of patterns are too many to try on every paragraph. Each waits under a word that a
    text must contain for the pattern to match: not "and", which is in every text, nor
    "Convention", which is in half of the patterns. Where no whole word is sure, as in
    "[Cc]harter", it waits under a fragment. Which patterns may match is asked once for all texts
    of a statement.
    """

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        written = [(i, pattern) for i in instruments for pattern in i.patterns]
        written = [(i, pattern) for i, pattern in written if not pattern_fault(pattern)]
        uses = Counter(word for _, pattern in written for word in whole_words(pattern))
        self._by_word: dict[str, list[Pattern]] = {}
        self._by_fragment: dict[str, list[Pattern]] = {}
        self._by_other_fragment: dict[str, list[Pattern]] = {}  # of scripts few texts are in
        for instrument, pattern in written:
            words = [w for w in whole_words(pattern) if len(w) >= _TELLING or w == pattern]
            words.sort(key=lambda word: (uses[word], word))
            sure = tuple(words) or (longest_fragment(pattern),)
            compiled = Pattern(compile_pattern(pattern), instrument, sure)
            self._shelf(sure[0], bool(words)).setdefault(sure[0], []).append(compiled)

    def _shelf(self, sure: str, is_word: bool) -> dict[str, list[Pattern]]:
        if is_word:
            return self._by_word
        return self._by_other_fragment if _OTHER_SCRIPTS.search(sure) else self._by_fragment

    def possible_in(self, text: str) -> Possible:
        """The patterns that may match in a text or in a part of it."""
        shelves: list[Shelf] = [
            {word: self._by_word[word] for word in self._by_word.keys() & _words_in(text)}
        ]
        shelves.append(_with_fragment(self._by_fragment, text))
        if _OTHER_SCRIPTS.search(text):
            shelves.append(_with_fragment(self._by_other_fragment, text))
        return tuple(chain.from_iterable(shelf.items() for shelf in shelves))


def find_instruments(text: str, possible: Possible) -> Iterator[Found]:
    """Every place where an instrument is named; names inside longer names included."""
    shelves = (patterns for sure, patterns in possible if sure in text)
    for pattern in chain.from_iterable(shelves):
        if all(sure in text for sure in pattern.sure):
            for match in pattern.expression.finditer(text):
                yield _with_detail(text, match, pattern.instrument)


def _words_in(text: str) -> set[str]:
    """The words of a text; most texts are plain English, and so read in half the time."""
    return set(text.translate(_NO_LETTERS).split() if text.isascii() else _WORD.findall(text))


def _with_fragment(by_fragment: Shelf, text: str) -> Shelf:
    return {fragment: patterns for fragment, patterns in by_fragment.items() if fragment in text}


def whole_words(pattern: str) -> tuple[str, ...]:
    """The whole words that every text matching the pattern contains, as far as that is sure."""
    if _JOINED_SCRIPTS.search(pattern):
        return ()
    return tuple(sorted(set(_WHOLE_WORD.findall(_sure_part(pattern)))))


def longest_fragment(pattern: str) -> str:
    """The longest letters in a row that every text matching the pattern contains.

    ValueError where there are none: the pattern would be tried on every paragraph there is.
    """
    fragments: list[str] = _WORD.findall(_sure_part(pattern))
    if not fragments:
        raise ValueError("no word is sure to be in it")
    return max(fragments, key=len)


def _sure_part(pattern: str) -> str:
    outside = pattern
    while (stripped := _UNSURE.sub("\0", outside)) != outside:
        outside = stripped
    return "" if "|" in outside else outside


def _with_detail(text: str, match: re.Match[str], instrument: Instrument) -> Found:
    start, end, detail = match.start(), match.end(), ""
    if instrument.articles:
        if before := detail_before(text, start):
            start, detail = before
        elif after := detail_after(text, end):
            end, detail = after
    return Found(start, end, instrument.id, detail, is_instrument=True)
