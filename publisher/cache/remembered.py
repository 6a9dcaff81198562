"""Something that was found out once, and is found out anew only from something else."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from publisher.write import replace_by

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """The last finding and a key of what it was found out from, in a file safe to delete."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._last: tuple[str, Found] | None = None
        self._built_with: tuple[str, Found] | None = None
        self.is_saved = True

    def recall(self, key: str, find_out: Callable[[], Found]) -> Found:
        """What was found out under this key, or is found out now."""
        if self._last is None:
            self._last = self._built_with = _load(self._file)
        if self._last is None or self._last[0] != key:
            self._last, self.is_saved = (key, find_out()), False
        return self._last[1]

    @property
    def key(self) -> str:
        """What the last finding was found out from; "" where there is none."""
        return self._last[0] if self._last else ""

    @property
    def earlier(self) -> tuple[str, Found] | None:
        """What the last build was made with, and its key, where something else is known now."""
        return self._built_with if self._built_with is not self._last else None

    def end(self) -> None:
        """End a build: it was made with the last finding."""
        self._built_with = self._last

    def save(self) -> None:
        """Write the file for the next run."""
        if not self.is_saved:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_by(self._file, self._write)
            self.is_saved = True

    def _write(self, place: Path) -> None:
        with place.open("wb") as file:  # tens of megabytes, which are not held in memory
            pickle.dump(self._last, file, protocol=5)


def _load(file: Path) -> tuple[str, Any] | None:
    try:
        key, found = pickle.loads(file.read_bytes())
        return key, found
    except Exception:  # whatever is wrong with it: it is only a cache
        return None
