"""As rendered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A generated file: its path below `docs/` and its whole text."""

    path: str
    text: str
