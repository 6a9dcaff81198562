"""Find the statement files of a folder, and read one as text, with the line of everything.

A statement's id is its file name; `<id>.<language>.md` beside it is the text in another
language. Only plain files directly in the folder are read: a link could lead anywhere.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from frontmatter.default_handlers import YAMLHandler

from publisher.model import FieldMap, Language, RawStatement, StatementId
from publisher.problems import Finding, Problem
from publisher.read.characters import decoded, strange_character
from publisher.read.front_matter import read_yaml

EXPLAINED = "README.md"  # says what belongs into the folder, and is no statement
MAX_BYTES = 2_000_000  # the longest declarations have some 300 kB
_FILE_NAME = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?P<language>[a-z]{2,3}))?\.md")
_MAX_NAME = 120


def statement_files(folder: Path) -> dict[StatementId, list[str]]:
    """The names of the files of a folder that statements are read from, by the statement's id."""
    files: dict[StatementId, list[str]] = {}
    for entry in sorted(os.scandir(folder), key=lambda e: e.name) if folder.is_dir() else []:
        if entry.name.startswith(".") or entry.name == EXPLAINED:
            continue
        if entry.is_symlink() or not entry.is_dir():
            files.setdefault(StatementId(entry.name.partition(".")[0]), []).append(entry.name)
    return files


def read_statement(path: Path, file: str) -> tuple[RawStatement | None, list[Problem]]:
    """Read one statement file; `file` is what problems call it."""
    text, finding = _text_of(path)
    name = _FILE_NAME.fullmatch(path.name)
    finding = finding or file_name_finding(path.name)
    if finding or text is None or not name:
        return None, [finding.at(file)] if finding else []
    findings = list(_strange_characters(text))
    front_matter, body, body_line, more = _split(text)
    named = {(finding.line, finding.code) for finding in findings}
    findings += [finding for finding in more if (finding.line, finding.code) not in named]
    raw = RawStatement(
        StatementId(name["id"]),
        Language(name["language"] or ""),
        file,
        front_matter,
        body,
        body_line,
        text.removesuffix(body),
    )
    return raw, [found.at(file) for found in findings]


def _text_of(path: Path) -> tuple[str | None, Finding | None]:
    """A file's text, or why it is not read."""
    if not os.path.lexists(path):
        return None, Finding(0, "file", "there is no such file")
    if path.is_symlink() or not path.is_file():
        return None, Finding(0, "file", "only plain files are read, not links")
    if path.stat().st_size > MAX_BYTES:
        return None, Finding(0, "file", f"the file is larger than {MAX_BYTES:,} bytes")
    text, finding = decoded(path.read_bytes())
    return None if finding else text, finding


def file_name_finding(name: str) -> Finding | None:
    """Why a file's name cannot be an address, if it cannot."""
    hint = ""
    if not name.endswith(".md"):
        hint = "a statement file ends in .md; received documents go to sources/"
    elif name.partition(".")[0] == "index":
        hint = "the list of all statements stands there"
    elif len(name) > _MAX_NAME:
        hint = f"use {_MAX_NAME} characters or fewer"
    elif not _FILE_NAME.fullmatch(name):
        hint = "use small letters, digits and hyphens: 1975-08-01-helsinki-final-act.md"
    message = f"'{name}' cannot be a statement's address"
    return Finding(0, "file-name", message, hint) if hint else None


def _strange_characters(text: str) -> Iterator[Finding]:
    """Characters of which a reader could not see what they do, one finding a line."""
    if not strange_character(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if found := strange_character(line):
            yield Finding(number, "control-character", f"the line holds {found}", "take it out")


def _split(text: str) -> tuple[FieldMap | None, str, int, list[Finding]]:
    """Part a file's front matter from its body: (fields, body, the body's line, findings).

    The fields are None where they cannot be read.
    """
    handler = YAMLHandler()
    if not handler.detect(text):
        hint = "start the file with a line '---', the fields, and another line '---'"
        return None, "", 1, [Finding(1, "front-matter", "there is no front matter", hint)]
    try:
        yaml_text, body = handler.split(text)
    except ValueError:
        message = "the front matter does not end"
        return None, "", 1, [Finding(1, "front-matter", message, "end it with a line '---'")]
    line = text[: len(text) - len(body)].count("\n") + 1
    fields, findings = read_yaml(yaml_text.removeprefix("\n"), _first_yaml_line(text))
    unreadable = findings and not fields.fields
    return None if unreadable else fields, body, line, findings


def _first_yaml_line(text: str) -> int:
    """The line after the opening boundary, which swallows empty lines below it."""
    opening = YAMLHandler.FM_BOUNDARY.match(text)
    return text[: opening.end() if opening else 0].count("\n") + 2
