"""An order of parties in which those who sign together stand together."""

from collections.abc import Mapping, Sequence

from publisher.model import CoSigner, PartyId


def in_blocs(
    parties: Sequence[PartyId], co_signers: Mapping[PartyId, Sequence[CoSigner]]
) -> tuple[PartyId, ...]:
    """Order parties so that blocs show in a matrix of who signs with whom.

    Clusters that are most alike are joined, end to end, until one is left (average linkage on
    the share of statements that two parties have in common). The order is the same for the same
    input; with no more than some dozens of parties the cubic cost is nothing.
    """
    alike = _likeness(parties, co_signers)
    clusters: list[tuple[PartyId, ...]] = [(party,) for party in parties]
    while len(clusters) > 1:
        first, second = max(
            ((a, b) for b in range(len(clusters)) for a in range(b)),
            key=lambda pair: (
                _between(clusters[pair[0]], clusters[pair[1]], alike),
                -pair[1],
                -pair[0],
            ),
        )
        joined = _end_to_end(clusters[first], clusters[second], alike)
        clusters = [c for place, c in enumerate(clusters) if place not in (first, second)]
        clusters.insert(0, joined)
    return clusters[0] if clusters else ()


Likeness = Mapping[tuple[PartyId, PartyId], float]


def _likeness(
    parties: Sequence[PartyId], co_signers: Mapping[PartyId, Sequence[CoSigner]]
) -> Likeness:
    """The statements two parties signed together, as a share of those either signed."""
    wanted = set(parties)
    return {
        (party, pair.party): pair.together / (pair.own + pair.theirs - pair.together)
        for party in parties
        for pair in co_signers.get(party, ())
        if pair.party in wanted
    }


def _between(one: Sequence[PartyId], other: Sequence[PartyId], alike: Likeness) -> float:
    total = sum(alike.get((a, b), 0.0) for a in one for b in other)
    return total / (len(one) * len(other))


def _end_to_end(
    one: tuple[PartyId, ...], other: tuple[PartyId, ...], alike: Likeness
) -> tuple[PartyId, ...]:
    """Join two clusters so that the parties that meet are the most alike."""
    ways = [(a, b) for a in (one, one[::-1]) for b in (other, other[::-1])]
    first, second = max(ways, key=lambda way: alike.get((way[0][-1], way[1][0]), 0.0))
    return (*first, *second)
