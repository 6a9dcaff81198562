"""How a statement is cited in words, in the styles people are asked for.

A citation is given in pieces, so that a page can put the paragraph in without knowing the
style: `{pin}` stands where a paragraph is named, `{address}` where the address is.

Sources of the rules: The Chicago Manual of Style (17th ed., 14.76: more than three authors in a
note are the first and "et al."), APA (7th ed., 9.8: up to twenty authors are named), MLA
(9th ed., 5.7: three or more authors are the first and "et al."), OSCOLA (4th ed., 1.5: more than
three authors are the first and "and others"; pinpoints are "para 7").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from publisher.cite.reference import Reference
from publisher.dates import DateSpan

_MONTHS = "January February March April May June July August September October November December"
_MOST_IN_APA = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style's name, a citation with `{pin}` and `{address}` in it, and the form of a pin."""

    name: str
    citation: str
    pin: str


def styles(work: Reference, is_mixed: bool = False) -> Iterator[Style]:
    """The citation of a statement in every style, the plainest first.

    In a mixed one, of a text written from right to left, the title and the place stand between
    `{own}` and `{end}`: what is around them keeps its order only where they are set by themselves.
    """
    work = _literal(work)
    if is_mixed:
        place = work.place and f"{{own}}{work.place}{{end}}"
        work = replace(work, title=f"{{own}}{work.title}{{end}}", place=place)
    yield Style("Plain", _plain(work), ", para. {number}")
    yield Style("Chicago", _chicago(work), ", para. {number}")
    yield Style("APA", _apa(work), ", para. {number}")
    yield Style("MLA", _mla(work), ", par. {number}")
    yield Style("OSCOLA", _oscola(work), " para {number}")


def _plain(work: Reference) -> str:
    place = f", {work.place}" if work.place else ""
    return f"“{work.title}”, {work.date}{place}{{pin}}. {work.archive}, {{address}}"


def _chicago(work: Reference) -> str:
    place = f"{work.place}, " if work.place else ""
    authors = _et_al(work.names, most=3, others=" et al.")
    return (
        f"{authors}, “{work.title},” {work.kind.lower()}, {place}{work.date}{{pin}}, "
        f"{work.archive}, {{address}}."
    )


def _apa(work: Reference) -> str:
    *first, last = work.names[:_MOST_IN_APA] or [work.archive]
    authors = f"{', '.join(first)}, & {last}" if first else last
    return (
        f"{authors}. ({_year_first(work.date)}). {work.title} [{work.kind}]{{pin}}. "
        f"{work.archive}. {{address}}"
    )


def _mla(work: Reference) -> str:
    authors = _et_al(work.names, most=2, others=", et al")
    return f"{authors}. “{work.title}.” {work.archive}, {work.date}{{pin}}, {{address}}."


def _oscola(work: Reference) -> str:
    place = f"{work.place}, " if work.place else ""
    authors = _et_al(work.names, most=3, others=" and others")
    return f"{authors}, ‘{work.title}’ ({place}{work.date}) <{{address}}>{{pin}}"


def _et_al(parties: Sequence[str], most: int, others: str) -> str:
    if len(parties) > most:
        return f"{parties[0]}{others}"
    *first, last = parties or ["[No signatory recorded]"]
    return f"{', '.join(first)} and {last}" if first else last


def _year_first(date: DateSpan) -> str:
    """A date as APA writes it: 2023, July 28."""
    if len(date.iso) == len("2023"):
        return date.iso
    month = _MONTHS.split()[date.start.month - 1]
    if len(date.iso) == len("2023-07"):
        return f"{date.year}, {month}"
    first = f"{date.year}, {month} {date.start.day}"
    if date.start == date.end:
        return first
    same = (date.start.year, date.start.month) == (date.end.year, date.end.month)
    end_month = "" if same else f"{_MONTHS.split()[date.end.month - 1]} "
    return f"{first}–{end_month}{date.end.day}"


def _literal(work: Reference) -> Reference:
    """A reference in which braces are just braces."""
    return replace(
        work,
        title=_doubled(work.title),
        names=tuple(map(_doubled, work.names)),
        place=_doubled(work.place),
        kind=_doubled(work.kind),
        archive=_doubled(work.archive),
    )


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
