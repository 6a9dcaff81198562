"""The tables of the archive: which columns they have and what these mean.

One description, from which come the CSV files, the data package, the SQLite file and the Data
page. To add a column, describe it here and fill it in `exports/rows.py`.
"""

from dataclasses import dataclass
from typing import Literal

# As in Frictionless table schemas.
ColumnType = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. One that is not `required` is empty where there is nothing to say."""

    name: str
    meaning: str
    type: ColumnType = "string"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Columns that name a row of another table, by the key of that table in the same order."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row is one of what `row` says; `key` are the columns that tell rows apart.

    `texts` says that it holds words of the statements and not only facts about them.
    """

    name: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[Link, ...] = ()
    texts: bool = False


def _id(meaning: str, name: str = "id") -> Column:
    return Column(name, meaning, required=True)


_STATEMENT = Column("statement", "The statement's id.", required=True)
_LANGUAGE = Column("language", "Language of the text (BCP 47).", required=True)
_OF_STATEMENT = Link(("statement",), "statements")
_OF_VERSION = Link(("statement", "language"), "versions")

_TERM = (_id("Its id, as in its address."), Column("name", "Its name.", required=True))

TABLES = (
    Table("forums", "a body or meeting in which statements are made", ("id",), _TERM),
    Table("topics", "something statements are about", ("id",), _TERM),
    Table("kinds", "a kind of statement", ("id",), _TERM),
    Table(
        "parties",
        "a state, an organisation or a group",
        ("id",),
        (
            _id("The party's id, as in /signatories/<id>/."),
            Column("kind", "state, organisation or group.", required=True),
            Column("code", "ISO 3166 alpha-3 of a state, the usual abbreviation of others.",
                   required=True),
            Column("name", "Latest short name in UN use, in English.", required=True),
            Column("formal_name", "Latest formal name in UN use, in English."),
            Column("alpha2", "ISO 3166 alpha-2."),
            Column("m49", "UN M49 code."),
            Column("wikidata", "Wikidata id."),
            Column("status", "member, observer, former or other, as seen by the UN."),
            Column("region", "UN regional group."),
        ),
    ),
    Table(
        "memberships",
        "a span of time in which a party was a member of a group",
        ("row",),
        (
            Column("row", "Number of the row.", "integer", True),
            _id("The group.", "group"),
            _id("The member.", "member"),
            Column("since", "First day.", "date"),
            Column("until", "Last day.", "date"),
            Column("role", "member, or another role.", required=True),
            Column("source", "Where this is stated."),
        ),
        (Link(("group",), "parties"), Link(("member",), "parties")),
    ),
    Table(
        "documents",
        "a resolution, treaty or other document that statements cite",
        ("id",),
        (
            _id("The document's id, as in /documents/<id>/."),
            Column("symbol", "Its full symbol, or its title where it has none.", required=True),
            Column("title", "What it is, in words.", required=True),
            Column("body", "The body that issued it."),
            Column("url", "Where it can be read."),
        ),
    ),
    Table(
        "statements",
        "a statement",
        ("id",),
        (
            _id("The statement's id, as in /statements/<id>/."),
            Column("title", "The title as printed.", required=True),
            Column("short_title", "A short title given by the archive.", required=True),
            Column("kind", "What kind of statement it is.", required=True),
            Column("date", "The date as known: a day, month, year, or two days with a slash.",
                   required=True),
            Column("date_start", "The first day of that date.", "date", True),
            Column("date_end", "The last day of that date.", "date", True),
            Column("place", "Where it was made."),
            Column("forum", "The body or meeting it was made in."),
            Column("language", "The language of its own text (BCP 47).", required=True),
            Column("speaker", "The party that delivered it."),
            Column("claimed_count", "The number of signatories that the text itself states.",
                   "integer"),
            Column("open_for_joining", "Whether it invites others to join.", "boolean", True),
            Column("last_recorded", "The latest day recorded of it.", "date", True),
            Column("url", "The address of its page.", required=True),
        ),
        (
            Link(("kind",), "kinds"),
            Link(("forum",), "forums"),
            Link(("speaker",), "parties"),
        ),
    ),
    Table(
        "statement_topics",
        "a topic of a statement",
        ("statement", "topic"),
        (_STATEMENT, _id("The topic.", "topic")),
        (_OF_STATEMENT, Link(("topic",), "topics")),
    ),
    Table(
        "versions",
        "a statement's text in one language",
        ("statement", "language"),
        (
            _STATEMENT,
            _LANGUAGE,
            Column("title", "The title in this language.", required=True),
            Column("authentic", "False for a translation.", "boolean", True),
            Column("dateline", "The printed line of place and date above the text."),
            Column("publisher", "Who published it."),
            Column("published_at", "The web address it was published at."),
            Column("retrieved", "The day it was retrieved.", "date"),
            Column("sha256", "Checksum of the received document."),
            Column("url", "The address of its page.", required=True),
        ),
        (_OF_STATEMENT,),
    ),
    Table(
        "signatures",
        "an event: a party signed, joined, aligned itself, withdrew, or had a statement made "
        "in its name",
        ("statement", "event"),
        (
            _STATEMENT,
            Column("event", "Number of the event in the statement, in printed order from 1.",
                   "integer", True),
            _id("The party.", "party"),
            Column("name", "The party's name as printed.", required=True),
            Column("action", "signed, joined, aligned, withdrew, or on-behalf-of. A party whose "
                   "last signed, joined or withdrew, by date_start and then event, is not "
                   "withdrew is a signatory; one that only aligned itself, or on whose behalf "
                   "the statement was made, is none.",
                   required=True),
            Column("date", "The date as known.", required=True),
            Column("date_start", "The first day of that date.", "date", True),
            Column("date_end", "The last day of that date.", "date", True),
            Column("source", "Where the event is documented, if not in the statement."),
            Column("note", "What the party stated about it."),
        ),
        (_OF_STATEMENT, Link(("party",), "parties")),
    ),
    Table(
        "represented",
        "a member of a group in whose name a statement was made: derived from memberships on "
        "the statement's date, and no signatory",
        ("statement", "party"),
        (_STATEMENT, _id("The member.", "party")),
        (_OF_STATEMENT, Link(("party",), "parties")),
    ),
    Table(
        "relations",
        "what a statement says of its place among statements and documents",
        ("statement", "relation"),
        (
            _STATEMENT,
            Column("relation", "Number of the relation in the statement, from 1.", "integer", True),
            Column("kind", "responds-to, follows, replaces or corrects.", required=True),
            Column("target_statement", "The statement it leads to."),
            Column("target_document", "The document it leads to."),
        ),
        (
            _OF_STATEMENT,
            Link(("target_statement",), "statements"),
            Link(("target_document",), "documents"),
        ),
    ),
    Table(
        "paragraphs",
        "a block of a statement's text",
        ("statement", "language", "anchor"),
        (
            _STATEMENT,
            _LANGUAGE,
            Column("anchor", "Its permanent address on the page, after #.", required=True),
            Column("position", "Its place in reading order, from 1.", "integer", True),
            Column("kind", "paragraph, heading, entry, quotation, table or footnote.",
                   required=True),
            Column("label", "The printed marker in front of it."),
            Column("level", "Depth of a heading, list entry or quotation.", "integer", True),
            Column("text", "The words, without the marker. In tables tabs part the cells, line "
                   "breaks the rows.", required=True),
        ),
        (_OF_VERSION,),
        texts=True,
    ),
    Table(
        "citations",
        "a place in a text where a document is cited",
        ("statement", "language", "anchor", "start"),
        (
            _STATEMENT,
            _LANGUAGE,
            _id("The paragraph.", "anchor"),
            Column("start", "The first character of the citation in the paragraph's text, from 0.",
                   "integer", True),
            Column("end", "The character after the last.", "integer", True),
            Column("text", "The words of the citation.", required=True),
            _id("The document.", "document"),
            Column("detail", "The part of it that is cited, as written."),
        ),
        (
            _OF_VERSION,
            Link(("statement", "language", "anchor"), "paragraphs"),
            Link(("document",), "documents"),
        ),
        texts=True,
    ),
    Table(
        "wording",
        "two paragraphs that share wording: an earlier and a later use",
        ("earlier_statement", "earlier_anchor", "later_statement", "later_anchor", "language",
         "kind"),
        (
            _id("The statement of the earlier use.", "earlier_statement"),
            _id("Its paragraph.", "earlier_anchor"),
            _id("The statement of the later use.", "later_statement"),
            _id("Its paragraph.", "later_anchor"),
            _LANGUAGE,
            Column("kind", "same: the same words; changed: most of them; lifted: a sentence or "
                   "long run of words of one stands in the other.", required=True),
            Column("overlap", "Of the words of both together, the share in common and in order, "
                   "0 to 1.", "number", True),
        ),
        (
            Link(("earlier_statement", "language", "earlier_anchor"), "paragraphs"),
            Link(("later_statement", "language", "later_anchor"), "paragraphs"),
        ),
    ),
)  # fmt: skip
