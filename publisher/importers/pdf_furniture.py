"""What a PDF prints on every page and is no part of the text: running heads, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from publisher.importers.pdf_words import PageWords, Word

_MARGIN = 0.14  # the part of the page's height, above and below, in which furniture stands
_MOST_ROWS = 3  # rows of a running head
_GAP = 0.9  # the least space between a running head and the text, in sizes of its letters
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|стр\.|página|صفحة|第)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?"
    r"(?:\s*(?:/|of|de|sur|из|页)\s*\d{0,4})?",
    re.IGNORECASE,
)


Rows = list[list[Word]]


def without_furniture(
    pages: Sequence[PageWords], rows: Sequence[Rows]
) -> tuple[list[Rows], list[str]]:
    """The rows of each page without running heads and page numbers, and what was left out."""
    marginal = [_marginal(page, found) for page, found in zip(pages, rows, strict=True)]
    seen = Counter(key for found in marginal for key in {_key(row) for row in found})
    repeated = {key for key, count in seen.items() if count > 1 and count * 5 >= len(pages) * 2}
    left_out: Counter[str] = Counter()
    kept: list[Rows] = []
    for found, edges in zip(rows, marginal, strict=True):
        dropped = [row for row in edges if _key(row) in repeated or _is_page_number(row)]
        left_out.update(_key(row) for row in dropped)
        kept.append([row for row in found if row not in dropped])
    return kept, [f"left out on {count} pages: '{key}'" for key, count in left_out.items()]


def _marginal(page: PageWords, rows: Rows) -> Rows:
    """The rows at the head and foot of a page that a space sets apart from its text."""
    head = [row for row in rows if max(w.bottom for w in row) < page.height * _MARGIN]
    foot = [row for row in rows if min(w.top for w in row) > page.height * (1 - _MARGIN)]
    return [*_set_apart(head, rows), *_set_apart(foot[::-1], rows[::-1])]


def _set_apart(edge: Rows, rows: Rows) -> Rows:
    """Of the rows at an edge, outermost first, those in front of the first wide space."""
    for number, row in enumerate(edge[:_MOST_ROWS]):
        if number + 1 == len(rows) or _space(row, rows[number + 1]) >= _GAP * row[0].size:
            return edge[: number + 1]
    return []


def _space(row: Sequence[Word], other: Sequence[Word]) -> float:
    """The space between two rows, whichever is above."""
    tops = min(w.top for w in row), min(w.top for w in other)
    bottoms = max(w.bottom for w in row), max(w.bottom for w in other)
    return max(tops) - min(bottoms)


def _key(row: Sequence[Word]) -> str:
    """A row's text with its numbers made alike, because they count the pages."""
    return re.sub(r"\d+", "#", " ".join(word.text for word in row))


def _is_page_number(row: Sequence[Word]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(" ".join(word.text for word in row)))
