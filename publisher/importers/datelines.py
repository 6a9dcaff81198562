"""Date lines: "New York, 28 July 2023", "(Vienna, 5 May 1993)", "Jeddah, Saudi Arabia"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.importers.dates_in_text import ARABIC_DIGITS, PrintedDate, dates_in

_LEADS = re.compile(
    r"\b(?:original: \w+|(?<=the )city of|opened for \w+|from|done|proclaimed|adopted"
    r"|issued|released|signed|published|posted|publicado|last|simultaneously|updated|dated|at|in|on|the(?!\s+Hague)|this"
    r"|fait|adoptée?|à|(?-i:le|la|el)|en|hecho|dado|feito|em|aos|dia|den"
    r"|г|в|от|يوم|بتاريخ|في|صدر|وكالات|publiée?"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|(?:segunda|terça|quarta|quinta|sexta)-feira"
    r"|(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b\.?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|hrs?|h|uhr|ч))?(?!\d)", re.IGNORECASE
)
# What a press office adds: "FA199", "1467-", "Press release".
_REFERENCE = re.compile(
    r"(?<!\w)(?:[A-Z]{1,6}[ /-]?)?\d[\w/.-]*|(?<!\w)"
    r"(?:press release|media (?:release|note)|GMT)(?!\w)",
    re.IGNORECASE,
)
_NEWS_SOURCE = re.compile(r"(?:来源|來源|source)\s*[:：].*$", re.IGNORECASE)
_HIJRI = re.compile(r"\d{1,2}\s+[^\d،,]{2,20}\s+1[34]\d\d\s*هـ?\s*(?:الموافق)?")
_CHINESE_LEADS = re.compile(r"^[于於在]\s*|\s*(?:发表|签署|發表|簽署)$")
_NOT_A_PLACE = re.compile(
    r"\b(?:release|speech|letter|statement|press|declaration|summit|meeting|office|ministry|session|conference|dialogue|forum|council|committee"
    r"|communiqu[eé]|embassy|updated?|posted|article|resolution|report|draft|text|translation|date|note|media|paper|representative|representante|minister|ambassador"
    r"|declaración|déclaration|comunicado|заявление)\b"
    r"|公报|声明|签署|发表|双方|举行|会晤|访问|بيان|اجتماع",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|del|da|do|of|the|la|las|los|le|les|d['’]|l['’]|am|an|der|upon|sur|on)"
_WORD = r"(?:[^\W\d_a-zà-ÿа-я][\w’'‘ʻ.-]*)"
_PLACE = re.compile(rf"{_WORD}(?:,?\s+(?:{_PARTICLE}\s*)?{_WORD}){{0,5}}")
_SEVERAL_PLACES = re.compile(rf"{_WORD}(?:,\s+{_WORD}){{0,3}},?\s+(?:and|et|y|e|и)\s+{_WORD}")
# "July 8, 2024 - Ottawa, Ontario - Global Affairs Canada": a date, a place and an office.
_SEGMENTS = re.compile(r"\s+[-–—|]\s+")
_AN_OFFICE = re.compile(r"\b(?:ministry|office|embassy|department|press|media|mission)\b", re.I)
_MOST_COMMAS = 4  # in front of a date: "Delivered by A, Ambassador, Vienna, Austria, 5 May"
_LONGEST_HEADING = 420  # characters
_BEFORE_DATE = re.compile(
    r"(?:(?P<mark>[,，(（–—|-])\s*(?P<place>[^\W\d_][^,，()（）–—|\d]{1,40}?)\s*(?:,|\s)\s*(?:le|on|el|em|den)?\s*"
    r"|[,，(（–—|-]\s*(?:on|le|el|em)?\s*|\b(?:meeting|session|adopted|issued|dated|released"
    r"|delivered|made|published|signed|held)\b[^,.]*\son\s+)$",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<!\w)(?:dated|datée?|en date du|de fecha|от)\s+(?:the\s+)?$", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[.!?;]\s+(?-i:[A-ZÀ-Þ])|(?<!\w)(?:we|nous|nosotros|recall\w+|noting|welcom\w+)(?!\w)", re.I
)
_UNCASED_PLACE = re.compile(r"[\u0600-\u06ff\u3040-\u9fff\s،,]{2,24}")
_EDGES = " \t\u3000,;.:()[]–—-,،。*（）［］【】，|"


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
    before = _HIJRI.sub("", line[: date.start].translate(ARABIC_DIGITS))
    rest = f"{before.strip(_EDGES)} {line[date.end :].strip(_EDGES)}"
    rest = _NEWS_SOURCE.sub("", _REFERENCE.sub("", _TIME.sub("", rest)))
    if len(cells := _SEGMENTS.split(rest.strip(_EDGES))) > 1:
        return _kicker(cells if not before.strip(_EDGES) else cells[::-1], date)
    place = _CHINESE_LEADS.sub("", _LEADS.sub("", rest).strip(_EDGES))
    if not place:
        return Dateline("", date)
    at_once = "simultaneously" in line and _SEVERAL_PLACES.fullmatch(place)
    return Dateline(_kept_stop(place, rest), date) if is_place(place) or at_once else None


def _kicker(cells: Sequence[str], date: PrintedDate) -> Dateline | None:
    """The place beside the date; every other cell must be a place or an office too."""
    bare = (_LEADS.sub("", cell).strip(_EDGES) for cell in cells)
    place, *others = [cell for cell in bare if cell] or [""]
    if any(not is_place(cell) and not _AN_OFFICE.search(cell) for cell in others):
        return None
    return Dateline(place, date) if is_place(place) else None


def read_heading_date(line: str, in_title: bool = False) -> Dateline | None:
    """The date that closes a line of a heading: "Delivered by A, Vienna, 5 May 2023".

    In a title the place before it counts only behind a dash or bracket: behind a comma it may be
    the last of a list of states.
    """
    dates = list(dates_in(line)) if len(line) <= _LONGEST_HEADING else []
    if in_title and dates and _DATED.search(line[: dates[0].start]):
        return Dateline("", dates[0])
    if not dates or line.rstrip()[-1:] in ",;:" or line[dates[-1].end :].strip(_EDGES):
        return None
    before = _BEFORE_DATE.search(line[: dates[-1].start])
    if not before or (not in_title and _SENTENCE.search(line[: dates[-1].start])):
        return None
    place = before["place"] or ""
    listed = line[: dates[-1].start].count(",") > _MOST_COMMAS  # the last of a list of states
    sure = bool(place) and is_place(place) and not (in_title and before["mark"] in ",，")
    sure = sure and not listed
    return Dateline(place if sure else "", dates[-1])


def is_place(text: str) -> bool:
    """Whether a text could be the name of a place: a few capitalised words, no kind of text."""
    if len(text) > 60 or _NOT_A_PLACE.search(text) or re.search(r"\d", text):
        return False
    return bool(_PLACE.fullmatch(text) or _UNCASED_PLACE.fullmatch(text))


def _kept_stop(place: str, rest: str) -> str:
    """Give an abbreviation at the end its full stop back: "Washington, D.C."."""
    return f"{place}." if f"{place}." in rest and re.search(r"\.\w$", place) else place
