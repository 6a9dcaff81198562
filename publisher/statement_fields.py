"""From the fields of a statement file, already checked, to a statement with its lines."""

from collections.abc import Iterator, Mapping, Sequence

from publisher.body import Body
from publisher.model import (
    FieldList,
    FieldMap,
    Language,
    NamedParty,
    PartyId,
    RawStatement,
    Relation,
    Signature,
    Source,
    Statement,
    StatementId,
    Version,
)
from publisher.schema import RelationFields, SourceFields, StatementFields, VersionFields


def statement_of(
    raw: RawStatement,
    front_matter: FieldMap,
    fields: StatementFields,
    body: Body,
    versions: Sequence[Version],
) -> Statement:
    """The statement that a file and its language versions make."""
    text = Version(
        Language(fields.language),
        fields.title,
        body.blocks,
        raw.file,
        fields.dateline or "",
        True,
        _source(fields.source, front_matter),
    )
    behalf_lines = entry_lines(front_matter, "on_behalf_of")
    return Statement(
        id=raw.id,
        file=raw.file,
        title=fields.title,
        short_title=fields.short_title or fields.title,
        kind=fields.kind,
        date=fields.date,
        versions=(text, *versions),
        signatures=tuple(_signatures(fields, front_matter)),
        on_behalf_of=tuple(map(NamedParty, fields.on_behalf_of, behalf_lines)),
        speaker=NamedParty(fields.speaker, front_matter.keys["speaker"])
        if fields.speaker
        else None,
        place=fields.place or "",
        forum=fields.forum or "",
        topics=tuple(fields.topics),
        claimed_count=fields.claimed_count,
        open_for_joining=fields.open_for_joining,
        relations=tuple(_relations(fields.relations, front_matter)),
        formerly=tuple(StatementId(former) for former in fields.formerly),
        review=fields.review,
        editor_notes=tuple(fields.editor_notes),
        lines=_lines(front_matter),
    )


def version_of(
    raw: RawStatement, front_matter: FieldMap, fields: VersionFields, body: Body
) -> Version:
    """The text in a further language."""
    return Version(
        Language(fields.language),
        fields.title,
        body.blocks,
        raw.file,
        fields.dateline or "",
        fields.authentic,
        _source(fields.source, front_matter),
    )


def _lines(front_matter: FieldMap) -> Mapping[str, int]:
    """The line of each field, and of each entry of a list by its place: "topics 2"."""
    entries = {
        f"{field} {place}": line
        for field in front_matter.fields
        for place, line in enumerate(entry_lines(front_matter, field), 1)
    }
    return {**front_matter.keys, **entries}


def _signatures(fields: StatementFields, front_matter: FieldMap) -> Iterator[Signature]:
    lines = entry_lines(front_matter, "signatories")
    for entry, line in zip(fields.signatories, lines, strict=True):
        yield Signature(
            entry.name,
            entry.action,
            entry.date or fields.date,
            line,
            PartyId(entry.party) if entry.party else None,
            entry.source or "",
            entry.note or "",
        )


def _relations(relations: Sequence[RelationFields], front_matter: FieldMap) -> Iterator[Relation]:
    lines = entry_lines(front_matter, "relations")
    for relation, line in zip(relations, lines, strict=True):
        if relation.responds_to:
            yield Relation("responds-to", relation.responds_to, line)
        if relation.follows:
            yield Relation("follows", relation.follows, line)
        if relation.replaces:
            yield Relation("replaces", relation.replaces, line)
        if relation.corrects:
            yield Relation("corrects", relation.corrects, line)


def _source(fields: SourceFields, front_matter: FieldMap) -> Source:
    return Source(
        fields.publisher or "",
        fields.url or "",
        fields.retrieved,
        fields.file or "",
        fields.sha256 or "",
        front_matter.keys.get("source", 0),
    )


def entry_lines(front_matter: FieldMap, field: str) -> list[int]:
    """The lines of a list's entries; of the one entry where the list is a single value."""
    value = front_matter.fields.get(field)
    if value is None:
        return []
    return [entry.line for entry in value.entries] if isinstance(value, FieldList) else [value.line]


def key_lines(front_matter: FieldMap, field: str) -> Mapping[str, int]:
    value = front_matter.fields.get(field)
    return value.keys if isinstance(value, FieldMap) else {}
