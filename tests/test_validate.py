"""Every mistake in a statement file is named with its file, its line and what to try."""

from pathlib import Path

import pytest
from archives import CASES, case_report, statement_file

from publisher.problems import as_text
from publisher.understanding import check

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_the_report_of_a_broken_statement_is_exactly(
    case: Path, tmp_path: Path, real_registry: None
) -> None:
    """Each folder of tests/cases/validate holds broken files and the report they give."""
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    assert expected, "an empty expected.txt would let a case pass by accident"
    assert case_report(case, tmp_path / "archive") == expected


def test_there_are_enough_broken_statements() -> None:
    assert len(FOLDERS) >= 35


def reported(archive_of, *texts: str) -> str:
    files = {f"statements/2022-05-09-{n}.md": text for n, text in enumerate(texts, 1)}
    return as_text(check(archive_of(files)))


def test_a_statement_that_is_in_order_has_no_problem(archive_of) -> None:
    assert reported(archive_of, statement_file()) == ""


def test_one_name_may_stand_without_the_dash_of_a_list(archive_of) -> None:
    fields = "signatories: Republic of Belarus\ntopics: ict-security\non_behalf_of: BRICS"
    assert reported(archive_of, statement_file(fields)) == ""


def test_a_draft_may_have_no_signatory_yet(archive_of) -> None:
    assert reported(archive_of, statement_file("signatories: []\nreview: draft")) == ""


def test_the_texts_own_number_may_differ_where_an_editor_says_why(archive_of) -> None:
    note = "claimed_count: 3\neditor_notes:\n  - The third party is not named in the text."
    assert reported(archive_of, statement_file(note)) == ""


def test_the_texts_own_number_counts_those_who_signed_not_those_who_joined_later(
    archive_of,
) -> None:
    fields = """claimed_count: 2
signatories:
  - Republic of Belarus
  - Russian Federation
  - name: Republic of Angola
    action: joined
    date: 2023-08-15"""
    assert reported(archive_of, statement_file(fields)) == ""


def test_a_party_that_withdrew_may_join_again(archive_of) -> None:
    fields = """signatories:
  - Republic of Belarus
  - name: Republic of Belarus
    action: withdrew
    date: 2022-06-01
  - name: Republic of Belarus
    action: joined
    date: 2022-07-01"""
    assert reported(archive_of, statement_file(fields)) == ""


def test_the_editor_can_say_who_an_ambiguous_name_is(archive_of) -> None:
    fields = "signatories:\n  - name: Korea\n    party: republic-of-korea"
    assert reported(archive_of, statement_file(fields)) == ""


def test_a_remark_after_a_value_does_not_belong_to_it(archive_of) -> None:
    assert reported(archive_of, statement_file("place: Geneva   # as printed")) == ""


def test_a_statement_that_cannot_be_read_is_still_there_for_the_relations_of_others(
    archive_of,
) -> None:
    broken = statement_file("place: [")
    follower = statement_file("relations:\n  - follows: 2022-05-09-1")
    report = reported(archive_of, broken, follower)
    assert report.count("\n") == 1
    assert "2022-05-09-1.md:" in report


def test_a_link_is_not_followed(archive_of, tmp_path: Path) -> None:
    """A link in statements/ could lead to any file of the machine."""
    secret = tmp_path / "secret.md"
    secret.write_text(statement_file(), encoding="utf-8")
    archive = archive_of({"statements/2022-05-09-1.md": statement_file()})
    (archive.statements / "2022-05-09-2.md").symlink_to(secret)
    assert [(p.file, p.code) for p in check(archive)] == [("statements/2022-05-09-2.md", "file")]


def test_a_file_of_many_megabytes_is_not_read(archive_of) -> None:
    archive = archive_of({"statements/2022-05-09-1.md": "x" * 2_000_001})
    assert [p.code for p in check(archive)] == ["file"]


def test_hidden_files_folders_and_a_readme_are_no_statements(archive_of) -> None:
    archive = archive_of(
        {
            "statements/.hidden": "x",
            "statements/README.md": "How we work.",
            "statements/old/2022-05-09-1.md": "x",
        }
    )
    assert check(archive) == ()
