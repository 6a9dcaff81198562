"""As understood: a statement that is well formed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from publisher.dates import DateSpan
from publisher.model.ids import Language, PartyId, StatementId
from publisher.model.text import Block

Action = Literal["signed", "joined", "aligned", "withdrew"]
Review = Literal["draft", "checked"]
RelationKind = Literal["responds-to", "follows", "replaces", "corrects"]


class Signature(NamedTuple):
    """An event: a party, by the name printed, signed, joined, aligned itself or withdrew.

    `party` is set only where the editor named the party by its id, because the printed name
    alone does not say who it is.
    """

    name: str
    action: Action
    date: DateSpan
    line: int
    party: PartyId | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party named in a field other than `signatories`, with the line it stands on."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text came from. `file` is the received document, kept byte for byte."""

    publisher: str = ""
    url: str = ""
    retrieved: dt.date | None = None
    file: str = ""
    sha256: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """What a statement says of its place among others; `target` is an id or a symbol."""

    kind: RelationKind
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Version:
    """The text in one language. `authentic` is false for a translation."""

    language: Language
    title: str
    blocks: tuple[Block, ...]
    file: str
    dateline: str = ""
    authentic: bool = True
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that is well formed. Names and citations are not looked up yet.

    `versions` holds the text in each language, the statement's own language first, the others
    in the order of their language codes.
    """

    id: StatementId
    file: str
    title: str
    short_title: str
    kind: str
    date: DateSpan
    versions: tuple[Version, ...]
    signatures: tuple[Signature, ...] = ()
    on_behalf_of: tuple[NamedParty, ...] = ()
    speaker: NamedParty | None = None
    place: str = ""
    forum: str = ""
    topics: tuple[str, ...] = ()
    claimed_count: int | None = None
    open_for_joining: bool = False
    relations: tuple[Relation, ...] = ()
    formerly: tuple[StatementId, ...] = ()
    review: Review = "checked"
    editor_notes: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)  # the line of each front-matter key

    @property
    def text(self) -> Version:
        """The version in the statement's own language."""
        return self.versions[0]
