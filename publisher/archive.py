"""Where the files of an archive are."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Archive:
    """The folders of an archive, below its root."""

    root: Path

    @property
    def statements(self) -> Path:
        return self.root / "statements"

    @property
    def registry(self) -> Path:
        return self.root / "registry"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def addresses(self) -> Path:
        return self.root / "addresses"

    @property
    def sources(self) -> Path:
        """The documents as received."""
        return self.root / "sources"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def cache(self) -> Path:
        """What can be made again at any time; safe to delete."""
        return self.root / ".cache"

    def checksum(self, file: str) -> str | None:
        """The sha256 of a received document, None where there is no such plain file."""
        path = self.root / file
        if path.is_symlink() or not path.is_file():
            return None
        return hashlib.sha256(path.read_bytes()).hexdigest()
