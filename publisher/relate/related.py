"""Related statements: other statements worth reading beside one, each with its reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from publisher.model import (
    CitedDocument,
    DocumentId,
    PartyId,
    Registry,
    Related,
    RelationKind,
    ResolvedStatement,
    StatementId,
)
from publisher.relate.nearest import Profile, nearest

MOST = 6  # related statements shown
_NAMED = 3  # shared signatories that are written out

_SAID: Mapping[RelationKind, tuple[str, str]] = {
    "responds-to": ("this statement responds to it", "it responds to this statement"),
    "follows": ("this statement follows it", "it follows this statement"),
    "replaces": ("this statement replaces it", "it replaces this statement"),
    "corrects": ("this statement corrects it", "it corrects this statement"),
}


@dataclass(frozen=True, slots=True)
class _Pair:
    """What one statement has in common with another."""

    said: str
    forum: str
    shared: frozenset[PartyId]
    signatories: int
    others: int
    cited: tuple[DocumentId, ...]


def related_statements(
    statements: Sequence[ResolvedStatement],
    documents: Mapping[DocumentId, CitedDocument],
    registry: Registry,
) -> Mapping[StatementId, tuple[Related, ...]]:
    """For each statement the most related others, best first. `statements` are in date order."""
    ids, profiles = [one.id for one in statements], [_profile(one) for one in statements]
    places = {one: place for place, one in enumerate(ids)}
    ranks = np.argsort(sorted(places.values(), key=ids.__getitem__))
    said = _said(statements)
    pairs = {(places[one], places[other]) for one, other in said if places[one] < places[other]}

    def related(here: int, there: int) -> Related:
        pair = _pair(profiles[here], profiles[there], said.get((ids[here], ids[there]), ""))
        return Related(ids[there], tuple(_reasons(pair, documents, registry)))

    found = enumerate(nearest(profiles, pairs, MOST, ranks))
    return {ids[here]: tuple(related(here, int(there)) for there in near) for here, near in found}


def _profile(resolved: ResolvedStatement) -> Profile:
    signatories = frozenset(resolved.signatories or resolved.on_behalf_of)
    cited = tuple(document.id for document in resolved.documents)
    return Profile(resolved.statement.forum, signatories, cited)


def _said(
    statements: Sequence[ResolvedStatement],
) -> Mapping[tuple[StatementId, StatementId], str]:
    """What statements say of others, and what that says of the other way round."""
    ids, said = {one.id for one in statements}, {}
    for resolved in statements:
        for relation in resolved.statement.relations:
            target = StatementId(relation.target)
            if target in ids:
                here, there = _SAID[relation.kind]
                said[resolved.id, target] = here
                said.setdefault((target, resolved.id), there)
    return said


def _pair(one: Profile, other: Profile, said: str) -> _Pair:
    return _Pair(
        said,
        one.forum if one.forum == other.forum else "",
        one.signatories & other.signatories,
        len(one.signatories),
        len(other.signatories),
        tuple(document for document in one.cited if document in other.cited),
    )


def _reasons(
    pair: _Pair,
    documents: Mapping[DocumentId, CitedDocument],
    registry: Registry,
) -> Iterator[str]:
    if pair.said:
        yield pair.said
    if pair.forum:
        yield f"same forum ({registry.forums[pair.forum].short_name})"
    if pair.shared:
        yield _signed_by_both(pair, registry)
    if pair.cited:
        named = [documents[document].symbol for document in pair.cited[:3]]
        more = f" and {len(pair.cited) - 3} more" if len(pair.cited) > 3 else ""
        yield f"both cite {', '.join(named)}{more}"


def _signed_by_both(pair: _Pair, registry: Registry) -> str:
    shared = len(pair.shared)
    if shared == pair.signatories == pair.others:
        return "the same signatories"
    if shared > _NAMED:
        return f"{shared} of {pair.signatories} signatories"
    *names, last = sorted(registry.parties[party].name for party in pair.shared)
    return f"both signed by {', '.join(names)} and {last}" if names else f"both signed by {last}"
