"""Digests: how a cache knows that something is what it was."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
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
    # Their folders bear name and version: reading them all would take a second.
    installed = {p.name for place in sys.path for p in Path(place).glob("*.dist-info")}
    return digest([sys.version, *sorted(installed), *folder_parts(_PACKAGE, "*.py")])


def folder_parts(folder: Path, pattern: str = "*") -> Iterator[str | bytes]:
    """The paths and contents of a folder's files, in a fixed order."""
    for path in sorted(folder.rglob(pattern)):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()
