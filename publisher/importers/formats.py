"""Which reader reads a file: by its content, checked against its name."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from publisher.importers.received import Received, RefusedError

MAX_BYTES = 50_000_000
_ZIP, _PDF, _OLE = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0"
_FORMAT_OF = {
    ".txt": "text",
    ".text": "text",
    ".docx": "Word",
    ".pdf": "PDF",
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A received file: its content, the sha256 of it, and which format it is in."""

    path: Path
    content: bytes
    sha256: str
    format: str


def open_source(path: Path) -> SourceFile:
    """Read a file's bytes; RefusedError where it is none, too large, or not what its name says."""
    if not path.exists():
        raise RefusedError("there is no such file")
    if not path.is_file():
        raise RefusedError("this is not a plain file")
    if path.stat().st_size > MAX_BYTES:
        raise RefusedError(f"the file is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RefusedError(f"the file cannot be read: {error.strerror}") from error
    if not content.strip():
        raise RefusedError("the file is empty")
    return SourceFile(path, content, hashlib.sha256(content).hexdigest(), _format(path, content))


def _format(path: Path, content: bytes) -> str:
    """The format a file's name says, where its content does not say otherwise."""
    suffix = path.suffix.casefold()
    if suffix not in _FORMAT_OF:
        known = ", ".join(_FORMAT_OF)
        raise RefusedError(f"files called '{suffix or path.name}' are not read, only {known}")
    named, found = _FORMAT_OF[suffix], _signature(content)
    if found and found != named:
        raise RefusedError(f"the file is called {suffix}, but it holds {found}")
    if named == "PDF" and not found:
        raise RefusedError("the file is called .pdf, but it is no PDF")
    return named


def _signature(content: bytes) -> str:
    """What the first bytes say the file is; "" for text of any kind."""
    if content.startswith(_ZIP):
        return "Word"
    if _PDF in content[:1024]:
        return "PDF"
    if content.startswith(_OLE):
        return "Word"
    start = content[:300].lstrip().lower()
    return "HTML" if start.startswith((b"<!doctype html", b"<html")) else ""


def readers() -> Mapping[str, Callable[[bytes], Received]]:
    """The reader of each format; they are loaded here, because only an import needs them."""
    from publisher.importers.pdf import read_pdf
    from publisher.importers.plain import read_plain
    from publisher.importers.web import read_web
    from publisher.importers.word import read_word

    return {"text": read_plain, "Word": read_word, "PDF": read_pdf, "HTML": read_web}
