"""Kill a build at random moments: the last good site stays, and the next build equals a clean one.

    python benchmarks/kills.py --statements 1000 --kills 50 --seed 1

Every other build starts without generated pages and caches, so that generating, MkDocs and the
index are all hit.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP), str(TOP / "tests")]
from archives import copy_archive  # noqa: E402
from make_corpus import make  # noqa: E402


def main() -> int:
    """Make an archive, build it once undisturbed, then kill and rebuild."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = copy_archive(Path(folder) / "archive")
        make(options.statements, options.seed, root)
        return kill_often(root, options.kills, random.Random(options.seed))


def kill_often(root: Path, kills: int, chance: random.Random) -> int:
    """Kill `kills` builds; gives the number after which something was not as it should be."""
    seconds = build(root)
    clean = checksums(root / "site")
    print(f"clean build: {len(clean):,} files in {seconds:.0f} s", flush=True)
    warm = build(root) or seconds
    failures = ended = 0
    for number in range(1, kills + 1):
        from_nothing = bool(number % 2)
        if from_nothing:
            forget(root)
        moment = chance.uniform(0, seconds if from_nothing else warm)
        killed = (took := build(root, until=moment)) is None
        if took:  # it was quicker than its moment: the next moments come sooner
            seconds, warm = (took, warm) if from_nothing else (seconds, took)
        kept = checksums(root / "site") in (clean, {})
        build(root)
        same = checksums(root / "site") == clean
        failures += not (kept and same)
        ended += killed
        said = "killed" if killed else "done"
        print(f"{number}: {said} after {moment:.1f} s; {kept=} {same=}", flush=True)
    print(f"{kills} builds, {ended} of them killed, {failures} failures")
    return failures


def forget(root: Path) -> None:
    """Remove what was generated, but for the site."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    shutil.rmtree(root / "docs")
    fresh = copy_archive(root.parent / "fresh")
    shutil.move(fresh / "docs", root / "docs")
    shutil.rmtree(fresh)


def build(root: Path, until: float | None = None) -> float | None:
    """Build the site; gives the seconds it took, None where it was killed after `until`."""
    start = time.perf_counter()
    command = [sys.executable, "build_pages.py", "site"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    running = subprocess.Popen(
        command,
        cwd=root,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        _, said = running.communicate(timeout=until)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        return None
    if running.returncode:
        raise SystemExit(f"the build failed:\n{said}")
    return time.perf_counter() - start


def checksums(folder: Path) -> dict[str, str]:
    """The sha256 of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


if __name__ == "__main__":
    sys.exit(main())
