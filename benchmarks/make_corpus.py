"""Make a synthetic archive of any size in which it is known which wording was reused where.

    python benchmarks/make_corpus.py --statements 1000 --seed 1 --into FOLDER

writes FOLDER/statements/*.md and FOLDER/planted.csv. The same arguments give the same bytes.
"""

import argparse
import csv
from pathlib import Path

from corpus.files import statement_file, version_file
from corpus.planting import Planting
from corpus.statements import Maker


def main() -> None:
    """Read the command line and make the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument(
        "--languages", action="store_true", help="add Arabic, French and Russian versions"
    )
    arguments = parser.parse_args()
    make(arguments.statements, arguments.seed, arguments.into, arguments.languages)


def make(count: int, seed: int, into: Path, languages: bool = False) -> None:
    """Write a corpus of `count` statements below the folder `into`."""
    folder = into / "statements"
    folder.mkdir(parents=True, exist_ok=True)
    with (into / "planted.csv").open("w", encoding="utf-8", newline="") as file:
        planted = csv.writer(file, lineterminator="\n")
        planted.writerow(Planting._fields)
        for made in Maker(count, seed, languages).statements():
            _write(folder / f"{made.id}.md", statement_file(made))
            for language, title, texts in made.versions:
                version = version_file(made, language, title, texts)
                _write(folder / f"{made.id}.{language}.md", version)
            planted.writerows(made.plantings())


def _write(target: Path, text: str) -> None:
    target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
