"""Footnotes of a PDF: the lines set smaller at the foot of a page, and their marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from publisher.importers.pdf_lines import Line, joined

_SMALLER = 0.94  # footnotes are at most this much of the text's size
_NOTE_START = re.compile(r"(?P<label>\d{1,3}|[*†‡§]{1,3})[.)]?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A footnote: its label, and its lines without the label."""

    label: str
    lines: tuple[str, ...]


def split_notes(lines: Sequence[Line], body_size: float) -> tuple[list[Line], list[PrintedNote]]:
    """Part the footnotes from the text: (the lines of the text, the footnotes in order)."""
    body: list[Line] = []
    notes: list[PrintedNote] = []
    for _, group in groupby(lines, key=lambda line: (line.page, line.left)):
        column = list(group)
        start = _notes_start(column, body_size)
        body += column[:start]
        notes += _notes(column[start:])
    return body, notes


def _notes_start(column: Sequence[Line], body_size: float) -> int:
    """Where the footnotes of a column start; its length where it has none."""
    start = len(column)
    while start and column[start - 1].size <= body_size * _SMALLER:
        start -= 1
    while start < len(column) and not _NOTE_START.match(column[start].text):
        start += 1
    return start


def _notes(lines: Sequence[Line]) -> list[PrintedNote]:
    found: list[PrintedNote] = []
    for line in lines:
        label, text = _label(line)
        if label:
            found.append(PrintedNote(label, (text,)))
        elif found:
            found[-1] = PrintedNote(found[-1].label, (*found[-1].lines, text))
    return found


def _label(line: Line) -> tuple[str, str]:
    """A footnote's label and the rest of its first line; "" for its other lines."""
    first = line.words[0]
    if line.is_mark(first) and len(line.words) > 1:
        return first.text, joined(line.words[1:])
    start = _NOTE_START.match(line.text)
    if start and (line.text[start.end() - 1].isspace() or start["label"] in "*†‡§"):
        return start["label"], line.text[start.end() :]
    return "", line.text
