"""Plain text: its encoding, and its lines as paragraphs."""

import codecs
import re

from charset_normalizer import from_bytes

from publisher.importers.hyphens import Joiner
from publisher.importers.languages import read_language
from publisher.importers.received import Doubt, Piece, Received, RefusedError
from publisher.importers.wrapping import paragraphs, wrap_width

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN_ENCODINGS = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq"), "cp1250"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    **dict.fromkeys(("tr", "az"), "cp1254"),
    "vi": "cp1258",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HYPHEN_BREAK = re.compile(r"(?<=[^\W_])([-\u2010])[ \t]*\r?\n[ \t]*(?=[^\W_])")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>\S.*)")
_HEADING_MARKS = re.compile(r"^[ \t]*#{1,6}(?=[ \t]+\S)", re.MULTILINE)
_PAGE_NUMBER = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")


def read_plain(content: bytes) -> Received:
    """Read a plain text; RefusedError where the bytes are no text."""
    text, encoding, doubts = decode(content)
    if not text.strip():
        raise RefusedError("the file holds no text")
    lines = text.splitlines()
    joiner = Joiner({}, lambda word: False, keep=True)
    found, hyphens = paragraphs(lines, wrap_width(lines), joiner)
    doubts += hyphens
    doubts += [
        Doubt("page number", f"the line '{line}' may be a page's number: it was kept as text")
        for line in found
        if _PAGE_NUMBER.fullmatch(line)
    ]
    pieces = tuple(map(_piece, found))
    return Received(
        pieces, _words(_unmarked(text), found), (f"encoding {encoding}",), tuple(doubts)
    )


def _piece(line: str) -> Piece:
    """A paragraph, or a heading where the text marks it as one in Markdown's way."""
    marked = _HEADING.fullmatch(line)
    if not marked:
        return Piece("paragraph", line)
    return Piece("heading", marked["text"], level=len(marked["marks"]))


def _unmarked(text: str) -> str:
    """The text without the marks of its headings, which are no words of it."""
    return _HEADING_MARKS.sub("", text)


def decode(content: bytes) -> tuple[str, str, list[Doubt]]:
    """The text, the name of its encoding, and a doubt where the encoding is only likely."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding), encoding, []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content)
    _refuse_binary(text)
    return text, "utf-8", []


def _decoded(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(f"the file says it is {encoding}, but its bytes are not") from error
    _refuse_binary(text)
    return text


def _guessed(content: bytes) -> tuple[str, str, list[Doubt]]:
    """The likeliest reading of bytes that are not UTF-8."""
    if b"\x00" in content[:4096]:
        raise RefusedError("the file is binary, not text")
    best = from_bytes(content).best()
    if best is None:
        raise RefusedError("the file is no text in any known encoding")
    text, encoding = _of_its_language(content, str(best), best.encoding)
    _refuse_binary(text)
    why = f"read as {encoding}: look at the accented letters and quotation marks"
    return text, encoding, [Doubt("encoding", why)]


def _of_its_language(content: bytes, text: str, encoding: str) -> tuple[str, str]:
    """Of the encodings of Latin letters, which differ in few, the one its language is written in.

    Statistics of letters alone take French for Romanian: most words are plain ASCII.
    """
    letters = [c for c in text if c.isalpha()]
    if sum(c.isascii() for c in letters) < 0.7 * len(letters):
        return text, encoding
    usual = _LATIN_ENCODINGS.get(read_language(text)[0], "cp1252")
    try:
        return content.decode(usual), usual
    except UnicodeDecodeError:
        return text, encoding


def _refuse_binary(text: str) -> None:
    if _CONTROL.search(text):
        raise RefusedError("the file holds control characters: it is binary, not text")


def _words(text: str, found: list[str]) -> tuple[str, ...]:
    """The words of the file; a word broken at a hyphen is one word where it was joined."""
    joined = set(" ".join(found).split())
    whole = _HYPHEN_BREAK.sub(lambda m: f"{m[1]}\x00", text)
    words: list[str] = []
    for word in whole.split():
        together = word.replace("\x00", "")
        words += [together] if together in joined else word.replace("\x00", " ").split()
    return tuple(words)
