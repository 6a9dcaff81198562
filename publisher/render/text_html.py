"""A statement's text as HTML, character for character.

The text is written as HTML and not as Markdown, because Markdown renumbers, smartens and
swallows. What is not text (a paragraph's number) is put in by the stylesheet from attributes,
so that the text content of the section is the statement and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from publisher.model import Block, Citation, CitedDocument, DocumentId, Mark, MarkKind, Version
from publisher.numbering import paragraph_numbers

Place = tuple[str, int]  # a block's anchor, a character in it
_TAGS: Mapping[MarkKind, str] = {"emphasis": "em", "strong": "strong"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "yi"})


@dataclass(frozen=True, slots=True)
class TextRenderer:
    """Renders the blocks of one version; `root` leads from its page to the top of the site.

    `prefix` keeps anchors apart where a page shows two versions.
    """

    root: str
    citations: Mapping[str, Sequence[Citation]]
    documents: Mapping[DocumentId, CitedDocument]
    footnotes: Mapping[str, str] = field(default_factory=dict)  # a footnote's label, its anchor
    prefix: str = ""
    numbers: Mapping[str, str] = field(default_factory=dict)  # by anchor, as `numbering` gives them
    also_in: Mapping[str, int] = field(default_factory=dict)  # by anchor, other statements
    top_level: int = 1  # of the text's headings: it stands below the page's own, without a gap
    first_marks: Mapping[str, Place] = field(default_factory=dict)  # of each footnote, by label

    def block(self, block: Block) -> str:
        """One block as one line of HTML."""
        match block.kind:
            case "heading":
                level = min(block.level - self.top_level + 3, 6)
                return f'<h{level} id="{self._anchor(block)}">{self._content(block)}</h{level}>'
            case "table":
                return self._table(block)
            case "quotation":
                inner = f"<p>{_label(block)}{self._content(block)}</p>"
                return (
                    f'<blockquote class="block depth-{block.level}" id="{self._anchor(block)}">'
                    f"{self._number(block)}{inner}</blockquote>"
                )
            case "footnote":
                return self._footnote(block)
            case _:
                return self._paragraph(block)

    def _paragraph(self, block: Block) -> str:
        kind = f"entry depth-{block.level}" if block.kind == "entry" else "paragraph"
        return (
            f'<p class="block {kind}" id="{self._anchor(block)}">{self._number(block)}'
            f"{_label(block)}{self._content(block)}{self._also(block)}</p>"
        )

    def _also(self, block: Block) -> str:
        """The way to the other uses of a paragraph's words; the stylesheet shows how many."""
        count = self.also_in.get(block.anchor)
        if not count:
            return ""
        words = f"{count} statement{'s' if count > 1 else ''}"
        return (
            f'<a class="also" href="#also-{block.anchor}" data-statements="{words}" '
            f'aria-label="Also in {words}"></a>'
        )

    def _footnote(self, block: Block) -> str:
        mark = f"#{self._anchor(block)}-mark"
        back = f'<a class="back" href="{mark}" aria-label="Back to the text"></a>'
        return (
            f'<p class="footnote" id="{self._anchor(block)}" role="note">{_label(block)}'
            f"{self._content(block)}{back}</p>"
        )

    def _table(self, block: Block) -> str:
        rows, start = [], 0
        for number, row in enumerate(block.content.text.split("\n")):
            is_heading = block.heading_row and number == 0
            cell = "th" if is_heading else "td"
            cells = []
            for text in row.split("\t"):
                inner = self._span(block, start, start + len(text))
                cells.append(f"<{cell}>{inner}</{cell}>")
                start += len(text) + 1
            part = "thead" if is_heading else "tbody"
            rows.append(f"<{part}><tr>{''.join(cells)}</tr></{part}>")
        inner = "".join(rows).replace("</tbody><tbody>", "")
        return (
            f'<div class="block table" id="{self._anchor(block)}" tabindex="0" role="region" '
            f'aria-label="Table">{self._number(block)}<table>{inner}</table></div>'
        )

    def _content(self, block: Block) -> str:
        return self._span(block, 0, len(block.content.text))

    def _span(self, block: Block, start: int, end: int) -> str:
        """The characters from start to end, with marks and links around them."""
        cited = self.citations.get(block.anchor, ())
        if not cited and not block.content.marks:
            return _plain(block.content.text[start:end])
        found = [c for c in cited if start <= c.start and c.end <= end]
        edges = {start, end, *(edge for c in found for edge in (c.start, c.end))}
        parts = []
        for one, other in pairwise(sorted(edges)):
            inner = self._marked(block, one, other)
            citation = next((c for c in found if c.start <= one and other <= c.end), None)
            parts.append(self._link(citation, inner) if citation else inner)
        return "".join(parts)

    def _link(self, citation: Citation, inner: str) -> str:
        title = escape(self.documents[citation.document].title)
        href = f"{self.root}documents/{citation.document}/"
        return f'<a class="cited" href="{href}" title="{title}">{inner}</a>'

    def _marked(self, block: Block, start: int, end: int) -> str:
        marks = [m for m in block.content.marks if m.start < end and start < m.end]
        edges = {start, end}
        for mark in marks:
            edges |= {max(mark.start, start), min(mark.end, end)}
        parts = []
        for one, other in pairwise(sorted(edges)):
            html = _plain(block.content.text[one:other])
            for mark in reversed(marks):
                if mark.start <= one and other <= mark.end:
                    html = self._mark(block, mark, html)
            parts.append(html)
        return "".join(parts)

    def _mark(self, block: Block, mark: Mark, html: str) -> str:
        if mark.kind != "footnote":
            return f"<{_TAGS[mark.kind]}>{html}</{_TAGS[mark.kind]}>"
        label = block.content.text[mark.start : mark.end]
        anchor = self.prefix + self.footnotes.get(label, "")
        # The way back from a note leads to its first mark.
        is_first = self.first_marks.get(label) == (block.anchor, mark.start)
        place = f' id="{anchor}-mark"' if is_first else ""
        return (
            f'<sup class="footnote-mark"{place}>'
            f'<a href="#{anchor}" aria-label="Footnote {escape(label)}">{html}</a></sup>'
        )

    def _number(self, block: Block) -> str:
        """The paragraph's permanent link; the stylesheet shows its number."""
        printed = block.anchor.startswith("para-")
        number = self.numbers[block.anchor]
        shown = "" if printed else f' data-number="{number}"'
        href = f"#{self._anchor(block)}"
        return f'<a class="number" href="{href}"{shown} aria-label="Paragraph {number}"></a>'

    def _anchor(self, block: Block) -> str:
        return f"{self.prefix}{block.anchor}"


def text_renderer(
    version: Version,
    citations: Mapping[str, Sequence[Citation]],
    documents: Mapping[DocumentId, CitedDocument],
    root: str,
    prefix: str = "",
    also_in: Mapping[str, int] | None = None,
) -> TextRenderer:
    """The renderer of a version's blocks."""
    footnotes = {b.label: b.anchor for b in version.blocks if b.kind == "footnote"}
    return TextRenderer(
        root,
        citations,
        documents,
        footnotes,
        prefix,
        paragraph_numbers(version.blocks),
        also_in or {},
        min((b.level for b in version.blocks if b.kind == "heading"), default=1),
        _first_marks(version.blocks) if footnotes else {},
    )


def _first_marks(blocks: Sequence[Block]) -> Mapping[str, Place]:
    """Where the text refers to each footnote first, by the footnote's label."""
    found: dict[str, Place] = {}
    for block in blocks:
        for mark in block.content.marks:
            if mark.kind == "footnote":
                label = block.content.text[mark.start : mark.end]
                found.setdefault(label, (block.anchor, mark.start))
    return found


def text_html(
    version: Version,
    citations: Mapping[str, Sequence[Citation]],
    documents: Mapping[DocumentId, CitedDocument],
    root: str,
    also_in: Mapping[str, int],
) -> str:
    """The whole text of a version, one block a line, its dateline first.

    `citations` are the version's, by anchor; `root` leads from the page to the top of the site;
    `also_in` says of an anchor in how many other statements its words stand.
    """
    renderer = text_renderer(version, citations, documents, root, also_in=also_in)
    return "\n".join(_lines(version, renderer))


def _lines(version: Version, renderer: TextRenderer) -> Iterator[str]:
    if version.dateline:
        yield f'<p class="dateline" id="dateline">{escape(version.dateline, quote=False)}</p>'
    for block in version.blocks:
        yield renderer.block(block)


def direction(language: str) -> str:
    """The direction in which a language is written, for the attribute `dir`."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _plain(text: str) -> str:
    """Characters without marks or links."""
    return escape(text, quote=False).replace("\n", "<br>\n")


def _label(block: Block) -> str:
    return f'<span class="label">{escape(block.label)}</span> ' if block.label else ""
