"""Measure the data files: seconds and size of each exporter, seconds to write, peak memory.

    python benchmarks/make_corpus.py --statements 10000 --seed 1 --into FOLDER
    python benchmarks/export.py FOLDER

FOLDER needs no registry of its own. Reading and understanding the statements is measured apart.
The files are made and written by as many processes as a build takes: one for each core.
"""

import argparse
import gc
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from publisher.archive import Archive  # noqa: E402
from publisher.edition import Edition, edition_of  # noqa: E402
from publisher.exports.all import BESIDE_STATEMENTS, EXPORTS, Made, from_nothing, makers  # noqa: E402
from publisher.files import File  # noqa: E402
from publisher.jobs import Jobs, cores  # noqa: E402
from publisher.model import Corpus  # noqa: E402
from publisher.problems import Problem  # noqa: E402
from publisher.settings import Settings  # noqa: E402
from publisher.understanding import understand  # noqa: E402
from publisher.write import Changes, Drafts, put_in_place  # noqa: E402

Result = TypeVar("Result")


def main() -> None:
    """Read the command line and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="a folder made by make_corpus.py")
    arguments = parser.parse_args()
    corpus = corpus_of(arguments.corpus)
    gc.freeze()  # as a build does: the corpus stays
    whole(corpus)
    each(corpus)


def corpus_of(folder: Path) -> Corpus:
    """The corpus of a made folder, with the archive's own registry."""
    if not (folder / "registry").exists():
        (folder / "registry").symlink_to(ROOT / "registry")
    (corpus, problems), seconds, _ = timed(lambda: understand(Archive(folder)))
    if problems:
        sys.exit("\n".join(map(str, problems[:5])))
    print(f"{len(corpus.statements)} statements understood in {seconds:.1f} s, peak {peak()} MB")
    return corpus


def whole(corpus: Corpus) -> None:
    """All files, made and written to disk as a build does, twice."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        for what in ("made and written", "made again, nothing to write"):
            (changes, _), seconds, cpu = timed(lambda: write(corpus, docs))
            print(f"{what}: {seconds:.1f} s, {cpu:.1f} CPU s, peak {peak()} MB")
            print(f"  {len(changes.written)} files written, {_megabytes(docs):.0f} MB on disk")
        shutil.rmtree(docs)


def write(corpus: Corpus, docs: Path) -> tuple[Changes, Sequence[Problem]]:
    """Make all files and put them in their places, as a build does."""
    made_by = [make for _, make in makers(edition_of(corpus, Settings()), from_nothing)]
    docs.mkdir(exist_ok=True)
    with Drafts(docs) as drafts:
        making = Jobs(cores(), docs.parent).spread(
            lambda number: [drafts.draft(file) for file in made_by[number]()], len(made_by)
        )
        return put_in_place(chain.from_iterable(made for _, made in making), docs)


def each(corpus: Corpus) -> None:
    """What each exporter of the whole archive takes, without writing."""
    edition, seconds, cpu = timed(lambda: edition_of(corpus, Settings()))
    print(f"{'edition':20} {seconds:6.2f} s {cpu:6.2f} CPU s")
    for exporter in (*EXPORTS, *BESIDE_STATEMENTS):
        files, seconds, cpu = timed(lambda run=exporter: sizes(run(edition), edition))
        print(
            f"{exporter.__name__:20} {seconds:6.2f} s {cpu:6.2f} CPU s "
            f"{len(files):6} files {sum(files) / 1e6:7.1f} MB"
        )


def sizes(made: Iterable[Made], edition: Edition) -> list[int]:
    return [
        len((one if isinstance(one, File) else from_nothing(one, edition.statements)).content)
        for one in made
    ]


def timed(run: Callable[[], Result]) -> tuple[Result, float, float]:
    """What a function gives, the seconds it takes, and those of the processor."""
    started, busy = time.perf_counter(), cpu_seconds()
    result = run()
    return result, time.perf_counter() - started, cpu_seconds() - busy


def cpu_seconds() -> float:
    """Processor seconds of this process and of those that helped it."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _megabytes(folder: Path) -> float:
    return sum(size for size in _sizes_on_disk(folder)) / 1e6


def _sizes_on_disk(folder: Path) -> Iterator[int]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.stat().st_size


def peak() -> int:
    """The most memory that this process or one that helped it ever had, in MB."""
    ours, theirs = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    return max(resource.getrusage(who).ru_maxrss for who in (ours, theirs)) // 1024


if __name__ == "__main__":
    main()
