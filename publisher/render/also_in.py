"""Under a paragraph: in which other statements its wording stands, and what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.model import ResolvedStatement, StatementId, Version
from publisher.numbering import paragraph_numbers, place_name
from publisher.render.site import Site
from publisher.render.wording_pages import family_id, place_in, used_statements
from publisher.wording.changes import Change, word_changes
from publisher.wording.model import Family, Passage, Place, Use

_SHOWN = 3  # other uses shown under a paragraph; the wording's page has them all


@dataclass(frozen=True, slots=True)
class OtherUse:
    """Another use of a paragraph's wording; `changes` lead from the earlier to the later one."""

    passage: Passage
    place: str
    relation: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """What is said under one paragraph: its number, in how many statements else, some of them."""

    anchor: str
    name: str
    statements: int
    earliest: bool
    uses: tuple[OtherUse, ...]
    href: str


def also_in(site: Site, resolved: ResolvedStatement, version: Version) -> Iterator[AlsoIn]:
    """For each paragraph of a version whose wording stands elsewhere, in reading order."""
    numbers = paragraph_numbers(version.blocks)
    for block in version.blocks:
        family = site.wording.family_of.get((Place(resolved.id, block.anchor), version.language))
        if family is None:
            continue
        others = [s for s in used_statements(family) if s != resolved.id]
        uses = _nearest(family, resolved.id, block.anchor)
        own = next(u for u in _all(family) if _is_here(u, resolved.id, block.anchor))
        if others:
            yield AlsoIn(
                block.anchor,
                place_name(numbers[block.anchor]),
                len(others),
                own is family.uses[0],
                tuple(_other_use(site, use, own) for use in uses),
                f"wording/{family_id(family)}/" if family_id(family) in site.wordings else "",
            )


def _all(family: Family) -> list[Use]:
    return sorted((*family.uses, *family.lifts), key=lambda use: use.passage.order)


def _is_here(use: Use, statement: StatementId, anchor: str) -> bool:
    return use.passage.statement == statement and use.passage.anchor == anchor


def _nearest(family: Family, statement: StatementId, anchor: str) -> list[Use]:
    """The uses that say most: the earliest, the one before, the one after."""
    uses = _all(family)
    here = next(n for n, use in enumerate(uses) if _is_here(use, statement, anchor))
    wanted = dict.fromkeys((0, here - 1, here + 1))
    return [
        uses[n] for n in wanted if 0 <= n < len(uses) and uses[n].passage.statement != statement
    ][:_SHOWN]


def _other_use(site: Site, use: Use, own: Use) -> OtherUse:
    """Another use beside one's own: the same words, changed words, or a sentence in common."""
    earlier, later = sorted((use, own), key=lambda u: u.passage.order)
    if "lifted" in (use.kind, own.kind):
        return OtherUse(use.passage, place_in(site, use.passage), "a sentence in common", ())
    changes = word_changes(earlier.passage.text, later.passage.text)
    same = all(change.kind == "same" for change in changes)
    relation = "the same words" if same else "changed"
    return OtherUse(use.passage, place_in(site, use.passage), relation, () if same else changes)
