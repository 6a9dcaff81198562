"""Pagefind, which knows the words of a language: it brings words in whatever form to their stem.

It is given one page with every word of the archive, so the place of a word on that page tells
which word it is. Its answer to a word that a reader typed is then a list of such places; in which
texts those words stand is told by files of our own (postings.py), which are read in no time
however common a word is. For each text that has a word Pagefind itself needs 20 millionths of a
second, and 90 where the text has three of them.
"""

import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path

from pagefind_bin import get_executable


class SearchIndexError(Exception):
    """Pagefind did not build an index; the message is what it printed."""


def index_words(words: Sequence[str], language: str, folder: Path) -> Path:
    """Let Pagefind index the words of a language in an empty folder; gives its bundle's folder.

    Raises SearchIndexError where Pagefind fails.
    """
    page = " ".join(escape(word, quote=False) for word in words)
    (folder / "words.html").write_text(
        f'<!doctype html><html lang="{language}"><head><title></title></head>'
        f"<body><p>{page}</p></body></html>",
        encoding="utf-8",
    )
    bundle = folder / "bundle"
    command = [str(get_executable()), "--silent", "--site", str(folder)]
    command += ["--output-path", str(bundle)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr.strip() or done.stdout.strip())
    return bundle
