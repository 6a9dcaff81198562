"""Whole sites: built strictly, at any size, with the same bytes everywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from archives import ROOT, add_toy_statements, build_site, copy_archive

pytestmark = pytest.mark.slow

LARGEST_PAGE = 300_000  # bytes
# Where and when a site is built may not be seen in it.
HERE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TZ": "UTC"}  # ASCII alone
HERE |= {"PYTHONHASHSEED": "1"}
THERE = {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4242"}


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def different(one: Path, other: Path) -> list[str]:
    """The files that are not in both folders with the same bytes."""
    ours, theirs = files(one), files(other)
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


def test_two_machines_build_the_same_bytes(tmp_path: Path) -> None:
    one = add_toy_statements(copy_archive(tmp_path / "one"))
    other = add_toy_statements(copy_archive(tmp_path / "another folder"))
    for archive, environment in ((one, HERE), (other, THERE)):
        result = build_site(archive, **environment)
        assert result.returncode == 0, result.stdout + result.stderr
    assert different(one / "docs", other / "docs") == []
    assert different(one / "site", other / "site") == []


def test_the_archive_itself_builds_strictly(tmp_path: Path) -> None:
    result = build_site(copy_archive(tmp_path / "archive"))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "WARNING  -" not in result.stderr


def test_a_broken_statement_fails_the_build_and_leaves_no_site(tmp_path: Path) -> None:
    archive = copy_archive(tmp_path / "archive")
    (archive / "statements" / "2022-05-09-broken.md").write_text("---\ntitle: x\n---\n\nText.\n")
    result = build_site(archive)
    assert result.returncode == 1
    said = result.stdout + result.stderr
    assert "statements/2022-05-09-broken.md:2: missing-field: the field 'date' is missing" in said
    assert not (archive / "site" / "index.html").exists()


def test_a_thousand_statements_build_strictly_on_pages_of_a_readable_size(tmp_path: Path) -> None:
    archive = copy_archive(tmp_path / "archive")
    maker = [sys.executable, str(ROOT / "benchmarks" / "make_corpus.py"), "--statements", "1000"]
    subprocess.run(
        [*maker, "--seed", "1", "--into", str(archive)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    result = build_site(archive)
    assert result.returncode == 0, (result.stdout + result.stderr)[-5000:]
    pages = sorted((archive / "site" / "statements").glob("*/index.html"))
    assert len(pages) >= 1002
    sizes = {
        path.relative_to(archive).as_posix(): path.stat().st_size
        for folder, ending in (("docs", "*.md"), ("site", "*.html"))
        for path in (archive / folder).rglob(ending)
    }
    assert {path: size for path, size in sizes.items() if size > LARGEST_PAGE} == {}
