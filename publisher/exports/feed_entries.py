"""What a feed says of a statement, and which feeds there are; the same in Atom and JSON Feed."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from publisher.addresses import address
from publisher.cite.reference import one_line
from publisher.edition import Edition, last_recorded
from publisher.model import PartyId, Registry, ResolvedStatement
from publisher.words import first_words

_MOST = 40  # entries of a feed; whoever wants more takes statements.json
_SUMMARY = 280  # characters of a statement's first words
_NAMES = 12  # signatories named in a summary

# The indexes that have feeds, and what a key of each is called.
_NAMES_OF: Mapping[str, Callable[[Registry, str], str]] = {
    "signatories": lambda registry, key: registry.parties[PartyId(key)].name,
    "forums": lambda registry, key: registry.forums[key].name,
    "topics": lambda registry, key: registry.topics[key].name,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in a feed. `updated` is the latest day recorded of it."""

    url: str
    title: str
    language: str
    published: dt.date
    updated: dt.date
    summary: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: the folder it stands in and the page it belongs to, each with a slash at its end."""

    folder: str
    page: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> dt.date:
        return max((entry.updated for entry in self.entries), default=dt.date.min)


def feeds(edition: Edition) -> Iterator[Feed]:
    """The archive's feed, then one for each signatory, forum and topic with a statement."""
    news = sorted(edition.statements, key=_newness)
    rank = {resolved.id: place for place, resolved in enumerate(news)}
    entry = cache(lambda place: _entry(news[place], edition))

    def latest(ranks: Iterable[int]) -> tuple[Entry, ...]:
        """What is newest in the archive comes first: an old statement somebody joined, too."""
        return tuple(map(entry, sorted(ranks, reverse=True)[:_MOST]))

    name, registry = edition.settings.name, edition.corpus.registry
    yield Feed("data/", "", name, latest(rank.values()))
    for index in _NAMES_OF:
        for key, statements in edition.corpus.indexes[index].items():
            if found := [rank[one] for one in statements if one in rank]:
                title = f"{name}: {_NAMES_OF[index](registry, key)}"
                yield Feed(f"{index}/{key}/", f"{index}/{key}/", title, latest(found))


def _newness(resolved: ResolvedStatement) -> tuple[dt.date, dt.date, str]:
    """By what a statement comes before others: when anything was last recorded of it."""
    one = resolved.statement
    return last_recorded(resolved), one.date.start, address(resolved, one.text)


def _entry(resolved: ResolvedStatement, edition: Edition) -> Entry:
    one = resolved.statement
    topics = edition.corpus.registry.topics
    return Entry(
        edition.url(address(resolved, one.text)),
        one_line(one.short_title),
        one.text.language,
        one.date.start,
        last_recorded(resolved),
        _summary(resolved, edition),
        tuple(topics[topic].name for topic in dict.fromkeys(one.topics)),
    )


def _summary(resolved: ResolvedStatement, edition: Edition) -> str:
    """Who made it, and its first words."""
    one, names = resolved.statement, edition.reference(resolved).names
    listed = ", ".join(names[:_NAMES])
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    text = one_line(" ".join(block.text for block in one.text.blocks[:3]))
    first = first_words(text, _SUMMARY)
    return f"{one.date}. {listed}{more}. {first}" if names else f"{one.date}. {first}"
