"""Two builds of one archive at the same time do not disturb each other."""

import subprocess
import sys
from pathlib import Path

import pytest
from archives import small_archive
from trial import make_archive, statement

from publisher.one_at_a_time import one_at_a_time
from publisher.pipeline import build
from publisher.settings import Settings

SAID = "another build of this archive is at work; waiting for it\n"


@pytest.mark.skipif(sys.platform == "win32", reason="builds are not kept apart there")
@pytest.mark.parametrize("command", [[], pytest.param(["site"], marks=pytest.mark.slow)])
def test_a_build_waits_for_the_one_at_work_and_says_so_once(
    command: list[str], tmp_path: Path
) -> None:
    """Nothing is written meanwhile, and all of it afterwards."""
    archive = make_archive(tmp_path / "archive", {"2020-01-01-peace": statement()})
    with one_at_a_time(archive.root):
        waiting = subprocess.Popen(
            [sys.executable, "-B", "build_pages.py", *command],
            cwd=archive.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert waiting.stderr
        assert SAID in iter(waiting.stderr.readline, "")
        assert not (archive.docs / "index.md").exists()
        assert not archive.cache.exists()
    rest = waiting.communicate(timeout=300)[1]
    assert waiting.returncode == 0, rest
    assert SAID not in rest
    assert (archive.docs / "index.md").exists()


def test_another_archive_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = small_archive(tmp_path / "one", {"statements/2020-01-01-peace.md": statement()})
    other = tmp_path / "other"
    other.mkdir()
    with one_at_a_time(other), one_at_a_time(archive.root):  # and not oneself
        assert build(archive, Settings()).problems == ()
    assert capsys.readouterr().err == ""
