"""Shared wording: which passages use words that another statement used before.

Passages with the same words are found by the number of their wording, those with much the same
words by fingerprints and a comparison word by word. What is found depends on the passages
alone: neither their order of arrival nor a cache changes it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import attrgetter

import numpy as np

from publisher.jobs import ALONE, Jobs
from publisher.model import StatementId
from publisher.relate.candidates import (
    Index,
    Places,
    candidates,
    index_of,
    neighbours_together,
    shingles_of,
    touched,
)
from publisher.relate.fingerprints import (
    LEFT_OUT,
    Numbers,
    Packed,
    WordNumbers,
    fingerprints,
    joined,
    packed,
)
from publisher.relate.links import links
from publisher.relate.verify import Kinships, kinships
from publisher.relate.wording_cache import WordingCache
from publisher.wording.model import Passage, Reuse

_PORTION = 100  # pairs that one process compares at a time


@dataclass(frozen=True, slots=True)
class Kin:
    """The passages of each statement in order of time, their wordings, and how these are related.

    `wordings` are the numbers of the passages' wordings, one after the other.
    """

    statements: Sequence[Sequence[Passage]]
    wordings: Numbers
    kinships: Kinships

    def reuses(self) -> tuple[Reuse, ...]:
        """Every later use of wording with its earlier ones, in order of time."""
        return links(self.statements, self.wordings, self.kinships)

    def digest(self) -> str:
        """A digest of all from which reuses and families follow: of the passages that recur.

        Passages that are like no other can be added, changed and removed without a trace in it.
        """
        different, place, counts = np.unique(self.wordings, return_inverse=True, return_counts=True)
        related = [np.isin(different, self.kinships[end]) for end in ("first", "second")]
        recurs = ((counts > 1) & (different != LEFT_OUT)) | related[0] | related[1]
        passages = compress(chain.from_iterable(self.statements), recurs[place].tolist())
        told = "\0".join(
            f"{p.order[0]} {p.statement} {p.anchor} {p.language} {p.text}" for p in passages
        )
        total = hashlib.sha256(told.encode("utf-8", "surrogatepass"))
        total.update(self.wordings[recurs[place]].tobytes())
        total.update(np.sort(self.kinships, order=["first", "second"]).tobytes())
        return total.hexdigest()


def shared_wording(
    passages: Iterable[Passage], cache: WordingCache | None = None, jobs: Jobs = ALONE
) -> tuple[Reuse, ...]:
    """Every later use of wording with its earlier ones, in order of time.

    A later passage is linked to the earliest, the latest and the closest of its earlier uses,
    and to the earliest and latest source of each run of words it takes from elsewhere; so a
    wording that returns a hundred times has hundreds of links, not thousands. Two passages of
    one statement, or in two languages, are never linked.
    """
    return kin_among(passages, cache, jobs).reuses()


def kin_among(
    passages: Iterable[Passage], cache: WordingCache | None = None, jobs: Jobs = ALONE
) -> Kin:
    """How the wordings of passages are related."""
    statements = _in_time(passages)
    ordered = [passage for statement in statements for passage in statement]
    if cache is None:
        prints = joined(_fingerprints(statements, jobs))
        index = index_of(prints)
        related = _related(index, candidates(index), ordered, jobs)
        return Kin(statements, prints.wordings, related)
    return _with_cache(statements, ordered, cache, jobs)


def _in_time(passages: Iterable[Passage]) -> list[list[Passage]]:
    """The passages of each statement, the earliest statement first."""
    found: dict[StatementId, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.statement, []).append(passage)
    return sorted(found.values(), key=lambda statement: statement[0].order)


def _fingerprints(statements: Sequence[Sequence[Passage]], jobs: Jobs) -> list[Packed]:
    """The fingerprints of the passages of each statement."""
    numbers = WordNumbers()

    def of_statement(place: int) -> Packed:
        texts = [(passage.language, passage.text) for passage in statements[place]]
        return packed(fingerprints(texts, numbers))

    return jobs.in_order(of_statement, len(statements))


def _related(index: Index, pairs: Places, ordered: Sequence[Passage], jobs: Jobs) -> Kinships:
    """The kinships among pairs of places in the index."""
    wordings, first = index.wordings.tolist(), index.first.tolist()
    together = neighbours_together(pairs)  # a portion has fewer texts to take apart into words

    def of_some(portion: int) -> Kinships:
        chosen = together[portion * _PORTION : (portion + 1) * _PORTION].tolist()
        return kinships(
            (wordings[one], ordered[first[one]].text, wordings[other], ordered[first[other]].text)
            for one, other in chosen
        )

    return np.concatenate([kinships([]), *jobs.in_order(of_some, -(-len(pairs) // _PORTION))])


# --- with a cache ---------------------------------------------------------------------------


def _with_cache(
    statements: Sequence[Sequence[Passage]],
    ordered: Sequence[Passage],
    cache: WordingCache,
    jobs: Jobs,
) -> Kin:
    digests = [_digest(statement) for statement in statements]
    known, known_kinships = cache.known()
    new = {d: s for d, s in zip(digests, statements, strict=True) if d not in known}
    fresh = dict(zip(new, _fingerprints(list(new.values()), jobs), strict=True))
    gone = known.keys() - set(digests)
    now = [fresh.get(digest) or known[digest] for digest in digests]
    forgotten = [known[digest] for digest in sorted(gone)]
    prints, came_or_went = joined([*now, *forgotten]), joined([*forgotten, *fresh.values()])
    wordings = prints.wordings[: len(ordered)]  # the rest is forgotten
    index = index_of(prints, came_or_went.shingles)
    is_now = np.arange(len(prints.wordings)) < len(ordered)
    is_new = np.zeros_like(is_now)
    is_new[is_now] = [d in fresh for d, s in zip(digests, statements, strict=True) for _ in s]
    before, after = index.used_by(~is_new), index.used_by(is_now)
    moved = index.used_by(is_new | ~is_now)
    changed = touched(index, before, after, moved) if known else moved  # all are new
    if (changed != moved).any():
        index = index_of(prints, shingles_of(prints, index.first[changed]))
    pairs = candidates(index.of(after))
    fresh_kinships = _related(index, pairs[changed[pairs].any(axis=1)], ordered, jobs)
    kept = _untouched(known_kinships, index.wordings[changed])
    all_of_them = np.concatenate((kept, fresh_kinships))
    cache.remember(gone, fresh, all_of_them)
    return Kin(statements, wordings, all_of_them)


def _digest(statement: Sequence[Passage]) -> bytes:
    """A digest of what the comparison sees of a statement: its texts and its place in time."""
    languages, texts = map(attrgetter("language"), statement), map(attrgetter("text"), statement)
    content = "\0".join([str(statement[0].order), *languages, *texts])
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()[:16]


def _untouched(known: Kinships, changed: Numbers) -> Kinships:
    """The kinships of which neither wording has changed its neighbourhood."""
    stale = np.isin(known["first"], changed) | np.isin(known["second"], changed)
    untouched: Kinships = known[~stale]
    return untouched
