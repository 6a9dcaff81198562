"""Made-up inputs for the parts that read what strangers send, and what must be true of each.

Used by a short test here and for minutes on end by `benchmarks/fuzz.py`. Whatever comes in, what
comes out is a result, problems, or a refusal: never another exception.
"""

import hashlib
import io
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from archives import ROOT
from hypothesis import strategies as st

from publisher.archive import Archive
from publisher.body import escape_block, parse_body
from publisher.importers.command import Importer
from publisher.importers.formats import SourceFile
from publisher.importers.received import RefusedError
from publisher.problems import as_github, as_json, as_text
from publisher.read.statements import read_statement
from publisher.render.text_html import text_html
from publisher.resolve.statements import World, check_together, resolve
from publisher.understanding import load_registry
from publisher.validate import validate

_FIELDS = (
    "title", "date", "kind", "language", "signatories", "on_behalf_of", "source", "relations",
    "formerly", "review", "claimed_count", "topics", "forum", "dateline", "editor_notes",
)  # fmt: skip
_PIECES = (
    "---\n", "\n", "\n\n", ": ", "- ", "  - ", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!!str ",
    "|\n  ", ">-\n  ", "#", "# ", "## ", "> ", "> > ", "| a | b |\n", "|---|---|\n", "[^1]",
    "[^1]: ", "*", "**", "\\", "\\\n", "1. ", "(a) ", "– ", "5.1) ", "<script>", "&lt;", "{{ x }}",
    "2020-01-01", "2020-02-31", "1975-07-30/1975-08-01", "en", "Belarus", "Republic of Cuba",
    "European Union", "Group of 77 and China", "signed", "joined", "name: ", "action: ", "date: ",
    "\u202e", "\x00", "\ufeff", "\u00a0", "\u2028", "\t", "\r\n", "é", "е", "中文", "𝔘", "ﷺ",
    "A/RES/75/240", "S/RES/2231 (2015)", "resolutions 68/243, 69/28 and 71/28", "2131 (XX)",
    "UNSCR 1540", "Article 51 of the Charter of the United Nations", "INFCIRC/254/Rev.1/Part 1",
    "paragraph 4 of resolution ", "MC.DEC/3/11", "resolution ", "decision 1/CP.21", "(2004)",
)  # fmt: skip
_TAGS = (
    "<p>", "</p>", "<h1>", "<h2>", "</h2>", "<ol start=99999999999>", "<ol type=i>",
    "<li value=-1>",
    "<ul>", "</ul>", "<table>", "<tr>", "<td colspan=9999>", "</table>", "<sup>", "<a href='#fn1'>",
    "<a id=fn1>", "</a>", "<br>", "<article>", "</article>", "<main>", "<script>", "</script>",
    "<style>", "<!--", "-->", "<![CDATA[", "&amp;", "&#0;", "&#x110000;", "&nbsp;", "<blockquote>",
    "<div class=content>", "</div>", "<base href=x>", "<svg>", "<math>", "<template>", "<pre>",
)  # fmt: skip
_WORD = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tab/>", "<w:br/>", "<w:tbl>",
    "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:footnoteReference w:id='1'/>",
    "<w:footnoteReference w:id='x'/>", "<w:pPr><w:numPr><w:ilvl w:val='99'/><w:numId w:val='1'/>"
    "</w:numPr></w:pPr>", "<w:pPr><w:pStyle w:val='Heading1'/></w:pPr>", "<w:del>", "</w:del>",
    "<w:ins>", "</w:ins>", "<w:sym w:char='F0B7'/>", "<w:sym w:char='zz'/>", "&amp;", "<w:txbx>",
)  # fmt: skip

pieces = st.one_of(st.sampled_from(_PIECES), st.sampled_from(_FIELDS), st.text(max_size=12))
texts = st.lists(pieces, max_size=60).map("".join)
front_matters = st.lists(
    st.tuples(st.sampled_from(_FIELDS), texts).map(lambda pair: f"{pair[0]}: {pair[1]}\n"),
    max_size=12,
).map("".join)
statements = st.one_of(
    st.tuples(front_matters, texts).map(
        lambda parts: f"---\ntitle: x\ndate: 2020-01-01\n{parts[0]}---\n\n{parts[1]}\n".encode(
            "utf-8", "surrogatepass"
        )
    ),
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=300),
)
plain_files = st.one_of(texts.map(lambda t: t.encode("utf-8", "replace")), st.binary(max_size=2000))
web_files = st.lists(st.one_of(st.sampled_from(_TAGS), pieces), max_size=80).map(
    lambda parts: "".join(parts).encode("utf-8", "replace")
)
word_files = st.tuples(
    st.lists(st.one_of(st.sampled_from(_WORD), pieces), max_size=60).map("".join), st.booleans()
).map(lambda made: _word(*made))


def _word(body: str, closed: bool) -> bytes:
    """A .docx with this in its document; `closed` makes a paragraph of what stands there."""
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inner = f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>" if closed else body
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f"<w:document {name}><w:body>{inner}</w:body></w:document>"
        archive.writestr("word/document.xml", text.encode("utf-8", "replace"))
    return file.getvalue()


@cache
def world() -> World:
    return World.of(load_registry(Archive(ROOT))[0])


@cache
def importer() -> Importer:
    return Importer.of(world().registry)


@cache
def _printed_pdf() -> bytes:
    """A small sound PDF, to be broken in many ways."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    for line in range(30):
        canvas.drawString(72, 780 - 20 * line, f"{line}. We want peace, recalling A/RES/75/240.")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@st.composite
def pdf_files(draw: st.DrawFn) -> bytes:
    """A sound PDF with some of its bytes changed, taken out or put twice."""
    content = bytearray(_printed_pdf())
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(content) - 1))
        change = draw(st.sampled_from(("set", "cut", "twice", "token")))
        if change == "set":
            content[at] = draw(st.integers(0, 255))
        elif change == "cut":
            del content[at : at + draw(st.integers(1, 200))]
        elif change == "twice":
            content[at:at] = content[at : at + draw(st.integers(1, 200))]
        else:
            content[at:at] = draw(
                st.sampled_from((b"1 0 R", b"<<", b">>", b"/Kids [3 0 R]", b"-1"))
            )
    return bytes(content)


def read_statement_file(content: bytes) -> None:
    """Reading, checking and resolving a file gives statements or problems that can be printed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2020-01-01-made-up.md"
        path.write_bytes(content)
        raw, problems = read_statement(path, "statements/2020-01-01-made-up.md")
    understood, malformed = validate([raw] if raw else [], lambda file: None)
    _, unresolved = resolve(understood, world())
    unresolved += check_together(understood, {raw.id} if raw else set(), world())
    for printed in (as_text, as_json, as_github):
        found = [*problems, *malformed, *unresolved]
        assert printed(found).count("\n") == len(found)
    for statement in understood:
        html = text_html(statement.text, {}, {}, "../../", {})
        assert "<script" not in html


def read_body(text: str) -> None:
    """A body has blocks with anchors of their own; plain text written into it reads as itself."""
    body = parse_body(text)
    anchors = [block.anchor for block in body.blocks]
    assert len(anchors) == len(set(anchors))
    line = " ".join(text.split())
    read = parse_body(escape_block(line))
    assert " ".join(" ".join(b.text for b in read.blocks).split()) == line


def find_citations(text: str) -> None:
    """Every citation is where it says, and none overlaps another."""
    end = 0
    for citation in world().citations.find(text):
        assert text[citation.start : citation.end] == citation.text
        assert citation.start >= end
        end = citation.end


def import_file(name: str, format_: str, content: bytes) -> None:
    """An import gives a draft or a refusal in words."""
    source = SourceFile(Path(name), content, hashlib.sha256(content).hexdigest(), format_)
    try:
        importer().draft(source)
    except RefusedError as refusal:
        assert str(refusal)


@dataclass(frozen=True, slots=True)
class Target:
    """What is fuzzed: made-up inputs, and what takes them."""

    inputs: st.SearchStrategy[object]
    take: Callable[..., None]


TARGETS: Mapping[str, Target] = {
    "statement files": Target(statements, read_statement_file),
    "bodies": Target(texts, read_body),
    "citations": Target(texts, find_citations),
    "plain text": Target(plain_files, partial(import_file, "x.txt", "text")),
    "web pages": Target(web_files, partial(import_file, "x.html", "HTML")),
    "Word files": Target(word_files, partial(import_file, "x.docx", "Word")),
    "PDF files": Target(pdf_files(), partial(import_file, "x.pdf", "PDF")),
}
