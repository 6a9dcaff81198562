"""Pagefind's index files: read, and written anew in smaller pieces that give each stem's place.

An index file is the word `pagefind_dcd` and CBOR (RFC 8949), compressed with gzip. The
description of a bundle is [version, pages [name, words], chunks [first stem, last stem, name],
filters, sorts, meta]; a chunk is [[stem, uses, spellings [[spelling, uses]]]], and a use is
[steps from the last page, places]. A place is the step from the last one; a negative number tells
the weight of the places after it, of which the first is counted from the start again.
"""

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import cbor2

from publisher.json_line import json_line
from publisher.search.packing import compressed

_SIGNATURE = b"pagefind_dcd"
_PAGES, _CHUNKS = 1, 2  # places in a description
_CHUNK = 600  # stems of a chunk: a query reads one for each word
_SHORT, _LONG = 7, 10  # digits of the hash in the names of chunks and descriptions
# What the search needs of what Pagefind writes, beside the index: the archive has its own pages.
_USED = ("pagefind.js", "wasm.*")

Stems = dict[str, list[int]]


class Bundle:
    """What Pagefind wrote of a single page."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entry: dict[str, Any] = json.loads((folder / "pagefind-entry.json").read_bytes())
        ((self._language, described),) = self._entry["languages"].items()
        self._description = _read(folder / f"pagefind.{described['hash']}.pf_meta")

    @property
    def size(self) -> int:
        """How many words Pagefind saw on the page."""
        ((_, words),) = self._description[_PAGES]
        return int(words)

    def stems(self) -> Stems:
        """The stems, in Pagefind's order, with the places on the page of the words that have it."""
        found: Stems = {}
        for _, _, name in self._description[_CHUNKS]:
            (stems,) = _read(self._folder / "index" / f"{name}.pf_index")
            for stem, uses, spellings in stems:
                written = [uses, *(own for _, own in spellings)]
                found[stem] = sorted({place for own in written for place in _places(own)})
        return found

    def write(self, places: Mapping[str, int], folder: Path) -> None:
        """Write a bundle that answers with one place for each stem.

        `places` is in the order of `stems()`.
        """
        for name in _USED:
            for file in self._folder.glob(name):
                shutil.copy2(file, folder)
        description = list(self._description)
        description[_PAGES] = [["words", len(places)]]
        description[_CHUNKS] = list(self._write_chunks(places, folder / "index"))
        content = _packed(description)
        name = f"{self._language}_{_hash(content, _LONG)}"
        (folder / f"pagefind.{name}.pf_meta").write_bytes(content)
        self._entry["languages"][self._language]["hash"] = name
        (folder / "pagefind-entry.json").write_bytes(json_line(self._entry))

    def _write_chunks(self, places: Mapping[str, int], folder: Path) -> Iterator[list[str]]:
        """Write the stems; gives a line of the description for each file."""
        folder.mkdir()
        stems = list(places)
        for start in range(0, len(stems), _CHUNK):
            chunk = stems[start : start + _CHUNK]
            content = _packed([[[stem, [[0, [places[stem]], []]], []] for stem in chunk]])
            name = f"{self._language}_{_hash(content, _SHORT)}"
            (folder / f"{name}.pf_index").write_bytes(content)
            yield [chunk[0], chunk[-1], name]


def _places(uses: Iterable[list[Any]]) -> Iterator[int]:
    """The places on the only page, counted from its start."""
    for _, steps, *_ in uses:
        place = 0
        for step in steps:
            place = 0 if step < 0 else place + step
            if step >= 0:
                yield place


def _read(file: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
    return content


def _packed(content: list[Any]) -> bytes:
    return compressed(_SIGNATURE + cbor2.dumps(content))


def _hash(content: bytes, digits: int) -> str:
    return hashlib.sha256(content).hexdigest()[:digits]
