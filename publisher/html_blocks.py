"""A Markdown extension that passes whole HTML blocks through without reading them.

Generated pages are mostly HTML. Python-Markdown reads every tag of it only to find where a block
ends, searches all of it for fenced code, and MkDocs reads it once more to find the anchors. Here
a block that stands between empty lines is put by as it is, at its own closing tag. Whatever is
less plain is left to Markdown's own, slower, reading; the outcome is the same.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.util import HTML_PLACEHOLDER, STX

_OPENING = re.compile(
    r"(?:\A|(?<=\n\n))<(article|aside|blockquote|details|div|dl|figure|footer|form|header|nav|ol|p"
    r"|section|table|ul)(?=[ >])"
)
_ANCHOR = re.compile(r'<[^<>]*?\sid="([^"]+)"')
_WHITE_SPACE = "normalize_whitespace", 30  # Markdown's own names and places
_RAW_HTML = "raw_html", 30
_BEFORE_HTML_IS_READ = 26  # and before fenced code is looked for (25)
_PLACEHOLDER = re.compile("<p>{0}</p>|{0}".format(HTML_PLACEHOLDER % "([0-9]+)"))
_FENCES = ("```", "~~~")
_NOT_NORMAL = ("\2", "\3", "\r", "\t", " \n")


class HtmlBlocks(Extension):
    """Add it to `markdown_extensions`; it has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        md.preprocessors.register(_WhiteSpace(md), *_WHITE_SPACE)
        md.preprocessors.register(_PutBy(md), "whole_html_blocks", _BEFORE_HTML_IS_READ)
        if type(md.postprocessors[_RAW_HTML[0]]) is RawHtmlPostprocessor:  # not an extension's
            md.postprocessors.register(_BringBack(md), *_RAW_HTML)


class _BringBack(RawHtmlPostprocessor):
    """Brings blocks back as Markdown does, which also looks through them for others.

    Where the character is missing that every placeholder has, there are none.
    """

    def run(self, text: str) -> str:
        blocks = [str(block) for block in self.md.htmlStash.rawHtmlBlocks]
        if any(STX in block for block in blocks):
            return super().run(text)

        def block(found: re.Match[str]) -> str:
            number = int(found[1] or found[2])
            if number >= len(blocks):
                return found[0]
            stands_alone = not found[1] or self.isblocklevel(blocks[number])
            return blocks[number] if stands_alone else f"<p>{blocks[number]}</p>"

        return _PLACEHOLDER.sub(block, text)


class _WhiteSpace(NormalizeWhitespace):
    """Sets white space right as Markdown does, and quickly sees where it is right already."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join([*lines, ""])
        if any(mark in text for mark in _NOT_NORMAL):
            return super().run(lines)
        return [*lines, "", ""]


class _PutBy(Preprocessor):
    """Puts a placeholder in the place of each block, just as Markdown's own reading does."""

    def run(self, lines: list[str]) -> list[str]:
        assert self.md
        text = "\n".join(lines)
        if any(fence in text for fence in _FENCES):  # in fenced code HTML is not HTML
            return lines
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
