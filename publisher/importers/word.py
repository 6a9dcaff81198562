"""Word (.docx): paragraphs with the numbers Word prints, headings, tables and footnotes.

The document is read from its own XML: converters to HTML keep a list's depth but not the number
that is printed ("(a)", "IV."), and a statement is cited by that number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from publisher.importers.received import (
    NoteMark,
    Piece,
    PieceKind,
    Received,
    RefusedError,
    printed_words,
)
from publisher.importers.word_numbering import Numbering, read_numbering, spelled
from publisher.importers.word_package import W, WordPackage, open_package, value

_TRACKED = ("ins", "del", "moveFrom", "moveTo")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {_FALLBACK, f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr"}
_CHARACTERS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011"}
_SPACE = re.compile(r"[ \t\r\n]+")
_HEADING_STYLE = re.compile(r"heading ([1-6])", re.IGNORECASE)


@dataclass(slots=True)
class _Document:
    """One document while it is read: its numbering so far and its footnotes in order of use."""

    package: WordPackage
    numbering: Numbering
    styles: dict[str, etree._Element]
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # (label, part, id)

    def note_label(self, kind: str, note_id: str) -> str:
        """The number of a footnote, counted in order of its mark; endnotes count in roman."""
        for label, known_kind, known_id in self.notes:
            if (known_kind, known_id) == (kind, note_id):
                return label
        count = sum(1 for _, known_kind, _ in self.notes if known_kind == kind) + 1
        label = str(count) if kind == "footnote" else spelled(count, "lowerRoman")
        self.notes.append((label, kind, note_id))
        return label


def read_word(content: bytes) -> Received:
    """Read a .docx; RefusedError where it is encrypted, damaged, empty or has tracked changes."""
    package = open_package(content)
    _refuse_tracked_changes(package)
    document = _Document(package, read_numbering(package.numbering), _styles(package))
    body = package.document.find(f"{W}body")
    pieces = list(_blocks(body, document)) if body is not None else []
    pieces += _footnotes(document)
    if not printed_words(pieces):
        raise RefusedError("the document holds no text")
    return Received(tuple(pieces), printed_words(pieces), tuple(_notes(package)))


def _refuse_tracked_changes(package: WordPackage) -> None:
    for part in (package.document, package.footnotes, package.endnotes):
        changes = part.iter(*(f"{W}{tag}" for tag in _TRACKED)) if part is not None else iter(())
        if next(changes, None) is not None:
            raise RefusedError(
                "the document holds tracked changes: accept or reject them in Word, then import it"
            )


def _styles(package: WordPackage) -> dict[str, etree._Element]:
    if package.styles is None:
        return {}
    return {s.get(f"{W}styleId", ""): s for s in package.styles.findall(f"{W}style")}


def _notes(package: WordPackage) -> Iterator[str]:
    """What was left out because it is printed on every page, not in the text."""
    for part in package.running:
        text = _SPACE.sub(" ", "".join(t.text or "" for t in part.iter(f"{W}t"))).strip()
        if text:
            yield f"page header or footer left out: '{text[:80]}'"


def _blocks(parent: etree._Element, document: _Document) -> Iterator[Piece]:
    """The paragraphs and tables below an element, in order."""
    for child in parent:
        if child.tag == f"{W}p":
            yield from _paragraph(child, document)
        elif child.tag == f"{W}tbl":
            yield from _table(child, document)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _blocks(child, document)


def _paragraph(element: etree._Element, document: _Document) -> Iterator[Piece]:
    """A paragraph with its printed number, and after it what text boxes in it hold."""
    label = _label(element, document)
    text, marks = _text(element, document)
    if text:
        shift = len(label) + 1 if label else 0
        moved = tuple(NoteMark(mark.position + shift, mark.label) for mark in marks)
        level = _heading_level(element, document)
        kind: PieceKind = "heading" if level else "paragraph"
        yield Piece(kind, f"{label} {text}" if label else text, moved, level=level)
    for box in element.iter(f"{W}txbxContent"):
        if not any(True for _ in box.iterancestors(_FALLBACK)):
            yield from _blocks(box, document)


def _text(element: etree._Element, document: _Document) -> tuple[str, list[NoteMark]]:
    """A paragraph's characters, and its footnote marks among them."""
    text, marks = "", []
    for part in _parts(element, document):
        if isinstance(part, str):
            text = _SPACE.sub(" ", text + part).lstrip(" ")
        else:
            marks.append(NoteMark(len(text), document.note_label(*part)))
    trimmed = text.rstrip(" ")
    return trimmed, [NoteMark(min(m.position, len(trimmed)), m.label) for m in marks]


def _parts(element: etree._Element, document: _Document) -> Iterator[str | tuple[str, str]]:
    """The runs below an element: characters, and (kind, id) for a footnote's mark."""
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{W}txbxContent":
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = "footnote" if child.tag.endswith("footnoteReference") else "endnote"
            yield kind, child.get(f"{W}id", "")
        elif child.tag == f"{W}sym":
            yield chr(int(child.get(f"{W}char", "20"), 16))
        elif not _is_hidden(child):
            yield from _parts(child, document)


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and value(hidden) not in ("0", "false")


def _label(element: etree._Element, document: _Document) -> str:
    """The number or bullet that Word prints in front of a paragraph."""
    own = element.find(f"{W}pPr/{W}numPr")
    for numbered in (own, *(s.find(f"{W}pPr/{W}numPr") for s in _style_chain(element, document))):
        if numbered is not None and value(numbered, "numId"):
            depth = int(value(own, "ilvl") or value(numbered, "ilvl") or 0)
            return document.numbering.label(value(numbered, "numId"), depth)
    return ""


def _style_chain(element: etree._Element, document: _Document) -> Iterator[etree._Element]:
    """A paragraph's style and the styles it is based on."""
    style_id, seen = value(element, "pPr/pStyle"), set[str]()
    while style_id in document.styles and style_id not in seen:
        seen.add(style_id)
        yield document.styles[style_id]
        style_id = value(document.styles[style_id], "basedOn")


def _heading_level(element: etree._Element, document: _Document) -> int:
    """1 for the title, 2 and more for headings, 0 for other paragraphs."""
    for style in _style_chain(element, document):
        name = value(style, "name")
        if name.casefold() == "title":
            return 1
        if heading := _HEADING_STYLE.fullmatch(name):
            return min(int(heading[1]) + 1, 6)
    return 0


def _table(element: etree._Element, document: _Document) -> Iterator[Piece]:
    """A table; one of a single column or row only lays out paragraphs."""
    rows = [row.findall(f"{W}tc") for row in element.findall(f"{W}tr")]
    if len(rows) < 2 or max(len(cells) for cells in rows) < 2:
        for cells in rows:
            for cell in cells:
                yield from _blocks(cell, document)
        return
    texts = [tuple(_cell(cell, document) for cell in cells) for cells in rows]
    width = max(len(cells) for cells in texts)
    yield Piece("table", "", rows=tuple((*row, *[""] * (width - len(row))) for row in texts))


def _cell(cell: etree._Element, document: _Document) -> str:
    """A cell's text on one line, a footnote's mark written where it stands."""
    pieces = [piece for piece in _blocks(cell, document) if piece.kind != "table"]
    return " ".join(word for word in printed_words(pieces))


def _footnotes(document: _Document) -> Iterator[Piece]:
    """The footnotes that the text refers to, in the order of their marks."""
    for label, kind, note_id in document.notes:
        part = document.package.footnotes if kind == "footnote" else document.package.endnotes
        for note in part.findall(f"{W}{kind}") if part is not None else ():
            if note.get(f"{W}id") == note_id:
                pieces = [p for p in _blocks(note, document) if p.kind != "table"]
                yield Piece("footnote", " ".join(p.text for p in pieces), label=label)
