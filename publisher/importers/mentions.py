"""Every party that a text names, wherever it stands, by its name or by its adjective."""

import re
from collections.abc import Iterator

from publisher.importers.adjectives import ADJECTIVES
from publisher.importers.governments_by_adjective import read_governments
from publisher.importers.name_lists import NameList, PrintedParty, World, read_list

# Where a name may begin: at a capital, at an Arabic word, at any Chinese sign.
_BEGINS = re.compile(
    r"(?<![\w’'-])[^\W\d_a-zà-ÿа-яё\u0600-\u06ff]|(?<=\b[ldLD][’'])[A-ZÀ-Þ]|(?<!\w)[\u0621-\u064a]|(?<=[-–])[A-Z]|[\u4e00-\u9fff]"
)
CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z]")
_MEMBER = re.compile(r"\s+members?\s+(?:of\s+the\s+[A-Z]|\()")  # "the incoming EU member (Ireland)"
# A clause in front of a sentence's subject, and the place it ends in.
_CLAUSE = re.compile(
    r"\W*(?:after|following|since|amid|despite|given|with|as|in\s+(?:light|view|response)"
    r"|(?:\w+\s+){1,2}"
    r"(?:years?|months?|weeks?|days?)\s+(?:after|since|into)|deeply|concerned|alarmed)(?!\w)[^,]*$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?<!\w)(?:in|into|against|near|across|over|on)\s+(?:the\s+)?$")
_ADJECTIVE = re.compile(rf"(?:{'|'.join(ADJECTIVES)})(?!\w)")


def lists_in(text: str, world: World) -> Iterator[NameList]:
    """The parties that a text names, those joined to each other in one list."""
    end = 0
    for begins in _BEGINS.finditer(text):
        if begins.start() >= end:
            names = read_list(text, begins.start(), world, hyphens=True)
            if not names.parties:
                at = begins.start()
                names = read_governments(text, at, world) or _adjective(text, at, world) or names
            if names.parties:
                if not _MEMBER.match(text, names.end):
                    yield _behind_clause(text, names)
                end = names.end


def _behind_clause(text: str, names: NameList) -> NameList:
    """ "One year after the war in Sudan, France and Germany met": France and Germany did."""
    first, *rest = names.parties
    clause = re.split(r"[.!?;:]\s|\n", text[: first.start])[-1]
    ends_clause = len(rest) > 1 and text[first.end :].startswith(",")
    if not ends_clause or not _CLAUSE.match(clause) or not _PLACED.search(clause):
        return names
    return NameList(tuple(rest), names.unknown, names.end)


def _adjective(text: str, start: int, world: World) -> NameList | None:
    """ "Egyptian", "French"."""
    adjective = _ADJECTIVE.match(text, start)
    state = ADJECTIVES[adjective[0]] if adjective else ""
    party = world.find(state) if adjective else None
    if not adjective or not party:
        return None
    return NameList((PrintedParty(state, party, *adjective.span()),), (), adjective.end())
