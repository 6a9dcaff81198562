"""Web pages (.html): the article's paragraphs, lists with their numbers, tables, footnotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from publisher.importers.hyphens import SOFT_HYPHEN, Joiner
from publisher.importers.received import (
    NoteMark,
    Piece,
    PieceKind,
    Received,
    RefusedError,
    printed_words,
)
from publisher.importers.web_article import find_article, read_page
from publisher.importers.word_numbering import spelled
from publisher.importers.wrapping import paragraphs, wrap_width

# Between a list entry's number and its text, and for <br>, while a block is read.
_LABEL_END, _BREAK = "\x00", "\x01"
_BLOCKS = {
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "ul",
}  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOTE = re.compile(r"\[?\(?(\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])\)?\]?")
_BACK = re.compile(r"[\s↩↑^⏎\ufe0e\ufe0f]*")
_OWN_NUMBER = r"\s*[\[(]?{}[\])]?[.:]?\s+"
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(slots=True)
class _Line:
    """The characters of one block so far, with its footnote marks."""

    kind: PieceKind = "paragraph"
    level: int = 0
    text: str = ""
    marks: list[NoteMark] = field(default_factory=list)

    def add(self, text: str) -> None:
        joined = _SPACE.sub(" ", self.text + text.replace(SOFT_HYPHEN, "")).lstrip(" ")
        self.text = joined.replace(f"{_LABEL_END} ", _LABEL_END)


@dataclass(slots=True)
class _Page:
    """A page while it is read: which links are footnote marks, and where the notes stand."""

    marks: Mapping[HtmlElement, str]
    notes: Mapping[HtmlElement, str]
    pieces: list[Piece] = field(default_factory=list)
    line: _Line = field(default_factory=_Line)


def read_web(content: bytes) -> Received:
    """Read a saved web page; RefusedError where it holds no text."""
    root, encoding, doubts = read_page(content)
    article, heading = find_article(root)
    notes = [f"encoding {encoding}", f"the text is the page's <{article.tag}>"]
    page = _Page(*_footnotes(root))
    if heading is not None:
        _walk(heading, page)
        _end_line(page)
    _walk(article, page)
    _end_line(page)
    elsewhere = [note for note in page.notes if article not in note.iterancestors()]
    page.pieces += [_note(note, page.notes[note]) for note in elsewhere]
    pieces = tuple(_notes_last(page.pieces))
    if not printed_words(pieces):
        raise RefusedError("the page holds no text")
    return Received(pieces, printed_words(pieces), tuple(notes), tuple(doubts))


def _footnotes(root: HtmlElement) -> tuple[dict[HtmlElement, str], dict[HtmlElement, str]]:
    """The links that are footnote marks, and the blocks that are the notes, with their labels.

    A mark links forward to its note; the note's own number links back to the mark.
    """
    order = {element: n for n, element in enumerate(root.iter())}
    targets = {e.get("id") or e.get("name"): e for e in root.iter() if e.get("id") or e.get("name")}
    marks: dict[HtmlElement, str] = {}
    notes: dict[HtmlElement, str] = {}
    for link in root.iter("a"):
        label = _NOTE.fullmatch((link.text_content() or "").strip())
        target = targets.get((link.get("href") or " ")[1:])
        if not label or target is None or not (link.get("href") or "").startswith("#"):
            continue
        if order[target] > order[link]:
            marks[link] = label[1]
            notes.setdefault(_block_of(target), label[1])
    return marks, notes


def _block_of(element: HtmlElement) -> HtmlElement:
    """The block that holds a note: the list entry or paragraph in which its target stands."""
    for ancestor in (element, *element.iterancestors()):
        if ancestor.tag in ("li", "p", "dd", "div", "td"):
            return ancestor
    return element


def _walk(element: HtmlElement, page: _Page) -> None:
    """Read an element's text, its children and what follows them, in reading order."""
    if element in page.notes:
        page.pieces.append(_note(element, page.notes[element]))
        return
    if element.tag == "table" and _is_table(element):
        _end_line(page)
        page.pieces.append(Piece("table", "", rows=_rows(element)))
        return
    is_block = element.tag in _BLOCKS
    if is_block:
        _start_line(element, page)
    page.line.add(element.text or "")
    for child in element:
        _walk_child(child, page)
        page.line.add(child.tail or "")
    if is_block:
        _end_line(page)


def _walk_child(child: HtmlElement, page: _Page) -> None:
    if child in page.marks:
        page.line.text = page.line.text.rstrip(" ")
        page.line.marks.append(NoteMark(len(page.line.text), page.marks[child]))
    elif child.tag == "br":
        page.line.text += _BREAK
    elif child.tag in ("td", "th"):
        _end_line(page)
        _walk(child, page)
        _end_line(page)
    else:
        _walk(child, page)


def _start_line(element: HtmlElement, page: _Page) -> None:
    """Begin a block; the first paragraph of a list entry carries the entry's number."""
    label = page.line.text if page.line.text.endswith(_LABEL_END) else ""
    if not label:
        _end_line(page)
    page.line = _Line(_kind(element), _level(element), label)
    if element.tag == "li":
        number = _list_label(element)
        page.line.text = f"{number}{_LABEL_END}" if number else ""


def _kind(element: HtmlElement) -> PieceKind:
    if re.fullmatch(r"h[1-6]", str(element.tag)):
        return "heading"
    quoted = element.tag == "blockquote" or any(True for _ in element.iterancestors("blockquote"))
    return "quotation" if quoted else "paragraph"


def _level(element: HtmlElement) -> int:
    return int(element.tag[1]) if _kind(element) == "heading" else 0


def _list_label(entry: HtmlElement) -> str:
    """What a browser prints in front of a list entry."""
    parent = entry.getparent()
    style = f"{entry.get('style', '')};{parent.get('style', '') if parent is not None else ''}"
    if parent is None or re.search(r"list-style(?:-type)?\s*:\s*none", style):
        return ""
    if parent.tag != "ol":
        return "•"
    earlier = list(parent.iterchildren("li"))
    number = int(parent.get("start") or 1) - 1
    for other in earlier[: earlier.index(entry) + 1]:
        written = other.get("value", "")
        number = int(written) if written.isdigit() else number + 1
    return spelled(number, _LIST_FORMATS.get(parent.get("type", "1"), "decimal")) + "."


def _end_line(page: _Page) -> None:
    """Close the block read so far; its line breaks part paragraphs, or only wrap the text."""
    line, page.line = page.line, _Line()
    text = line.text.replace(_LABEL_END, " ")
    if not text.strip(f" \u00a0{_BREAK}"):
        return
    parts = list(_parted(line.kind, line.level, text, line.marks))
    if line.kind != "heading" and not line.marks and len(parts) > 1:
        lines = [part.text for part in parts]
        joiner = Joiner({}, lambda word: False, keep=True)
        found, _ = paragraphs(lines, wrap_width(lines), joiner)
        parts = [Piece(line.kind, part) for part in found]
    page.pieces += parts


def _parted(kind: PieceKind, level: int, text: str, marks: list[NoteMark]) -> Iterator[Piece]:
    """A block's lines as printed, each with its own footnote marks; a heading is one line."""
    text = text.replace(_BREAK, " ") if kind == "heading" else text
    start = 0
    for part in text.split(_BREAK):
        lead = start + len(part) - len(part.lstrip(" "))
        shown = part.strip(" ")
        within = [m for m in marks if start <= m.position <= start + len(part)]
        moved = (NoteMark(min(m.position - lead, len(shown)), m.label) for m in within)
        if shown.strip("\u00a0") or within:
            yield Piece(kind, _SPACE.sub(" ", shown), tuple(moved), level=level)
        start += len(part) + 1


def _note(element: HtmlElement, label: str) -> Piece:
    """A footnote's text, without its own number and the link back to its mark."""
    text = _SPACE.sub(" ", element.text_content().replace(SOFT_HYPHEN, "")).strip(" ")
    text = re.sub(rf"^{_OWN_NUMBER.format(re.escape(label))}", "", text)
    while text and _BACK.fullmatch(text[-1]):
        text = text[:-1]
    return Piece("footnote", text, label=label)


def _is_table(element: HtmlElement) -> bool:
    """Whether a table holds a table, not the layout of a page."""
    rows = _rows(element)
    nested = next(element.iterdescendants("table", "p", "ul", "ol", "h1", "h2"), None)
    return len(rows) > 1 and max(map(len, rows)) > 1 and (nested is None or nested.tag == "p")


def _rows(element: HtmlElement) -> tuple[tuple[str, ...], ...]:
    rows = [
        tuple(_SPACE.sub(" ", cell.text_content()).strip() for cell in row.iter("td", "th"))
        for row in element.iter("tr")
    ]
    width = max((len(row) for row in rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows if row)


def _notes_last(pieces: list[Piece]) -> Iterator[Piece]:
    yield from (piece for piece in pieces if piece.kind != "footnote")
    yield from (piece for piece in pieces if piece.kind == "footnote")
