"""HTML blocks are put by without being read, and the page is the same as if they had been."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.html_blocks import HtmlBlocks, anchors_in

PIECES = (
    '<p class="a">One <a href="x/">link</a></p>',
    '<ul class="rows">\n<li>one</li>\n<li>two <ul><li>inner</li></ul></li>\n</ul>',
    '<section id="text">\n<p id="p-1">A &amp; B</p>\n\n<p>C</p>\n</section>',
    '<div class="outer">\n<div>inner</div>\n\n</div>',
    '<div class="open">\n<p>never closed</p>',
    "<p>no empty line</p>\n<p>between</p>",
    '<nav aria-label="Parts">\n<p>1 2</p>\n</nav> and a tail',
    "## Heading { #anchor }",
    "A *paragraph* with `code`, a [link](https://example.org/) and <b>bold</b>.",
    "    indented code with <p>a tag</p>",
    "- a list\n\n    <p>with a block in it</p>\n\n- and more",
    "> a quotation\n\n<p>after it</p>",
    "```\n\n<p>code</p>\n\n```",
    "~~~ {.html}\n\n<p>code</p>\n\n~~~",
    "<pre>\n\tindented\n</pre>",
    "  \n<p>after a line of blanks</p>\n   ",
    "<p>lines of\r\nanother system</p>\r",
    "<p>\x02control\x03</p>",
    "\x02wzxhzdk:0\x03 <b>inline</b>",
    "- <p>in a list</p>\n\n  <div>and\n\n<p>deeper</p></div>\n",
    "<!-- a comment -->\n\n<? an instruction ?>\n\n<custom>an element</custom>",
    "",
)


def converted(source: str, *more: HtmlBlocks) -> tuple[str, object]:
    md = markdown.Markdown(extensions=["attr_list", "fenced_code", "toc", *more])
    return md.convert(source), md.toc_tokens  # type: ignore[attr-defined]


@pytest.mark.parametrize("piece", PIECES)
def test_a_block_alone_comes_out_as_markdown_itself_would_write_it(piece: str) -> None:
    assert converted(piece, HtmlBlocks()) == converted(piece)


@given(st.lists(st.sampled_from(PIECES), max_size=6).map("\n\n".join))
def test_blocks_in_any_order_come_out_as_markdown_itself_would_write_them(source: str) -> None:
    assert converted(source, HtmlBlocks()) == converted(source)


def test_anchors_inside_blocks_are_known_to_the_check_of_links() -> None:
    html = '<section id="text">\n<p class="block" id="p-1">A</p>\n<a data-id="x">B</a></section>'
    assert anchors_in(html) == {"text", "p-1"}
