"""Who issues a text that one person speaks: "I have the honour to speak on behalf of …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.importers.dates_in_words import NUMERAL, number_in_words
from publisher.importers.name_lists import NameList, PrintedParty, World, read_item, read_list
from publisher.importers.offices import is_own_country
from publisher.importers.readings import Means, Reading, is_joint, once

_REACH = 5  # paragraphs in which a speaker says for whom he speaks
_TO_MEMBERS = 130  # characters of the group's name: "the member countries of the … (ASEAN), namely"
_AT_FIRST = 3  # paragraphs in which a person's own text says so
_LONGEST = 4000  # characters of them
_TO_HIM = r"(?:[^.]|(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Dr)\.)"  # "I extend to Mr. Berg"
_SPEAKS = re.compile(
    r"(?:(?<!\w)(?:[Aa]llow|[Pp]ermit|[Ll]et)\s+me(?!\w)[^.]{0,100}?"
    r"|(?<!\w)(?:I|my delegation|[Ii]t (?:is|gives me))\s+(?:\w+\s+){0,4}?"
    r"(?:hono[u]?r|privilege\w*|pleasure|speak\w*|address\w*|tak(?:e|ing) the floor|statement"
    rf"|mak(?:e|ing)|deliver\w*|wish|would like|behalf){_TO_HIM}{{0,140}}?|(?:^|[.!?]\s+)"
    r"|[Tt]his (?:joint )?statement is (?:\w+ ){0,2})"
    r"(?:(?<!\w)(?:on|in) (?:the )?(?:behalf|name) of|On behalf of)\s+"
    r"|(?:\n|,\s+)On behalf of\s+"  # behind the salutation
    r"|I(?:\s+am|['’]m)\s+(?:\w+\s+){0,3}joined\s+(?:\w+\s+){0,3}by\s+"
    r"(?:[^.]{0,60}?from\s+|[^.:]{0,120}:\s*)"
    # A speaker may say so of himself by his country's name.
    r"|(?:^|\n|[.!?]\s)(?:[Tt]he\s+)?[A-Z][\w ]{2,40}?\s+"
    r"(?:has\s+the\s+hono[u]?r|is\s+(?:honou?red|pleased))\s[^.]{0,80}?on\s+behalf\s+of\s+",
)
# "Canada makes this statement on its own behalf and on behalf of A and B".
_DELIVERS = re.compile(
    r"(?:^|\n|[.!?]\s)(?P<speaker>(?:[Tt]he\s+)?[A-Z][\w ]{2,40}?)\s+"
    r"(?:makes?|delivers?|speaks?|is\s+(?:making|delivering)|has\s+the\s+hono[u]?r)\s[^.]{0,60}?(?:its|their)\s+own\s+behalf\s+and\s+"
    r"on\s+behalf\s+of\s+"
)
_SPEAKS_ABROAD = re.compile(
    r"(?:j['’]ai l['’]honneur|je (?:prends|parle|m['’]exprime)"
    r"|(?:tengo|cabe|es)\s+(?:el|un)\s+(?:gran\s+)?honor"
    r"|hablo|intervengo|intervenir|intervenho|(?:tenho|cabe-me|é)\s+(?:a|uma)\s+(?:grande\s+)?honra"
    r"|имею честь|выступаю)[^.]{0,140}?"
    r"(?:au nom d(?:es?|u)|en nombre del?|em nome d[aeo]s?|от имени)\s+",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"(?:(?:thank you,?\s+)?(?:mr|mrs|ms|madame?|mister|distinguished|dear)\.?\s+)?(?:co-)?"
    r"(?:chair\w*|president|excellenc\w+|colleagues|delegates)[\s,.!:]*",
    re.IGNORECASE,
)
_SPEAK = re.compile(
    r"\s+(?:(?:would|wish|want)\s+(?:like\s+)?to|thank|welcome|express|reaffirm|support|condemn|regret"
    r"|note|recall|attach|remain|share|commend|appreciate|strongly|fully|are|have)(?!\w)"
)
# "I wish to associate myself with the statement made by Denmark on behalf of".
_OF_SOMEBODY_ELSE = re.compile(
    r"(?<!\w)(?:associat\w+|align\w*|endors\w+|subscrib\w+|echo\w*|concur\w*|adher\w+|suscrib\w+|asoci\w+"
    r"|(?:made|delivered|given|read|presented|spoken|expressed|statement|speech|faite|prononcée"
    r"|formulad[ao]|pronunciad[ao])\s+(?:\w+\s+){0,4}?(?:by|par|por)\s)",
    re.IGNORECASE,
)
_TAKES_THE_FLOOR = re.compile(
    r"(?<!\w)(?:speak\w*|deliver\w*|mak(?:e|ing)|floor|statement|address\w*"
    r"|la parole|l['’]honneur|déclaration|hablo|hablar|intervengo|intervenir"
    r"|declaración|palabra|intervenho|declaração|выступ\w+)(?!\w)",
    re.IGNORECASE,
)
_OF_HIS_OWN = re.compile(
    r"(?:my|our|his|her|mon|ma|mi|moi|(?:the\s+)?(?:entire\s+)?(?:government|delegation|people"
    r"|nation|king|queen"
    r"|head\s+of\s+state|parliament|gobierno|pueblo|gouvernement|peuple|délégation))(?!\w)",
    re.I,
)
_LINK = re.compile(r"(?<!\w)(?:of|des?|du|de\s+l[ao]s?|del|d[ao]s?)\s+", re.IGNORECASE)
_NAMELY = re.compile(
    r"(?:,?\s*(?:comprising|namely|that is(?: to say)?|i\.e\.|which (?:includes?"
    r"|comprises?|consists? of)|consisting of|including|à savoir|a saber)\s*:?,?|\s*[:—–(]|\s-+)\s*"
)
_GROUP = re.compile(
    r"(?:the\s+)?(?P<name>(?:\w+\s+){0,3}?[A-Z][\w’'-]*(?:\s+(?:of|and|the|for)\s+[A-Z\d][\w’'-]*"
    r"|\s+[A-Z\d][\w’'-]*)*)"
)
_MY_OWN = re.compile(
    r"\s*,?\s*(?:(?:and|including|y|et|e)\s+)?(?:of\s+)?(?:my|our|mi|mon|meu)\s+(?:own\s+)?"
    r"(?:country|delegation|government|nation|país|pays)"
    r"\s*[,—–]?\s*",
    re.IGNORECASE,
)
_COMPOSED = re.compile(
    r"(?<!\w)(?:composed of|comprises|consists of|made up of|members are|lo integran(?: hoy)?"
    r"|integrad[oa] por"
    r"|conformad[oa] por|compuest[oa] por|compost[oa] por|composé de)\s*:?\s+",
    re.IGNORECASE,
)
_NEXT = 400  # characters in which a speaker says who his group is
# "On behalf of these ten countries and of Brazil, I wish to say the following".
_THESE_AND = re.compile(
    r"[Oo]n behalf of these\s+(?:\w+\s+)?(?:countries|states|members|delegations)\s+and\s+"
    r"(?:of\s+)?"
)
_COUNTED = re.compile(
    rf"(?:the\s+|les\s+|los\s+|os\s+)?(?P<number>{NUMERAL}|\d{{1,3}})\s+(?:[\w-]+\s+){{0,4}}?"
    r"(?:countries|states|members|nations|delegations|governments|pays|états|países|estados)"
    r"(?:\s+(?-i:[a-zà-ÿ])[\w-]+)?(?:\s+(?:of|de|du|del|da|do)\s+[^,;.:]{3,60})?,\s+(?:(?:and|as\s+well\s+as)\s+)?",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\s*;\s*(?:and\s+)?(?:the\s+)?", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:the\s+|an?\s+)?(?:group of\s+)?(?P<count>\d{1,3})\s+(?:member\s+)?(?:states|countries)",
    re.I,
)


def read_speech(paragraphs: Sequence[str], world: World) -> tuple[Reading | None, str]:
    """The parties a speaker speaks for, and the name of their group ("" without one)."""
    text = _beginning(paragraphs)
    for speaks in _DELIVERS.finditer(text):
        speaker = read_item(text, speaks.start("speaker"), world)
        reading = _spoken_for(text, speaks.end(), world) if speaker else None
        if speaker and reading and reading.means == "signed":
            return replace(reading, parties=once((speaker, *reading.parties))), ""
    for speaks in _speaks_for_others(text):
        reading = _spoken_for(text, speaks.end(), world) or _composed(text, speaks.end(), world)
        if reading:
            return reading, _group_name(text, speaks.end())
    return None, ""


def read_words_of_speaker(paragraphs: Sequence[str], world: World) -> tuple[Reading | None, str]:
    """Whom a text of one person is spoken for, where its first words say that it is spoken so.

    A person may also thank or congratulate somebody on behalf of others, and speak for himself.
    """
    for speaks in _speaks_for_others(_beginning(paragraphs[:_AT_FIRST])):
        if _TAKES_THE_FLOOR.search(speaks[0]):
            return read_speech(paragraphs[:_AT_FIRST], world)
    return None, ""


def is_spoken_for_others(paragraphs: Sequence[str]) -> bool:
    """Whether a speaker says that he speaks for others, whoever they are."""
    return any(_speaks_for_others(_beginning(paragraphs)))


def _beginning(paragraphs: Sequence[str]) -> str:
    return "\n".join(paragraphs[:_REACH])[:_LONGEST]


def _speaks_for_others(text: str) -> Iterator[re.Match[str]]:
    """Where a speaker says so; what he supports is spoken by somebody else."""
    for speaks in (*_SPEAKS.finditer(text), *_SPEAKS_ABROAD.finditer(text)):
        of_somebody_else = _OF_SOMEBODY_ELSE.search(speaks[0])
        if not of_somebody_else and not _OF_HIS_OWN.match(text, speaks.end()):
            yield speaks


def read_third_person(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "Chair, … A, B and C thank the Director General": states that speak of themselves."""
    behind = [n + 1 for n, text in enumerate(paragraphs[:_REACH]) if _SALUTATION.fullmatch(text)]
    for number in behind or ([] if title else [0]):
        paragraph = paragraphs[number] if number < len(paragraphs) else ""
        names = read_list(paragraph, 0, world)
        if len(names.parties) > 1 and _SPEAK.match(paragraph, names.end):
            return Reading("the first words", once(names.parties), names.unknown)
    return None


def _spoken_for(text: str, start: int, world: World) -> Reading | None:
    stop = re.search(r"[.!?]\s|\n", text[start:])
    sentence = text[: start + stop.start()] if stop else text
    count = _COUNT.match(sentence, start)
    claimed = int(count["count"]) if count else None
    listed = _listed(sentence, start, world) or _members_named(sentence, start, world)
    if listed:
        more = _further(sentence, listed.end, world)
        beside = _own_beside(text, listed.end, world)
        own = beside or _own_among(sentence, listed)
        parties = once((*listed.parties, *more, *([beside] if beside else [])))
        return Reading("the words 'on behalf of'", parties, listed.unknown, "signed", claimed, own)
    group = _group(sentence, start, world)
    means: Means = "on behalf of"
    if group:
        return Reading("the words 'on behalf of'", (group,), (), means, claimed)
    own = _own_country_later(sentence, start, world)
    return (
        Reading("the words 'my own country'", (own,), claimed=claimed, speaker=own) if own else None
    )


def _composed(text: str, start: int, world: World) -> Reading | None:
    """ "… on behalf of the Group of Friends. It is composed of A, B and my own country, C"."""
    composed = _COMPOSED.search(text, start, start + _NEXT)
    names = read_list(text, composed.end(), world) if composed else None
    if not composed or not names or len(names.parties) < 2:
        return None
    own = _own_among(text, names)
    return Reading("the words 'composed of'", once(names.parties), names.unknown, speaker=own)


def _listed(sentence: str, start: int, world: World) -> NameList | None:
    """The parties spoken for, where they are listed: at once, or behind "comprising"."""
    stop = re.search(r"[.;]", sentence[start : start + _TO_MEMBERS])
    end = start + (stop.start() if stop else _TO_MEMBERS)
    for place in (start, *(namely.end() for namely in _NAMELY.finditer(sentence, start, end))):
        names = read_list(sentence, place, world)
        if len({p.party.id for p in names.parties}) > 1:
            return names
    return None


def _members_named(sentence: str, start: int, world: World) -> NameList | None:
    """ "The five Nordic countries, Denmark, …": behind a comma, as many as were counted."""
    counted = _COUNTED.match(sentence, start)
    names = read_list(sentence, counted.end(), world) if counted else None
    if not counted or not names:
        return None
    number = counted["number"]
    count = int(number) if number.isdigit() else number_in_words(number)
    return names if count == len(once(names.parties)) > 1 else None


def _own_among(sentence: str, names: NameList) -> PrintedParty | None:
    """The party of a list that is called "my own country"."""
    return next((p for p in names.parties if is_own_country(sentence[: p.start])), None)


def _own_beside(text: str, start: int, world: World) -> PrintedParty | None:
    """The speaker, where a later sentence adds him to those listed."""
    these = _THESE_AND.search(text, start, start + _NEXT)
    return read_item(text, these.end(), world) if these else None


def _further(sentence: str, start: int, world: World) -> tuple[PrintedParty, ...]:
    """Further lists behind the first: "…; the Observer States of A and B; and C and D"."""
    parties: tuple[PrintedParty, ...] = ()
    while further := _FURTHER.match(sentence, start):
        names = read_list(sentence, further.end(), world)
        if not names.parties:
            break
        parties, start = (*parties, *names.parties), names.end
    return parties


def _group(sentence: str, start: int, world: World) -> PrintedParty | None:
    """The group spoken for: "the member States of the European Union"."""
    links = [link.end() for link in _LINK.finditer(sentence, start, start + 70)]
    for place in (start, *links):
        # A transcript prints "the group of 77 and China" in small letters.
        capital = sentence[:place] + sentence[place : place + 1].upper() + sentence[place + 1 :]
        names = read_list(sentence, place, world)
        names = names if names.parties else read_list(capital, place, world)
        if names.parties and is_joint(names):
            return names.parties[0]
    return None


def _own_country_later(sentence: str, start: int, world: World) -> PrintedParty | None:
    """ "a group of 57 countries, including my own country, Chile": only the speaker is named."""
    own = _MY_OWN.search(sentence, start)
    return read_item(sentence, own.end(), world) if own else None


def _group_name(text: str, start: int) -> str:
    """The name of the group as printed, for the editor."""
    group = _GROUP.match(text, start)
    return group["name"] if group else ""
