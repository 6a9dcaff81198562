"""The lists on a statement's page, each written in one go.

A statement of a hundred states prints each name three times. As templates these lists took most
of the time of making the page.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markupsafe import Markup

from publisher.dates import DateSpan
from publisher.model import CitedDocument, PartyId, Related, ResolvedSignature
from publisher.render.site import Site

_of_many_pages = lru_cache(maxsize=5000)  # what is said of a party is the same in all its pages


@dataclass(frozen=True, slots=True)
class Cited:
    """A document cited on this page, and the places that cite it: (anchor, name)."""

    document: CitedDocument
    places: tuple[tuple[str, str], ...]


def run_of_parties(parties: Iterable[PartyId], day: dt.date, site: Site, root: str) -> Markup:
    """Links to the parties under their names on a day, set apart by points, as one run of text."""
    point = '&nbsp;<span aria-hidden="true">·</span>\n'
    return Markup(point.join(_link(party, day, site, root) for party in parties))


def represented_list(parties: Iterable[PartyId], day: dt.date, site: Site, root: str) -> Markup:
    """The parties as lines of a list, under their names on a day; links where they have pages."""
    named = (
        _link(p, day, site, root) if site.has_page(p) else escape(site.party(p).name_on(day))
        for p in parties
    )
    return Markup("\n".join(f"<li>{name}</li>" for name in named))


def signature_rows(signatures: Iterable[ResolvedSignature], site: Site, root: str) -> Markup:
    """The events as rows of a table: the name as printed, the party, the action, the date."""
    days: dict[str, str] = {}  # most events are of one day
    return Markup("\n".join(_row(event, site, root, days) for event in signatures))


def cited_documents(cited: Iterable[Cited], root: str) -> Markup:
    """The documents as lines of a list: the symbol, what it is, the places that cite it."""
    return Markup("\n".join(_cited(one.document, one.places, root) for one in cited))


def related_statements(related: Iterable[Related], site: Site, root: str) -> Markup:
    """The statements as lines of a list: the date, the title, why it is named."""
    return Markup("\n".join(_related(one, site, root) for one in related))


def search_marks(filter_name: str, values: Iterable[str]) -> Markup:
    """What a search filters by, in Pagefind's attributes: an element for each value, once."""
    return Markup("\n".join(_mark(filter_name, value) for value in dict.fromkeys(values)))


@_of_many_pages
def _mark(filter_name: str, value: str) -> str:
    return f'<data value="{escape(value)}" data-pagefind-filter="{filter_name}[value]"></data>'


def _link(party: PartyId, day: dt.date, site: Site, root: str) -> str:
    return _named_link(party, site.party(party).name_on(day), root)


@_of_many_pages
def _named_link(party: PartyId, name: str, root: str) -> str:
    return f'<a href="{root}signatories/{party}/">{escape(name)}</a>'


def _row(event: ResolvedSignature, site: Site, root: str, days: dict[str, str]) -> str:
    signature = event.signature
    date = signature.date
    day = days.get(date.iso) or days.setdefault(date.iso, _day(date))
    note = f'<br><small class="note">{escape(signature.note)}</small>' if signature.note else ""
    return (
        f'<tr class="{signature.action}"><td><span class="printed">{escape(signature.name)}</span>'
        f"{note}</td><td>{_link(event.party, date.end, site, root)}</td>"
        f"<td>{signature.action}{_source(signature.source)}</td>"
        f"<td>{day}</td></tr>"
    )


def _day(date: DateSpan) -> str:
    return f'<time datetime="{date.start}">{date}</time>'


def _cited(document: CitedDocument, places: Iterable[tuple[str, str]], root: str) -> str:
    symbol, title = escape(document.symbol), escape(document.title)
    what = f' <span class="what">{title}</span>' if title != symbol else ""
    links = ", ".join(f'<a href="#{anchor}">{escape(name)}</a>' for anchor, name in places)
    return (
        f'<li><a href="{root}documents/{document.id}/">{symbol}</a>{what} '
        f'<span class="places">{links}</span></li>'
    )


def _related(related: Related, site: Site, root: str) -> str:
    other = site.heading(related.statement).statement
    return (
        f'<li>{_day(other.date)} <a href="{root}statements/{other.id}/">'
        f"{escape(other.short_title)}</a> "
        f'<span class="reason">{escape("; ".join(related.reasons))}</span></li>'
    )


def _source(source: str) -> str:
    """Where the event is recorded, as a link where that is an address."""
    if not source:
        return ""
    said = escape(source)
    if source.startswith("https://"):
        said = f'<a href="{said}" rel="external">source</a>'
    return f' <small class="said-in">({said})</small>'
