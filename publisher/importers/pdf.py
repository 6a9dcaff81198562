"""PDF: from printed lines to whole paragraphs, footnotes apart, running heads left out."""

import re
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from publisher.importers.hyphens import SOFT_HYPHEN, Joiner, word_list, words_printed_whole
from publisher.importers.languages import read_language
from publisher.importers.pdf_furniture import without_furniture
from publisher.importers.pdf_lines import Line, lines_of, rows_of
from publisher.importers.pdf_notes import PrintedNote, split_notes
from publisher.importers.pdf_paragraphs import begins_paragraph, is_doubtful_turn
from publisher.importers.pdf_words import pdf_words
from publisher.importers.received import (
    Doubt,
    NoteMark,
    Piece,
    Received,
    RefusedError,
    printed_words,
)

_LABEL = re.compile(r"\d{1,3}|[*†‡§]{1,3}")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while its lines are put together."""

    text: str
    marks: list[NoteMark] = field(default_factory=list)


def read_pdf(content: bytes) -> Received:
    """Read a PDF with a text layer; RefusedError where it has none, or cannot be read."""
    pages = pdf_words(content)
    rows = [rows_of(page.words) for page in pages]
    if not any(rows):
        raise RefusedError("the PDF is a scan without text: have its text recognised (OCR) first")
    kept, left_out = without_furniture(pages, rows)
    lines = [
        line
        for number, (page, page_rows) in enumerate(zip(pages, kept, strict=True))
        if page_rows
        for line in lines_of(page_rows, number, page.width)
    ]
    if not lines:
        raise RefusedError("the PDF holds no text but page numbers and running heads")
    body, notes = split_notes(lines, _body_size(lines))
    doubts: list[Doubt] = []
    joiner = _joiner(lines)
    pieces = (*_paragraphs(body, notes, joiner, doubts), *_notes(notes, joiner, doubts))
    return Received(pieces, printed_words(pieces), tuple(left_out), tuple(doubts))


def _body_size(lines: Sequence[Line]) -> float:
    """The size of most characters of the document."""
    return statistics.mode(line.size for line in lines for _ in line.text)


def _joiner(lines: Sequence[Line]) -> Joiner:
    texts = [line.text for line in lines]
    language, _ = read_language("\n".join(texts))
    knows: Callable[[str], bool] = lambda word: word_list(language)(word)  # noqa: E731
    return Joiner(words_printed_whole(texts), knows)


def _paragraphs(
    lines: Sequence[Line], notes: Sequence[PrintedNote], joiner: Joiner, doubts: list[Doubt]
) -> tuple[Piece, ...]:
    labels = frozenset(note.label for note in notes)
    gap = _usual_gap(lines)
    endings = _endings(lines, gap)
    found: list[_Paragraph] = []
    first: Line | None = None
    previous: Line | None = None
    for line in lines:
        text, marks = _printed(line, labels)
        begins = previous is None or first is None or begins_paragraph(first, previous, line, gap)
        if previous and not begins and is_doubtful_turn(previous, line):
            begins = endings[_ending(previous)] > 1
        if begins or previous is None:
            found.append(_Paragraph(text, marks))
            first = line
        else:
            if is_doubtful_turn(previous, line):
                why = f"'{previous.text[-30:]}' was taken to go on with '{line.text[:30]}'"
                doubts.append(Doubt("paragraph", why))
            _append(found[-1], text, marks, joiner, doubts)
        previous = line
    return tuple(Piece("paragraph", p.text, tuple(p.marks)) for p in found)


def _usual_gap(lines: Sequence[Line]) -> float:
    """The space between two lines of a paragraph, in points: the narrow one of those there are."""
    gaps = [
        below.top - above.bottom
        for above, below in pairwise(lines)
        if below.page == above.page and below.left == above.left and below.top > above.top
    ]
    return sorted(gaps)[len(gaps) // 5] if gaps else 0.0


def _endings(lines: Sequence[Line], gap: float) -> Counter[str]:
    """With which signs the paragraphs end that end within a column: "." mostly, or ","."""
    return Counter(
        _ending(above)
        for above, below in pairwise(lines)
        if (above.page, above.left) == (below.page, below.left)
        and begins_paragraph(above, above, below, gap)
    )


def _ending(line: Line) -> str:
    """The last sign of a line, footnote marks left aside."""
    words = [word for word in line.words if not line.is_mark(word)]
    return words[-1].text[-1] if words else ""


def _printed(line: Line, labels: frozenset[str]) -> tuple[str, list[NoteMark]]:
    """A line's text and the footnote marks in it."""
    text, end = "", None
    marks: list[NoteMark] = []
    for word in line.words:
        is_note = word.text in labels and line.is_mark(word) and bool(_LABEL.fullmatch(word.text))
        if is_note and text:
            marks.append(NoteMark(len(text), word.text))
        else:
            touches = end is not None and word.x0 - end < 0.8
            text += word.text if touches or not text else f" {word.text}"
        end = word.x1
    inner = text[:-1].replace(SOFT_HYPHEN, "") + text[-1:]
    shift = len(text) - len(inner)
    return inner, [NoteMark(max(mark.position - shift, 0), mark.label) for mark in marks]


def _append(
    paragraph: _Paragraph, text: str, marks: list[NoteMark], joiner: Joiner, doubts: list[Doubt]
) -> None:
    """Add a line to a paragraph."""
    whole, doubt = joiner.join(paragraph.text, text)
    doubts += [doubt] if doubt else []
    start = len(whole) - len(text)
    paragraph.text = whole
    paragraph.marks += [NoteMark(start + mark.position, mark.label) for mark in marks]


def _notes(notes: Sequence[PrintedNote], joiner: Joiner, doubts: list[Doubt]) -> tuple[Piece, ...]:
    found = []
    for note in notes:
        paragraph = _Paragraph(note.lines[0])
        for line in note.lines[1:]:
            _append(paragraph, line, [], joiner, doubts)
        found.append(Piece("footnote", paragraph.text.replace(SOFT_HYPHEN, ""), label=note.label))
    return tuple(found)
