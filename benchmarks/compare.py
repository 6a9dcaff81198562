"""Compare this archive with other tools on the same made statements, and print one table.

    python benchmarks/compare.py --statements 100 1000 10000 [--only builds,hugo] [--write]

`builds` is what is measured of this archive without the server and the search index. Other tools
are measured where they are installed. `--write` puts the table into
benchmarks/RESULTS.md, with the machine, the versions and the date.
"""

import argparse
import datetime as dt
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from make_corpus import make
from measuring import measure, python
from other_tools import hugo_site, jekyll_site
from serving import measure_serving

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
_FOLDERS = ("registry", "templates", "overrides", "publisher", "addresses")
_FILES = ("mkdocs.yml", "build_pages.py")
_PLAIN = """\
site_name: Joint statements
theme: {name: material, font: false}
plugins: []
nav: [{Home: index.md}]
not_in_nav: "/**"
markdown_extensions: [attr_list, toc]
"""

# As if no wording were shared.
_PLAINER = """\
from pathlib import Path
from publisher import commands, pipeline
from publisher.wording.model import Wording
pipeline.agreed_language = lambda *_: Wording()
raise SystemExit(commands.main([], Path.cwd()))
"""

Row = tuple[str, str]


def main() -> None:
    """Read the command line, measure, and print or keep the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--only", default="builds,rest,material,hugo,jekyll")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    parts = []
    for count in arguments.statements:
        with tempfile.TemporaryDirectory() as folder:
            parts.append(table(count, Path(folder), arguments.only.split(",")))
            print(parts[-1], flush=True)
    if arguments.write:
        keep("\n".join(parts))


def table(count: int, folder: Path, tools: list[str]) -> str:
    """The table of one size."""
    lines = [
        f"### {count:,} statements\n",
        "| what | seconds | processor seconds | peak MB |",
        "| --- | ---: | ---: | ---: |",
    ]
    for tool in tools:
        for what, figures in TOOLS[tool](count, folder):
            lines.append(f"| {what} | {figures} |")
            print(lines[-1], flush=True)
    return "\n".join([*lines, ""])


def build_rows(count: int, folder: Path) -> Iterator[Row]:
    """This archive: cold, with nothing changed, after one edit."""
    archive = made_archive(count, folder / "archive")
    generate, site = python("build_pages.py"), python("-m", "mkdocs", "build")
    without_search(archive)
    plainer = made_archive(count, folder / "plainer")
    yield "generate, cold, without shared wording", str(measure(python("-c", _PLAINER), plainer))
    yield "generate, cold", str(measure(generate, archive))
    yield "generate, nothing changed", str(measure(generate, archive))
    yield "MkDocs, cold (pages generated before)", str(measure(site, archive))
    yield "generate and MkDocs, nothing changed", str(measure(site, archive))
    edit(archive)
    yield "generate and MkDocs, one statement edited", str(measure(site, archive))
    yield "pages and MB of the site", f"{size_of(archive / 'site')} | | "


def rest_rows(count: int, folder: Path) -> Iterator[Row]:
    """The search index of the site that was built, and the archive as it is served."""
    archive = folder / "archive"
    index = "from pathlib import Path; from publisher.search.index import build_index"
    yield "search index", str(measure(python("-c", f"{index}; build_index(Path('site'))"), archive))
    shutil.rmtree(archive / "site")
    served = measure_serving(archive)
    yield "serve: first page; edit to page, median and worst of 10; idle", f"{served}"


def material_rows(count: int, folder: Path) -> Iterator[Row]:
    """Plain MkDocs Material over the Markdown that this archive generates."""
    plain = folder / "plain"
    plain.mkdir()
    ignore = shutil.ignore_patterns(".*", "data", "*.json", "*.xml", "*.txt")
    shutil.copytree(folder / "archive" / "docs", plain / "docs", ignore=ignore)
    (plain / "mkdocs.yml").write_text(_PLAIN, encoding="utf-8")
    cost = measure(python("-m", "mkdocs", "build"), plain)
    yield "plain MkDocs Material over the same Markdown", str(cost)


def hugo_rows(count: int, folder: Path) -> Iterator[Row]:
    """Hugo over the same statements, with a signatory taxonomy and minimal templates."""
    if shutil.which("hugo"):
        site = hugo_site(folder / "archive" / "statements", folder / "hugo")
        yield "Hugo", str(measure(["hugo", "--quiet"], site))


def jekyll_rows(count: int, folder: Path) -> Iterator[Row]:
    """Jekyll over the same statements, with lists of signatories and minimal templates."""
    if shutil.which("jekyll"):
        site = jekyll_site(folder / "archive" / "statements", folder / "jekyll")
        yield "Jekyll", str(measure(["jekyll", "build", "--quiet"], site))


TOOLS: dict[str, Callable[[int, Path], Iterator[Row]]] = {
    "builds": build_rows,
    "rest": rest_rows,
    "material": material_rows,
    "hugo": hugo_rows,
    "jekyll": jekyll_rows,
}


def made_archive(count: int, into: Path) -> Path:
    """An archive of made statements with the code and the registry of this one."""
    make(count, 1, into)
    for folder in _FOLDERS:
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, into / folder)
    for file in _FILES:
        shutil.copy2(ROOT / file, into / file)
    listed = subprocess.run(
        ["git", "ls-files", "docs"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for file in listed.stdout.splitlines():
        (into / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / file, into / file)
    shutil.rmtree(into / "addresses", ignore_errors=True)
    return into


def without_search(archive: Path) -> None:
    """Leave the search index out: it is measured by itself."""
    settings = archive / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(", publisher/search/hook.py", ""), encoding="utf-8")


def edit(archive: Path) -> None:
    """Add a paragraph to a statement in the middle."""
    files = sorted((archive / "statements").glob("[12]*.md"))
    with files[len(files) // 2].open("a", encoding="utf-8") as file:
        file.write("\nA paragraph was added.\n")


def size_of(site: Path) -> str:
    """How many HTML pages a site has, and its size."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return f"{pages:,}; {sum(path.stat().st_size for path in files) // 2**20:,} MB"


def keep(tables: str) -> None:
    """Put the tables into RESULTS.md in place of the last ones."""
    text = RESULTS.read_text(encoding="utf-8")
    before, mark, rest = text.partition("<!-- table -->\n")
    _, end, after = rest.partition("<!-- end of table -->\n")
    RESULTS.write_text(f"{before}{mark}\n{_machine()}\n\n{tables}\n{end}{after}", encoding="utf-8")


def _machine() -> str:
    """The machine, the versions and the date."""
    tools = [f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "markdown")]
    tools += [_said([name, "--version" if name == "jekyll" else "version"]) for name in _OTHERS]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    return (
        f"{dt.datetime.now(dt.UTC).date()}, {os.cpu_count()} cores, {memory} GB, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        + ", ".join(filter(None, tools))
    )


_OTHERS = ("hugo", "jekyll")


def _said(command: list[str]) -> str:
    if not shutil.which(command[0]):
        return ""
    return " ".join(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[:2]
    )


if __name__ == "__main__":
    main()
