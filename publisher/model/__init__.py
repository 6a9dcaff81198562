"""The words of the archive as types.

Each stage of the road takes one of these and gives the next, so that a later stage cannot be
handed an earlier stage's work. Nothing here reads a file, and everything is immutable.
"""

from publisher.model.corpus import Corpus, CoSigner, Mention, Related, Relations
from publisher.model.headings import Headings, heading_of
from publisher.model.ids import DocumentId, Language, PartyId, StatementId
from publisher.model.page import Page
from publisher.model.resolved import (
    BlockCitations,
    Citation,
    CitedDocument,
    ResolvedRelation,
    ResolvedSignature,
    ResolvedStatement,
)
from publisher.model.statement import (
    Action,
    NamedParty,
    Relation,
    RelationKind,
    Review,
    Signature,
    Source,
    Statement,
    Version,
)
from publisher.model.text import Block, BlockKind, Mark, MarkKind, RichText
from publisher.model.world import (
    Forum,
    Instrument,
    Membership,
    Name,
    NameForm,
    Party,
    PartyKind,
    Registry,
    Status,
    Term,
    within,
)
from publisher.model.written import Field, FieldList, FieldMap, RawStatement, RawValue

__all__ = [
    "Action",
    "Block",
    "BlockCitations",
    "BlockKind",
    "Citation",
    "CitedDocument",
    "CoSigner",
    "Corpus",
    "DocumentId",
    "Field",
    "FieldList",
    "FieldMap",
    "Forum",
    "Headings",
    "Instrument",
    "Language",
    "Mark",
    "MarkKind",
    "Membership",
    "Mention",
    "Name",
    "NameForm",
    "NamedParty",
    "Page",
    "Party",
    "PartyId",
    "PartyKind",
    "RawStatement",
    "RawValue",
    "Registry",
    "Related",
    "Relation",
    "RelationKind",
    "Relations",
    "ResolvedRelation",
    "ResolvedSignature",
    "ResolvedStatement",
    "Review",
    "RichText",
    "Signature",
    "Source",
    "Statement",
    "StatementId",
    "Status",
    "Term",
    "Version",
    "heading_of",
    "within",
]
