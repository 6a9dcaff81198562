"""Read the registry: the world as data, from the YAML and CSV files of `registry/`.

Mistakes of form (a date that is none, an unknown key, an id written twice) are reported here
with file and line; whether the facts fit each other is `publisher.check_registry`'s question.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from publisher.dates import parse_day
from publisher.model import (
    DocumentId,
    Forum,
    Instrument,
    Language,
    Membership,
    Name,
    NameForm,
    Party,
    PartyId,
    PartyKind,
    Registry,
    Term,
)
from publisher.problems import Problem
from publisher.read.characters import decoded
from publisher.read.registry_entries import Entry, read_entries
from publisher.read.registry_parties import MadeState, read_party

UNITED_NATIONS = PartyId("un")
_PARTY_FILES: tuple[tuple[str, PartyKind], ...] = (
    ("states.yml", "state"),
    ("organisations.yml", "organisation"),
    ("groups.yml", "group"),
)
_MEMBERSHIP_COLUMNS = ["group", "member", "since", "until", "role", "source"]


def read_registry(folder: Path) -> tuple[Registry, list[Problem]]:
    """Read every file of a registry folder; a file that is not there is empty.

    The registry holds whatever could be read. Files are named by their path from the folder's
    parent ("registry/states.yml").
    """
    problems: list[Problem] = []
    parties = _read_parties(folder, problems)
    memberships = [*_implied_memberships(parties), *_read_memberships(folder, problems)]
    forums = {e.text("id"): _forum(e) for e in read_entries(folder / "forums.yml", problems)}
    registry = Registry(
        parties=parties,
        memberships=tuple(memberships),
        forums=forums,
        topics=_read_terms(folder / "topics.yml", problems),
        kinds=_read_terms(folder / "kinds.yml", problems),
        instruments=tuple(
            _instrument(entry) for entry in read_entries(folder / "instruments.yml", problems)
        ),
    )
    return registry, problems


def _read_parties(folder: Path, problems: list[Problem]) -> dict[PartyId, Party]:
    """The parties in the order of the files: states, organisations, groups."""
    made = _read_made_states(folder, problems)
    parties: dict[PartyId, Party] = {}
    for file, kind in _PARTY_FILES:
        for entry in read_entries(folder / file, problems):
            party = read_party(entry, kind, made)
            if party.id in parties:
                message = f"'{party.id}' is a {parties[party.id].kind} already"
                entry.report(entry.line_of("id"), "registry-duplicate", message)
            else:
                parties[party.id] = party
    return parties


def _read_made_states(folder: Path, problems: list[Problem]) -> dict[str, MadeState]:
    """What scripts/refresh_registry.py wrote, by ISO code."""
    names: dict[str, list[Name]] = {}
    for _, row in _rows(folder / "state-names.csv", problems):
        form = cast(NameForm, row["form"])
        names.setdefault(row["code"], []).append(Name(row["name"], Language(row["language"]), form))
    return {
        row["code"]: MadeState(
            row["alpha2"], row["m49"], row["wikidata"], names.get(row["code"], ())
        )
        for _, row in _rows(folder / "state-codes.csv", problems)
    }


def _rows(path: Path, problems: list[Problem]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their lines; none where there is no such file."""
    if not path.is_file():
        return
    text, unreadable = decoded(path.read_bytes())
    problems += [unreadable.at(f"{path.parent.name}/{path.name}")] if unreadable else []
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        yield reader.line_num, row


def _implied_memberships(parties: dict[PartyId, Party]) -> Iterator[Membership]:
    """Membership in the UN and its regional groups follows from the states' own entries."""
    regional = {party.region: party.id for party in parties.values() if party.kind == "group"}
    for state in parties.values():
        joined = state.un_member_since
        if not joined:
            continue
        since = max(joined, state.since) if state.since else joined
        for group in (UNITED_NATIONS, regional.get(state.region)):
            if group in parties:
                yield Membership(group, state.id, since, state.until, "member", "states.yml")


def _read_memberships(folder: Path, problems: list[Problem]) -> Iterator[Membership]:
    path = folder / "memberships.csv"
    file = f"{folder.name}/{path.name}"
    for line, row in _rows(path, problems):
        if list(row) != _MEMBERSHIP_COLUMNS or None in row.values():
            message = f"the columns are {', '.join(_MEMBERSHIP_COLUMNS)}"
            problems.append(Problem(file, line, "registry-value", message))
            continue
        try:
            yield _membership(row)
        except ValueError as error:
            problems.append(Problem(file, line, "registry-date", str(error)))


def _membership(row: dict[str, str]) -> Membership:
    """A row of memberships.csv; ValueError where a date is none."""
    return Membership(
        group=PartyId(row["group"]),
        member=PartyId(row["member"]),
        since=_day(row["since"]),
        until=_day(row["until"]),
        role=row["role"] or "member",
        source=row["source"],
    )


def _day(text: str) -> dt.date | None:
    return parse_day(text) if text else None


def _forum(entry: Entry) -> Forum:
    entry.only(("id", "name", "short_name", "url", "part_of", "note"))
    name = entry.text("name")
    return Forum(
        id=entry.text("id"),
        name=name,
        short_name=entry.text("short_name") or name,
        url=entry.text("url"),
        part_of=entry.text("part_of"),
        note=entry.text("note"),
    )


def _read_terms(path: Path, problems: list[Problem]) -> dict[str, Term]:
    terms = {}
    for entry in read_entries(path, problems):
        entry.only(("id", "name", "plural", "note"))
        terms[entry.text("id")] = Term(
            entry.text("id"), entry.text("name"), entry.text("plural"), entry.text("note")
        )
    return terms


def _instrument(entry: Entry) -> Instrument:
    entry.only(("id", "name", "patterns", "url", "date", "articles", "source"))
    return Instrument(
        id=DocumentId(entry.text("id")),
        name=entry.text("name"),
        patterns=entry.texts("patterns"),
        url=entry.text("url"),
        date=entry.text("date"),
        articles=entry.text("articles") in ("true", "yes"),
        source=entry.text("source"),
    )
