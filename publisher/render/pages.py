"""All pages of the site, from the corpus and the templates.

Pages are made in units: a statement with its versions, a signatory with the parts of its list.
What a unit's pages show is looked up in the corpus while they are made, so that a unit has to be
made again only when something that it looked up has changed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publisher.model import Corpus, Page
from publisher.render.co_signing_pages import co_signer_pages, co_signing_page, picker_pages
from publisher.render.compare_pages import compare_pages
from publisher.render.data_page import data_page
from publisher.render.document_pages import document_pages, documents_page
from publisher.render.engine import Engine
from publisher.render.fields_page import fields_page
from publisher.render.index_pages import (
    LISTINGS,
    groups_page,
    home_page,
    key_pages,
    listings_pages,
    signatories_page,
    statements_page,
)
from publisher.render.party_pages import group_pages, signatory_pages
from publisher.render.pictures import TileGrid
from publisher.render.rows import Rows
from publisher.render.search_page import search_pages
from publisher.render.site import Site
from publisher.render.statement_page import statement_pages
from publisher.render.wording_pages import wording_page, wording_pages, wordings_of
from publisher.settings import Settings
from publisher.wording.model import Wording

# Every folder below docs/ in which only generated pages stand; docs/index.md is generated too.
GENERATED_FOLDERS = (
    "statements", "signatories", "groups", "years", "forums", "topics", "kinds", "documents",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """Pages that are made together, and the name by which the unit is known from run to run."""

    name: str
    pages: Callable[[Site], Iterable[Page]]


@dataclass(frozen=True, slots=True)
class Family:
    """Units of one sort: their keys, and the pages of a key."""

    name: str
    keys: Callable[[Site], Iterable[str]]
    pages: Callable[[Site, str], Iterable[Page]]


_SINGLE: tuple[tuple[str, Callable[[Site], Iterable[Page]]], ...] = (
    ("home", home_page),
    ("fields", lambda site: fields_page()),
    ("statements", statements_page),
    ("signatories", signatories_page),
    ("groups", groups_page),
    ("listings", listings_pages),
    ("co-signing", co_signing_page),
    ("picker", picker_pages),
    ("documents", documents_page),
    ("search", search_pages),
    ("data", data_page),
    ("wording", wording_page),
)
FAMILIES = (
    Family("statement", lambda site: site.corpus.statements, statement_pages),
    Family("signatory", lambda site: site.corpus.indexes["signatories"], signatory_pages),
    Family("group", lambda site: _groups(site), group_pages),
    Family("co-signers", lambda site: site.corpus.co_signers, co_signer_pages),
    Family("document", lambda site: site.corpus.documents, document_pages),
    Family("wording", lambda site: site.wordings, wording_pages),
)


def render(corpus: Corpus, wording: Wording, templates: Path, settings: Settings) -> Iterator[Page]:
    """Render every page, one at a time; the order is fixed."""
    site = site_of(corpus, wording, templates, settings)
    for unit in units(site):
        yield from unit.pages(site)


def site_of(corpus: Corpus, wording: Wording, templates: Path, settings: Settings) -> Site:
    """What pages are rendered from."""
    wordings = wordings_of(wording.families)
    tiles = TileGrid(corpus.registry)
    return Site(corpus, Engine(templates), Rows(corpus), settings, wording, wordings, tiles)


def units(site: Site) -> Iterator[Unit]:
    """The units of all pages, in a fixed order."""
    for name, pages in _SINGLE:
        yield Unit(name, pages)
    for family in FAMILIES:
        for key in family.keys(site):
            yield Unit(f"{family.name} {key}", partial(_pages, family.pages, key))
    for listing in LISTINGS:
        for key in site.corpus.indexes[listing.folder]:
            yield Unit(f"{listing.folder} {key}", partial(_pages, partial(key_pages, listing), key))
    for earlier, later in site.wording.compared:
        pages = partial(compare_pages, earlier=earlier, later=later)
        yield Unit(f"compared {earlier} {later}", pages)


def _pages(pages: Callable[[Site, str], Iterable[Page]], key: str, site: Site) -> Iterable[Page]:
    return pages(site, key)


def _groups(site: Site) -> list[str]:
    """Every group of which the registry knows a member."""
    return sorted({membership.group for membership in site.corpus.registry.memberships})
