"""What a place in a document says about who issues it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from publisher.importers.name_lists import NameList, PrintedParty

Means = Literal["signed", "aligned", "on behalf of"]


@dataclass(frozen=True, slots=True)
class Reading:
    """Parties named as issuers at one place of a document (`where`, in words for the editor).

    `unknown` are names in the same list that nobody in the registry has; `claimed` the number of
    issuers that the text itself states; `speaker` who speaks for them. `said` is False where no
    words call them the issuers, and only the sense of the place does.
    """

    where: str
    parties: tuple[PrintedParty, ...]
    unknown: tuple[str, ...] = ()
    means: Means = "signed"
    claimed: int | None = None
    speaker: PrintedParty | None = None
    said: bool = True

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(printed.party.id for printed in self.parties)


def reading_of(where: str, names: NameList) -> Reading:
    """A list of names as a reading, each party once."""
    return Reading(where, once(names.parties), names.unknown)


def once(parties: tuple[PrintedParty, ...]) -> tuple[PrintedParty, ...]:
    """Each party at its first mention."""
    return tuple({printed.party.id: printed for printed in reversed(parties)}.values())[::-1]


def without_group_of(reading: Reading, members: Callable[[str], frozenset[str]]) -> Reading:
    """ "The Nordic countries, Denmark, Finland, Iceland, Norway and Sweden" are five parties."""
    first, *rest = reading.parties
    of_group = members(first.party.id)
    if not rest or not of_group or not of_group <= reading.ids:
        return reading
    return replace(reading, parties=tuple(rest))


def is_joint(names: NameList) -> bool:
    """Whether a list can be that of issuers: several parties, or one that is many."""
    several = len({printed.party.id for printed in names.parties}) > 1
    return several or any(printed.party.kind != "state" for printed in names.parties)
