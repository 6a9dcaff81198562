"""Inside a block: what the few marks of the body's grammar mean, and how to write around them.

The grammar is small on purpose, because the text is verbatim: `*emphasis*`, `**strong**`,
`[^1]` for a defined footnote, a backslash before an ASCII punctuation mark to mean the mark
itself, and a backslash at a line's end for a line break. Everything else is plain characters.
"""

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from publisher.model import Mark, MarkKind, RichText

_TOKEN = re.compile(r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<stars>\*+)|\[\^(?P<note>[^\]\s]+)\]")
_SPECIAL = re.compile(r"[\\*\[#>|]")
_KINDS: dict[int, MarkKind] = {1: "emphasis", 2: "strong"}


@dataclass(frozen=True, slots=True)
class Inline:
    """A read text, and what its reader was in doubt about.

    `stray_stars` is true where asterisks pair off and one is left over; `unknown_notes` are the
    labels of footnotes that are referred to and not defined.
    """

    content: RichText
    stray_stars: bool
    unknown_notes: tuple[str, ...]


@dataclass(slots=True)
class _Stars:
    """A run of one or two asterisks: where it stands in the text read so far."""

    position: int
    length: int
    opens: bool
    closes: bool


def read_inline(source: str, notes: Collection[str] = ()) -> Inline:
    """Read the marks of a block's source; `notes` are the labels of the defined footnotes."""
    # In every token is one of these. Most of an archive has none: spare it the search.
    if "\\" not in source and "*" not in source and "[^" not in source:
        return Inline(RichText(source), False, ())
    parts: list[str] = []
    marks: list[Mark] = []
    stars: list[_Stars] = []
    length = end = 0
    for token in _TOKEN.finditer(source):
        plain = source[end : token.start()]
        written = _written(token, notes)
        parts += (plain, written)
        length += len(plain)
        if token["note"] and written != token[0]:
            marks.append(Mark(length, length + len(written), "footnote"))
        if token["stars"] and len(written) in _KINDS:
            stars.append(_flanked(source, token, length))
        length += len(written)
        end = token.end()
    parts.append(source[end:])
    pairs, stray = _pair(stars)
    unknown = [m["note"] for m in _TOKEN.finditer(source) if m["note"] and m["note"] not in notes]
    return Inline(_without_stars("".join(parts), marks, pairs), stray, tuple(unknown))


def _written(token: re.Match[str], notes: Collection[str]) -> str:
    """The characters a token stands for, its asterisks still in place."""
    if token["escaped"]:
        return token["escaped"]
    if token["note"] and token["note"] in notes:
        return token["note"]
    return token[0]


def _flanked(source: str, token: re.Match[str], position: int) -> _Stars:
    """Whether asterisks can open or close emphasis: they touch a word on one side only."""
    before = source[token.start() - 1 : token.start()] or " "
    after = source[token.end() : token.end() + 1] or " "
    return _Stars(
        position,
        len(token[0]),
        opens=not after.isspace() and not before.isalnum(),
        closes=not before.isspace() and not after.isalnum(),
    )


def _pair(stars: list[_Stars]) -> tuple[list[tuple[_Stars, _Stars]], bool]:
    """Match closing asterisks with the nearest opening ones of their length.

    The second value is true where some pair off and others, that could have, do not.
    """
    pairs: list[tuple[_Stars, _Stars]] = []
    open_stars: list[_Stars] = []
    left_over = 0
    for run in stars:
        partner = next((o for o in reversed(open_stars) if o.length == run.length), None)
        if run.closes and partner and partner.position + partner.length < run.position:
            left_over += len(open_stars) - open_stars.index(partner) - 1
            del open_stars[open_stars.index(partner) :]
            pairs.append((partner, run))
        elif run.opens:
            open_stars.append(run)
        elif run.closes:
            left_over += 1
    return pairs, bool(pairs) and bool(left_over + len(open_stars))


def _without_stars(text: str, marks: list[Mark], pairs: list[tuple[_Stars, _Stars]]) -> RichText:
    """Take the paired asterisks out of a text and move every mark to where it then stands."""
    cuts = sorted((run.position, run.length) for pair in pairs for run in pair)

    def moved(position: int) -> int:
        return position - sum(length for start, length in cuts if start < position)

    kept, end = [], 0
    for start, length in cuts:
        kept.append(text[end:start])
        end = start + length
    kept.append(text[end:])
    found = [Mark(moved(mark.start), moved(mark.end), mark.kind) for mark in marks]
    found += [
        Mark(moved(first.position), moved(last.position), _KINDS[first.length])
        for first, last in pairs
    ]
    return RichText("".join(kept), tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind))))


def escape_inline(text: str) -> str:
    """Write plain characters so that `read_inline` gives back exactly them."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def segments(content: RichText) -> Iterator[tuple[int, int, tuple[MarkKind, ...]]]:
    """Cut a text at its marks: (start, end, the kinds of mark over it, outermost first)."""
    edges = sorted({0, len(content.text), *(e for m in content.marks for e in (m.start, m.end))})
    for start, end in itertools.pairwise(edges):
        yield start, end, tuple(m.kind for m in content.marks if m.start <= start and end <= m.end)
