"""As related: all statements, and what is derived from them together."""

from collections.abc import Mapping
from dataclasses import dataclass

from publisher.model.ids import DocumentId, PartyId, StatementId
from publisher.model.resolved import CitedDocument, ResolvedStatement
from publisher.model.world import Registry


@dataclass(frozen=True, slots=True)
class Related:
    """Another statement worth reading beside one, and why, in words."""

    statement: StatementId
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoSigner:
    """How often two parties signed together: `together` of the `own` statements of the first."""

    party: PartyId
    together: int
    own: int
    theirs: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document is cited: a block of a statement and the words around it."""

    statement: StatementId
    anchor: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """All statements, and what is derived from them together.

    `statements` are in order of date, oldest first. `indexes` maps an index's name and a key of
    it to the statements under that key, in the same order. Only `checked` statements count in
    figures; drafts are listed and marked.
    """

    registry: Registry
    statements: Mapping[StatementId, ResolvedStatement]
    indexes: Mapping[str, Mapping[str, tuple[StatementId, ...]]]
    documents: Mapping[DocumentId, CitedDocument]
    mentions: Mapping[DocumentId, tuple[Mention, ...]]
    related: Mapping[StatementId, tuple[Related, ...]]
    co_signers: Mapping[PartyId, tuple[CoSigner, ...]]
    matrix: tuple[PartyId, ...]  # the most active parties, ordered so that blocs show
    drafts: tuple[StatementId, ...]
