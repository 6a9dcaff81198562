"""The long lists of names on a statement's page, each written in one go.

A statement of a hundred states prints each name three times. As templates these lists took most
of the time of making the page.
"""

import datetime as dt
from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from publisher.model import PartyId, ResolvedSignature
from publisher.render.site import Site


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
    return Markup("\n".join(_row(event, site, root) for event in signatures))


def search_marks(filter_name: str, values: Iterable[str]) -> Markup:
    """What a search filters by, in Pagefind's attributes: an element for each value."""
    what = f'data-pagefind-filter="{filter_name}[value]"'
    return Markup("\n".join(f'<data value="{escape(v)}" {what}></data>' for v in values))


def _link(party: PartyId, day: dt.date, site: Site, root: str) -> str:
    return f'<a href="{root}signatories/{party}/">{escape(site.party(party).name_on(day))}</a>'


def _row(event: ResolvedSignature, site: Site, root: str) -> str:
    signature = event.signature
    date = signature.date
    note = f'<br><small class="note">{escape(signature.note)}</small>' if signature.note else ""
    return (
        f'<tr class="{signature.action}"><td><span class="printed">{escape(signature.name)}</span>'
        f"{note}</td><td>{_link(event.party, date.end, site, root)}</td>"
        f"<td>{signature.action}{_source(signature.source)}</td>"
        f'<td><time datetime="{date.start}">{date}</time></td></tr>'
    )


def _source(source: str) -> str:
    """Where the event is recorded, as a link where that is an address."""
    if not source:
        return ""
    said = escape(source)
    if source.startswith("https://"):
        said = f'<a href="{said}" rel="external">source</a>'
    return f' <small class="said-in">({said})</small>'
