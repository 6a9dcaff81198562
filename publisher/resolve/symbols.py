"""Document symbols printed in a text: A/RES/75/240, S/RES/2231 (2015), MC.DEC/3/11.

The series are those of the UN's "Editorial manual" and of the OSCE and IAEA documents that
statements cite. No library knows them.
"""

import re
from collections.abc import Iterator

from publisher.resolve.council_years import year_of_resolution
from publisher.resolve.found import Found

# Series whose first word alone says that a symbol follows.
_SERIES = (
    r"ST|TD|CCPR|CERD|CEDAW|CAT|CRC|CRPD|CMW|CED|HRI|CCW|BWC|APLC|CCM|ATT|NPT|FCCC|CBD|UNEP"
    r"|ICCD|CAC|CTOC|DP|ISBA|SPLOS|ICC-ASP|JIU|ECE|WT|GOV|INFCIRC|CD|T|A|S|E|HSP|UNCTAD|GC\(\S{1,7}\)"
)
_OSCE = r"(?:MC|PC|FSC|SUM|CIO|SEC|ODIHR|EEF|HDIM|PC\.SHDM)\.(?:DEC|DOC|JOUR|DEL|GAL|EMI|INF|NGO)"
_CHANGE = r"(?:Rev|Add|Corr|Mod|Amend|Part)\.?\s?\d{1,2}\b"  # Rev.1, Add.2, Part 1
_SEGMENT = (
    rf"(?:{_CHANGE}"
    r"|[A-Z][A-Za-z]{0,7}(?:[.-]?\d{1,6}|[.-][IVX]{1,5}\b)?[A-Z]?(?:\(\w{1,6}\))?"
    r"|\d{1,6}(?:-\d{1,4})?[A-Z]{0,2})"
)
_TAIL = rf"(?:/{_SEGMENT})+"
_BRACKET = r"\s?[(（](?P<bracket>(?:19|20)\d\d|(?:E?S-)?[IVX]+)[)）]"
_SYMBOL = re.compile(  # a capital is looked for before all else: where there is none, time is saved
    rf"(?=[A-Z])(?<![\w/.])(?:(?<!-)|(?<=\d-))(?:(?:{_OSCE}|{_SERIES}){_TAIL}|INFCIRC[\s/]\d{{1,4}}(?:{_TAIL})?|WHA\d\d\.\d\d?)"
    rf"(?:(?<=\d)(?:{_BRACKET}))?(?![\w/])(?!-(?![ASE]/)\w)"  # A/74/821-S/2020/321 is two symbols
)

_YEAR = r"(?:19|20)\d\d"
# The one-letter series also occur as plain words ("S/4", "A/B"): here the next part decides.
_GENUINE = re.compile(
    rf"A/(?:RES|DEC)/(?:E?S-)?\d.*"
    r"|A/(?:C|AC|CN|CONF|WGFS)\.\d+/.*\d.*"
    r"|A/(?:HRC|INF|BUR|CC|NGO|SPC|UN|E?S-\d+)/.*\d.*"
    r"|A/\d{2,3}/(?:\D+)?\d.*"
    r"|A/\d{4,5}(?:/.*)?"
    rf"|S/(?:RES/\d.*|PRST/{_YEAR}/\d+.*|PV\.\d+.*|(?:AC|C)\.\d+/.*\d.*|INF/.*\d.*)"
    rf"|S/(?:{_YEAR}/\d+.*|\d{{4,5}}(?:/.*)?)"
    rf"|E/(?:RES/\d.*|DEC/\d.*|{_YEAR}/.*\d.*|(?:CN|C|ECE|ICEF|ESCAP|ECA)\.?\d*/.*\d.*)"
    r"|E/\d{4,5}(?:/.*)?"
    r"|T/(?:RES|PV|L)[./]\d.*"
    r"|CD/(?:\d{3,4}.*|.*[A-Z].*\d.*)"
    r"|(?!(?:[ASET]|CD)/).*\d.*"
)


def find_symbols(text: str) -> Iterator[Found]:
    """The document symbols printed in a text, in text order."""
    if "/" not in text and "INFCIRC" not in text and "WHA" not in text:
        return
    for match in _SYMBOL.finditer(text):
        symbol = canonical_symbol(match[0])
        if symbol:
            yield Found(match.start(), match.end(), symbol)


def canonical_symbol(written: str) -> str:
    """The one way of writing a symbol: S/RES/2231 (2015) becomes S/RES/2231(2015).

    A Security Council resolution written without its year gets it. "" where `written` is no
    symbol.
    """
    match = _SYMBOL.fullmatch(written.strip())
    if not match:
        return ""
    symbol = _tidied(match[0])
    if not _GENUINE.fullmatch(symbol):
        return ""
    number = re.fullmatch(r"S/RES/(\d+)", symbol)
    return council_symbol(int(number[1])) if number else symbol


def council_symbol(number: int, year: int | None = None) -> str:
    """The symbol of a Security Council resolution; a printed `year` stands even if it is odd."""
    year = year or year_of_resolution(number)
    return f"S/RES/{number}({year})" if year else f"S/RES/{number}"


def _tidied(written: str) -> str:
    symbol = re.sub(r"\s*[(（](\S+?)[)）]", r"(\1)", written)
    symbol = re.sub(r"^INFCIRC\s", "INFCIRC/", symbol)
    symbol = re.sub(r"(Rev|Add|Corr|Mod|Amend)\.?\s?(?=\d)", r"\1.", symbol)
    symbol = re.sub(r"Part\.?\s?(?=\d)", "Part ", symbol)
    return re.sub(r"^((?:A|A/HRC|S|E)/)Res(?=/)", r"\1RES", symbol)
