"""Small archives for the tests of what makes the site trustworthy."""

import os
import subprocess
import sys
from pathlib import Path

from archives import copy_archive

from publisher.archive import Archive

ADDRESS = "https://archive.example/"
_STATEMENT = """\
---
title: Joint statement on {title}
date: 2020-01-01
signatories:
  - Belarus
  - Cuba
---

{text}
"""


def make_archive(folder: Path, statements: dict[str, str]) -> Archive:
    """A whole project to build, with these statements (by id) in place of its own."""
    archive = Archive(copy_archive(folder))
    for file in archive.statements.glob("*.md"):
        file.unlink()
    for name, text in statements.items():
        (archive.statements / f"{name}.md").write_text(text, encoding="utf-8")
    return archive


def statement(title: str = "peace", *paragraphs: str) -> str:
    """A statement file by Belarus and Cuba with these paragraphs."""
    return _STATEMENT.format(title=title, text="\n\n".join(paragraphs or ("We want peace.",)))


def build_site(root: Path) -> subprocess.CompletedProcess[str]:
    """Build an archive's site as a person does, strictly."""
    command = [sys.executable, "build_pages.py", "site"]
    environment = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
