"""The text of a statement is verbatim: every word reaches its block, in order, unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.body import escape_block, parse_body
from publisher.words import words, words_of

PUNCTUATION = st.text(alphabet="ab1.*_#>-–|[]^:\\`<&!~=+() \t", max_size=60)
ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=80)


@given(st.one_of(ANY_TEXT, PUNCTUATION))
def test_any_paragraph_written_by_the_importer_reads_back_word_for_word(text):
    body = parse_body(escape_block(text))
    assert words_of(body.blocks) == words(text)
    assert body.findings == ()


@given(st.lists(PUNCTUATION, max_size=6))
def test_any_paragraphs_together_read_back_word_for_word(paragraphs):
    body = parse_body("\n\n".join(escape_block(p) for p in paragraphs))
    assert words_of(body.blocks) == words(" ".join(paragraphs))


@given(st.lists(st.one_of(ANY_TEXT, PUNCTUATION), max_size=8))
def test_no_letter_or_digit_of_any_body_is_lost_or_moved(lines):
    """Whatever is typed into a body, only marks of the grammar leave the text."""

    def letters(text):
        return sorted(c for c in text if c.isalnum())

    body = "\n".join(lines)
    assert letters("".join(b.text for b in parse_body(body).blocks)) == letters(body)


@given(
    st.lists(st.sampled_from(["5. a", "5. b", "6. c", "d", "- e", "# f", "[^1]: g"]), max_size=9)
)
def test_every_block_has_an_address_of_its_own(lines):
    anchors = [b.anchor for b in parse_body("\n\n".join(lines)).blocks]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    "line",
    [
        "2022. The year of the text",
        "<b>not bold</b>, and <script>alert(1)</script>",
        "[1]: http://example.org",
        "Kosovo* and *Serbia",
        "snake_case and __init__",
        "5 * 3 * 2",
        "&amp; stays &amp;",
        "{{ template }} {% raw %}",
        "*[HTML]: Hyper Text",
        "!!! note",
        "    indented by four",
        "Term\\: with a \\ backslash",
        "$x_1$ and `code` and ~~gone~~",
    ],
)
def test_text_that_looks_like_markdown_by_accident_is_shown_as_it_is(line):
    blocks = parse_body(escape_block(line)).blocks
    assert [b.text for b in blocks] == [line.strip()]


def test_printed_numbers_are_kept_and_become_addresses():
    blocks = parse_body("5. Five\n\n7. Seven\n\n(a) sub\n\nplain").blocks
    assert [(b.anchor, b.label) for b in blocks] == [
        ("para-5", "5."),
        ("para-7", "7."),
        ("p-3", "(a)"),
        ("p-4", ""),
    ]


def test_a_number_printed_twice_is_nobodys_address():
    blocks = parse_body("1. One\n\nPart two\n\n1. One again").blocks
    assert [b.anchor for b in blocks] == ["p-1", "p-2", "p-3"]


def test_headings_and_footnotes_are_not_counted_as_paragraphs():
    blocks = parse_body("# Part\n\nFirst[^1]\n\nSecond\n\n[^1]: Note").blocks
    assert [b.anchor for b in blocks] == ["h-1", "p-1", "p-2", "fn-1"]


def test_entries_written_line_under_line_are_entries_of_their_own():
    blocks = parse_body("– one\n– two\n  goes on\n    1. deeper\n– three").blocks
    assert [(b.label, b.content.text, b.level) for b in blocks] == [
        ("–", "one", 0),
        ("–", "two goes on", 0),
        ("1.", "deeper", 1),
        ("–", "three", 0),
    ]


def test_a_table_keeps_its_cells_and_escaped_bars():
    (table,) = parse_body("| a | b |\n|---|---|\n| c \\| d | *e* |").blocks
    assert table.text == "a\tb\nc | d\te"
    assert [m.kind for m in table.content.marks] == ["emphasis"]


def test_a_backslash_at_the_end_of_a_line_breaks_the_line():
    (block,) = parse_body("President of A\\\nPresident of B").blocks
    assert block.text == "President of A\nPresident of B"


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("as adopted in\n- the year", 2, "markup-in-doubt"),
        ("as adopted in\n12. the year", 2, "markup-in-doubt"),
        ("A title\n=====", 2, "markup-in-doubt"),
        ("*one* and *two", 1, "markup-in-doubt"),
        ("text[^1]", 1, "footnote"),
        ("text\n\n[^1]: unused", 3, "footnote"),
        ("text[^1]\n\n[^1]: once\n\n[^1]: twice", 5, "footnote"),
    ],
)
def test_what_could_be_read_in_two_ways_is_named_with_its_line(body, line, code):
    assert [(f.line, f.code) for f in parse_body(body).findings] == [(line, code)]
