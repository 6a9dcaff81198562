"""Who issues a text, as far as its end says: signature blocks and lists of signatories."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.importers.leads_to_lists import end_of_lead
from publisher.importers.name_lists import NameList, PrintedParty, World, read_item, read_list
from publisher.importers.offices import is_led, opens_with_office
from publisher.importers.persons import persons_in
from publisher.importers.readings import Reading, once

_LONGEST_LINE = 170  # characters of a line in a signature block
_HOLDER = re.compile(r"\s*[–—-]\s+(?=[^\W\d_a-z]).{3,80}$")  # "Vanuatu – Prime Minister A B"
_WORDS_OF_A_HEADING = 5
_WORDS_OF_A_LINE = 24
_FOR = re.compile(r"(?:for|pour|por|за|代表|عن)\s+(?:and on behalf of\s+)?", re.IGNORECASE)
_FOR_WHOM = re.compile(r"\s*(?:[:,].{0,60}|[.*]?)\s*")
_COLON = re.compile(r"\s*:")
_ENDORSED = re.compile(
    r"(?:(?:this|the|present|joint|following|and)\s+){1,3}(?:statement|declaration|communiqu[eé]|letter"
    r"|text|pledge|commitment)\b[^.:]{0,60}(?:endorsed|supported|signed|joined|co-?sponsored|made"
    r"|issued|delivered|subscribed)\s+(?:by|on behalf of)\b[^.:]{0,90}:\s*"
    r"|(?:endorsing|signatory)\s+(?:countries|states)\s+(?:include|are)\s*:?\s+(?:the\s+)?"
    r"|^\W*participating\s+(?:governments|states|countries)(?:\s+and\s+\w+)?\s*:?\s*$"
    r"|(?<=[.!?]\s)(?:signatories|signed\s+by|endorsed\s+by):\s+"
    r"|^\W*(?:list of\s+)?(?:co-?)?(?:signator(?:y|ies)|signed by|(?:endorsing|signatory"
    r"|participating|subscribing|supporting) (?:states|countries|governments|parties)|endorsed by"
    r"|(?:les\s+)?signataires|(?:lista de\s+)?(?:países\s+)?(?:adherentes|signatari?os|firmantes"
    r"|signatários)"
    r"|подписали|签署国)[^:.]{0,60}:?\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[\s–•*·▪-]*(?:\d{1,3}[.)]\s+)?")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BESIDE = re.compile(
    r"observ|guest|invit|absent|excus|cop(?:y|ies)\b|distribut|beneficiar|benefit|recipient"
    r"|eligible"
    r"|donor|contribut|pledges?\b|deposit|ratif|acced|accession|voted|abstain|affected|witnesse[ds]"
    r"|наблюдател|гост|观察员|مراقب|ضيف",
    re.IGNORECASE,
)
_WITNESSED = re.compile(
    r"\W*(?:as\s+)?(?:witness(?:ed|es)?(?:\s+by)?|in\s+the\s+presence\s+of|(?:also\s+)?present"
    r"|observers?"
    r"|mediators?|guarantors?|depositary|testigos?(?:\s+de\s+honor)?|témoins?|en\s+présence\s+de"
    r"|свидетели?)\W*",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*\[[^\]]*\]")
_CELLS = re.compile(r"\t+|\s{2,}")  # a list may be printed in columns
_PERSON_OF = re.compile(r"[^\W\d_a-z][^():;]{3,60}\s\((?P<party>[^\W\d_a-z][^()]{2,40})\)")
# A name, also that of a person with initials: "Joseph R. Biden, Jr.".
# "Anna Berg, for the Government of Malta".
_PERSON_FOR = re.compile(
    r"[^\W\d_a-z][\w .’'-]{3,50}(?:,|\s[–—-])\s+(?:[Ff]or|[Oo]n\s+behalf\s+of|[Pp]our|[Pp]or"
    r"|[Зз]а)\s+"
)
_A_HOLDER = re.compile(r"[^\W\d_a-z][^.:;!?]{2,40}|(?:[^\W\d_a-zà-ÿ][\w’'‘ʻ.-]*,?\s?){2,7}")
_A_LIST = 4  # parties
_A_FEW = 3
_CLOSING = 6  # paragraphs at the end of a text
_LOST = 1  # lines in a row that nobody's name is read from: a misprint
_ALIGNED = re.compile(
    r"(?:(?:candidate|potential candidate|efta|associated) countr\w+\s*)?"
    r"(?<!\w)(?:align|aligns|align(?:ed|ing)|associat\w+)\s+(?:themselves|itself)\s+with\s+(?:this|the)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Below:
    """The parties on the lines below a heading, and the lines that hold nobody's name."""

    parties: tuple[PrintedParty, ...]
    unknown: tuple[str, ...]


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
        if lead.end() >= len(paragraph) - 2 and len(below.parties) > 1:
            return Reading("the list of signatories", once(below.parties), below.unknown)
    return _read_plain_list(paragraphs, world)


def _read_plain_list(paragraphs: Sequence[str], world: World) -> Reading | None:
    """Names at the end, up to the last character, behind words that say no more than whose."""
    for number in range(max(1, len(paragraphs) - _CLOSING), len(paragraphs)):
        paragraph = paragraphs[number]
        start = end_of_lead(paragraph)
        if start is None:
            continue
        if start == len(paragraph):
            below = _names_below(paragraphs[number + 1 :], world)
            parties, unknown, is_whole = below.parties, below.unknown, True
        else:
            names = read_list(paragraph, start, world)
            parties, unknown = names.parties, names.unknown
            is_whole = not _ASIDE.sub("", paragraph[names.end :]).strip(" .;,*)")
        if is_whole and len(parties) >= _A_FEW:
            return Reading("the list of signatories", once(parties), unknown)
    return None


def read_closing_names(paragraphs: Sequence[str], world: World) -> Reading | None:
    """The longest run of lines behind the text that name a party each, whatever stands above.

    Who only watched, was invited or gets a copy is named in such lines too: their heading says so.
    """
    best = _Below((), ())
    for number in range(1, len(paragraphs)):
        heading = paragraphs[number - 1]
        if len(heading) > _LONGEST_LINE or not _BESIDE.search(heading):
            below = _names_below(paragraphs[number:], world)
            best = max(best, below, key=lambda run: len(run.parties))
    if len(best.parties) < _A_LIST:
        return None
    named = Reading("the names at the end", once(best.parties), best.unknown)
    signed = read_signature_block(paragraphs, world)  # two may sign for a party, a line each
    return signed if signed and named.ids < signed.ids else named


def read_bare_list(paragraphs: Sequence[str], world: World) -> Reading | None:
    """A paragraph behind the text that is nothing but a list of parties; one such, and no other."""
    found = []
    for paragraph in paragraphs[1:]:
        names = read_list(paragraph, 0, world)
        if len(names.parties) >= _A_LIST and not paragraph[names.end :].strip(" .;,*"):
            found.append(Reading("the list below", once(names.parties), names.unknown))
    return found[0] if len(found) == 1 else None


def _names_below(lines: Sequence[str], world: World) -> _Below:
    """The parties named one a line, in columns or in one running list, directly below."""
    found: list[PrintedParty] = []
    unknown: list[str] = []
    lost: list[str] = []
    for line in map(_without_rules, lines):
        named = [_named_by(cell, world) for cell in _cells(line)]
        parties = [party for names in named for party in names.parties]
        if parties and all(names.parties for names in named):
            unknown += [] if is_led(line) else lost  # above an office stands its holder
            found, lost = found + parties, []
            unknown += [name for names in named for name in names.unknown]
        elif _A_HOLDER.fullmatch(line.strip()) and len(lost) < _LOST and not _BESIDE.search(line):
            lost.append(line.strip())
        else:
            break
    return _Below(tuple(found), tuple(unknown))


def _without_rules(line: str) -> str:
    """The row of a printed table as a line: "Anna Berg, Minister of Fisheries, Malta"."""
    return ", ".join(cell for cell in line.strip(" |").split(" | ")) if line[:1] == "|" else line


def _cells(line: str) -> list[str]:
    """The columns of a line, without bullets and without the dates of endorsement."""
    bare = _DATED.sub("", line)
    return [_BULLET.sub("", cell, count=1) for cell in _CELLS.split(bare.strip()) if cell.strip()]


def _named_by(line: str, world: World) -> NameList:
    """The parties of a line that holds nothing else than names, or one person's office."""
    names = read_list(line, 0, world)
    rest = line[names.end :]
    rest = _ASIDE.sub("", rest)
    if names.parties and (len(rest.strip(" .,;*")) <= 3 or opens_with_office(rest)):
        return names
    return NameList(tuple(_signs(line, world)), (), len(line))


def read_signature_block(paragraphs: Sequence[str], world: World) -> Reading | None:
    """Short lines at the end that name offices or parties: "President of the Republic of A"."""
    paragraphs = _without_others(paragraphs, world)
    signed = tuple(_signed_for(paragraphs[1:], world))
    if len(once(signed)) > 1:
        return Reading("the signatures at the end", once(signed))
    found: list[PrintedParty] = []
    block: list[str] = []
    for line in reversed(paragraphs[1:]):
        if len(line) > _LONGEST_LINE or (line.rstrip()[-1:] in ".;" and not _signs(line, world)):
            break
        block.insert(0, line)
    for line in block:
        for cell in re.split(r"\s{3,}", line):  # two may sign beside each other
            found += _signs(cell, world)
    parties = once(tuple(found))
    return Reading("the signatures at the end", parties) if len(parties) > 1 else None


def _without_others(paragraphs: Sequence[str], world: World) -> Sequence[str]:
    """The paragraphs above a line such as "Witnessed by:": who stands below does not sign."""
    others = (n for n, line in enumerate(paragraphs) if n and _heads_others(line, world))
    return paragraphs[: next(others, len(paragraphs))]


def _heads_others(line: str, world: World) -> bool:
    if _WITNESSED.fullmatch(line):
        return True
    short = len(line.split()) <= _WORDS_OF_A_HEADING and line[-1:] != "."
    return short and bool(_BESIDE.search(line)) and not _signs(line, world)


def _signed_for(lines: Sequence[str], world: World) -> Iterator[PrintedParty]:
    """ "For Belgium: (L. S.) A. Berg": each line of an old treaty's block, whatever follows."""
    for line in lines:
        lead = _FOR.match(line)
        names = read_list(line, lead.end(), world) if lead else None
        if names and names.parties and _COLON.match(line, names.end):
            yield from names.parties


def _signs(line: str, world: World) -> list[PrintedParty]:
    """The party for which a line of a signature block signs; nothing for other lines."""
    if lead := _FOR.match(line):
        party = read_item(line, lead.end(), world)
        return [party] if party and _FOR_WHOM.fullmatch(line, party.end) else []
    whole = read_item(line, 0, world)
    if whole and (not line[whole.end :].strip(" :,.*") or _HOLDER.match(line, whole.end)):
        return [whole]
    if bracket := _PERSON_OF.fullmatch(line):
        party = read_item(line, bracket.start("party"), world)
        return [party] if party and party.end == bracket.end("party") else []
    if signs := _PERSON_FOR.match(line):
        party = read_item(line, signs.end(), world)
        return [party] if party and not line[party.end :].strip(" .,)*") else []
    persons = persons_in(line, world)
    named = [person.party for person in persons if person.party]
    return named[:1] if len(line.split()) <= _WORDS_OF_A_LINE else []


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
