"""What a PDF prints on every page and is no part of the text: running heads, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from publisher.importers.pdf_words import PageWords, Word

_MARGIN = 0.14  # the part of the page's height, above and below, in which furniture stands
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|стр\.|página|صفحة|第)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?"
    r"(?:\s*(?:/|of|de|sur|из|页)\s*\d{0,4})?",
    re.IGNORECASE,
)


def without_furniture(
    pages: Sequence[PageWords], rows: Sequence[list[list[Word]]]
) -> tuple[list[list[list[Word]]], list[str]]:
    """The rows of each page without running heads and page numbers, and what was left out."""
    seen = Counter(
        key
        for page, page_rows in zip(pages, rows, strict=True)
        for key in {_key(row) for row in page_rows if _is_marginal(row, page)}
    )
    repeated = {key for key, count in seen.items() if count > 1 and count * 5 >= len(pages) * 2}
    kept: list[list[list[Word]]] = []
    left_out: dict[str, int] = {}
    for page, page_rows in zip(pages, rows, strict=True):
        kept.append([])
        for row in page_rows:
            if _is_marginal(row, page) and (_key(row) in repeated or _is_page_number(row)):
                left_out[_key(row)] = left_out.get(_key(row), 0) + 1
            else:
                kept[-1].append(row)
    return kept, [f"left out on {count} pages: '{key}'" for key, count in left_out.items()]


def _is_marginal(row: Sequence[Word], page: PageWords) -> bool:
    top, bottom = min(w.top for w in row), max(w.bottom for w in row)
    return bottom < page.height * _MARGIN or top > page.height * (1 - _MARGIN)


def _key(row: Sequence[Word]) -> str:
    """A row's text with its numbers made alike, because they count the pages."""
    return re.sub(r"\d+", "#", " ".join(word.text for word in row))


def _is_page_number(row: Sequence[Word]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(" ".join(word.text for word in row)))
