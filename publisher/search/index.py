"""Build the search index of a site: for each language of its texts, what a query is answered from.

    pagefind/contents.json     the languages of the index, or why there is none
    pagefind/en/pagefind…      which words a word stands for: Pagefind's index
    pagefind/en/words/         in which texts words stand (postings.py)
    pagefind/en/phrases/       where runs of words stand (phrases.py)
    pagefind/en/facets/        which texts can be filtered by what (facets.py)
    pagefind/en/texts/         the texts by number, in the order of their days, as results show them

A query reads few of these files, and each is small however large the archive is.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.json_line import json_line
from publisher.search.bundles import Bundle
from publisher.search.facets import SINGLE, Facets, values_of
from publisher.search.packing import compressed
from publisher.search.pagefind import SearchIndexError, index_words
from publisher.search.phrases import Runs
from publisher.search.postings import write_postings
from publisher.search.texts import SearchedText, pages_of_texts, searched_texts
from publisher.search.words import Words

__all__ = ["CONTENTS", "FOLDER", "Indexed", "SearchIndexError", "build_index"]

FOLDER = "pagefind"  # below the site
CONTENTS = "contents.json"  # below FOLDER
_VERSION = 12  # digits of the hash of a language's files


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many texts each language's index holds; `left_out` were too many to be indexed."""

    languages: dict[str, int]
    left_out: int = 0


def build_index(site: Path, limit: int | None = None) -> Indexed:
    """Index the texts of a built site into its folder `pagefind/`.

    A site with more pages of texts than `limit` gets no index, only the note that it has none.
    Raises SearchIndexError where Pagefind fails.
    """
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    pages = 0 if limit is None else len(pages_of_texts(site))
    if limit is not None and pages > limit:
        _write_contents(folder, {}, left_out=pages)
        return Indexed({}, left_out=pages)
    texts = _by_language(site)
    known = values_of(text for own in texts.values() for text in own)
    described = {
        language: _build(texts[language], folder / language, known) for language in sorted(texts)
    }
    _write_contents(folder, described, left_out=0)
    return Indexed({language: len(texts[language]) for language in described})


def _by_language(site: Path) -> dict[str, list[SearchedText]]:
    """The texts of each language in the order of their days: so their numbers tell the order."""
    texts: dict[str, list[SearchedText]] = {}
    for text in searched_texts(site):
        texts.setdefault(text.language, []).append(text)
    for found in texts.values():
        found.sort(key=lambda text: (text.facts.get("day", ""), text.address))
    return texts


def _build(
    texts: Sequence[SearchedText], bundle: Path, known: Mapping[str, Iterable[str]]
) -> dict[str, int | str]:
    """Write the index of one language; gives what the browser has to know to read it."""
    words, runs, facets = Words(), Runs(), Facets()
    for number, text in enumerate(texts):
        words.add(text)
        runs.add(number, (paragraph for _, paragraph in text.paragraphs))
        facets.add(number, text)
        _write_text(bundle / "texts" / str(number), text)
    _write_words(words, texts[0].language, bundle)
    facets.write(bundle / "facets", known)
    bits = runs.write(bundle / "phrases")
    return {"texts": len(texts), "phrases": bits, "version": _hash_of(bundle)}


def _write_words(words: Words, language: str, bundle: Path) -> None:
    """Write in which texts words stand, and Pagefind's index that leads there."""
    names = words.names()
    with tempfile.TemporaryDirectory() as folder:
        built = Bundle(index_words(names, language, Path(folder)))
        if built.size != len(names):
            raise SearchIndexError(f"Pagefind saw {built.size} words, not {len(names)}")
        built.write(write_postings(words, built.stems(), bundle / "words"), bundle)


def _write_text(file: Path, text: SearchedText) -> None:
    """Write a text as results show it."""
    shown = {
        "address": text.address,
        "language": text.language,
        "signatories": len(text.facets.get(SINGLE, ())),
        **text.facts,
        "paragraphs": text.paragraphs,
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(compressed(json_line(shown)))


def _hash_of(bundle: Path) -> str:
    """A hash of all files: a new one for new texts, so that no old file is taken for a new one."""
    hashed = hashlib.sha256()
    for file in sorted(path for path in bundle.rglob("*") if path.is_file()):
        hashed.update(f"{file.relative_to(bundle).as_posix()}\0".encode() + file.read_bytes())
    return hashed.hexdigest()[:_VERSION]


def _write_contents(
    folder: Path, described: dict[str, dict[str, int | str]], left_out: int
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    content = json_line({"languages": described, "left_out": left_out})
    (folder / CONTENTS).write_bytes(content)
