"""The rows of the archive's tables, in the order of their columns (`publisher/tables.py`).

None stands for nothing to say. Rows come in a fixed order: oldest statements first, what belongs
to one statement in reading order, the registry's entries in the registry's order.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from publisher.addresses import address
from publisher.edition import Edition, last_recorded
from publisher.model import PartyId, ResolvedStatement, Version

Cell = str | int | float | bool | dt.date | None
Row = tuple[Cell, ...]


def forums(edition: Edition) -> Iterator[Row]:
    for forum in edition.corpus.registry.forums.values():
        yield forum.id, forum.name


def topics(edition: Edition) -> Iterator[Row]:
    for topic in edition.corpus.registry.topics.values():
        yield topic.id, topic.name


def kinds(edition: Edition) -> Iterator[Row]:
    for kind in edition.corpus.registry.kinds.values():
        yield kind.id, kind.name


def parties(edition: Edition) -> Iterator[Row]:
    for party in edition.corpus.registry.parties.values():
        formal = party.name_on(dt.date.max, "formal")
        yield (
            party.id,
            party.kind,
            party.code,
            party.name,
            formal if formal != party.name else None,
            party.alpha2 or None,
            party.m49 or None,
            party.wikidata or None,
            party.status or None,
            party.region or None,
        )


def memberships(edition: Edition) -> Iterator[Row]:
    for number, m in enumerate(edition.corpus.registry.memberships, 1):
        yield number, m.group, m.member, m.since, m.until, m.role, m.source or None


def documents(edition: Edition) -> Iterator[Row]:
    """The documents that checked statements cite or lead to."""
    found = {d.id: d for resolved in edition.statements for d in resolved.documents}
    related = (r.document for s in edition.statements for r in s.relations)
    found |= {document.id: document for document in related if document}
    for _, d in sorted(found.items()):
        yield d.id, d.symbol, d.title, d.body or None, d.url or None


def statements(edition: Edition) -> Iterator[Row]:
    for resolved in edition.statements:
        one = resolved.statement
        yield (
            one.id,
            one.title,
            one.short_title,
            one.kind,
            one.date.iso,
            one.date.start,
            one.date.end,
            one.place or None,
            one.forum or None,
            one.text.language,
            resolved.speaker,
            one.claimed_count,
            one.open_for_joining,
            last_recorded(resolved),
            edition.url(address(resolved, one.text)),
        )


def statement_topics(edition: Edition) -> Iterator[Row]:
    for resolved in edition.statements:
        for topic in dict.fromkeys(resolved.statement.topics):
            yield resolved.id, topic


def versions(edition: Edition) -> Iterator[Row]:
    for resolved, version in _versions(edition):
        source = version.source
        yield (
            resolved.id,
            version.language,
            version.title,
            version.authentic,
            version.dateline or None,
            source.publisher or None,
            source.url or None,
            source.retrieved,
            source.sha256 or None,
            edition.url(address(resolved, version)),
        )


def signatures(edition: Edition) -> Iterator[Row]:
    """The events in printed order, then the groups in whose name the statement was made."""
    for resolved in edition.statements:
        for number, row in enumerate(chain(_events(resolved), _on_behalf(resolved)), 1):
            yield resolved.id, number, *row


def _events(resolved: ResolvedStatement) -> Iterator[Row]:
    for event in resolved.signatures:
        signature = event.signature
        date = signature.date
        yield (
            event.party,
            signature.name,
            signature.action,
            date.iso,
            date.start,
            date.end,
            signature.source or None,
            signature.note or None,
        )


def _on_behalf(resolved: ResolvedStatement) -> Iterator[Row]:
    date = resolved.statement.date
    named = zip(resolved.on_behalf_of, resolved.statement.on_behalf_of, strict=True)
    for group, printed in named:
        yield group, printed.name, "on-behalf-of", date.iso, date.start, date.end, None, None


def represented(edition: Edition) -> Iterator[Row]:
    for resolved in edition.statements:
        for party in resolved.represented:
            yield resolved.id, party


def relations(edition: Edition) -> Iterator[Row]:
    """Relations to checked statements and to documents; one to a draft leads nowhere yet."""
    for resolved in edition.statements:
        for number, relation in enumerate(resolved.relations, 1):
            document = relation.document.id if relation.document else None
            if edition.is_public(relation):
                target = None if document else relation.target
                yield resolved.id, number, relation.kind, target, document


def paragraphs(edition: Edition) -> Iterator[Row]:
    for resolved, version in _versions(edition):
        for position, block in enumerate(version.blocks, 1):
            yield (
                resolved.id,
                version.language,
                block.anchor,
                position,
                block.kind,
                block.label or None,
                block.level,
                block.content.text,
            )


def citations(edition: Edition) -> Iterator[Row]:
    for resolved in edition.statements:
        for block in resolved.citations:
            for c in block.citations:
                place = (resolved.id, block.language, block.anchor, c.start, c.end)
                yield *place, c.text, c.document, c.detail or None


def wording(edition: Edition) -> Iterator[Row]:
    for reuse in edition.wording.reuses:
        yield *reuse.earlier, *reuse.later, reuse.language, reuse.kind, round(reuse.overlap, 3)


def _versions(edition: Edition) -> Iterator[tuple[ResolvedStatement, Version]]:
    for resolved in edition.statements:
        for version in resolved.statement.versions:
            yield resolved, version


ROWS: Mapping[str, Callable[[Edition], Iterable[Row]]] = {
    rows.__name__: rows
    for rows in (
        forums, topics, kinds, parties, memberships, documents, statements, statement_topics,
        versions, signatures, represented, relations, paragraphs, citations, wording,
    )
}  # fmt: skip

# The tables whose rows say something of one statement and nothing of the others.
OF_EACH_STATEMENT = frozenset(
    rows.__name__
    for rows in (
        statements, statement_topics, versions, signatures, represented, relations, paragraphs,
        citations,
    )
)  # fmt: skip

# Those whose rows say what the registry says, whatever the statements are.
OF_REGISTRY = frozenset(rows.__name__ for rows in (forums, topics, kinds, parties, memberships))

WORDING = wording.__name__


def signatory_counts(edition: Edition) -> Mapping[PartyId, int]:
    """Of how many statements each party is a signatory, as of the last recorded events."""
    counts: dict[PartyId, int] = {}
    for resolved in edition.statements:
        for party in resolved.signatories:
            counts[party] = counts.get(party, 0) + 1
    return counts
