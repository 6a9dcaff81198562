"""Under a paragraph: in which other statements its wording stands, and what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from publisher.model import ResolvedStatement, StatementId, Version
from publisher.numbering import paragraph_numbers, place_name
from publisher.render.changes_html import changes_html
from publisher.render.site import Site
from publisher.render.wording_pages import family_id, place_in
from publisher.wording.changes import Change, word_changes
from publisher.wording.model import Family, Passage, Use


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
    recurring = site.wording.families_in.get(resolved.id, ())
    families = {one.anchor: one.family for one in recurring if one.language == version.language}
    numbers = paragraph_numbers(version.blocks) if families else {}
    for block in version.blocks:
        family = families.get(block.anchor)
        if family is None:
            continue
        in_time = _all(family)
        here = next(n for n, u in enumerate(in_time) if _is_here(u, resolved.id, block.anchor))
        others = {u.passage.statement for u in in_time} - {resolved.id}
        if others:
            yield AlsoIn(
                block.anchor,
                place_name(numbers[block.anchor]),
                len(others),
                in_time[here] is family.uses[0],
                tuple(_other_uses(site, in_time, here)),
                f"wording/{family_id(family)}/" if family_id(family) in site.wordings else "",
            )


def other_uses(one: AlsoIn, site: Site, root: str) -> Markup:
    """The other uses of a paragraph's wording as HTML: the most frequent part of many pages."""
    return Markup("\n".join(_use_html(use, site, root) for use in one.uses))


def _use_html(use: OtherUse, site: Site, root: str) -> str:
    other, passage = site.heading(use.passage.statement).statement, use.passage
    version = "" if passage.language == other.text.language else f"{passage.language}/"
    changes = (
        f'\n<blockquote lang="{passage.language}"><p>{changes_html(use.changes)}</p></blockquote>'
        if use.changes
        else ""
    )
    return (
        f'<p><time datetime="{other.date.start}">{other.date}</time> '
        f'<a href="{root}statements/{other.id}/{version}#{passage.anchor}">'
        f"{escape(other.short_title)}, {escape(use.place)}</a> "
        f'<span class="reason">{use.relation}</span></p>{changes}'
    )


def _all(family: Family) -> list[Use]:
    return sorted((*family.uses, *family.lifts), key=lambda use: use.passage.order)


def _is_here(use: Use, statement: StatementId, anchor: str) -> bool:
    return use.passage.statement == statement and use.passage.anchor == anchor


def _other_uses(site: Site, in_time: Sequence[Use], here: int) -> Iterator[OtherUse]:
    """The uses that say most: the earliest, the one before, the one after.

    Word by word is shown what changed since the use before; where this is the first, what the
    next one changed.
    """
    own = in_time[here]
    shown_against = here - 1 if here else here + 1
    for place in dict.fromkeys((0, here - 1, here + 1)):
        if not 0 <= place < len(in_time):
            continue
        use = in_time[place]
        if use.passage.statement != own.passage.statement:
            yield _other_use(site, use, own, place == shown_against)


def _other_use(site: Site, use: Use, own: Use, word_by_word: bool) -> OtherUse:
    """Another use beside one's own: the same words, changed words, or a sentence in common."""
    place = place_in(site, use.passage)
    if "lifted" in (use.kind, own.kind):
        return OtherUse(use.passage, place, "a sentence in common", ())
    if use.passage.text == own.passage.text:
        return OtherUse(use.passage, place, "the same words", ())
    earlier, later = sorted((use, own), key=lambda u: u.passage.order)
    changes = word_changes(earlier.passage.text, later.passage.text) if word_by_word else ()
    return OtherUse(use.passage, place, "changed", changes)
