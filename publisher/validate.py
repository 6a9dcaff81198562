"""From what a file says to a statement that is well formed, or to what is wrong with it.

A check of a single field is in the model of the front matter (`schema`); a check of a statement
by itself is a small generator here. What needs the registry or other statements comes later.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from publisher.body import Body, parse_body
from publisher.field_problems import field_findings, plain
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
from publisher.problems import Finding, Problem
from publisher.schema import (
    RelationFields,
    SourceFields,
    StatementFields,
    VersionFields,
)

Checksum = Callable[[str], str | None]
FieldsT = TypeVar("FieldsT", bound=BaseModel)


def validate(
    raws: Iterable[RawStatement], checksum: Checksum
) -> tuple[list[Statement], list[Problem]]:
    """Check statement files and join each statement with its language versions.

    `checksum` gives the sha256 of a received document by its path, None where there is no such
    file. Statements that are well formed are given back beside the problems of the others.
    """
    statements: list[Statement] = []
    problems: list[Problem] = []
    for _, group in groupby(sorted(raws, key=lambda raw: raw.id), key=lambda raw: raw.id):
        files = sorted(group, key=lambda raw: raw.language)
        if files[0].language:
            message = f"there is no statement file {files[0].id}.md beside this version"
            problems += [Problem(raw.file, 0, "version-alone", message) for raw in files]
            continue
        statement, found = _statement(files[0], files[1:], checksum)
        problems += found
        statements += [statement] if statement else []
    return statements, problems


def _statement(
    raw: RawStatement, others: Sequence[RawStatement], checksum: Checksum
) -> tuple[Statement | None, list[Problem]]:
    problems: list[Problem] = []
    fields = _fields(raw, StatementFields, problems)
    body = _body(raw, problems)
    versions = [v for other in others if (v := _version(other, checksum, problems))]
    if fields is None:
        return None, problems
    findings = [
        *_check_source(fields.source, raw.front_matter, checksum),
        *_check_signatures(fields, raw.front_matter),
        *_check_parties_named(fields, raw.front_matter),
        *_check_relations(fields, raw.front_matter),
        *_check_formerly(fields, raw),
    ]
    problems += [finding.at(raw.file) for finding in findings]
    problems += _check_languages(fields.language, versions)
    return (None if problems else _understood(raw, fields, body, versions)), problems


def _fields(raw: RawStatement, model: type[FieldsT], problems: list[Problem]) -> FieldsT | None:
    """The front matter as the model understands it, or None and the problems."""
    try:
        return model.model_validate(plain(raw.front_matter))
    except ValidationError as error:
        found = field_findings(error, raw.front_matter, model)
        problems += [finding.at(raw.file) for finding in found]
        return None


def _body(raw: RawStatement, problems: list[Problem]) -> Body:
    body = parse_body(raw.body, raw.body_line)
    findings = list(body.findings)
    if not body.blocks:
        message = "the statement has no text"
        findings.append(Finding(raw.body_line, "no-text", message, "write it below the fields"))
    problems += [finding.at(raw.file) for finding in findings]
    return body


def _version(raw: RawStatement, checksum: Checksum, problems: list[Problem]) -> Version | None:
    fields = _fields(raw, VersionFields, problems)
    body = _body(raw, problems)
    if fields is None:
        return None
    findings = list(_check_source(fields.source, raw.front_matter, checksum))
    if fields.language != raw.language:
        line = raw.front_matter.keys["language"]
        message = f"the file's name says '{raw.language}', the field says '{fields.language}'"
        findings.append(Finding(line, "language-differs", message))
    problems += [finding.at(raw.file) for finding in findings]
    return Version(
        Language(fields.language),
        fields.title,
        body.blocks,
        raw.file,
        fields.dateline or "",
        fields.authentic,
        _source(fields.source, raw.front_matter),
    )


# --- checks of a statement by itself -------------------------------------------------------


def _check_source(
    fields: SourceFields, front_matter: FieldMap, checksum: Checksum
) -> Iterator[Finding]:
    """The received document is there, and is still what was received."""
    if not fields.file:
        return
    line = _key_lines(front_matter, "source").get("file", 0)
    found = checksum(fields.file)
    if found is None:
        yield Finding(line, "source-file", f"there is no file {fields.file}")
    elif fields.sha256 and found != fields.sha256:
        message = f"{fields.file} is not the document that was received: its sha256 is {found}"
        yield Finding(line, "source-changed", message, "put the received file back")


def _check_signatures(fields: StatementFields, front_matter: FieldMap) -> Iterator[Finding]:
    """Who came in or left later did so on a day that is not before the statement's."""
    lines = _entry_lines(front_matter, "signatories")
    for entry, line in zip(fields.signatories, lines, strict=True):
        if entry.action in ("joined", "withdrew") and entry.date is None:
            message = f"'{entry.name}' {entry.action}, but no date says when"
            yield Finding(line, "missing-date", message, "add 'date: 2023-08-15' below the name")
        if entry.date is not None and entry.date.end < fields.date.start:
            message = f"'{entry.name}' {entry.action} on {entry.date}, before the statement's date"
            yield Finding(line, "event-before-statement", message)


def _check_parties_named(fields: StatementFields, front_matter: FieldMap) -> Iterator[Finding]:
    """A checked statement is somebody's."""
    if fields.review == "checked" and not fields.signatories and not fields.on_behalf_of:
        message = "nobody made this statement: 'signatories' and 'on_behalf_of' are both empty"
        line = front_matter.keys.get("signatories", front_matter.line)
        yield Finding(line, "no-signatory", message, "list who signed, or say 'review: draft'")


def _check_relations(fields: StatementFields, front_matter: FieldMap) -> Iterator[Finding]:
    lines = _entry_lines(front_matter, "relations")
    for relation, line in zip(fields.relations, lines, strict=True):
        if len(relation.model_fields_set) != 1:
            message = "a relation is exactly one of responds-to, follows, replaces, corrects"
            yield Finding(line, "field-value", message, "start each with a dash of its own")


def _check_formerly(fields: StatementFields, raw: RawStatement) -> Iterator[Finding]:
    for former, line in zip(
        fields.formerly, _entry_lines(raw.front_matter, "formerly"), strict=True
    ):
        if former == raw.id:
            yield Finding(line, "former-id", f"'{former}' is the statement's id today")


def _check_languages(language: str, versions: Sequence[Version]) -> list[Problem]:
    return [
        Problem(v.file, 0, "language-differs", f"the statement itself is in '{language}'")
        for v in versions
        if v.language == language
    ]


# --- from fields to a statement ------------------------------------------------------------


def _understood(
    raw: RawStatement, fields: StatementFields, body: Body, versions: Sequence[Version]
) -> Statement:
    front_matter = raw.front_matter
    text = Version(
        Language(fields.language),
        fields.title,
        body.blocks,
        raw.file,
        fields.dateline or "",
        True,
        _source(fields.source, front_matter),
    )
    behalf_lines = _entry_lines(front_matter, "on_behalf_of")
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
        lines=front_matter.keys,
    )


def _signatures(fields: StatementFields, front_matter: FieldMap) -> Iterator[Signature]:
    lines = _entry_lines(front_matter, "signatories")
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
    lines = _entry_lines(front_matter, "relations")
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


def _entry_lines(front_matter: FieldMap, field: str) -> list[int]:
    """The lines of a list's entries; of the one entry where the list is a single value."""
    value = front_matter.fields.get(field)
    if value is None:
        return []
    return [entry.line for entry in value.entries] if isinstance(value, FieldList) else [value.line]


def _key_lines(front_matter: FieldMap, field: str) -> Mapping[str, int]:
    value = front_matter.fields.get(field)
    return value.keys if isinstance(value, FieldMap) else {}
