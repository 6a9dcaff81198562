"""What the finders of citations hand to one another: a stretch of text and what it names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """The characters `start` to `end` name a document.

    `symbol` is its canonical symbol, or, with `is_instrument`, the id of an instrument.
    """

    start: int
    end: int
    symbol: str
    detail: str = ""
    is_instrument: bool = False


_NUMBER = r"\d{1,3}(?:\s?\(\w{1,4}\))*"
_AND = r"(?:,\s?|\s(?:and|et|y|e|и|to)\s|\s?[-–]\s?)"
_PART = (
    r"(?:(?:operative\s|preambular\s)?paragraphs?|paras?\.?|articles?|art[ií]culos?|artigos?"
    r"|arts?\.|стать\w{1,3}|пункт\w{0,3}|المادة|الفقرة"
    r"|chapters?|chapitres?|cap[ií]tulos?|глав\w{1,3}|الفصل)"
)
_PARTS = rf"{_PART}\s(?:{_NUMBER}(?:{_AND}{_NUMBER})*|[IVXLC]+\b)"
_BEFORE = re.compile(
    rf"(?<!\w)(?P<detail>{_PARTS}(?:,\s{_PARTS})?)"
    r",?\s(?:(?:of|to|de|du|del|da|do|من)\s)?(?:(?:the|la|a|l['’]|its|their|said)\s?)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf",?\s\(?(?P<detail>{_PARTS}(?:,\s{_PARTS})?)(?!\w)", re.IGNORECASE)
_REACH = 90  # characters in front of a name in which the cited part of it can start


def detail_before(text: str, start: int) -> tuple[int, str] | None:
    """Where "paragraph 4 of " in front of `start` begins, and "paragraph 4"; None without one."""
    offset = max(0, start - _REACH)
    match = _BEFORE.search(text[offset:start])
    return (offset + match.start(), _plain(match["detail"])) if match else None


def detail_after(text: str, end: int) -> tuple[int, str] | None:
    """Where ", Article 51" behind `end` ends, and "Article 51"; None without one."""
    match = _AFTER.match(text, end)
    return (match.end("detail"), _plain(match["detail"])) if match else None


def _plain(detail: str) -> str:
    return " ".join(detail.split())


def without_overlaps(candidates: Iterable[Found]) -> Iterator[Found]:
    """The candidates in text order; of two that overlap, the longer one, else the earlier."""
    taken: list[Found] = []
    for found in sorted(candidates, key=lambda f: (f.start - f.end, f.start, f.symbol)):
        if all(found.end <= other.start or other.end <= found.start for other in taken):
            taken.append(found)
    yield from sorted(taken, key=lambda f: f.start)
