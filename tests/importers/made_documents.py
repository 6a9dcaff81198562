"""Makes Word, PDF and HTML files of known paragraphs, the way such files come from ministries."""

import html
import io
import textwrap
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
NON_BREAKING_HYPHEN, SOFT_HYPHEN = "\u2011", "\u00ad"

Notes = Mapping[int, str]  # paragraph number -> the footnote at its end


# --- Word ---------------------------------------------------------------------------------


def word(
    paragraphs: Sequence[str],
    notes: Notes | None = None,
    numbered: Mapping[int, tuple[int, int]] | None = None,
    numbering: str = "",
    extra: str = "",
) -> bytes:
    """A .docx; `numbered` gives paragraphs a list and a depth, `numbering` says how lists look."""
    notes, numbered = notes or {}, numbered or {}
    body = "".join(
        _word_paragraph(text, list(notes).index(n) + 1 if n in notes else 0, numbered.get(n))
        for n, text in enumerate(paragraphs)
    )
    parts = {
        "word/document.xml": f"<w:document {_W}><w:body>{body}{extra}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {_W}>{''.join(_word_notes(notes))}</w:footnotes>",
    }
    return zipped({name: f"<?xml version='1.0'?>{xml}" for name, xml in parts.items()})


def zipped(parts: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def list_look(list_id: int, levels: Sequence[tuple[str, str]]) -> str:
    """A list whose levels have these (number format, pattern)."""
    looks = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for n, (number_format, pattern) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}">{looks}</w:abstractNum>'
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}"/></w:num>'
    )


def _word_paragraph(text: str, note: int, numbered: tuple[int, int] | None) -> str:
    number = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/>'
        "</w:numPr></w:pPr>"
        if numbered
        else ""
    )
    mark = f'<w:r><w:footnoteReference w:id="{note}"/></w:r>' if note else ""
    return f"<w:p>{number}{_word_runs(text)}{mark}</w:p>"


def _word_runs(text: str) -> str:
    """Runs in which special hyphens are Word's own elements."""
    signs = {NON_BREAKING_HYPHEN: "<w:noBreakHyphen/>", SOFT_HYPHEN: "<w:softHyphen/>"}
    marked = html.escape(text, quote=False)
    for sign, element in signs.items():
        marked = marked.replace(sign, f'</w:t>{element}<w:t xml:space="preserve">')
    return f'<w:r><w:t xml:space="preserve">{marked}</w:t></w:r>'


def _word_notes(notes: Notes) -> Iterator[str]:
    for number, text in enumerate(notes.values(), 1):
        yield f'<w:footnote w:id="{number}"><w:p>{_word_runs(f" {text}")}</w:p></w:footnote>'


# --- HTML ---------------------------------------------------------------------------------


def web_page(paragraphs: Sequence[str], notes: Notes | None = None) -> bytes:
    """A saved web page: the document in its <main>, among navigation and a footer."""
    notes = notes or {}
    numbers = {paragraph: n for n, paragraph in enumerate(notes, 1)}
    text = "\n".join(
        _web_block("p" if n else "h1", paragraph, numbers.get(n, 0))
        for n, paragraph in enumerate(paragraphs)
    )
    foot = "".join(
        f'<li id="n{numbers[n]}">{html.escape(note)} <a href="#r{numbers[n]}">↩</a></li>'
        for n, note in notes.items()
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministry</title>
<script>var visits = 1;</script></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<header><p>Ministry of Foreign Affairs</p></header><main><article>{text}
<section role="doc-endnotes"><ol>{foot}</ol></section></article>
<aside><p>Read also: another statement</p></aside></main>
<footer><p>Copyright</p></footer></body></html>""".encode()


def _web_block(tag: str, text: str, note: int) -> str:
    mark = f'<sup><a href="#n{note}" id="r{note}">{note}</a></sup>' if note else ""
    return f"<{tag}>{html.escape(text)}{mark}</{tag}>"


# --- PDF ----------------------------------------------------------------------------------


class PdfMaker:
    """Sets paragraphs in lines and pages with running heads, page numbers and footnotes."""

    def __init__(
        self, columns: int = 1, hyphenate: bool = True, head: str = "Running head"
    ) -> None:
        pdfmetrics.registerFont(TTFont("Text", str(_DEJAVU) if _DEJAVU.exists() else "Vera.ttf"))
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=(595, 842), invariant=1)
        self._columns, self._hyphenate, self._head = columns, hyphenate, head
        self._width = 451 if columns == 1 else 214
        self._page = self._column = 0
        self._notes: list[str] = []
        self._new_page()

    def make(self, paragraphs: Sequence[str], notes: Notes | None = None) -> bytes:
        notes = notes or {}
        for number, paragraph in enumerate(paragraphs):
            mark = str(list(notes).index(number) + 1) if number in notes else ""
            lines = list(self._lines(paragraph))
            for at, line in enumerate(lines):
                self._line(line, mark if at == len(lines) - 1 else "")
            if mark:
                self._notes.append(f"{mark} {notes[number]}")
            self._y -= 7
        self._end_page()
        self._canvas.save()
        return self._file.getvalue()

    def _lines(self, paragraph: str) -> Iterator[str]:
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if self._fits(longer):
                line = longer
                continue
            first, rest = self._broken(line, word)
            yield f"{line} {first}" if first else line
            line = rest
        yield line

    def _fits(self, text: str) -> bool:
        return pdfmetrics.stringWidth(text, "Text", 10.5) <= self._width

    def _broken(self, line: str, word: str) -> tuple[str, str]:
        """A word's part that still fits, with a hyphen at its end, and the rest."""
        places = [n + 1 for n, c in enumerate(word) if c == "-" and 0 < n < len(word) - 1]
        for place in reversed(places):
            if self._fits(f"{line} {word[:place]}"):
                return word[:place], word[place:]
        middle = len(word) // 2
        if (
            self._hyphenate
            and len(word) > 9
            and word.isalpha()
            and self._fits(f"{line} {word[:middle]}-")
        ):
            return word[:middle] + "-", word[middle:]
        return "", word

    def _line(self, text: str, mark: str) -> None:
        if self._y < 72 + 24 * len(self._notes):
            self._turn()
        x = 72 + self._column * 237
        self._canvas.setFont("Text", 10.5)
        self._canvas.drawString(x, self._y, text)
        if mark:
            self._canvas.setFont("Text", 6.5)
            end = x + pdfmetrics.stringWidth(text, "Text", 10.5)
            self._canvas.drawString(end, self._y + 4, mark)
        self._y -= 14

    def _turn(self) -> None:
        self._column += 1
        self._y = 770
        if self._column == self._columns:
            self._end_page()
            self._new_page()

    def _new_page(self) -> None:
        self._page += 1
        self._column, self._y = 0, 770
        self._canvas.setFont("Text", 9)
        self._canvas.drawString(72, 810, self._head)
        self._canvas.drawCentredString(297, 30, str(self._page))

    def _end_page(self) -> None:
        self._canvas.setFont("Text", 8)
        for number, note in enumerate(reversed(self._notes)):
            self._canvas.drawString(72, 52 + 11 * number, note)
        self._notes = []
        self._canvas.showPage()


# --- text ---------------------------------------------------------------------------------


def wrapped(text: str, width: int) -> list[str]:
    """A paragraph in lines of at most `width` characters, broken at spaces."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def drawable(text: str) -> str:
    """The text without the signs that the PDF's font does not have."""
    return text if _DEJAVU.exists() else text.replace(NON_BREAKING_HYPHEN, "-")
