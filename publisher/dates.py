"""Dates as the archive writes them: a day, a month, a year, or a range of days."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """The days a written date covers: `start` to `end`, both included; `iso` as written."""

    start: dt.date
    end: dt.date
    iso: str

    @property
    def year(self) -> int:
        return self.start.year

    def __str__(self) -> str:
        """The date as a reader of English reads it: 28 July 2023, July 2023, 27–28 July 2023."""
        if self.start == self.end:
            return long_date(self.start)
        if _YEAR.fullmatch(self.iso):
            return self.iso
        if _MONTH.fullmatch(self.iso):
            return f"{_MONTHS[self.start.month - 1]} {self.start.year}"
        if (self.start.year, self.start.month) == (self.end.year, self.end.month):
            return f"{self.start.day}–{long_date(self.end)}"
        if self.start.year == self.end.year:
            month = _MONTHS[self.start.month - 1]
            return f"{self.start.day} {month} – {long_date(self.end)}"
        return f"{long_date(self.start)} – {long_date(self.end)}"


def long_date(day: dt.date) -> str:
    """A day as 28 July 2023, whatever the machine's locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def parse_day(text: str) -> dt.date:
    """Return the day written YYYY-MM-DD; ValueError for anything else."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"write a day like 1975-08-01, not {text!r}")
    return _calendar_day(text)


def _calendar_day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"the calendar has no day {text}") from None


def parse_span(text: str) -> DateSpan:
    """Return the span written 2023, 2023-07, 2023-07-28 or 2023-07-27/2023-07-28.

    ValueError says what is wrong with anything else.
    """
    first, slash, last = text.partition("/")
    if slash and _DAY.fullmatch(first) and _DAY.fullmatch(last):
        start, end = parse_day(first), parse_day(last)
        if end <= start:
            raise ValueError(f"the range {text!r} ends on or before the day it starts")
        return DateSpan(start, end, text)
    if _YEAR.fullmatch(text) and int(text):
        return DateSpan(dt.date(int(text), 1, 1), dt.date(int(text), 12, 31), text)
    if _MONTH.fullmatch(text):
        if not 1 <= int(text[5:]) <= 12:
            raise ValueError(f"the calendar has no month {text}")
        start = _calendar_day(f"{text}-01")
        days = calendar.monthrange(start.year, start.month)[1]
        return DateSpan(start, start.replace(day=days), text)
    if _DAY.fullmatch(text):
        day = _calendar_day(text)
        return DateSpan(day, day, text)
    raise ValueError(f"write a date like 1975-08-01, not {text!r}")
