"""Related statements: other statements worth reading beside one, each with its reasons.

Candidates come from what is rare (a document that few cite, the same signatories, neighbours
in the same forum, a stated relation), so that the work grows with the archive and not with its
square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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

MOST = 6  # related statements shown
_NEIGHBOURS = 4  # statements before and after in the same forum, or of the same signatories
_NAMED = 3  # shared signatories that are written out
_RAREST = 3  # signatories through whom neighbours are looked for
_RARE = 40  # a document cited by more statements than this says little about any two of them

_SAID: Mapping[RelationKind, tuple[str, str]] = {
    "responds-to": ("this statement responds to it", "it responds to this statement"),
    "follows": ("this statement follows it", "it follows this statement"),
    "replaces": ("this statement replaces it", "it replaces this statement"),
    "corrects": ("this statement corrects it", "it corrects this statement"),
}


@dataclass(frozen=True, slots=True)
class _Profile:
    """What is compared of a statement; `said` is what relations state about others.

    Of signatories and of cited documents there is a set of bits too: it costs a fifth of the
    time to say how many of them two statements share.
    """

    forum: str
    signatories: frozenset[PartyId]
    cited: tuple[DocumentId, ...]
    said: dict[StatementId, str]
    signed_by: int
    citing: int


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
    profiles = _profiles(statements)
    candidates = _candidates(profiles)
    return {
        one: tuple(_best(one, candidates[one], profiles, documents, registry)) for one in profiles
    }


def _profiles(statements: Sequence[ResolvedStatement]) -> Mapping[StatementId, _Profile]:
    bits: defaultdict[str, int] = defaultdict(lambda: 1 << len(bits))
    profiles = {s.id: _profile(s, bits) for s in statements}
    for resolved in statements:
        for relation in resolved.statement.relations:
            target = StatementId(relation.target)
            if target in profiles:
                here, there = _SAID[relation.kind]
                profiles[resolved.id].said[target] = here
                profiles[target].said.setdefault(resolved.id, there)
    return profiles


def _profile(resolved: ResolvedStatement, bits: Mapping[str, int]) -> _Profile:
    signatories = frozenset(resolved.signatories or resolved.on_behalf_of)
    cited = tuple(document.id for document in resolved.documents)
    signed_by, citing = (sum(bits[one] for one in some) for some in (signatories, cited))
    return _Profile(resolved.statement.forum, signatories, cited, {}, signed_by, citing)


def _candidates(
    profiles: Mapping[StatementId, _Profile],
) -> Mapping[StatementId, set[StatementId]]:
    """For each statement those that may be related: neighbours in the runs it looks along."""
    found: dict[StatementId, set[StatementId]] = {one: set(profiles[one].said) for one in profiles}
    for run, lookers, reach in _runs(profiles):
        for place, one in enumerate(run):
            if one in lookers:
                near = run[max(place - reach, 0) : place + reach + 1]
                found[one].update(near)
                for other in near:
                    found[other].add(one)
    return {one: others - {one} for one, others in found.items()}


def _runs(
    profiles: Mapping[StatementId, _Profile],
) -> Iterator[tuple[list[StatementId], set[StatementId], int]]:
    """Runs of statements in date order that share something; who looks along, and how far."""
    frequency = Counter(party for p in profiles.values() for party in p.signatories)
    runs: defaultdict[tuple[str, object], list[StatementId]] = defaultdict(list)
    rarest: defaultdict[tuple[str, object], set[StatementId]] = defaultdict(set)
    for one, profile in profiles.items():
        if profile.forum:
            runs["forum", profile.forum].append(one)
        runs["signatories", profile.signatories].append(one)
        by_rarity = sorted(profile.signatories, key=lambda p: (frequency[p], p))
        for place, party in enumerate(by_rarity):
            runs["signatory", party].append(one)
            if place < _RAREST:
                rarest["signatory", party].add(one)
        for document in profile.cited:
            runs["document", document].append(one)
    for (kind, key), run in runs.items():
        if kind != "document":
            yield run, rarest[kind, key] if kind == "signatory" else set(run), _NEIGHBOURS
        elif len(run) <= _RARE:
            yield run, set(run), _RARE


def _best(
    one: StatementId,
    others: Iterable[StatementId],
    profiles: Mapping[StatementId, _Profile],
    documents: Mapping[DocumentId, CitedDocument],
    registry: Registry,
) -> Iterator[Related]:
    profile = profiles[one]
    scores = ((_score(profile, profiles[other], other), other) for other in others)
    ranked = sorted((-score, other) for score, other in scores if score >= 1)
    for _, other in ranked[:MOST]:
        pair = _pair(profile, profiles[other], other)
        yield Related(other, tuple(_reasons(pair, documents, registry)))


def _score(one: _Profile, other: _Profile, other_id: StatementId) -> float:
    """How much two have in common: one thing is worth 1, a stated relation outweighs all else."""
    shared = (one.signed_by & other.signed_by).bit_count()
    ours, theirs = len(one.signatories), len(other.signatories)
    overlap = shared / max(ours + theirs - shared, 1) + shared / max(min(ours, theirs), 1)
    cited = (one.citing & other.citing).bit_count()
    return 4 * (other_id in one.said) + overlap + min(cited, 3) + (one.forum == other.forum != "")


def _pair(one: _Profile, other: _Profile, other_id: StatementId) -> _Pair:
    there = set(other.cited)
    return _Pair(
        one.said.get(other_id, ""),
        one.forum if one.forum == other.forum else "",
        one.signatories & other.signatories,
        len(one.signatories),
        len(other.signatories),
        tuple(document for document in one.cited if document in there),
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
