"""The agreed language of the archive, put together for its pages."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from publisher.jobs import ALONE, Jobs
from publisher.model import Language, ResolvedStatement, StatementId
from publisher.relate.families import families, statement_pairs
from publisher.relate.passages import passages_of
from publisher.relate.wording import Kin, kin_among
from publisher.relate.wording_cache import WordingCache
from publisher.wording.model import Agreed, Family, Passage, Recurring, StatementPair, Wording

_SUCCESSIONS = ("follows", "replaces", "corrects")
_LEAST_SHARED = 3  # passages two statements share that are set side by side
_SHARE = 0.4  # of the later one's passages


Recall = Callable[[str, Callable[[], Agreed]], Agreed]


def agreed_language(
    statements: Iterable[ResolvedStatement],
    cache: WordingCache | None = None,
    jobs: Jobs = ALONE,
    recall: Recall = lambda _, find_out: find_out(),
) -> Wording:
    """Find what wording recurs among checked statements, in each language by itself.

    `recall` may know what follows from passages of the same digest.
    """
    checked = [s for s in statements if s.statement.review == "checked"]
    passages = list(passages_of(checked))
    kin = kin_among(passages, cache, jobs)
    agreed = recall(kin.digest(), lambda: _agreed(passages, kin))
    compared = _compared(checked, passages, agreed.pairs)
    return Wording(
        agreed.reuses,
        agreed.families,
        agreed.families_in,
        tuple(compared),
        _by_statement(compared),
    )


def _agreed(passages: Iterable[Passage], kin: Kin) -> Agreed:
    reuses = kin.reuses()
    found = families(passages, reuses)
    return Agreed(reuses, found, _by_paragraph(found), statement_pairs(reuses))


def _compared(
    statements: Sequence[ResolvedStatement],
    passages: Iterable[Passage],
    pairs: Iterable[StatementPair],
) -> list[tuple[StatementId, StatementId]]:
    """Statements that say they follow, replace or correct another, or that share most of a text."""
    order = {s.id: (s.statement.date.start, s.id) for s in statements}
    found = {
        (StatementId(relation.target), s.id)
        for s in statements
        for relation in s.statement.relations
        if relation.kind in _SUCCESSIONS and relation.target in order
    }
    length = Counter(passage.statement for passage in passages)
    followers = {later for _, later in found}
    for pair in pairs:  # those with most passages first
        enough = max(_LEAST_SHARED, _SHARE * length[pair.later])
        if pair.passages >= enough and pair.later not in followers:
            found.add((pair.earlier, pair.later))
            followers.add(pair.later)
    in_time = {
        (min(pair, key=order.__getitem__), max(pair, key=order.__getitem__)) for pair in found
    }
    return sorted(in_time, key=lambda pair: (order[pair[1]], order[pair[0]]))


def _by_paragraph(found: Iterable[Family]) -> dict[StatementId, tuple[Recurring, ...]]:
    """The family of each passage; one that only lifts a sentence belongs where that is from."""
    places: dict[StatementId, dict[tuple[str, Language], Recurring]] = {}
    for family in found:
        for use in (*family.uses, *family.lifts):
            place = use.passage.anchor, use.passage.language
            recurring = places.setdefault(use.passage.statement, {})
            if use.kind == "lifted":
                recurring.setdefault(place, Recurring(*place, family))
            else:
                recurring[place] = Recurring(*place, family)
    return {one: tuple(recurring.values()) for one, recurring in places.items()}


def _by_statement(
    compared: Iterable[tuple[StatementId, StatementId]],
) -> dict[StatementId, tuple[tuple[StatementId, StatementId], ...]]:
    found: dict[StatementId, tuple[tuple[StatementId, StatementId], ...]] = {}
    for pair in compared:
        for one in pair:
            found[one] = (*found.get(one, ()), pair)
    return found
