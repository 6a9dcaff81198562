"""Who issues the communiqué of a session: "The 61st session of the AU Assembly was held"."""

import re
from collections.abc import Sequence

from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import World
from publisher.importers.readings import Reading

_COMMUNIQUE = re.compile(
    r"\W*(?:(?:final|joint|closing|press)\s+)?(?:communiqu[eé]|comunicado)"
    r"(?:\s+(?:final|de presse|conjunto))?\W*",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"(?:\(?\d{1,2}[.)]\s+)?(?:the|la|le|les?|el|l['’]|a|o)?\s*[^.;,]{0,60}?(?<!\w)(?:session|meeting|summit|assembly"
    r"|réunion|sommet|assemblée|reunión|cumbre|sesión|cimeira|reunião|sessão)(?!\w)",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"(?<!\w)(?:was held|were held|met|convened|took place|held its|s['’]est (?:tenue?|réunie?)"
    r"|se (?:celebró|reunió|realizó)|tuvo lugar|realizou-se|reuniu-se|teve lugar)(?!\w)",
    re.IGNORECASE,
)
_FIRST = 300  # characters in which a communiqué says whose session was held


def read_session(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """The one organisation or group whose session a bare "Final Communiqué" tells of."""
    if not _COMMUNIQUE.fullmatch(title):
        return None
    for text in paragraphs[:4]:
        session = _SESSION.match(text)
        held = _WAS_HELD.search(text, session.end(), _FIRST) if session else None
        subject = text[: held.start()] if held else ""
        parties = [party for names in lists_in(subject, world) for party in names.parties]
        if len(parties) == 1 and parties[0].party.kind != "state" and parties[0].party.id != "un":
            return Reading("the session it tells of", tuple(parties), means="on behalf of")
    return None
