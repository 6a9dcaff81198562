"""The body of a statement file: from its lines to blocks with permanent anchors.

The grammar is a small part of Markdown, read so that nothing is renumbered, smartened or
swallowed: headings (`## `), quotations (`> `), tables (`| a | b |`), footnotes (`[^1]: …`),
entries of lists, whose printed marker ("–", "(a)", "5.") is shown as it is written, and
paragraphs. Blocks are set apart by an empty line. Where a line inside a block looks like the
start of another, the reader cannot know what was meant, and says so.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from publisher.anchors import with_anchors, with_levels
from publisher.inline import escape_inline, read_inline
from publisher.model import Block, RichText
from publisher.problems import Finding

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_QUOTATION = re.compile(r"((?:>[ \t]?)+)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_ENTRY = re.compile(
    r"(?P<label>[-–—•·▪●○◦‣*+]"
    r"|\(?\d{1,3}(?:\.\d{1,3})*[.)]"
    r"|\([^\W\d_]\)|[^\W\d_]\)|[a-z]\."
    r"|\(?[ivx]{1,6}[.)]|[IVX]{1,6}\.)"
    r"[ \t\u00a0]+(?=\S)"
)
# A word before a space or a comma: nothing but a paragraph starts so, and most paragraphs do.
_PLAIN = re.compile(r"[^\W\d_]{2,}[ ,]")
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELL = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a body, and what its reader was in doubt about."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


class _Line(NamedTuple):
    """A line without its indentation; `indent` counts its columns, a tab as four."""

    number: int
    text: str
    indent: int


def parse_body(text: str, first_line: int = 1) -> Body:
    """Read a body into blocks with anchors; `first_line` is its line in the statement file."""
    groups = list(_groups(text, first_line))
    notes = {m[1] for group in groups for line in group if (m := _FOOTNOTE.match(line.text))}
    findings: list[Finding] = []
    blocks = [block for group in groups for block in _read_group(group, notes, findings)]
    findings += _footnote_findings(blocks)
    return Body(tuple(with_anchors(with_levels(blocks))), tuple(findings))


def escape_block(text: str) -> str:
    """Write one paragraph's plain characters as body Markdown that reads back as exactly them.

    White space runs become single spaces. A printed list marker in front is left as it is: it
    reads as an entry of a list with that marker, and shows the same words.
    """
    line = _SPACE.sub(" ", text).strip(" ")
    body = parse_body(line)
    if not body.findings and [block.text for block in body.blocks] == ([line] if line else []):
        return line
    return escape_inline(line)


def _groups(text: str, first_line: int) -> Iterator[list[_Line]]:
    """The runs of lines between empty lines."""
    group: list[_Line] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), first_line):
        stripped = line.lstrip(" \t")
        if stripped.strip():
            columns = len(line[: len(line) - len(stripped)].expandtabs(4))
            group.append(_Line(number, stripped.rstrip(" \t\r"), columns))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _read_group(
    group: Sequence[_Line], notes: Collection[str], findings: list[Finding]
) -> Iterator[Block]:
    """Read a run of lines, cut where an entry, a footnote or a quotation follows its like."""
    if len(group) == 1 and _PLAIN.match(group[0].text):
        line = group[0]
        content = _content(line.text, line, notes, findings)
        yield Block("paragraph", "", content, level=line.indent, line=line.number)
        return
    if _is_table(group):
        yield _table(group, notes, findings)
        return
    piece: list[_Line] = []
    for line in group:
        if piece and _continues(piece[0], line):
            piece.append(line)
            continue
        if piece:
            findings += _quotation_doubts(piece[0], line)
            yield _read_piece(piece, notes, findings)
        piece = [line]
    yield _read_piece(piece, notes, findings)


def _kind(line: _Line) -> str:
    """What a line would start, were it the first of its group."""
    for name, pattern in (("heading", _HEADING), ("footnote", _FOOTNOTE), ("entry", _ENTRY)):
        if pattern.match(line.text):
            return name
    return "quotation" if line.text.startswith(">") else "paragraph"


def _depth(line: _Line) -> int:
    quoted = _QUOTATION.match(line.text)
    return quoted[1].count(">") if quoted else 0


def _continues(first: _Line, line: _Line) -> bool:
    """Whether a line goes on with the piece that `first` began."""
    start, kind = _kind(first), _kind(line)
    if start == "quotation" or kind == "quotation":
        return _depth(first) == _depth(line) and bool(_unquoted(line)) and bool(_unquoted(first))
    return not (start == kind and start in ("entry", "footnote", "heading")) and start != "heading"


def _quotation_doubts(first: _Line, line: _Line) -> Iterator[Finding]:
    """Where a quotation begins or ends without an empty line, its end is a matter of taste."""
    quoted, starts = _kind(first) == "quotation", _kind(line) == "quotation"
    if starts and not quoted:
        message = f"the line '{line.text[:40]}' inside a paragraph looks like a quotation"
        hint = r"put an empty line before it, or write \> if the sign is part of the text"
        yield Finding(line.number, "markup-in-doubt", message, hint)
    if quoted and not starts:
        message = f"the line '{line.text[:40]}' right below a quotation may be part of it"
        hint = "start it with >, or put an empty line before it"
        yield Finding(line.number, "markup-in-doubt", message, hint)


def _unquoted(line: _Line) -> str:
    return _QUOTATION.sub("", line.text, count=1)


def _read_piece(piece: Sequence[_Line], notes: Collection[str], findings: list[Finding]) -> Block:
    first, kind = piece[0], _kind(piece[0])
    if kind == "quotation":
        lines = [line._replace(text=_unquoted(line)) for line in piece]
        label, source = _label(_joined(lines))
        content = _content(source, first, notes, findings)
        return Block("quotation", "", content, label, level=_depth(first), line=first.number)
    findings += _doubts(piece[1:])
    source = _joined(piece)
    if kind == "heading":
        mark = _HEADING.match(source)
        assert mark
        content = _content(source[mark.end() :], first, notes, findings)
        return Block("heading", "", content, level=len(mark[1]), line=first.number)
    if kind == "footnote":
        mark = _FOOTNOTE.match(source)
        assert mark
        content = _content(source[mark.end() :], first, notes, findings)
        return Block("footnote", "", content, mark[1], line=first.number)
    label, rest = _label(source)
    content = _content(rest, first, notes, findings)
    return Block(
        "entry" if label else "paragraph", "", content, label, first.indent, line=first.number
    )


def _label(source: str) -> tuple[str, str]:
    """Split a printed marker from the text after it."""
    marker = _ENTRY.match(source)
    return (marker["label"], source[marker.end() :]) if marker else ("", source)


def _joined(lines: Sequence[_Line]) -> str:
    """The lines as one text: a backslash at a line's end breaks the line, else a space joins."""
    parts = [
        line.text[:-1] + "\n" if _BREAK.search(line.text) else line.text + " "
        for line in lines[:-1]
    ]
    return "".join([*parts, lines[-1].text])


def _content(source: str, line: _Line, notes: Collection[str], findings: list[Finding]) -> RichText:
    inline = read_inline(source, notes)
    if inline.stray_stars:
        message = "some asterisks of this paragraph mark emphasis and others do not"
        hint = r"write \* for every asterisk that is part of the text"
        findings.append(Finding(line.number, "markup-in-doubt", message, hint))
    for label in inline.unknown_notes:
        message = f"there is no footnote '{label}'"
        hint = rf"add a paragraph [^{label}]: …, or write \[^{label}] if the text has these signs"
        findings.append(Finding(line.number, "footnote", message, hint))
    return inline.content


def _doubts(lines: Sequence[_Line]) -> Iterator[Finding]:
    """Name the lines inside a block that look like the start of another one."""
    for line in lines:
        kind = _kind(line)
        underlined = re.fullmatch(r"=+|-{2,}", line.text)
        if kind != "paragraph" or underlined or line.text.startswith("|"):
            yield Finding(
                line.number,
                "markup-in-doubt",
                f"the line '{line.text[:40]}' inside a paragraph looks like "
                f"{'an underlined heading' if underlined else 'the start of a new block'}",
                "put an empty line before it, or join it to the line above",
            )


def _is_table(group: Sequence[_Line]) -> bool:
    return (
        len(group) > 1
        and all(line.text.startswith("|") for line in group)
        and "-" in group[1].text
        and bool(_RULE.fullmatch(group[1].text))
    )


def _table(group: Sequence[_Line], notes: Collection[str], findings: list[Finding]) -> Block:
    """A table's cells as one text: cells joined by tabs, rows by newlines, marks moved along."""
    text, marks = "", []
    for row in (group[0], *group[2:]):
        text += "\n" if text else ""
        for number, cell in enumerate(_cells(row.text)):
            text += "\t" if number else ""
            content = _content(cell, row, notes, findings)
            marks += [
                m._replace(start=m.start + len(text), end=m.end + len(text)) for m in content.marks
            ]
            text += content.text
    return Block("table", "", RichText(text, tuple(marks)), heading_row=True, line=group[0].number)


def _cells(row: str) -> list[str]:
    inner = row[1:]
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_SPACE.sub(" ", cell).strip() for cell in _CELL.sub("\\1\0", inner).split("\0")]


def _footnote_findings(blocks: Sequence[Block]) -> Iterator[Finding]:
    """A footnote is defined once, and something refers to it."""
    used = {
        block.content.text[mark.start : mark.end]
        for block in blocks
        for mark in block.content.marks
        if mark.kind == "footnote"
    }
    seen: set[str] = set()
    for block in blocks:
        if block.kind != "footnote":
            continue
        if block.label in seen:
            yield Finding(block.line, "footnote", f"footnote '{block.label}' is defined twice")
        elif block.label not in used:
            yield Finding(
                block.line,
                "footnote",
                f"nothing refers to footnote '{block.label}'",
                f"write [^{block.label}] where the text has its mark",
            )
        seen.add(block.label)
