"""Links: which earlier uses a passage is shown with."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from publisher.model import Language, StatementId
from publisher.relate.fingerprints import LEFT_OUT, Numbers
from publisher.relate.passages import Passage
from publisher.relate.verify import Kinship

ReuseKind = Literal["same", "changed", "lifted"]


class Place(NamedTuple):
    """A paragraph: its statement and its anchor there."""

    statement: StatementId
    anchor: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """A later passage has words of an earlier one.

    `same`: the same words; `changed`: most of them; `lifted`: a sentence or long run of words of
    one stands inside the other. `overlap` is the share of the words of both together that they
    have in common, in order (0 to 1).
    """

    earlier: Place
    later: Place
    language: Language
    kind: ReuseKind
    overlap: float


class _Source(NamedTuple):
    """An earlier use of (part of) a passage's words; `start` to `end` is the part, in words."""

    rank: int
    kind: ReuseKind
    overlap: float
    start: int = 0
    end: int = 0


class _Relative(NamedTuple):
    """Another wording related to one, and the run of words of this one they share."""

    wording: int
    kind: ReuseKind
    overlap: float
    start: int
    end: int


def links(
    ordered: Sequence[Passage], wordings: Numbers, kinships: Mapping[tuple[int, int], Kinship]
) -> tuple[Reuse, ...]:
    """The reuses among passages in order of time, of which the wordings are known."""
    relatives = _relatives(kinships)
    uses = _uses(wordings, relatives)
    ranks = sorted((rank, wording) for wording, ranks in uses.items() for rank in ranks)
    found: list[Reuse] = []
    for rank, wording in ranks:
        first = _first_of_statement(ordered, rank)
        sources = list(_sources(uses, relatives, wording, first))
        found += (_reuse(ordered, rank, source) for source in sorted(_chosen(sources)))
    return tuple(found)


def _relatives(kinships: Mapping[tuple[int, int], Kinship]) -> dict[int, list[_Relative]]:
    found: dict[int, list[_Relative]] = {}
    for (one, other), kin in kinships.items():
        ends = kin.first_start + kin.length, kin.second_start + kin.length
        seen_from_one = _Relative(other, kin.kind, kin.overlap, kin.first_start, ends[0])
        seen_from_other = _Relative(one, kin.kind, kin.overlap, kin.second_start, ends[1])
        found.setdefault(one, []).append(seen_from_one)
        found.setdefault(other, []).append(seen_from_other)
    return found


def _uses(wordings: Numbers, relatives: Mapping[int, object]) -> dict[int, list[int]]:
    """The ranks of the passages with each wording that recurs or is related to another."""
    different, counts = np.unique(wordings, return_counts=True)
    recurring = different[(counts > 1) & (different != LEFT_OUT)]
    related = np.fromiter(relatives, np.uint64, len(relatives))
    found: dict[int, list[int]] = {}
    for rank in np.flatnonzero(np.isin(wordings, np.concatenate((recurring, related)))).tolist():
        found.setdefault(int(wordings[rank]), []).append(rank)
    return found


def _first_of_statement(ordered: Sequence[Passage], rank: int) -> int:
    """The rank of the first passage of a passage's statement: earlier ones are lower."""
    statement = ordered[rank].statement
    while rank and ordered[rank - 1].statement == statement:
        rank -= 1
    return rank


def _sources(
    uses: Mapping[int, list[int]],
    relatives: Mapping[int, list[_Relative]],
    wording: int,
    before: int,
) -> Iterator[_Source]:
    """The earliest and the latest use before a rank of a wording and of each of its relatives."""
    itself = _Relative(wording, "same", 1.0, 0, 0)
    for other in (itself, *relatives.get(wording, ())):
        ranks = uses[other.wording]
        earlier = bisect_left(ranks, before)
        for rank in sorted({ranks[0], ranks[earlier - 1]}) if earlier else ():
            yield _Source(rank, other.kind, other.overlap, other.start, other.end)


def _chosen(sources: list[_Source]) -> set[_Source]:
    whole = [source for source in sources if source.kind != "lifted"]
    groups = [whole] if whole else []
    groups += _by_run([source for source in sources if source.kind == "lifted"])
    return {
        choice
        for group in groups
        for choice in (min(group), max(group), max(group, key=lambda s: (s.overlap, s.rank)))
    }


def _by_run(lifted: list[_Source]) -> list[list[_Source]]:
    """Sources of overlapping runs of words together: they are sources of one sentence."""
    groups: list[list[_Source]] = []
    reach = -1
    for source in sorted(lifted, key=lambda source: (source.start, source.end, source.rank)):
        if source.start >= reach:
            groups.append([])
        groups[-1].append(source)
        reach = max(reach, source.end)
    return groups


def _reuse(ordered: Sequence[Passage], rank: int, source: _Source) -> Reuse:
    earlier, later = ordered[source.rank], ordered[rank]
    return Reuse(
        Place(earlier.statement, earlier.anchor),
        Place(later.statement, later.anchor),
        later.language,
        source.kind,
        source.overlap,
    )
