"""The words of the archive as types.

Each stage of the road takes one of these and gives the next, so that a later stage cannot be
handed an earlier stage's work. Nothing here reads a file, and everything is immutable.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NewType

from publisher.dates import DateSpan

StatementId = NewType("StatementId", str)
PartyId = NewType("PartyId", str)
DocumentId = NewType("DocumentId", str)
Language = NewType("Language", str)  # BCP 47, lower case: en, ru, zh, ar

# --- as written (read) --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar of the front matter, exactly as written, and the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FieldList:
    """A list of the front matter, and the line it starts on."""

    entries: tuple["RawValue", ...]
    line: int


@dataclass(frozen=True, slots=True)
class FieldMap:
    """A mapping of the front matter in written order, and the line it starts on.

    `keys` gives each key's own line.
    """

    fields: Mapping[str, "RawValue"]
    keys: Mapping[str, int]
    line: int


RawValue = Field | FieldList | FieldMap


@dataclass(frozen=True, slots=True)
class RawStatement:
    """What one statement file says, before anybody asks whether it makes sense.

    `language` is the one in the file's name, "" for the statement's own file. `front_matter` is
    None where there is none that can be read; then a problem has said why.
    """

    id: StatementId
    language: Language
    file: str  # path from the top of the archive, forward slashes
    front_matter: FieldMap | None
    body: str
    body_line: int  # the line of the file on which the body starts


# --- the text of a statement --------------------------------------------------------------

MarkKind = Literal["emphasis", "strong", "footnote"]
BlockKind = Literal["paragraph", "heading", "entry", "quotation", "table", "footnote"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something about the characters `start` to `end` of a text: emphasis, a footnote's mark."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class RichText:
    """Verbatim characters, and marks beside them. A line break is a newline character."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a statement's text.

    `anchor` is its permanent address on the page. `label` is the printed marker in front of it
    ("5.", "(a)", "–", a footnote's number), which is part of the text. `level` is the depth of a
    heading (1 to 6), of a list entry (0 is outermost) or of a quotation (1 is outermost). A
    table's `content` is its cells, joined by tabs, its rows by newlines; `heading_row` says
    whether the first row heads it. `line` is the line of the statement file it starts on.
    """

    kind: BlockKind
    anchor: str
    content: RichText
    label: str = ""
    level: int = 0
    heading_row: bool = False
    line: int = 0

    @property
    def text(self) -> str:
        """What a reader sees, label included."""
        return f"{self.label} {self.content.text}".strip() if self.label else self.content.text


# --- as understood (validate) --------------------------------------------------------------

Action = Literal["signed", "joined", "aligned", "withdrew"]
Review = Literal["draft", "checked"]
RelationKind = Literal["responds-to", "follows", "replaces", "corrects"]


@dataclass(frozen=True, slots=True)
class Signature:
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


# --- the world (the registry) --------------------------------------------------------------

NameForm = Literal["short", "formal", "other", "ambiguous"]
PartyKind = Literal["state", "organisation", "group"]
Status = Literal["member", "observer", "former", "other", ""]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party in one language, and the days (included) on which it was its name.

    `form`: the UN's short or formal form, another accepted name, or an ambiguous one ("Korea")
    that is only ever used to suggest the party, never to resolve to it.
    """

    text: str
    language: Language
    form: NameForm
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A party was a member of a group from `since` to `until`, both included."""

    group: PartyId
    member: PartyId
    since: dt.date | None
    until: dt.date | None
    role: str = "member"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A state, an organisation or a group. A renamed state is one party with dated names.

    `code` is ISO 3166 alpha-3 for a state (former states too), the usual abbreviation in
    capitals for the others. `since` and `until` are the days of its existence as far as they
    matter to names (None: open).
    """

    id: PartyId
    kind: PartyKind
    code: str
    names: tuple[Name, ...]
    since: dt.date | None = None
    until: dt.date | None = None
    status: Status = ""
    region: str = ""  # UN regional group
    un_member_since: dt.date | None = None
    alpha2: str = ""
    m49: str = ""
    wikidata: str = ""
    predecessors: tuple[PartyId, ...] = ()
    successors: tuple[PartyId, ...] = ()
    footnote: str = ""
    source: str = ""

    def name_on(self, day: dt.date, form: NameForm = "short", language: str = "en") -> str:
        """The party's name in UN use on a day; today's where none was in use that day."""
        of_form = [n for n in self.names if n.form == form and n.language == language]
        for name in of_form:
            if within(day, name.since, name.until):
                return name.text
        if of_form:
            return max(of_form, key=lambda n: n.until or dt.date.max).text
        return self.name_on(day) if (form, language) != ("short", "en") else self.names[0].text

    @property
    def name(self) -> str:
        """The latest UN short name in English."""
        return self.name_on(dt.date.max)


def within(day: dt.date, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether a day lies between two days, both included; None leaves an end open."""
    return (since is None or since <= day) and (until is None or day <= until)


@dataclass(frozen=True, slots=True)
class Forum:
    """A body or meeting in which statements are made."""

    id: str
    name: str
    short_name: str
    url: str = ""
    part_of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a closed vocabulary: a kind of statement or a topic."""

    id: str
    name: str
    plural: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty or document that is cited by its title.

    `patterns` are regular expressions that match the ways it is named in a text.
    """

    id: DocumentId
    name: str
    patterns: tuple[str, ...]
    url: str = ""
    date: str = ""
    articles: bool = False  # whether "Article 51 of …" is cited as part of it
    source: str = ""


@dataclass(frozen=True, slots=True)
class Registry:
    """The world as data: who there is, under which names, in which groups, in which forums."""

    parties: Mapping[PartyId, Party]
    memberships: tuple[Membership, ...]
    forums: Mapping[str, Forum]
    topics: Mapping[str, Term]
    kinds: Mapping[str, Term]
    instruments: tuple[Instrument, ...]

    def members_on(self, group: PartyId, day: dt.date) -> tuple[PartyId, ...]:
        """The members of a group on a day, in the order of the registry's parties."""
        members = {
            m.member
            for m in self.memberships
            if m.group == group and m.role == "member" and within(day, m.since, m.until)
        }
        return tuple(party for party in self.parties if party in members)


# --- as resolved --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
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


@dataclass(frozen=True, slots=True)
class ResolvedSignature:
    """A signature whose party is known."""

    party: PartyId
    signature: Signature


@dataclass(frozen=True, slots=True)
class BlockCitations:
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

    `signatures` are in printed order. `represented` are the members, on the statement's date,
    of the groups it was made on behalf of: derived, never signatories.
    """

    statement: Statement
    signatures: tuple[ResolvedSignature, ...]
    on_behalf_of: tuple[PartyId, ...]
    represented: tuple[PartyId, ...]
    speaker: PartyId | None
    citations: tuple[BlockCitations, ...]
    documents: tuple[CitedDocument, ...]  # in order of first citation, then those of relations
    relations: tuple[ResolvedRelation, ...] = ()

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

    @property
    def signatories(self) -> tuple[PartyId, ...]:
        """The signatories as of the last recorded event."""
        return self.signatories_on(dt.date.max)


# --- pages --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A generated file: its path below `docs/` and its whole text."""

    path: str
    text: str


# --- as related ---------------------------------------------------------------------------


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
