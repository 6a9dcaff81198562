"""In which forum a text was made: the body or meeting that its title or its top lines name.

Documents name a forum in many ways ("the OEWG", "the 1349th Permanent Council of the OSCE"); the
registry's own names and the words below are looked for. Of a body and the one it belongs to the
body itself counts; two bodies that have nothing to do with each other decide nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from publisher.model import Forum

_WORKING_GROUP = r"open[- ]ended working group|OEWG|группа открытого состава|РГОС"
_ON_ICT = r"ICTs?\b|information and (?:tele)?communications?|информаци"
# forum, and what must all be named for it
_WORDS = {
    "unga-first-committee": (
        r"first committee|première commission|primera comisión|первый комитет",
    ),
    "unga-second-committee": (r"second committee|deuxième commission|segunda comisión",),
    "unga-third-committee": (
        r"third committee|troisième commission|tercera comisión|третий комитет",
    ),
    "unga-fourth-committee": (r"fourth committee|quatrième commission|cuarta comisión",),
    "unga-fifth-committee": (r"fifth committee|cinquième commission|quinta comisión",),
    "unga-sixth-committee": (r"sixth committee|sixième commission|sexta comisión",),
    "hrc": (
        r"human rights council|\bHRC\s?\d+|conseil des droits de l|consejo de derechos humanos",
    ),
    "osce-pc": (r"OSCE|ОБСЕ", r"permanent council|постоянн\w+ совет"),
    "osce-mc": (r"OSCE|ОБСЕ", r"ministerial council|совет\w* министров"),
    "osce-fsc": (r"OSCE|ОБСЕ", r"forum for security co-?operation|форум\w* по сотрудничеству"),
    "osce": (r"organi[sz]ation for security and co-?operation in europe|ОБСЕ",),
    "npt-review": (
        r"non-proliferation of nuclear weapons|\bNPT\b",
        r"review conference|preparatory",
    ),
    "conference-on-disarmament": (r"conference on disarmament|conférence du désarmement",),
    "copuos": (r"peaceful uses of outer space|COPUOS",),
    "ad-hoc-committee-cybercrime": (r"ad hoc committee", r"criminal purposes|cybercrime"),
    "g7": (r"\bG-?7\b|group of seven",),
    "g20": (r"\bG-?20\b(?! partner)|group of twenty",),
    "apec": (r"\bAPEC\b",),
    "asean-summit": (r"\bASEAN\b", r"summit|sommet|cumbre|leaders"),
    "quad-summit": (r"\bQuad\b",),
    "brics-summit": (r"BRICS|БРИКС|金砖", r"summit|саммит|declaration|峰会|会晤"),
    "nato-summit": (r"\bNATO\b", r"summit"),
    "sco-summit": (r"\bSCO\b|\bШОС\b|shanghai cooperation", r"summit|heads of state|саммит|глав"),
    "au-summit": (r"african union", r"summit|assembly"),
    "summit-of-the-americas": (
        r"summit of the americas|cumbre de las américas|cúpula das américas",
    ),
}
_PERIODS = {"oewg-ict-2019-2021": ("2019", "2021-03"), "oewg-ict-2021-2025": ("2021-04", "2025")}
_LONGEST_HEADING = 25  # words of a line that still heads a text
_DELIVERED = re.compile(r"(?:as\s+)?delivered|prononcée?|pronunciada|выступление", re.IGNORECASE)


def forum_of(title: str, lines: Sequence[str], date: str, forums: Mapping[str, Forum]) -> str:
    """The id of the one forum that a title names, or else the lines around it; "" for none.

    A text without a title is a speech, and its first sentences greet the body it is made in.
    """
    around = [line for line in lines if _is_heading(line)] if title else lines
    for text in (title, "\n".join(around)):
        named = {forum for forum in _named(text, date, forums) if forum in forums}
        wider = {forums[forum].part_of for forum in named}
        if narrow := sorted(named - wider):
            return narrow[0] if len(narrow) == 1 else ""
    return ""


def _is_heading(line: str) -> bool:
    """Whether a line heads a text; one that tells something may speak of any forum."""
    short = len(line.split()) <= _LONGEST_HEADING and not re.search(r"[a-z]{3}[.;:]$", line)
    return short or bool(_DELIVERED.match(line))


def _named(text: str, date: str, forums: Mapping[str, Forum]) -> Iterator[str]:
    for forum in forums.values():
        if _says(text, forum.name) or _says(text, forum.short_name):
            yield forum.id
    for known, words in _WORDS.items():
        if all(re.search(word, text, re.IGNORECASE) for word in words):
            yield known
    if re.search(_WORKING_GROUP, text) and re.search(_ON_ICT, text, re.IGNORECASE):
        yield from (
            known for known, (first, last) in _PERIODS.items() if first <= date <= last + "~"
        )


def _says(text: str, name: str) -> bool:
    return bool(name) and bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))
