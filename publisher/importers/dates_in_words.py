"""Dates written out in words, as old instruments close: "the sixteenth day of September, nineteen
hundred and fifty", "le vingt-trois avril mil neuf cent huit"; or the day alone, "this eighth day
of September, 1954", "aos trinta dias do mês de novembro de 1985".
"""

import re
from collections.abc import Iterator


def _numbered(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Words that count upwards, each with its number."""
    return {word: first + step * n for n, word in enumerate(words.split())}


_TEENS = "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBERS = (
    _numbered(f"one two three four five {_TEENS} eighteen nineteen")
    | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    | _numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
    | _numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
    | _numbered("twentieth thirtieth", 20, 10)
    | _numbered("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze")
    | _numbered("quinze seize dix-sept dix-huit dix-neuf vingt", 15)
    | _numbered("trente quarante cinquante soixante", 30, 10)
    | _numbered(
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    )
    | _numbered(
        "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés", 16
    )
    | _numbered(
        "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta", 24
    )
    | _numbered("um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze")
    | _numbered("dezesseis dezessete dezoito dezenove vinte", 16)
    | {"trinta": 30, "primeiro": 1, "primero": 1}
    | {"premier": 1, "quatre-vingt": 80, "quatre-vingts": 80}
)
_HUNDREDS = {
    "hundred": 100,
    "cent": 100,
    "cents": 100,
    "thousand": 1000,
    "mil": 1000,
    "mille": 1000,
}
_NUMBER_WORD = "|".join(sorted([*_NUMBERS, *_HUNDREDS], key=len, reverse=True))
NUMERAL = rf"(?:{_NUMBER_WORD})(?:[\s-]+(?:(?:and|et|y|e)\s+)?(?:{_NUMBER_WORD}))*"
_MONTHS = (
    _numbered(
        "january february march april may june july august september october november december"
    )
    | _numbered(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    )
    | _numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    )
    | _numbered(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    )
)
_OF_MONTH = (
    r"\s+(?:day\s+|d[ií]as?\s+)?(?:d[eo]l?\s+m[eê]s\s+)?"
    rf"(?:(?:of|de)\s+)?(?P<{{}}>{'|'.join(_MONTHS)}),?\s+(?:de\s+)?"
    r"(?:(?:in|of)\s+the\s+year\s+(?:of\s+our\s+Lord\s+)?|(?:l['’]an\s+))?"
)
# The day or the year is written in words.
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<day>{NUMERAL}){_OF_MONTH.format('month')}(?P<year>{NUMERAL}|\d{{4}})"
    rf"|(?P<day_in_digits>\d{{1,2}})(?:st|nd|rd|th)?{_OF_MONTH.format('its_month')}"
    rf"(?P<its_year>{NUMERAL}))(?!\w)",
    re.IGNORECASE,
)
_EARLIEST, _LATEST = 1500, 2199


def worded_dates(text: str) -> Iterator[tuple[int, int, int, int, int]]:
    """The dates in words of a text: where each starts and ends, its year, month and day."""
    for match in _DATE.finditer(text):
        year = _number(match["year"] or match["its_year"])
        day = _number(match["day"] or match["day_in_digits"])
        month = _MONTHS[(match["month"] or match["its_month"]).casefold()]
        if _EARLIEST <= year <= _LATEST and 1 <= day <= 31:
            yield match.start(), match.end(), year, month, day


def _number(written: str) -> int:
    return int(written) if written.isdigit() else number_in_words(written)


def number_in_words(words: str) -> int:
    """The number that words say: "nineteen hundred and fifty", "mil neuf cent huit"."""
    total = current = 0
    for word in re.findall(rf"{_NUMBER_WORD}", words.casefold()):
        factor = _HUNDREDS.get(word)
        if factor is None:
            current += _NUMBERS[word]
        elif factor == 1000:
            total, current = total + max(current, 1) * factor, 0
        else:
            current = max(current, 1) * factor
    return total + current
