"""What is true of all data files together."""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from archives import statement_file

from publisher.archive import Archive
from publisher.edition import edition_of, last_recorded
from publisher.exports.all import export
from publisher.relate.agreed_language import agreed_language
from publisher.settings import Settings
from publisher.understanding import understand

pytestmark = pytest.mark.xdist_group("exports")

ArchiveOf = Callable[[dict[str, str | bytes]], Archive]
SITE = Settings("Archive", "https://archive.example/")
DRAFT = statement_file(
    "title: Draft statement on a secret\nreview: draft\nsignatories:\n  - Republic of Cuba",
    "Nobody has checked these unmistakable words.",
)


def exported(archive: Archive) -> dict[str, bytes]:
    corpus, problems = understand(archive)
    assert not problems, problems
    return {file.path: file.content for file in export(corpus, SITE)}


def test_the_same_archive_gives_the_same_bytes(published: Any) -> None:
    def sums() -> dict[str, str]:
        corpus, _ = understand(published.archive)
        wording = agreed_language(corpus.statements.values())
        files = export(corpus, published.settings, wording)
        return {file.path: hashlib.sha256(file.content).hexdigest() for file in files}

    first = sums()
    assert len(first) > 1000
    assert first == sums()
    for path, found in first.items():
        assert hashlib.sha256((published.docs / path).read_bytes()).hexdigest() == found, path


def test_every_file_says_which_version_and_date_of_the_archive_it_is_from(published: Any) -> None:
    version, date = published.edition.version.encode(), str(published.edition.date).encode()
    for file in export(published.corpus, published.settings):
        if file.content.count(b"\n") == 1 and file.path.endswith(".csv"):
            continue  # a table without a row
        assert version in file.content, file.path
        assert date in file.content, file.path


def test_the_database_says_it_in_a_table_of_its_own(published: Any) -> None:
    path = published.docs / "data" / "archive.sqlite"
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT version, date FROM edition").fetchall()
    assert found == [(published.edition.version, str(published.edition.date))]


def test_the_date_is_the_latest_day_recorded_and_not_the_day_of_the_build(
    archive_of: ArchiveOf,
) -> None:
    archive = archive_of(
        {
            "statements/1999-01-01-first.md": statement_file("date: 1999-01-01"),
            "statements/2001-01-01-second.md": statement_file(
                "date: 2001-01-01\n"
                "signatories:\n  - Republic of Belarus\n"
                "  - {name: Republic of Cuba, action: joined, date: 2003-03-03}"
            ),
        }
    )
    corpus, problems = understand(archive)
    assert not problems
    assert edition_of(corpus, SITE).date == dt.date(2003, 3, 3)


def test_a_retrieval_is_recorded_too(archive_of: ArchiveOf) -> None:
    fields = "date: 1999-01-01\nsource:\n  url: https://example.org/\n  retrieved: 2024-05-06"
    archive = archive_of({"statements/1999-01-01-first.md": statement_file(fields)})
    (resolved,) = understand(archive)[0].statements.values()
    assert last_recorded(resolved) == dt.date(2024, 5, 6)


def test_a_draft_is_in_no_file(archive_of: ArchiveOf) -> None:
    checked = {"statements/2022-05-09-checked.md": statement_file()}
    without = exported(archive_of(checked))
    with_draft = exported(archive_of(checked | {"statements/2023-05-09-draft.md": DRAFT}))
    assert with_draft == without
    assert not any(b"unmistakable" in content for content in with_draft.values())


def test_a_relation_to_a_draft_is_left_out_until_the_draft_is_checked(
    archive_of: ArchiveOf,
) -> None:
    fields = "date: 2024-01-01\nrelations:\n  - follows: 2023-05-09-draft"
    files = {
        "statements/2023-05-09-draft.md": DRAFT,
        "statements/2024-01-01-checked.md": statement_file(fields),
    }
    assert not any(
        b"2023-05-09-draft" in content for content in exported(archive_of(files)).values()
    )


def test_an_archive_without_a_statement_has_data_files_too(archive_of: ArchiveOf) -> None:
    found = exported(archive_of({"statements/2023-05-09-draft.md": DRAFT}))
    assert found["data/statements.csl.json"] == b"[\n]\n"
    assert b'"statements":[\n]' in found["data/statements.json"]
