"""Archives to test with: copies of the real one, and small ones made of a few files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from publisher.archive import Archive
from publisher.problems import as_text
from publisher.understanding import check

ROOT = Path(__file__).resolve().parents[1]
TOY = ROOT / "tests" / "toy" / "statements"
CASES = ROOT / "tests" / "cases" / "validate"
SEEDS = (
    "2022-12-02-osce-security-crisis-and-co-operation",
    "2023-07-28-oewg-annual-progress-report",
)
_SOURCE = ("statements", "registry", "templates", "sources", "overrides")


def copy_archive(into: Path) -> Path:
    """Copy what an editor keeps: the sources, the settings and the hand-written pages."""
    for folder in _SOURCE:
        shutil.copytree(ROOT / folder, into / folder)
    for file in [*sorted(ROOT.glob("*.yml")), ROOT / "build_pages.py"]:
        shutil.copy2(file, into / file.name)
    shutil.copytree(ROOT / "docs", into / "docs", ignore=_generated)
    (into / "publisher").symlink_to(ROOT / "publisher")
    return into


def add_toy_statements(archive: Path) -> Path:
    """Add the statements of tests/toy, in which everything happens that can happen."""
    for file in sorted(TOY.glob("*.md")):
        shutil.copy2(file, archive / "statements" / file.name)
    return archive


def build_site(archive: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in an archive, as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=archive,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


def _generated(folder: str, names: list[str]) -> list[str]:
    """What .gitignore names as generated below docs/."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = {ROOT / line.strip("/") for line in lines if line.startswith("/docs/")}
    return [name for name in names if Path(folder) / name in ignored]


def write_files(folder: Path, files: dict[str, str | bytes]) -> None:
    """Write files below a folder, by their paths."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())


def small_archive(into: Path, statements: dict[str, str | bytes]) -> Archive:
    """An archive of these files (by path), with the real registry and templates."""
    into.mkdir(parents=True, exist_ok=True)
    write_files(into, statements)
    for folder in ("registry", "templates"):
        if not (into / folder).exists():
            (into / folder).symlink_to(ROOT / folder)
    return Archive(into)


def case_report(case: Path, into: Path) -> str:
    """What `check` prints for the files of a case's folder."""
    shutil.copytree(case, into, dirs_exist_ok=True)
    return as_text(check(small_archive(into, {})))


def statement_file(fields: str = "", text: str = "The parties will meet every year.") -> str:
    """A statement file that is in order: `fields` are added, and replace those of their name."""
    lines = {
        "title": "title: Joint statement on cooperation",
        "date": "date: 2022-05-09",
        "signatories": "signatories:\n  - Republic of Belarus\n  - Russian Federation",
    }
    given: list[str] = []
    for line in fields.strip("\n").split("\n") if fields else []:
        if line.startswith((" ", "-")):
            given[-1] += f"\n{line}"
        else:
            given.append(line)
    lines |= {field.partition(":")[0]: field for field in given}
    return "---\n" + "\n".join(lines.values()) + f"\n---\n\n{text}\n"
