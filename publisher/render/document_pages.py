"""The pages of cited documents: who cites them, where, and in which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from publisher.model import CitedDocument, DocumentId, Mention, Page, ResolvedStatement, StatementId
from publisher.render.index_pages import Entry
from publisher.render.site import Site

_CITING_A_PAGE = 120  # statements on a page, with the sentences around each citation
_SENTENCES = 3  # shown of one statement
_ENTRIES_A_PAGE = 800  # documents on a page of the index
_MOST_CITED = 30


@dataclass(frozen=True, slots=True)
class Citing:
    """A statement that cites a document, and where."""

    resolved: ResolvedStatement
    mentions: tuple[Mention, ...]
    more: int


def document_pages(site: Site, key: str) -> Iterator[Page]:
    """The page of a cited document; a long one goes on in parts, oldest statements first."""
    document = site.corpus.documents[DocumentId(key)]
    citing = list(_citing(site, document.id))
    yield _page(site, document, citing[: -_CITING_A_PAGE - 1 : -1], len(citing), 0)
    if len(citing) > _CITING_A_PAGE:
        for number, start in enumerate(range(0, len(citing), _CITING_A_PAGE), 1):
            part = citing[start : start + _CITING_A_PAGE]
            yield _page(site, document, part[::-1], len(citing), number)


def _page(site: Site, document: CitedDocument, citing: list[Citing], count: int, part: int) -> Page:
    folder = f"documents/{document.id}"
    return site.engine.page(
        f"{folder}/part-{part}.md" if part else f"{folder}.md",
        "document.md.j2",
        document=document,
        count=count,
        citing=citing,
        part=part,
        parts=range(1, -(-count // _CITING_A_PAGE) + 1) if count > _CITING_A_PAGE else [],
    )


def _citing(site: Site, document: DocumentId) -> Iterator[Citing]:
    """The statements that cite a document, oldest first, with the words around."""
    mentions = site.corpus.mentions.get(document, ())
    by_statement = {s: list(group) for s, group in groupby(mentions, lambda m: m.statement)}
    for one in site.under("documents", document):
        found = by_statement.get(StatementId(one), [])
        more = max(len(found) - _SENTENCES, 0)
        yield Citing(site.heading(one), tuple(found[:_SENTENCES]), more)


def documents_page(site: Site) -> Iterator[Page]:
    """The index of documents: the most cited, and all of them by the body they come from."""
    entries = {
        document.id: Entry(
            f"documents/{document.id}/",
            document.symbol,
            site.counted(site.under("documents", document.id)),
        )
        for document in site.corpus.documents.values()
    }
    in_order = sorted(
        site.corpus.documents.values(), key=lambda d: (d.body or "~", natural_key(d.symbol))
    )
    pages = [
        in_order[start : start + _ENTRIES_A_PAGE]
        for start in range(0, len(in_order), _ENTRIES_A_PAGE)
    ] or [[]]
    most = sorted(entries.values(), key=lambda e: (-e.count, e.name))[:_MOST_CITED]
    for number, documents in enumerate(pages):
        yield site.engine.page(
            f"documents/part-{number + 1}.md" if number else "documents/index.md",
            "documents.md.j2",
            count=len(in_order),
            most=most if number == 0 and len(in_order) > _MOST_CITED else [],
            bodies=[
                (body or "Treaties and documents cited by title", [entries[d.id] for d in group])
                for body, group in groupby(documents, lambda d: d.body)
            ],
            number=number,
            pages=len(pages),
        )


def natural_key(symbol: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key under which A/RES/9/1 comes before A/RES/10/1."""
    parts = re.split(r"(\d+)", symbol)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts if part)
