"""The indexes: years, forums, topics, kinds, and an index of each."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publisher.model import Corpus, Page, PartyId
from publisher.render.engine import root_of
from publisher.render.pictures import year_bars
from publisher.render.rows import ROWS_A_PAGE, parts_of
from publisher.render.site import Site, newest

_LATEST = 30  # statements on the page of all statements
_DOORS = 8  # forums and topics on the home page


@dataclass(frozen=True, slots=True)
class Listing:
    """An index with a page for each key: its folder, its words, a key's name and its note."""

    folder: str
    title: str
    lead: str
    name: Callable[[Corpus, str], str]
    note: Callable[[Corpus, str], str] = lambda corpus, key: ""
    by_name: bool = True  # in the index, by name; otherwise by key, last first
    has_feed: bool = False


LISTINGS = (
    Listing("years", "Years", "Statements by the year they were made in.", lambda c, k: k,
            by_name=False),
    Listing("forums", "Forums", "Statements by the body or meeting they were made in.",
            lambda c, k: c.registry.forums[k].name, lambda c, k: c.registry.forums[k].note,
            has_feed=True),
    Listing("topics", "Topics", "Statements by what they are about.",
            lambda c, k: c.registry.topics[k].name, lambda c, k: c.registry.topics[k].note,
            has_feed=True),
    Listing("kinds", "Kinds", "Statements by kind.",
            lambda c, k: c.registry.kinds[k].plural or c.registry.kinds[k].name,
            lambda c, k: c.registry.kinds[k].note),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: where it leads, its name, and how many statements are there."""

    href: str
    name: str
    count: int


def listings_pages(site: Site) -> Iterator[Page]:
    """For each index a page of its keys."""
    for listing in LISTINGS:
        yield site.engine.page(
            f"{listing.folder}/index.md",
            "index.md.j2",
            title=listing.title,
            lead=listing.lead,
            entries=_entries(site, listing),
        )


def _entries(site: Site, listing: Listing) -> list[Entry]:
    entries = [
        Entry(f"{listing.folder}/{key}/", listing.name(site.corpus, key), site.counted(statements))
        for key, statements in site.corpus.indexes[listing.folder].items()
    ]
    if listing.by_name:
        return sorted(entries, key=lambda entry: entry.name.casefold())
    return entries[::-1]


def key_pages(listing: Listing, site: Site, key: str) -> Iterator[Page]:
    """The pages of one key of an index."""
    statements = site.under(listing.folder, key)
    folder = f"{listing.folder}/{key}"
    name = listing.name(site.corpus, key)
    latest = newest(statements, ROWS_A_PAGE)
    yield site.engine.page(
        f"{folder}.md",
        "listing.md.j2",
        title=name,
        index=(listing.folder, listing.title),
        key=key,
        note=listing.note(site.corpus, key),
        feed=folder if listing.has_feed and site.counted(statements) else "",
        count=site.counted(statements),
        statements=statements,
        rows=site.rows.by_year(latest, root_of(f"{folder}.md"), level=2),
        parts=parts_of(statements, site.corpus),
    )
    yield from site.parts(folder, name, statements)


def statements_page(site: Site) -> Iterator[Page]:
    """The page of all statements: the latest ones, and the way to the others by year."""
    path = "statements/index.md"
    latest = newest([*site.corpus.headings], _LATEST)
    years = next(listing for listing in LISTINGS if listing.folder == "years")
    yield site.engine.page(
        path,
        "statements.md.j2",
        count=site.counted(site.corpus.headings),
        rows=site.rows.by_year(latest, root_of(path), level=2),
        all_shown=len(latest) == len(site.corpus.headings),
        years=_entries(site, years),
    )


def home_page(site: Site) -> Iterator[Page]:
    """The first page: what this is, the latest statements, and the ways in."""
    corpus = site.corpus
    years = [s.statement.date.year for s in corpus.headings.values()]
    doors = {
        listing.folder: _largest(_entries(site, listing))
        for listing in LISTINGS
        if listing.folder in ("forums", "topics")
    }
    yield site.engine.page(
        "index.md",
        "home.md.j2",
        statements=site.counted(corpus.headings),
        signatories=sum(map(bool, map(site.counted, corpus.indexes["signatories"].values()))),
        years=(min(years), max(years)) if years else None,
        doors=doors,
        bars=year_bars(Counter(years), "", "Statements"),
        tiles=_all_signatories(site),
        rows=site.rows.plain(newest([*corpus.headings], 5), ""),
    )


def _largest(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: -entry.count)[:_DOORS]


def _all_signatories(site: Site) -> Markup:
    """The tile grid of today's states, those with a page marked; today is the latest statement."""
    statements = site.corpus.headings.values()
    parties = [PartyId(key) for key in site.corpus.indexes["signatories"]]
    states = [p for p in parties if site.party(p).kind == "state"]
    day = max((s.statement.date.end for s in statements), default=dt.date.max)
    caption = f"Tile grid of states by UN regional group: {len(states)} have signed a statement"
    marked = {party: f"signatories/{party}/" for party in states}
    return site.tiles.picture(marked, day, caption)


def signatories_page(site: Site) -> Iterator[Page]:
    """The index of signatories: states by UN regional group, then organisations and groups."""
    sections: dict[str, list[Entry]] = {}
    for key, statements in site.corpus.indexes["signatories"].items():
        party = site.party(PartyId(key))
        heading = party.region or "Other states"
        if party.kind != "state":
            heading = "Organisations and groups"
        elif party.status == "former":
            heading = "Former states"
        entry = Entry(f"signatories/{key}/", party.name, site.counted(statements))
        sections.setdefault(heading, []).append(entry)
    order = ["Other states", "Former states", "Organisations and groups"]
    headings = sorted(sections, key=lambda h: (order.index(h) if h in order else -1, h))
    yield site.engine.page(
        "signatories/index.md",
        "signatories.md.j2",
        sections=[
            (heading, sorted(sections[heading], key=lambda entry: entry.name.casefold()))
            for heading in headings
        ],
    )


def groups_page(site: Site) -> Iterator[Page]:
    """The index of groups, all that the registry knows."""
    groups = dict.fromkeys(m.group for m in site.corpus.registry.memberships)
    entries = [
        Entry(f"groups/{group}/", site.party(group).name, site.counted(site.under("groups", group)))
        for group in groups
    ]
    yield site.engine.page(
        "groups/index.md",
        "index.md.j2",
        title="Groups",
        lead="Organisations and groups whose members the registry knows, and on which dates. "
        "The figure counts statements made in the name of the group itself.",
        entries=sorted(entries, key=lambda entry: entry.name.casefold()),
    )
