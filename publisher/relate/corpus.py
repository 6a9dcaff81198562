"""Put the archive together: everything that statements say of each other."""

from collections.abc import Iterable, Mapping, Sequence

from publisher.model import (
    CitedDocument,
    Corpus,
    CoSigner,
    DocumentId,
    PartyId,
    Registry,
    ResolvedStatement,
)
from publisher.relate.blocs import in_blocs
from publisher.relate.co_signing import co_signers
from publisher.relate.indexes import build_indexes
from publisher.relate.mentions import mentions_of
from publisher.relate.related import related_statements

_IN_MATRIX = 40  # parties: as many as a table can show


def relate(statements: Iterable[ResolvedStatement], registry: Registry) -> Corpus:
    """Derive the corpus. Drafts are listed; figures count checked statements only."""
    in_order = sorted(statements, key=lambda s: (s.statement.date.start, s.id))
    checked = [s for s in in_order if s.statement.review == "checked"]
    documents: dict[DocumentId, CitedDocument] = {}
    for resolved in in_order:
        documents |= {document.id: document for document in resolved.documents}
    pairs = co_signers(checked)
    return Corpus(
        registry=registry,
        statements={s.id: s for s in in_order},
        indexes=build_indexes(in_order),
        documents=dict(sorted(documents.items())),
        mentions=mentions_of(in_order),
        related=related_statements(in_order, documents, registry),
        co_signers=pairs,
        matrix=in_blocs(_most_active(pairs), pairs),
        drafts=tuple(s.id for s in in_order if s.statement.review == "draft"),
    )


def _most_active(pairs: Mapping[PartyId, Sequence[CoSigner]]) -> list[PartyId]:
    """The parties that signed most statements together with others."""
    signed = {party: found[0].own for party, found in pairs.items() if found}
    return sorted(signed, key=lambda party: (-signed[party], party))[:_IN_MATRIX]
