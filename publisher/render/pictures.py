"""Pictures: inline SVG without script or style attributes, readable without colour.

Each picture has a text equivalent beside it on its page; the picture itself says in one sentence
what it shows. No maps: a tile grid of the UN's regional groups draws no border.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence
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
    """A state in a tile grid: how far to the right it stands, and how it is drawn."""

    party: PartyId
    x: int
    outline: str  # as a part of a path, where it is not marked
    box: str  # where it is marked

    @classmethod
    def at(cls, place: int, party: Party) -> "Tile":
        """The tile of the state that is at a place of its regional group, from 0."""
        column, row = divmod(place, _ROWS)
        x, y = column * _PITCH + 1, row * _PITCH + 1
        box = (
            f'<rect x="{x}" y="{y}" width="{_TILE}" height="{_TILE}">'
            f"<title>{escape(party.name)}</title></rect>"
        )
        return cls(party.id, x, f"M{x} {y}h{_TILE}v{_TILE}h-{_TILE}z", box)


class TileGrid:
    """The states of a registry by UN regional group, as they were on a day.

    They are laid out once for each stretch of days on which no state begins, ends or changes
    its name.
    """

    def __init__(self, registry: Registry) -> None:
        self._states = [
            party
            for party in registry.parties.values()
            if party.kind == "state"
            and (party.status in ("member", "observer", "former") or party.footnote)
        ]
        spans = [(p.since, p.until) for p in self._states]
        spans += [(n.since, n.until) for p in self._states for n in p.names]
        self._turns = sorted(
            {since for since, _ in spans if since}
            | {until + dt.timedelta(days=1) for _, until in spans if until}
        )
        self._regions: dict[int, tuple[tuple[str, tuple[Tile, ...]], ...]] = {}

    def picture(self, marked: Mapping[PartyId, str], day: dt.date, caption: str) -> Markup:
        """The states of a day, the marked ones filled and linked.

        `marked` maps a party to the address of its page. `caption` says in words what is marked.
        Each group is a picture of its own, so that they wrap where the page is narrow.
        """
        regions = "".join(_region(tiles, label, marked) for label, tiles in self._laid_out(day))
        return Markup(
            f'<div class="regions" role="group" aria-label="{escape(caption)}">{regions}</div>'
        )

    def _laid_out(self, day: dt.date) -> tuple[tuple[str, tuple[Tile, ...]], ...]:
        stretch = bisect_right(self._turns, day)
        if stretch not in self._regions:
            regions = ((label, self._tiles(region, day)) for region, label in _REGIONS)
            self._regions[stretch] = tuple((label, tiles) for label, tiles in regions if tiles)
        return self._regions[stretch]

    def _tiles(self, region: str, day: dt.date) -> tuple[Tile, ...]:
        """The states of a regional group that existed on a day, by name, in columns."""
        states = [p for p in self._states if p.region == region and within(day, p.since, p.until)]
        states.sort(key=lambda p: p.name_on(day).casefold())
        return tuple(Tile.at(place, party) for place, party in enumerate(states))


def _region(tiles: Sequence[Tile], label: str, marked: Mapping[PartyId, str]) -> str:
    """The unmarked tiles as one path, each marked tile as a link of its own, the group's name."""
    empty = "".join([tile.outline for tile in tiles if tile.party not in marked])
    filled = [_linked(tile, marked[tile.party]) for tile in tiles if tile.party in marked]
    width, height = tiles[-1].x + _PITCH - 1, _ROWS * _PITCH
    return (
        f'<div class="region"><svg viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" aria-hidden="true"><path d="{empty}"/>{"".join(filled)}</svg>'
        f"<span>{escape(label)} {len(filled)}/{len(tiles)}</span></div>"
    )


def _linked(tile: Tile, href: str) -> str:
    return f'<a href="{href}" tabindex="-1">{tile.box}</a>' if href else tile.box


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
        f'<a href="{root}years/{year:04}/" aria-label="{words}"><title>{words}</title>'
        f'<rect class="reach" x="{x}" y="0" width="{_BAR}" height="{_TALL}"/>'
        f'<rect x="{x}" y="{_TALL - drawn}" width="{_BAR - 2}" height="{drawn}"/></a>'
    )
