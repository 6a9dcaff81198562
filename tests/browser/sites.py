"""The two sites that the browser reads: of the real archive, and of three hundred statements."""

import fcntl
import subprocess
import sys
from pathlib import Path

from archives import ROOT, build_site, copy_archive

SYNTHETIC = 300
SPECIMENS = Path(__file__).parent / "specimens"


def built_once(folder: Path, name: str) -> Path:
    """The site called `name`, built by whichever process comes first; the others wait for it."""
    archive, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            _make(archive, name)
            built = build_site(archive)
            assert built.returncode == 0, built.stdout + built.stderr
            done.touch()
    return archive / "site"


def _make(archive: Path, name: str) -> None:
    copy_archive(archive)
    if name == "large":
        maker = [sys.executable, str(ROOT / "benchmarks" / "make_corpus.py"), "--languages"]
        arguments = ["--statements", str(SYNTHETIC), "--seed", "1", "--into", str(archive)]
        subprocess.run([*maker, *arguments], cwd=ROOT, check=True)
        for specimen in sorted(SPECIMENS.glob("*.md")):
            (archive / "statements" / specimen.name).write_bytes(specimen.read_bytes())
