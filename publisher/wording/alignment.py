"""Alignment: the paragraphs of two statements side by side, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from numpy import argwhere, float64
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from publisher.wording.signs import in_signs

ALIKE = 0.5  # the share of words in common from which two paragraphs stand side by side


class Paragraph(NamedTuple):
    """A paragraph of a statement and its anchor."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a comparison.

    `same`: word for word the same; `changed`: much the same; `earlier-only` and `later-only`
    have no counterpart, and the other side is None. `moved` says that the counterpart stands
    elsewhere in the order of the earlier statement.
    """

    kind: Literal["same", "changed", "earlier-only", "later-only"]
    earlier: Paragraph | None
    later: Paragraph | None
    moved: bool = False


_Pairs = dict[int, int]  # place in the later statement -> place in the earlier one


def align(earlier: Sequence[tuple[str, str]], later: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    """Align two statements, each given as (anchor, text) in reading order.

    Every paragraph is in exactly one row. The rows follow the later statement; what only the
    earlier one has stands after the paragraph it followed there.
    """
    old = [Paragraph(*paragraph) for paragraph in earlier]
    new = [Paragraph(*paragraph) for paragraph in later]
    likeness = _likeness(old, new)
    in_order = _in_order(likeness, len(old), len(new))
    moved = _moved(likeness, in_order)
    return tuple(_rows(old, new, in_order, moved))


def _likeness(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> dict[tuple[int, int], float]:
    """How alike paragraphs are, for those that are alike at all: (old, new) -> share."""
    signs = in_signs(paragraph.text for paragraph in (*old, *new))
    old_words, new_words = ([signs[paragraph.text] for paragraph in side] for side in (old, new))
    shares = cdist(
        old_words, new_words, scorer=Indel.normalized_similarity, score_cutoff=ALIKE, dtype=float64
    )
    return {
        (a, b): float(shares[a, b])
        for a, b in argwhere(shares).tolist()
        if old_words[a] or old[a].text == new[b].text
    }


def _in_order(likeness: dict[tuple[int, int], float], old: int, new: int) -> _Pairs:
    """The pairs, none crossing another, that are most alike together."""
    alike = {a for a, _ in likeness}
    best = [[0.0] * (new + 1)]  # from the last row to the first
    for a in range(old - 1, -1, -1):
        row = below = best[-1]
        if a in alike:  # a paragraph that is like no other makes no pairs better
            row = [*below]
            for b in range(new - 1, -1, -1):
                paired = likeness.get((a, b), 0.0) + below[b + 1]
                row[b] = max(below[b], row[b + 1], paired)
        best.append(row)
    return _traced(likeness, best[::-1])


def _traced(likeness: dict[tuple[int, int], float], best: list[list[float]]) -> _Pairs:
    pairs: _Pairs = {}
    a = b = 0
    while a < len(best) - 1 and b < len(best[0]) - 1:
        share = likeness.get((a, b), 0.0)
        if share and best[a][b] == share + best[a + 1][b + 1]:
            pairs[b] = a
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def _moved(likeness: dict[tuple[int, int], float], in_order: _Pairs) -> _Pairs:
    """Pairs among the paragraphs that are left over, the most alike first."""
    moved: _Pairs = {}
    taken = set(in_order.values())
    for a, b in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if b not in in_order and b not in moved and a not in taken:
            moved[b] = a
            taken.add(a)
    return moved


def _rows(
    old: Sequence[Paragraph], new: Sequence[Paragraph], in_order: _Pairs, moved: _Pairs
) -> Iterator[Row]:
    paired = {*in_order.values(), *moved.values()}
    reached = 0
    for b, paragraph in enumerate(new):
        if b in in_order:
            yield from _only_earlier(old, paired, reached, in_order[b])
            reached = in_order[b]
        if b in in_order or b in moved:
            counterpart = old[in_order[b] if b in in_order else moved[b]]
            kind = _kind(counterpart, paragraph)
            yield Row(kind, counterpart, paragraph, moved=b in moved)
        else:
            yield Row("later-only", None, paragraph)
    yield from _only_earlier(old, paired, reached, len(old))


def _only_earlier(
    old: Sequence[Paragraph], paired: set[int], start: int, end: int
) -> Iterator[Row]:
    for a in range(start, end):
        if a not in paired:
            yield Row("earlier-only", old[a], None)


def _kind(earlier: Paragraph, later: Paragraph) -> Literal["same", "changed"]:
    return "same" if earlier.text.split() == later.text.split() else "changed"
