"""The date of a text that prints none: from its file's name, or a session of the United Nations."""

import re
from collections.abc import Sequence

from publisher.importers.received import Doubt

_LONGEST = 4000  # characters of a paragraph that are looked at
_SESSION = re.compile(
    r"(?P<words>(?:[a-z]+ty[- ])?[a-z]+(?:th|st|nd|rd|first|second|third))(?:\s+regular)?\s+session"
    r"\s+of\s+the\s+(?:United\s+Nations\s+)?General\s+Assembly",
    re.IGNORECASE,
)
_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINALS = {word: number for number, word in enumerate(_ONES.split(), 1)}
_TEN = "twent thirt fort fift sixt sevent eight ninet"
_TENS = {word: 10 * number for number, word in enumerate(_TEN.split(), 2)}
_FILE_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)")
_FILE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


def date_undated(
    paragraphs: Sequence[str], file_name: str, place: str
) -> tuple[str, str, tuple[Doubt, ...]]:
    """The date from the file's name, or the year of a session of the General Assembly."""
    day, year = _FILE_DAY.search(file_name), _FILE_YEAR.search(file_name)
    session = _session_year(paragraphs[:4])
    date = "-".join(day.groups()) if day else year[1] if year else session
    if not date:
        return "", place, (Doubt("date", "the text prints no date of its own"),)
    source = "the file's name" if day or year else "the session of the General Assembly"
    why = f"the text prints no date of its own: {date} is from {source}"
    if session and session != date[:4]:
        why += f"; the session it names was in {session}"
    return date, place, (Doubt("date", why),)


def _session_year(paragraphs: Sequence[str]) -> str:
    """The year in which a session of the General Assembly opened: the first did in 1946.

    The second session opened in 1947, and every later one a year after the one before.
    """
    for paragraph in paragraphs:
        session = _SESSION.search(paragraph, 0, _LONGEST)
        number = _ordinal(session["words"].casefold()) if session else 0
        if number:
            return str(1945 + number)
    return ""


def _ordinal(words: str) -> int:
    """ "fifty-fifth" is 55; 0 where it is no ordinal."""
    tens, _, ones = words.replace(" ", "-").rpartition("-")
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    if not tens and ones.endswith("ieth"):
        return _TENS.get(ones.removesuffix("ieth"), 0)
    number = _ORDINALS.get(ones, 0)
    return number + _TENS.get(tens.removesuffix("y"), 0) if number else 0
