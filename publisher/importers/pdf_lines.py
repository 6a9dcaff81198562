"""The words of a PDF page as printed lines in reading order, one column after the other."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher.importers.pdf_words import Word

_MARK_SIZE = 0.82  # a footnote's mark is at most this much of its line's size
_MIDDLE = (0.33, 0.67)  # where the gap between two columns is looked for, in page widths
_FILLED = 0.6  # the part of a column's width that its lines fill in running text


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, left to right, and where it stands.

    `left` and `right` are the edges of its column. `page` counts from 0.
    """

    words: tuple[Word, ...]
    page: int
    left: float
    right: float

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def top(self) -> float:
        return min(word.top for word in self.words if word.size >= self.size * 0.9)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return statistics.mode(w.size for w in self.words for _ in w.text)

    @property
    def text(self) -> str:
        return joined(self.words)

    def is_mark(self, word: Word) -> bool:
        """Whether a word is set small beside the others, as a footnote's mark is."""
        return word.size <= self.size * _MARK_SIZE


def joined(words: Iterable[Word]) -> str:
    """The words as text; words that touch (a mark and its word) have no space between them."""
    text, end = "", None
    for word in words:
        touches = end is not None and word.x0 - end < 0.8
        text += word.text if touches or not text else f" {word.text}"
        end = word.x1
    return text


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words of a page or column in rows, top to bottom, each left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.size, w.top, w.x0)):
        row = next((r for r in rows if _stands_in(word, r)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: min(w.top for w in row))
    return [sorted(row, key=lambda w: w.x0) for row in rows]


def _stands_in(word: Word, row: Sequence[Word]) -> bool:
    """Whether a word's middle lies within the height of a row."""
    middle = (word.top + word.bottom) / 2
    return row[0].top - 1 <= middle <= row[0].bottom + 1


def lines_of(rows: Sequence[Sequence[Word]], number: int, width: float) -> list[Line]:
    """The lines of a page in reading order."""
    gutter = _gutter(rows, width)
    if gutter is None:
        left, right = _edges(rows)
        return [Line(tuple(row), number, left, right) for row in rows]
    return list(_in_columns(rows, number, gutter))


def _edges(rows: Iterable[Sequence[Word]]) -> tuple[float, float]:
    words = [word for row in rows for word in row]
    usual = statistics.mode(word.size for word in words)
    whole = [word for word in words if word.size > usual * _MARK_SIZE]
    return min(word.x0 for word in whole), max(word.x1 for word in whole)


def _gutter(rows: Sequence[Sequence[Word]], width: float) -> float | None:
    """Where the gap between two columns of running text is; None on a page of one column."""
    candidates = [width * n / 200 for n in range(int(_MIDDLE[0] * 200), int(_MIDDLE[1] * 200))]
    if len(rows) < 6:
        return None
    crossed = {x: sum(_crosses(row, x) for row in rows) for x in candidates}
    fewest = min(crossed.values())
    free = [x for x in candidates if crossed[x] == fewest]
    gutter = free[len(free) // 2]
    beside = [row for row in rows if not _crosses(row, gutter)]
    if fewest > len(rows) * 0.35 or not _is_text(beside, gutter):
        return None
    return gutter


def _crosses(row: Sequence[Word], x: float) -> bool:
    """Whether a row runs on over `x`: a word stands there, or only a word's space is free."""
    left = [word.x1 for word in row if word.x1 <= x]
    right = [word.x0 for word in row if word.x0 >= x]
    if len(left) + len(right) < len(row):
        return True
    return bool(left and right) and min(right) - max(left) < row[0].size * 0.8


def _is_text(rows: Sequence[Sequence[Word]], gutter: float) -> bool:
    """Whether both sides hold lines that fill their column, as text does and a table does not."""
    return all(
        len(column) >= 5
        and statistics.median(len(part) for part in column) >= 3
        and statistics.median(part[-1].x1 - part[0].x0 for part in column)
        >= _FILLED * (_edges(column)[1] - _edges(column)[0])
        for column in _sides([word for row in rows for word in row], gutter)
    )


def _sides(words: Iterable[Word], gutter: float) -> tuple[list[list[Word]], list[list[Word]]]:
    """The rows on the left and on the right of a gutter, each side by itself."""
    words = list(words)
    left = [word for word in words if word.x1 <= gutter]
    return rows_of(left), rows_of([word for word in words if word.x0 >= gutter])


def _in_columns(rows: Sequence[Sequence[Word]], number: int, gutter: float) -> Iterator[Line]:
    """Left column before right column, between the rows that run over both."""
    whole = _edges(rows)
    across = [row for row in rows if _crosses(row, gutter)]
    beside = [word for row in rows if row not in across for word in row]
    sides = _sides(beside, gutter)
    columns = [[Line(tuple(r), number, *_edges(side)) for r in side] for side in sides]
    for row in across:
        top = min(word.top for word in row)
        for column in columns:
            while column and column[0].top < top:
                yield column.pop(0)
        yield Line(tuple(row), number, *whole)
    yield from (*columns[0], *columns[1])
