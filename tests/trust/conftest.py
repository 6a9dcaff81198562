"""Sites for the tests of what makes the archive trustworthy."""

from pathlib import Path

import pytest
from hostile import hostile_inputs
from trial import build_site, make_archive, statement


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
