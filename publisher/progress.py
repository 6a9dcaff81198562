"""Progress of long work: which stage it is in, how far, and how long it may still take."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

_EVERY = 3.0  # seconds between two words about the same stage
_SOON = 2.0  # seconds before the first word: short work passes in silence
_TELLING = 0.01  # of the work: less says little about the rest

T = TypeVar("T")


class Progress:
    """Says how work goes on; `say` is given each line, `clock` gives seconds.

    With `every_stage` the time of each stage is said at its end.
    """

    def __init__(
        self,
        say: Callable[[str], None] = lambda line: None,
        every_stage: bool = False,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._say, self._every_stage, self._clock = say, every_stage, clock

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """A stage of the work, from here to the end of the `with` block."""
        started = self._clock()
        yield
        if self._every_stage:
            self._say(f"{name}: {self._clock() - started:.2f} s")

    def through(self, things: Iterable[T], total: int, name: str) -> Iterator[T]:
        """The things one by one, saying now and then how many of `total` are done."""
        started = self._clock()
        next_word = started + _SOON
        for done, thing in enumerate(things):
            now = self._clock()
            if now >= next_word and done:
                left = (now - started) / done * max(total - done, 0)
                estimate = f", about {left:.0f} s left" if done >= total * _TELLING else ""
                self._say(f"{name}: {done:,} of {total:,}{estimate}")
                next_word = now + _EVERY
            yield thing
        if self._every_stage:
            self._say(f"{name}: {self._clock() - started:.2f} s")


SILENT = Progress()
