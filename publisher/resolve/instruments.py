"""Treaties and documents that are cited by their titles.

A pattern of the registry is a regular expression in which a space stands for any white space,
a straight apostrophe for the curly one too, and a hyphen for its typographic variants. It
matches whole words only, except in scripts that write words together (Chinese, Arabic).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model import Instrument
from publisher.resolve.found import Found, detail_after, detail_before

_JOINED_SCRIPTS = re.compile(r"[\u0600-\u06ff\u4e00-\u9fff]")
_LITERAL = re.compile(r"[^\W\d_]{2,}")
_GROUP = re.compile(r"\([^()]*\)\??|\[[^\]]*\]\??|\\.|.\?", re.DOTALL)


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
    written = pattern.replace("'", "['’]").replace(" ", r"\s+")
    written = re.sub(r"(?<=\w)-(?=\w)(?![^\[]*\])", "[-‐‑–]", written)
    if _JOINED_SCRIPTS.search(pattern):
        return re.compile(written)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


class InstrumentFinder:
    """Finds the instruments of a registry in texts."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._patterns = tuple(
            _Pattern(required_word(pattern), compile_pattern(pattern), instrument)
            for instrument in instruments
            for pattern in instrument.patterns
        )

    def find(self, text: str) -> Iterator[Found]:
        """Every place where an instrument is named; names inside longer names included."""
        for pattern in self._patterns:
            if pattern.word in text:
                for match in pattern.expression.finditer(text):
                    yield _with_detail(text, match, pattern.instrument)


def required_word(pattern: str) -> str:
    """The longest word that every text matching the pattern contains; "" where none is sure."""
    outside = pattern
    while (stripped := _GROUP.sub("\0", outside)) != outside:
        outside = stripped
    if "|" in outside:
        return ""
    return max(_LITERAL.findall(outside), key=len, default="")


def _with_detail(text: str, match: re.Match[str], instrument: Instrument) -> Found:
    start, end, detail = match.start(), match.end(), ""
    if instrument.articles:
        if before := detail_before(text, start):
            start, detail = before
        elif after := detail_after(text, end):
            end, detail = after
    return Found(start, end, instrument.id, detail, is_instrument=True)
