"""Changes: how one text became another, word by word.

The words here are the words on the page, with their capitals and their punctuation: in agreed
language a comma is a change. In scripts that write no spaces each character is a word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from publisher.wording.tokens import SPACELESS

_TOKEN = re.compile(
    rf"(\A\s+|[{SPACELESS}]|[^\W{SPACELESS}]+(?:['’‑-][^\W{SPACELESS}]+)*|[^\w\s])(\s*)"
)
_REMEMBERED = 50_000  # the same two texts are compared on several pages
_WORD = re.compile(r"\w+")
_CHARACTER = re.compile(rf"[{SPACELESS}]")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that stayed, was deleted or was inserted.

    The `same` and `deleted` stretches together are the earlier text, the `same` and `inserted`
    ones the later text, to the letter.
    """

    kind: Literal["same", "deleted", "inserted"]
    text: str


_Token = tuple[str, str]  # a word, and the white space behind it


class _Stretch(NamedTuple):
    """A stretch of both texts; equal where it stayed."""

    earlier: str
    later: str

    @property
    def stayed(self) -> bool:
        return self.earlier == self.later


@lru_cache(maxsize=_REMEMBERED)
def word_changes(earlier: str, later: str) -> tuple[Change, ...]:
    """How `earlier` became `later`; what was deleted stands before what was put in its place.

    One or two small words that stayed between two changes are shown as changed with them:
    a change in one piece reads better than a flicker.
    """
    stretches = _joined(_without_flicker(_joined(_stretches(earlier, later))))
    trimmed = _joined(part for stretch in stretches for part in _trimmed(stretch))
    return tuple(change for stretch in trimmed for change in _changes(stretch))


def _stretches(earlier: str, later: str) -> Iterator[_Stretch]:
    """What stayed and what changed, in order; neighbours may be of one kind."""
    old, new = _TOKEN.findall(earlier), _TOKEN.findall(later)
    words = [word for word, _ in old], [word for word, _ in new]
    for change in Indel.opcodes(*words):
        before = old[change.src_start : change.src_end]
        now = new[change.dest_start : change.dest_end]
        if change.tag == "equal":
            yield from _same_words(before, now)
        else:
            yield _Stretch(_text(before), _text(now))


def _same_words(before: Sequence[_Token], now: Sequence[_Token]) -> Iterator[_Stretch]:
    """The same words on both sides, of which some may be followed by other white space."""
    start = 0
    for place, (token, other) in enumerate(zip(before, now, strict=True)):
        if token != other:
            same = _text(before[start:place]) + token[0]
            yield _Stretch(same, same)
            yield _Stretch(token[1], other[1])
            start = place + 1
    same = _text(before[start:])
    yield _Stretch(same, same)


def _text(tokens: Iterable[_Token]) -> str:
    return "".join(word + space for word, space in tokens)


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Neighbouring stretches of one kind as one; empty ones vanish."""
    joined: list[_Stretch] = []
    before = now = ""
    was_same = True
    for earlier, later in stretches:
        is_same = earlier == later
        if is_same != was_same and (earlier or later):
            if before or now:
                joined.append(_Stretch(before, now))
            before, now, was_same = earlier, later, is_same
        else:
            before += earlier
            now = before if was_same else now + later
            was_same = before == now  # what was put in may be what was taken out
    return [*joined, _Stretch(before, now)] if before or now else joined


def _without_flicker(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Splits nothing, but turns small stretches between changes into parts of the changes."""
    for place, stretch in enumerate(stretches):
        inside = 0 < place < len(stretches) - 1
        if stretch.stayed and inside and _is_small(stretch.earlier):
            # Deleting and inserting the same text is a change that leaves the texts alone.
            yield _Stretch(stretch.earlier, "")
            yield _Stretch("", stretch.later)
        else:
            yield stretch


def _trimmed(stretch: _Stretch) -> tuple[_Stretch, _Stretch]:
    """A stretch, and the white space at its end where both texts have it."""
    before, now = stretch
    if before == now:
        return stretch, _Stretch("", "")
    space = now[len(now.rstrip()) :]
    if not space or not before.endswith(space):
        return stretch, _Stretch("", "")
    return _Stretch(before[: -len(space)], now[: -len(space)]), _Stretch(space, space)


def _is_small(text: str) -> bool:
    """At most two words of at most three letters each, or one character, and punctuation."""
    words = _WORD.findall(text)
    if _CHARACTER.search(text):
        return len("".join(words)) <= 1
    return len(words) <= 2 and all(len(word) <= 3 for word in words)


def _changes(stretch: _Stretch) -> Iterator[Change]:
    if stretch.stayed:
        yield Change("same", stretch.earlier)
        return
    if stretch.earlier:
        yield Change("deleted", stretch.earlier)
    if stretch.later:
        yield Change("inserted", stretch.later)
