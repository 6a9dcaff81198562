"""The page of a statement, and of each of its language versions."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup, escape

from publisher.addresses import address, version_path
from publisher.cite.coins import coins
from publisher.cite.reference import Reference, reference_to, standing
from publisher.cite.styles import styles
from publisher.edition import last_recorded
from publisher.model import (
    Action,
    Citation,
    DocumentId,
    Page,
    Party,
    ResolvedSignature,
    ResolvedStatement,
    StatementId,
    Version,
)
from publisher.numbering import paragraph_numbers, place_name
from publisher.render import page_lists
from publisher.render.also_in import also_in, other_uses
from publisher.render.compare_pages import compare_path
from publisher.render.engine import root_of
from publisher.render.head import statement_head
from publisher.render.page_lists import Cited
from publisher.render.reference_files import reference_files
from publisher.render.side_by_side import side_by_side_pages, side_by_side_path
from publisher.render.site import Site
from publisher.render.text_html import direction, text_html
from publisher.render.verbatim import ensure_verbatim
from publisher.words import first_words

_SUMMARY = 300  # characters of a description for search engines
_NAMES_IN_WORDS = 12  # names of one day that are written out


@dataclass(frozen=True, slots=True)
class Growth:
    """A day on which the list of signatories changed."""

    day: dt.date
    said: str
    count: int


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation to a document: in words, the document's symbol, its page if it has one."""

    said: str
    name: str
    href: str


def statement_pages(site: Site, key: str) -> Iterator[Page]:
    """The statement's page, one for each further language, and one for every two languages."""
    resolved = site.statement(StatementId(key))
    for version in resolved.statement.versions:
        yield _page(site, resolved, version)
    yield from side_by_side_pages(site, resolved)


def _page(site: Site, resolved: ResolvedStatement, version: Version) -> Page:
    path = version_path(resolved, version)
    root = root_of(path)
    statement = resolved.statement
    reference = reference_to(resolved, version, site.corpus.registry, site.settings)
    citations = {
        block.anchor: block.citations
        for block in resolved.citations
        if block.language == version.language
    }
    shared = list(also_in(site, resolved, version))
    also = {one.anchor: one.statements for one in shared}
    text = text_html(version, citations, site.corpus.documents, root, also)
    ensure_verbatim(text, version)
    return site.engine.page(
        path,
        "statement.md.j2",
        site=site,
        lists=page_lists,
        other_uses=other_uses,
        resolved=resolved,
        statement=statement,
        version=version,
        direction=direction(version.language),
        title_in_text=any(b.kind == "heading" and b.text == version.title for b in version.blocks),
        text=Markup(text),
        head=Markup(statement_head(site, resolved, version, reference)),
        last_changed=last_recorded(resolved),
        coins=coins(reference),
        reference_files=reference_files(reference),
        summary=_summary(version),
        tiles=_tiles(site, resolved, root),
        **_parted(resolved),
        growth=list(_growth(resolved)),
        footnotes=_standing_footnotes(site, resolved),
        cited=list(_cited(resolved, version, citations)),
        shared=shared,
        compared=list(_compared(site, resolved)) if version is statement.text else [],
        related=site.corpus.related[resolved.id],
        relations=list(_relations(resolved)),
        citations=list(_citations(reference)),
        side_by_side=[
            (
                a.language,
                b.language,
                root + page_address(side_by_side_path(resolved, a.language, b.language)),
            )
            for a, b in combinations(statement.versions, 2)
        ],
        version_href={v.language: root + address(resolved, v) for v in statement.versions},
    )


def _parted(resolved: ResolvedStatement) -> dict[str, object]:
    """Those who stand as signatories, and the events, as the page parts them."""
    by_action: dict[Action, list[ResolvedSignature]] = {}
    for event in resolved.signatures:
        by_action.setdefault(event.signature.action, []).append(event)
    stand = standing(resolved)
    joined = [event for event in by_action.get("joined", ()) if event.party in stand]
    later = {event.party for event in joined}
    return {
        "standing": stand,
        "first_signed": [party for party in stand if party not in later],
        "joined": joined,
        "aligned": by_action.get("aligned", []),
        "withdrew": by_action.get("withdrew", []),
        "signed_count": len(by_action.get("signed", [])),
    }


def _compared(site: Site, resolved: ResolvedStatement) -> Iterator[tuple[ResolvedStatement, str]]:
    """The statements this one is set side by side with, and where."""
    for earlier, later in site.wording.comparisons.get(resolved.id, ()):
        other = earlier if resolved.id == later else later
        yield site.heading(other), page_address(compare_path(earlier, later))


def _citations(reference: Reference) -> Iterator[tuple[str, Markup]]:
    """The citation in every style, with places for a paragraph and its address in it."""
    shown = f'<span class="address">{escape(reference.url)}</span>'
    for style in styles(reference, direction(reference.language) == "rtl"):
        pin = f'<span class="pin" data-pin="{escape(style.pin)}"></span>'
        citation = str(escape(style.citation))  # to fill in plain text takes a tenth of the time
        filled = citation.format(pin=pin, address=shown, own="<bdi>", end="</bdi>")
        yield style.name, Markup(filled)


def page_address(path: str) -> str:
    """The address from the top of the site of a page written to a path below docs/."""
    return f"{path.removesuffix('.md')}/"


def _cited(
    resolved: ResolvedStatement,
    version: Version,
    citations: Mapping[str, tuple[Citation, ...]],
) -> Iterator[Cited]:
    numbers = paragraph_numbers(version.blocks) if citations else {}
    anchors: dict[DocumentId, dict[str, None]] = {}
    for anchor, found in citations.items():
        for citation in found:
            anchors.setdefault(citation.document, {})[anchor] = None
    for document in resolved.documents:
        if places := anchors.get(document.id):
            yield Cited(document, tuple((one, place_name(numbers[one])) for one in places))


def _growth(resolved: ResolvedStatement) -> Iterator[Growth]:
    """The days of the list of signatories, where there is more than one."""
    days = sorted({event.signature.date.start for event in resolved.signatures})
    for day in days if len(days) > 1 else []:
        events = [e for e in resolved.signatures if e.signature.date.start == day]
        names: dict[str, list[str]] = {}
        for event in events:
            names.setdefault(event.signature.action, []).append(event.signature.name)
        said = "; ".join(_happened(action, named) for action, named in names.items())
        yield Growth(day, said, len(resolved.signatories_on(day)))


def _happened(action: str, names: list[str]) -> str:
    """What happened on a day in words; a long list of names is a number."""
    many = len(names) > _NAMES_IN_WORDS
    return f"{len(names)} {action}" if many else f"{action}: {', '.join(names)}"


def _tiles(site: Site, resolved: ResolvedStatement, root: str) -> Markup:
    """The world's states by UN regional group, with the signatories marked."""
    signatories = [p for p in standing(resolved) if site.party(p).kind == "state"]
    caption = (
        f"Tile grid of states by UN regional group on {resolved.statement.date}: "
        f"{len(signatories)} marked as signatories, the same as listed above"
    )
    marked = {party: f"{root}signatories/{party}/" for party in signatories}
    return site.tiles.picture(marked, resolved.statement.date.end, caption)


def _standing_footnotes(site: Site, resolved: ResolvedStatement) -> list[Party]:
    """The parties of this statement whose name the UN prints with a footnote."""
    parties = dict.fromkeys((*(e.party for e in resolved.signatures), *resolved.represented))
    return [site.party(p) for p in parties if site.party(p).footnote]


def _relations(resolved: ResolvedStatement) -> Iterator[Stated]:
    """The relations the statement states to documents; those to statements are `related`."""
    for relation in resolved.relations:
        if relation.document:
            said = relation.kind.replace("-", " ").capitalize()
            yield Stated(said, relation.document.symbol, f"documents/{relation.document.id}/")


def _summary(version: Version) -> str:
    """The first words of the text, for search engines and previews."""
    return first_words(" ".join(block.text for block in version.blocks[:3]), _SUMMARY)
