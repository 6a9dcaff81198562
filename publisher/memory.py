"""What a run remembers for the next one. The road in `pipeline` is the same without it."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from publisher.cache.digests import versions
from publisher.cache.statements import StatementCache
from publisher.cache.units import UnitCache


class Memory:
    """The caches of an archive, in the folder `.cache/`, which is safe to delete."""

    def __init__(self, folder: Path) -> None:
        self.statements = StatementCache(folder / "statements.sqlite")
        self.units = UnitCache(folder / "units.pickle")
        self.digests: Mapping[str, str] = {}

    @cached_property
    def versions(self) -> str:
        """A digest of all code that has a part in the pages."""
        return versions()

    def save(self) -> None:
        """Write the caches for the next run."""
        self.statements.save()
        self.units.save()


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Spare Python the search for garbage among millions of objects that all stay in use."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
