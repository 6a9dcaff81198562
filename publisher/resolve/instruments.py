"""Treaties and documents that are cited by their titles.

A pattern of the registry is a regular expression in which a space stands for any white space,
a straight apostrophe for the curly one too, and a hyphen for its typographic variants. It
matches whole words only, except in scripts that write words together (Chinese, Arabic).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from publisher.model import Instrument
from publisher.resolve.found import Found, detail_after, detail_before

_JOINED_SCRIPTS = re.compile(r"[\u0600-\u06ff\u4e00-\u9fff]")  # Arabic, Chinese
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_TYPOGRAPHY = re.compile(r"\\.|\[[^\]]*\]|[ '-]")
_FIRST_LETTER = re.compile(r"(?:[^\W\d_]|\[[^\W\d_]+\])(?![?*+{])")
_CAPITAL = "[A-ZÀ-ÖØ-ÞЀ-Я]"
_BEGINNING = re.compile(rf"{_CAPITAL}\w{{1,3}}")
# In a pattern: a short word must be whole, or its beginning in a text would be a longer one.
_SURE_BEGINNING = re.compile(rf"(?<![\0\w]){_CAPITAL}(?:[^\W\d_]{{3}}|[^\W\d_]{{1,2}}(?![\0\w]))")
# What a match need not contain letter for letter: groups, sets, escapes, repeated characters.
_UNSURE = re.compile(r"\\.|\([^()]*\)|\[[^\]]*\]|[^()](?:[?*]|\{[\d,]*\})|[.+]")
# Of words that may be left out, as in "(?:the )?Hague", nothing is left, and a word follows.
_OPTIONAL_WORDS = re.compile(r"(?<!\S)\(\?:[^()|]* \)\?")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to name an instrument; texts that it matches contain all that is `sure`."""

    expression: re.Pattern[str]
    instrument: Instrument
    sure: tuple[str, ...]


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression that a pattern of the registry stands for.

    re.error where it is not one.
    """
    written = _TYPOGRAPHY.sub(_any_typography, pattern)
    if _JOINED_SCRIPTS.search(pattern):
        return re.compile(written)
    letter = _FIRST_LETTER.match(written)
    if not letter or not _sure_part(pattern):
        return re.compile(rf"(?<!\w)(?:{written})(?!\w)")
    # Python skips to a first letter several times sooner than to a place without one before it.
    return re.compile(rf"{letter[0]}(?<!\w{letter[0]}){written[letter.end() :]}(?!\w)")


def pattern_fault(pattern: str) -> str:
    """Why a pattern of the registry cannot be looked for; "" where it can."""
    try:
        compile_pattern(pattern)
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

    Hundreds of patterns are too many to try on every paragraph. Each waits under the first
    letters of a capitalised word that a text must contain for the pattern to match, because the
    few capitalised words of a paragraph are soon listed: the word that the fewest patterns have.
    Where no such word is sure, as in "[Cc]harter", it waits under a fragment.
    """

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        written = [(i, pattern) for i in instruments for pattern in i.patterns]
        written = [(i, pattern) for i, pattern in written if not pattern_fault(pattern)]
        uses = Counter(chain.from_iterable(word_beginnings(pattern) for _, pattern in written))
        self._by_beginning: dict[str, list[Pattern]] = {}
        self._by_fragment: dict[str, list[Pattern]] = {}
        self._by_joined_fragment: dict[str, list[Pattern]] = {}  # of scripts few texts are in
        for instrument, pattern in written:
            beginnings = sorted(word_beginnings(pattern), key=lambda one: (uses[one], one))
            sure = beginnings[0] if beginnings else longest_fragment(pattern)
            compiled = Pattern(compile_pattern(pattern), instrument, sure_fragments(pattern))
            self._shelf(sure, bool(beginnings)).setdefault(sure, []).append(compiled)

    def _shelf(self, sure: str, is_beginning: bool) -> dict[str, list[Pattern]]:
        if is_beginning:
            return self._by_beginning
        return self._by_joined_fragment if _JOINED_SCRIPTS.search(sure) else self._by_fragment

    def find(self, text: str) -> Iterator[Found]:
        """Every place where an instrument is named; names inside longer names included."""
        for pattern in self._possible_in(text):
            if all(map(text.__contains__, pattern.sure)):
                for match in pattern.expression.finditer(text):
                    yield _with_detail(text, match, pattern.instrument)

    def _possible_in(self, text: str) -> Iterator[Pattern]:
        for beginning in self._by_beginning.keys() & _BEGINNING.findall(text):
            yield from self._by_beginning[beginning]
        for fragment, patterns in self._by_fragment.items():
            if fragment in text:
                yield from patterns
        if not text.isascii() and _JOINED_SCRIPTS.search(text):
            for fragment, patterns in self._by_joined_fragment.items():
                if fragment in text:
                    yield from patterns


def word_beginnings(pattern: str) -> set[str]:
    """The first letters of the capitalised words that every text matching the pattern contains.

    Four letters, or the whole of a shorter word: as a text's words are listed.
    """
    if _JOINED_SCRIPTS.search(pattern):
        return set()
    return {*_SURE_BEGINNING.findall(_sure_part(pattern))}


def sure_fragments(pattern: str) -> tuple[str, ...]:
    """The letters in a row that every text matching the pattern contains, longest first."""
    return tuple(sorted({*_LETTERS.findall(_sure_part(pattern))}, key=lambda f: (-len(f), f)))


def longest_fragment(pattern: str) -> str:
    """The longest of these letters.

    ValueError where there are none: the pattern would be tried on every paragraph there is.
    """
    if fragments := sure_fragments(pattern):
        return fragments[0]
    raise ValueError("no word is sure to be in it")


def _sure_part(pattern: str) -> str:
    outside = pattern
    while (stripped := _UNSURE.sub("\0", _OPTIONAL_WORDS.sub("", outside))) != outside:
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
