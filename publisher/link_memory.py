"""What the check of links remembers of a site: the ids of its pages, and where they lead.

Many pages lead to the same places. A place is held once, with a number, and a page has the
numbers; so what is remembered of ten thousand pages is read in some hundredths of a second. What
is remembered is safe to delete.
"""

import pickle
from array import array
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from publisher.cache.stamps import Stamp, is_untouched
from publisher.write import replace_file

_BETWEEN = "\0"  # ids: HTML has no such character

# What is known of a page: its size, its time, its content's sum, its ids, the numbers of the
# places it leads to, and whether it is sound.
_Row = tuple[int, int, str, str, bytes, bool]


class Leads(NamedTuple):
    """A page's ids, and the places on other pages that it leads to.

    A place is a file below the site, with # and an id where the link has one. `is_sound` says that
    the page has no id twice and all places on itself that it leads to.
    """

    ids: tuple[str, ...]
    places: tuple[str, ...]
    is_sound: bool


class LinkMemory:
    """The pages of a site as they were when its links were last checked."""

    def __init__(self, file: Path | None, key: str) -> None:
        self._file, self._key, self._is_saved = file, key, True
        self.was_sound, self.files, self._places, self._rows = self._load()
        self._ids: dict[str, frozenset[str]] = {}

    def _load(self) -> tuple[bool, frozenset[str], list[str], dict[str, _Row]]:
        try:
            key, *found = pickle.loads(self._file.read_bytes() if self._file else b"")
            was_sound, files, places, rows = found
            if key == self._key:
                return bool(was_sound), frozenset(files), list(places), dict(rows)
        except Exception:  # whatever is wrong with it: it is only a cache
            pass
        return False, frozenset(), [], {}

    def is_untouched(self, site: Path, page: str) -> bool:
        """Whether a page is the file that was read before."""
        known = self.stamp(page)
        return known is not None and is_untouched(f"{site}/{page}", known)

    def stamp(self, page: str) -> Stamp | None:
        """The stamp of a page when it was read before."""
        known = self._rows.get(page)
        return known and Stamp(*known[:3])

    def ids(self, page: str) -> frozenset[str]:
        """The ids of a page."""
        if page not in self._ids:
            self._ids[page] = frozenset(filter(None, self._rows[page][3].split(_BETWEEN)))
        return self._ids[page]

    def is_sound(self, page: str) -> bool:
        """Whether a page is in order but for places on other pages."""
        return self._rows[page][5]

    def places(self, pages: Iterable[str]) -> list[str]:
        """The places to which pages lead, each once."""
        numbers: set[int] = set()
        for page in pages:
            numbers.update(array("I", self._rows[page][4]))
        return [self._places[number] for number in numbers]

    def touched(self, page: str, now: Stamp) -> None:
        """Take up that a page has a new time, and the content it had."""
        self._rows[page], self._is_saved = (*now, *self._rows[page][3:]), False

    def read(self, page: str, now: Stamp, leads: Leads) -> bool:
        """Take up a page that was read; gives whether it has lost ids that it had."""
        had = self.ids(page) if page in self._rows else frozenset()
        numbers = array("I", map(self._number, leads.places)).tobytes()
        self._rows[page] = (*now, _BETWEEN.join(leads.ids), numbers, leads.is_sound)
        self._ids.pop(page, None)
        self._is_saved = False
        return not had <= self.ids(page)

    def keep_only(self, files: frozenset[str]) -> bool:
        """Forget pages that are gone; gives whether files are gone that the site had."""
        lost = self.files - files
        for page in lost & self._rows.keys():
            del self._rows[page]
        self._is_saved &= self.files == files
        self.files = files
        return bool(lost)

    def save(self, is_sound: bool) -> None:
        """Remember what was found, and whether all links lead somewhere."""
        if self._file and not (self._is_saved and is_sound == self.was_sound):
            known = self._key, is_sound, list(self.files), self._places, self._rows
            replace_file(self._file, pickle.dumps(known, protocol=5))

    def forget_if_outdated(self) -> None:
        """Begin anew next time where pages lead to few of the places that are remembered."""
        if len(self.places(self._rows)) < len(self._places) / 2:
            self._places, self._rows, self._is_saved = [], {}, False

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {place: number for number, place in enumerate(self._places)}

    def _number(self, place: str) -> int:
        number = self._numbers.setdefault(place, len(self._places))
        if number == len(self._places):
            self._places.append(place)
        return number
