"""The proof of the words: whatever is received, the page shows it, in order."""

from pathlib import Path, PurePath

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.body import parse_body
from publisher.importers.body_text import body_text
from publisher.importers.command import Importer
from publisher.importers.draft import make_draft
from publisher.importers.formats import open_source
from publisher.importers.plain import read_plain
from publisher.importers.received import NoteMark, Piece, RefusedError, printed_words
from publisher.importers.statement_file import statement_file
from publisher.read.statements import read_statement
from publisher.words import words_of

SIGNS = r"\`*_{}[]()<>#+-.!|~:^&$=–—“”’ " + "\u00a0\u2011aB1"
LINES = st.text(st.sampled_from(SIGNS), min_size=1, max_size=30)
PIECES = st.lists(
    st.builds(
        Piece,
        st.sampled_from(["paragraph", "heading", "quotation"]),
        LINES.map(lambda text: " ".join(text.split(" ")).strip(" ")).filter(str.strip),
        level=st.integers(2, 5),
    ),
    min_size=1,
    max_size=5,
)


@given(PIECES)
def test_markdown_signs_of_a_document_are_shown_not_obeyed(pieces: list[Piece]) -> None:
    body = parse_body(body_text(pieces))
    assert words_of(body.blocks) == list(printed_words(pieces))
    assert not body.findings


@settings(deadline=None, max_examples=60)
@given(st.lists(LINES, min_size=1, max_size=8), st.sampled_from(["\n", "\n\n"]))
def test_every_word_of_a_plain_text_reaches_the_page(
    importer: Importer, lines: list[str], gap: str
) -> None:
    text = gap.join(lines)
    try:
        received = read_plain(text.encode())
    except RefusedError:
        assert not text.strip()
        return
    draft = make_draft(received, PurePath("x.txt"), "0" * 64, importer.atlas, {})
    assert draft.page.words == draft.received.words
    assert "".join(draft.page.words) == "".join(text.split())


def test_tables_and_footnotes_are_shown_as_printed() -> None:
    pieces = [
        Piece("paragraph", "Fish matter.", (NoteMark(4, "1"),)),
        Piece("table", "", rows=(("State", "Fish"), ("Chile", "1|2"))),
        Piece("footnote", "All * fish.", label="1"),
    ]
    body = parse_body(body_text(pieces))
    assert [block.kind for block in body.blocks] == ["paragraph", "table", "footnote"]
    assert words_of(body.blocks) == list(printed_words(pieces))


def test_a_footnote_without_its_mark_stays_in_the_text() -> None:
    pieces = [Piece("paragraph", "Fish."), Piece("footnote", "Lost.", label="7")]
    body = parse_body(body_text(pieces))
    assert words_of(body.blocks) == ["Fish.", "7", "Lost."]
    assert not body.findings


def test_a_statement_file_reads_back_as_it_was_meant(importer: Importer, tmp_path: Path) -> None:
    title = "Joint Statement by Chile and Peru: “Fish” #1 - yes? [draft] {x} & more's: 100%"
    text = f"{title}\n\nJuly 15, 2022\n\nLima, Peru\n\nFish matter: 'yes'.\n"
    source = tmp_path / "x.txt"
    source.write_text(text, "utf-8")
    draft = importer.draft(open_source(source))
    path = tmp_path / f"{draft.id}.md"
    path.write_text(statement_file(draft, "sources/x.txt", "0" * 64), "utf-8")
    raw, problems = read_statement(path, "statements/x.md")
    assert raw is not None
    assert problems == []
    fields = raw.front_matter.fields
    assert fields["title"].text == title  # type: ignore[union-attr]
    assert fields["dateline"].text == "July 15, 2022\nLima, Peru"  # type: ignore[union-attr]


def test_encodings_are_recognised_and_named() -> None:
    text = "Déclaration commune de la Côte d’Ivoire et du Sénégal sur la pêche, à Genève. " * 5
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        received = read_plain(text.encode(encoding))
        assert received.pieces[0].text == text.strip()
        assert received.notes[0].startswith("encoding ")
    assert read_plain(text.encode("cp1252")).doubts[0].what == "encoding"
