"""Who issues a statement of a meeting's co-chairs or co-hosts: they alone, not all who came."""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.issuers_in_first_person import SENTENCE_END
from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import NameList, World
from publisher.importers.readings import Reading, once

_CHAIRS = r"(?:co-?(?:chairs|hosts|conveners|presidents|présidents|presidentes|anfitriones))"
_OF_CHAIRS = re.compile(
    rf"(?<!\w){_CHAIRS}['’]?\s+(?:joint\s+|closing\s+|final\s+|press\s+)*"
    r"(?:statement|summary|conclusions|communiqu[eé]|declaration|remarks|report)(?!\w)"
    rf"|(?<!\w)(?:statement|summary|conclusions|communiqu[eé]|declaration|déclaration"
    rf"|declaración)\s+"
    rf"(?:(?:by|of|from|des|de|los)\s+)+(?:the\s+)?{_CHAIRS}(?!\w)",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    r"[^.;,]{0,25}?(?<!\w)(?:(?:jointly\s+)?(?:co-?)?(?:chair|host|conven|organi[sz]|présid"
    r"|presid|organis)\w*)(?!\w)"
    r"|,?\s+(?:as|in\s+(?:their|our)\s+capacity\s+as)\s+(?:the\s+)?co-?\w+",
    re.IGNORECASE,
)
_CHAIRED_BY = re.compile(
    rf"(?<!\w)(?:(?:co-?)?(?:chaired|hosted|convened|organi[sz]ed|presided)(?:\s+(?:over"
    rf"|jointly))?\s+by|{_CHAIRS}"
    r"\s*(?:[,:(–—]|,\s+namely|of\s+the\s+[\w\s]{3,50}[,:(–—])"
    r"|we,?)\s*(?:the\s+(?:\w+\s+){0,6}?of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_PARAGRAPHS = 6  # in which a text says who chaired


def is_of_chairs(title: str) -> bool:
    """Whether a title says that those who chaired or hosted a meeting speak for themselves."""
    return bool(_OF_CHAIRS.search(title))


def read_chairs(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "France, Germany and the European Union convened a conference", "co-chaired by A and B"."""
    for text in paragraphs[:_PARAGRAPHS]:
        for sentence in SENTENCE_END.split(text):
            for names in _lists_of_chairs(sentence, world):
                parties = once(names.parties)
                if len(parties) > 1:
                    return Reading("those who chaired", parties, names.unknown)
    return None


def _lists_of_chairs(sentence: str, world: World) -> Iterator[NameList]:
    for names in lists_in(sentence, world):
        led = _CHAIRED_BY.search(sentence[: names.parties[0].start])
        if led or _CHAIRED.match(sentence, names.end):
            yield names
