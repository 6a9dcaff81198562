"""Titles that say that one person or office speaks: "Statement by President A on …"."""

import re

from publisher.importers.issuers_in_title import (
    OFFICE_OF_A_GROUP,
    ON_BEHALF,
    authors_in,
    count_persons,
)
from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import World, read_list
from publisher.importers.text_kinds import subject_of

_OF_A_MINISTRY = re.compile(
    r"\W*(?:statement|press statement)\s+(?:by|of|from)\s+the\s+ministry"
    r"|\W*(?:заявление|обращение|комментарий)\s+(?:МИД|президента|министра|председателя|премьер|официальн"
    r"|представителя|правительства)(?!.*\sи\s+(?:президент|министр|премьер|председател|правительств))"
    r"|(?:ال)?(?:بيان|تصريح)\s+(?:\w+\s+){0,2}?(?:وزارة|وزير|المتحدث)|外交部",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(r"attributable\s+to\s+")
_SPOKEN = re.compile(
    r"^(?:written\s+(?:ministerial\s+)?statement|remarks|readout|fact sheet"
    r"|executive order|transcript|interview|press briefing|(?:opening|closing"
    r"|keynote)\s+(?:remarks|speech|address)"
    r"|(?:an?\s+)?(?:presidential\s+)?(?:proclamation|determination|message)\s+(?:on|to|for"
    r"|regarding|concerning)"
    r"|(?:notice|letter|message)\s+to\s+(?:the\s+)?(?:congress|speaker|senate|press))\b"
    r"|press conference|press gaggle|background (?:press )?(?:call|briefing)",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"(?:^|:\s*|\s)(?:an?\s+|the\s+)?(?:(?:press|written|video)\s+)?(?:statement|message|letter|declaration"
    r"|memorandum|note|report"
    r"|remarks|address|speech)\s+(?:by|from|of|attributable\s+to)\s"
    r"|(?:^|:\s*)(?:declaraci[oó]n|déclaration|declaração|mensa[jg]e[mn]?|discours|discurso|comunicado)\s+"
    r"(?:del|du|do|da|de\s+la|par\s+le|por\s+el)\s",
    re.IGNORECASE,
)


# "Comunicado oficial del Gobierno de A", "Statement by the Government of A on B".
_OF_A_GOVERNMENT = re.compile(
    r"\W*(?:(?:official|press)\s+)?(?:statement|communiqu[eé]|declaration|comunicado"
    r"|declaraci[oó]n|déclaration|nota)"
    r"\s+(?:(?:oficial|officielle?|de\s+pr(?:ensa|esse))\s+)?(?:by|of|from|del|du|do)\s+(?:the\s+)?"
    r"(?:\w+\s+)?(?:government|gobierno|gouvernement|governo)\s+(?:of|de|du|del|do|da)(?:\s|l['’])",
    re.IGNORECASE,
)


# Offices of one government: "Joint Statement by Secretary of State A and Secretary of Defense B".
_OF_A_CABINET = re.compile(
    r"Vice\sPresident|(?<!Vice\s)President|Secretary\sof\s(?:State(?!\sfor)|Defense|War|Commerce"
    r"|Energy"
    r"|the\s(?:Treasury|Interior)|Homeland\sSecurity|Agriculture|Labor|Transportation)"
    r"|(?:Treasury|Commerce|Defense)\sSecretary|Attorney\sGeneral|Trade\sRepresentative"
    r"|(?:NEC|NSC|FBI|CIA|OMB)\sDirector"
)


def _of_one_cabinet(title: str, world: World) -> bool:
    """Whether several persons hold different offices of one government, each with a single holder.

    A president and another president, or four ministers of two countries, are not of one.
    """
    by = title[: subject_of(title, 0)]
    offices = _OF_A_CABINET.findall(by)
    several = len(offices) == len(set(offices)) == max(len(authors_in(title, world)), 2)
    return several and len({p.party.id for names in lists_in(by, world) for p in names.parties}) < 2


def is_of_one(title: str, world: World) -> bool:
    """Whether a title says that one person or office speaks: "Statement by President A on …"."""
    if ON_BEHALF.search(title):
        return False
    if _SPOKEN.search(title) or _OF_A_MINISTRY.match(title):
        return True
    # "Statement attributable to the Spokesperson on the Joint Declaration": not a joint one.
    attributed = _ATTRIBUTED.search(title)
    stop = subject_of(title, attributed.end() if attributed else 0)
    if _of_one_cabinet(title, world):
        return True
    if re.search(r"(?<!\w)joint|commune|conjunt|совместн", title[:stop], re.IGNORECASE):
        return False
    government = _OF_A_GOVERNMENT.match(title, 0, stop)
    if government and len(read_list(title[:stop], government.end(), world).parties) < 2:
        return True
    persons = count_persons(title, world)[0]
    office = OFFICE_OF_A_GROUP.search(title, 0, stop)
    return bool(_OF_ONE.search(title)) and (persons == 1 or (not persons and bool(office)))
