"""What Word, web pages and PDFs add around a text, and what of it is part of the text."""

import textwrap

import made_documents as made
import pytest

from publisher.importers.hyphens import Joiner, words_printed_whole
from publisher.importers.pdf import read_pdf
from publisher.importers.plain import read_plain
from publisher.importers.received import Received
from publisher.importers.web import read_web
from publisher.importers.word import read_word


def text_of(received: Received) -> list[str]:
    return [piece.text for piece in received.pieces if piece.kind != "footnote"]


# --- Word ---------------------------------------------------------------------------------


def test_automatic_numbers_are_written_out_as_word_prints_them() -> None:
    looks = made.list_look(1, [("decimal", "%1."), ("lowerLetter", "(%2)"), ("upperRoman", "%3)")])
    looks += made.list_look(2, [("bullet", "–"), ("decimal", "%1.%2")])
    numbered = {0: (1, 0), 1: (1, 1), 2: (1, 1), 3: (1, 2), 4: (1, 0), 5: (1, 1), 6: (2, 0)}
    received = read_word(made.word(list("ABCDEFG"), numbered=numbered, numbering=looks))
    assert text_of(received) == ["1. A", "(a) B", "(b) C", "I) D", "2. E", "(a) F", "– G"]


def test_numbers_of_several_levels_are_joined() -> None:
    looks = made.list_look(1, [("decimal", "%1."), ("decimal", "%1.%2.")])
    numbered = {0: (1, 0), 1: (1, 1), 2: (1, 1), 3: (1, 0), 4: (1, 1)}
    received = read_word(made.word(list("ABCDE"), numbered=numbered, numbering=looks))
    assert text_of(received) == ["1. A", "1.1. B", "1.2. C", "2. D", "2.1. E"]


def test_a_table_of_word_is_kept_as_a_table() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [("State", "Fish"), ("Chile", "12")]
    table = "".join(f"<w:tr>{''.join(map(cell.format, row))}</w:tr>" for row in rows)
    received = read_word(made.word(["Fish."], extra=f"<w:tbl>{table}</w:tbl>"))
    assert received.pieces[1].rows == (("State", "Fish"), ("Chile", "12"))
    assert received.words == ("Fish.", "State", "Fish", "Chile", "12")


def test_hidden_text_of_word_is_not_printed() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    extra = f"<w:p>{hidden}<w:r><w:t>open</w:t></w:r></w:p>"
    assert text_of(read_word(made.word(["Fish."], extra=extra))) == ["Fish.", "open"]


# --- web pages ----------------------------------------------------------------------------


def page(body: str) -> bytes:
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def test_what_surrounds_an_article_is_left_out() -> None:
    content = page(
        "<header>Ministry</header><nav><a href='/'>Home</a></nav><div class='share'>Share</div>"
        "<article><h1>Statement</h1><p>Fish matter a lot.</p><script>x()</script>"
        "<p style='display:none'>hidden</p></article><footer>Copyright</footer>"
    )
    assert text_of(read_web(content)) == ["Statement", "Fish matter a lot."]


def test_without_an_article_the_part_with_the_paragraphs_is_taken() -> None:
    content = page(
        "<div id='top'>Ministry <a href='/'>Home</a></div><h1>Statement</h1>"
        "<div id='content'><p>Fish matter a lot to us.</p><p>They swim in the sea.</p></div>"
        "<div id='bottom'>Copyright</div>"
    )
    assert text_of(read_web(content)) == [
        "Statement",
        "Fish matter a lot to us.",
        "They swim in the sea.",
    ]


def test_lists_keep_the_numbers_a_browser_prints() -> None:
    content = page(
        "<main><ol start='3'><li>A</li><li><p>B</p><ol type='a'><li>C</li></ol></li></ol>"
        "<ul><li>D</li></ul><ol style='list-style: none'><li>(i) E</li></ol></main>"
    )
    assert text_of(read_web(content)) == ["3. A", "4. B", "a. C", "• D", "(i) E"]


def test_line_breaks_in_a_web_page_part_lines() -> None:
    content = page("<main><p>5 May 2021<br>Lima, Peru</p><p>Fish<br/>\n<br>matter.</p></main>")
    assert text_of(read_web(content)) == ["5 May 2021", "Lima, Peru", "Fish", "matter."]


def test_the_encoding_a_page_names_is_used_where_it_is_not_utf_8() -> None:
    content = page("<main><p>Заявление</p></main>").decode().replace("utf-8", "windows-1251")
    received = read_web(content.encode("cp1251"))
    assert text_of(received) == ["Заявление"]
    assert received.notes[0] == "encoding windows-1251"


# --- PDF ----------------------------------------------------------------------------------


def test_running_heads_and_page_numbers_are_left_out_and_reported() -> None:
    paragraphs = [
        f"Paragraph {n} says" + " that fish matter" * (n * 5 % 9) + "." for n in range(80)
    ]
    received = read_pdf(made.PdfMaker(head="A/79/123").make(paragraphs))
    assert text_of(received) == paragraphs
    assert "left out on 4 pages: 'A/#/#'" in received.notes


def test_a_paragraph_goes_on_over_the_page() -> None:
    long = "Fish matter to everybody who lives by the sea and to many others too. " * 60
    received = read_pdf(made.PdfMaker(hyphenate=False).make(["Title", long.strip()]))
    assert text_of(received) == ["Title", long.strip()]


# --- hyphens ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "whole", "asked"),
    [
        ("the consen-", "sus of all", "the consensus of all", False),
        ("a non-", "binding text", "a non-binding text", False),
        ("a rules-", "based order", "a rules-based order", True),
        ("the govern\u00ad", "ment of", "the government of", False),
        ("the Franco-", "German plan", "the Franco-German plan", False),
        ("pages 3-", "4 of it", "pages 3-4 of it", False),
        ("a dash –", "and more", "a dash – and more", False),
    ],
)
def test_a_hyphen_at_a_line_end(first: str, second: str, whole: str, asked: bool) -> None:
    """The form that the document prints elsewhere decides; then a word list; then the editor."""
    known = {"rules", "based"}
    attested = words_printed_whole(["our consensus here", "it is non-binding there"])
    text, doubt = Joiner(attested, lambda word: word in known).join(first, second)
    assert text == whole
    assert (doubt is not None) == asked


# --- plain text ---------------------------------------------------------------------------


def test_a_wrapped_text_without_empty_lines_parts_where_a_line_ends_early() -> None:
    first = made.wrapped("Fish matter to everybody who lives by the sea. " * 6, 60)
    second = made.wrapped("They swim in all the seas of the world and more. " * 6, 60)
    found = text_of(read_plain("\n".join([*first, *second]).encode()))
    assert found == [" ".join(first), " ".join(second)]


def test_numbered_paragraphs_of_a_wrapped_text_stay_apart() -> None:
    lines = "1. Fish matter to everybody who\nlives by the sea, and to others.\n2. They swim."
    text = "\n".join(
        [lines, "All of them swim in the seas of\nthe world, as far as is known to us."]
    )
    assert text_of(read_plain(text.encode()))[:2] == [
        "1. Fish matter to everybody who lives by the sea, and to others.",
        "2. They swim.",
    ]


def test_short_lines_of_a_signature_block_stay_lines() -> None:
    text = "Fish matter.\n\nAnna Berg\nPresident of Chile\n\nBo Dahl\nPrime Minister of Fiji\n"
    assert len(text_of(read_plain(text.encode()))) == 5


# --- plain texts --------------------------------------------------------------------------


def test_a_short_wrapped_text_above_many_names_is_joined() -> None:
    """It has more lines of names than full ones, yet its lines go on where no word fits."""
    sentence = "the delegates of the isles have met and have spoken of all the fish in the sea. "
    names = ["Chile", "Fiji", "Malta", "Peru", "Tonga", "Samoa", "Kenya", "Nauru"]
    text = "\n\n".join([textwrap.fill(sentence * 4, 72), *names])
    assert text_of(read_plain(text.encode())) == [(sentence * 4).strip(), *names]


def test_a_line_of_non_breaking_spaces_is_an_empty_line() -> None:
    lines = ["The delegates have met and have spoken of fish at very great length"] * 4
    text = "\n".join([*lines, "\u00a0", "Fish."])
    assert text_of(read_plain(text.encode()))[-1] == "Fish."
