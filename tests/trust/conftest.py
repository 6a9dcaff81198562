"""Sites for the tests of what makes the archive trustworthy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import hostile_inputs
from trial import make_archive, statement

ADDRESS = "https://archive.example/"


def build_site(root: Path) -> subprocess.CompletedProcess[str]:
    """Build an archive's site as a person does, strictly."""
    command = [sys.executable, "build_pages.py", "site"]
    environment = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of an archive of every hostile input that is shown as harmless text."""
    moved = statement().replace("---\n", "---\nformerly: 2020-01-01-moved\n", 1)
    plain = {"2020-01-01-plain": moved}
    root = make_archive(tmp_path_factory.mktemp("hostile") / "archive", plain).root
    for case in hostile_inputs():
        if case.shown:
            case.put_into(root)
    before = "\n".join(sorted(path.name for path in root.iterdir()))
    (root.parent / "before.txt").write_text(before)
    built = build_site(root)
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"
