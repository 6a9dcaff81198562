"""What the editor is asked about who issues a text: each question a Doubt, with its reason."""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.issuers_at_end import read_list_of_signatories, read_signature_block
from publisher.importers.name_lists import World
from publisher.importers.readings import Reading
from publisher.importers.received import Doubt
from publisher.importers.titles_of_one import is_of_one

_LIST = r"[^.;:\n]{0,200}?"
_UNNAMED = re.compile(
    rf"(?:on behalf of{_LIST}|au nom d{_LIST}|en nombre de{_LIST}|em nome d{_LIST}|от имени{_LIST}"
    r"|(?<!\w)(?:and|et|y|e|и)\s+)"
    r"(?P<them>(?:an?\s+(?:\w+[\s-]){0,3}?(?:group|number)\s+of|un\s+groupe\s+(?:de|d['’])"
    r"|un\s+grupo\s+de|um\s+grupo\s+de|группы|(?:the\s+)?(?:other\s+)?\d{1,3})\s*"
    r"(?:[\w-]+\s+){0,2}?(?:states?|countries|delegations|nations|members|États|etats|pays|Estados"
    r"|países|государств|стран))(?!\w)"
    r"(?!\s*(?:[:(—–]|,?\s*(?:namely|consisting|comprising|including|that is|à savoir|a saber)))",
    re.IGNORECASE,
)
_OPENING = 3  # paragraphs in which a text says whom it is made for


def of_society() -> Doubt:
    """Say that those who make a text are no states: those it names are addressed."""
    return Doubt("signatories", "organisations of citizens make this text: no party taken")


def of_one() -> Doubt:
    """Say that one speaks, and does not say for whom else: those it names are others."""
    return Doubt("signatories", "one state speaks of its own country: no party taken")


def nobody_found(title: str, world: World) -> Doubt:
    """Say that nobody was found, unless the title already says that one person speaks."""
    if is_of_one(title, world):
        why = "the title names one person or office as the author: none taken"
    else:
        why = "no words say for certain who issues the text: none taken"
    return Doubt("signatories", why)


def not_taken(met: Reading | None) -> Iterator[Doubt]:
    """Who met, in a text that nothing calls theirs: news of a meeting reads the same."""
    if met:
        names = ", ".join(p.name for p in met.parties)
        yield Doubt("signatories", f"perhaps theirs, from {met.where}: {names}")


def inferred(reading: Reading) -> Iterator[Doubt]:
    """Names that are the most likely issuers, though no words call them so."""
    if not reading.said:
        why = f"understood from {reading.where}: no words say that these issue the text"
        yield Doubt("signatories", why)


def unnamed(reading: Reading, title: str, paragraphs: Sequence[str]) -> Iterator[Doubt]:
    """ "On behalf of Chile and a group of States": the text is also made for those not named."""
    if reading.claimed is not None:
        return
    for text in (title, *paragraphs[:_OPENING]):
        others = _UNNAMED.search(text)
        if others:
            yield Doubt("signatories", f"the text speaks of '{others['them']}' without naming them")
            return


def disagreement(reading: Reading, title: Reading | None, world: World) -> Iterator[Doubt]:
    """Names in the title that the place which was read does not have."""
    if title is None or reading is title or title.ids <= reading.ids:
        return
    if not any(world.members(p.party.id) & reading.ids for p in title.parties):
        names = ", ".join(p.name for p in title.parties if p.party.id not in reading.ids)
        why = f"the title also names {names}, not among those read from {reading.where}"
        yield Doubt("signatories", why)


def more_at_end(reading: Reading, paragraphs: Sequence[str], world: World) -> Iterator[Doubt]:
    """What a signature block or a list of signatories adds to the reading."""
    for end in (
        read_list_of_signatories(paragraphs, world),
        read_signature_block(paragraphs, world),
    ):
        more = [p.name for p in end.parties if p.party.id not in reading.ids] if end else []
        if end and more:
            yield Doubt("signatories", f"{end.where} also name {', '.join(more)}: not taken")


def unknown_group(reading: Reading, group: str) -> list[Doubt]:
    """A group that the registry does not know, whose members are named."""
    if reading.means == "on behalf of" or not group or reading.parties[0].name in group:
        return []
    return [Doubt("on_behalf_of", f"'{group}' is spoken for, and its members are named")]


def unknown(reading: Reading) -> Iterator[Doubt]:
    """Names in the list of issuers that nobody in the registry has."""
    for name in dict.fromkeys(reading.unknown):
        yield Doubt("signatories", f"'{name}' stands among the names, but nobody is called so")


def miscounted(reading: Reading) -> Iterator[Doubt]:
    """A number of issuers in the text that is not the number of names."""
    count = len(reading.parties)
    if reading.claimed and reading.means == "signed" and reading.claimed != count:
        names = "1 name was" if count == 1 else f"{count} names were"
        yield Doubt("signatories", f"the text says {reading.claimed}, {names} read")
