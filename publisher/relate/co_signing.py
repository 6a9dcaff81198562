"""Who signs with whom. Signing together is all it says: absence is not opposition."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from publisher.model import CoSigner, PartyId, ResolvedStatement

_CLOSEST = 12  # co-signers that are shown with a party


def co_signers(
    statements: Iterable[ResolvedStatement],
) -> Mapping[PartyId, tuple[CoSigner, ...]]:
    """For each signatory its co-signers, those with most statements in common first."""
    own: Counter[PartyId] = Counter()
    together: Counter[tuple[PartyId, PartyId]] = Counter()
    for statement in statements:
        signatories = sorted(statement.signatories)
        own.update(signatories)
        together.update(combinations(signatories, 2))
    found: dict[PartyId, list[CoSigner]] = {party: [] for party in sorted(own)}
    for (first, second), times in together.items():
        found[first].append(CoSigner(second, times, own[first], own[second]))
        found[second].append(CoSigner(first, times, own[second], own[first]))
    return {party: tuple(sorted(pairs, key=_rank)) for party, pairs in found.items()}


def closest(
    pairs: Mapping[PartyId, Sequence[CoSigner]],
) -> Mapping[PartyId, tuple[CoSigner, ...]]:
    """The few that each party signs with most: most edits of who signed leave them as they are."""
    return {party: tuple(found[:_CLOSEST]) for party, found in pairs.items()}


def _rank(pair: CoSigner) -> tuple[int, int, str]:
    """Most in common first; among equals those who sign least otherwise."""
    return (-pair.together, pair.theirs, pair.party)
