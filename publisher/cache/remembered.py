"""Something that was found out once, and is found out anew only from something else."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from publisher.write import replace_file

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """The last finding and a key of what it was found out from, in a file safe to delete."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._last: tuple[str, Found] | None = None
        self.is_saved = True

    def recall(self, key: str, find_out: Callable[[], Found]) -> Found:
        """What was found out under this key, or is found out now."""
        if self._last is None:
            self._last = _load(self._file, key)
        if self._last is None or self._last[0] != key:
            self._last, self.is_saved = (key, find_out()), False
        return self._last[1]

    @property
    def key(self) -> str:
        """What the last finding was found out from; "" where there is none."""
        return self._last[0] if self._last else ""

    def save(self) -> None:
        """Write the file for the next run."""
        if not self.is_saved:
            parts = self._last or ()
            replace_file(self._file, b"".join(pickle.dumps(part, protocol=5) for part in parts))
            self.is_saved = True


def _load(file: Path, key: str) -> tuple[str, Found] | None:
    """What the file says under a key; the key stands first, so that no more need be read."""
    try:
        with file.open("rb") as content:
            known = pickle.load(content)
            return (key, pickle.load(content)) if known == key else None
    except Exception:  # whatever is wrong with it: it is only a cache
        return None
