"""The shapes of the JSON files. From these types come the published schemas.

A text that has nothing to say is "", a list that has nothing is empty, and what does not apply
is null; no key is ever left out.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict  # pydantic reads typing.TypedDict from Python 3.12 on

_STRICT = with_config(ConfigDict(extra="forbid"))

Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


@_STRICT
class ArchiveRecord(TypedDict):
    """Which edition of which archive a file is from."""

    name: str
    url: Address
    version: Annotated[str, Field(description="Version of the format.")]
    date: Annotated[
        str,
        Field(
            description="The latest day the archive records anything of; not the day of the build.",
            json_schema_extra={"format": "date"},
        ),
    ]


@_STRICT
class DateRecord(TypedDict):
    """A date as known: a day, a month, a year, or two days with a slash; and the days it spans."""

    known: str
    start: Day
    end: Day


@_STRICT
class EventRecord(TypedDict):
    """What a party did: only who signed or joined, and did not withdraw, is a signatory."""

    party: str
    name: Annotated[str, Field(description="The party's name as printed.")]
    action: Literal["signed", "joined", "aligned", "withdrew"]
    date: DateRecord
    source: str
    note: str


@_STRICT
class SourceRecord(TypedDict):
    """Where a text was taken from; sha256 is the received document's."""

    publisher: str
    url: str
    retrieved: Day | None
    sha256: str


@_STRICT
class VersionRecord(TypedDict):
    """A text in one language, and where it stands on the site."""

    language: str
    title: str
    authentic: Annotated[bool, Field(description="False for a translation.")]
    dateline: str
    source: SourceRecord
    url: Address
    akoma_ntoso: Address
    markdown: Address


@_STRICT
class RelationRecord(TypedDict):
    """What the statement says of its place: the target is a statement's or a document's id."""

    kind: Literal["responds-to", "follows", "replaces", "corrects"]
    statement: str | None
    document: str | None


@_STRICT
class StatementRecord(TypedDict):
    """A statement without its words."""

    id: str
    url: Address
    json: Address
    title: Annotated[str, Field(description="The title as printed.")]
    short_title: str
    kind: str
    date: DateRecord
    place: str
    forum: str
    topics: list[str]
    language: Annotated[str, Field(description="Language of the statement's own text (BCP 47).")]
    versions: list[VersionRecord]
    events: list[EventRecord]
    signatories: Annotated[
        list[str], Field(description="Party ids, as of the last recorded event, in printed order.")
    ]
    on_behalf_of: list[str]
    represented: Annotated[
        list[str],
        Field(description="Derived: members of the groups it was made on behalf of, that day."),
    ]
    speaker: str | None
    claimed_count: int | None
    open_for_joining: bool
    relations: list[RelationRecord]
    documents: Annotated[list[str], Field(description="Ids of the documents cited.")]
    last_recorded: Annotated[
        str,
        Field(description="The latest day recorded of it.", json_schema_extra={"format": "date"}),
    ]


@_STRICT
class CitationRecord(TypedDict):
    """A cited document: the characters start to end of the paragraph's text."""

    start: int
    end: int
    text: str
    document: str
    detail: str


@_STRICT
class ParagraphRecord(TypedDict):
    """A block of the text; `anchor` is its permanent address on the page."""

    anchor: str
    kind: Literal["paragraph", "heading", "entry", "quotation", "table", "footnote"]
    label: str
    level: int
    text: str
    citations: list[CitationRecord]


@_STRICT
class TextRecord(TypedDict):
    """The words in one language, in reading order."""

    language: str
    paragraphs: list[ParagraphRecord]


@_STRICT
class DocumentRecord(TypedDict):
    """A document that is cited."""

    id: str
    symbol: str
    title: str
    body: str
    url: str


@_STRICT
class NameRecord(TypedDict):
    """A name of a party in a language, and the days on which it was its name."""

    text: str
    language: str
    form: Literal["short", "formal", "other", "ambiguous"]
    since: Day | None
    until: Day | None


@_STRICT
class PartyRecord(TypedDict):
    """A state, an organisation or a group."""

    id: str
    url: Annotated[
        str | None,
        Field(description="Its page; null where it took part in no checked statement."),
    ]
    kind: Literal["state", "organisation", "group"]
    code: str
    name: Annotated[str, Field(description="Latest short name in UN use, in English.")]
    names: list[NameRecord]
    since: Day | None
    until: Day | None
    status: str
    region: str
    alpha2: str
    m49: str
    wikidata: str
    predecessors: list[str]
    successors: list[str]
    footnote: str
    signatory_of: Annotated[int, Field(description="Number of statements it is a signatory of.")]


@_STRICT
class StatementsFile(TypedDict):
    """All checked statements of the archive, oldest first."""

    archive: ArchiveRecord
    statements: list[StatementRecord]


@_STRICT
class PartiesFile(TypedDict):
    """All parties that the archive's registry knows."""

    archive: ArchiveRecord
    parties: list[PartyRecord]


@_STRICT
class StatementFile(TypedDict):
    """One statement with its words and the documents it cites."""

    archive: ArchiveRecord
    statement: StatementRecord
    texts: list[TextRecord]
    documents: list[DocumentRecord]
