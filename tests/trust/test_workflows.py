"""The two CI services: their files are well formed, and the commands in them work as written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from archives import ROOT
from trial import make_archive, statement

from publisher.archive import Archive
from publisher.understanding import record

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
_SLOW = {"make test"}  # would run these tests again


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values():
        yield from job["steps"]


def github_commands() -> list[tuple[str, str]]:
    """Each `run:` of the workflows, with the file it stands in."""
    return [(f.name, s["run"]) for f in WORKFLOWS for s in steps(f) if "run" in s]


def gitlab_jobs() -> list[tuple[str, str]]:
    """The script of each job, as one piece, as GitLab runs it."""
    jobs = yaml.safe_load(GITLAB.read_text())
    return [
        (name, "\n".join(job["script"]))
        for name, job in jobs.items()
        if isinstance(job, dict) and "script" in job
    ]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A git checkout of a small archive, two commits deep, with the environment of these tests."""
    archive = make_archive(tmp_path / "checkout", {"2020-01-01-peace": statement()})
    root = archive.root
    assert record(Archive(root)) == ()
    for name in ("Makefile", "requirements.txt", "scripts"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, root / name)
    venv = root / ".venv"
    venv.mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (venv / name).symlink_to(Path(sys.prefix) / name)
    (venv / "ready").touch()
    git = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    (root / ".gitignore").write_text("/.venv\n/site\n/docs/statements\n")
    subprocess.run([*git, "init", "-q"], check=True)
    for message in ("one", "two"):
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", message], check=True)
    return root


def run(command: str, checkout: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a CI service does, in the checkout."""
    environment = {
        **os.environ,
        "SITE_URL": "https://archive.example/base/",
        "GITHUB_STEP_SUMMARY": str(checkout / "summary.md"),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^1",
    }
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=checkout,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("schema", "files"),
    [("vendor.github-workflows", WORKFLOWS), ("vendor.gitlab-ci", [GITLAB])],
    ids=["github", "gitlab"],
)
def test_the_files_fit_the_services_schemas(schema: str, files: list[Path]) -> None:
    """By the schemas that the checker brings along."""
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    transform = ["--data-transform", "gitlab-ci"] if "gitlab" in schema else []
    checked = subprocess.run(
        [*command, *transform, *map(str, files)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_actions_are_pinned_by_commit() -> None:
    """A tag can be moved to other code, a commit cannot; the version stands beside it."""
    for file in WORKFLOWS:
        for line in file.read_text().splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_permissions_are_the_least() -> None:
    """Only the job that publishes may write, only pages, and it runs no code of the project."""
    for file in WORKFLOWS:
        workflow = yaml.safe_load(file.read_text())
        assert set(workflow["permissions"].values() if workflow["permissions"] else ()) <= {"read"}
        for job in workflow["jobs"].values():
            if "write" in job.get("permissions", {}).values():
                assert job["permissions"] == {"pages": "write", "id-token": "write"}
                assert all("run" not in step for step in job["steps"])
        assert "pull_request_target" not in file.read_text()
        for step in steps(file):
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_no_command_holds_what_a_stranger_wrote() -> None:
    """Expressions stand in `env`, never in a command: a branch's name could be one."""
    for file, command in github_commands():
        assert "${{" not in command, (file, command)


@pytest.mark.slow
@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_github_commands_work_as_written(file: Path, checkout: Path) -> None:
    """Each command of a workflow runs after the other and succeeds."""
    for name, command in github_commands():
        if name == file.name and command.strip() not in _SLOW:
            done = run(command, checkout)
            assert done.returncode == 0, command + done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("job", gitlab_jobs(), ids=lambda job: job[0])
def test_gitlab_commands_work_as_written(job: tuple[str, str], checkout: Path) -> None:
    """Each job's script succeeds; the job `pages` leaves the site in public/."""
    name, script = job
    if script in _SLOW:
        return
    done = run(script, checkout)
    assert done.returncode == 0, script + done.stdout + done.stderr
    assert (checkout / "public/index.html").is_file() == (name == "pages")


@pytest.mark.slow
def test_a_mistake_is_annotated_on_its_line(checkout: Path) -> None:
    """The check of a pull request fails with an annotation on the line of the statement."""
    file = checkout / "statements/2020-01-01-peace.md"
    file.write_text(file.read_text().replace("  - Cuba", "  - Czechslovakia"))
    done = run(next(c for _, c in github_commands() if "FORMAT=github" in c), checkout)
    assert done.returncode != 0
    assert (
        "::error file=statements/2020-01-01-peace.md,line=6,title=unknown-signatory::"
        in done.stdout
    )


@pytest.mark.slow
def test_a_shortened_record_fails_the_check_of_a_pull_request(checkout: Path) -> None:
    """Taking a line out of the lock file by hand is found out."""
    lock = checkout / "addresses/published.lock"
    lock.write_text(lock.read_text().replace("kinds/joint-statement\n", ""))
    done = run(next(c for _, c in github_commands() if "--before" in c), checkout)
    assert done.returncode != 0
    assert "lock-shortened" in done.stdout


@pytest.mark.parametrize("file", ["requirements.txt", "tests/requirements.txt"])
def test_every_dependency_is_pinned_with_its_hashes(file: str) -> None:
    """So that the packages installed are those that were chosen, byte for byte."""
    text = (ROOT / file).read_text().replace("\\\n", " ")
    pinned = [line for line in text.splitlines() if line and line[0].isalnum()]
    assert pinned
    assert all("==" in line and "--hash=sha256:" in line for line in pinned)


def test_no_cache_is_committed() -> None:
    """A build trusts what it left in .cache/, so that it must never come with a pull request."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    command = ["git", "-C", str(ROOT), "ls-files", ".cache", "site"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""
