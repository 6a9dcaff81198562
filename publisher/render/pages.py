"""All pages of the site, from the corpus and the templates."""

from collections.abc import Iterator
from pathlib import Path

from publisher.model import Corpus, Page
from publisher.render.co_signing_pages import co_signing_pages, picker_pages
from publisher.render.document_pages import document_pages, documents_page
from publisher.render.engine import Engine
from publisher.render.fields_page import fields_page
from publisher.render.index_pages import (
    groups_page,
    home_page,
    listing_pages,
    signatories_page,
    statements_page,
)
from publisher.render.party_pages import group_pages, signatory_pages
from publisher.render.rows import Rows
from publisher.render.search_page import search_pages
from publisher.render.side_by_side import side_by_side_pages
from publisher.render.site import Site
from publisher.render.statement_page import statement_pages
from publisher.settings import Settings

# Every folder below docs/ in which only generated pages stand; docs/index.md is generated too.
GENERATED_FOLDERS = (
    "statements", "signatories", "groups", "years", "forums", "topics", "kinds", "documents",
)  # fmt: skip


def render(corpus: Corpus, templates: Path, settings: Settings) -> Iterator[Page]:
    """Render every page, one at a time; the order is fixed."""
    site = Site(corpus, Engine(templates), Rows(corpus), settings)
    yield from home_page(site)
    yield from fields_page()
    yield from statements_page(site)
    for resolved in corpus.statements.values():
        yield from statement_pages(site, resolved)
        yield from side_by_side_pages(site, resolved)
    for pages in (
        signatories_page,
        signatory_pages,
        groups_page,
        group_pages,
        listing_pages,
        co_signing_pages,
        picker_pages,
        documents_page,
        document_pages,
        search_pages,
    ):
        yield from pages(site)
