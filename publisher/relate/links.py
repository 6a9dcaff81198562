"""Links: which earlier uses a passage is shown with."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from publisher.relate.fingerprints import LEFT_OUT, Numbers
from publisher.relate.verify import Kinships
from publisher.wording.model import Passage, Place, Reuse

Places = npt.NDArray[np.int64]

Rows = npt.NDArray[np.void]  # of _ROW

# A relation from one wording to another, or from a later passage to an earlier one. A lifted run
# takes up `length` words of the later one from its word `start` on.
_ROW = np.dtype(
    [
        ("later", "<i8"),
        ("earlier", "<i8"),
        ("lifted", "?"),
        ("overlap", "<f8"),
        ("start", "<i8"),
        ("length", "<i8"),
    ]
)
_HALF = 32  # a number holds a wording's place in its upper half and a passage's rank below
_RANK = (1 << _HALF) - 1


def links(
    statements: Sequence[Sequence[Passage]], wordings: Numbers, kinships: Kinships
) -> tuple[Reuse, ...]:
    """The reuses among statements in order of time, of whose passages the wordings are known."""
    lengths = np.array([len(statement) for statement in statements], dtype=np.int64)
    before = np.repeat(np.cumsum(lengths) - lengths, lengths)
    sources = _sources(wordings, before, kinships)
    ordered = [passage for statement in statements for passage in statement]
    return _reuses(ordered, sources[_chosen(sources)])


def _sources(wordings: Numbers, before: Places, kinships: Kinships) -> Rows:
    """For every use of a wording, the earliest and latest earlier use of each related wording.

    Rows of ranks in time, ascending. `before` is the rank of the first passage of a passage's
    statement: what is earlier than the passage ranks lower.
    """
    different, place, counts = np.unique(wordings, return_inverse=True, return_counts=True)
    uses = np.sort((place << _HALF) | np.arange(len(wordings)))  # by wording, then by time
    first_use = np.cumsum(counts) - counts
    rows, nth = _repeated(_relations(different, counts, kinships), counts)
    other = rows["earlier"]
    rows["later"] = uses[first_use[rows["later"]] + nth] & _RANK
    reached = np.searchsorted(uses, (other << _HALF) | before[rows["later"]])
    used = reached > first_use[other]
    earliest, latest = rows[used], rows[used]
    earliest["earlier"] = uses[first_use[other[used]]] & _RANK
    latest["earlier"] = uses[reached[used] - 1] & _RANK
    both = np.concatenate((earliest, latest))
    return both[np.unique((both["later"] << _HALF) | both["earlier"], return_index=True)[1]]


def _relations(different: Numbers, counts: Places, kinships: Kinships) -> Rows:
    """Every kinship seen from either side, and every recurring wording's kinship with itself."""
    itself = np.flatnonzero((counts > 1) & (different != LEFT_OUT))
    rows = np.zeros(2 * len(kinships) + len(itself), _ROW)
    rows["later"][2 * len(kinships) :] = rows["earlier"][2 * len(kinships) :] = itself
    rows["overlap"] = 1.0
    sides = np.split(rows[: 2 * len(kinships)], 2)
    for side, one, other in zip(sides, ("first", "second"), ("second", "first"), strict=True):
        side["later"] = np.searchsorted(different, kinships[one])
        side["earlier"] = np.searchsorted(different, kinships[other])
        side["start"] = kinships[f"{one}_start"]
        for column in ("lifted", "overlap", "length"):
            side[column] = kinships[column]
    return rows


def _repeated(relations: Rows, counts: Places) -> tuple[Rows, Places]:
    """Every relation once for each use of its later wording, and which use that is."""
    times = counts[relations["later"]]
    nth = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    return np.repeat(relations, times), nth


def _chosen(sources: Rows) -> Places:
    """The rows a reader is shown: of the sources of each passage the earliest, latest, closest.

    A lifted run of words has its own earliest, latest and closest source.
    """
    groups = sources["later"].copy()
    lifted = np.flatnonzero(sources["lifted"])
    runs = list(_runs(lifted.tolist(), sources[lifted]))
    groups[lifted] = 0
    run_of = np.zeros(len(sources), dtype=np.int64)
    run_of[[row for run in runs for row in run]] = np.repeat(
        np.arange(1, len(runs) + 1), [len(run) for run in runs]
    )
    by_time = np.lexsort((sources["earlier"], groups, run_of))
    by_overlap = np.lexsort((sources["earlier"], sources["overlap"], groups, run_of))
    parts = np.flatnonzero(np.diff(groups[by_time]) | np.diff(run_of[by_time]))
    first, last = np.concatenate(([0], parts + 1)), np.concatenate((parts, [len(sources) - 1]))
    if not len(sources):
        return by_time
    return np.unique(np.concatenate((by_time[first], by_time[last], by_overlap[last])))


def _runs(places: list[int], lifted: Rows) -> Iterator[list[int]]:
    """The rows whose runs overlap in the later passage: they are sources of one sentence."""
    columns = (lifted[name].tolist() for name in ("later", "start", "length"))
    rows = sorted(zip(*columns, places, strict=True))
    run: list[int] = []
    passage = reach = -1
    for later, start, length, place in rows:
        if run and (later != passage or start >= reach):
            yield run
            run = []
        reach = max(reach, start + length) if run else start + length
        passage = later
        run.append(place)
    if run:
        yield run


def _reuses(ordered: Sequence[Passage], rows: Rows) -> tuple[Reuse, ...]:
    """The rows in words. Column by column, for there are tens of thousands."""
    ranks, row = np.unique(np.stack((rows["earlier"], rows["later"])), return_inverse=True)
    passages = [ordered[rank] for rank in ranks.tolist()]
    places = [Place(passage.statement, passage.anchor) for passage in passages]
    earlier, later = row.reshape(2, len(rows)).tolist()
    kinds = np.where(rows["lifted"], "lifted", np.where(rows["overlap"] == 1, "same", "changed"))
    return tuple(
        map(
            Reuse,
            [places[n] for n in earlier],
            [places[n] for n in later],
            [passages[n].language for n in later],
            kinds.tolist(),
            rows["overlap"].tolist(),
        )
    )
