"""The bodies whose resolutions statements cite, in the languages they are cited in."""

import re
from typing import Literal

Body = Literal["SC", "GA", "HRC", "ESC", "CHR", "UNEA", "COUNCIL", ""]

_NAMES: tuple[tuple[Body, str], ...] = (
    (
        "SC",
        r"Security\s+Council|UNSC|S\.?C\.?(?=\s+res)|Conseil\s+de\s+sécurité"
        r"|Consejo\s+de\s+Seguridad|Conselho\s+de\s+Segurança|Consiglio\s+di\s+sicurezza"
        r"|(?:UN-)?Sicherheitsrate?s?|Совет\w{0,2}\s+Безопасности|СБ|Рад[аи]\s+Безпеки"
        r"|مجلس\s+ال[أا]من|安全理事会|安理会",
    ),
    (
        "GA",
        r"General\s+Assembly|UNGA|G\.?A\.?(?=\s+res)|Assemblée\s+générale|Asamblea\s+General"
        r"|Assembleia[\s-]Geral|Generalversammlung|Генеральн\w{2,3}\s+Ассамбле\w{1,2}|ГА"
        r"|Генеральн\w{2,3}\s+Асамбле\w{1,2}|الجمعية\s+العامة|联合国大会|联大|大会",
    ),
    (
        "HRC",
        r"Human\s+Rights\s+Council|(?:UN)?HRC|Conseil\s+des\s+droits\s+de\s+l['’]homme"
        r"|Consejo\s+de\s+Derechos\s+Humanos|Conselho\s+de\s+Direitos\s+Humanos"
        r"|Совет\w{0,2}\s+по\s+правам\s+человека|مجلس\s+حقوق\s+ال[إا]نسان|人权理事会",
    ),
    (
        "ESC",
        r"Economic\s+and\s+Social\s+Council|ECOSOC|Conseil\s+économique\s+et\s+social"
        r"|Consejo\s+Económico\s+y\s+Social|Conselho\s+Econ[óô]mico\s+e\s+Social"
        r"|Экономическ\w{2,3}\s+и\s+Социальн\w{2,3}\s+Совет\w{0,2}"
        r"|المجلس\s+الاقتصادي\s+والاجتماعي|经济及社会理事会|经社理事会",
    ),
    ("CHR", r"Commission\s+on\s+Human\s+Rights|Commission\s+des\s+droits\s+de\s+l['’]homme"),
    # "Council resolution 49/1" is the Human Rights Council's, "Council resolution 2254" is not.
    (
        "COUNCIL",
        r"(?<!Security\s)(?<!Permanent\s)(?<!European\s)(?<!Executive\s)(?<!Ministerial\s)Council"
        r"(?!\s+of\b)",
    ),
    ("UNEA", r"(?:United\s+Nations|UN)\s+Environment\s+Assembly|UNEA"),
)
ANY_BODY = "(?:" + "|".join(names for _, names in _NAMES) + ")"
# Bodies that number resolutions like the UN's, and are not the UN's.
OTHER_BODY = (
    r"(?:House|Senate|Congress|Congressional|Parliament|Parliamentary\s+Assembly|PACE|Board"
    r"|Board\s+of\s+Governors|Joint|Concurrent|Arab\s+League|League\s+of\s+Arab\s+States"
    r"|LAS|OAS|OIC|AU|ICAO|IMO|ITU|FAO|ILO|UNESCO|IPU|Knesset|Bundestag|Duma|Rada|Cabinet"
    r"|Peace\s+and\s+Security\s+Council|Permanent\s+Council|Executive\s+(?:Board|Council)"
    r"|Council\s+of\s+Ministers|Commission|Conference|Committee|Assembly|Union|Court|shareholders?)"
)
_BODY = tuple((body, re.compile(names, re.IGNORECASE)) for body, names in _NAMES)


def body_in(phrase: str) -> Body:
    """The body a phrase names; "" where it names none."""
    for body, names in _BODY:
        if names.search(phrase):
            return body
    return ""
