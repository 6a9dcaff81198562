"""What a statement's page says of itself in its head, for search engines and library tools.

It stands in the page's front matter as one text: a theme puts it where it belongs, and
MkDocs reads one value and not a hundred.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from publisher.addresses import address
from publisher.cite.reference import Reference
from publisher.edition import last_recorded
from publisher.files import AKOMA_NTOSO, MARKDOWN, STATEMENT_JSON
from publisher.model import ResolvedStatement, Version
from publisher.render.json_ld import json_ld
from publisher.render.site import Site

# YAML 1.1, section 5.1: everything that is not printable there.
_NOT_YAML = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_TYPES = {
    STATEMENT_JSON: "application/json",
    AKOMA_NTOSO: "application/akn+xml",
    MARKDOWN: "text/markdown",
}
# With the space, because the theme asks for a sitemap beside each address that is linked as
# "alternate" to the letter, even on another host. HTML takes the value for a list of words.
_ALTERNATE = "alternate "

_of_many_pages = lru_cache(maxsize=5000)  # what is said of a party is the same in all its pages


def statement_head(
    site: Site, resolved: ResolvedStatement, version: Version, reference: Reference
) -> str:
    """HTML of a head, an element a line: Highwire, Dublin Core, Open Graph, links, JSON-LD."""
    described = json_ld(site, resolved, version, reference)
    return "\n".join(
        [
            *_metas("name", _highwire(resolved, version, reference, site)),
            *_metas("name", _dublin_core(site, resolved, reference)),
            *_metas("property", _open_graph(reference)),
            *_languages(site, resolved),
            *_signposts(site, resolved, version, reference),
            f'<script type="application/ld+json">{described}</script>',
        ]
    )


def _metas(key: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (_meta(key, name, content) for name, content in pairs if content)


@_of_many_pages
def _meta(key: str, name: str, content: str) -> str:
    return f'<meta {key}="{name}" content="{_attribute(content)}">'


def _highwire(
    resolved: ResolvedStatement, version: Version, reference: Reference, site: Site
) -> Iterator[tuple[str, str]]:
    """The tags Google Scholar asks for; Zotero takes the authors from COinS, which is exact."""
    yield "citation_title", reference.title
    for name in reference.names:
        yield "citation_author", name
    yield "citation_publication_date", reference.issued.replace("-", "/")
    yield "citation_language", reference.language
    yield "citation_publisher", reference.publisher or reference.archive
    yield "citation_public_url", reference.url
    for topic in dict.fromkeys(resolved.statement.topics):
        yield "citation_keywords", site.corpus.registry.topics[topic].name


def _dublin_core(
    site: Site, resolved: ResolvedStatement, reference: Reference
) -> Iterator[tuple[str, str]]:
    """https://www.dublincore.org/specifications/dublin-core/dcq-html/, simple names."""
    yield "DC.title", reference.title
    for name in reference.names:
        yield "DC.creator", name
    yield "DC.date", reference.issued
    yield "DC.type", "Text"
    yield "DC.language", reference.language
    yield "DC.publisher", reference.publisher
    yield "DC.identifier", reference.url
    for topic in dict.fromkeys(resolved.statement.topics):
        yield "DC.subject", site.corpus.registry.topics[topic].name
    for document in resolved.documents:
        yield "DCTERMS.references", document.url or document.symbol
    yield "DCTERMS.modified", last_recorded(resolved).isoformat()


def _open_graph(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:title", reference.short_title or reference.title
    yield "og:url", reference.url
    yield "og:site_name", reference.archive
    yield "og:locale", reference.language
    yield "article:published_time", reference.date.start.isoformat()


def _languages(site: Site, resolved: ResolvedStatement) -> Iterator[str]:
    """`hreflang` links between the versions, each to all; the statement's own is the default."""
    versions = resolved.statement.versions
    for version in versions if len(versions) > 1 else ():
        url = site.settings.url + address(resolved, version)
        yield f'<link rel="{_ALTERNATE}" hreflang="{version.language}" href="{_attribute(url)}">'
    if len(versions) > 1:
        url = site.settings.url + address(resolved, versions[0])
        yield f'<link rel="{_ALTERNATE}" hreflang="x-default" href="{_attribute(url)}">'


def _signposts(
    site: Site, resolved: ResolvedStatement, version: Version, reference: Reference
) -> Iterator[str]:
    """https://signposting.org/FAIR/: what a machine on this page may follow."""
    url, own = site.settings.url, address(resolved, resolved.statement.text)
    yield _link("cite-as", reference.url)
    yield _link("type", "https://schema.org/AboutPage")
    yield _link("type", "https://schema.org/DigitalDocument")
    for party in reference.authors:
        yield _link("author", f"{url}signatories/{party.id}/")
    if resolved.statement.review == "checked":
        yield _link("describedby", f"{url}{own}{STATEMENT_JSON}", _TYPES[STATEMENT_JSON])
        for name in (AKOMA_NTOSO, MARKDOWN):
            yield _link("item", f"{reference.url}{name}", _TYPES[name])
    yield _link("collection", f"{url}data/")


@_of_many_pages
def _link(relation: str, href: str, media_type: str = "") -> str:
    typed = f' type="{media_type}"' if media_type else ""
    return f'<link rel="{relation}" href="{_attribute(href)}"{typed}>'


def _attribute(text: str) -> str:
    """Text for an attribute, on one line, without the characters that YAML cannot hold."""
    return escape(" ".join(_NOT_YAML.sub("", text).split()))
