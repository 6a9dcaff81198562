"""Treaties and documents that are cited by their titles.

A pattern of the registry is a regular expression in which a space stands for any white space,
a straight apostrophe for the curly one too, and a hyphen for its typographic variants. It
matches whole words only, except in scripts that write words together (Chinese, Arabic).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model import Instrument
from publisher.resolve.found import Found, detail_after, detail_before

_JOINED_SCRIPTS = re.compile(r"[\u0600-\u06ff\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TYPOGRAPHY = re.compile(r"\\.|\[[^\]]*\]|[ '-]")
# What a match need not contain letter for letter: groups, sets, escapes, repeated characters.
_UNSURE = re.compile(r"\\.|\([^()]*\)|\[[^\]]*\]|[^\0](?:[?*]|\{[^}]*\})")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A compiled pattern; `word` is in every text that it matches, and quick to look for."""

    word: str
    expression: re.Pattern[str]
    instrument: Instrument


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression that a pattern of the registry stands for.

    re.error where it is not one.
    """
    written = _TYPOGRAPHY.sub(_any_typography, pattern)
    if _JOINED_SCRIPTS.search(pattern):
        return re.compile(written)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


def _any_typography(match: re.Match[str]) -> str:
    piece = match[0]
    if piece.startswith("["):
        plain = not any(character.isalnum() for character in piece)  # not a range like a-z
        return piece.replace(" ", r"\s").replace("-", r"\-‐‑–") if plain else piece
    return {" ": r"\s+", "'": "['’]", "-": "[-‐‑–]"}.get(piece, piece)


class InstrumentFinder:
    """Finds the instruments of a registry in texts."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        written = [(i, pattern) for i in instruments for pattern in i.patterns]
        # "Convention" is in half of them: the word to look for first is the rarest.
        uses = Counter(word for _, pattern in written for word in required_words(pattern))
        self._patterns = tuple(
            _Pattern(
                min(required_words(pattern), key=lambda word: (uses[word], -len(word)), default=""),
                compile_pattern(pattern),
                instrument,
            )
            for instrument, pattern in written
        )

    def find(self, text: str) -> Iterator[Found]:
        """Every place where an instrument is named; names inside longer names included."""
        for pattern in self._patterns:
            if pattern.word in text:
                for match in pattern.expression.finditer(text):
                    yield _with_detail(text, match, pattern.instrument)


def required_words(pattern: str) -> tuple[str, ...]:
    """Words that every text matching the pattern contains; none where that is not sure."""
    outside = pattern
    while (stripped := _UNSURE.sub("\0", outside)) != outside:
        outside = stripped
    return () if "|" in outside else tuple(sorted(set(_WORD.findall(outside))))


def _with_detail(text: str, match: re.Match[str], instrument: Instrument) -> Found:
    start, end, detail = match.start(), match.end(), ""
    if instrument.articles:
        if before := detail_before(text, start):
            start, detail = before
        elif after := detail_after(text, end):
            end, detail = after
    return Found(start, end, instrument.id, detail, is_instrument=True)
