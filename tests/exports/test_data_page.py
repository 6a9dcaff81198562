"""The Data page: what it promises is there, and its examples run."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest

from publisher.tables import TABLES

pytestmark = pytest.mark.xdist_group("exports")


@pytest.fixture(scope="module")
def page(published: Any) -> str:
    text: str = published.read("data/index.md")
    return text


@pytest.fixture(scope="module")
def downloads(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the page says to get first, got as it says."""
    folder = tmp_path_factory.mktemp("downloads")
    run_in_shell(examples(page, "bash")[0], folder)
    return folder


def examples(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def run_in_shell(command: str, folder: Path) -> str:
    """Run a command as it stands, with this Python as python3 and no proxy in between."""
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-ec", command], cwd=folder, env=environment, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_every_curl_example_runs_and_says_something(page: str, tmp_path: Path) -> None:
    first, *others = examples(page, "bash")
    run_in_shell(first, tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "archive.sqlite",
        "signatures.csv",
        "statements.csv",
    ]
    assert len(others) == 2
    assert all(run_in_shell(command, tmp_path).strip() for command in others)


def test_every_sql_example_runs_and_finds_something(page: str, downloads: Path) -> None:
    queries = examples(page, "sql")
    assert len(queries) == 4
    with closing(sqlite3.connect(downloads / "archive.sqlite")) as database:
        assert all(database.execute(query).fetchall() for query in queries)


def test_the_pandas_example_counts_as_the_archive_does(
    page: str, downloads: Path, published: Any
) -> None:
    (program,) = examples(page, "python")
    done = subprocess.run(
        [sys.executable, "-c", program + "\nprint(signatories['party'].value_counts().to_json())"],
        cwd=downloads,
        capture_output=True,
        check=True,
        text=True,
    )
    counts = json.loads(done.stdout.splitlines()[-1])
    expected: dict[str, int] = {}
    for resolved in published.edition.statements:
        for party in resolved.signatories:
            expected[party] = expected.get(party, 0) + 1
    assert counts == expected


def test_the_duckdb_example_counts_every_statement(
    page: str, downloads: Path, published: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(downloads)
    (query,) = examples(page, "duckdb")
    found = duckdb.sql(query).fetchall()
    assert sum(count for _, count in found) == len(published.edition.statements)


def test_every_file_of_the_data_folder_is_named_and_every_named_file_is_there(
    page: str, published: Any
) -> None:
    folder = published.docs / "data"
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    named = {link for link in re.findall(r"\]\(([^)#:]+)\)", page) if not link.startswith("../")}
    assert named == files - {"index.md"}


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_column_is_explained(page: str, table: Any) -> None:
    section = page.split(f"{{ #table-{table.name} }}")[1].split("\n### ")[0]
    for column in table.columns:
        name = rf"(\*\*)?{column.name}(\*\*)?"
        assert re.search(rf"^\| {name} \| {column.type} \| \S", section, re.MULTILINE), column.name


def test_it_says_the_version_and_the_date(page: str, published: Any) -> None:
    assert f"**version {published.edition.version} of " in page
