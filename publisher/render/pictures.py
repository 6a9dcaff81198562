"""Pictures: inline SVG without script or style attributes, readable without colour.

Each picture has a text equivalent beside it on its page; the picture itself says in one sentence
what it shows. No maps: a tile grid of the UN's regional groups draws no border.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from publisher.model import Party, PartyId, Registry, within

_REGIONS = (
    ("African States", "Africa"),
    ("Asia-Pacific States", "Asia-Pacific"),
    ("Eastern European States", "Eastern Europe"),
    ("Latin American and Caribbean States", "Latin America, Caribbean"),
    ("Western European and other States", "Western Europe, others"),
    ("", "Other"),
)
_ROWS = 6
_PITCH = 12
_TILE = 10
_BAR = 14  # a year's share of a bar chart
_TALL = 60  # its longest bar


@dataclass(frozen=True, slots=True)
class Tile:
    """A state in a tile grid: where it stands, and where a click leads ("" for nowhere)."""

    party: Party
    x: int
    y: int
    href: str


def tile_grid(
    registry: Registry, marked: Mapping[PartyId, str], day: dt.date, caption: str
) -> Markup:
    """The states of a day by UN regional group, the marked ones filled and linked.

    `marked` maps a party to the address of its page. `caption` says in words what is marked.
    Each group is a picture of its own, so that they wrap where the page is narrow.
    """
    parts = []
    for region, label in _REGIONS:
        tiles = list(_tiles(_states_of(registry, region, day), marked))
        if tiles:
            parts.append(_region(tiles, label, marked))
    return Markup(
        f'<div class="regions" role="group" aria-label="{escape(caption)}">{"".join(parts)}</div>'
    )


def _states_of(registry: Registry, region: str, day: dt.date) -> list[Party]:
    """The states of a regional group that existed on a day, by name."""
    states = [
        p
        for p in registry.parties.values()
        if p.kind == "state"
        and (p.region or "") == region
        and (p.status in ("member", "observer", "former") or p.footnote)
        and within(day, p.since, p.until)
    ]
    return sorted(states, key=lambda p: p.name_on(day).casefold())


def _tiles(states: Sequence[Party], marked: Mapping[PartyId, str]) -> Iterator[Tile]:
    for place, party in enumerate(states):
        column, row = divmod(place, _ROWS)
        yield Tile(party, column * _PITCH + 1, row * _PITCH + 1, marked.get(party.id, ""))


def _region(tiles: Sequence[Tile], label: str, marked: Mapping[PartyId, str]) -> str:
    """The unmarked tiles as one path, each marked tile as a link of its own, the group's name."""
    empty = "".join(
        f"M{t.x} {t.y}h{_TILE}v{_TILE}h-{_TILE}z" for t in tiles if t.party.id not in marked
    )
    filled = "".join(_marked_tile(t) for t in tiles if t.party.id in marked)
    count = sum(t.party.id in marked for t in tiles)
    width, height = tiles[-1].x + _PITCH - 1, _ROWS * _PITCH
    return (
        f'<div class="region"><svg viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" aria-hidden="true"><path d="{empty}"/>{filled}</svg>'
        f"<span>{escape(label)} {count}/{len(tiles)}</span></div>"
    )


def _marked_tile(tile: Tile) -> str:
    box = (
        f'<rect x="{tile.x}" y="{tile.y}" width="{_TILE}" height="{_TILE}">'
        f"<title>{escape(tile.party.name)}</title></rect>"
    )
    return f'<a href="{tile.href}" tabindex="-1">{box}</a>' if tile.href else box


def year_bars(counts: Mapping[int, int], root: str, what: str) -> Markup:
    """Bars of statements a year, each a link to its year; the address is made from `root`.

    `what` says what is counted ("statements in this archive").
    """
    if not counts:
        return Markup("")
    first, last, most = min(counts), max(counts), max(counts.values())
    bars = "".join(
        _bar(year, count, (year - first) * _BAR, round(count / most * _TALL), root)
        for year, count in sorted(counts.items())
    )
    width = max((last - first + 1) * _BAR, 70)
    ends = f'<text x="0" y="{_TALL + 12}">{first}</text>'
    if last > first:
        ends += f'<text x="{width - 2}" y="{_TALL + 12}" text-anchor="end">{last}</text>'
    label = f"{what} a year, {first} to {last}; at most {most} in a year"
    return Markup(
        f'<svg class="bars" width="{width}" height="{_TALL + 15}" '
        f'viewBox="0 0 {width} {_TALL + 15}" role="group" '
        f'aria-label="{escape(label)}">{bars}{ends}</svg>'
    )


def _bar(year: int, count: int, x: int, height: int, root: str) -> str:
    drawn = max(height, 2)
    words = f"{year}: {count}"
    return (
        f'<a href="{root}years/{year}/" aria-label="{words}"><title>{words}</title>'
        f'<rect class="reach" x="{x}" y="0" width="{_BAR}" height="{_TALL}"/>'
        f'<rect x="{x}" y="{_TALL - drawn}" width="{_BAR - 2}" height="{drawn}"/></a>'
    )
