"""As related: all statements, and what is derived from them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from publisher.model.ids import DocumentId, PartyId, StatementId
from publisher.model.resolved import CitedDocument, ResolvedStatement
from publisher.model.world import Registry


class Related(NamedTuple):
    """Another statement worth reading beside one, and why, in words."""

    statement: StatementId
    reasons: tuple[str, ...]


class CoSigner(NamedTuple):
    """How often two parties signed together: `together` of the `own` statements of the first."""

    party: PartyId
    together: int
    own: int
    theirs: int


class Mention(NamedTuple):
    """A place where a document is cited: a block of a statement and the words around it.

    `place` is what the block is called: its number, or what else it is.
    """

    statement: StatementId
    anchor: str
    place: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Relations:
    """What is derived from all statements together.

    `indexes` maps an index's name and a key of it to the statements under that key, oldest
    first. Only `checked` statements count in figures; drafts are listed and marked.
    """

    indexes: Mapping[str, Mapping[str, tuple[StatementId, ...]]]
    documents: Mapping[DocumentId, CitedDocument]
    mentions: Mapping[DocumentId, tuple[Mention, ...]]
    related: Mapping[StatementId, tuple[Related, ...]]
    co_signers: Mapping[PartyId, tuple[CoSigner, ...]]
    closest: Mapping[PartyId, tuple[CoSigner, ...]]  # the first few of them
    matrix: tuple[PartyId, ...]  # the most active parties, ordered so that blocs show
    drafts: tuple[StatementId, ...]


@dataclass(frozen=True, slots=True)
class Corpus(Relations):
    """All statements in order of date, oldest first, and what is derived from them together.

    `headings` are the same statements without their words, for whatever only lists them.
    """

    registry: Registry
    statements: Mapping[StatementId, ResolvedStatement]
    headings: Mapping[StatementId, ResolvedStatement]
