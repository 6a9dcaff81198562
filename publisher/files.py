"""Generated files that are no pages: MkDocs copies them to the site as they are."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from publisher.model import ResolvedStatement, StatementId

# The files beside a statement's page, each at the page's address and this name.
STATEMENT_JSON = "statement.json"  # beside the page in the statement's own language only
AKOMA_NTOSO = "statement.akn.xml"
# MkDocs makes a page of every .md. Under a name that ends in .txt it copies the file as it is,
# and every static host serves it as text.
MARKDOWN = "statement.md.txt"


@dataclass(frozen=True, slots=True)
class File:
    """A file: its path below `docs/`, forward slashes, and its whole content."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Listing:
    """A file with a part for each statement, which says nothing of the others.

    Between parts stands what is called so.
    """

    path: str
    start: bytes
    part: Callable[[ResolvedStatement], bytes]
    between: bytes = b""
    end: bytes = b""

    def pieces(self, parts: Iterable[bytes | memoryview]) -> Iterator[bytes | memoryview]:
        """The file's content, with these parts in their order."""
        return chain([self.start], self._spaced(parts), [self.end])

    def _spaced(self, parts: Iterable[bytes | memoryview]) -> Iterator[bytes | memoryview]:
        for number, part in enumerate(parts):
            if number:
                yield self.between
            yield part


@dataclass(frozen=True, slots=True)
class Renewable:
    """A file that is made sooner where the last one is at hand, and comes out the same.

    `make` takes the place to write it to, that of the last one (None for none), which was made
    from the same registry, and the statements of which nothing has changed since. It writes what
    follows from each statement by itself, and `finish` adds what follows from all together, so
    that these can be compared meanwhile.
    """

    path: str
    make: Callable[[Path, Path | None, Collection[StatementId]], None]
    finish: Callable[[Path], None]
