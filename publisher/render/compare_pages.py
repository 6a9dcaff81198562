"""Two statements side by side: what stayed, what changed, who came and who went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from publisher.model import Page, Party, PartyId, ResolvedStatement, StatementId
from publisher.numbering import paragraph_number, place_name
from publisher.render.changes_html import changes_html
from publisher.render.engine import root_of
from publisher.render.site import Site
from publisher.wording.alignment import Paragraph, Row, align
from publisher.wording.changes import Change, word_changes


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: the paragraph's anchor, its name, its words as they changed."""

    anchor: str
    name: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of the comparison; `kind` in words."""

    kind: str
    earlier: Side | None
    later: Side | None


_KINDS = {
    "same": "unchanged",
    "changed": "changed",
    "earlier-only": "only in the earlier statement",
    "later-only": "new",
}


def compare_path(earlier: StatementId, later: StatementId) -> str:
    """Where the page that compares two statements is written, below docs/."""
    return f"statements/{later}/since-{earlier}.md"


def compare_pages(site: Site, earlier: StatementId, later: StatementId) -> Iterator[Page]:
    """The page of two statements worth setting side by side."""
    yield _page(site, site.statement(earlier), site.statement(later))


def _page(site: Site, earlier: ResolvedStatement, later: ResolvedStatement) -> Page:
    rows = [_row(row, earlier, later) for row in align(_texts(earlier), _texts(later))]
    before, now = set(earlier.signatories), set(later.signatories)
    path = compare_path(earlier.id, later.id)
    return site.engine.page(
        path,
        "compare.md.j2",
        site=site,
        earlier=earlier,
        later=later,
        rows=Markup("\n".join(_row_html(row, earlier, later, root_of(path)) for row in rows)),
        figures=_figures(rows),
        came=_named(site, [p for p in later.signatories if p not in before]),
        went=_named(site, [p for p in earlier.signatories if p not in now]),
        stayed=len(before & now),
    )


def _texts(resolved: ResolvedStatement) -> list[tuple[str, str]]:
    """The paragraphs by anchor, without their printed numbers: a new number is no new wording."""
    return [(block.anchor, block.content.text) for block in resolved.statement.text.blocks]


def _row(row: Row, earlier: ResolvedStatement, later: ResolvedStatement) -> ComparedRow:
    old = row.earlier.text if row.earlier else ""
    new = row.later.text if row.later else ""
    changes = word_changes(old, new) if row.kind == "changed" else (Change("same", old or new),)
    kind = _KINDS[row.kind] + (", moved" if row.moved else "")
    return ComparedRow(
        kind,
        _side(row.earlier, earlier, [c for c in changes if c.kind != "inserted"]),
        _side(row.later, later, [c for c in changes if c.kind != "deleted"]),
    )


def _side(
    paragraph: Paragraph | None, resolved: ResolvedStatement, changes: Sequence[Change]
) -> Side | None:
    if paragraph is None:
        return None
    name = place_name(paragraph_number(resolved.statement.text.blocks, paragraph.anchor))
    return Side(paragraph.anchor, name, tuple(changes))


def _row_html(
    row: ComparedRow, earlier: ResolvedStatement, later: ResolvedStatement, root: str
) -> str:
    """A pair of paragraphs, one of which may be missing."""
    sides = (
        f'<div lang="{resolved.statement.text.language}">'
        f"{_side_html(side, row.kind, f'{root}statements/{resolved.id}/') if side else ''}</div>"
        for side, resolved in ((row.earlier, earlier), (row.later, later))
    )
    sort = row.kind.partition(",")[0].partition(" ")[0]
    return "\n".join([f'<div class="pair {sort}">', *sides, "</div>"])


def _side_html(side: Side, kind: str, page: str) -> str:
    return (
        f'<p class="what"><a href="{page}#{side.anchor}">{escape(side.name)}</a> '
        f'<span class="reason">{kind}</span></p>'
        f'<p class="words">{changes_html(side.changes)}</p>'
    )


def _figures(rows: Sequence[ComparedRow]) -> list[tuple[str, int]]:
    """How many rows there are of each kind, in a fixed order."""
    return [
        (kind, count)
        for kind in _KINDS.values()
        if (count := sum(row.kind.partition(",")[0] == kind for row in rows))
    ]


def _named(site: Site, parties: Sequence[PartyId]) -> list[Party]:
    return [site.party(party) for party in parties]
