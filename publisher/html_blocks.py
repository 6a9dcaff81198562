"""A Markdown extension that passes whole HTML blocks through without reading them.

Generated pages are mostly HTML. Python-Markdown reads every tag of it only to find where a block
ends, and MkDocs reads it once more to find the anchors. Here a block that stands between empty
lines is put by as it is, at its own closing tag. Whatever is less plain is left to Markdown's
own, slower, reading; the outcome is the same.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_OPENING = re.compile(
    r"(?:\A|(?<=\n\n))<(article|aside|blockquote|details|div|dl|figure|footer|form|header|nav|ol|p"
    r"|section|table|ul)(?=[ >])"
)
_ANCHOR = re.compile(r'<[^<>]*?\sid="([^"]+)"')
_BEFORE_HTML_IS_READ = 25  # after white space is set right (30), before MkDocs (21) and Markdown


class HtmlBlocks(Extension):
    """Add it to `markdown_extensions`; it has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        md.preprocessors.register(_PutBy(md), "whole_html_blocks", _BEFORE_HTML_IS_READ)


class _PutBy(Preprocessor):
    """Puts a placeholder in the place of each block, just as Markdown's own reading does."""

    def run(self, lines: list[str]) -> list[str]:
        assert self.md
        text = "\n".join(lines)
        parts: list[str] = []
        start = 0
        while opening := _OPENING.search(text, start):
            end = _end_of_block(text, opening)
            if end is None:
                return lines
            placeholder = self.md.htmlStash.store(text[opening.start() : end] + "\n")
            parts += (text[start : opening.start()], "\n", placeholder, "\n\n")
            start = end
        return "".join([*parts, text[start:]]).split("\n")


def _end_of_block(text: str, opening: re.Match[str]) -> int | None:
    """Where the element ends that opens here; None if no empty line follows its end."""
    depth = 0
    for tag in re.compile(rf"<(/?){opening[1]}(?=[ >])[^>]*>").finditer(text, opening.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end() if text.startswith("\n\n", tag.end()) else None
    return None


def anchors_in(html: str) -> set[str]:
    """The anchors that HTML has, for MkDocs' check of links to them."""
    return set(_ANCHOR.findall(html))
