"""The registry as the reading of one text sees it: names and groups on the date of the text."""

import datetime as dt
from collections.abc import Callable

from publisher.dates import DateSpan, parse_span
from publisher.importers.name_lists import KnownParty, World
from publisher.model import PartyId, Registry
from publisher.resolve.names import PartyIndex, name_key

ALL_DAYS = DateSpan(dt.date(1900, 1, 1), dt.date(2100, 12, 31), "")


class WorldAtlas:
    """Gives the world on a date; built once from the registry and its index of names."""

    def __init__(self, registry: Registry, index: PartyIndex) -> None:
        self._registry = registry
        self._index = index
        names = (name for party in registry.parties.values() for name in party.names)
        # Most stretches of text are nobody's name; asking the index each time would be slow.
        self._keys = frozenset(name_key(name.text) for name in names)

    def is_name(self, name: str) -> bool:
        """Whether any party has, or had, this name."""
        return name_key(name) in self._keys

    def on(self, date: str) -> World:
        """The world on a date as the archive writes it; on no date in particular for ""."""
        span = parse_span(date) if date else ALL_DAYS
        return World(self._finder(span), lambda group: self._members(group, span))

    def _finder(self, span: DateSpan) -> Callable[[str], KnownParty | None]:
        def find(name: str) -> KnownParty | None:
            found = self._index.find(name, span) if self.is_name(name) else None
            party = self._registry.parties.get(found) if isinstance(found, str) else None
            return KnownParty(party.id, party.code, party.kind) if party else None

        return find

    def _members(self, group: str, span: DateSpan) -> frozenset[str]:
        return frozenset(self._registry.members_on(PartyId(group), span.start))
