"""The date and the place with which a text closes: "Done at Washington, the 1st January, 1942"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.importers.datelines import Dateline, is_place, read_dateline
from publisher.importers.dates_in_text import dates_in

_LONGEST = 4000  # characters of a paragraph in which date and place are looked for
_A_LINE = 70  # characters of a line above which the text ends
_COPIES = (
    r"in\s+(?:duplicate|triplicate|quadruplicate|(?:\w+\s+){1,2}(?:cop(?:y|ies)|originals?))"
    r"|(?:en|em)\s+(?:\w+\s+){1,2}(?:exemplaires?|expéditions?|original|originaux|ejemplar(?:es)?"
    r"|exempl[aá]r(?:es)?)|in\s+(?:dubbel|tweevoud|drievoud)|in\s+\w+\s+(?:Ausfertigung|Urschrift)"
)
_DONE = re.compile(
    r"(?<!\w)(?:done|proclaimed|signed|issued|adopted|given|agreed"
    r"|fait|adoptée?|signée?|hech[oa]|suscrit[ao]"
    r"|feit[oa]|dad[ao]|firmad[ao]|gedaan|geschehen|совершено|принято)\s+"
    rf"(?:(?:{_COPIES}|jointly|today|by \w+),?\s+)?"
    r"(?:at|in|à|en|a|em|n[ao]|te|zu|в)\s+"
    r"(?:(?:the|la|a)\s+(?:city|ville|ciudad|cidade)\s+(?:of|d[ae])\s+)?"
    r"(?P<place>(?-i:[^\W\d_a-z])[^,;:\d]{1,40}?)\s*"
    r"(?:,|\s(?:le|on|this|the|el|il|em|aos|den)\s|(?=\s\d)|\s*$)",
    re.IGNORECASE,
)
_CLOSING_WORD = re.compile(
    r"(?:done|fait|hech[oa]|feit[oa]|dad[ao]|gedaan|geschehen|совершено|proclaimed)\s",
    re.IGNORECASE,
)
# "This Declaration, the texts of which are authentic, is": the text itself was adopted so.
_OF_THIS = re.compile(
    r"(?<!\w)(?:This|The\s+present)\s+[A-Z]\w+[^.;]{0,150}\s(?:is|was|has\s+been)\s+$"
)
_SIGNED_IN_CHINESE = re.compile(
    r"[于於](?P<date>[^，。]{6,14}日)[在于於](?P<place>[\u4e00-\u9fff]{2,8}?)(?:签署|簽署|签订|簽訂|发表|發表)"
)
_PLACE_AND_DATE = re.compile(r"(?P<place>[^\W\d_a-z][^,;:.\d]{1,40}?),\s+(?:the|le|el|on|this)\s+")
_A_NAME = 5  # words of a place, with its state
_DONE_AT = re.compile(
    r"(?:done|signed|issued|adopted|fait|hech[oa]|feit[oa]|совершено|принято)\s+(?:at|in|à|en|em|n[ao]|в)\s+"
    r"(?:(?:the\s+)?city\s+of\s+|город[еу]\s+|г\.\s*)?(?P<place>(?-i:[^\W\d_a-zа-я])[^.,;:\d]{1,40}?)"
    r"(?:\s+in\s+\w+\s+(?:originals?|cop\w+)[^,]*)?\s*\.?$",
    re.IGNORECASE,
)
_END = 5  # paragraphs at the end, the date line among them
_LANGUAGES = 220  # characters of "in a single copy in the Danish and Swedish languages, this"
_LAST = 8  # paragraphs at the end, the signatures among them


def read_closing(paragraphs: Sequence[str]) -> Dateline:
    """ "Done at Washington, the 1st January, 1942", or a date line at the very end."""
    place = next(filter(None, map(_done_at, paragraphs[-_LAST:])), "")
    return (
        _line_at_end(paragraphs)
        or next(filter(None, map(_opening_line, reversed(paragraphs[-_END:]))), None)
        or next(filter(None, map(_done, reversed(paragraphs))), None)
        or Dateline(place, None)
    )


def _line_at_end(paragraphs: Sequence[str]) -> Dateline | None:
    """A line of nothing but place and date; the place may stand on the line beside it."""
    for number, paragraph in reversed([*enumerate(paragraphs)][-_END:]):
        signed = _SIGNED_IN_CHINESE.search(paragraph)
        date = next(dates_in(signed["date"]), None) if signed else None
        if signed and date:
            return Dateline(signed["place"], date)
        if line := read_dateline(paragraph):
            beside = [*paragraphs[max(number - 1, 0) : number], *paragraphs[number + 1 :][:1]]
            at = next(filter(None, map(_done_at, beside)), "")
            return replace(line, place=line.place or _place_above(paragraphs[:number]) or at)
    return None


def _opening_line(paragraph: str) -> Dateline | None:
    """ "Lima, the 5 May 2021", and what follows."""
    opens = _PLACE_AND_DATE.match(paragraph)
    date = next(dates_in(paragraph[:150]), None) if opens else None
    if opens and date and date.start - opens.end() < 3 and is_place(opens["place"]):
        return Dateline(opens["place"], date)
    return None


def _done(paragraph: str) -> Dateline | None:
    """ "Done at Washington, the 1st January, 1942", at the end of a paragraph."""
    end = paragraph[-_LONGEST:]
    for done in reversed(list(_DONE.finditer(end))):
        date = next(dates_in(end[done.end("place") : done.end() + _LANGUAGES]), None)
        closes = _closes(done[0]) or _OF_THIS.search(end, 0, done.start())
        if date and closes and is_place(done["place"].strip()):
            return Dateline(done["place"].strip(), date)
    return None


def _done_at(line: str) -> str:
    """The place of "Done in Panmunjeom", "Done at Bishkek in three originals"; "" without one."""
    done = _DONE_AT.match(line)
    return done["place"] if done and is_place(done["place"]) else ""


def _place_above(paragraphs: Sequence[str]) -> str:
    """The place on the line above a closing date; below another short line it is a person."""
    text, place = ("", "", *paragraphs)[-2:]
    if place.endswith(",") and is_place(place[:-1]):
        return place[:-1]  # "MOSCOW," and the date on the next line
    alone = text.rstrip()[-1:] in (".", "]", "。") and len(text) > _A_LINE
    town = place.partition(",")[0]  # a person's name stands above a date as well
    alone = alone and place[:1].isupper() and any(town in other for other in paragraphs[:-1])
    return place if alone and len(place.split()) < _A_NAME and is_place(place) else ""


def _closes(words: str) -> bool:
    """Whether words close the text itself: another one is "the Declaration signed at"."""
    return words[0].isupper() or bool(_CLOSING_WORD.match(words))
