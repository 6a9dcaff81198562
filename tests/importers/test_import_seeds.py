"""The two first statements, received in every format: every paragraph comes through whole."""

from pathlib import Path

import made_documents as made
import pytest

from publisher.importers.pdf import read_pdf
from publisher.importers.plain import read_plain
from publisher.importers.received import Received
from publisher.importers.web import read_web
from publisher.importers.word import read_word

SOURCES = sorted((Path(__file__).resolve().parents[2] / "sources").glob("*.txt"))
NOTES = {3: "See document A/AC.292/2023/L.1.", 6: "Adopted without a vote."}


@pytest.fixture(params=SOURCES[:2], ids=lambda path: path.stem[:20])
def paragraphs(request: pytest.FixtureRequest) -> list[str]:
    text = request.param.read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def text_of(received: Received) -> list[str]:
    return [piece.text for piece in received.pieces if piece.kind != "footnote"]


def notes_of(received: Received) -> list[str]:
    return [piece.text for piece in received.pieces if piece.kind == "footnote"]


def with_soft_hyphens(text: str) -> str:
    """The text with an invisible line-break hint in its long words."""
    return " ".join(
        word[:4] + made.SOFT_HYPHEN + word[4:] if len(word) > 9 and word.isalpha() else word
        for word in text.split(" ")
    )


def test_plain_text_keeps_every_paragraph(paragraphs: list[str]) -> None:
    assert text_of(read_plain("\n\n".join(paragraphs).encode())) == paragraphs


def test_plain_text_wrapped_at_a_width_is_joined_into_its_paragraphs(paragraphs: list[str]) -> None:
    wrapped = "\n\n".join("\n".join(made.wrapped(p, 72)) for p in paragraphs)
    assert text_of(read_plain(wrapped.encode())) == paragraphs


def test_word_keeps_every_paragraph_and_footnote(paragraphs: list[str]) -> None:
    received = read_word(made.word([with_soft_hyphens(p) for p in paragraphs], NOTES))
    assert text_of(received) == paragraphs
    assert notes_of(received) == list(NOTES.values())


def test_a_web_page_keeps_every_paragraph_and_footnote(paragraphs: list[str]) -> None:
    received = read_web(made.web_page([with_soft_hyphens(p) for p in paragraphs], NOTES))
    assert text_of(received) == paragraphs
    assert notes_of(received) == list(NOTES.values())


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("hyphenate", [True, False])
def test_pdf_keeps_every_paragraph_and_footnote(
    paragraphs: list[str], columns: int, hyphenate: bool
) -> None:
    """Line-end hyphens, running heads, page numbers, footnotes and columns are undone."""
    expected = [made.drawable(p) for p in paragraphs]
    received = read_pdf(made.PdfMaker(columns, hyphenate).make(expected, NOTES))
    assert text_of(received) == expected
    assert notes_of(received) == list(NOTES.values())


def test_footnote_marks_stand_where_they_were_printed(paragraphs: list[str]) -> None:
    for read, content in (
        (read_word, made.word(paragraphs, NOTES)),
        (read_web, made.web_page(paragraphs, NOTES)),
        (read_pdf, made.PdfMaker().make(paragraphs, NOTES)),
    ):
        pieces = read(content).pieces
        marks = {n: [m.position for m in p.marks] for n, p in enumerate(pieces) if p.marks}
        assert marks == {n: [len(paragraphs[n])] for n in NOTES}
