"""Families: every recurring wording with all its uses, and the statements that share most."""

from collections.abc import Iterable, Iterator

from publisher.model import Language, StatementId
from publisher.wording.model import Family, Passage, Reuse, StatementPair, Use, UseKind

_Key = tuple[StatementId, str, Language]


def families(passages: Iterable[Passage], reuses: Iterable[Reuse]) -> tuple[Family, ...]:
    """Every recurring wording, those in the most statements first.

    `passages` are those the reuses were found among. Passages that are the same or changed are
    one family, over however many steps; a lifted sentence belongs to the family it comes from.
    """
    rank, of_key = _ranked(passages)
    found = list(reuses)
    heads = _heads(found)
    uses: dict[_Key, dict[_Key, Reuse | None]] = {}
    lifts: dict[_Key, dict[_Key, Reuse]] = {}
    for reuse in found:
        earlier, later = _ends(reuse)
        head = _head(heads, earlier)
        if reuse.kind == "lifted":
            lifts.setdefault(head, {})[later] = reuse
        else:
            uses.setdefault(head, {}).setdefault(earlier, None)
            uses[head][later] = reuse
    made = (
        Family(
            tuple(_uses(uses.get(head, {head: None}), rank, of_key)),
            tuple(_uses(lifts.get(head, {}), rank, of_key)),
        )
        for head in {**uses, **lifts}
    )
    return tuple(sorted(made, key=lambda family: _prominence(family, rank)))


def statement_pairs(reuses: Iterable[Reuse]) -> tuple[StatementPair, ...]:
    """Statements that share passages, those that share most first.

    Counted are the links of the later statement's passages, so a statement far back in a long
    series is linked to its neighbours and the first, not to every other.
    """
    later_anchors: dict[tuple[StatementId, StatementId], set[str]] = {}
    for reuse in reuses:
        pair = reuse.earlier.statement, reuse.later.statement
        later_anchors.setdefault(pair, set()).add(reuse.later.anchor)
    pairs = (StatementPair(*pair, len(anchors)) for pair, anchors in later_anchors.items())
    return tuple(sorted(pairs, key=lambda pair: (-pair.passages, pair.earlier, pair.later)))


def _ranked(passages: Iterable[Passage]) -> tuple[dict[_Key, int], dict[_Key, Passage]]:
    ordered = sorted(passages, key=lambda passage: passage.order)
    keys = [(passage.statement, passage.anchor, passage.language) for passage in ordered]
    return {key: n for n, key in enumerate(keys)}, dict(zip(keys, ordered, strict=True))


def _ends(reuse: Reuse) -> tuple[_Key, _Key]:
    return (*reuse.earlier, reuse.language), (*reuse.later, reuse.language)


def _heads(reuses: Iterable[Reuse]) -> dict[_Key, _Key]:
    """Joins passages that are one wording: each points to another, and at last to the head."""
    heads: dict[_Key, _Key] = {}
    for reuse in reuses:
        if reuse.kind != "lifted":
            earlier, later = (_head(heads, end) for end in _ends(reuse))
            heads[later] = earlier
    return heads


def _head(heads: dict[_Key, _Key], key: _Key) -> _Key:
    head = key
    while (above := heads.get(head, head)) != head:
        head = above
    while key != head:
        heads[key], key = head, heads[key]
    return head


def _uses(
    linked: dict[_Key, Reuse] | dict[_Key, Reuse | None],
    rank: dict[_Key, int],
    of_key: dict[_Key, Passage],
) -> Iterator[Use]:
    for key in sorted(linked, key=rank.__getitem__):
        reuse = linked[key]
        kind: UseKind = reuse.kind if reuse else "first"
        yield Use(of_key[key], kind, reuse.overlap if reuse else 1.0)


def _prominence(family: Family, rank: dict[_Key, int]) -> tuple[int, int]:
    first = family.uses[0].passage
    return -family.statements, rank[first.statement, first.anchor, first.language]
