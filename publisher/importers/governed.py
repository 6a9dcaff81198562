"""Whether those a sentence names are what it speaks of, or only an object in it.

"We commend the mediation of A and B", "the situation in A and B", "nationals of A and B": whoever
is named so has a part in the matter and none in the text.
"""

import re

from publisher.importers.meetings_in_title import COMING_TOGETHER
from publisher.importers.offices import is_led

_ARTICLE = r"(?:(?:the|l[ae]s?|los?|el|os?|as?)\s+|l['’])?"
# What "we" do about others: "We welcome …", "We are deeply concerned about …".
_TOWARDS_OTHERS = re.compile(
    r"(?<!\w)we\s+(?:(?:also|further|again|strongly|deeply|warmly|sincerely|firmly|fully|remain|are"
    r"|have|all|unequivocally)\s+){0,3}(?:welcom|commend|condemn|urg|call|thank|recall|not(?:e|ing)\b"
    r"|support|stand\s+(?:with|by|in)|express|applaud|congratulat|appreciat|deplor|regret|encourag"
    r"|concern|alarm|mourn|prais|recogni|acknowledg|reject|denounc|honou?r|appeal|demand|salut|grateful"
    r"|grieve|follow|watch|respect|extend)"
    r"|(?<!\w)(?:nous\s+(?:saluons|condamnons|remercions|félicitons|soutenons|appelons|exprimons"
    r"|prions|demandons)|(?:saludamos|condenamos|agradecemos|felicitamos|apoyamos|instamos|pedimos"
    r"|expresamos|saudamos|condenamos|apoiamos|instamos))(?!\w)",
    re.IGNORECASE,
)
_BEHIND_PREPOSITION = re.compile(
    r"(?P<noun>[\w’'-]+)\s+(?:of|in|from|on|at|by|for|to|against|near|across|involving|including"
    r"|between|among|toward|towards|upon|within|throughout|about)\s+" + _ARTICLE + "$",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"(?:governments?|leaders?|heads?|representatives?|delegations?|ministers?|presidents?|members?"
    r"|states?|countries|ministry|ministries|cabinets?|parliaments?|behalf|officials?|authorities"
    r"|chancellors?|secretar(?:y|ies)|monarchs?|kings?|queens?|envoys?|ambassadors?|missions?"
    r"|up|composed|consist(?:s|ing)|comprised|partners?|participants?|statement|declaration|communiqu[eé]|coalition|association|union"
    rf"|(?!agreements?|treat|compacts?|frameworks?|initiatives?){COMING_TOGETHER})",
    re.IGNORECASE,
)

# What follows those of whom a text only speaks: "deserve peace", "have been informed".
_IS_DONE_TO = re.compile(
    r"\s+(?:(?:must|should|deserves?|need|suffer\w*)(?!\w)|(?:are|is)\s+to\s+be\s|(?:were|was|(?:have|has)\s+been)"
    r"\s+(?!represented|\w+ing(?!\w)|able|united|guided|determined|joined))",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(
    r"(?:ministers|secretaries|officials|authorities|agencies)\s+(?:responsible|in\s+charge|competent)"
    r"\s(?:\s?[\w-]+){1,7}\s+(?:of|from)\s+" + _ARTICLE + "$",
    re.IGNORECASE,
)


def is_object(before: str, behind: str) -> bool:
    """Whether parties are an object in their sentence, by its words before and behind them."""
    if _TOWARDS_OTHERS.search(before) or _IS_DONE_TO.match(behind):
        return True
    governed = _BEHIND_PREPOSITION.search(before)
    if not governed or is_led(before) or _RESPONSIBLE.search(before):
        return False
    is_name = governed.start() > 0 and not governed["noun"][0].islower()
    return not is_name and not _OFFICIAL.fullmatch(governed["noun"])
