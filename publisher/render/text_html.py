"""A statement's text as HTML, character for character.

The text is written as HTML and not as Markdown, because Markdown renumbers, smartens and
swallows. What is not text (a paragraph's number) is put in by the stylesheet from attributes,
so that the text content of the section is the statement and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from publisher.model import Block, Citation, CitedDocument, DocumentId, MarkKind, Version

_TAGS: Mapping[MarkKind, str] = {"emphasis": "em", "strong": "strong"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "yi"})


@dataclass(frozen=True, slots=True)
class TextRenderer:
    """Renders the blocks of one version; `root` leads from its page to the top of the site."""

    root: str
    citations: Mapping[str, Sequence[Citation]]
    documents: Mapping[DocumentId, CitedDocument]
    footnotes: Mapping[str, str] = field(default_factory=dict)  # a footnote's label, its anchor

    def block(self, block: Block) -> str:
        """One block as one line of HTML."""
        match block.kind:
            case "heading":
                level = min(block.level + 2, 6)
                return f'<h{level} id="{block.anchor}">{self._content(block)}</h{level}>'
            case "table":
                return self._table(block)
            case "quotation":
                inner = f"<p>{_label(block)}{self._content(block)}</p>"
                return (
                    f'<blockquote class="block depth-{block.level}" id="{block.anchor}">'
                    f"{_number(block)}{inner}</blockquote>"
                )
            case "footnote":
                return self._footnote(block)
            case _:
                return self._paragraph(block)

    def _paragraph(self, block: Block) -> str:
        kind = f"entry depth-{block.level}" if block.kind == "entry" else "paragraph"
        return (
            f'<p class="block {kind}" id="{block.anchor}">{_number(block)}'
            f"{_label(block)}{self._content(block)}</p>"
        )

    def _footnote(self, block: Block) -> str:
        back = f'<a class="back" href="#{block.anchor}-mark" aria-label="Back to the text"></a>'
        return (
            f'<p class="footnote" id="{block.anchor}" role="note">{_label(block)}'
            f"{self._content(block)}{back}</p>"
        )

    def _table(self, block: Block) -> str:
        rows, start = [], 0
        for number, row in enumerate(block.content.text.split("\n")):
            cell = "th" if block.heading_row and number == 0 else "td"
            cells = []
            for text in row.split("\t"):
                inner = self._span(block, start, start + len(text))
                cells.append(f"<{cell}>{inner}</{cell}>")
                start += len(text) + 1
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return (
            f'<div class="block table" id="{block.anchor}" tabindex="0" role="region" '
            f'aria-label="Table">{_number(block)}<table>{"".join(rows)}</table></div>'
        )

    def _content(self, block: Block) -> str:
        return self._span(block, 0, len(block.content.text))

    def _span(self, block: Block, start: int, end: int) -> str:
        """The characters from start to end, with marks and links around them."""
        found = [
            c for c in self.citations.get(block.anchor, ()) if start <= c.start and c.end <= end
        ]
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
            html = escape(block.content.text[one:other], quote=False).replace("\n", "<br>\n")
            for mark in reversed(marks):
                if mark.start <= one and other <= mark.end:
                    html = self._mark(mark.kind, html)
            parts.append(html)
        return "".join(parts)

    def _mark(self, kind: MarkKind, html: str) -> str:
        if kind != "footnote":
            return f"<{_TAGS[kind]}>{html}</{_TAGS[kind]}>"
        anchor = self.footnotes.get(html, "")
        return (
            f'<sup class="footnote-mark" id="{anchor}-mark">'
            f'<a href="#{anchor}" aria-label="Footnote {html}">{html}</a></sup>'
        )


def text_html(
    version: Version,
    citations: Mapping[str, Sequence[Citation]],
    documents: Mapping[DocumentId, CitedDocument],
    root: str,
) -> str:
    """The whole text of a version, one block a line, its dateline first.

    `citations` are the version's, by anchor; `root` leads from the page to the top of the site.
    """
    footnotes = {escape(b.label): b.anchor for b in version.blocks if b.kind == "footnote"}
    renderer = TextRenderer(root, citations, documents, footnotes)
    return "\n".join(_lines(version, renderer))


def _lines(version: Version, renderer: TextRenderer) -> Iterator[str]:
    if version.dateline:
        yield f'<p class="dateline" id="dateline">{escape(version.dateline, quote=False)}</p>'
    for block in version.blocks:
        yield renderer.block(block)


def direction(language: str) -> str:
    """The direction in which a language is written, for the attribute `dir`."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def paragraph_number(anchor: str) -> str:
    """The number an anchor stands for, as it is shown and cited: p-12 and para-12 are 12."""
    return anchor.partition("-")[2].replace("-", ".")


def _number(block: Block) -> str:
    """The paragraph's permanent link; the stylesheet shows its number."""
    printed = block.anchor.startswith("para-")
    number = paragraph_number(block.anchor)
    shown = "" if printed else f' data-number="{number}"'
    return f'<a class="number" href="#{block.anchor}"{shown} aria-label="Paragraph {number}"></a>'


def _label(block: Block) -> str:
    return f'<span class="label">{escape(block.label)}</span> ' if block.label else ""
