"""From what a file says to a statement that is well formed, or to what is wrong with it.

A check of a single field is in the model of the front matter (`schema`); a check of a statement
by itself is a small generator here. What needs the registry or other statements comes later.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from publisher.body import Body, parse_body
from publisher.field_problems import field_findings, plain, sound_part
from publisher.model import FieldMap, RawStatement, Statement, Version
from publisher.problems import Finding, Problem
from publisher.schema import SourceFields, StatementFields, VersionFields
from publisher.statement_fields import entry_lines, key_lines, statement_of, version_of

Checksum = Callable[[str], str | None]
FieldsT = TypeVar("FieldsT", bound=BaseModel)


def validate(
    raws: Iterable[RawStatement], checksum: Checksum
) -> tuple[list[Statement], list[Problem]]:
    """Check statement files and join each statement with its language versions.

    `checksum` gives the sha256 of a received document by its path, None where there is no such
    file. A statement with mistakes is given back as far as it is understood, so that the later
    stages name its other mistakes in the same run.
    """
    statements: list[Statement] = []
    problems: list[Problem] = []
    for _, group in groupby(sorted(raws, key=lambda raw: raw.id), key=lambda raw: raw.id):
        files = sorted(group, key=lambda raw: raw.language)
        if files[0].language:
            problems += [_version_alone(raw) for raw in files]
            continue
        statement, found = _statement(files[0], files[1:], checksum)
        problems += found
        statements += [statement] if statement else []
    return statements, problems


def _version_alone(raw: RawStatement) -> Problem:
    message = f"there is no statement file {raw.id}.md beside this version"
    hint = f"add {raw.id}.md, or take '.{raw.language}' out of this file's name"
    return Problem(raw.file, 0, "version-alone", message, hint)


def _statement(
    raw: RawStatement, others: Sequence[RawStatement], checksum: Checksum
) -> tuple[Statement | None, list[Problem]]:
    problems: list[Problem] = []
    body = _body(raw, problems)
    understood = _fields(raw, StatementFields, problems)
    language = understood[0].language if understood else ""
    versions = [v for other in others if (v := _version(other, language, checksum, problems))]
    if understood is None:
        return None, problems
    fields, front_matter = understood
    findings = [
        *_check_source(fields.source, front_matter, checksum),
        *_check_signatures(fields, front_matter),
        *_check_parties_named(raw.front_matter or front_matter, fields.review),
        *_check_relations(fields, front_matter, raw),
        *_check_formerly(fields, front_matter, raw),
    ]
    problems += [finding.at(raw.file) for finding in findings]
    return statement_of(raw, front_matter, fields, body, versions), problems


def _fields(
    raw: RawStatement, model: type[FieldsT], problems: list[Problem]
) -> tuple[FieldsT, FieldMap] | None:
    """The fields as the model understands them, and the front matter that they come from.

    With mistakes in it, that is the part without them. None where too little is left.
    """
    if raw.front_matter is None:
        return None
    try:
        return model.model_validate(plain(raw.front_matter)), raw.front_matter
    except ValidationError as error:
        found = field_findings(error, raw.front_matter, model)
        problems += [finding.at(raw.file) for finding in found]
        sound = sound_part(raw.front_matter, error)
    try:
        return model.model_validate(plain(sound)), sound
    except ValidationError:
        return None


def _body(raw: RawStatement, problems: list[Problem]) -> Body:
    body = parse_body(raw.body, raw.body_line)
    findings = list(body.findings)
    if not body.blocks and raw.front_matter is not None:
        message = "the statement has no text"
        findings.append(Finding(raw.body_line, "no-text", message, "write it below the fields"))
    problems += [finding.at(raw.file) for finding in findings]
    return body


def _version(
    raw: RawStatement, main: str, checksum: Checksum, problems: list[Problem]
) -> Version | None:
    """A version in a language other than `main`, the statement's own."""
    body = _body(raw, problems)
    understood = _fields(raw, VersionFields, problems)
    if understood is None:
        return None
    fields, front_matter = understood
    findings = [
        *_check_source(fields.source, front_matter, checksum),
        *_check_language(fields.language, front_matter.keys["language"], raw, main),
    ]
    problems += [finding.at(raw.file) for finding in findings]
    return version_of(raw, front_matter, fields, body)


# --- checks of a statement by itself -------------------------------------------------------


def _check_source(
    fields: SourceFields, front_matter: FieldMap, checksum: Checksum
) -> Iterator[Finding]:
    """The received document is there, and is still what was received."""
    if not fields.file:
        return
    line = key_lines(front_matter, "source").get("file", 0)
    found = checksum(fields.file)
    if found is None:
        yield Finding(line, "source-file", f"there is no file {fields.file}")
    elif fields.sha256 and found != fields.sha256:
        message = f"{fields.file} is not the document that was received: its sha256 is {found}"
        yield Finding(line, "source-changed", message, "put the received file back")


def _check_signatures(fields: StatementFields, front_matter: FieldMap) -> Iterator[Finding]:
    """Who came in or left later did so on a day that is not before the statement's."""
    lines = entry_lines(front_matter, "signatories")
    for entry, line in zip(fields.signatories, lines, strict=True):
        if entry.action in ("joined", "withdrew") and entry.date is None:
            message = f"'{entry.name}' {entry.action}, but no date says when"
            yield Finding(line, "missing-date", message, "add 'date: 2023-08-15' below the name")
        if entry.date is not None and entry.date.end < fields.date.start:
            message = f"'{entry.name}' {entry.action} on {entry.date}, before the statement's date"
            yield Finding(line, "event-before-statement", message)


def _check_parties_named(written: FieldMap, review: str) -> Iterator[Finding]:
    """A checked statement is somebody's."""
    named = {"signatories", "on_behalf_of"} & written.fields.keys()
    if review == "checked" and not any(entry_lines(written, field) for field in named):
        message = "nobody made this statement: 'signatories' and 'on_behalf_of' are both empty"
        line = written.keys.get("signatories", written.line)
        yield Finding(line, "no-signatory", message, "list who signed, or say 'review: draft'")


def _check_relations(
    fields: StatementFields, front_matter: FieldMap, raw: RawStatement
) -> Iterator[Finding]:
    lines = entry_lines(front_matter, "relations")
    for relation, line in zip(fields.relations, lines, strict=True):
        targets = relation.model_dump(exclude_none=True).values()
        if len(targets) != 1:
            message = "a relation is exactly one of responds-to, follows, replaces, corrects"
            yield Finding(line, "field-value", message, "start each with a dash of its own")
        if raw.id in targets:
            yield Finding(line, "relation-to-itself", f"'{raw.id}' is this statement itself")


def _check_formerly(
    fields: StatementFields, front_matter: FieldMap, raw: RawStatement
) -> Iterator[Finding]:
    lines = entry_lines(front_matter, "formerly")
    for former, line in zip(fields.formerly, lines, strict=True):
        if former == raw.id:
            message = f"'{former}' is the statement's id today"
            yield Finding(line, "former-id", message, "list only ids that it no longer has")


def _check_language(language: str, line: int, raw: RawStatement, main: str) -> Iterator[Finding]:
    """A version is in the language that its file name says, and not in the statement's own."""
    if language != raw.language:
        message = f"the file's name says '{raw.language}', the field says '{language}'"
        yield Finding(line, "language-differs", message, "one of the two is wrong")
    elif language == main:
        message = f"{raw.id}.md is in '{main}' already"
        yield Finding(line, "language-differs", message, "keep one of the two files")
