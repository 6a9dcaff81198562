"""Speeches that one state makes for itself: whomever it names, it is the only one who speaks."""

import re
from collections.abc import Sequence

from publisher.importers.issuers_in_speech import is_spoken_for_others
from publisher.importers.text_kinds import is_joint_title

# To the chair of a meeting, at the start of a sentence or behind "Thank you".
_TO_THE_CHAIR = re.compile(
    r"(?:^|\n|[.!?:,]\s+)(?:\d{1,3}\.\s+)?(?:thank you,?\s+)?"
    r"(?:(?:mr|mister|madame?|mrs|ms)\.?\s+(?:vice-|co-)?(?:president|chair\w*)"
    r"|monsieur\s+le\s+président|madame\s+la\s+présidente"
    r"|señora?\s+president[ea]|senhora?\s+president[ea]"
    r"|(?:уважаемый\s+)?(?:г-н|господин)\s+председатель"
    r"|主席先生|(?:ال)?سيد\s+(?:ال)?رئيس)",
    re.IGNORECASE,
)
_MY_COUNTRY = re.compile(
    r"(?<!\w)(?:my|mon|ma|mi|meu|minha|моя|моей|мою|моего|моё)\s+(?:own\s+)?"
    r"(?:country|nation|government|delegation|people|pays|gouvernement|délégation|peuple"
    r"|país|gobierno|delegación|pueblo|governo|delegação|povo|стран\w+|делегаци\w+|правительств\w+)"
    r"(?!\w)|我国代表团|وفد\s+بلادي|بلادي",
    re.IGNORECASE,
)
_I = re.compile(
    r"(?<!\w)(?:I\s+(?:bring|wish|congratulate|should|would|thank|am|come|warmly|want|have|offer|extend)"
    r"|[Jj]e\s+(?:vous|tiens|voudrais|souhaite)|[Dd]eseo|[Qq]uisiera|[Pp]erm[ií]ta(?:se)?-?me|[Gg]ostaria"
    r"|[Яя]\s+хотел)(?!\w)"
)
# "… in congratulating Mr. Berg on his election to the presidency of the Assembly".
_CONGRATULATES = re.compile(
    r"(?<!\w)(?:(?:congratulat|f[eé]licit|felicit)\w*|поздрав\w+)(?!\w)"
    r"(?:[^.!?]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bM)\.|(?<=\bSr)\.){0,120}?(?<!\w)"
    r"(?:election|elección|élection|eleição|presidency|présidence|presidencia|избрани\w+)(?!\w)",
    re.IGNORECASE,
)
# "Belgium fully subscribes to the statement made by the Netherlands on behalf of".
_JOINS = re.compile(
    r"(?<!\w)(?:subscribes?|associates?\s+\w+self|aligns?\s+\w+self|endorses?|supports?)\s+(?:to"
    r"|with)?\s*the\s+"
    r"(?:\w+\s+){0,2}?(?:statement|views|speech|intervention)\s+(?:just\s+)?(?:made|delivered"
    r"|expressed)(?!\w)"
    r"|s['’]associe\s+(?:pleinement\s+)?à\s+la\s+déclaration|(?:hace\s+suya"
    r"|se\s+asocia\s+a)\s+la\s+declaración",
    re.IGNORECASE,
)
_HANDED_ON = re.compile(
    r"(?<!\w)(?:transmit|forward\w*\s+(?:herewith|to\s+you|the|a)(?!\w)|enclos|annex|transmettre|transmitir"
    r"|adjunt)",
    re.IGNORECASE,
)
# "I, ANNA BERG, President of …, by virtue of the authority vested in me, do hereby proclaim".
_BY_AUTHORITY = re.compile(
    r"(?<!\w)I,\s+[A-Z][\w. ’'-]{3,50},\s+(?:the\s+)?(?:President|King|Queen|Governor|Prime"
    r"|Minister|Emperor)"
    r"|authority\s+vested\s+in\s+me(?!\w)"
)
_OPENING = 3  # paragraphs in which a speaker greets the chair
_OFTEN = 2  # times that "my country" shows who speaks


def is_speech(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text without a title is a speech: the meetings it tells of are other ones."""
    return not title and (is_spoken_for_others(paragraphs) or is_speech_of_one(title, paragraphs))


def is_speech_of_one(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text is the speech of one who speaks of "my country", no joint text handed on."""
    if any(map(_BY_AUTHORITY.search, paragraphs)):
        return True
    if is_joint_title(title) or is_spoken_for_others(paragraphs):
        return False
    opening = "\n".join(paragraphs[:_OPENING])
    mine = sum(len(_MY_COUNTRY.findall(text)) for text in paragraphs)
    if _TO_THE_CHAIR.search(opening) and (mine or not title):
        return True
    words = (_I.search(opening), _CONGRATULATES.search(opening), _JOINS.search(opening), mine)
    speaks = mine >= _OFTEN or (not title and any(words))
    return bool(speaks and not _HANDED_ON.search(opening))
