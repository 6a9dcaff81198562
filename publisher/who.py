"""The text of the command `who`: what printed names resolve to on a day."""

import datetime as dt
from collections.abc import Iterable

from publisher.dates import DateSpan
from publisher.model import Registry
from publisher.resolve.names import PartyIndex, Unresolved


def who(
    names: Iterable[str], on: dt.date, index: PartyIndex, registry: Registry
) -> tuple[str, bool]:
    """One tab-separated line a name, and whether every name resolved.

    A line holds the name, the party's id, its code and its name in UN use on that day. Where a
    name does not resolve it holds the name, `-` and what is wrong with suggestions.
    """
    span = DateSpan(on, on, on.isoformat())
    lines = []
    all_found = True
    for name in names:
        found = index.find(name, span)
        if isinstance(found, Unresolved):
            all_found = False
            lines.append(f"{name}\t-\t{_question(found)}\n")
        else:
            party = registry.parties[found]
            lines.append(f"{name}\t{found}\t{party.code}\t{party.name_on(on)}\n")
    return "".join(lines), all_found


def _question(unresolved: Unresolved) -> str:
    if unresolved.reason == "not-then" or not unresolved.suggestions:
        return unresolved.message
    meant = " or ".join(f"'{name}'" for name in unresolved.suggestions)
    return f"{unresolved.message} (did you mean {meant}?)"
