"""Who issues a joint text that tells of a meeting: who met, who visited whom.

Such a text names its issuers as those it is about. The readings here are asked for a text that is
called a joint one, and only where nothing says it more plainly.
"""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.name_lists import PrintedParty, World, read_item, read_list
from publisher.importers.offices import is_led
from publisher.importers.persons import parties_of, persons_in
from publisher.importers.readings import Reading, once, reading_of

_INVITATION = re.compile(
    r"(?:\(?\d{1,2}[.)]\s+)?(?:(?:atendendo|atendiendo|acudiendo|en atención)\s+)?"
    r"(?:at|upon|on|following|al?|ao|à|por|по)\s*(?:the\s+|l['’])?(?:kind\s+)?"
    r"(?:invitation|invitación|convite|приглашени[юя])\s+(?:(?:of|from|by|de|del|da|do|du|des)\s+)?"
    r"(?:the\s+|la\s+|l['’])?",
    re.IGNORECASE,
)
_CHINESE_INVITATION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、)?应(?P<host>[^，。]{2,40}?)(?:的)?(?:邀请|邀請)[，,、]?\s*(?P<guest>.{2,40})"
)
_VISITED = re.compile(
    r"(?<!\w)(?:visit\w*|paid|pays|arrived|undert\w+|travel\w*|met|посетил\w*|совершил\w*|прибыл\w*"
    r"|находил\w+|realiz\w+|efectu\w+|se rendit|s['’]est rendue?|effectu\w+|viajou)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[^\W\d_a-zа-я])|\n")
_VISIT_TO = re.compile(
    r"(?<!\w)(?:visited|(?:visit|visite|visita)\s+(?:to|en|au|à|a|al)|arrived\s+in)\s+(?:the\s+|l['’]|la\s+)?",
    re.IGNORECASE,
)
_MET = re.compile(
    r"(?<!\w)(?:met|meet|convened?|gathered|assembled|held|reaffirm\w*|affirm\w*|issued?|agreed|declared?"
    r"|discussed|decided|spoke|conferred|consulted|reunid[oa]s?|se reunieron|reuniram-se|reuniu-se"
    r"|réunis|se sont réuni\w*"
    r"|встретились|провели|собрались|заявляют|обсудили)(?!\w)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"(?<!\w)(?:that|which|who|welcom\w+|recall\w+|between|against|support\w*|condemn\w*|following|after|attended"
    r"|hosted|joined|presence|présence|presencia|presença|observ\w+|invit[eé]\w*)(?!\w)",
    re.IGNORECASE,
)
# Others that the issuers deal with: "by telephone with the Foreign Ministers of A and B".
_WITH = re.compile(
    r"(?<!\w)(?:with|to|against|towards?|con|avec|com|aux|مع|с)\s+(?:[^\W\d_]+\s+){1,6}?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?<![\w’'-])(?:the|los|las|les|os|as|o|a)\s+(?=[^\W\d_])", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-zа-я]")
_SEVERAL = re.compile(
    r"(?:the\s+)?(?:two|three|four|five|six)\s+(?:foreign\s+)?(?:ministers|presidents|leaders|sides)"
    r"|(?:les|los|os)\s+(?:deux|trois|quatre|dos|tres|cuatro|dois|três|quatro)\s+(?:ministr\w+"
    r"|pr[eé]siden\w+|dirigean?t\w*)",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(r"[^.!?,，。]{0,60}|[^.!?。]{0,30}")  # "Media Note", "Washington, DC"
_FIRST = 420  # characters of the clauses in front of a first sentence's subject
_AT_ONCE = 40  # characters between the last person and the verb: a name in brackets
_FAR = 130  # characters from the subject to its verb: "with the participation of …"


def read_invitation(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "At the invitation of the President of A, the Prime Minister of B paid a visit"."""
    for paragraph in paragraphs[:3]:
        if chinese := _CHINESE_INVITATION.match(paragraph):
            places = (chinese.start("host"), chinese.start("guest"))
            named = [read_item(paragraph, place, world) for place in places]
            parties = once(tuple(party for party in named if party))
        elif invitation := _INVITATION.match(paragraph):
            sentence = _first_sentence(paragraph)
            parties = _host_and_guest(sentence, invitation.end(), world) or _guest_and_host(
                sentence, invitation.end(), world
            )
        else:
            continue
        if len(parties) == 2:
            return Reading("the words 'at the invitation of'", parties)
    return None


def _host_and_guest(sentence: str, start: int, world: World) -> tuple[PrintedParty, ...]:
    """The first two parties of an invitation, each named by an office, the second a visitor's."""
    host = read_item(sentence, start, world)
    if not host:
        return ()
    for capital in _CAPITAL.finditer(sentence, host.end):
        guest = read_item(sentence, capital.start(), world)
        if guest and guest.party.id != host.party.id:
            led = is_led(sentence[host.end : guest.start])
            return (host, guest) if led and _VISITED.search(sentence, guest.end) else ()
    return ()


def _guest_and_host(sentence: str, start: int, world: World) -> tuple[PrintedParty, ...]:
    """ "… of President A, the Prime Minister of B visited C": the host is known by where it was."""
    for capital in _CAPITAL.finditer(sentence, start, start + _FIRST):
        guest = read_item(sentence, capital.start(), world)
        if guest and is_led(sentence[start : guest.start]):
            to = _VISIT_TO.search(sentence, guest.end)
            host = read_item(sentence, to.end(), world) if to else None
            return (guest, host) if host and host.party.id != guest.party.id else ()
    return ()


def read_those_who_met(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "Motivated by their vision, the Foreign Ministers of A, B and C met today in Lima"."""
    for paragraph in paragraphs[:4]:
        sentence = _first_sentence(paragraph)
        for start in _subjects(sentence):
            names = read_list(sentence, start, world)
            if len({p.party.id for p in names.parties}) < 2:
                continue
            led = is_led(sentence[start : names.parties[0].start])
            if led and _MET.search(sentence, names.end, names.end + _FAR):
                return reading_of("those who met", names)
    return None


def read_persons_who_met(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "Today in Lima, President A of B and Prime Minister C of D reaffirmed our partnership"."""
    for paragraph in paragraphs[:2]:
        sentence = _first_sentence(paragraph)
        for verb in _MET.finditer(sentence):
            subject = sentence[: verb.start()]
            persons = persons_in(subject, world)
            if any(person.party is None for person in persons):
                break  # rather nobody than some of them
            parties = parties_of(persons)
            behind = subject[parties[-1].end :] if parties else ""
            if len(parties) > 1 and len(behind) < _AT_ONCE and not OTHERS.search(subject):
                return Reading("the persons who met", parties)
    return None


def of_others(words: str) -> bool:
    """Whether words lead to parties that the issuers only deal with, or that only watched."""
    return bool(OTHERS.search(words) or _WITH.search(words))


def tells(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs that tell something: no lines of a masthead."""
    return [text for text in paragraphs if not _MASTHEAD.fullmatch(text)]


def speaks_of_several(paragraphs: Sequence[str]) -> bool:
    """Whether a text goes on about "the three Ministers": it is about them."""
    return any(_SEVERAL.search(text) for text in paragraphs[1:])


def _first_sentence(paragraph: str) -> str:
    end = _SENTENCE_END.search(paragraph)
    return paragraph[: end.start()] if end else paragraph


def _subjects(sentence: str) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or behind a clause before it."""
    yield 0
    for begins in _BEGINS.finditer(sentence, 0, _FIRST):
        if not OTHERS.search(sentence, 0, begins.start()):
            yield begins.start()
