"""Treaties between sovereigns: "His Majesty the King of A, Emperor of B; the President of C".

Each contracting party is one item, and begins with its head; what else the head rules over ("King
of Prussia", "Emperor of India") stands behind it and is nobody else's party.
"""

import re

from publisher.importers.name_lists import NameList, World, read_item

_HEAD = (
    r"(?:(?:His|Her|Their)\s+(?:[A-Z]\w+\s+){0,4}(?:Majest(?:y|ies)|Highness|Excellency)"
    r"|[Tt]he\s+(?:President|Presidents|Council|Regent|Government|Prince)\s+of"
    r"|(?:[Tt]he\s+)?Swiss\s+Federal\s+Council"
    r"|(?:Sa|Son|Leurs)\s+(?:Majestés?|Altesses?|Excellences?)"
    r"|[Ll]e\s+(?:Président|Gouvernement|Conseil|Régent|Prince)\s"
    r"|(?:Su)\s+(?:Majestad|Alteza|Excelencia)|[Ee]l\s+(?:Presidente|Gobierno|Consejo)\s)"
)
_BEGINS = re.compile(_HEAD)
_NEXT = re.compile(rf"\s*[;,]\s*(?:(?:and|et|y)\s+)?(?={_HEAD})|\s+(?:and|et|y)\s+(?={_HEAD})")
_MAJESTY = re.compile(r"Majest|Majesté|Majestad")
_PRINTED = re.compile(r"[^,;:]{3,80}")


def read_sovereigns(text: str, start: int, world: World) -> NameList | None:
    """The parties whose heads are named one after the other; None where no sovereign is."""
    if not _BEGINS.match(text, start) or not _MAJESTY.search(text, start):
        return None
    breaks = [*_NEXT.finditer(text, start)]
    starts = [start, *(item.end() for item in breaks)]
    stops = [*(item.start() for item in breaks), len(text)]
    read = [read_item(text, at, world) for at in starts]
    parties = tuple(p for p, stop in zip(read, stops, strict=True) if p and p.end <= stop)
    unknown = tuple(
        name[0]
        for p, at in zip(read, starts, strict=True)
        if not p and (name := _PRINTED.match(text, at))
    )
    return NameList(parties, unknown, parties[-1].end) if len(starts) > 1 and parties else None
