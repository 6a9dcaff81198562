"""The import on real statements read by hand, where they are on the machine."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from publisher.archive import Archive
from publisher.importers.command import Importer
from publisher.importers.formats import open_source
from publisher.pipeline import build
from publisher.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def report(shared: Path) -> list[str]:
    command = [
        sys.executable,
        str(ROOT / "benchmarks" / "import_report.py"),
        str(shared / "corpus"),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def figures(report: list[str], name: str) -> list[float]:
    row = next(line for line in report if line.startswith(name))
    return [float(word) for word in row.split() if word.count(".") == 1 and word[0] in "01"]


def test_signatories_are_found_and_nobody_else(report: list[str]) -> None:
    precision, recall = figures(report, "signatories")
    assert precision >= 0.98
    assert recall >= 0.95


@pytest.mark.parametrize(
    ("value", "least"),
    [("date", 0.95), ("language", 1.0), ("title", 0.9), ("place", 0.9), ("words kept", 1.0)],
)
def test_what_the_texts_say_about_themselves_is_read(
    value: str, least: float, report: list[str]
) -> None:
    assert figures(report, value)[0] >= least


def test_not_a_character_of_a_real_text_is_lost(shared: Path, importer: Importer) -> None:
    """Only the white space, where lines are joined, is not the file's own."""
    for path in sorted((shared / "corpus" / "raw").glob("*.txt")):
        draft = importer.draft(open_source(path))
        assert "".join(draft.page.words) == "".join(path.read_text("utf-8").split()), path.name


def test_every_import_can_be_published_and_its_page_shows_the_received_words(
    shared: Path, tmp_path: Path, import_files: Callable[..., tuple[int, str]]
) -> None:
    assert import_files(*sorted((shared / "corpus" / "raw").glob("*.txt")))[0] == 0
    root = tmp_path / "archive"
    for name in ("registry", "templates"):
        (root / name).symlink_to(ROOT / name)
    assert build(Archive(root), Settings()).problems == ()
    for file in sorted((root / "statements").glob("*.md")):
        source = re.search(r"file: (\S+)", file.read_text("utf-8"))
        assert source is not None
        received = "".join((root / source[1]).read_text("utf-8").split())
        assert received in shown_on(root / "docs" / "statements" / file.name), file.name


def shown_on(page: Path) -> tuple[str, str]:
    """A page's text without and with its title, white space left out."""
    content = html.fromstring(f"<div>{page.read_text('utf-8').split('---', 2)[2]}</div>")
    title = (content.xpath("//*[@id='title']") or content.xpath("//h1"))[0].text_content()
    text = content.xpath("//*[contains(@class, 'statement-text')]")[0].text_content()
    return "".join(text.split()), "".join((title + text).split())
