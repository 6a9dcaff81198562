"""Whether a document is a text that several issue together, or a text at all."""

import re
from collections.abc import Sequence

from publisher.importers.issuers_in_first_person import OUR
from publisher.importers.text_kinds import IS_A_TEXT, KIND_OF_TEXT, is_joint_title, is_report

OUR_GOVERNMENTS = re.compile(
    r"(?:our|nos|nuestros|nossos)\s+(?:two\s+|deux\s+|dos\s+|dois\s+)?(?:administration|government|countr"
    r"|nation|gouvernement|gobierno|governo|pays|pa[ií]s)",
    re.IGNORECASE,
)
# A line of its own; within a sentence the words may tell the news of somebody's statement.
_BARE_KIND = re.compile(
    r"\W*(?:joint\s+)?(?:statement|declaration|communiqu[eé])\W*", re.IGNORECASE
)
# An instrument that several make, though no kind of statement.
_INSTRUMENT = re.compile(
    r"\W*(?:(?:final|general|additional)\s+)?(?:resolution|résolution|resoluci[oó]n|resolução|protocol\w*"
    r"|treaty|traité|tratado|convention|convención|convenção|pact[eo]?|act|acte|acta)(?!\w)",
    re.IGNORECASE,
)
# Those who are no states; a state may be addressed in the same line.
_SOCIETY = (
    r"(?:civil\s+society|(?:non-governmental|human\s+rights|humanitarian|civil\s+society)\s+organi[sz]ations"
    r"|NGOs?|ONGs?|trade\s+unions?|société\s+civile|sociedad\s+civil|sociedade\s+civil)"
)
_OF_SOCIETY = re.compile(
    rf"\W*(?:joint\s+)?(?:{_SOCIETY})(?:\s+(?:joint|organi[sz]ations['’]?))*\s+{KIND_OF_TEXT}(?!\w)"
    rf"|\W*(?:joint\s+)?{KIND_OF_TEXT}\s+(?:conjunt[ao]\s+|commune\s+)?(?:by|of|from|de|da)\s+(?:\w+\s+){{0,2}}?{_SOCIETY}(?!\w)",
    re.IGNORECASE,
)
_WE_ORGANISATIONS = re.compile(
    r"(?:^|\s)we,?\s+the\s+under-?signed\s+(?:\w+\s+){0,3}?(?:organi[sz]ations|associations|groups|NGOs|unions"
    r"|academics|citizens|individuals|scholars|companies)(?!\w)",
    re.IGNORECASE,
)
LINES = 5  # paragraphs among which a line may say what kind of text it is
_WORDS_OF_A_LINE = 20
_OUR_OPENING = 3  # paragraphs in which a text without a title says "we"


def is_of_society(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text says that organisations of citizens make it: states are its addressees."""
    ours = any(map(_WE_ORGANISATIONS.search, paragraphs[:LINES]))
    return ours or bool(_OF_SOCIETY.match(title))


def is_text(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a document is a text of somebody's: a register lists the signatories of others'."""
    ours = any(OUR.search(text) for text in paragraphs if text[:1] not in '“"')
    return not title or bool(IS_A_TEXT.search(title) or _INSTRUMENT.match(title)) or ours


def is_joint_text(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text is called a joint one, or speaks of "our two countries" from the start."""
    lines = [
        text
        for text in paragraphs[:LINES]
        if len(text.split()) <= _WORDS_OF_A_LINE and text[-1:] != "." and not is_report(text)
    ]
    called = any(is_joint_title(line) or _BARE_KIND.fullmatch(line) for line in (title, *lines))
    called = called or (not title and any(map(OUR.search, paragraphs[:_OUR_OPENING])))
    return not is_report(title) and (called or any(map(OUR_GOVERNMENTS.search, paragraphs[:2])))
