"""The pages of agreed language: what recurs most, each recurring wording, each year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model import Page, Party
from publisher.numbering import paragraph_number, place_name
from publisher.render.site import Site
from publisher.wording.changes import Change, word_changes
from publisher.wording.model import Family, Passage, Use
from publisher.words import first_words

_WITH_PAGES = 400  # recurring wordings that have a page: those in the most statements
_RECURS = 2  # whole uses of a wording with a page: a sentence lifted once is none
_LISTED = 100  # on the page of agreed language
_A_YEAR = 60  # wordings listed as new, or as last used, in a year
_USES = 60  # uses shown on a wording's page
_NEWCOMERS = 12  # parties named at a use, as new to a wording
_EXCERPT = 220  # characters


@dataclass(frozen=True, slots=True)
class ShownUse:
    """A use of a wording: where, how it differs from the use before, who is new to it."""

    use: Use
    place: str
    changes: tuple[Change, ...]
    newcomers: tuple[Party, ...]
    more_newcomers: int
    parties: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """A line about a recurring wording: where it leads, its words, how often and since when."""

    href: str
    passage: Passage
    excerpt: str
    statements: int
    years: str


def family_id(family: Family) -> str:
    """The address of a wording's page: its earliest use in this archive, and its language.

    Paragraphs of two language versions have the same anchor.
    """
    first = family.uses[0].passage
    return f"{first.statement}-{first.anchor}-{first.language}"


def with_pages(families: Sequence[Family]) -> Sequence[Family]:
    """The recurring wordings that have a page of their own."""
    return [f for f in families[:_WITH_PAGES] if len(f.uses) >= _RECURS]


def wordings_of(families: Sequence[Family]) -> dict[str, Family]:
    """The recurring wordings that have a page of their own, by its address."""
    return {family_id(family): family for family in with_pages(families)}


def wording_page(site: Site) -> Iterator[Page]:
    """The page of agreed language, and a page a year."""
    families = with_pages(site.wording.families)
    yield site.engine.page(
        "wording/index.md",
        "wording.md.j2",
        site=site,
        recurring=[_recurring(family) for family in families[:_LISTED]],
        count=len(site.wording.families),
        years=_years(families),
    )
    for year in _years(families):
        yield site.engine.page(
            f"wording/years/{year}.md",
            "wording-year.md.j2",
            site=site,
            year=year,
            new=[_recurring(f) for f in families if _span(f)[0] == year][:_A_YEAR],
            last=[_recurring(f) for f in families if _span(f)[1] == year][:_A_YEAR],
        )


def _years(families: Sequence[Family]) -> list[int]:
    return sorted({year for family in families for year in _span(family)}, reverse=True)


def _span(family: Family) -> tuple[int, int]:
    """The years of the first and the last use of a wording."""
    years = [use.passage.order[0].year for use in (*family.uses, *family.lifts)]
    return min(years), max(years)


def _recurring(family: Family) -> Recurring:
    passage = family.uses[0].passage
    first, last = _span(family)
    return Recurring(
        f"wording/{family_id(family)}/",
        passage,
        excerpt(passage.text),
        family.statements,
        str(first) if first == last else f"{first}–{last}",
    )


def excerpt(text: str) -> str:
    """The first words of a passage."""
    return first_words(text, _EXCERPT)


def wording_pages(site: Site, key: str) -> Iterator[Page]:
    """The page of a recurring wording."""
    family = site.wordings[key]
    uses = _shown(site, family.uses)
    yield site.engine.page(
        f"wording/{key}.md",
        "wording-family.md.j2",
        site=site,
        family=family,
        first=family.uses[0].passage,
        excerpt=excerpt(family.uses[0].passage.text),
        uses=uses[:_USES],
        more=max(len(uses) - _USES, 0),
        lifts=_shown(site, family.lifts)[:_USES],
        parties=_first_uses(site, family),
    )


def _shown(site: Site, uses: Sequence[Use]) -> list[ShownUse]:
    """The uses in order of time, each compared with the one before it."""
    shown: list[ShownUse] = []
    known: set[str] = set()
    before: Passage | None = None
    for use in uses:
        signatories = site.heading(use.passage.statement).signatories
        newcomers = [site.party(p) for p in signatories if p not in known]
        known |= set(signatories)
        changed = before is not None and use.kind == "changed"
        changes = word_changes(before.text, use.passage.text) if changed and before else ()
        shown.append(
            ShownUse(
                use,
                place_in(site, use.passage),
                changes,
                tuple(newcomers[:_NEWCOMERS]),
                max(len(newcomers) - _NEWCOMERS, 0),
                len(known),
            )
        )
        before = use.passage
    return shown


def place_in(site: Site, passage: Passage) -> str:
    """Where a passage stands in its statement: ¶ 7."""
    for version in site.statement(passage.statement).statement.versions:
        if version.language == passage.language:
            return place_name(paragraph_number(version.blocks, passage.anchor))
    raise LookupError(passage)


def _first_uses(site: Site, family: Family) -> list[tuple[int, int]]:
    """By year, how many parties signed the wording for the first time."""
    seen: set[str] = set()
    counts: Counter[int] = Counter()
    for use in family.uses:
        for party in site.heading(use.passage.statement).signatories:
            if party not in seen:
                counts[use.passage.order[0].year] += 1
                seen.add(party)
    return sorted(counts.items())
