"""Pieces of a received document as the body of a statement file."""

from collections.abc import Sequence

from publisher.body import escape_block
from publisher.importers.received import Piece, with_marks
from publisher.inline import escape_inline

# Stand-ins for footnote marks while a text is escaped; no document holds these characters.
_MARK_START = 0xF0000


def body_text(pieces: Sequence[Piece]) -> str:
    """The pieces as body Markdown that shows exactly their characters."""
    defined = _defined(pieces)
    return "\n\n".join(_block(piece, defined) for piece in pieces) + "\n"


def _defined(pieces: Sequence[Piece]) -> frozenset[str]:
    """The labels of the footnotes that are defined once and referred to."""
    labels = [piece.label for piece in pieces if piece.kind == "footnote"]
    used = {mark.label for piece in pieces if piece.kind != "footnote" for mark in piece.marks}
    return frozenset(label for label in used if labels.count(label) == 1)


def _block(piece: Piece, defined: frozenset[str]) -> str:
    if piece.kind == "table":
        return _table(piece)
    if piece.kind == "footnote" and piece.label not in defined:
        return escape_block(f"{piece.label} {with_marks(piece, '{}')}")
    text = _escaped(piece, defined)
    if piece.kind == "footnote":
        return f"[^{piece.label}]: {text}"
    if piece.kind == "heading":
        return f"{'#' * min(max(piece.level, 1), 6)} {text}"
    return f"> {text}" if piece.kind == "quotation" else text


def _escaped(piece: Piece, defined: frozenset[str]) -> str:
    """A piece's characters, escaped, with its footnote marks in place."""
    labels = [mark.label for mark in sorted(piece.marks, key=lambda m: m.position)]
    stand_ins = {label: chr(_MARK_START + n) for n, label in enumerate(dict.fromkeys(labels))}
    plain = _with_stand_ins(piece, stand_ins)
    text = escape_inline(plain) if piece.kind in ("heading", "footnote") else escape_block(plain)
    for label, stand_in in stand_ins.items():
        text = text.replace(stand_in, f"[^{label}]" if label in defined else escape_inline(label))
    return " ".join(text.split(" "))


def _with_stand_ins(piece: Piece, stand_ins: dict[str, str]) -> str:
    parts, end = [], 0
    for mark in sorted(piece.marks, key=lambda m: m.position):
        parts += [piece.text[end : mark.position], stand_ins[mark.label]]
        end = mark.position
    return "".join([*parts, piece.text[end:]])


def _table(piece: Piece) -> str:
    """A table; its first row stands above the rule that the grammar asks for."""
    rows = [f"| {' | '.join(escape_inline(cell) for cell in row)} |" for row in piece.rows]
    rule = f"|{'|'.join(['---'] * len(piece.rows[0]))}|"
    return "\n".join([rows[0], rule, *rows[1:]])
