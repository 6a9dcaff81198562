"""Word's automatic numbering, written out as it is printed: "1.", "(a)", "IV.", "–".

Word stores no numbers: each paragraph names a list and a level, and the list says how its levels
look and where they start (ECMA-376 part 1, 17.9). So the numbers are counted here, as Word does.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from publisher.importers.word_package import W, value

_PLACE = re.compile(r"%([1-9])")
_SYMBOL_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "–", "\uf0d8": "►", "\uf0fc": "✓"}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is printed: its number format, its pattern and its first number."""

    number_format: str
    pattern: str
    start: int


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs of one document, in reading order."""

    levels: dict[str, dict[int, Level]]  # list id -> its levels
    counted_as: dict[str, str]  # list id -> the list whose numbers it continues
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, list_id: str, depth: int) -> str:
        """The printed number of the next paragraph of a list at a depth; "" where none is."""
        levels = self.levels.get(list_id, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counter = self.counters.setdefault(self.counted_as[list_id], {})
        counter[depth] = counter.get(depth, level.start - 1) + 1
        for deeper in [d for d in counter if d > depth]:
            del counter[deeper]
        if level.number_format == "bullet":
            return "".join(_SYMBOL_BULLETS.get(c, c) for c in level.pattern).strip()
        return _PLACE.sub(lambda m: self._number(levels, counter, int(m[1]) - 1), level.pattern)

    def _number(self, levels: dict[int, Level], counter: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        if level is None:
            return ""
        return spelled(counter.get(depth, level.start), level.number_format)


def read_numbering(part: etree._Element | None) -> Numbering:
    """Read numbering.xml: which lists there are and how their levels look."""
    levels: dict[str, dict[int, Level]] = {}
    counted_as: dict[str, str] = {}
    if part is None:
        return Numbering(levels, counted_as)
    looks = {
        abstract.get(f"{W}abstractNumId", ""): _levels(abstract)
        for abstract in part.findall(f"{W}abstractNum")
    }
    for number in part.findall(f"{W}num"):
        list_id, look = number.get(f"{W}numId", ""), value(number, "abstractNumId")
        overrides = _overrides(number, looks.get(look, {}))
        levels[list_id] = {**looks.get(look, {}), **overrides}
        counted_as[list_id] = f"own {list_id}" if overrides else look
    return Numbering(levels, counted_as)


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): Level(
            value(level, "numFmt") or "decimal",
            value(level, "lvlText"),
            int(value(level, "start") or 1),
        )
        for level in parent.findall(f"{W}lvl")
    }


def _overrides(number: etree._Element, levels: dict[int, Level]) -> dict[int, Level]:
    """The levels that this list restarts or redraws."""
    found: dict[int, Level] = {}
    for override in number.findall(f"{W}lvlOverride"):
        depth = int(override.get(f"{W}ilvl", "0"))
        level = _levels(override).get(depth) or levels.get(depth)
        start = value(override, "startOverride")
        if level:
            first = int(start) if start else level.start
            found[depth] = Level(level.number_format, level.pattern, first)
    return found


def spelled(number: int, number_format: str) -> str:
    """A number as a list format prints it."""
    if number_format == "none":
        return ""
    if number_format in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if number_format == "lowerLetter" else letter.upper()
    if number_format in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if number_format == "lowerRoman" else roman.upper()
    return f"{number:02d}" if number_format == "decimalZero" else str(number)


def _roman(number: int) -> str:
    parts = []
    for size, sign in _ROMAN:
        times, number = divmod(number, size)
        parts.append(sign * times)
    return "".join(parts)
