"""Measure how long an archive of N synthetic statements takes, and how much memory at most.

    python benchmarks/generate.py --statements 1000

prints seconds and peak memory of making the pages (`build_pages.py`), of making them again with
nothing changed, and of `mkdocs build --strict`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_FOLDERS = ("statements", "registry", "templates", "sources", "overrides", "docs", "publisher")


def main() -> None:
    """Read the command line, make the archive and print a line for each step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = _copy(Path(folder) / "archive")
        maker = ["benchmarks/make_corpus.py", "--into", str(archive)]
        counts = ["--statements", str(arguments.statements), "--seed", str(arguments.seed)]
        subprocess.run([sys.executable, *maker, *counts], cwd=ROOT, check=True)
        _measure("generate", archive, "build_pages.py")
        _measure("again", archive, "build_pages.py")
        _measure("mkdocs", archive, "-m", "mkdocs", "build", "--strict")


def _copy(into: Path) -> Path:
    """A copy of this archive without the pages that were generated for it."""
    listed = subprocess.run(
        ["git", "ls-files", *_FOLDERS, "*.yml", "build_pages.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, into / name)
    return into


def _measure(step: str, archive: Path, *command: str) -> None:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], cwd=archive, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"{step} failed:\n{said.decode()[-3000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    print(
        f"{step:<9}{seconds:8.1f} s {cpu:8.1f} CPU s {usage.ru_maxrss / 1024:8.0f} MB", flush=True
    )


if __name__ == "__main__":
    main()
