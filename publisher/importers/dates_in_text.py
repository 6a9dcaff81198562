"""Dates as documents print them: "28 July 2023", "July 15-16, 2022", "23 avril 1908", in words.

Only whole dates are read, with their year; a month and a year only where no day stands by.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.importers.dates_in_words import worded_dates
from publisher.importers.months import MONTHS

_NAMES = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?:{_NAMES})(?!\w)\.?(?:/(?:{_NAMES})(?!\w))?"  # Arabic prints both series
_DAY = r"(?<!\d)(?:\d{1,2})(?:st|nd|rd|th|er|ère|re|º|°|ª|\.)?(?![\d/])"
_OF = (
    r"(?:\s+day\s+of\s+|\s+d[ií]as?\s+(?:del?|do)\s+(?:(?:mes|mês)\s+de\s+)?"
    r"|\s+(?:of|de|del|d['’])\s*|\s*[-–]\s*|\s+|,\s*)"
)
_YEAR = r"(?P<{0}>(?:1[5-9]|2[01])\d{{2}})(?!\d)(?:\s*(?:года|г\.|م))?"
_TO = r"\s*(?:[-–—]+|\bto\b|\band\b|\bau\b|\bal?\b|\bпо\b|\bи\b|\by\b|\be\b|\bet\b|\bbis\b|&)+\s*"
_BEFORE_YEAR = r"(?:\s*,\s*|\s+(?:of|de|del)\s+|\s+)"
_FORMS = (
    rf"(?P<d1>{_DAY})(?:(?:{_OF}(?P<m0>{_MONTH}))?{_TO}(?P<d2>{_DAY}))?{_OF}(?P<m1>{_MONTH})"
    rf"{_BEFORE_YEAR}{_YEAR.format('y1')}",
    rf"(?P<m2>{_MONTH})\s+(?P<d3>{_DAY})(?:{_TO}(?:(?P<m3>{_MONTH})\s+)?(?P<d4>{_DAY}))?"
    rf"(?:\s*,\s*|\s+){_YEAR.format('y2')}",
    r"(?<![\d-])(?P<y3>\d{4})-(?P<n1>\d{2})-(?P<d5>\d{2})(?![\d-])",
    r"(?P<y4>\d{4})\s*年\s*(?P<n2>\d{1,2})\s*月\s*(?P<d6>\d{1,2})"
    r"(?:\s*日?\s*[至—–-]\s*(?P<d7>\d{1,2}))?\s*日",
    r"(?<![\d./])(?P<d8>\d{1,2})(?P<sep>[./-])(?P<n3>\d{1,2})(?P=sep)(?P<y5>\d{4})(?![\d/]|\.\d)",
    rf"(?<!\w)(?P<m4>{_MONTH})(?:\s*,\s*|\s+(?:de|of|del)\s+|\s+){_YEAR.format('y6')}",
)
_DATE = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
_HAN = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_HAN_DATE = re.compile(
    r"[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)

ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text: the characters `start` to `end`, as the archive writes it (`iso`).

    `certain` is false where day and month could be meant the other way round (03/04/2020).
    """

    start: int
    end: int
    iso: str
    certain: bool = True


def dates_in(text: str) -> Iterator[PrintedDate]:
    """The dates printed in a text, in order; impossible ones (30 February) are passed over."""
    text = text.translate(ARABIC_DIGITS)
    if han := _HAN_DATE.search(text):
        iso = _han_iso(han[0])
        yield from [PrintedDate(han.start(), han.end(), iso)] if iso else []
    for start, end, year, month, day in worded_dates(text):
        if iso := _day(str(year), str(month), str(day)):
            yield PrintedDate(start, end, iso)
    worded = [(start, end) for start, end, *_ in worded_dates(text)]
    for match in _DATE.finditer(text):
        if any(start <= match.start() < end for start, end in worded):
            continue  # the month and the year of a date in words
        iso = _iso(match)
        if iso:
            certain = match["sep"] != "/" or int(match["d8"]) > 12
            yield PrintedDate(match.start(), match.end(), iso, certain)


def _iso(match: re.Match[str]) -> str:
    """The matched form as the archive writes it; "" where there is no such day."""
    if match["m1"]:
        first = match["m0"] or match["m1"]
        return _span(match["y1"], first, match["d1"], match["m1"], match["d2"])
    if match["m2"]:
        last = match["m3"] or match["m2"]
        return _span(match["y2"], match["m2"], match["d3"], last, match["d4"])
    if match["y3"]:
        return _span(match["y3"], match["n1"], match["d5"], match["n1"], None)
    if match["y4"]:
        return _span(match["y4"], match["n2"], match["d6"], match["n2"], match["d7"])
    if match["y5"]:
        return _span(match["y5"], match["n3"], match["d8"], match["n3"], None)
    return f"{int(match['y6']):04d}-{_month(match['m4']):02d}"


def _span(year: str, month: str, day: str, last_month: str, last_day: str | None) -> str:
    first = _day(year, month, day)
    if not first or last_day is None:
        return first
    last = _day(year, last_month, last_day)
    return f"{first}/{last}" if last > first else ""


def _day(year: str, month: str, day: str) -> str:
    number = int(re.match(r"\d+", day)[0])  # type: ignore[index]
    try:
        return dt.date(int(year), _month(month), number).isoformat()
    except ValueError:
        return ""


def _month(written: str) -> int:
    return (
        int(written)
        if written.isdigit()
        else MONTHS[written.casefold().partition("/")[0].rstrip(".")]
    )


def _han_iso(written: str) -> str:
    year, month, day = re.split("[年月日]", written)[:3]
    digits = "".join(_HAN[c] for c in year)
    return _day(digits, str(_han_number(month)), str(_han_number(day)))


def _han_number(written: str) -> int:
    """A Chinese numeral below one hundred: 二十八 is 28."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int(_HAN.get(written, "0"))
    return (int(_HAN[tens]) if tens else 1) * 10 + (int(_HAN[ones]) if ones else 0)
