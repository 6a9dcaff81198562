"""The text of a statement: verbatim characters in blocks with permanent anchors.

There are hundreds of thousands of these: named tuples are made in a third of the time.
"""

from typing import Literal, NamedTuple

MarkKind = Literal["emphasis", "strong", "footnote"]
BlockKind = Literal["paragraph", "heading", "entry", "quotation", "table", "footnote"]


class Mark(NamedTuple):
    """Something about the characters `start` to `end` of a text: emphasis, a footnote's mark."""

    start: int
    end: int
    kind: MarkKind


class RichText(NamedTuple):
    """Verbatim characters, and marks beside them. A line break is a newline character."""

    text: str
    marks: tuple[Mark, ...] = ()


class Block(NamedTuple):
    """One block of a statement's text.

    `anchor` is its permanent address on the page. `label` is the printed marker in front of it
    ("5.", "(a)", "–", a footnote's number), which is part of the text. `level` is the depth of a
    heading (1 to 6), of a list entry (0 is outermost) or of a quotation (1 is outermost). A
    table's `content` is its cells, joined by tabs, its rows by newlines; `heading_row` says
    whether the first row heads it. `line` is the line of the statement file it starts on.
    """

    kind: BlockKind
    anchor: str
    content: RichText
    label: str = ""
    level: int = 0
    heading_row: bool = False
    line: int = 0

    @property
    def text(self) -> str:
        """What a reader sees, label included."""
        return f"{self.label} {self.content.text}".strip() if self.label else self.content.text
