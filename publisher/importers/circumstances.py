"""When and where a text was made, as far as its date line, its closing or its opening says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from publisher.importers.closings import read_closing
from publisher.importers.datelines import (
    Dateline,
    is_place,
    read_dateline,
    read_heading_date,
)
from publisher.importers.dates_in_text import dates_in
from publisher.importers.meetings_told import read_meeting
from publisher.importers.preambles import behind_preamble
from publisher.importers.received import Doubt
from publisher.importers.speeches_of_one import is_speech
from publisher.importers.undated import date_undated

_OPENS = re.compile(r"(?:\d+\.\s+)?(?:on|le|el|no\s+dia|em|al?|в)?\s*(?:[^\W\d]{4,9},?\s+)?", re.I)
_NEWS_LEAD = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'./ -]{1,30}(?:,\s[^\W\d_a-z][\w’'. -]{1,20})?)\s*[,(]\s*"
)
_CAPITALS = re.compile(
    r"(?P<place>[A-Z]{3}[A-Z .,]{1,30}?(?:,\s[A-Z][a-z]+)?)(?:\s+[–—-]{1,2}\s|\s?—\s?)"
)
_DASH = re.compile(r"\s*[),]?\s*[-–—:]|\.\s+(?=[^\W\d_a-z]|/)")
_TOGETHER = re.compile(
    r"(?<!\w)(?:met|meeting|came\s+together|convened|gathered|exchange|held|hosted|spoke|visit\w*|reuni\w+|réuni\w*|visita"
    r"|провел\w*|состоял\w+|встреч\w+|переговор\w*)(?!\w)|举行|会晤|访问|اجتمع|عقد",
    re.IGNORECASE,
)
_RELEASED_ON = re.compile(
    r"(?<!\w)(?:published|released|issued|made(?=\s+on\s)|publicerades|publiée?|publicad[ao]|опубликован\w*"
    r"|veröffentlicht)(?!\w)",
    re.IGNORECASE,
)
_ISSUED_ON = re.compile(
    r"(?<!\w)(?:issued?|make|release[sd]?)\s+(?:this|the\s+(?:following"
    r"|present))\s+[^.;,]{4,80}?\son\s+",
    re.IGNORECASE,
)
# A title may end in the date of what it is about.
_REMEMBERED = re.compile(
    r"(?:of|since|until|from|anniversary|events?|elections?|attacks?|of the|de|du|del|dated)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?:identical\s+)?letters?\s+dated", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?P<place>location|place|lieu|lugar|local)|(?P<date>(?:delivered|published|posted|issued|(?:release\s+)?date"
    r"|datum|发布时间|发布日期|發布時間)(?:\s+on)?))"
    r"\s*[:：]\s*(?P<value>.+)",
    re.IGNORECASE,
)
# "having met in Lima,": a clause of a first sentence that is printed in paragraphs.
_TELLS = re.compile(r"^(?:having\s+)?(?:met|gathered|assembled|meeting)\s.*,$|。$", re.IGNORECASE)
_A_LINE = 60  # characters of a line that tells nothing yet
_LINES = 12  # paragraphs in which a line of its own gives the date
_AT_ONCE = 30  # characters between "published" and its date: "in English on"
_HEADING_WORDS = 45
_NEAR = 70  # characters between "met" and a date that stands without a place
_LONGEST = 4000  # characters of a paragraph in which date and place are looked for
_REACH = 260  # characters behind "met" in which the place is named

IsParty = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The date as the archive writes it and the place, "" where the text gives none."""

    date: str
    place: str
    doubts: tuple[Doubt, ...]


def read_circumstances(
    top: Dateline, title: str, paragraphs: Sequence[str], file_name: str, lead: Sequence[str] = ()
) -> Circumstances:
    """Date and place of a text whose date line says `top`; its file's name is the last resort.

    `lead` are the lines printed above the title.
    """
    told = [text for text in paragraphs[:_LINES] if len(text) > _A_LINE or _TELLS.search(text)]
    told = [*(told or paragraphs)[:3], *(paragraphs[n] for n in behind_preamble(paragraphs))]
    opening = [paragraph[:_LONGEST] for paragraph in told]
    # The surest first: a title may end in the date of what it remembers.
    readings = (
        _of_letter(title),
        top,
        _heading([*lead, *paragraphs[:4]]),
        _labelled([*lead, *paragraphs[:_LINES]]),
        _line_below(paragraphs[:_LINES]),
        read_closing(paragraphs),
        Dateline("", None) if is_speech(title, paragraphs) else read_meeting(opening),
        read_heading_date(title, in_title=True) or Dateline("", None),
        _first_words(opening),
        _released([*lead, *opening]),
        _issued_on(opening),
        _end_of_heading([title, *lead]),
    )
    printed = next((d.date for d in readings if d.date), None)
    place = next((d.place for d in readings if d.place), "")
    if printed:
        why = f"'{printed.iso}' may have day and month the other way round"
        return Circumstances(printed.iso, place, () if printed.certain else (Doubt("date", why),))
    return Circumstances(*date_undated(paragraphs, file_name, place))


def _of_letter(title: str) -> Dateline:
    """ "Letter dated 12 March 2015 from …": the date of its circulation stands above it."""
    dated = read_heading_date(title, in_title=True) if _LETTER.match(title) else None
    return dated or Dateline("", None)


def _heading(lines: Sequence[str]) -> Dateline:
    """ "Delivered by A, Vienna, 5 May 2023", below the title."""
    found = (read_heading_date(line) for line in lines if len(line.split()) <= _HEADING_WORDS)
    return next((line for line in found if line), Dateline("", None))


def _released(lines: Sequence[str]) -> Dateline:
    """ "This is a translation of the statement originally published on 5 May 2021"."""
    for line in lines:
        for released in _RELEASED_ON.finditer(line):
            date = next(dates_in(line[released.end() : released.end() + _NEAR]), None)
            if date and date.start < _AT_ONCE:
                return Dateline("", date)
    return Dateline("", None)


def _issued_on(paragraphs: Sequence[str]) -> Dateline:
    """ "A and B, who issue this statement simultaneously in their capitals on 3 January 2022"."""
    for paragraph in paragraphs[:2]:
        issued = _ISSUED_ON.search(paragraph)
        date = next(dates_in(paragraph[issued.end() :]), None) if issued else None
        if date and date.start == 0:
            return Dateline("", date)
    return Dateline("", None)


def _labelled(lines: Sequence[str]) -> Dateline:
    """ "Location: Geneva", "Delivered on: 14 September 2021": the labels of a web page."""
    found = [label for line in lines for label in [_LABEL.match(line)] if label]
    dates = [date for label in found for date in dates_in(label["value"]) if label["date"]]
    places = [label["value"].strip() for label in found if label["place"]]
    return Dateline(next(filter(is_place, places), ""), next(iter(dates), None))


def _line_below(lines: Sequence[str]) -> Dateline:
    """A date line that stands below an introduction, or below those who make the text."""
    found = (read_dateline(line) for line in lines)
    return next((line for line in found if line), Dateline("", None))


def _end_of_heading(lines: Sequence[str]) -> Dateline:
    """ "Joint Statement by the Ministers of A and B 5 May 2021", the last resort."""
    for line in lines:
        dates = list(dates_in(line)) if len(line.split()) <= _HEADING_WORDS else []
        closes = len(dates) == 1 and not line[dates[0].end :].strip(" .)")
        if closes and not _REMEMBERED.search(line[: dates[0].start]):
            return Dateline("", dates[0])
    return Dateline("", None)


def _first_words(paragraphs: Sequence[str]) -> Dateline:
    """ "On 5 May 2021, the Ministers met by video": the date a text about a meeting opens with."""
    for paragraph in paragraphs[:2]:
        date = next(dates_in(paragraph), None)
        place = _NEWS_LEAD.fullmatch(paragraph[: date.start]) if date else None
        if date and place and _DASH.match(paragraph, date.end):
            several = "/" in place["place"]
            return Dateline("" if several else place["place"].strip(), date)
        if capitals := _CAPITALS.match(paragraph):
            return Dateline(capitals["place"], date)
        opens = date and _OPENS.fullmatch(paragraph, 0, date.start)
        if date and opens and _TOGETHER.search(paragraph, date.end, date.end + _REACH):
            return Dateline("", date)
    return Dateline("", None)
