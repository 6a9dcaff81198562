"""Digests: how a cache knows that something is what it was."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def digest(parts: Iterable[str | bytes]) -> str:
    """One digest of many parts, in their order."""
    total = hashlib.blake2b(digest_size=20)
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        total.update(b"%d:" % len(content))
        total.update(content)
    return total.hexdigest()


def versions() -> str:
    """A digest of Python, of every installed library's version, and of this package's source."""
    installed = sorted({f"{d.name}=={d.version}" for d in distributions()})
    return digest([sys.version, *installed, *folder_parts(_PACKAGE, "*.py")])


def folder_parts(folder: Path, pattern: str = "*") -> Iterator[str | bytes]:
    """The paths and contents of a folder's files, in a fixed order."""
    for path in sorted(folder.rglob(pattern)):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()
