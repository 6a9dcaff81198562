"""When and where a text was made, as far as its date line, its closing or its opening says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from publisher.importers.datelines import (
    Dateline,
    is_place,
    read_dateline,
    read_heading_date,
)
from publisher.importers.dates_in_text import dates_in
from publisher.importers.months import MONTHS
from publisher.importers.received import Doubt

_DONE = re.compile(
    r"(?<!\w)(?:done|proclaimed|signed|issued|adopted|given|agreed|fait|adoptée?|signée?|hech[oa]|suscrit[ao]"
    r"|feit[oa]|совершено|принято)\s+(?:(?:in\s+\w+\s+cop(?:y|ies)|jointly|today|by \w+)\s+)?"
    r"(?:at|in|à|en|a|em|n[ao]|в)\s+(?P<place>(?-i:[^\W\d_a-z])[^,;:\d]{1,40}?)\s*"
    r"(?:,|\s(?:le|on|this|the|el|il|em|aos|den)\s|(?=\s\d)|\s*$)",
    re.IGNORECASE,
)
_MET = re.compile(
    r"(?<!\w)(?:met|meet(?!\s+the)|meetings?(?=\s*(?:,|in|at|on|today|here|under|together)\b)"
    r"|gather(?:ed|ing)?|assembled|convened?|reunid[oa]s|réunis"
    r"|réunies|reuni(?:u-se|ram-se|ó|eron)|собравшись|собрались|встретились|заседани\w+|realizou-se"
    r"|realizaram-se|s['’]est tenue?|took place|held(?=\s+(?:in|at|on))"
    r"|و?(?:اجتمع|التقى|عقد)(?:ت|وا)?)(?!\w)"
)
_CLOSING_WORD = re.compile(r"(?:done|fait|hech[oa]|feit[oa]|совершено|proclaimed)\s", re.IGNORECASE)
_OPENS = re.compile(r"(?:\d+\.\s+)?(?:on|le|el|no\s+dia|em|al?|в)?\s*", re.IGNORECASE)
_SIGNED_IN_CHINESE = re.compile(
    r"[于於](?P<date>[^，。]{6,14}日)[在于於](?P<place>[\u4e00-\u9fff]{2,8}?)(?:签署|簽署|签订|簽訂|发表|發表)"
)
_NEWS_LEAD = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'./ -]{1,30}(?:,\s[^\W\d_a-z][\w’'. -]{1,20})?)\s*[,(]\s*"
)
_CAPITALS = re.compile(r"(?P<place>[A-Z]{3}[A-Z .,]{1,30}?)\s+[–—-]{1,2}\s")
_DASH = re.compile(r"\s*[),]?\s*[-–—:]")
_PLACE_AND_DATE = re.compile(r"(?P<place>[^\W\d_a-z][^,;:.\d]{1,40}?),\s+(?:the|le|el|on|this)\s+")
_TOGETHER = re.compile(
    r"(?<!\w)(?:met|meeting|convened|gathered|exchange|held|hosted|spoke|visit\w*|reuni\w+|réuni\w*|visita"
    r"|провел\w*|состоял\w+|встреч\w+|переговор\w*)(?!\w)|举行|会晤|访问|اجتمع|عقد",
    re.IGNORECASE,
)
_RELEASED_ON = re.compile(
    r"(?<!\w)(?:published|released|issued|publicerades|publiée?|publicad[ao]|опубликован\w*"
    r"|veröffentlicht)(?!\w)",
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
    r"(?:(?P<place>location|place|lieu|lugar|local)|(?P<date>(?:delivered|published|issued|date|datum)(?:\s+on)?))"
    r"\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)
_LINES = 12  # paragraphs in which a line of its own gives the date
_A_NAME = 5  # words of a place, with its state
_DONE_AT = re.compile(
    r"(?:done|signed|issued|adopted|fait|hech[oa]|feit[oa]|совершено|принято)\s+(?:at|in|à|en|em|n[ao]|в)\s+"
    r"(?:(?:the\s+)?city\s+of\s+|город[еу]\s+|г\.\s*)?(?P<place>(?-i:[^\W\d_a-zа-я])[^.,;:\d]{1,40}?)"
    r"(?:\s+in\s+\w+\s+(?:originals?|cop\w+)[^,]*)?\s*\.?$",
    re.IGNORECASE,
)
_FIRST = 250  # characters of a first paragraph that tell of the meeting itself
_LAST = 8  # paragraphs at the end, the signatures among them
_AT_ONCE = 30  # characters between "published" and its date: "in English on"
_HEADING_WORDS = 45
_NEAR = 70  # characters between "met" and a date that stands without a place
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]*"
_IN = re.compile(
    r"(?<!\w)(?:in|at|en|à|em|n[ao]|в)\s+(?:(?:the|la|a)?\s*(?:city|ciudad|cidade|ville)\s+(?:of|d[ae])\s+)?"
    rf"(?P<place>{_NAME}(?:\s(?:(?:de|of|la|the)\s)?{_NAME}){{0,3}}"
    rf"(?:,\s(?:D\.C\.|{_NAME}(?:\s(?:(?:de|of|la|the)\s)?{_NAME}){{0,3}}))?)(?=\W)"
)
# "… met to discuss the situation in": what comes is no place of the meeting.
# Others may have met too: "thousands of people have gathered in".
_CROWD = re.compile(
    r"(?<!\w)(?:thousands|hundreds|millions|people(?!['’])|citizens|crowds?|protest\w*|demonstrators"
    r"|miles|ciudadanos|milliers|citoyens|manifestantes|manifestants)(?!\w)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?<!\w)(?:to|para|pour|чтобы)\s+(?:discuss|discut|examin|обсуд|exchange|address)", re.I
)
_SENTENCE_END = re.compile(r"[.;](?=\s+[^\W\da-z_]|\s*$)(?<!\b[A-Z]\.)")
_PROVINCE = re.compile(r",\s(?:Prov[ií]ncia|Estado|State|Province|Departamento)\s.*$")
_LONGEST = 4000  # characters of a paragraph in which date and place are looked for
_REACH = 260  # characters behind "met" in which the place is named
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
    opening = [paragraph[:_LONGEST] for paragraph in paragraphs[:3]]
    # The surest first: a title may end in the date of what it remembers.
    readings = (
        _of_letter(title),
        top,
        _heading([*lead, *paragraphs[:4]]),
        _labelled([*lead, *paragraphs[:_LINES]]),
        _line_below(paragraphs[:_LINES]),
        _closing(paragraphs),
        _meeting(opening),
        read_heading_date(title, in_title=True) or Dateline("", None),
        _first_words(opening),
        _released([*lead, *opening]),
        _end_of_heading([title, *lead]),
    )
    printed = next((d.date for d in readings if d.date), None)
    place = next((d.place for d in readings if d.place), "")
    if printed:
        why = f"'{printed.iso}' may have day and month the other way round"
        return Circumstances(printed.iso, place, () if printed.certain else (Doubt("date", why),))
    return Circumstances(*_undated(paragraphs, file_name, place))


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


def _closing(paragraphs: Sequence[str]) -> Dateline:
    """ "Done at Washington, the 1st January, 1942", or a date line at the very end."""
    for number, paragraph in reversed([*enumerate(paragraphs)][-5:]):
        signed = _SIGNED_IN_CHINESE.search(paragraph)
        date = next(dates_in(signed["date"]), None) if signed else None
        if signed and date:
            return Dateline(signed["place"], date)
        if line := read_dateline(paragraph):
            beside = _place_above(paragraphs[:number]) or _done_at(
                "".join(paragraphs[number + 1 :][:1])
            )
            return replace(line, place=line.place or beside)
    for paragraph in reversed(paragraphs[-5:]):
        opens = _PLACE_AND_DATE.match(paragraph)
        date = next(dates_in(paragraph[:150]), None) if opens else None
        if opens and date and date.start - opens.end() < 3 and is_place(opens["place"]):
            return Dateline(opens["place"], date)
    place = next(filter(None, map(_done_at, paragraphs[-_LAST:])), "")
    for paragraph in reversed(paragraphs):
        end = paragraph[-_LONGEST:]
        for done in reversed(list(_DONE.finditer(end))):
            date = next(dates_in(end[done.end("place") : done.end() + 110]), None)
            if date and _closes(done[0]) and is_place(done["place"].strip()):
                return Dateline(done["place"].strip(), date)
    return Dateline(place, None)


def _done_at(line: str) -> str:
    """The place of "Done in Panmunjeom", "Done at Bishkek in three originals"; "" without one."""
    done = _DONE_AT.match(line)
    return done["place"] if done and is_place(done["place"]) else ""


def _place_above(paragraphs: Sequence[str]) -> str:
    """The place on the line above a closing date; below another short line it is a person."""
    text, place = ("", "", *paragraphs)[-2:]
    alone = text.rstrip()[-1:] in (".", "]", "。") and len(text) > _NEAR
    town = place.partition(",")[0]  # a person's name stands above a date as well
    alone = alone and place[:1].isupper() and any(town in other for other in paragraphs[:-1])
    return place if alone and len(place.split()) < _A_NAME and is_place(place) else ""


def _closes(words: str) -> bool:
    """Whether words close the text itself: another one is "the Declaration signed at"."""
    return words[0].isupper() or bool(_CLOSING_WORD.match(words))


def _meeting(paragraphs: Sequence[str]) -> Dateline:
    """ "… met in San Francisco, California, on November 16-17, 2023"."""
    found: list[Dateline] = []
    for number, paragraph in enumerate(paragraphs):
        for met in _MET.finditer(paragraph):
            if met[0] == "held" and (number or met.start() > _FIRST):
                continue  # further down it is another meeting that was held
            if _CROWD.search(_subject(paragraph, met.start())):
                continue
            sentence = _sentence(paragraph, met.end())
            place = next((p for p in map(_place, _IN.finditer(sentence)) if p), "")
            date = next(dates_in(sentence), None)
            # A verb that comes first has its subject behind it: "اجتمع وزراء …".
            near = date and (date.start < _NEAR or not met.start())
            found += [Dateline(place, date)] if place or near else []
    dated = [line for line in found if line.date and line.place]
    return (dated or found or [Dateline("", None)])[0]


def _subject(text: str, end: int) -> str:
    """What stands in front of a verb in its sentence."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, end)]
    return text[ends[-1] if ends else 0 : end]


def _sentence(text: str, start: int) -> str:
    end = _SENTENCE_END.search(text, start)
    sentence = text[start : min(end.start() if end else len(text), start + _REACH)]
    purpose = _PURPOSE.search(sentence)
    return (sentence[: purpose.start()] if purpose else sentence) + " "


def _place(match: re.Match[str]) -> str:
    """The place a match names; "" where it is a month, or an abbreviation such as "G20"."""
    place = match["place"]
    first = place.split()[0].rstrip(",")
    if first.casefold() in MONTHS or first.isupper() or any(c.isdigit() for c in place):
        return ""
    place = _PROVINCE.sub("", place)
    return place if is_place(place) else ""


def _undated(
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
