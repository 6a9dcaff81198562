"""The command line: `python build_pages.py` and its commands."""

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from publisher.archive import Archive
from publisher.dates import parse_day
from publisher.faults import FAULTS, said_of
from publisher.jobs import Jobs, cores
from publisher.links import check_links
from publisher.new_statement import new_statement
from publisher.pipeline import build
from publisher.problems import FORMATS
from publisher.progress import Progress
from publisher.read.statements import file_name_finding
from publisher.resolve.names import PartyIndex
from publisher.settings import Settings
from publisher.understanding import check, load_registry, record
from publisher.who import who
from publisher.whole_site import build_site, set_build_date
from publisher.write import replace_file

FOUND_PROBLEMS = 1
WRONG_USAGE = 2
INTERRUPTED = 130  # as shells say it
_MANY_PATHS = 1000  # more lines than anybody reads


def main(arguments: Sequence[str], root: Path) -> int:
    """Run a command on the archive at `root`; gives its exit code, as the help lists them."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):  # a name may have signs that it cannot print
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _run(options, Archive(root))
    except FAULTS as fault:
        print(said_of(fault), file=sys.stderr)
        print(
            "nothing more was written; free the disk or the folder and run again", file=sys.stderr
        )
        return FOUND_PROBLEMS
    except KeyboardInterrupt:
        print("interrupted; no file is half written, run it again for the rest", file=sys.stderr)
        return INTERRUPTED


def _run(options: argparse.Namespace, archive: Archive) -> int:
    match options.command:
        case "check":
            return _check(archive, options.files, options.format)
        case "import":
            return _import(archive, options)
        case "who":
            return _who(archive, options.names, options.on)
        case "new":
            return _new(archive, options.id)
        case "record":
            return _record(archive, options.check, options.before)
        case "links":
            return _links(archive, options.site)
        case "site":
            return _site(archive)
        case _:
            return _build(archive, options.verbose, options.jobs)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_pages.py",
        description="Generate the pages of the archive from statements/ and registry/ into docs/.",
        epilog="Exit codes: 0 done, 1 problems (which are named), 2 wrong usage, 130 interrupted.",
    )
    parser.add_argument("--verbose", action="store_true", help="say how long each stage took")
    parser.add_argument(
        "--jobs",
        type=int,
        default=cores(),
        metavar="N",
        help="processes that share the work (%(default)s, one for each core)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser("check", help="validate statement files, write nothing")
    check.add_argument("files", nargs="*", type=Path, metavar="FILE", help="all without one")
    check.add_argument("--format", choices=sorted(FORMATS), default="text")
    received = commands.add_parser(
        "import", help="make statement files of received texts (.txt .docx .pdf .html)"
    )
    received.add_argument("files", nargs="+", type=Path, metavar="FILE")
    received.add_argument("--into", type=Path, default=None, metavar="FOLDER")
    received.add_argument("--json", action="store_true", help="print what was read, write nothing")
    received.add_argument("--force", action="store_true", help="write over statement files")
    who = commands.add_parser("who", help="say which party a printed name means on a date")
    who.add_argument("names", nargs="+", metavar="NAME")
    who.add_argument("--on", type=_day, default=None, metavar="DATE", help="today without one")
    record = commands.add_parser("record", help="record what is published: it may not vanish")
    record.add_argument("--check", action="store_true", help="only say what is not recorded")
    record.add_argument(
        "--before",
        type=Path,
        metavar="FILE",
        help="an earlier published.lock, nothing of which may be missing now",
    )
    links = commands.add_parser("links", help="check the links and anchors of the built site")
    links.add_argument("site", nargs="?", type=Path, default=None, help="site/ without one")
    commands.add_parser("site", help="build the whole site; the last one stays until it is done")
    new = commands.add_parser("new", help="an empty statement file with the fields explained")
    new.add_argument("id", nargs="?", help="write statements/ID.md; print the file without one")
    return parser


def _day(text: str) -> dt.date:
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _build(archive: Archive, verbose: bool, jobs: int) -> int:
    progress = Progress(lambda line: print(line, file=sys.stderr), every_stage=verbose)
    report = build(archive, _settings(archive), progress=progress, jobs=Jobs(jobs, archive.cache))
    if report.problems:
        return _print_problems(report.problems, "text")
    _print_paths("wrote", report.changes.written)
    _print_paths("removed", report.changes.removed)
    written, removed = len(report.changes.written), len(report.changes.removed)
    print(f"{written:,} pages written, {removed:,} removed")
    return 0


def _print_paths(done: str, paths: Sequence[str]) -> None:
    """Name the files of docs/ with which something was done; of very many, where they are."""
    if len(paths) <= _MANY_PATHS:
        for path in paths:
            print(f"{done} docs/{path}")
        return
    folders = Counter(f"{path.split('/')[0]}/" if "/" in path else "" for path in paths)
    for folder, count in folders.items():
        print(f"{done} {count:,} file{'s' if count > 1 else ''} in docs/{folder}")


def _settings(archive: Archive) -> Settings:
    """The settings of mkdocs.yml, so that a run of the command and of MkDocs give the same."""
    from mkdocs.config import load_config  # MkDocs stays at the rim

    from publisher.mkdocs_hook import settings_of

    path = archive.root / "mkdocs.yml"
    return settings_of(load_config(str(path))) if path.is_file() else Settings()


def _check(archive: Archive, files: Sequence[Path], style: str) -> int:
    problems = check(archive, files)
    if problems:
        return _print_problems(problems, style)
    if style == "text":
        print("no problems")
    return 0


def _import(archive: Archive, options: argparse.Namespace) -> int:
    from publisher.importers.command import run_import  # its readers of files load slowly

    registry, problems = load_registry(archive)
    if problems:
        return _print_problems(problems, "text")
    return run_import(
        options.files,
        registry,
        options.into or archive.statements,
        options.json,
        options.force,
        sys.stdout,
        sys.stderr,
    )


def _print_problems(problems: Sequence[object], style: str) -> int:
    print(FORMATS[style](problems), end="", file=sys.stdout)  # type: ignore[arg-type]
    if style == "text":
        count = len(problems)
        print(f"{count} problem{'s' if count > 1 else ''}; nothing was written", file=sys.stderr)
    return FOUND_PROBLEMS


def _who(archive: Archive, names: Sequence[str], on: dt.date | None) -> int:
    registry, problems = load_registry(archive)
    if problems:
        return _print_problems(problems, "text")
    text, all_resolved = who(names, on or dt.date.today(), PartyIndex(registry), registry)
    print(text, end="")
    return 0 if all_resolved else FOUND_PROBLEMS


def _record(archive: Archive, only_check: bool, before: Path | None) -> int:
    problems = record(archive, write=not only_check, before=before)
    if problems:
        return _print_problems(problems, "text")
    print("everything is recorded")
    return 0


def _links(archive: Archive, site: Path | None) -> int:
    site = site or archive.root / "site"
    if not (site / "index.html").is_file():  # nothing to find fault with is not in order
        print(f"{site}: there is no built site in it; `site` builds one", file=sys.stderr)
        return WRONG_USAGE
    problems = check_links(site, _settings(archive).url, Jobs(cores(), archive.cache))
    print(FORMATS["text"](problems) or "every link leads somewhere\n", end="")
    return FOUND_PROBLEMS if problems else 0


def _site(archive: Archive) -> int:
    from publisher.mkdocs_hook import run_mkdocs  # MkDocs stays at the rim

    set_build_date(archive.root)
    return build_site(archive.root, lambda folder: run_mkdocs(archive.root, folder))


def _new(archive: Archive, statement_id: str | None) -> int:
    if statement_id is None:
        print(new_statement(), end="")
        return 0
    name = f"{statement_id.removesuffix('.md')}.md"
    target = archive.statements / name
    if wrong := file_name_finding(name):
        print(f"{wrong.message} ({wrong.hint}); nothing was written", file=sys.stderr)
        return WRONG_USAGE
    if target.exists():
        print(f"{target.name} is there already; nothing was written", file=sys.stderr)
        return FOUND_PROBLEMS
    replace_file(target, new_statement().encode())
    print(f"wrote statements/{target.name}: fill in the fields, then `check` it")
    return 0
