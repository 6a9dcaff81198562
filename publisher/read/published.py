"""Read the folder addresses/: what was published, where old addresses lead, what was withdrawn."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from publisher.dates import parse_day
from publisher.model import Field, FieldMap, StatementId
from publisher.problems import Finding, Problem
from publisher.published import (
    LOCK,
    REDIRECTS,
    WITHDRAWN,
    Addresses,
    Published,
    Redirect,
    Withdrawal,
    parse_lock,
)
from publisher.read.characters import decoded
from publisher.read.front_matter import read_yaml

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ADDRESS = re.compile(rf"[a-z-]+/{_SLUG}(?:/{_SLUG})?")
_ANCHOR = re.compile(r"[a-z][\w-]*")  # para-٣ where a text in Arabic prints this number
_FIELDS = ("title", "date", "reason", "instead")


def read_addresses(root: Path) -> tuple[Addresses, list[Problem]]:
    """What the archive at `root` says of its old addresses; a missing file says nothing."""
    redirects, wrong_redirects = _entries(root, REDIRECTS)
    withdrawn, wrong_withdrawals = _entries(root, WITHDRAWN)
    lock = root / LOCK
    published, wrong_lock = read_lock(lock, LOCK) if lock.is_file() else ({}, [])
    addresses = Addresses(
        published,
        tuple(_redirects(redirects, wrong_redirects)),
        tuple(_withdrawals(withdrawn, wrong_withdrawals)),
    )
    return addresses, [
        *wrong_lock,
        *(finding.at(REDIRECTS) for finding in wrong_redirects),
        *(finding.at(WITHDRAWN) for finding in wrong_withdrawals),
    ]


def read_lock(lock: Path, file: str) -> tuple[dict[str, Published], list[Problem]]:
    """What a lock file records; `file` is what problems call it."""
    text, unreadable = decoded(lock.read_bytes())
    return parse_lock(text), [unreadable.at(file)] if unreadable else []


def _entries(root: Path, file: str) -> tuple[FieldMap, list[Finding]]:
    path = root / file
    text, unreadable = decoded(path.read_bytes() if path.is_file() else b"")
    entries, findings = read_yaml(text, 1)
    return entries, [*([unreadable] if unreadable else []), *findings]


def _redirects(entries: FieldMap, findings: list[Finding]) -> Iterator[Redirect]:
    for old, new in entries.fields.items():
        line = entries.keys[old]
        address, _, anchor = old.partition("#")
        right = isinstance(new, Field) and bool(_ADDRESS.fullmatch(address))
        if "#" in old:
            right = right and bool(_ANCHOR.fullmatch(anchor) and _ANCHOR.fullmatch(_text(new)))
        else:
            right = right and bool(_ADDRESS.fullmatch(_text(new)))
        if right:
            yield Redirect(address, anchor, _text(new), line)
        else:
            message = f"'{old}: {_text(new)}' is no redirect"
            hint = "write 'statements/old-id: statements/new-id' or 'statements/id#p-7: p-8'"
            findings.append(Finding(line, "redirect", message, hint))


def _text(value: object) -> str:
    return value.text if isinstance(value, Field) else ""


def _withdrawals(entries: FieldMap, findings: list[Finding]) -> Iterator[Withdrawal]:
    for id_, entry in entries.fields.items():
        line = entries.keys[id_]
        fields = entry.fields if isinstance(entry, FieldMap) else {}
        said = {name: _text(fields.get(name)).strip() for name in _FIELDS}
        date = _day(said["date"])
        good_id = re.fullmatch(_SLUG, id_) and (
            not said["instead"] or re.fullmatch(_SLUG, said["instead"])
        )
        if good_id and date and said["title"] and said["reason"] and not set(fields) - {*_FIELDS}:
            instead = said["instead"]
            yield Withdrawal(StatementId(id_), said["title"], date, said["reason"], instead, line)
        else:
            message = f"the withdrawal of '{id_}' is not complete"
            hint = "below the statement's id stand title, date (2024-05-01) and reason, and where "
            hint += "there is one the id to read instead"
            findings.append(Finding(line, "withdrawal", message, hint))


def _day(text: str) -> dt.date | None:
    try:
        return parse_day(text)
    except ValueError:
        return None
