"""The words of a PDF with their places, read in a process of its own.

A PDF that somebody sent us may loop or fill the memory; a process can be stopped. Run as
`python -m publisher.importers.pdf_words`, this module reads a PDF from standard input and
writes the words as JSON.
"""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.importers.received import RefusedError

_SECONDS = 90
_MAX_PAGES = 400
_MAX_MEMORY = 3_000_000_000  # bytes
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_ENCRYPTED = "the file is encrypted: save it without password"
_DAMAGED = "the file is no PDF, or it is damaged"


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place on a page, in points from the page's top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page's words, its width and its height in points."""

    width: float
    height: float
    words: tuple[Word, ...]


def pdf_words(content: bytes) -> list[PageWords]:
    """The words of every page; RefusedError where the file cannot be read in time."""
    command = [sys.executable, "-m", "publisher.importers.pdf_words"]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=_SECONDS, cwd=_PACKAGE_ROOT
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedError(f"the PDF could not be read within {_SECONDS} seconds") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise RefusedError(_DAMAGED) from error
    if "missing" in answer:
        raise ModuleNotFoundError(answer["missing"], name=answer["missing"])
    if "refused" in answer:
        raise RefusedError(answer["refused"])
    return [
        PageWords(page["width"], page["height"], tuple(Word(*word) for word in page["words"]))
        for page in answer["pages"]
    ]


def main() -> None:
    """Read a PDF from standard input, write its words or why they cannot be read."""
    _limit_memory()
    try:
        answer = _read(sys.stdin.buffer.read())
    except ModuleNotFoundError as error:
        answer = {"missing": error.name}
    except Exception as error:  # whatever a broken file does to the parser, the answer is no
        causes = f"{type(error).__name__} {error!r}"
        answer = {"refused": _ENCRYPTED if "Password" in causes else _DAMAGED}
    json.dump(answer, sys.stdout)


def _read(content: bytes) -> dict[str, Any]:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(content)) as document:
        if len(document.pages) > _MAX_PAGES:
            return {"refused": f"the PDF has more than {_MAX_PAGES} pages"}
        pages = [_page(page) for page in document.pages]
    return {"pages": pages}


def _page(page: Any) -> dict[str, Any]:
    for character in page.chars:
        character["size"] = round(character["size"], 1)
    words = [list(_word(word)) for word in page.extract_words(extra_attrs=["size"])]
    page.close()
    return {"width": float(page.width), "height": float(page.height), "words": words}


def _word(word: dict[str, Any]) -> Iterator[str | float]:
    yield word["text"]
    yield from (round(float(word[key]), 2) for key in ("x0", "x1", "top", "bottom", "size"))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))


if __name__ == "__main__":
    main()
