"""The indexes of the archive. To add one, add an entry to `INDEXES`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from publisher.model import ResolvedStatement, StatementId


@dataclass(frozen=True, slots=True)
class Index:
    """An index: its name, which is the folder of its pages, and a statement's keys in it."""

    name: str
    keys: Callable[[ResolvedStatement], Iterable[str]]


INDEXES = (
    Index("signatories", lambda s: (*(e.party for e in s.signatures), *s.on_behalf_of)),
    Index("signed", lambda s: s.signatories),
    Index("represented", lambda s: s.represented),
    Index("groups", lambda s: (*s.on_behalf_of, *(e.party for e in s.signatures))),
    Index("years", lambda s: [f"{s.statement.date.year:04d}"]),
    Index("forums", lambda s: [s.statement.forum] if s.statement.forum else []),
    Index("topics", lambda s: s.statement.topics),
    Index("kinds", lambda s: [s.statement.kind]),
    Index("documents", lambda s: (document.id for document in s.documents)),
)


def build_indexes(
    statements: Iterable[ResolvedStatement], indexes: Iterable[Index] = INDEXES
) -> Mapping[str, Mapping[str, tuple[StatementId, ...]]]:
    """Index the statements, in the order in which they come, keys in the order of the alphabet."""
    found: dict[str, dict[str, list[StatementId]]] = {index.name: {} for index in indexes}
    for statement in statements:
        one = statement.id
        for index in indexes:
            under = found[index.name]
            for key in dict.fromkeys(index.keys(statement)):
                under.setdefault(key, []).append(one)
    return {
        name: {key: tuple(ids) for key, ids in sorted(keys.items())} for name, keys in found.items()
    }
