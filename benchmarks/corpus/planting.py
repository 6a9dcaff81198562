"""Planted wording reuse: a paragraph comes back exactly, lightly or heavily edited, or in part."""

import random
from collections.abc import Callable
from typing import NamedTuple

SHARES = {"exact": 0.0, "light": 0.04, "medium": 0.15, "heavy": 0.3}
LIFTED_WORDS = 12


class Source(NamedTuple):
    """A paragraph that can be used again, and where it stands."""

    statement: str
    anchor: str
    text: str


class Planting(NamedTuple):
    """What planted.csv says: this paragraph was made from that one."""

    earlier: str
    earlier_anchor: str
    later: str
    later_anchor: str
    kind: str


class Paragraph(NamedTuple):
    """A paragraph about to be printed, and the plantings' sources it was made from."""

    text: str
    made_from: tuple[tuple[Source, str], ...] = ()
    boilerplate: bool = False


class Pool:
    """Paragraphs of statements already made, of which a bounded number is remembered."""

    def __init__(self, rng: random.Random, size: int = 4000) -> None:
        self._rng = rng
        self._size = size
        self._sources: list[Source] = []

    def __len__(self) -> int:
        return len(self._sources)

    def add(self, source: Source) -> None:
        if len(self._sources) < self._size:
            self._sources.append(source)
        else:
            self._sources[int(self._rng.random() * self._size)] = source

    def draw(self) -> Source:
        return self._sources[int(self._rng.random() * len(self._sources))]


def reused(rng: random.Random, source: Source, kind: str, word: Callable[[], str]) -> Paragraph:
    """A later version of a paragraph, of which a share of the words is changed."""
    return Paragraph(edited(rng, source.text, SHARES[kind], word), ((source, kind),))


def edited(rng: random.Random, text: str, share: float, word: Callable[[], str]) -> str:
    """Change a share of the words: most are replaced, some dropped, some followed by another.

    A text without spaces is changed character by character.
    """
    gap = " " if " " in text else ""
    tokens = text.split(" ") if gap else list(text)
    count = max(1, round(share * len(tokens))) if share else 0
    for place in sorted(rng.sample(range(len(tokens)), count), reverse=True):
        tokens[place : place + 1] = _change(rng, tokens[place], word)
    return gap.join(tokens)


def _change(rng: random.Random, token: str, word: Callable[[], str]) -> list[str]:
    end = token[-1] if token[-1] in ",.，。" else ""
    action = rng.random()
    if action < 0.7:
        return [word() + end]
    if action < 0.85:
        return [end] if end and len(token) == 1 else []
    return [token.removesuffix(end), word() + end] if len(token) > len(end) else [token]


def lifted(rng: random.Random, source: Source, host: str) -> Paragraph | None:
    """A paragraph that takes one sentence of another in, or None where that has no long one."""
    stop = "。" if "。" in host else ". "
    long_ones = [s for s in _sentences(source.text, stop) if _length(s, stop) >= LIFTED_WORDS]
    sentences = _sentences(host, stop)
    if not long_ones or len(sentences) < 2:
        return None
    sentences.insert(rng.randrange(len(sentences) + 1), rng.choice(long_ones))
    text = ("" if stop == "。" else " ").join(sentences)
    return Paragraph(text, ((source, "lifted"),))


def _sentences(text: str, stop: str) -> list[str]:
    parts = [part for part in text.split(stop) if part]
    mark = stop.strip()
    return [part if part.endswith(mark) else part + mark for part in parts]


def _length(sentence: str, stop: str) -> int:
    """Words that are words, or characters where there are no spaces."""
    if stop == "。":
        return (len(sentence) - 2) // 2
    return sum(1 for word in sentence.split() if word[0].isalpha())
