"""Changes: how one text became another, word by word.

The words here are the words on the page, with their capitals and their punctuation: in agreed
language a comma is a change. In scripts that write no spaces each character is a word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel, Postfix, Prefix

from publisher.wording.tokens import SPACELESS

_WORD = re.compile(  # or another sign; white space only where a text begins with it
    rf"([^\W{SPACELESS}]+(?:['’‑-][^\W{SPACELESS}]+)*|\S|\A\s+)"
)
_REMEMBERED = 50_000  # the same two texts are compared on several pages
_UP_TO_A_WORD = re.compile(r".*\s(?=\S)", re.DOTALL)  # whatever may be before it
_BEFORE_A_WORD = re.compile(r"\s(?=\S)")
_FEW_LETTERS = re.compile(r"\W*(?:\w{1,3}(?!\w)\W*){0,2}")
_CHARACTER = re.compile(rf"[{SPACELESS}]")


class Change(NamedTuple):
    """A stretch of text that stayed, was deleted or was inserted.

    The `same` and `deleted` stretches together are the earlier text, the `same` and `inserted`
    ones the later text, to the letter.
    """

    kind: Literal["same", "deleted", "inserted"]
    text: str


_Stretch = tuple[str, str]  # a stretch of both texts; equal where it stayed


@lru_cache(maxsize=_REMEMBERED)
def word_changes(earlier: str, later: str) -> tuple[Change, ...]:
    """How `earlier` became `later`; what was deleted stands before what was put in its place.

    One or two small words that stayed between two changes are shown as changed with them:
    a change in one piece reads better than a flicker.
    """
    stretches = _joined(_without_flicker(_joined(_stretches(earlier, later))))
    return tuple(_changes(_joined(_trimmed(stretches))))


def _stretches(earlier: str, later: str) -> Iterator[_Stretch]:
    """What stayed and what changed, in order; neighbours may be of one kind."""
    start = _same_beginning(earlier, later)
    old, new = earlier[start:], later[start:]
    end = _same_end(old, new)
    yield earlier[:start], later[:start]
    yield from _compared(old[: len(old) - end], new[: len(new) - end])
    yield old[len(old) - end :], new[len(new) - end :]


def _same_beginning(earlier: str, later: str) -> int:
    """How many letters at the beginning of both texts are the same, in whole words."""
    seen = Prefix.similarity(earlier, later) + 1  # the first letter that may differ begins a word
    same = [_UP_TO_A_WORD.match(text, 0, seen) for text in (earlier, later)]
    return min(found.end() if found else 0 for found in same)


def _same_end(earlier: str, later: str) -> int:
    """How many letters at the end of both texts are the same, in whole words.

    None where the first words are the same: a word that could belong to the same beginning as
    well as to the same end belongs to the beginning.
    """
    first, other = _WORD.match(earlier), _WORD.match(later)
    if not first or not other or first[0] == other[0]:
        return 0
    same = _BEFORE_A_WORD.search(earlier, len(earlier) - Postfix.similarity(earlier, later))
    return len(earlier) - same.end() if same else 0


def _compared(earlier: str, later: str) -> Iterator[_Stretch]:
    """What stayed and what changed between texts, compared word by word."""
    # What is before the first word, a word, what is behind it, another word, and so on.
    old, new = _WORD.split(earlier), _WORD.split(later)
    for change in Indel.opcodes(old[1::2], new[1::2]):
        before = old[2 * change.src_start + 1 : 2 * change.src_end + 1]
        now = new[2 * change.dest_start + 1 : 2 * change.dest_end + 1]
        if change.tag == "equal" and before != now:  # words are followed by other white space
            yield from zip(before, now, strict=True)
        else:
            yield "".join(before), "".join(now)


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Neighbouring stretches of one kind as one; empty ones vanish."""
    joined: list[_Stretch] = []
    before = now = ""
    was_same = True
    for earlier, later in stretches:
        is_same = earlier == later
        if is_same != was_same and (earlier or later):
            if before or now:
                joined.append((before, now))
            before, now, was_same = earlier, later, is_same
        else:
            before += earlier
            now = before if was_same else now + later
            was_same = before == now  # what was put in may be what was taken out
    return [*joined, (before, now)] if before or now else joined


def _without_flicker(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Splits nothing, but turns small stretches between changes into parts of the changes."""
    last = len(stretches) - 1
    for place, (before, now) in enumerate(stretches):
        if before == now and 0 < place < last and _is_small(before):
            # Deleting and inserting the same text is a change that leaves the texts alone.
            yield before, ""
            yield "", now
        else:
            yield before, now


def _is_small(text: str) -> bool:
    """At most two words of at most three letters each, or one character, and punctuation."""
    if not _FEW_LETTERS.fullmatch(text):
        return False
    return not _CHARACTER.search(text) or len(re.findall(r"\w", text)) <= 1


def _trimmed(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Splits off the white space at the end of a change where both texts have it."""
    for before, now in stretches:
        space = now[len(now.rstrip()) :]
        if space and before != now and before.endswith(space):
            yield before[: -len(space)], now[: -len(space)]
            yield space, space
        else:
            yield before, now


def _changes(stretches: Iterable[_Stretch]) -> Iterator[Change]:
    for before, now in stretches:
        if before == now:
            yield Change("same", before)
            continue
        if before:
            yield Change("deleted", before)
        if now:
            yield Change("inserted", now)
