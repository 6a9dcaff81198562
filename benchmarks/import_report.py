"""Score the import against a folder of real statements read by hand.

    python benchmarks/import_report.py FOLDER

FOLDER holds `raw/` (the texts) and `truth.csv` (what a careful reader found in each). Printed are
precision and recall for signatories and UN symbols, exact matches for date, language, place and
title, how many texts keep every word in order, and every miss by name.
"""

import csv
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from publisher.importers.command import Importer  # noqa: E402
from publisher.importers.draft import Draft  # noqa: E402
from publisher.importers.formats import open_source  # noqa: E402
from publisher.importers.received import RefusedError  # noqa: E402
from publisher.read.registry import read_registry  # noqa: E402
from publisher.resolve.citations import CitationFinder  # noqa: E402

_SYMBOL = re.compile(r"(?:A|S|E|T)/[A-Z0-9]")
_YEAR = re.compile(r"\(\d{4}\)$")


@dataclass(slots=True)
class Found:
    """How many were found rightly, wrongly, and not at all; and which."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, file: str, expected: set[str], found: set[str]) -> None:
        self.right += len(expected & found)
        self.wrong += len(found - expected)
        self.missed += len(expected - found)
        if found - expected:
            self.misses.append(f"{file}: wrongly {', '.join(sorted(found - expected))}")
        if expected - found:
            self.misses.append(f"{file}: missed {', '.join(sorted(expected - found))}")

    def row(self, name: str) -> str:
        precision = self.right / ((self.right + self.wrong) or 1)
        recall = self.right / ((self.right + self.missed) or 1)
        return f"{name:22} precision {precision:.3f}  recall {recall:.3f}  ({self.right} right)"


@dataclass(slots=True)
class Exact:
    """How many values are exactly those expected; and which are not."""

    right: int = 0
    total: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, file: str, expected: str, found: str) -> None:
        self.total += 1
        self.right += expected == found
        if expected != found:
            self.misses.append(f"{file}: expected {expected!r}, found {found!r}")

    def row(self, name: str) -> str:
        return (
            f"{name:22} exact {self.right / (self.total or 1):.3f}  ({self.right} of {self.total})"
        )


Score = Found | Exact


def scores(folder: Path) -> dict[str, Score]:
    """Import every text of a folder and compare it with what the careful reader found."""
    registry, _ = read_registry(ROOT / "registry")
    importer, citations = Importer.of(registry), CitationFinder(registry.instruments)
    found: dict[str, Score] = {
        "signatories": Found(),
        "UN symbols": Found(),
        **{name: Exact() for name in ("date", "language", "place", "title", "words kept")},
    }
    for row in _truth(folder):
        try:
            draft = importer.draft(open_source(folder / "raw" / row["file"]))
        except RefusedError as error:
            print(f"{row['file']}: refused: {error}")
            continue
        _compare(row, draft, citations, found)
    return found


def _truth(folder: Path) -> Iterator[dict[str, str]]:
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _compare(
    row: dict[str, str], draft: Draft, citations: CitationFinder, found: dict[str, Score]
) -> None:
    file = row["file"]
    issuers = (*draft.issuers.signed, *draft.issuers.on_behalf_of)
    codes = {printed.party.code for printed in issuers}
    found["signatories"].add(file, _listed(row["signatories"]), codes)  # type: ignore[arg-type]
    expected = {s for s in _listed(row["cited_documents"]) if _SYMBOL.match(s)}
    symbols = _as_written(expected, _symbols(draft, citations))
    found["UN symbols"].add(file, expected, symbols)  # type: ignore[arg-type]
    for name in ("date", "language", "place", "title"):
        found[name].add(file, row[name], getattr(draft, name))  # type: ignore[arg-type]
    found["words kept"].add(file, " ".join(draft.received.words), " ".join(draft.page.words))  # type: ignore[arg-type]


def _listed(cell: str) -> set[str]:
    return {entry for entry in cell.split(";") if entry}


def _symbols(draft: Draft, citations: CitationFinder) -> set[str]:
    found = (c.symbol for block in draft.page.blocks for c in citations.find(block.content.text))
    return {symbol.replace(" ", "") for symbol in found if _SYMBOL.match(symbol)}


def _as_written(expected: set[str], found: set[str]) -> set[str]:
    """The symbols found, with the year of the expected one where they have none."""
    without_year = {_YEAR.sub("", symbol): symbol for symbol in sorted(expected)}
    return {without_year.get(_YEAR.sub("", symbol), symbol) for symbol in found}


def main(arguments: Sequence[str]) -> int:
    """Print the table, then the misses."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    start = time.perf_counter()
    found = scores(Path(arguments[0]))
    seconds = time.perf_counter() - start
    for name, score in found.items():
        print(score.row(name))
    for name, score in found.items():
        for miss in score.misses:
            print(f"  {name}: {miss[:240]}")
    texts = found["date"].total if isinstance(found["date"], Exact) else 0
    print(f"{texts} texts in {seconds:.1f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
