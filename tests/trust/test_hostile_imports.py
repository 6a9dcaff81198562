"""Documents made to do harm to whoever imports them are refused, or read as plain words."""

import hashlib
import io
import re
import zipfile
import zlib
from pathlib import Path

import pytest
from fuzzing import importer

from publisher.importers.draft import Draft
from publisher.importers.formats import SourceFile
from publisher.importers.received import RefusedError

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORDS = "Joint statement of Belarus and Cuba\n\nWe want peace.\n"


def draft(content: bytes, format_: str, name: str = "received") -> Draft:
    """Import bytes as a file of a format."""
    suffix = {"text": "txt", "Word": "docx", "HTML": "html", "PDF": "pdf"}[format_]
    checksum = hashlib.sha256(content).hexdigest()
    return importer().draft(SourceFile(Path(f"{name}.{suffix}"), content, checksum, format_))


def words_of(made: Draft) -> str:
    return repr(made)


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(body: str, before: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A .docx with this in its body, and this before its first element."""
    text = f"{before}<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": text.encode(), **(more or {})})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


_LAUGHS = "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "ha">' for n in range(10)
)
_BOMBS = {
    "a part that unpacks to 300 MB": lambda: word("", more={"word/x.xml": bytes(300_000_000)}),
    "a text that unpacks to 80 MB": lambda: word(paragraph(" " * 80_000_000)),
    "a thousand parts of a megabyte": lambda: word(
        "", more={f"word/{n}.xml": bytes(1_000_000) for n in range(300)}
    ),
    "a zip that is no document": lambda: zipped({"x": b"x"}),
    "a zip cut in the middle": lambda: word(paragraph("x"))[:-30],
    "text that is no XML": lambda: zipped({"word/document.xml": b"\xff\xfe<"}),
    "an encrypted document": lambda: b"\xd0\xcf\x11\xe0" + bytes(600),
}


@pytest.mark.parametrize("make", _BOMBS.values(), ids=_BOMBS.keys())
def test_a_word_file_that_is_a_trap_is_refused(make) -> None:  # type: ignore[no-untyped-def]
    """In words, and without unpacking it."""
    with pytest.raises(RefusedError):
        draft(make(), "Word")


@pytest.mark.parametrize(
    "doctype",
    [
        f"<!DOCTYPE x [{_LAUGHS}]>",
        '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a9 SYSTEM "http://127.0.0.1:9/">]>',
    ],
    ids=["a billion laughs", "a file of the machine", "a page of another host"],
)
def test_no_entity_of_a_word_file_is_looked_up(doctype: str) -> None:
    """It is refused, or its words are left out."""
    content = word(paragraph("peace &a9; peace"), doctype)
    try:
        said = words_of(draft(content, "Word"))
    except RefusedError:
        return
    assert "root:" not in said
    assert said.count("ha") < 1000


def test_a_word_file_nested_without_end_is_refused_or_read() -> None:
    """A hundred thousand tables in tables do not end the program."""
    for depth in (200, 100_000):
        inner = "<w:tbl><w:tr><w:tc>" * depth + paragraph("x") + "</w:tc></w:tr></w:tbl>" * depth
        try:
            draft(word(inner), "Word")
        except RefusedError as refusal:
            assert str(refusal)


def pdf(*objects: str, stream: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is the catalogue; a stream comes last."""
    content, places = b"%PDF-1.7\n", []
    bodies = [text.encode() for text in objects]
    if stream:
        packed = zlib.compress(stream)
        head = f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode()
        bodies.append(head + packed + b"\nendstream")
    for number, body in enumerate(bodies, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(content)
    content += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}".encode()
    trailer = f"trailer<</Size {len(bodies) + 1}/Root 1 0 R/Prev {start}>>\n"
    return content + f"{trailer}startxref\n{start}\n%%EOF".encode()


_CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
_PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
_TRAPS = {
    "a tree of pages that leads to itself": pdf(
        _CATALOGUE, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
    ),
    "pages that are each other's parents": pdf(
        _CATALOGUE, "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>",
    ),
    "a length that refers to itself": pdf(
        _CATALOGUE, _PAGES, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        "<</Length 4 0 R>>stream\nx\nendstream",
    ),
    "a page that unpacks to 200 MB": pdf(
        _CATALOGUE, _PAGES, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        stream=bytes(200_000_000),
    ),
    "a picture that draws itself": pdf(
        _CATALOGUE, _PAGES,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R"
        "/Resources<</XObject<</X 4 0 R>>>>>>",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>"
        "stream\n/X Do\nendstream",
        stream=b"/X Do " * 100,
    ),
    "a table of places that leads to itself": pdf(_CATALOGUE, "<</Type/Pages/Kids[]/Count 0>>"),
    "no more than a beginning": b"%PDF-1.7\n",
}  # fmt: skip


@pytest.mark.parametrize("content", _TRAPS.values(), ids=_TRAPS.keys())
def test_a_pdf_that_loops_or_swells_ends(content: bytes) -> None:
    """It is refused in words, or read."""
    try:
        assert isinstance(draft(content, "PDF"), Draft)
    except RefusedError as refusal:
        assert str(refusal)


def test_the_scripts_of_a_web_page_are_not_text() -> None:
    """Nor are its styles and comments; nothing it refers to is fetched."""
    page = (
        "<html><body><main><h1>Joint statement of Belarus and Cuba</h1><script>alert(1)</script>"
        "<style>p{}</style><!-- alert(2) --><p onclick='alert(3)'>We want peace.</p>"
        "<img src=http://127.0.0.1:9/x onerror=alert(4)><iframe src=http://127.0.0.1:9/></iframe>"
        "</main></body></html>"
    )
    said = words_of(draft(page.encode(), "HTML"))
    assert "We want peace." in said
    assert "alert" not in said


def test_control_characters_around_the_text_of_a_web_page_do_no_harm() -> None:
    """A form feed is white space; others, where they cannot be kept, are said to be there."""
    assert "peace" in words_of(draft(b"<p><![CDATA[<p>\x0c We want peace.", "HTML"))
    with pytest.raises(RefusedError, match="control characters"):
        draft(b"<p><![CDATA[<p>\x01 We want peace.", "HTML")


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_a_web_page_nested_without_end_is_refused_or_read(depth: int) -> None:
    """A hundred thousand elements in each other do not end the program."""
    page = "<html><body>" + "<div>" * depth + "<p>We want peace.</p>"
    try:
        draft(page.encode(), "HTML")
    except RefusedError as refusal:
        assert str(refusal)


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "<script>", "\u202e", "..", "/", "CON", "{{"]
)
def test_an_id_is_never_a_path(title: str) -> None:
    """Whatever the document or its file is called, the draft's id is a slug."""
    for text in (f"{title}\n\nWe want peace.\n", _WORDS):
        made = draft(text.encode(), "text", name=title.replace("/", "_") or "x")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made.id)


@pytest.mark.parametrize(
    "content",
    [b"\x00" * 5000, b"\xff\xfe" + b"a" * 999, b"a" * 2_000_000, b"\n" * 99_999 + b"x", b"\x1b[2J"],
    ids=["nulls", "half of UTF-16", "one line of two million", "empty lines", "an escape sequence"],
)
def test_a_plain_file_of_any_bytes_is_refused_or_read(content: bytes) -> None:
    """Without a crash."""
    try:
        assert isinstance(draft(content, "text"), Draft)
    except RefusedError as refusal:
        assert str(refusal)
