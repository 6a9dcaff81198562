"""Whatever interrupts a build, the last good site stays and the next build is whole."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trial import build_site, make_archive, statement

from publisher.archive import Archive
from publisher.pipeline import build
from publisher.settings import Settings
from publisher.whole_site import build_site as build_whole
from publisher.whole_site import recover, swap


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fill(folder: Path, said: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(said)


def test_the_new_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    """Only when it is complete, and nothing of the last one remains beside it."""
    fill(tmp_path / "site", "last")

    def run(folder: Path) -> int:
        fill(folder, "new")
        assert (tmp_path / "site/index.html").read_text() == "last"
        return 0

    assert build_whole(tmp_path, run) == 0
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".cache"}


def test_a_failed_build_leaves_the_last_site(tmp_path: Path) -> None:
    """Its exit code is passed on."""
    fill(tmp_path / "site", "last")
    assert build_whole(tmp_path, lambda folder: fill(folder, "half") or 1) == 1
    assert (tmp_path / "site/index.html").read_text() == "last"


def test_a_kill_between_the_two_renames_is_mended(tmp_path: Path) -> None:
    """The next run finds the last site where it was put aside."""
    fill(tmp_path / ".site.last", "last")
    recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "last"
    fill(tmp_path / "new", "new")
    fill(tmp_path / ".site.last", "older")
    swap(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert not (tmp_path / ".site.last").exists()


@pytest.mark.slow
def test_after_a_kill_at_any_moment_the_next_build_equals_a_clean_one(tmp_path: Path) -> None:
    """Three moments here; `benchmarks/kills.py` tries fifty on a thousand statements."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    root = make_archive(tmp_path / "archive", {"2020-01-01-peace": statement()}).root
    start = time.monotonic()
    assert build_site(root).returncode == 0
    seconds = time.monotonic() - start
    clean = contents(root / "site")
    for part in (0.3, 0.6, 0.9):
        (root / "docs/.generated.json").unlink()
        for page in (root / "docs/statements").glob("*.md"):
            page.unlink()
        killed = subprocess.Popen(
            [sys.executable, "build_pages.py", "site"],
            cwd=root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(seconds * part)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.wait()
        built = build_site(root)
        assert built.returncode == 0, built.stdout + built.stderr
        assert contents(root / "site") == clean


def _no_room() -> None:
    """Let no file grow beyond some bytes, which to a program looks much like a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


@pytest.mark.parametrize("command", [[], ["site"], ["record"], ["new", "2024-03-01-new"]])
def test_a_full_disk_gives_a_clear_message(command: list[str], tmp_path: Path) -> None:
    """It names the file, exits 1, and what was there stays whole."""
    paragraphs = [f"Paragraph {number}." for number in range(600)]
    archive = make_archive(tmp_path, {"2020-01-01-peace": statement("peace", *paragraphs)})
    failed = subprocess.run(
        [sys.executable, "-B", "build_pages.py", *command],
        cwd=archive.root,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_no_room,
    )
    said = failed.stdout + failed.stderr
    assert failed.returncode == 1, said
    assert "File too large" in said or "disk I/O error" in said
    assert "Traceback" not in said
    assert list(archive.root.rglob("*.part")) == []
    assert record_then_build(archive) == ()


@pytest.mark.parametrize("command", [[], ["site"]])
def test_an_interrupted_command_says_so_in_one_line(command: list[str], tmp_path: Path) -> None:
    """As where the user presses Ctrl-C, which all processes of the command are told of."""
    paragraphs = [f"Paragraph {number} of a long text." for number in range(300)]
    texts = {f"20{year}-01-01-peace": statement("peace", *paragraphs) for year in range(10, 24)}
    archive = make_archive(tmp_path, texts)
    running = subprocess.Popen(
        [sys.executable, "-B", "build_pages.py", "--jobs", "3", *command],
        cwd=archive.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while running.poll() is None and not list(archive.docs.glob(".drafts-*")):  # helpers work
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    said = [line for line in running.communicate()[1].splitlines() if "INFO" not in line]
    assert running.returncode == 130
    assert said[-1] == "interrupted; no file is half written, run it again for the rest"
    assert "Traceback" not in "".join(said)
    assert record_then_build(archive) == ()


def record_then_build(archive: Archive) -> tuple[object, ...]:
    """The problems of the next build, with room again."""
    return build(archive, Settings()).problems


@pytest.mark.skipif(
    os.geteuid() == 0 and shutil.which("setpriv") is None,
    reason="root may write everywhere, and there is no setpriv to take that right away",
)
def test_an_unwritable_folder_gives_a_clear_message(tmp_path: Path) -> None:
    """The message names the file that could not be written."""
    archive = make_archive(tmp_path, {"2020-01-01-peace": statement()})
    archive.docs.chmod(0o555)
    unprivileged = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    failed = subprocess.run(
        [*unprivileged, sys.executable, "-B", "build_pages.py"],
        cwd=archive.root,
        capture_output=True,
        text=True,
        check=False,
    )
    archive.docs.chmod(0o755)
    said = failed.stdout + failed.stderr
    assert failed.returncode == 1, said
    assert "Permission denied" in said
    assert "Traceback" not in said
