"""The command line: what it prints, and exit codes 0 done, 1 problems, 2 wrong usage."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from archives import SEEDS, statement_file
from mkdocs.config import load_config

from publisher import commands
from publisher.archive import Archive
from publisher.commands import main
from publisher.pipeline import Report
from publisher.understanding import check
from publisher.write import Changes

BROKEN = statement_file("forum: osc\nsignatories:\n  - Czechslovakia\n  - Russian Federation")


def run(archive: Archive, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python build_pages.py …` as a user does, from another folder."""
    return subprocess.run(
        [sys.executable, archive.root / "build_pages.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        cwd=archive.root.parent,
        check=False,
        timeout=120,
    )


def break_it(archive: Archive) -> None:
    (archive.statements / "2022-05-09-broken.md").write_text(BROKEN, encoding="utf-8")


def test_the_first_run_writes_the_pages_and_the_second_writes_nothing(archive: Archive) -> None:
    first = run(archive)
    assert first.returncode == 0, first.stdout + first.stderr
    assert f"wrote docs/statements/{SEEDS[0]}.md\n" in first.stdout
    second = run(archive)
    assert (second.returncode, second.stdout) == (0, "0 pages written, 0 removed\n")


def test_of_more_files_than_anybody_reads_only_the_folders_are_named(
    archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = Changes(written=("index.md", *(f"years/{year}.md" for year in range(1, 1100))))
    monkeypatch.setattr(commands, "build", lambda *_, **__: Report(changes, ()))
    assert main([], archive.root) == 0
    assert capsys.readouterr().out == (
        "wrote 1 file in docs/\nwrote 1,099 files in docs/years/\n1,100 pages written, 0 removed\n"
    )


def test_with_a_problem_the_run_says_so_exits_1_and_writes_nothing(archive: Archive) -> None:
    break_it(archive)
    result = run(archive)
    assert result.returncode == 1
    assert result.stdout.splitlines() == [
        "statements/2022-05-09-broken.md:5: unknown-signatory: no party is called "
        "'Czechslovakia' (did you mean 'Czechoslovakia'?)",
        "statements/2022-05-09-broken.md:7: unknown-forum: no forum has the id 'osc' "
        "(did you mean 'osce'?)",
    ]
    assert "2 problems; nothing was written" in result.stderr
    assert not (archive.docs / "statements").exists()


def test_wrong_usage_exits_2(archive: Archive) -> None:
    for arguments in (["chekc"], ["check", "--format", "xml"], ["who"], ["who", "X", "--on", "5"]):
        result = run(archive, *arguments)
        assert result.returncode == 2, arguments
        assert "usage: build_pages.py" in result.stderr


def test_check_exits_0_without_problems(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], archive.root) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_check_prints_json_for_programs(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(archive)
    assert main(["check", "--format", "json"], archive.root) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["line"], line["code"]) for line in lines] == [
        (5, "unknown-signatory"),
        (7, "unknown-forum"),
    ]


def test_check_without_problems_prints_nothing_for_programs(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    for style in ("json", "github"):
        assert main(["check", "--format", style], archive.root) == 0
        assert capsys.readouterr().out == ""


def test_check_annotates_for_github(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(archive)
    assert main(["check", "--format", "github"], archive.root) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("::error file=statements/2022-05-09-broken.md,line=5,title=")


def test_check_writes_nothing(archive: Archive) -> None:
    main(["check"], archive.root)
    assert not (archive.docs / "statements").exists()


def test_an_archive_emptied_for_statements_of_ones_own_survives_a_commit(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs finds the folder that it watches; what explains the folder is no statement."""
    for file in (*archive.statements.glob("[12]*"), *(archive.root / "sources").iterdir()):
        file.unlink()
    git = ["git", "-C", str(archive.root), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init"], ["add", "-A"], ["commit", "-m", "empty"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    clone = Archive(tmp_path / "clone")
    subprocess.run([*git, "clone", ".", clone.root], check=True, capture_output=True)
    load_config(str(clone.root / "mkdocs.yml"))
    for named in ([], [str(file) for file in clone.statements.glob("*.md")]):
        assert main(["check", *named], clone.root) == 0
        assert capsys.readouterr().out == "no problems\n"
    assert main(["new", "2024-03-01-new"], clone.root) == 0


def test_check_of_one_file_is_silent_about_the_others(archive: Archive) -> None:
    break_it(archive)
    good = archive.statements / f"{SEEDS[0]}.md"
    assert check(archive, [good]) == ()
    assert len(check(archive, [archive.statements / "2022-05-09-broken.md"])) == 2


def test_a_file_outside_the_archive_is_checked_as_if_it_stood_there(
    archive: Archive, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "2022-05-09-elsewhere.md"
    elsewhere.write_text(BROKEN, encoding="utf-8")
    assert {p.code for p in check(archive, [elsewhere])} == {"unknown-signatory", "unknown-forum"}


def test_a_file_that_is_not_there_is_a_problem(archive: Archive) -> None:
    missing = archive.statements / "2022-05-09-missing.md"
    (problem,) = check(archive, [missing])
    assert (problem.code, problem.message) == ("file", "there is no such file")


def test_a_new_statement_file_explains_every_field_and_names_what_to_fill_in(
    archive: Archive,
) -> None:
    assert main(["new", "2024-03-01-new"], archive.root) == 0
    text = (archive.statements / "2024-03-01-new.md").read_text("utf-8")
    assert "# The title as printed." in text.replace("# title: ", "# ")
    assert {p.code for p in check(archive)} == {"unknown-signatory"}


def test_new_makes_the_folder_where_it_is_missing(archive: Archive) -> None:
    shutil.rmtree(archive.statements)
    assert main(["new", "2024-03-01-new"], archive.root) == 0
    assert (archive.statements / "2024-03-01-new.md").is_file()


def test_new_does_not_write_over_a_statement(archive: Archive) -> None:
    before = (archive.statements / f"{SEEDS[0]}.md").read_bytes()
    assert main(["new", SEEDS[0]], archive.root) == 1
    assert (archive.statements / f"{SEEDS[0]}.md").read_bytes() == before


def test_new_refuses_a_name_that_cannot_be_an_address(archive: Archive) -> None:
    assert main(["new", "../../Elsewhere"], archive.root) == 2
    assert not (archive.root.parent / "Elsewhere.md").exists()
    assert not (archive.root.parent.parent / "Elsewhere.md").exists()


def test_names_that_are_no_text_are_printed_with_their_bytes_as_numbers(
    archive: Archive, tmp_path: Path
) -> None:
    """Bytes that are not UTF-8 are a file's name on Linux, and may be an argument."""
    name = os.fsdecode(b"peace-\xff.md")
    try:
        (tmp_path / name).write_text("We want peace.")
    except OSError:
        pytest.skip("this file system has no such names")
    for arguments in (["check", "--format", "json"], ["import"], ["who"]):
        result = run(archive, *arguments, str(tmp_path / name))
        assert result.returncode == 1
        assert "Traceback" not in result.stderr
        assert "peace-\\udcff.md" in result.stdout + result.stderr


def test_a_link_to_itself_is_no_plain_file(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to("loop.md")
    result = run(archive, "check", str(tmp_path / "loop.md"))
    assert result.returncode == 1
    assert "only plain files are read, not links" in result.stdout


@pytest.mark.parametrize("named", [[], ["sitee"], ["mkdocs.yml"]], ids=["none", "typo", "file"])
def test_links_of_what_is_no_built_site_are_not_said_to_be_in_order(
    archive: Archive, capsys: pytest.CaptureFixture[str], named: list[str]
) -> None:
    assert main(["links", *(str(archive.root / name) for name in named)], archive.root) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "there is no built site in it; `site` builds one" in said.err
