"""The registry as the reading of one text sees it: names and groups on the date of the text."""

import datetime as dt
from collections.abc import Callable, Iterable

from publisher.dates import DateSpan, parse_span
from publisher.importers.name_lists import KnownParty, World
from publisher.importers.russian_cases import oblique_forms
from publisher.model import PartyId, Registry
from publisher.resolve.names import NameKey, PartyIndex, name_key

ALL_DAYS = DateSpan(dt.date(1900, 1, 1), dt.date(2100, 12, 31), "")

# In a text without a date, a name that meant several in its time is read as who has it now.
_TODAY = DateSpan(ALL_DAYS.end, ALL_DAYS.end, "")


class WorldAtlas:
    """Gives the world on a date; built once from the registry and its index of names."""

    def __init__(self, registry: Registry, index: PartyIndex) -> None:
        self._registry = registry
        self._index = index
        names = [name for party in registry.parties.values() for name in party.names]
        # Most stretches of text are nobody's name; asking the index each time would be slow.
        self._keys = frozenset(name_key(name.text) for name in names)
        russian = (name.text for name in names if name.language == "ru")
        self._inflected = _inflected(russian, self._keys)

    def is_name(self, name: str) -> bool:
        """Whether any party has, or had, this name."""
        key = name_key(name)
        return key in self._keys or key in self._inflected

    def on(self, date: str) -> World:
        """The world on a date as the archive writes it; on no date in particular for ""."""
        span = parse_span(date) if date else ALL_DAYS
        days = _TODAY if span is ALL_DAYS else span
        return World(self._finder(span), lambda group: self._members(group, days))

    def _finder(self, span: DateSpan) -> Callable[[str], KnownParty | None]:
        def find(name: str) -> KnownParty | None:
            found, called = self._party(name, span)
            party = self._registry.parties.get(found)
            return KnownParty(party.id, party.code, party.kind, called) if party else None

        return find

    def _party(self, name: str, span: DateSpan) -> tuple[PartyId, str]:
        """The one party of a name, and the name that this is another case of ("" where it is not).

        The party is "" where nobody has the name, or more than one.
        """
        key = name_key(name)
        known = key in self._keys
        spellings = (name,) if known else self._inflected.get(key, ())
        for days in (span, _TODAY) if span is ALL_DAYS else (span,):
            found = {spelling: self._index.find(spelling, days) for spelling in spellings}
            parties = {party: called for called, party in found.items() if isinstance(party, str)}
            if len(parties) == 1:
                [(party, called)] = parties.items()
                return party, "" if known else called
        return PartyId(""), ""

    def _members(self, group: str, span: DateSpan) -> frozenset[str]:
        return frozenset(self._registry.members_on(PartyId(group), span.start))


def _inflected(names: Iterable[str], known: frozenset[NameKey]) -> dict[NameKey, tuple[str, ...]]:
    """The other cases of names, each with the names it may be a case of."""
    cases: dict[NameKey, tuple[str, ...]] = {}
    for name in dict.fromkeys(names):
        for form in dict.fromkeys(oblique_forms(name)):
            key = name_key(form)
            if key not in known:
                cases[key] = (*cases.get(key, ()), name)
    return cases
