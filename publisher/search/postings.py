"""In which texts words stand, and how much each tells of the text: what words are looked up in.

All words of one stem share an entry, which goes by number: that of its file times 4,096 and its
place in the file, so a low number is a word that many texts have. A file, once unpacked, begins
with a line of JSON, which has for each entry [texts, form, form …]. A form is a word as
`folded_words` makes it, or several with spaces between; it tells what to mark in a text. After
the line stand the texts of one entry after the other, each a number (packing.py): how many texts
were passed over since the last one, times 32, plus how much the words tell of it.

How much that is follows BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
2009), without what a word is worth by its rarity: the browser knows that from the number of texts.
docs/assets/search/postings.js reads these files.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from publisher.json_line import json_line
from publisher.search.folding import folded_words
from publisher.search.packing import compressed, packed
from publisher.search.words import Words

_LEVELS = 32
_PER_FILE = 4096
_BYTES = 16_000  # of a file before it is packed, if it holds more than one entry
_SATURATION, _LENGTH = 1.4, 0.75  # BM25's k1 and b, as in Pagefind


@dataclass(frozen=True, slots=True)
class Entry:
    """The texts that have a stem: how many, the forms of it, and the texts as a file has them."""

    stem: str
    count: int
    forms: tuple[str, ...]
    texts: bytes

    @property
    def described(self) -> list[int | str]:
        """What the first line of a file says of the entry."""
        return [self.count, *self.forms]


def write_postings(words: Words, stems: dict[str, list[int]], folder: Path) -> dict[str, int]:
    """Write the files; gives the number of each stem's entry, in the order of `stems`.

    `stems` are given with the numbers of their words.
    """
    folder.mkdir(parents=True)
    entries = sorted(_entries(words, stems), key=lambda entry: (-entry.count, entry.stem))
    numbers: dict[str, int] = {}
    for name, own in enumerate(_files(entries)):
        line = json_line([entry.described for entry in own])
        content = line + b"\n" + b"".join(entry.texts for entry in own)
        (folder / str(name)).write_bytes(compressed(content))
        numbers |= {entry.stem: name * _PER_FILE + at for at, entry in enumerate(own)}
    return {stem: numbers[stem] for stem in stems if stem in numbers}


def _entries(words: Words, stems: dict[str, list[int]]) -> Iterator[Entry]:
    names, uses = words.names(), words.uses()
    lengths = np.array(words.lengths)
    norms = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / lengths.mean())
    for stem, numbers in stems.items():
        texts, counts = uses.of([number for number in numbers if number < len(uses.ends)])
        if len(texts):
            forms = _forms([names[number] for number in numbers])
            told = np.ceil(counts / (counts + norms[texts]) * _LEVELS).astype(np.int64) - 1
            passed = np.diff(texts, prepend=-1) - 1
            yield Entry(stem, len(texts), forms, packed(passed * _LEVELS + told))


def _forms(words: Iterable[str]) -> tuple[str, ...]:
    """What is marked in a text: words, and what has several if none of them is marked anyhow."""
    folded = {folded_words(word) for word in words}
    single = {parts[0] for parts in folded if len(parts) == 1}
    joined = {" ".join(parts) for parts in folded if parts and single.isdisjoint(parts)}
    return tuple(sorted(single | joined))


def _files(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries that share a file: what many texts have stands alone, it is large enough."""
    own: list[Entry] = []
    size = 0
    for entry in entries:
        more = len(entry.texts) + sum(map(len, entry.forms))
        if own and (size + more > _BYTES or len(own) == _PER_FILE):
            yield own
            own, size = [], 0
        own.append(entry)
        size += more
    if own:
        yield own
