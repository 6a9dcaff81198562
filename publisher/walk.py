"""The files below a folder: a site has tens of thousands, and Python's own walk takes longer."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path


def files_below(top: Path) -> Iterator[str]:
    """Every file below a folder by its path from there, with forward slashes."""
    return chain.from_iterable(files_by_folder(top))


def files_by_folder(top: Path, with_linked: bool = False) -> Iterator[list[str]]:
    """The files of each folder, by their paths from the top; on demand also of linked folders.

    A folder that cannot be looked into is passed over, as Python's own walk does.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        files = []
        try:
            with os.scandir(f"{top}/{folder}") as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=with_linked):
                        folders.append(f"{folder}{entry.name}/")
                    elif not entry.is_dir():
                        files.append(folder + entry.name)
        except OSError:
            continue
        yield files
