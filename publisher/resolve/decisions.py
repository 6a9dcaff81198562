"""Decisions cited in words: "Ministerial Council Decision No. 3/11"."""

import re
from collections.abc import Iterator

from publisher.resolve.found import Found, detail_before

_SERIES = {
    "ministerial council": "MC.DEC",
    "mc": "MC.DEC",
    "permanent council": "PC.DEC",
    "pc": "PC.DEC",
    "forum for security co-operation": "FSC.DEC",
    "forum for security cooperation": "FSC.DEC",
    "fsc": "FSC.DEC",
    "general assembly": "A/DEC",
    "human rights council": "A/HRC/DEC",
}
_DECISION = re.compile(
    r"(?<!\w)(?:(?:UN|United\s+Nations|OSCE)\s+)?"
    r"(?P<body>Ministerial\s+Council|Permanent\s+Council|General\s+Assembly|Human\s+Rights\s+Council"
    r"|Forum\s+for\s+Security\s+Co-?operation|(?-i:MC|PC|FSC))\s+decision\s+(?:no\.?\s*)?"
    r"(?P<number>\d{1,4}(?:/\d{1,3})?)(?![\w/])",
    re.IGNORECASE,
)
_PAIRED = (
    "MC.DEC",
    "FSC.DEC",
    "A/DEC",
    "A/HRC/DEC",
)  # numbered n/n; the Permanent Council counts on


def find_decisions(text: str) -> Iterator[Found]:
    """The decisions of OSCE and UN bodies that a text cites in words, in text order."""
    if "ecision" not in text and "ECISION" not in text:
        return
    for match in _DECISION.finditer(text):
        series = _SERIES.get(" ".join(match["body"].lower().split()))
        # None where a letter of another alphabet stands for an i or an s: "Minısterial"
        if series and ("/" in match["number"]) == (series in _PAIRED):
            part = detail_before(text, match.start())
            start, detail = part or (match.start(), "")
            yield Found(start, match.end(), f"{series}/{match['number']}", detail)
