"""Which statements have most in common, for all of a corpus at once.

Candidates come from what is rare (a document that few cite, the same signatories, neighbours
in the same forum, a stated relation), so that the work grows with the archive and not with its
square. All pairs are compared together, as arrays of numbers: one by one they took most of the
time of putting an archive together.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from publisher.model import DocumentId, PartyId

_NEIGHBOURS = 4  # statements before and after in the same forum, or of the same signatories
_RAREST = 3  # signatories through whom neighbours are looked for
_RARE = 40  # a document cited by more statements than this says little about any two of them
_AT_ONCE = 100_000  # pairs that are compared at once

Places = npt.NDArray[np.int64]  # of statements in their sequence
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a statement."""

    forum: str
    signatories: frozenset[PartyId]
    cited: tuple[DocumentId, ...]


def nearest(
    profiles: Sequence[Profile], said: Collection[tuple[int, int]], most: int, ranks: Places
) -> Iterator[Places]:
    """For each statement the places of up to `most` others, those with most in common first.

    The profiles are in date order; `said` are the places of pairs of which one says something of
    the other, the earlier place first. Among equals the lowest of the `ranks` comes first.
    """
    first, second = _pairs(profiles, said)
    scores = _scores(profiles, first, second)
    scores[np.isin(first * len(profiles) + second, _as_numbers(said, len(profiles)))] += 4
    first, second = first[scores >= 1], second[scores >= 1]
    scores = np.tile(scores[scores >= 1], 2)
    here, there = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.lexsort((ranks[there], -scores, here))
    starts = np.searchsorted(here[order], np.arange(len(profiles) + 1))
    for start, end in pairwise(starts):
        yield there[order[start : min(end, start + most)]]


def _pairs(profiles: Sequence[Profile], said: Collection[tuple[int, int]]) -> tuple[Places, Places]:
    """Pairs of statements that may be near each other, each once, the earlier one first."""
    count = max(len(profiles), 1)
    found = [_as_numbers(said, count)]
    for run, looking, reach in _runs(profiles):
        for distance in range(1, min(reach, len(run) - 1) + 1):
            pairs = run[:-distance] * count + run[distance:]
            found.append(pairs[looking[:-distance] | looking[distance:]])
    first, second = np.divmod(np.unique(np.concatenate(found)), count)
    return first, second


def _as_numbers(pairs: Collection[tuple[int, int]], count: int) -> Places:
    """Each pair of places below `count` as one number."""
    return np.array([first * count + second for first, second in pairs], dtype=np.int64)


def _runs(
    profiles: Sequence[Profile],
) -> Iterator[tuple[Places, npt.NDArray[np.bool_], int]]:
    """Runs of statements that share something; which look along them for others, and how far."""
    frequency = Counter(party for one in profiles for party in one.signatories)
    runs: defaultdict[tuple[str, Hashable], list[int]] = defaultdict(list)
    rarest: defaultdict[tuple[str, Hashable], set[int]] = defaultdict(set)
    for place, one in enumerate(profiles):
        if one.forum:
            runs["forum", one.forum].append(place)
        runs["signatories", one.signatories].append(place)
        for number, party in enumerate(sorted(one.signatories, key=lambda p: (frequency[p], p))):
            runs["signatory", party].append(place)
            if number < _RAREST:
                rarest["signatory", party].add(place)
        for document in one.cited:
            runs["document", document].append(place)
    for (kind, key), run in runs.items():
        if len(run) > 1 and (kind != "document" or len(run) <= _RARE):
            lookers = rarest[kind, key] if kind == "signatory" else set(run)
            looking = np.array([place in lookers for place in run])
            yield np.array(run), looking, _RARE if kind == "document" else _NEIGHBOURS


def _scores(profiles: Sequence[Profile], first: Places, second: Places) -> Scores:
    """How much pairs have in common: one thing is worth 1."""
    signatories = _Sets.of([one.signatories for one in profiles])
    documents = _Sets.of([one.cited for one in profiles])
    forums = _numbered([one.forum for one in profiles])
    shared = signatories.shared(first, second)
    ours, theirs = signatories.sizes[first], signatories.sizes[second]
    overlap = shared / np.maximum(ours + theirs - shared, 1)
    overlap = overlap + shared / np.maximum(np.minimum(ours, theirs), 1)
    cited = np.minimum(documents.shared(first, second), 3)
    same_forum = (forums[first] == forums[second]) & (forums[first] > 0)
    scores: Scores = overlap + cited + same_forum
    return scores


def _numbered(names: Sequence[str]) -> Places:
    """A number for each name, 0 for none."""
    numbers = {"": 0}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class _Sets:
    """Sets, as bits in the rows of a table: so it is quick to say how many two of them share."""

    bits: npt.NDArray[np.uint64]
    sizes: Places

    @classmethod
    def of(cls, sets: Sequence[Collection[str]]) -> "_Sets":
        numbers: dict[str, int] = {}
        members = [numbers.setdefault(one, len(numbers)) for some in sets for one in some]
        sizes = np.array([len(some) for some in sets], dtype=np.int64)
        rows, columns = np.repeat(np.arange(len(sets)), sizes), np.array(members, dtype=np.int64)
        bits = np.zeros((len(sets), len(numbers) // 64 + 1), dtype=np.uint64)
        np.bitwise_or.at(bits, (rows, columns // 64), np.uint64(1) << (columns % 64).astype("u8"))
        return cls(bits, sizes)

    def shared(self, first: Places, second: Places) -> Places:
        """How many members the sets at these places share, pair by pair."""
        found = np.zeros(len(first), dtype=np.int64)
        for start in range(0, len(first), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            common = self.bits[first[some]] & self.bits[second[some]]
            found[some] = np.bitwise_count(common).sum(axis=1)
        return found
