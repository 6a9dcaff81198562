"""Where a paragraph begins on a printed page: by space, indent, short lines and list marks."""

import re

from publisher.importers.pdf_lines import Line

_MARKER = re.compile(
    r"(?:[-–—•·▪●○]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\([a-z]{1,4}\)|[a-z]\)|[IVX]{1,5}\.)(?:\s|$)"
)
_ENDS_SENTENCE = re.compile(r"[.!?:;。！？；：؟…][\"'”’»)\]]*$")


def begins_paragraph(first: Line, above: Line, line: Line, gap: float) -> bool:
    """Whether `line` begins a paragraph after `above`; `first` is that paragraph's first line.

    `gap` is the space between two lines of one paragraph, in points.
    """
    if _MARKER.match(line.text) or abs(line.size - above.size) > 0.08 * above.size:
        return True
    if _breaks_word(above, line):
        return False
    if (line.page, line.left) != (above.page, above.left) or line.top < above.top:
        return _begins_after_turn(above, line)
    if line.top - above.bottom > gap + 0.45 * line.size:
        return True
    if _are_centred(above, line):
        return False
    return _is_indented(first, above, line) or _would_have_fitted(above, line)


def _breaks_word(above: Line, line: Line) -> bool:
    return bool(re.search(r"\w[-\u00ad\u2010]$", above.text)) and line.text[:1].islower()


def _begins_after_turn(above: Line, line: Line) -> bool:
    """At the top of a column or page: a paragraph goes on unless its sentence has ended."""
    if line.text[:1].islower():
        return False
    return bool(_ENDS_SENTENCE.search(above.text)) or _would_have_fitted(above, line)


def is_doubtful_turn(above: Line, line: Line) -> bool:
    """Whether a paragraph was taken to go on over a page or column, and may not."""
    turned = (line.page, line.left) != (above.page, above.left)
    return turned and not line.text[:1].islower() and not _breaks_word(above, line)


def _is_indented(first: Line, above: Line, line: Line) -> bool:
    """Whether a line starts further in than its paragraph, or further out than a list's text."""
    em = line.size
    if line.x0 > above.x0 + 0.8 * em:
        hangs = above is first and bool(_MARKER.match(first.text))
        return not hangs
    out = line.x0 < above.x0 - 0.8 * em
    return out and above is not first


def _are_centred(above: Line, line: Line) -> bool:
    """Whether two lines stand in the middle of their column, one of them shorter than it."""
    margins = [(each.x0 - each.left, each.right - each.x1) for each in (above, line)]
    even = all(abs(before - behind) < 1.2 * line.size for before, behind in margins)
    return even and any(before > 1.5 * line.size for before, _ in margins)


def _would_have_fitted(above: Line, line: Line) -> bool:
    """Whether the first word of a line had room on the line above, so that its end is meant."""
    first = line.words[0]
    space = 0.3 * line.size
    return above.x1 + space + (first.x1 - first.x0) < above.right - 1
