"""The agreed language of the archive, put together for its pages."""

from collections.abc import Iterable

from publisher.model import Language, ResolvedStatement
from publisher.relate.families import families, statement_pairs
from publisher.relate.passages import passages_of
from publisher.relate.wording import shared_wording
from publisher.relate.wording_cache import WordingCache
from publisher.wording.model import Family, Place, Wording


def agreed_language(
    statements: Iterable[ResolvedStatement], cache: WordingCache | None = None
) -> Wording:
    """Find what wording recurs among checked statements, in each language by itself."""
    checked = [s for s in statements if s.statement.review == "checked"]
    passages = list(passages_of(checked))
    reuses = shared_wording(passages, cache)
    found = families(passages, reuses)
    return Wording(reuses, found, _by_place(found), statement_pairs(reuses))


def _by_place(found: Iterable[Family]) -> dict[tuple[Place, Language], Family]:
    """The family of each passage; one that only lifts a sentence belongs where that is from."""
    places: dict[tuple[Place, Language], Family] = {}
    for family in found:
        for use in (*family.uses, *family.lifts):
            passage = use.passage
            place = Place(passage.statement, passage.anchor), passage.language
            if use.kind == "lifted":
                places.setdefault(place, family)
            else:
                places[place] = family
    return places
