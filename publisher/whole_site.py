"""Build the whole site beside the last one, and put it in place only when it is complete.

MkDocs empties its output folder before it fills it. So it fills another one, and the last good
site stays where it is until the new one is whole, checked, and can take its place.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from publisher.one_at_a_time import one_at_a_time

STAGING = Path(".cache") / "site"


def build_site(root: Path, run: Callable[[Path], int]) -> int:
    """Have `run` fill a new folder, then make it `site/`; gives what `run` gave, 0 for success."""
    staging, place = root / STAGING, root / "site"
    with one_at_a_time(root):
        recover(place)
        start_from(place, staging)
        code = run(staging)
        if code == 0:
            swap(staging, place)
    return code


def start_from(place: Path, staging: Path) -> None:
    """Begin with copies of the last site's pages: those that are unchanged are not built again."""
    shutil.rmtree(staging, ignore_errors=True)
    for page in place.rglob("*.html"):
        target = staging / page.relative_to(place)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(page, target)  # with its time, by which it is known to be untouched


def swap(new: Path, place: Path) -> None:
    """Put a complete folder in the place of another; both moves are single renames."""
    old = _aside(place)
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.replace(old)
    new.replace(place)
    shutil.rmtree(old, ignore_errors=True)


def recover(place: Path) -> None:
    """Put the last site back where a run was killed between the two renames."""
    if not place.exists() and _aside(place).exists():
        _aside(place).replace(place)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}.last")


def set_build_date(root: Path) -> None:
    """Date the build by the last commit, unless SOURCE_DATE_EPOCH does: same input, same bytes."""
    if os.environ.get("SOURCE_DATE_EPOCH") or not (root / ".git").exists():
        return
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    if found.returncode == 0 and found.stdout.strip().isdigit():
        os.environ["SOURCE_DATE_EPOCH"] = found.stdout.strip()
