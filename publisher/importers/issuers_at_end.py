"""Who issues a text, as far as its end says: signature blocks and lists of signatories."""

import re
from collections.abc import Sequence

from publisher.importers.name_lists import PrintedParty, World, read_item, read_list
from publisher.importers.persons import persons_in
from publisher.importers.readings import Reading, once

_LONGEST_LINE = 170  # characters of a line in a signature block
_FOR = re.compile(r"(?:for|pour|por|за|代表|عن)\s+(?:and on behalf of\s+)?", re.IGNORECASE)
_FOR_WHOM = re.compile(r"\s*(?:[:,].{0,60}|[.*]?)\s*")
_ENDORSED = re.compile(
    r"(?:(?:this|the|present|joint|following)\s+){1,3}(?:statement|declaration|communiqu[eé]|letter"
    r"|text|pledge|commitment)\b[^.:]{0,60}(?:endorsed|supported|signed|joined|co-?sponsored|made"
    r"|issued|delivered|subscribed)\s+(?:by|on behalf of)\b[^.:]{0,90}:\s*"
    r"|^\W*(?:list of\s+)?(?:co-?)?(?:signator(?:y|ies)|signed by|(?:endorsing|signatory"
    r"|participating|subscribing|supporting) (?:states|countries|governments|parties)|endorsed by"
    r"|signataires|signatarios|signatários|подписали|签署国)[^:.]{0,60}:?\s*",
    re.IGNORECASE,
)
_ALIGNED = re.compile(
    r"(?:(?:candidate|potential candidate|efta|associated) countr\w+\s*)?"
    r"(?<!\w)(?:align|aligns|align(?:ed|ing)|associat\w+)\s+(?:themselves|itself)\s+with\s+(?:this|the)",
    re.IGNORECASE,
)


def read_list_of_signatories(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "This statement is endorsed by: A, B, C", or a heading "Signatories" and names below it."""
    for number, paragraph in enumerate(paragraphs):
        lead = _ENDORSED.search(paragraph)
        if not lead:
            continue
        names = read_list(paragraph, lead.end(), world)
        if len(names.parties) > 1:
            return Reading("the list of signatories", once(names.parties), names.unknown)
        below = _names_below(paragraphs[number + 1 :], world)
        if lead.end() >= len(paragraph) - 2 and len(below) > 1:
            return Reading("the list of signatories", once(below))
    return None


def _names_below(lines: Sequence[str], world: World) -> tuple[PrintedParty, ...]:
    """The parties named one a line, or in one running list, directly below a heading."""
    found: list[PrintedParty] = []
    for line in lines:
        names = read_list(line, len(line) - len(line.lstrip(" –•-*0123456789.")), world)
        if not names.parties or len(line[names.end :].strip(" .,;*")) > 3:
            break
        found += names.parties
    return tuple(found)


def read_signature_block(paragraphs: Sequence[str], world: World) -> Reading | None:
    """Short lines at the end that name offices or parties: "President of the Republic of A"."""
    found: list[PrintedParty] = []
    block: list[str] = []
    for line in reversed(paragraphs[1:]):
        if len(line) > _LONGEST_LINE or (line.rstrip()[-1:] in ".;" and not _signs(line, world)):
            break
        block.insert(0, line)
    for line in block:
        found += _signs(line, world)
    parties = once(tuple(found))
    return Reading("the signatures at the end", parties) if len(parties) > 1 else None


def _signs(line: str, world: World) -> list[PrintedParty]:
    """The party for which a line of a signature block signs; nothing for other lines."""
    if lead := _FOR.match(line):
        party = read_item(line, lead.end(), world)
        return [party] if party and _FOR_WHOM.fullmatch(line, party.end) else []
    whole = read_item(line, 0, world)
    if whole and not line[whole.end :].strip(" :,.*"):
        return [whole]
    persons = persons_in(line, world)
    return [p.party for p in persons[:1] if p.party and len(line.split()) <= 24]


def read_alignment(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "North Macedonia and Montenegro align themselves with this statement"."""
    for paragraph in paragraphs[-4:]:
        aligned = _ALIGNED.search(paragraph)
        if not aligned:
            continue
        parties: list[PrintedParty] = []
        for start in (m.start() for m in re.finditer(r"(?<!\w)[^\W\d_a-z]", paragraph)):
            if start < aligned.start() and (not parties or start >= parties[-1].end):
                found = read_list(paragraph, start, world).parties
                parties += [
                    p for p in found if p.end <= aligned.start() and p.party.kind == "state"
                ]
        return Reading("the alignment at the end", once(tuple(parties)), means="aligned")
    return None
