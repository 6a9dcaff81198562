"""The hostile inputs of tests/cases/hostile/: one file each, made into an archive's file.

`front` and `body` are added to an ordinary statement, `text` is a whole file, `base64` its bytes,
`repeat` a number of characters, `link` what a symbolic link leads to; `file` is where it goes.
`problems` are the codes that are expected, `shown` words that the harmless page must show.
"""

import base64
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from archives import ROOT

CASES = ROOT / "tests" / "cases" / "hostile"
_FRONT = """\
---
title: Joint statement on peace
date: 2020-01-01
signatories:
  - Belarus
  - Cuba
"""


@dataclass(frozen=True)
class Hostile:
    """A hostile input and what must come of it."""

    name: str
    what: str
    file: str = ""
    front: str = ""
    body: str = "We want peace."
    text: str | None = None
    base64: str = ""
    repeat: int = 0
    link: str = ""
    problems: tuple[str, ...] = ()
    shown: tuple[str, ...] = field(default=())

    @property
    def place(self) -> str:
        return self.file or f"statements/2020-01-01-{self.name}.md"

    def put_into(self, root: Path) -> None:
        """Write the input into an archive."""
        target = root / self.place
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.link:
            target.symlink_to(self.link)
        else:
            target.write_bytes(self._content())

    def _content(self) -> bytes:
        if self.base64:
            return base64.b64decode(self.base64)
        if self.repeat:
            return b"a" * self.repeat
        text = self.text if self.text is not None else f"{_FRONT}{self.front}---\n\n{self.body}\n"
        return text.encode()


def hostile_inputs() -> list[Hostile]:
    """Every case, in the order of their names."""
    return [_read(file) for file in sorted(CASES.glob("*.yml"))]


def _read(file: Path) -> Hostile:
    fields: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    for name in ("problems", "shown"):
        fields[name] = tuple(fields.get(name, ()))
    return Hostile(file.stem, **fields)
