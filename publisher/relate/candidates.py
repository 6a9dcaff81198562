"""Candidates: wordings that have enough fingerprints in common to be worth comparing.

The index is inverted by sorting: equal shingles come to stand side by side, with the wordings
they occur in. It is built anew for the shingles that matter each time, which for one more
statement are few.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from publisher.relate.fingerprints import LEFT_OUT, Fingerprints, Numbers

MOST_USES = 40  # a shingle in more wordings than this is a formula and finds nothing
ENOUGH = 2  # shingles in common; any twelve words in a row share at least two
FEW = 3  # a wording of so few shingles needs only one in common

Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
_BUCKETS = np.uint64((1 << 20) - 1)


@dataclass(frozen=True, slots=True)
class Index:
    """Every different wording once, and its shingles.

    `wordings` are ascending; `first` is the place of the first passage with each, `lengths` how
    many shingles each has. `of_passage` gives each passage's place in `wordings`. `shingles` and
    `owners` are parallel: a shingle, and the place in `wordings` it belongs to.
    """

    wordings: Numbers
    first: Places
    lengths: Places
    of_passage: Places
    shingles: Numbers
    owners: Places

    def used_by(self, passages: Flags) -> Flags:
        """Which of the wordings these passages have."""
        used = np.zeros(len(self.wordings), dtype=bool)
        used[self.of_passage[passages]] = True
        return used

    def of(self, chosen: Flags) -> "Index":
        """The same wordings, but only the chosen ones' shingles."""
        kept = chosen[self.owners]
        return replace(self, shingles=self.shingles[kept], owners=self.owners[kept])


def index_of(passages: Fingerprints, wanted: Numbers | None = None) -> Index:
    """The index of passages: the same wording counts once however often it is used.

    With `wanted`, other shingles may be left out of it; of those wanted it has every use.
    """
    wordings, first, place = np.unique(passages.wordings, return_index=True, return_inverse=True)
    is_first = np.zeros(len(passages.wordings), dtype=bool)
    is_first[first[wordings != LEFT_OUT]] = True
    counts = passages.counts.astype(np.int64)
    found = _uses(passages, passages.shingles if wanted is None else wanted)
    passage = np.searchsorted(np.cumsum(counts), found, side="right")
    taken = is_first[passage]
    found, owners = found[taken], place[passage[taken]]
    return Index(wordings, first, counts[first], place, passages.shingles[found], owners)


def _uses(passages: Fingerprints, wanted: Numbers) -> Places:
    """The places at which one of the wanted shingles stands.

    A table of buckets rules nearly all of a large archive out before anything is compared;
    where much is wanted, finding all is quicker.
    """
    if len(wanted) > len(passages.shingles) // 8:
        return np.arange(len(passages.shingles))
    bucket = np.zeros(int(_BUCKETS) + 1, dtype=bool)
    bucket[wanted & _BUCKETS] = True
    likely = np.flatnonzero(bucket[passages.shingles & _BUCKETS])
    return likely[np.isin(passages.shingles[likely], wanted)]


def shingles_of(passages: Fingerprints, chosen: Places) -> Numbers:
    """The shingles of the passages at the chosen places."""
    is_chosen = np.zeros(len(passages.counts), dtype=bool)
    is_chosen[chosen] = True
    shingles: Numbers = passages.shingles[np.repeat(is_chosen, passages.counts.astype(np.int64))]
    return shingles


def candidates(index: Index) -> Places:
    """Pairs of wordings to compare, as rows of two places in `wordings`, ascending."""
    pairs, common = _counted(list(_pairs(*_telling(index))))
    both = np.stack((pairs >> 32, pairs & 0xFFFFFFFF), axis=1)
    shortest = index.lengths[both].min(axis=1)
    chosen: Places = both[(common >= ENOUGH) | (shortest <= FEW)]
    return chosen


def neighbours_together(pairs: Places) -> Places:
    """The same pairs in another order, in which a wording soon comes again.

    They are in order of the least place among the wordings around each.
    """
    least = np.arange(pairs.max(initial=0) + 1)
    for one, other in ((0, 1), (1, 0)):
        np.minimum.at(least, pairs[:, other], least[pairs[:, one]])
    return pairs[np.argsort(least[pairs[:, 0]], kind="stable")]


def touched(index: Index, before: Flags, after: Flags, moved: Flags) -> Flags:
    """The wordings whose kinships may differ between two states of the archive.

    `before` and `after` flag the wordings there were and there are, `moved` those of statements
    that came or went, of which the index has all shingles. Touched are these, and wordings with
    a shingle of theirs that has become a formula or is one no longer.
    """
    turned = _is_formula(index, before) != _is_formula(index, after)
    found = moved.copy()
    found[index.owners[turned]] = True
    return found


def _is_formula(index: Index, state: Flags) -> Flags:
    """For every shingle of the index: whether too many wordings of a state have it."""
    different, place = np.unique(index.shingles, return_inverse=True)
    used = np.unique(((place << 32) | index.owners)[state[index.owners]]) >> 32
    counts = np.bincount(used, minlength=len(different))
    is_formula: Flags = counts[place] > MOST_USES
    return is_formula


def _telling(index: Index) -> tuple[Numbers, Places]:
    """Shingles that tell something, ascending, and their owners, each owner once.

    They stand in two wordings at least, and not in so many that they are a formula.
    """
    order = np.argsort(index.shingles, kind="stable")
    shingles, owners = index.shingles[order], index.owners[order]
    repeated = (shingles[1:] == shingles[:-1]) & (owners[1:] == owners[:-1])
    fresh = np.concatenate(([True], ~repeated))[: len(shingles)]
    shingles, owners = shingles[fresh], owners[fresh]
    starts = np.flatnonzero(np.concatenate(([True], shingles[1:] != shingles[:-1])))
    sizes = np.diff(starts[: len(shingles)], append=len(shingles))
    telling = np.repeat((sizes >= 2) & (sizes <= MOST_USES), sizes)
    return shingles[telling], owners[telling]


def _pairs(shingles: Numbers, owners: Places) -> Iterator[Places]:
    """Every two owners of one shingle, as one number, neighbours first."""
    for distance in range(1, MOST_USES):
        together = np.flatnonzero(shingles[distance:] == shingles[:-distance])
        if not len(together):
            return
        yield (owners[together] << 32) | owners[together + distance]


def _counted(pairs: list[Places]) -> tuple[Places, Places]:
    every = np.concatenate([np.empty(0, np.int64), *pairs])
    return np.unique(every, return_counts=True)
