"""Put the archive together: everything that statements say of each other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import partial

from publisher.model import (
    CitedDocument,
    Corpus,
    CoSigner,
    DocumentId,
    Headings,
    PartyId,
    Registry,
    Relations,
    ResolvedStatement,
)
from publisher.relate.blocs import in_blocs
from publisher.relate.co_signing import closest, co_signers
from publisher.relate.indexes import build_indexes
from publisher.relate.mentions import mentions_of
from publisher.relate.related import related_statements

_IN_MATRIX = 40  # parties: as many as a table can show


Recall = Callable[[Callable[[], Relations]], Relations]


def relate(
    statements: Iterable[ResolvedStatement],
    registry: Registry,
    recall: Recall = lambda derive: derive(),
) -> Corpus:
    """Derive the corpus. `recall` may know what would be derived from the same statements."""
    in_order = sorted(statements, key=lambda s: (s.statement.date.start, s.id))
    by_id = {resolved.id: resolved for resolved in in_order}
    relations = recall(partial(relations_of, in_order, registry))
    derived = {field.name: getattr(relations, field.name) for field in fields(Relations)}
    return Corpus(registry=registry, statements=by_id, headings=Headings(by_id), **derived)


def relations_of(statements: Sequence[ResolvedStatement], registry: Registry) -> Relations:
    """What statements in order of date have to do with one another.

    It follows from their headings and mentions: words that cite nothing have no part in it.
    Drafts are listed; figures count checked statements only.
    """
    documents: dict[DocumentId, CitedDocument] = {}
    for resolved in statements:
        documents |= {document.id: document for document in resolved.documents}
    pairs = co_signers(s for s in statements if s.statement.review == "checked")
    return Relations(
        indexes=build_indexes(statements),
        documents=dict(sorted(documents.items())),
        mentions=mentions_of(statements),
        related=related_statements(statements, documents, registry),
        co_signers=pairs,
        closest=closest(pairs),
        matrix=in_blocs(_most_active(pairs), pairs),
        drafts=tuple(s.id for s in statements if s.statement.review == "draft"),
    )


def _most_active(pairs: Mapping[PartyId, Sequence[CoSigner]]) -> list[PartyId]:
    """The parties that signed most statements together with others."""
    signed = {party: found[0].own for party, found in pairs.items() if found}
    return sorted(signed, key=lambda party: (-signed[party], party))[:_IN_MATRIX]
