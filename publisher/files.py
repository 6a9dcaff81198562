"""Generated files that are no pages: MkDocs copies them to the site as they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file: its path below `docs/`, forward slashes, and its whole content."""

    path: str
    content: bytes
