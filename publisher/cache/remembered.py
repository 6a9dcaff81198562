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
        self.earlier: tuple[str, Found] | None = None  # what was found out under another key
        self.is_saved = True

    def recall(self, key: str, find_out: Callable[[], Found]) -> Found:
        """What was found out under this key, or is found out now."""
        last = self._last or _load(self._file)
        if last is None or last[0] != key:
            self.earlier = last
            last, self.is_saved = (key, find_out()), False
        self._last = last
        return last[1]

    @property
    def key(self) -> str:
        """What the last finding was found out from; "" where there is none."""
        return self._last[0] if self._last else ""

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
