"""As resolved: a statement of which it is known who signed it and what it cites."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from publisher.model.ids import DocumentId, Language, PartyId, StatementId
from publisher.model.statement import RelationKind, Signature, Statement


class Citation(NamedTuple):
    """A document cited in a text: the characters `start` to `end`, and which document it is.

    `detail` is the part of it, as cited: "Article 51", "paragraph 4".
    """

    start: int
    end: int
    text: str
    document: DocumentId
    symbol: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that statements cite: a UN or OSCE symbol, or an instrument by its title.

    `symbol` is its full symbol ("A/RES/75/240") or, without one, its title; `title` says what
    it is in words; `url` is where it can be read ("" where there is no public resolver).
    """

    id: DocumentId
    symbol: str
    title: str
    body: str
    url: str = ""


class ResolvedSignature(NamedTuple):
    """A signature whose party is known."""

    party: PartyId
    signature: Signature


class BlockCitations(NamedTuple):
    """The citations in one block of one version, in text order."""

    language: Language
    anchor: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ResolvedRelation:
    """A relation of which it is known what it leads to: a statement here, or a document."""

    kind: RelationKind
    target: str
    document: CitedDocument | None


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """A statement of which it is known who signed it and what it cites.

    `signatures` are in printed order; `signatories` are the parties whose signatures stand, as of
    the last recorded event. `represented` are the members, on the statement's date, of the
    groups it was made on behalf of: derived, never signatories.
    """

    statement: Statement
    signatures: tuple[ResolvedSignature, ...]
    on_behalf_of: tuple[PartyId, ...]
    represented: tuple[PartyId, ...]
    speaker: PartyId | None
    citations: tuple[BlockCitations, ...]
    documents: tuple[CitedDocument, ...]  # in order of first citation, then those of relations
    relations: tuple[ResolvedRelation, ...] = ()
    signatories: tuple[PartyId, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "signatories", self.signatories_on(dt.date.max))

    @property
    def id(self) -> StatementId:
        return self.statement.id

    def signatories_on(self, day: dt.date) -> tuple[PartyId, ...]:
        """Who counts as a signatory on a day: everybody who came in and has not withdrawn.

        The order is that of coming in, which for those who signed is the printed order.
        """
        standing: dict[PartyId, None] = {}
        for event in sorted(self.signatures, key=lambda s: s.signature.date.start):
            if event.signature.date.start > day:
                break
            if event.signature.action == "withdrew":
                standing.pop(event.party, None)
            elif event.signature.action in ("signed", "joined"):
                standing.setdefault(event.party)
        return tuple(standing)
