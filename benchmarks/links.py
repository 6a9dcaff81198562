"""Plant twenty faults in a copy of a built site and see that the link check finds just those.

    python benchmarks/links.py SITE [--url https://joint-statements.example/]

The copy shares its files with SITE (hard links), but for the pages that get a fault.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from publisher.jobs import Jobs, cores
from publisher.links import check_links

# What is put before </main>, and words of the problem it must cause.
FAULTS = (
    ('<a href="../fault-1/">x</a>', "fault-1/index.html"),
    ('<a href="/statements/fault-2/">x</a>', "statements/fault-2/index.html"),
    ('<a href="{url}fault-3/">x</a>', "fault-3/index.html"),
    ('<a href="#fault-4">x</a>', "no place #fault-4"),
    ('<a href="../../#fault-5">x</a>', "index.html has no place #fault-5"),
    ('<a href="{url}#fault-6">x</a>', "index.html has no place #fault-6"),
    ('<img src="fault-7.png" alt="">', "fault-7.png"),
    ('<link rel="stylesheet" href="../../assets/fault-8.css">', "fault-8.css"),
    ('<script src="../../assets/fault-9.js"></script>', "fault-9.js"),
    ('<a href="../../../../fault-10/">x</a>', "no page ../../../../fault-10/"),
    ('<a href="../../Fault-11/../INDEX.html">x</a>', "INDEX.html"),
    ('<a href="../../statements">x</a>', "there is no file statements"),
    ('<a href="../fault%2D13/">x</a>', "fault-13/index.html"),
    ("<a href='../fault-14/'>x</a>", "fault-14/index.html"),
    ("<a href=../fault-15/>x</a>", "fault-15/index.html"),
    ('<a href="../fault-16/?a=1#b">x</a>', "fault-16/index.html"),
    ('<a title="a > b" href="../fault-17/">x</a>', "fault-17/index.html"),
    ('<p id="fault-18"></p><p id="fault-18"></p>', "another element with this id"),
    ('<a\n  class="x"\n  href="../fault-19/">x</a>', "fault-19/index.html"),
    ('<a href="../&#102;ault-20/">x</a>', "fault-20/index.html"),
)
# What looks like a fault and is none.
DECOYS = (
    '<p>the words href="../decoy/" in a text, and &lt;a href="../decoy/"&gt;</p>'
    '<!-- <a href="../decoy/">x</a> --><script type="text/plain">{{"href=": "decoy"}}</script>'
    '<a href="https://other.example/decoy">x</a><a href="mailto:decoy@example.org">x</a>'
    '<a href="#top">x</a><p title=\'<a href="../decoy/">\'></p><a href="./?q=decoy">x</a>'
)


def main() -> int:
    """Plant, check, and say what was found in how many seconds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--url", default="https://joint-statements.example/")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.site.resolve().parent) as folder:
        site = Path(folder) / "site"
        shutil.copytree(options.site, site, copy_function=lambda a, b: Path(b).hardlink_to(a))
        plant(site, options.url)
        start = time.perf_counter()
        jobs = Jobs(cores(), Path(folder))
        problems = [str(problem) for problem in check_links(site, options.url, jobs)]
        seconds = time.perf_counter() - start
        pages = sum(1 for _ in site.rglob("*.html"))
    missed = [words for _, words in FAULTS if not any(words in said for said in problems)]
    print(f"{pages:,} pages in {seconds:.1f} s: {len(problems)} problems, {len(missed)} missed")
    for said in [*missed, *(problems if len(problems) != len(FAULTS) else [])]:
        print(said)
    return int(bool(missed) or len(problems) != len(FAULTS))


def plant(site: Path, url: str) -> None:
    """Put a fault in each of twenty statements' pages, and the decoys in the first."""
    pages = sorted(site.glob("statements/*/index.html"))
    step = max(1, len(pages) // len(FAULTS))
    for (fault, _), page in zip(FAULTS, pages[::step], strict=False):
        text = page.read_text(encoding="utf-8")
        page.unlink()  # the copy shares it with the original
        planted = (fault + DECOYS).format(url=url)
        page.write_text(text.replace("</main>", planted + "</main>"), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
