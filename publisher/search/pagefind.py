"""Pagefind, which finds the texts that have words, in whatever form, and tells the likelier ones.

It reads a page for each text, with each of its words once: how often a word stands there is told
by its weight, and its places are looked up in the text that is shown. Without the places of every
word the index is half as large, and of common words a tenth. The words are sorted: so the place
of a word is much the same in all texts, and takes little room.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from pagefind_bin import get_executable

from publisher.search.bundles import join, part_of
from publisher.search.folding import word_counts
from publisher.search.texts import SearchedText

_HEADING = 4  # a word of the heading counts as so many of the text
_MOST = 64  # times that a word is counted
_AT_ONCE = 2000  # texts that Pagefind holds in memory
# What the search needs of what Pagefind writes, beside the index: the archive has its own pages.
_USED = ("pagefind.js", "wasm.*")


class SearchIndexError(Exception):
    """Pagefind did not build an index; the message is what it printed."""


def write_page(number: int, text: SearchedText, folder: Path) -> None:
    """Write the page that Pagefind reads for a text."""
    words = " ".join(_weighed(word, count) for word, count in _counts(text).items())
    (folder / f"{number}.html").write_text(
        f'<!doctype html><html lang="{text.language}"><head><title></title></head>'
        f"<body><p>{words}</p></body></html>",
        encoding="utf-8",
    )


def _counts(text: SearchedText) -> dict[str, int]:
    paragraphs = [paragraph for _, paragraph in text.paragraphs]
    counts = word_counts([text.heading, *paragraphs])
    for word in word_counts([text.heading]):
        counts[word] += _HEADING
    return counts


def _weighed(word: str, count: int) -> str:
    """A word with the weight that makes it count so often; few weights, so they pack well."""
    times = 1 << (min(count, _MOST).bit_length() - 1)
    weight = {1: "", 2: "1.4", 4: "2", 8: "2.8", 16: "4", 32: "5.7", 64: "8"}[times]
    safe = escape(word, quote=False)
    return f'<span data-pagefind-weight="{weight}">{safe}</span>' if weight else safe


def build_bundle(texts: Sequence[SearchedText], bundle: Path) -> None:
    """Index texts, which go by their place in the list, into a folder.

    Raises SearchIndexError where Pagefind fails.
    """
    bundle.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for start in range(0, len(texts), _AT_ONCE):
            pages, built = Path(folder) / f"{start}-pages", Path(folder) / f"{start}"
            pages.mkdir()
            for number, text in enumerate(texts[start : start + _AT_ONCE], start):
                write_page(number, text, pages)
            _run(pages, built)
            shutil.rmtree(pages)
            parts.append(part_of(built))
        for name in _USED:
            for file in parts[0].folder.glob(name):
                shutil.copy2(file, bundle)
        join(parts, bundle)


def _run(pages: Path, bundle: Path) -> None:
    command = [str(get_executable()), "--silent", "--site", str(pages)]
    command += ["--output-path", str(bundle)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr.strip() or done.stdout.strip())
