"""When and where those met who issue a text: "… met in San Francisco on November 16-17, 2023"."""

import re
from collections.abc import Sequence

from publisher.importers.datelines import Dateline, is_place
from publisher.importers.dates_in_text import dates_in
from publisher.importers.months import MONTHS

_NEAR = 70  # characters between "met" and a date that stands without a place
_REACH = 260  # characters behind "met" in which the place is named
_MET = re.compile(
    r"(?<!\w)(?:met|meet(?!\s+the)|[Mm]eetings?(?=\s*(?:,|in|at|on|today|here|under|together)\b)"
    r"|[Gg]ather(?:ed|ing)?|[Aa]ssembled|convened?|[Rr]eunid[oa]s?|[Rr]éunis"
    r"|[Rr]éunies|entretenue?s|visite\s+(?:d['’][ÉEée]tat|officielle|de\s+travail)(?=\s+à\s)|reuni(?:u-se|ram-se|ó|eron)|encontr(?:ou-se|aram-se|aron|ó)|rencontrés|собравшись|собрались|встретились|заседани\w+"
    r"|[Rr]ealizou-se|rassemblée?s|issued today|[Rr]ealizaram-se|s['’]est tenue?"
    r"|took place|held(?=\s+(?!by|hostage|captive)(?:[\w'’-]+\s+){0,6}?(?:in|at|on)\s)"
    r"|و?(?:اجتمع|التقى|عقد)(?:ت|وا)?)(?!\w)"
)
_FIRST = 250  # characters of a first paragraph that tell of the meeting itself
_NAME = r"[^\W\d_a-zß-ÿ][\w’'‘ʻ-]*"
_IN = re.compile(
    r"(?<!\w)(?:in|at|en|à|em|n[ao]|в)\s+"
    r"(?:(?:(?:the|la|a)\s+)?(?:[Cc]ity|ciudad|cidade|ville)\s+"
    r"(?:of|d[aeo]l?)\s+|(?:la|a)\s+(?=Ci(?:udad|dade)\s))?"
    rf"(?P<place>{_NAME}(?:\s(?:(?:de|of|la|the)\s)?{_NAME}){{0,3}}"
    rf"(?:,\s(?:D\.C\.|{_NAME}(?:\s(?:(?:de|of|la|the)\s)?{_NAME}){{0,3}}))?)(?=\W)"
)
# "Today in Athens, on the margins of …": where a text begins with where it was made.
_BEGINS_IN = re.compile(
    r"(?:(?:today|this\s+(?:morning|afternoon|evening|week)|aujourd['’]hui|hoy|hoje)\s*,?\s+|(?=In\s))",
    re.IGNORECASE,
)
# Others may have met too: "thousands of people have gathered in".
_CROWD = re.compile(
    r"(?<!\w)(?:thousands|hundreds|millions|people(?!['’])|citizens|crowds?|protest\w*|demonstrators"
    r"|miles|ciudadanos|milliers|citoyens|manifestantes|manifestants)(?!\w)",
    re.IGNORECASE,
)
# "… met to discuss the situation in": what comes is no place of the meeting.
_PURPOSE = re.compile(
    r"(?<!\w)(?:to|para|pour|чтобы)\s+(?:discuss|discut|examin|обсуд|exchange|address)", re.I
)
# "I look forward to the meeting in": it is still to come.
_AHEAD = re.compile(r"(?<!\w)(?:look\w*\s+forward|will|shall|upcoming|forthcoming)(?!\w)")
_EARLIER = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:yesterday|hier|ayer|ontem|вчера|last\s+(?:night|week|month|year)|earlier)(?!\w)"
)
# Behind "at" stands the town, or its state and the town.
_CHINESE = re.compile(
    r"(?:[于於]?(?P<date>\d{4}年\d{1,2}月\d{1,2}(?:日?[至—–-]\d{1,2})?日)[，,]?[^。，,]{0,40}?"
    r"|[两兩双雙三][国國方](?:元首|领导人|領導人|外长|外長)?)在(?:[\u4e00-\u9fff]{1,12}?国)?"
    r"(?P<place>(?![^。，]{0,4}国)[\u4e00-\u9fff]{2,6}?)(?:举行|舉行|召开|召開|会晤|會晤|会谈|會談|举办)"
)
_ARABIC = re.compile(
    r"(?<!\w)في\s+(?:مدينة\s+)?(?P<place>[\u0621-\u0652]{3,12})\s*[،,]?\s+(?:يوم|بتاريخ"
    r"|في\s+(?:يوم\s+)?\d)"
)
_SENTENCE_END = re.compile(r"[.;](?=\s+[^\W\da-z_]|\s*$)(?<!\b[A-Z]\.)")
_PROVINCE = re.compile(r",\s(?:Prov[ií]ncia|Estado|State|Province|Departamento)\s.*$")


def read_meeting(paragraphs: Sequence[str]) -> Dateline:
    """ "… met in San Francisco, California, on November 16-17, 2023"."""
    found: list[Dateline] = []
    for number, paragraph in enumerate(paragraphs):
        if line := _in_chinese(paragraph):
            return line
        if not number and (begins := _begins_in(paragraph)):
            found.append(Dateline(begins, None))
        for met in _MET.finditer(paragraph):
            if met[0] == "held" and (number or met.start() > _FIRST):
                continue  # further down it is another meeting that was held
            subject = _subject(paragraph, met.start())
            if _CROWD.search(subject) or _AHEAD.search(subject):
                continue
            sentence = _sentence(paragraph, met.end())
            if _EARLIER.match(sentence):
                continue  # a text of today tells of it from elsewhere
            place = next((p for p in map(_place, _IN.finditer(sentence)) if p), "")
            place = place or _in_arabic(paragraph[met.start() :])
            date = next(dates_in(sentence), None)
            # A verb that comes first has its subject behind it: "اجتمع وزراء …".
            near = date and (date.start < _NEAR or not met.start())
            found += [Dateline(place, date)] if place or near else []
    dated = [line for line in found if line.date and line.place]
    return (dated or found or [Dateline("", None)])[0]


def _begins_in(paragraph: str) -> str:
    """The place of "Today in Athens, on the margins of …"."""
    begins = _BEGINS_IN.match(paragraph)
    at = _IN.match(paragraph, begins.end()) if begins else None
    return _place(at) if at and paragraph.startswith(",", at.end()) else ""


def _in_chinese(paragraph: str) -> Dateline | None:
    """ "于2019年12月24日在成都举行会议"."""
    met = _CHINESE.search(paragraph[:_FIRST])
    date = next(dates_in(met["date"]), None) if met and met["date"] else None
    return Dateline(met["place"], date) if met else None


def _in_arabic(sentence: str) -> str:
    """The place in front of a day: "في بغداد يوم 27 يونيو"."""
    place = _ARABIC.search(sentence[:_REACH])
    return place["place"] if place else ""


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
