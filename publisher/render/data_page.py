"""The page that explains the data files."""

from collections.abc import Iterator

from publisher.edition import edition_of
from publisher.files import AKOMA_NTOSO, MARKDOWN, STATEMENT_JSON
from publisher.model import Page
from publisher.render.site import Site
from publisher.tables import TABLES


def data_page(site: Site) -> Iterator[Page]:
    """What each file holds, how to ask it something, and what every column means."""
    edition = edition_of(site.corpus, site.settings)
    yield site.engine.page(
        "data/index.md",
        "data.md.j2",
        site=site,
        edition=edition,
        tables=TABLES,
        beside=(STATEMENT_JSON, AKOMA_NTOSO, MARKDOWN),
        latest=edition.statements[-1] if edition.statements else None,
    )
