"""What a run remembers for the next one. The road in `pipeline` is the same without it."""

import atexit
import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from publisher.cache.digests import versions
from publisher.cache.last_build import LastBuild
from publisher.cache.remembered import Remembered
from publisher.cache.statements import StatementCache
from publisher.cache.units import UnitCache
from publisher.jobs import Jobs
from publisher.model import Registry, Relations
from publisher.problems import Problem
from publisher.resolve.statements import World
from publisher.wording.model import Agreed

_MANY = 1000  # statements of which writing the findings takes longer than copying a process


class Memory:
    """The caches of an archive, in the folder `.cache/`, which is safe to delete."""

    def __init__(self, folder: Path) -> None:
        self.statements = StatementCache(folder / "statements.sqlite")
        self.units = UnitCache(folder / "units.pickle")
        self.last_build = LastBuild(folder / "last_build.pickle")
        self.registry = Remembered[tuple[Registry, Sequence[Problem]]](folder / "registry.pickle")
        self.relations = Remembered[Relations](folder / "relations.pickle")
        self.agreed = Remembered[Agreed](folder / "agreed.pickle")
        self.digests: Mapping[str, str] = {}  # of statements, by id
        self.headings: Mapping[str, str] = {}  # of their headings
        self.built: object = None  # what the road keeps of the last build, within a process
        self._are_findings_saved: Callable[[], bool] | None = None  # of what is written beside
        self._world: tuple[str, World, Sequence[Problem]] | None = None

    @cached_property
    def versions(self) -> str:
        """A digest of all code that has a part in the pages."""
        return versions()

    def world(
        self, key: str, load: Callable[[], tuple[Registry, Sequence[Problem]]]
    ) -> tuple[World, Sequence[Problem]]:
        """The registry made ready for looking up, and its problems; loaded once for a key."""
        if self._world is None or self._world[0] != key:
            registry, problems = self.registry.recall(key, load)
            self._world = key, World.of(registry), problems
        return self._world[1:]

    def begin_to_save(self, jobs: Jobs) -> None:
        """Have another process write what was found out, where that is much."""
        if len(self.digests) >= _MANY and not (self.relations.is_saved and self.agreed.is_saved):
            self._are_findings_saved = jobs.aside(self._save_findings)

    def end(self) -> None:
        """End a build, after its files were put in their places."""
        self.units.end()
        self.relations.end()
        self.agreed.end()

    def save(self) -> None:
        """Write the caches for the next run."""
        self.units.save()
        self.statements.save()
        if not (self._are_findings_saved and self._are_findings_saved()):
            self._save_findings()

    def _save_findings(self) -> None:
        self.registry.save()
        self.relations.save()
        self.agreed.save()


def leave_out_of_garbage_collection() -> None:
    """Spare Python a search among all objects there are: it would be long, and find hardly any.

    When the process ends they count again, so that libraries find nothing left over.
    """
    gc.freeze()
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)


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
