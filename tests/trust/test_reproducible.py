"""The same input gives the same bytes, with MkDocs and with its fork."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from trial import make_archive, statement

pytestmark = pytest.mark.slow

_GENERATOR = re.compile(r'<meta name="generator" content="[^"]*">')


def build(program: str, root: Path, folder: str, epoch: str = "86400") -> dict[str, bytes]:
    """Build a site with a program; gives its files by path."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", program, "build", "--strict", "--config-file", "mkdocs.yml"]
    built = subprocess.run(
        [*command, "--site-dir", str(root / folder)],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    files = (path for path in sorted((root / folder).rglob("*")) if path.is_file())
    return {str(path.relative_to(root / folder)): path.read_bytes() for path in files}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that are not the same in both, the generator's name apart."""

    def plain(content: bytes) -> bytes:
        return _GENERATOR.sub("", content.decode("utf-8", "replace")).encode()

    names = sorted({*one, *other})
    return [name for name in names if plain(one.get(name, b"")) != plain(other.get(name, b"-"))]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two statements."""
    texts = {"2020-01-01-peace": statement(), "2020-01-01-trade": statement("trade", "We trade.")}
    return make_archive(tmp_path_factory.mktemp("same") / "archive", texts).root


def test_two_builds_in_two_places_are_the_same(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the folder, and whether pages were generated before."""
    first = build("mkdocs", root, "one")
    texts = {file.stem: file.read_text() for file in (root / "statements").glob("*.md")}
    elsewhere = make_archive(tmp_path_factory.mktemp("elsewhere") / "b", texts).root
    assert differing(first, build("mkdocs", elsewhere, "two")) == []


def test_the_build_date_is_the_given_one(root: Path) -> None:
    """With another SOURCE_DATE_EPOCH nothing but the sitemap may differ."""
    later = build("mkdocs", root, "later", epoch="1700000000")
    assert set(differing(build("mkdocs", root, "one"), later)) <= {"sitemap.xml", "sitemap.xml.gz"}


def test_properdocs_builds_the_same_site(root: Path) -> None:
    """The fork of MkDocs 1 can take its place."""
    pytest.importorskip("properdocs")
    assert differing(build("mkdocs", root, "one"), build("properdocs", root, "fork")) == []
