"""The words of a text in Akoma Ntoso: its `mainBody`."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.exports.xml_text import xml_text
from publisher.model import Block, Citation, Mark, MarkKind, ResolvedStatement, Version

_TAGS: dict[MarkKind, str] = {"emphasis": "i", "strong": "b", "footnote": "sup"}


@dataclass(frozen=True, slots=True)
class _Inside:
    """What is said about the characters of a block: its citations; where footnotes stand."""

    block: Block
    citations: Sequence[Citation]
    footnotes: dict[str, str]
    url: str


def akn_body(resolved: ResolvedStatement, version: Version, url: str) -> str:
    """The `mainBody` of a version; `url` is the site's address."""
    cited = {c.anchor: c.citations for c in resolved.citations if c.language == version.language}
    notes = {b.label: b.anchor for b in version.blocks if b.kind == "footnote"}
    blocks = "".join(
        _block(_Inside(block, cited.get(block.anchor, ()), notes, url)) for block in version.blocks
    )
    return f"<mainBody>\n{blocks or '<p/>'}</mainBody>\n"


def _block(inside: _Inside) -> str:
    """One block as one line. The printed marker is its `num`."""
    block = inside.block
    ids = f'eId="{block.anchor}" wId="{block.anchor}"'
    num = f"<num>{xml_text(block.label)}</num> " if block.label else ""
    if block.kind == "table":
        content = f"<content>{_table(inside)}</content>"
        return f'<hcontainer name="table" {ids}>{num}{content}</hcontainer>\n'
    text = _span(inside, 0, len(block.content.text))
    if block.kind == "heading":
        heading = f"<heading>{text}</heading>"
        return f'<hcontainer name="heading-{block.level}" {ids}>{heading}</hcontainer>\n'
    kind = f' class="{block.kind}"' if block.kind != "paragraph" else ""
    return f"<paragraph {ids}{kind}>{num}<content><p>{text}</p></content></paragraph>\n"


def _table(inside: _Inside) -> str:
    """Cells are cut from the text by its tabs and line breaks."""
    block, rows, start = inside.block, [], 0
    for number, row in enumerate(block.content.text.split("\n")):
        tag = "th" if block.heading_row and number == 0 else "td"
        cells = []
        for cell in row.split("\t"):
            text = _span(inside, start, start + len(cell))
            cells.append(f"<{tag}><p>{text}</p></{tag}> ")
            start += len(cell) + 1
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _span(inside: _Inside, start: int, end: int) -> str:
    """The characters from start to end, with marks and references around them."""
    content = inside.block.content
    if not content.marks and not inside.citations:
        return _characters(content.text[start:end])
    marks = [m for m in content.marks if m.start < end and start < m.end]
    found = [c for c in inside.citations if start <= c.start and c.end <= end]
    if not marks and not found:
        return _characters(content.text[start:end])
    edges = {start, end, *(edge for mark in marks for edge in (mark.start, mark.end))}
    edges |= {edge for citation in found for edge in (citation.start, citation.end)}
    cut = sorted(edge for edge in edges if start <= edge <= end)
    return "".join(_piece(inside, found, one, other) for one, other in pairwise(cut))


def _piece(inside: _Inside, found: Sequence[Citation], start: int, end: int) -> str:
    """Characters over which nothing changes; a citation in several pieces is several refs."""
    content = inside.block.content
    xml = _characters(content.text[start:end])
    for mark in reversed(content.marks):
        if mark.start <= start and end <= mark.end:
            xml = _marked(inside, mark, xml)
    for citation in found:
        if citation.start <= start and end <= citation.end:
            return f'<ref href="{xml_text(inside.url)}documents/{citation.document}/">{xml}</ref>'
    return xml


def _marked(inside: _Inside, mark: Mark, xml: str) -> str:
    label = inside.block.content.text[mark.start : mark.end]
    if mark.kind == "footnote" and label in inside.footnotes:
        xml = f'<ref href="#{inside.footnotes[label]}">{xml}</ref>'
    return f"<{_TAGS[mark.kind]}>{xml}</{_TAGS[mark.kind]}>"


def _characters(text: str) -> str:
    return xml_text(text).replace("\n", "<br/>\n")
