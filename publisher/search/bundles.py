"""Pagefind's index files: read, and written anew with the texts in the archive's order.

Pagefind numbers pages as the file system lists them, so its files differ from one machine to the
next, and it holds in memory all that it indexes. So it indexes some texts after the other, and
here its bundles become one, in which a page's place is the number of its text. An index file is
the word `pagefind_dcd` and CBOR (RFC 8949), compressed with gzip. The description of a bundle is
[version, pages [name, words], chunks [first word, last word, name], filters, sorts, meta]; a chunk
is [[word, uses, spellings [[spelling, uses]]]], and a use is [steps from the last page, places].
"""

import gzip
import hashlib
import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"
_PAGES, _CHUNKS = 1, 2  # places in a description
_CHUNK = 32_000  # bytes of a chunk before it is packed, if it holds more than one word
_LENGTHS = 64  # a text's length only weighs its words: so many words are one step
_SHORT, _LONG = 7, 10  # digits of the hash in the names of chunks and descriptions

Uses = list[Any]
Word = tuple[str, Uses, list[Any]]


@dataclass(frozen=True, slots=True)
class Part:
    """A bundle that Pagefind wrote, and the numbers of its pages' texts in its own order."""

    folder: Path
    description: list[Any]
    numbers: tuple[int, ...]

    def words(self) -> Iterator[Word]:
        """The words in their order, with the numbers of the texts in place of steps."""
        for _, _, name in self.description[_CHUNKS]:
            (words,) = _read(self.folder / "index" / f"{name}.pf_index")
            for word, uses, spellings in words:
                own = [(spelling, self._numbered(uses)) for spelling, uses in spellings]
                yield word, self._numbered(uses), own

    def _numbered(self, uses: Uses) -> Uses:
        numbered, page = [], 0
        for step, *places in uses:
            page += step
            numbered.append((self.numbers[page], places))
        return numbered


def part_of(folder: Path) -> Part:
    """A bundle as Pagefind wrote it, of pages whose files are named by their texts' numbers."""
    (described,) = _entry(folder)["languages"].values()
    description = _read(folder / f"pagefind.{described['hash']}.pf_meta")
    numbers = tuple(_number_of(folder, name) for name, _ in description[_PAGES])
    return Part(folder, description, numbers)


def join(parts: Sequence[Part], bundle: Path) -> None:
    """Write the index of all parts, whose files are otherwise the same, into a folder."""
    entry = _entry(parts[0].folder)
    (language,) = entry["languages"]
    lengths = {
        number: -(-words // _LENGTHS) * _LENGTHS
        for part in parts
        for number, (_, words) in zip(part.numbers, part.description[_PAGES], strict=True)
    }
    description = list(parts[0].description)
    description[_PAGES] = [[str(number), lengths[number]] for number in sorted(lengths)]
    description[_CHUNKS] = list(_write_chunks(parts, bundle / "index", language))
    content = _packed(cbor2.dumps(description))
    name = f"{language}_{_hash(content, _LONG)}"
    (bundle / f"pagefind.{name}.pf_meta").write_bytes(content)
    entry["languages"][language] |= {"hash": name, "page_count": len(lengths)}
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (bundle / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _write_chunks(parts: Sequence[Part], folder: Path, language: str) -> Iterator[list[str]]:
    """Write the words of all parts; gives a line of the description for each file."""
    folder.mkdir(parents=True, exist_ok=True)
    for chunk in _chunks(_joined(parts)):
        content = _packed(_list([_list([encoded for _, encoded in chunk])]))
        name = f"{language}_{_hash(content, _SHORT)}"
        (folder / f"{name}.pf_index").write_bytes(content)
        yield [chunk[0][0], chunk[-1][0], name]


def _chunks(words: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    """Words that share a file: what many texts use stands alone, it is large enough."""
    chunk: list[tuple[str, bytes]] = []
    size = 0
    for word, encoded in words:
        if chunk and size + len(encoded) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append((word, encoded))
        size += len(encoded)
    if chunk:
        yield chunk


def _joined(parts: Sequence[Part]) -> Iterator[tuple[str, bytes]]:
    """Each word once, encoded with its uses in all parts."""
    merged = heapq.merge(*(part.words() for part in parts), key=itemgetter(0))
    for word, same in groupby(merged, key=itemgetter(0)):
        lists: list[Uses] = []
        spellings: dict[str, list[Uses]] = {}
        for _, uses, own in same:
            lists.append(uses)
            for spelling, written in own:
                spellings.setdefault(spelling, []).append(written)
        written = [
            _list([cbor2.dumps(spelling), _in_steps(spellings[spelling])])
            for spelling in sorted(spellings)
        ]
        yield word, _list([cbor2.dumps(word), _in_steps(lists), _list(written)])


def _in_steps(lists: Iterable[Uses]) -> bytes:
    """Uses in the order of their texts, each text as the step from the last, encoded."""
    steps, last = [], 0
    for number, places in sorted((use for uses in lists for use in uses), key=itemgetter(0)):
        steps.append(_STEP + _number(number - last) + _places(*map(tuple, places)))
        last = number
    return _list(steps)


# cbor2 is slow with the millions of small lists of an index: these encode them from what is kept.


def _list(encoded: Sequence[bytes]) -> bytes:
    return _length(len(encoded)) + b"".join(encoded)


def _length(count: int) -> bytes:
    """The head of a CBOR list: that of a number, of another kind."""
    head = cbor2.dumps(count)
    return bytes([head[0] | 0x80]) + head[1:]


_STEP = _length(3)
_number = cache(cbor2.dumps)


@lru_cache(maxsize=100_000)
def _places(texts: tuple[int, ...], facts: tuple[int, ...]) -> bytes:
    return cbor2.dumps(list(texts)) + cbor2.dumps(list(facts))


def _entry(folder: Path) -> dict[str, Any]:
    entry: dict[str, Any] = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    return entry


def _number_of(folder: Path, name: str) -> int:
    """The number of the text that a page was made of: the name of the page's file."""
    fragment = gzip.decompress((folder / "fragment" / f"{name}.pf_fragment").read_bytes())
    page = json.loads(fragment.removeprefix(_SIGNATURE))
    return int(PurePosixPath(page["url"]).stem)


def _read(file: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
    return content


def _packed(encoded: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + encoded, 7, mtime=0)


def _hash(content: bytes, digits: int) -> str:
    return hashlib.sha256(content).hexdigest()[:digits]
