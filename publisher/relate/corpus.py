"""Put the archive together: everything that statements say of each other."""

from collections.abc import Iterable

from publisher.model import CitedDocument, Corpus, DocumentId, Registry, ResolvedStatement
from publisher.relate.co_signing import co_signers
from publisher.relate.indexes import build_indexes
from publisher.relate.mentions import mentions_of
from publisher.relate.related import related_statements


def relate(statements: Iterable[ResolvedStatement], registry: Registry) -> Corpus:
    """Derive the corpus. Drafts are listed; figures count checked statements only."""
    in_order = sorted(statements, key=lambda s: (s.statement.date.start, s.id))
    checked = [s for s in in_order if s.statement.review == "checked"]
    documents: dict[DocumentId, CitedDocument] = {}
    for resolved in in_order:
        documents |= {document.id: document for document in resolved.documents}
    return Corpus(
        registry=registry,
        statements={s.id: s for s in in_order},
        indexes=build_indexes(in_order),
        documents=dict(sorted(documents.items())),
        mentions=mentions_of(in_order),
        related=related_statements(in_order, documents, registry),
        co_signers=co_signers(checked),
    )
