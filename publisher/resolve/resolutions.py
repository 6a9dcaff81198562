"""Resolutions cited in words: "UNSCR 1701", "resolutions 68/243, 69/28 and 71/28".

A four-digit year in brackets means the Security Council, a Roman numeral or n/n the General
Assembly; otherwise the body named before or behind the number decides.
"""

import re
from collections.abc import Iterator

from publisher.resolve.bodies import ANY_BODY, OTHER_BODY, Body, body_in
from publisher.resolve.council_years import year_of_resolution
from publisher.resolve.found import Found, detail_before
from publisher.resolve.symbols import council_symbol

_FLAGS = re.IGNORECASE
_OPEN, _CLOSE = "[(（]", "[)）]"
_ROMAN = r"(?-i:(?:E?S-)?[IVX]+)"
_NUMBER = (
    r"(?:"
    rf"(?P<old>\d{{1,4}})\s?(?:(?P<part>[A-Z])\s?)?{_OPEN}(?P<session>{_ROMAN}){_CLOSE}(?:\s[A-Z]\b)?"
    rf"|(?P<number>\d{{1,4}})\s?{_OPEN}\s?(?P<year>(?:19|20)\d\d)\s?{_CLOSE}"
    r"|(?P<meeting>(?:E?S-)?\d{1,4})/(?P<nth>\d{1,4})(?:\s?(?P<letter>(?-i:[A-Z]))(?=$|[,;.)]|\s(?:of|and|or|to)\b))?"
    r"|(?P<bare>\d{1,4})(?![.,:]\d|\s?[x×]\s?\d|\s?(?:dpi|ppi|pixels?|met(?:re|er)s?|[ck]?m)\b)"
    r")(?![A-Za-zА-яЁё\d/%])(?!-\d)"  # not \w: Chinese goes on without a space
)
_WORD = (
    r"(?:resolutions?|résolutions?|resoluci[oó]n(?:es)?|resoluç(?:ão|ões)|risoluzion[ei]|resolutionen"
    r"|резолюци\w{1,3}|резолюці\w{1,3}|[وبلك]{0,2}(?:ال)?قرار(?:ات|ي|ين|ا)?|res\.?)"
)
_SHORT = r"(?:UN\s?SCRs?|SCRs?|UN\s?GARs?|UNSC|UNGA)"
_UNITED_NATIONS = r"(?:(?:UN|U\.N\.|United\s+Nations|ONU|ООН|联合国)[\s-]+)?"
_NO = r"(?:(?:nos?\b\.?|n[°º]s?|№№?|numbers?|nr\.?|رقم|#)\s*)?"
_BRACKETED = rf"(?:\s*{_OPEN}[A-Z]{{2,6}}s?{_CLOSE})?"  # "United Nations General Assembly (UNGA)"
_OF_SURELY = r"(?:of|du|des|de|del|do|da|der|adopted\s+by)\s+(?:the\s+|la\s+|l['’])?"
_OF = rf"(?:{_OF_SURELY})?"
_LEAD = re.compile(  # its first letter is looked for before all else, which saves time
    rf"(?=[rsuрوبلكاق])(?<![\w/])(?:(?P<word>{_WORD}){_BRACKETED}"
    rf"(?:\s+{_OF}(?:UN\s+)?(?P<between>{ANY_BODY})(?:\s+(?:ООН|(?:التابع\s+)?للأمم\s+المتحدة))?)?|(?P<short>{_SHORT}))\s*{_NO}"
    rf"(?=\d|E?S-\d)",
    _FLAGS,
)
_BODY_BEFORE = re.compile(
    rf"(?<!\w){_UNITED_NATIONS}(?P<body>(?<!Peace\sand\s){ANY_BODY}){_BRACKETED}(?:['’]s)?\s+$"
    rf"|(?<!\w)(?:UN|U\.N\.|United\s+Nations)[\s-]+$",
    _FLAGS,
)
_REACH = 80  # characters in front of "resolution" in which its body's name can start
_FIRST = re.compile(_NUMBER, _FLAGS)
_DATE = (
    r"(?:\s+(?:of|du|de|del|от|dated|adopted\s+on)\s+\d{1,2}(?:er)?"
    r"\s+(?:de\s+)?\w+\s+(?:de\s+)?\d{4}(?:\s+года)?)?"
)
_AND = r"(?:and|as\s+well\s+as|or|et|y|e|и|та|und|&)\s+|(?:和|及|以及|与|و)\s*"
_NEXT = re.compile(
    rf"{_DATE}(?:\s*[,;、،]\s*(?:{_AND})?|\s+(?:{_AND})|\s*[和及与])(?P<whole>{_NUMBER})", _FLAGS
)
# "2134 (2014) on the Central African Republic and 2136 (2014)": only a year makes sure of it.
_NEXT_BEHIND_SUBJECT = re.compile(
    rf"{_DATE},?\s+(?:on|concerning|regarding|sur|sobre)\s+(?:(?!resol|résol)[\w’'-]+,?\s+){{1,9}}?"
    rf"(?:and|et|y|as\s+well\s+as)\s+(?=\d{{3,4}}\s?{_OPEN}(?:19|20)\d\d{_CLOSE})(?P<whole>{_NUMBER})",
    _FLAGS,
)
_TAIL = re.compile(
    rf"{_DATE},?\s+(?P<phrase>(?:{_OF_SURELY}{_UNITED_NATIONS}{ANY_BODY}"
    rf"|(?=[а-яё]){ANY_BODY}))(?:\s+(?:ООН|des\s+Nations\s+Unies))?",
    _FLAGS,
)
_FOREIGN_BEFORE = re.compile(rf"(?:{OTHER_BODY})['’]?s?\s+$", _FLAGS)
_FOREIGN_AFTER = re.compile(
    rf"{_DATE},?\s+(?:of|adopted\s+by|du|de\s+la|de\s+l['’]|del)\s+(?:(?:the|its|their|our|this)\s+)?"
    rf"(?!{_UNITED_NATIONS}{ANY_BODY})(?:\w+\s+){{0,2}}(?:{OTHER_BODY})\b",
    _FLAGS,
)
_CHINESE = re.compile(
    rf"(?:(?P<body>{ANY_BODY})(?:关于[^，。]{{1,30}}的)?第?|第)\s?(?P<list>[\d/()（）IVXES、，,和及与以第号\s-]+)决议"
)
# "The General Assembly's recognition in 60/251": a number of its own, without the word.
_ASSEMBLY_IN = re.compile(
    r"General\s+Assembly(?:['’]s)?\s+(?:\w+\s+){0,3}in\s+(?=\d{2}/\d{1,3}(?![\d/]))", _FLAGS
)
_HINTS = ("resol", "résol", "res.", "scr", "unsc", "unga", "резолю", "قرار", "res ", "risol")

# General Assembly resolutions cited by number alone, and their sessions (A/RES/<n>(<session>)).
_FAMOUS_BY_SESSION = {
    "II": (181,),
    "III": (194, 217, 260),
    "IV": (302,),
    "V": (377,),
    "XV": (1514, 1541),
    "XVII": (1803,),
    "XVIII": (1962,),
    "XX": (2065, 2131),
    "XXII": (2373,),
    "XXV": (2625,),
    "XXVI": (2758, 2832),
    "XXIX": (3236, 3314),
    "XXX": (3379,),
}
_FAMOUS = {n: session for session, numbers in _FAMOUS_BY_SESSION.items() for n in numbers}
_BARE_ASSEMBLY = {181, 194, 2758}  # meant even where no body is named
_FIRST_NUMBERED_SESSION = 31  # resolutions are numbered session/number since 1976
_FIRST_YEAR_IN_NUMBER = 1978  # since then the Economic and Social Council numbers by year
_SMALLEST_BARE = 200  # "resolution 12" of nobody in particular is not the Security Council's


def find_resolutions(text: str) -> Iterator[Found]:
    """The resolutions that a text cites in words, in text order; each number on its own."""
    folded = text.lower()
    if any(hint in folded for hint in _HINTS):
        for lead in _LEAD.finditer(text):
            yield from _resolutions_after(lead, text)
    if "general assembly" in folded:
        yield from _without_the_word(text)
    if "决议" in text:
        yield from _chinese(text)


def _resolutions_after(lead: re.Match[str], text: str) -> Iterator[Found]:
    numbers = _numbers_after(lead, text)
    if not numbers:
        return
    start, before = _body_before(text, lead.start())
    tail = _TAIL.match(text, numbers[-1][1])
    body = before or body_in(lead["between"] or "") or _short_body(lead)
    body = body or (body_in(tail["phrase"]) if tail else "")
    if not body and _is_foreign(text, start, numbers[-1][1]):
        return
    end = tail.end() if tail and len(numbers) == 1 else numbers[0][1]
    if symbol := symbol_of_number(numbers[0][2], body):
        yield _with_detail(text, start, end, symbol)
    for number_start, number_end, number in numbers[1:]:
        if symbol := symbol_of_number(number, body):
            yield Found(number_start, number_end, symbol)


def _body_before(text: str, start: int) -> tuple[int, Body]:
    """Where the name of the body in front of `start` begins, and which body it is."""
    offset = max(0, start - _REACH)
    match = _BODY_BEFORE.search(text[offset:start])
    return (offset + match.start(), body_in(match["body"] or "")) if match else (start, "")


def _with_detail(text: str, start: int, end: int, symbol: str) -> Found:
    part = detail_before(text, start)
    return Found(part[0], end, symbol, part[1]) if part else Found(start, end, symbol)


def _numbers_after(lead: re.Match[str], text: str) -> list[tuple[int, int, re.Match[str]]]:
    first = _FIRST.match(text, lead.end())
    if not first:
        return []
    numbers = [(first.start(), first.end(), first)]
    while following := _next_number(text, numbers[-1][1]):
        if following["bare"] and not (_is_plural(lead) and len(following["bare"]) > 2):
            break
        numbers.append((following.start("whole"), following.end("whole"), following))
    return numbers


def _next_number(text: str, start: int) -> re.Match[str] | None:
    return _NEXT.match(text, start) or _NEXT_BEHIND_SUBJECT.match(text, start)


def _is_plural(lead: re.Match[str]) -> bool:
    word = (lead["short"] or lead["word"]).lower().rstrip(".")
    return bool(lead["short"]) or word.endswith(("s", "en", "i")) or not word.isascii()


def _short_body(lead: re.Match[str]) -> Body:
    if not lead["short"]:
        return ""
    return "GA" if "ga" in lead["short"].lower() else "SC"


def _is_foreign(text: str, start: int, end: int) -> bool:
    before = _FOREIGN_BEFORE.search(text[max(0, start - 40) : start])
    return bool(before or _FOREIGN_AFTER.match(text, end))


def _without_the_word(text: str) -> Iterator[Found]:
    """The resolutions of the General Assembly cited by nothing but a number."""
    for lead in _ASSEMBLY_IN.finditer(text):
        number = _FIRST.match(text, lead.end())
        if number and (symbol := symbol_of_number(number, "GA")):
            yield Found(number.start(), number.end(), symbol)


def _chinese(text: str) -> Iterator[Found]:
    for match in _CHINESE.finditer(text):
        body = body_in(match["body"] or "")
        for number in _FIRST.finditer(text, match.start("list"), match.end("list")):
            symbol = symbol_of_number(number, body)
            if symbol:
                yield Found(number.start(), number.end(), symbol)


def symbol_of_number(number: re.Match[str], body: Body) -> str:
    """The symbol of a resolution from its number as printed and the body named; "" if none."""
    if number["session"]:
        series = "E/RES" if body == "ESC" else "A/RES"
        return f"{series}/{int(number['old'])}({number['session']})"
    if number["year"]:
        return council_symbol(int(number["number"]), int(number["year"]))
    if number["meeting"]:
        return _symbol_of_pair(number["meeting"], number["nth"] + (number["letter"] or ""), body)
    return _symbol_of_bare(int(number["bare"]), body)


def _symbol_of_pair(meeting: str, nth: str, body: Body) -> str:
    meeting = meeting.upper()
    if body in ("HRC", "COUNCIL"):
        return f"A/HRC/RES/{meeting}/{nth}" if len(meeting) < 6 else ""
    if body == "UNEA":
        return f"UNEP/EA.{meeting}/RES.{nth}"
    if meeting.isdigit() and len(meeting) > 2:
        return _symbol_of_year_pair(meeting, nth, body)
    if meeting.isdigit() and int(meeting) < _FIRST_NUMBERED_SESSION:
        return ""
    return f"A/RES/{meeting}/{nth}"


def _symbol_of_year_pair(first: str, second: str, body: Body) -> str:
    """2021/8 is the Economic and Social Council's, 1325/2000 the Security Council's."""
    number = int(first)
    if second == str(year_of_resolution(number)) or (body == "SC" and second.isdigit()):
        return council_symbol(number)
    if _FIRST_YEAR_IN_NUMBER <= number <= 2099 and len(second) < 4:
        return f"E/CN.4/RES/{first}/{second}" if body == "CHR" else f"E/RES/{first}/{second}"
    return ""


def _symbol_of_bare(number: int, body: Body) -> str:
    if body == "GA" or (not body and number in _BARE_ASSEMBLY):
        session = _FAMOUS.get(number)
        return f"A/RES/{number}({session})" if session else ""
    if body == "SC" or (body in ("", "COUNCIL") and _SMALLEST_BARE <= number < 3000):
        return council_symbol(number)
    return ""
