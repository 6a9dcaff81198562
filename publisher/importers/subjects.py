"""What kind of statement a text is, whether others may join it, and how its file is called."""

import re
import unicodedata

from publisher.importers.name_lists import PrintedParty
from publisher.importers.signatories import Issuers

_KINDS = (
    ("explanation-of-vote", r"explanation of vote|explication de vote|explicación de voto"),
    ("explanation-of-position", r"explanation of position"),
    ("right-of-reply", r"right of reply"),
    ("interpretative-statement", r"interpretative statement"),
    ("final-act", r"final act|acte final"),
    ("joint-letter", r"letter|lettre|carta|письмо"),
    ("press-statement", r"joint press (?:statement|release)"),
    ("cross-regional-statement", r"cross[- ]regional"),
    ("communique", r"communiqu[eé]|comunicado|коммюнике|公报"),
    (
        "declaration",
        r"(?<!\w)(?:declaration|déclaration|declaración|declaração|декларация)|宣言|إعلان",
    ),
    ("appeal", r"(?<!\w)(?:appeal|appel|call to action)(?!\w)"),
)
_OPEN = re.compile(
    r"(?:remains?|is|stays?|be)\s+open\s+(?:for|to)\s+(?:\w+\s+){0,3}?(?:joining|signature|accession"
    r"|endorsement|adherence|other|all|further|additional)"
    r"|(?:may|can) be (?:adhered to|joined|endorsed) by (?:other|all|any)"
    r"|(?:reste|demeure) ouverte? à|(?:queda|permanece|está) abiert[ao] a|остается открыт",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?<!\w)(?:on(?! behalf)|regarding|concerning|sur|sobre|о|об)\s+(?:the\s+)?", re.I
)
_LONGEST_SLUG = 60


def kind_of(title: str, issuers: Issuers) -> str:
    """The id of the kind of statement, from the words of its title and who issues it."""
    for kind, pattern in _KINDS:
        if re.search(pattern, title, re.IGNORECASE):
            return kind
    if issuers.on_behalf_of:
        return "statement-on-behalf-of-a-group"
    if len(issuers.signed) == 1 and issuers.signed[0].party.kind != "state":
        return "group-statement"
    return "joint-statement"


def is_open(text: str) -> bool:
    """Whether a text says that others may join it."""
    return bool(_OPEN.search(text))


def working_title(issuers: Issuers) -> str:
    """A title of the archive's own, for a document that prints none."""
    if issuers.on_behalf_of:
        return f"Statement on behalf of {_called(issuers.on_behalf_of[0])}"
    names = [*map(_called, issuers.signed)]
    if len(names) > 3:
        return f"Statement by {names[0]}, {names[1]} and {len(names) - 2} others"
    listed = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return f"Statement by {listed}" if listed else "Untitled statement"


def _called(printed: PrintedParty) -> str:
    return printed.party.called or printed.name


def statement_id(date: str, title: str, sha256: str) -> str:
    """The file name of a statement: its first day, and the subject of its title."""
    subject = _SUBJECT.search(title)
    words = _slug(title[subject.end() :] if subject else title) or _slug(title)
    day = date.partition("/")[0] or "undated"
    return f"{day}-{words or f'statement-{sha256[:8]}'}"


def _slug(text: str) -> str:
    """A title in small ASCII letters and hyphens, cut at a word; "" for other scripts."""
    folded = unicodedata.normalize("NFKD", text.translate({ord("’"): None, ord("'"): None}))
    words = re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode().casefold())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return slug
