"""Measure the finding of shared wording, or list what it finds in a folder of plain texts.

    python benchmarks/make_corpus.py --statements 1000 --seed 1 --into FOLDER
    python benchmarks/wording_report.py FOLDER [--cache FILE]
    python benchmarks/wording_report.py --folder TEXTS [--top 20]

The first prints recall by kind of reuse and precision against FOLDER/planted.csv, seconds and
peak memory; with --cache also the seconds of one more statement and whether the result is the
same as without a cache.
"""

import argparse
import csv
import datetime as dt
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from publisher.memory import without_garbage_collection
from publisher.model import Language, StatementId
from publisher.relate.families import families
from publisher.relate.wording import shared_wording
from publisher.relate.wording_cache import WordingCache
from publisher.wording.model import Passage, Place, Reuse
from publisher.wording.tokens import words_of

_LANGUAGE = re.compile(r"^language: (\w+)$", re.MULTILINE)
_LABEL = re.compile(r"^(\d+)\. ")


def main() -> None:
    """Read the command line and print the report asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, nargs="?", help="a folder made by make_corpus.py")
    parser.add_argument("--folder", type=Path, help="a folder of plain texts")
    parser.add_argument("--top", type=int, default=20)
    parser.add_argument("--cache", type=Path, help="a file for the cache; made anew")
    arguments = parser.parse_args()
    with without_garbage_collection():  # as in a build
        _report(parser, arguments)


def _report(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.folder:
        list_top_pairs(arguments.folder, arguments.top)
    elif arguments.corpus:
        measure(arguments.corpus, arguments.cache)
    else:
        parser.error("name a corpus or a --folder")


# --- against the planting ---------------------------------------------------------------------


def measure(corpus: Path, cache: Path | None) -> None:
    """Print the figures of one corpus."""
    passages = list(made_passages(corpus / "statements"))
    statements = len({passage.statement for passage in passages})
    print(f"{statements} statements, {len(passages)} paragraphs")
    started = time.perf_counter()
    reuses = shared_wording(passages)
    print(f"{len(reuses)} reuses in {time.perf_counter() - started:.2f} s, peak {_peak()} MB")
    planted = list(csv.DictReader((corpus / "planted.csv").open(encoding="utf-8")))
    _print_recall(planted, passages, reuses)
    _print_precision(planted, reuses)
    if cache:
        _measure_cache(passages, reuses, cache)


def made_passages(folder: Path) -> Iterator[Passage]:
    """The paragraphs of a made corpus. Versions, which are translations, are left out."""
    for file in sorted(folder.glob("*.md")):
        if "." not in file.stem:
            yield from _passages_of_file(file)


def _passages_of_file(file: Path) -> Iterator[Passage]:
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    found = _LANGUAGE.search(head)
    language = Language(found[1] if found else "en")
    order = (dt.date.fromisoformat(file.stem[:10]), file.stem)
    for place, text in enumerate(body.strip().split("\n\n"), start=1):
        label = _LABEL.match(text)
        anchor = f"para-{label[1]}" if label else f"p-{place}"
        text = text[label.end() :] if label else text
        yield Passage(StatementId(file.stem), anchor, language, order, text)


def _print_recall(
    planted: list[dict[str, str]], passages: list[Passage], reuses: Iterable[Reuse]
) -> None:
    """A planted pair is linked directly, or to another use of the same wording."""
    wording = {
        (use.passage.statement, use.passage.anchor): number
        for number, family in enumerate(families(passages, reuses))
        for use in family.uses
    }
    direct = {(reuse.earlier, reuse.later) for reuse in reuses}
    loose = {(wording[reuse.earlier], reuse.later) for reuse in reuses}
    seen, linked, found = Counter[str](), Counter[str](), Counter[str]()
    for row in planted:
        earlier = row["earlier"], row["earlier_anchor"]
        later = row["later"], row["later_anchor"]
        seen[row["kind"]] += 1
        linked[row["kind"]] += (earlier, later) in direct
        found[row["kind"]] += (wording.get(earlier), later) in loose
    for kind in ("exact", "light", "medium", "heavy", "lifted"):
        told = (f"{count[kind] / max(seen[kind], 1):.4f}" for count in (found, linked))
        print(f"recall {kind:7} {' ('.join(told)} linked with that very use) of {seen[kind]}")


def _print_precision(planted: list[dict[str, str]], reuses: Iterable[Reuse]) -> None:
    """A reuse is right where planting, over however many steps, leads to both its ends."""
    origin = _origins(planted)
    right, told = Counter[str](), Counter[str]()
    for reuse in reuses:
        earlier, later = (origin.get(place, place) for place in (reuse.earlier, reuse.later))
        told[reuse.kind] += 1
        right[reuse.kind] += earlier == later
    for kind in sorted(told):
        print(f"precision {kind:7} {right[kind] / told[kind]:.4f} of {told[kind]}")
    print(f"precision {right.total() / max(told.total(), 1):.4f}")


def _origins(planted: list[dict[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """For every planted passage, one passage that stands for all it is connected with."""
    origin: dict[tuple[str, str], tuple[str, str]] = {}

    def root(place: tuple[str, str]) -> tuple[str, str]:
        while (above := origin.get(place, place)) != place:
            place = above
        return place

    for row in planted:
        earlier = root((row["earlier"], row["earlier_anchor"]))
        origin[root((row["later"], row["later_anchor"]))] = earlier
        origin.setdefault(earlier, earlier)
    return {place: root(place) for place in origin}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


# --- with a cache -----------------------------------------------------------------------------


def _measure_cache(passages: list[Passage], reuses: tuple[Reuse, ...], file: Path) -> None:
    """Time a first run, one more statement, and one statement fewer, and compare the results."""
    file.unlink(missing_ok=True)
    last = max(passages, key=lambda passage: passage.order).statement
    middle = passages[len(passages) // 2].statement
    without_last = [passage for passage in passages if passage.statement != last]
    without_middle = [passage for passage in passages if passage.statement != middle]
    _timed("cache made without the last statement", without_last, file, None)
    print(f"cache file {file.stat().st_size // 2**20} MB")
    _timed("last statement added", passages, file, reuses)
    _timed("nothing changed", passages, file, reuses)
    _timed("a statement from the middle removed", without_middle, file, None)
    _timed("and added again", passages, file, reuses)


def _timed(
    what: str, passages: list[Passage], file: Path, expected: tuple[Reuse, ...] | None
) -> None:
    started = time.perf_counter()
    with WordingCache(file) as cache:
        found = shared_wording(passages, cache)
    seconds = time.perf_counter() - started
    wanted = shared_wording(passages) if expected is None else expected
    same = "same as without a cache" if repr(found) == repr(wanted) else "NOT the same"
    print(f"{what}: {seconds:.2f} s, {same}")


# --- a folder of plain texts ------------------------------------------------------------------


def list_top_pairs(folder: Path, top: int) -> None:
    """Print the pairs of paragraphs of a folder's texts that share most, with both texts."""
    passages = list(_plain_passages(folder))
    texts = {(passage.statement, passage.anchor): passage.text for passage in passages}
    reuses = shared_wording(passages)
    print(f"{len(reuses)} reuses among {len(passages)} paragraphs")
    for reuse in sorted(reuses, key=lambda reuse: -reuse.overlap)[:top]:
        print(f"\n{reuse.kind} {reuse.overlap:.2f}")
        for place in (reuse.earlier, reuse.later):
            print(f"  {place.statement}#{place.anchor}: {texts[place][:600]}")
    linked = {frozenset((reuse.earlier, reuse.later)) for reuse in reuses}
    _print_longest_runs(passages, linked, top)


def _print_longest_runs(passages: list[Passage], linked: set[frozenset[Place]], top: int) -> None:
    """What two texts of the folder say alike without being linked: names and titles, it is hoped.

    Found without fingerprints, by every run of seven words, so that nothing they miss is hidden.
    """
    uses: dict[tuple[str, ...], set[Passage]] = {}
    for passage in passages:
        words = [word.casefold() for word in words_of(passage.text)]
        for start in range(len(words) - 6):
            uses.setdefault(tuple(words[start : start + 7]), set()).add(passage)
    runs = Counter[frozenset[Place]]()
    example: dict[frozenset[Place], str] = {}
    for run, users in uses.items():
        for one, other in combinations(sorted(users, key=lambda p: (p.order, p.anchor)), 2):
            both = frozenset(Place(p.statement, p.anchor) for p in (one, other))
            if one.statement != other.statement and both not in linked:
                runs[both] += 1
                example.setdefault(both, " ".join(run))
    print("\nnot linked, though seven or more words in a row are shared:")
    for both, count in sorted(runs.items(), key=lambda pair: (-pair[1], sorted(pair[0])))[:top]:
        where = " and ".join(f"{place.statement}#{place.anchor}" for place in sorted(both))
        print(f"  {where}: {count} runs such as '{example[both]}'")


def _plain_passages(folder: Path) -> Iterator[Passage]:
    """Paragraphs are parted by empty lines. Files come in the order of their names."""
    for file in sorted(folder.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
        for place, part in enumerate(parts, start=1):
            order = (dt.date.min, file.stem)
            words = " ".join(part.split())
            yield Passage(StatementId(file.stem), f"p-{place}", Language("en"), order, words)


if __name__ == "__main__":
    main()
