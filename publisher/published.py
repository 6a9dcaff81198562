"""The addresses of the site: those it has now, and those it once had and must keep.

An address is a page's path from the top of the site without slashes at its ends
("statements/1975-08-01-helsinki"); an anchor is a place on that page ("p-7").
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from publisher.model import Corpus, ResolvedStatement, StatementId

LOCK = "addresses/published.lock"
REDIRECTS = "addresses/redirects.yml"
WITHDRAWN = "addresses/withdrawn.yml"

_HEADER = """\
# Every address that was ever published, and the anchors on its page. None of them may vanish.
# Written by `python build_pages.py record`; never edit or shorten it by hand.
"""


@dataclass(frozen=True, slots=True)
class Published:
    """The anchors recorded for an address, and the line of the lock file they stand on."""

    anchors: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, or an old anchor of a page, and where it leads.

    With an `anchor`, `new` is an anchor of the same page; without, it is another address.
    """

    old: str
    anchor: str
    new: str
    line: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A statement that the archive took back: when and why, and what to read instead."""

    id: StatementId
    title: str
    date: dt.date
    reason: str
    instead: str
    line: int

    @property
    def address(self) -> str:
        return f"statements/{self.id}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """What the folder addresses/ says. Redirects and withdrawals are in written order."""

    published: Mapping[str, Published] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()


def current_addresses(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Every address that the archive's own pages have now, with the anchors of its text."""
    found = dict(chain.from_iterable(map(addresses_of, corpus.statements.values())))
    for folder, keys in _listed(corpus).items():
        found |= {f"{folder}/{key}": () for key in keys}
    return found


def addresses_of(resolved: ResolvedStatement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The addresses of a statement's pages, each with the anchors of its text."""
    for version in resolved.statement.versions:
        language = "" if version is resolved.statement.text else version.language
        yield (
            version_address(resolved.id, language),
            tuple(block.anchor for block in version.blocks),
        )


def _listed(corpus: Corpus) -> dict[str, list[str]]:
    """The keys that have a page in each folder of lists."""
    folders = ("signatories", "years", "forums", "topics", "kinds")
    listed = {folder: list(corpus.indexes.get(folder, ())) for folder in folders}
    listed["groups"] = [*dict.fromkeys(m.group for m in corpus.registry.memberships)]
    listed["documents"] = list(corpus.documents)
    return listed


def version_address(statement: str, language: str = "") -> str:
    """The address of a statement, or of its version in another language."""
    return f"statements/{statement}/{language}" if language else f"statements/{statement}"


def lock_text(corpus: Corpus, addresses: Addresses) -> str:
    """The lock file with everything that is published now added to it; nothing leaves it.

    The text of a draft may still change, so that only its address is recorded.
    """
    recorded = {address: published.anchors for address, published in addresses.published.items()}
    drafts = {s.id for s in corpus.statements.values() if s.statement.review == "draft"}
    for address, anchors in current_addresses(corpus).items():
        of_draft = address.split("/")[1] in drafts and address.startswith("statements/")
        known = recorded.get(address, ())
        recorded[address] = known if of_draft else (*dict.fromkeys((*known, *anchors)),)
    return lock_of(recorded)


def lock_of(recorded: Mapping[str, tuple[str, ...]]) -> str:
    """The lock file: a line for each address, followed by its anchors."""
    lines = (" ".join((address, *anchors)) for address, anchors in sorted(recorded.items()))
    return _HEADER + "".join(f"{line}\n" for line in lines)


def parse_lock(text: str) -> dict[str, Published]:
    """What a lock file records, by address."""
    published = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if words and not words[0].startswith("#"):
            published[words[0]] = Published(tuple(words[1:]), number)
    return published
