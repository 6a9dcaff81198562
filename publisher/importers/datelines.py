"""Date lines: "New York, 28 July 2023", "(Vienna, 5 May 1993)", "Jeddah, Saudi Arabia"."""

import re
from dataclasses import dataclass

from publisher.importers.dates_in_text import PrintedDate, dates_in

_LEADS = re.compile(
    r"\b(?:done|adopted|issued|released|signed|published|dated|at|in|on|the|this"
    r"|fait|adoptée?|à|le|la|en|hecho|dado|el|feito|em|aos|dia|den"
    r"|г|в|от|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b\.?",
    re.IGNORECASE,
)
_NOT_A_PLACE = re.compile(
    r"\b(?:release|statement|press|declaration|summit|meeting|office|ministry|session|conference"
    r"|communiqu[eé]|embassy|updated?|posted|article|resolution|report|draft|text|translation"
    r"|declaración|déclaration|comunicado|заявление)\b",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|del|da|do|of|the|la|las|los|le|les|d['’]|l['’]|am|an|der|upon|sur|on)"
_WORD = r"(?:[^\W\d_a-zà-ÿа-я][\w’'.-]*)"
_PLACE = re.compile(rf"{_WORD}(?:,?\s+(?:{_PARTICLE}\s*)?{_WORD}){{0,5}}")
_UNCASED_PLACE = re.compile(r"[\u0600-\u06ff\u3040-\u9fff\s،,]{2,24}")
_EDGES = " \t,;.:()[]–—-,،。*"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a line of nothing but place and date says; either part may be missing."""

    place: str
    date: PrintedDate | None


def read_dateline(line: str) -> Dateline | None:
    """Read a line that prints a date, perhaps with a place, and nothing else."""
    if len(line) > 120:
        return None
    date = next(dates_in(line), None)
    if date is None:
        return None
    rest = f"{line[: date.start].strip(_EDGES)} {line[date.end :].strip(_EDGES)}"
    place = _LEADS.sub("", rest).strip(_EDGES)
    if not place:
        return Dateline("", date)
    return Dateline(_kept_stop(place, rest), date) if is_place(place) else None


def is_place(text: str) -> bool:
    """Whether a text could be the name of a place: a few capitalised words, no kind of text."""
    if len(text) > 60 or _NOT_A_PLACE.search(text):
        return False
    return bool(_PLACE.fullmatch(text) or _UNCASED_PLACE.fullmatch(text))


def _kept_stop(place: str, rest: str) -> str:
    """Give an abbreviation at the end its full stop back: "Washington, D.C."."""
    return f"{place}." if f"{place}." in rest and re.search(r"\.\w$", place) else place
