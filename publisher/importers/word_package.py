"""The parts of a Word file (.docx), opened with care: it is a zip that somebody sent us."""

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

from publisher.importers.received import RefusedError

_MAX_UNPACKED = 200_000_000  # bytes of all parts together
_MAX_PART = 60_000_000  # bytes of one part we read
_MAX_RATIO = 200  # unpacked to packed; text compresses some ten times, a zip bomb a thousand
_OLE = b"\xd0\xcf\x11\xe0"  # the container of old .doc files and of encrypted .docx files
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of a document that matter to its text; None where it has no such part."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    running: tuple[etree._Element, ...]  # page headers and footers


def open_package(content: bytes) -> WordPackage:
    """Read the parts of a .docx; RefusedError where it is encrypted, broken or a trap."""
    if content.startswith(_OLE):
        raise RefusedError("the file is encrypted, or an old .doc: save it as plain .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read_parts(archive)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError("the file is no Word document, or it is damaged") from error


def _read_parts(archive: zipfile.ZipFile) -> WordPackage:
    _refuse_bomb(archive.infolist())
    names = set(archive.namelist())
    if "word/document.xml" not in names:
        raise RefusedError("the file is a zip, but no Word document")

    def part(name: str) -> etree._Element | None:
        return _parse(archive, name) if name in names else None

    running = sorted(n for n in names if n.startswith(("word/header", "word/footer")))
    return WordPackage(
        _parse(archive, "word/document.xml"),
        part("word/styles.xml"),
        part("word/numbering.xml"),
        part("word/footnotes.xml"),
        part("word/endnotes.xml"),
        tuple(_parse(archive, name) for name in running if name.endswith(".xml")),
    )


def _refuse_bomb(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError("the file is encrypted: save it without password")
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if unpacked > _MAX_UNPACKED or (unpacked > 5_000_000 and unpacked > packed * _MAX_RATIO):
        raise RefusedError("the file unpacks to far more than any document holds")


def _parse(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """Parse one part, reading no more of it than its declared size allows."""
    with archive.open(name) as stream:
        xml = stream.read(_MAX_PART + 1)
    if len(xml) > _MAX_PART:
        raise RefusedError(f"the part {name} is larger than any text")
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise RefusedError("the file declares XML entities, which no Word document does")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(f"the file is damaged: {name} is not valid XML") from error


def value(element: etree._Element | None, path: str = "") -> str:
    """The w:val of an element, or of its descendant at `path` ("numPr/numId"); "" without one."""
    for step in path.split("/") if path else ():
        element = element.find(f"{W}{step}") if element is not None else None
    return "" if element is None else element.get(f"{W}val", "")
