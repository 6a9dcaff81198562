"""Build the search index of a site: a Pagefind bundle for each language of its texts.

Pagefind splits an index by language itself, but a page in a browser can then read only the one
that is its own. With a bundle for each language, the search page reads as many as a query needs,
and each text is found by the word forms of its own language.
"""

import json
import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pagefind_bin import get_executable

from publisher.search.canonical import make_canonical
from publisher.search.copies import SearchedPage, searched_pages

FOLDER = "pagefind"  # below the site
CONTENTS = "contents.json"  # below FOLDER: the languages of the index, or why there is none
# Footnote marks would glue themselves to the words before them.
_LEFT_OUT = ".footnote-mark"
# The interfaces that come with Pagefind: the archive has its own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")


class SearchIndexError(Exception):
    """Pagefind did not build an index; the message is what it printed."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many pages each language's index holds; `left_out` more were beyond the limit."""

    languages: dict[str, int]
    left_out: int = 0


def build_index(site: Path, limit: int | None = None) -> Indexed:
    """Index the texts of a built site into its folder `pagefind/`.

    A site with more texts than `limit` gets no index, only the note that it has none.
    Raises SearchIndexError where Pagefind fails.
    """
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as copies:
        counts = Counter(_copy(page, Path(copies)) for page in searched_pages(site))
        if limit is not None and counts.total() > limit:
            indexed = Indexed({}, left_out=counts.total())
        else:
            indexed = Indexed(dict(sorted(counts.items())))
            for language in indexed.languages:
                _run(Path(copies) / language, folder / language)
    _write_contents(folder, indexed)
    return indexed


def _copy(page: SearchedPage, copies: Path) -> str:
    """Write the copy of a page; gives its language."""
    target = copies / page.language / page.file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page.html, encoding="utf-8")
    return page.language


def _run(copies: Path, bundle: Path) -> None:
    """Let Pagefind index the copies in one language."""
    command = [str(get_executable()), "--silent", "--site", str(copies)]
    command += ["--output-path", str(bundle), "--exclude-selectors", _LEFT_OUT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchIndexError(done.stderr.strip() or done.stdout.strip())
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
    make_canonical(bundle)


def _write_contents(folder: Path, indexed: Indexed) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    contents = {"languages": indexed.languages, "left_out": indexed.left_out}
    text = json.dumps(contents, separators=(",", ":"))
    (folder / CONTENTS).write_text(text, encoding="utf-8")
