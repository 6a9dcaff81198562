"""Lines to paragraphs: which line breaks of a plain text are part of it.

A break is soft where the next word would not have fitted on the line, or where the text runs on
from a full line. A text whose lines are as long as its paragraphs has no soft breaks.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from publisher.importers.hyphens import Joiner
from publisher.importers.received import Doubt

_MARKER = re.compile(
    r"(?:[-–—•·▪●○*]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\([a-z]{1,4}\)|[a-z]\)|[IVX]{1,5}\.)[ \t\u00a0]"
)
_ENDS_SENTENCE = re.compile(r"[.!?:;。！？；：؟…][\"'”’»)\]]*\s*$")
_LONGEST_WRAPPED_LINE = 130  # characters; wrapped mail and typescript stay well below
_FEW = 20  # of so many lines one may be overlong
_ENOUGH = 3  # lines that go on
_SLACK = 6  # characters by which a ragged right margin may fall short


def wrap_width(lines: Sequence[str]) -> int:
    """The width at which a text was wrapped, in characters; 0 where it was not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 4 or lengths[-1] > _LONGEST_WRAPPED_LINE:
        return 0
    few = len(lengths) // _FEW
    for width in dict.fromkeys((lengths[-1], lengths[-1 - few])):  # some lines may be overlong
        full = sum(1 for length in lengths if length >= width * 0.75)
        if full * 2 >= len(lengths) or _run_on(lines, width):
            return width
    return 0


def _run_on(lines: Sequence[str], width: int) -> bool:
    """Whether lines go on below in small letters, and only where the next word did not fit.

    So a short text is known as wrapped that has more lines of names than full ones.
    """
    pairs = [(a.rstrip(), b.split()[0]) for a, b in pairwise(lines) if a.strip() and b.strip()]
    below = [len(line) + len(word) + 1 for line, word in pairs if word[0].islower()]
    full = sum(1 for length in below if length > width)
    return full >= _ENOUGH and full >= len(below) * 0.8


def is_soft_break(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines only wraps the text at `width`."""
    if not width or _MARKER.match(following.lstrip()):
        return False
    first_word = following.split(maxsplit=1)[0]
    room = width - len(line.rstrip()) - 1
    if room < len(first_word):
        return True
    if _ENDS_SENTENCE.search(line):
        return room < len(first_word) + _SLACK and not first_word[:1].isupper()
    return first_word[:1].islower() or len(line.rstrip()) >= width * 0.6


def paragraphs(lines: Sequence[str], width: int, joiner: Joiner) -> tuple[list[str], list[Doubt]]:
    """Join the lines of a text, white space trimmed, into its paragraphs."""
    found: list[str] = []
    doubts: list[Doubt] = []
    previous = ""
    for line in (raw.strip(" \t\f\v\r\n") for raw in lines):
        if not line.strip():  # a line of nothing but non-breaking spaces too
            previous = ""
            continue
        if previous and is_soft_break(previous, line, width):
            found[-1], doubt = joiner.join(found[-1], line)
            doubts += [doubt] if doubt else []
        else:
            found.append(line)
        previous = line
    return found, doubts
