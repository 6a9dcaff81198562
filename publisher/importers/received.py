"""What a reader of any format hands on: the received document as pieces, in reading order.

A reader decides what the document prints and in which order; it decides nothing about what the
text means. Characters are kept as received; only white space and invisible line-break hints
(soft hyphens of laid-out formats) are not text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["paragraph", "heading", "quotation", "table", "footnote"]


class RefusedError(Exception):
    """A file that cannot be imported; the message says why, in words an editor understands."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote's mark: it stands before the character `position` of its piece's text."""

    position: int
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of the document as printed.

    `text` holds its characters, a printed number or bullet in front included, footnote marks
    left out (they are in `marks`). `label` is a footnote's own mark. `level` is a heading's
    depth (1 is the document's title). `rows` are a table's cells; its `text` is then empty.
    """

    kind: PieceKind
    text: str
    marks: tuple[NoteMark, ...] = ()
    label: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the editor should look at: what it is about, and why it is uncertain."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Received:
    """A document as its reader found it.

    `words` are the words of the document, in order: the measure against which the finished page
    is proved. `notes` say how it was read (encoding, running heads left out); `doubts` what the
    reader was not sure of.
    """

    pieces: tuple[Piece, ...]
    words: tuple[str, ...]
    notes: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def printed_words(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The words a reader of the document sees in these pieces, footnote marks included."""
    return tuple(word for piece in pieces for word in printed(piece).split())


def printed(piece: Piece) -> str:
    """A piece's characters with its footnote marks, cells parted by tabs and rows by newlines."""
    if piece.kind == "table":
        return "\n".join("\t".join(row) for row in piece.rows)
    text = with_marks(piece, "{}")
    return f"{piece.label} {text}" if piece.label else text


def with_marks(piece: Piece, form: str) -> str:
    """A piece's text with every footnote mark put in place, written in the given form."""
    parts, end = [], 0
    for mark in sorted(piece.marks, key=lambda m: m.position):
        parts += [piece.text[end : mark.position], form.format(mark.label)]
        end = mark.position
    return "".join([*parts, piece.text[end:]])
