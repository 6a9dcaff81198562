"""Inputs made to do harm are refused with a clear problem or shown as harmless text."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hostile import Hostile, hostile_inputs

from publisher.archive import Archive
from publisher.pipeline import build
from publisher.problems import as_github, as_text
from publisher.settings import Settings
from publisher.understanding import check

INPUTS = hostile_inputs()
REFUSED = [case for case in INPUTS if case.problems]
HARMLESS = [case for case in INPUTS if case.shown]
_ACTIVE = {"script", "iframe", "object", "embed", "base", "link", "style", "form"}
_SCHEME = re.compile(r"(?i)\s*(javascript|data|vbscript):")


def named(case: Hostile) -> str:
    return case.name


class Reading(HTMLParser):
    """What of a piece of HTML a browser would act on, and the text it would show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.active: list[str] = []
        self.shown = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        self.active += [tag] if tag in _ACTIVE or "http-equiv" in names else []
        self.active += [
            f"{tag} {name}={(value or '').partition(',')[0]}"
            for name, value in attrs
            if name.startswith("on") or name == "style" or _SCHEME.match(value or "")
        ]

    def handle_data(self, data: str) -> None:
        self.shown += data


def test_there_are_enough_of_them() -> None:
    """At least sixty inputs, each with exactly one thing that must come of it."""
    assert len(INPUTS) >= 60
    assert all(bool(case.problems) != bool(case.shown) for case in INPUTS)


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_it_is_refused_with_a_problem(
    case: Hostile, archive_of: Callable[[dict[str, str | bytes]], Archive]
) -> None:
    """The problem has the expected code, names the file, and is one clean line when printed."""
    archive = archive_of({"statements/README.md": ""})
    case.put_into(archive.root)
    problems = check(archive)
    assert sorted(problem.code for problem in problems) == sorted(case.problems)
    assert {problem.file for problem in problems} == {case.place}
    for printed in (as_text(problems), as_github(problems)):
        assert len(printed.splitlines()) == len(problems)
        assert printed.replace("\n", "").isprintable()
    assert build(archive, Settings()).problems
    assert not archive.docs.exists()


@pytest.mark.slow
@pytest.mark.parametrize("case", HARMLESS, ids=named)
def test_it_is_shown_as_text(case: Hostile, hostile_site: Path) -> None:
    """Its page shows the words, and has nothing that acts but what a plain statement's has."""
    page = Reading((hostile_site / case.place.removesuffix(".md") / "index.html").read_text())
    plain = Reading((hostile_site / "statements/2020-01-01-plain/index.html").read_text())
    assert page.active == plain.active
    shown = " ".join(page.shown.split())
    assert all(" ".join(words.split()) in shown for words in case.shown)


@pytest.mark.slow
def test_nothing_outside_the_output_folders_is_written(hostile_site: Path) -> None:
    """A build of every harmless input leaves the rest of the archive as it was."""
    root = hostile_site.parent
    found = {path.name for path in root.iterdir()}
    before = (root.parent / "before.txt").read_text().split("\n")
    of_python = "__pycache__"  # beside build_pages.py, where Python may write bytecode
    assert found - set(before) <= {"site", ".cache", of_python}
    assert not (root.parent / "evil").exists()


def test_a_received_document_is_never_a_link(
    archive_of: Callable[[dict[str, str | bytes]], Archive],
) -> None:
    """A link in sources/ could put any file of the build machine on the site."""
    case = Hostile("linked", "", front="source:\n  file: sources/x.txt\n")
    archive = archive_of({"statements/README.md": "", "sources/README.md": ""})
    case.put_into(archive.root)
    (archive.root / "sources/x.txt").symlink_to("/etc/passwd")
    assert [problem.code for problem in check(archive)] == ["source-file"]
