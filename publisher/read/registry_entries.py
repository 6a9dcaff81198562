"""The entries of a registry file: YAML lists of `key: value` entries, read as text.

An entry remembers its file and lines, so that whatever asks it for a value in vain can say
where the mistake stands.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publisher.dates import parse_day
from publisher.model import Field, FieldList, FieldMap
from publisher.problems import Problem
from publisher.read.characters import decoded
from publisher.read.front_matter import read_yaml


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a registry file, and the list that its mistakes are added to."""

    file: str
    fields: FieldMap
    problems: list[Problem]

    def text(self, key: str) -> str:
        """The value of a key; empty where the entry has none."""
        value = self.fields.fields.get(key)
        if value is None:
            return ""
        if isinstance(value, Field):
            return value.text
        self.report(value.line, "registry-value", f"'{key}' is one value, not a list")
        return ""

    def day(self, key: str) -> dt.date | None:
        """The day that a key holds; None where the entry has none."""
        written = self.text(key)
        if not written:
            return None
        try:
            return parse_day(written)
        except ValueError as error:
            self.report(self.line_of(key), "registry-date", f"'{key}': {error}")
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """The values of a key that holds a list."""
        return tuple(field.text for field in self._list(key) if isinstance(field, Field))

    def maps(self, key: str) -> Iterator["Entry"]:
        """The entries of a key that holds a list of `{key: value}` entries."""
        for value in self._list(key):
            if isinstance(value, FieldMap):
                yield Entry(self.file, value, self.problems)
            else:
                self.report(value.line, "registry-value", f"'{key}' wants entries in braces")

    def only(self, known: Iterable[str]) -> None:
        """Report every key that is not a known one."""
        for key in sorted(self.fields.keys.keys() - set(known)):
            message = f"no entry here has a key '{key}'"
            self.report(self.line_of(key), "registry-key", message, "see registry/README.md")

    def line_of(self, key: str) -> int:
        return self.fields.keys.get(key, self.fields.line)

    def report(self, line: int, code: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.file, line, code, message, hint))

    def _list(self, key: str) -> tuple[Field | FieldList | FieldMap, ...]:
        value = self.fields.fields.get(key)
        if value is None:
            return ()
        if isinstance(value, FieldList):
            return value.entries
        self.report(value.line, "registry-value", f"'{key}' is a list")
        return ()


def read_entries(path: Path, problems: list[Problem]) -> Iterator[Entry]:
    """Read the entries of a registry file that have an id, each id once.

    Mistakes are added to `problems`. A file that is not there has no entries.
    """
    file = f"{path.parent.name}/{path.name}"
    seen: set[str] = set()
    for entry in _entries(path, file, problems):
        name = entry.text("id")
        if not name:
            entry.report(entry.fields.line, "registry-value", "an entry has no 'id'")
        elif name in seen:
            entry.report(entry.line_of("id"), "registry-duplicate", f"'{name}' is here twice")
        else:
            seen.add(name)
            yield entry


def _entries(path: Path, file: str, problems: list[Problem]) -> Iterator[Entry]:
    if not path.is_file():
        return
    # The list is read as the value of a key on a line of its own before the first one.
    text, unreadable = decoded(path.read_bytes())
    problems += [unreadable.at(file)] if unreadable else []
    top, findings = read_yaml(f"entries:\n{text}", first_line=0)
    problems.extend(
        Problem(file, finding.line, "registry-yaml", finding.message, finding.hint)
        for finding in findings
    )
    yield from Entry(file, top, problems).maps("entries") if _has_list(top) else ()


def _has_list(top: FieldMap) -> bool:
    value = top.fields.get("entries")
    return value is not None and not (isinstance(value, Field) and not value.text)
