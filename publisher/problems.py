"""Problems: what is wrong with the archive's files, where, and what to try.

Every stage reports mistakes as `Problem`s and goes on, so that an editor with four mistakes
learns of four in one run. The three ways of printing them live here too.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one place.

    `file` is the path from the top of the archive, with forward slashes; `line` counts from 1
    (0 where no line can be named). `code` is a key of the help pages, `message` says what is
    wrong with the offending text quoted, `hint` what to try.
    """

    file: str
    line: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return visible(f"{self.file}:{self.line}: {self.code}: {self.message}{hint}")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of which the finder knows the line but not the file."""

    line: int
    code: str
    message: str
    hint: str = ""

    def at(self, file: str) -> Problem:
        return Problem(file, self.line, self.code, self.message, self.hint)


def visible(text: str) -> str:
    """One line that shows every character: what a file quotes must not drive a terminal or log."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def as_text(problems: Iterable[Problem]) -> str:
    """One line a problem, sorted by file and line."""
    return "".join(f"{problem}\n" for problem in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """One JSON object a line, sorted by file and line, for other programs."""
    return "".join(
        json.dumps(
            {
                "file": problem.file,
                "line": problem.line,
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            },
            ensure_ascii=False,
        )
        + "\n"
        for problem in sorted(problems)
    )


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows as annotations on the lines of the file.

    The escapes are those of GitHub's "Workflow commands" reference.
    """
    return "".join(
        f"::error file={_property(problem.file)},line={max(problem.line, 1)},"
        f"title={_property(problem.code)}::{_message(problem)}\n"
        for problem in sorted(problems)
    )


def _message(problem: Problem) -> str:
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
