"""Hints at who issues a joint text: parties named together, and what kind of place names them.

A hint alone proves nothing, each may be about others; `issuers_agreed` weighs them. The kinds:
`title` (its authors, or all it names), `offices` (the persons of an opening), `list` (three or
more at once), `opens` (a first sentence begins with them), `led` (an office stands in front),
`acts` (they do something together), `namely` (they explain a group), `ties` (friendship between
them), `most` (named more often than any other) and `end` (they sign).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from publisher.importers.governed import is_object
from publisher.importers.issuers_at_end import read_signature_block
from publisher.importers.issuers_in_first_person import SENTENCE_END
from publisher.importers.issuers_in_narration import of_others, tells
from publisher.importers.issuers_in_subject import DECLARES, TIES
from publisher.importers.meetings_in_title import COMING_TOGETHER
from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import NameList, PrintedParty, World, read_item
from publisher.importers.offices import is_led
from publisher.importers.persons import parties_of, persons_in
from publisher.importers.readings import once
from publisher.importers.text_kinds import subject_of

_OPENING = 3  # paragraphs that say who met
_NAMING = 10  # paragraphs in which many parties are named at once for their own sake
_TEXT = 20  # paragraphs in which parties act together
_COUNTED = 60  # paragraphs in which it is counted who is named how often
_A_LIST = 3  # parties; two are often named together for other reasons
_FRONT = 40  # characters in front of a subject: "The Governments of the"
_LED = 90  # characters in which an office leads to a list
_AT_ONCE = 60  # characters between a subject and its verb
_A_LINE = 250  # characters of a line of a roll call
_FAR_MORE = 1.5  # times as often as any other
_OFTEN = 2  # times
_BETWEEN = re.compile(
    r"(?<!\w)(?:between|among|entre|между|بين)\s+(?:(?:the|l[ae]s?|los?|el|os?|as?)\s+|l['’])?$",
    re.IGNORECASE,
)
_MEETING_BETWEEN = re.compile(
    rf"(?:{COMING_TOGETHER}|comiss(?:ão|ões)|comisi[oó]n\w*)(?:\s+\w+){{0,3}}\s+(?:between|entre)\s+",
    re.IGNORECASE,
)
_MET_WITH = re.compile(
    r"(?<!\w)(?:met|meets)(?!\w)[^.;]{0,60}?\swith\s|(?<!\w)(?:hosted|welcomed|received)\s",
    re.IGNORECASE,
)
_FOR_ITS_PART = r"(?:(?:for|pour|por|para|from)\s[^,]{3,40},\s*)?"  # "for the southern shore,"
# A group is followed by its members: "comprising A, B", "like-minded nations - A, B", "(A, B".
_NAMELY = re.compile(
    r"(?:(?<!\w)(?:comprising|namely|to wit|consists?(?:ing)? of|composed of|made up of"
    r"|(?:members|partners|participants|partner\s+(?:governments|countries|states))"
    r"(?:\s+(?:of|in)\s+the\s+[^.;:,]{2,60}?)?\s+are|comprises"
    r"|which includes?|à savoir|a saber|integrad[oa]s? por)(?:\s+the)?\s*:?"
    rf"|[—–:(]|\s-+),?\s*{_FOR_ITS_PART}(?:(?:the|l[ae]s?|los?|el|os?|as?)\s+|l['’])?$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf"[\s),]*(?:and|et|y|e|и),?\s+(?:(?:from|of)\s+)?{_FOR_ITS_PART}(?:(?:the|l[ae]s?|los?|el|os?|as?)\s+|l['’])?"
)
# What follows parties that only support a text: "indicated their support".
_SUPPORTERS = re.compile(
    r"\s+(?:(?:have|has|also|were|was)\s+){0,2}(?:indicated|expressed|announced|declared|informed|welcomed|joined"
    r"|associated|aligned|attended|invited|briefed|sent|did not)(?!\w)"
)
# In front of those who came, or only watched: "attended by representatives of".
_ATTENDED = re.compile(
    r"(?<!\w)(?:(?:attended|joined|observed)\s+by(?!\s+(?:the\s+)?(?:\w+\s+){0,3}(?:ministers"
    r"|heads|leaders"
    r"|presidents))|as\s+(?:observers|guests)|(?:observers|guests)\s+from|also\s+(?:attended"
    r"|present))(?!\w)",
    re.IGNORECASE,
)
_HOLDERS = re.compile(
    r"(?:国家?)?(?:外交部长|外长|领导人|国家元首|政府首脑|总统|总理|主席|部长|代表)"
)
_BETWEEN_THESE = re.compile(r"(?:between|entre|между)\s*:?", re.IGNORECASE)
_ENUMERATED = re.compile(r"\((?:[ivx]{1,4}|[a-g])\)\s")
_BRACKET = re.compile(r"\([^()]{20,300}\)")
_OF_THEIRS = re.compile(r"[^\W\d_a-z][\w’'-]+\s+of\s+(?:the\s+)?")
_CHINESE_HOLDER = re.compile(r"[\u4e00-\u9fff·]{3,24}[、，和]")
_OF_MANY = (
    r"\s+(?:\w+\s+)?(?:sides?|leaders|ministers|presidents|countries|governments|nations|states"
    r"|parties|delegations|secretaries|peoples|pays|ministres|países|partes|ministros|presidentes"
    r"|gobiernos|governos|стран\w*|сторон\w*|государств\w*|министр\w*|президент\w*)(?!\w)"
)
_NUMBERS = {
    2: r"two|both|deux|dos|ambos|ambas|dois|duas|обе|оба|двух",
    3: r"three|trois|tres|três|трех|трёх",
    4: r"four|quatre|cuatro|quatro|четырех",
    5: r"five|cinq|cinco|пяти",
}

Parties = tuple[PrintedParty, ...]
Hint = tuple[str, Parties]


def hints_in(title: str, paragraphs: Sequence[str], number: int, world: World) -> Iterator[Hint]:
    """Every hint of a text; `number` is how many issue it by its title, 0 where that is open."""
    yield "title", _parties(lists_in(title, world))
    yield "title", authors_of(title, world)
    yield from (
        (kind, parties)
        for kind, parties in _in_sentence(title[: subject_of(title, 0)], 0, False, world)
        if kind in ("led", "list", "namely")
    )
    if end := read_signature_block(paragraphs, world):
        yield "end", end.parties
    yield from _roll_call(paragraphs[:_TEXT], world)
    paragraphs = tells(paragraphs)
    opening = [_of_persons(text, world) for text in paragraphs[:_OPENING]]
    yield "offices", once(sum(opening, ()))
    yield from (("offices", parties) for parties in opening)
    for number_of, text in enumerate(paragraphs[:_TEXT]):
        for sentence in SENTENCE_END.split(text):
            yield from _in_sentence(sentence, number_of, text.startswith(sentence), world)
    yield "most", _most_named(paragraphs[:_COUNTED], number, world)


def authors_of(title: str, world: World) -> Parties:
    """The parties in front of a title's subject."""
    return _parties(lists_in(title[: subject_of(title, 0)], world))


def named_in(title: str, world: World) -> frozenset[str]:
    """The ids of all parties that a title names, those it is about too."""
    return frozenset(p.party.id for p in _parties(lists_in(title, world)))


def _parties(lists: Iterator[NameList]) -> Parties:
    return once(tuple(party for names in lists for party in names.parties))


def _of_persons(text: str, world: World) -> Parties:
    return parties_of(persons_in(text, world))


def _in_sentence(sentence: str, paragraph: int, first: bool, world: World) -> Iterator[Hint]:
    """The hints of one sentence; `first` says that it begins its paragraph."""
    lists = [*lists_in(sentence, world)]
    if paragraph < _OPENING:
        yield from _of_those_who_met(sentence, lists, world)
    if paragraph < _NAMING:
        explained = [*_explained(sentence, lists, paragraph < 2 and first)]
        yield from explained
        lists = [] if explained else lists  # its lists are parts of the whole
    for names in lists:
        parties = once(names.parties)
        if _SUPPORTERS.match(sentence, names.end) and len(parties) > 2:
            continue
        if _ATTENDED.search(_before(sentence, names)):
            continue
        if is_object(_before(sentence, names), sentence[names.end :]):
            yield from ((kind, parties) for kind in _kinds(sentence, names) if kind == "ties")
            continue
        if len(parties) >= _A_LIST and paragraph < _NAMING:
            yield "list", parties
        kinds = [*_kinds(sentence, names)]
        if paragraph < 2 and len(parties) > 1 and _MEETING_BETWEEN.search(_before(sentence, names)):
            kinds.append("acts")
        before = _before(sentence, names)
        near = len(before) < _FRONT or (len(before) < _LED and "namely" in kinds)
        in_front = near and not of_others(before)
        if paragraph < 2 and first and (in_front or "led" in kinds):
            yield "opens", parties
        yield from ((kind, parties) for kind in kinds)


def _of_those_who_met(sentence: str, lists: Sequence[NameList], world: World) -> Iterator[Hint]:
    """The hints of a sentence that says who met."""
    persons = _of_persons(sentence, world)
    if len(persons) >= _A_LIST:
        yield "list", persons  # "A, Foreign Minister of X; B, Foreign Minister of Y; …"
    yield from _met_with(sentence, lists)
    yield from _named_in_brackets(sentence, world)
    yield from _holders_in_chinese(sentence, lists)


def _met_with(sentence: str, lists: Sequence[NameList]) -> Iterator[Hint]:
    """ "The President of A met today with the leaders of B and C": all of them."""
    met = _MET_WITH.search(sentence)
    if met and lists and lists[0].parties[0].start < met.start():
        parties = _parties(iter(lists))
        yield "acts", parties
        ends = (0, *(names.end for names in lists))
        if all(is_led(_before(sentence, n)[end:]) for n, end in zip(lists, ends, strict=False)):
            yield "offices", parties


def _explained(sentence: str, lists: Sequence[NameList], opens: bool) -> Iterator[Hint]:
    """ "the States of the Council (A, B and C) and the Central Asian States (D, E)": all."""
    named = [n for n in lists if _NAMELY.search(_before(sentence, n))]
    if named:
        last = [n for n in lists if n.parties[0].start > named[-1].end][:1]
        joined = last and _JOINED.fullmatch(sentence, named[-1].end, last[0].parties[0].start)
        parties = _parties(iter([*named, *(last if joined else [])]))
        if len(parties) > len(once(named[0].parties)):
            yield from (("namely", parties), ("list", parties))
            before = _before(sentence, named[0])
            if opens and (len(before) < _FRONT or is_led(before)):
                yield "opens", parties


def _named_in_brackets(sentence: str, world: World) -> Iterator[Hint]:
    """ "the Co-Chairs (Anna Berg of X, Jan Dahl of Y and Eva Holm of Z)"."""
    for bracket in _BRACKET.finditer(sentence):
        found = (
            read_item(sentence, of.end(), world)
            for of in _OF_THEIRS.finditer(sentence, bracket.start(), bracket.end())
        )
        parties = once(tuple(party for party in found if party))
        if len(parties) > 1:
            yield "offices", parties
            yield "namely", parties


def _holders_in_chinese(sentence: str, lists: Sequence[NameList]) -> Iterator[Hint]:
    """ "中国外交部副部长某某、日本国外务省局长某某": an office and a name behind each party."""
    roll: list[NameList] = []
    for names in lists:
        if roll and not _CHINESE_HOLDER.fullmatch(sentence, roll[-1].end, names.parties[0].start):
            break
        roll.append(names)
    parties = _parties(iter(roll))
    if len(roll) > 1 and len(parties) >= _A_LIST:
        yield "offices", parties
        yield "list", parties


def _roll_call(paragraphs: Sequence[str], world: World) -> Iterator[Hint]:
    """Lines one below the other, each naming one party by its person, or parties by a letter."""
    roll: Parties = ()
    between = False
    for text in (*paragraphs, ""):
        lettered = between
        between = bool(_BETWEEN_THESE.fullmatch(text)) or (
            between and bool(_ENUMERATED.match(text))
        )
        named = _of_persons(text, world) if len(text) < _A_LINE else ()
        if between:
            named = _parties(lists_in(text, world))
        if len(named) == 1 or (between and (named or not roll)):
            roll = once((*roll, *named))
            continue
        if len(roll) >= _A_LIST:
            yield from ((kind, roll) for kind in ("list", "offices"))
            yield from ((kind, roll) for kind in ("namely", "opens") if lettered)
        roll = ()


def _before(sentence: str, names: NameList) -> str:
    return sentence[: names.parties[0].start]


def _kinds(sentence: str, names: NameList) -> Iterator[str]:
    """What the words around a list of parties say about it."""
    before = _before(sentence, names)
    led = is_led(before[-_LED:]) and not (of_others(before))
    if (led or _HOLDERS.match(sentence, names.end)) and len(names.parties) > 1:
        yield "led"
    if (len(before) < _FRONT or led) and DECLARES.search(sentence, names.end, names.end + _AT_ONCE):
        yield "acts"
    if _NAMELY.search(before):
        yield "namely"
    if _BETWEEN.search(before) or TIES.match(sentence, names.end):
        yield "ties"


def _most_named(texts: Sequence[str], number: int, world: World) -> Parties:
    """The parties named far more often than any other, as many as the text says there are."""
    parties = tuple(p for text in texts for names in lists_in(text, world) for p in names.parties)
    number = number or _number_in_text("\n".join(texts[:_TEXT]))
    ranked = Counter(p.party.id for p in parties).most_common()
    others = ranked[number][1] if len(ranked) > number else 0
    least = max(others * _FAR_MORE, _OFTEN)
    if len(ranked) < number or ranked[number - 1][1] < least:
        return ()
    most = {party for party, _ in ranked[:number]}
    return tuple(p for p in once(parties) if p.party.id in most)


def _number_in_text(text: str) -> int:
    """How many a text speaks of as "the three Ministers"; two where it does not say."""
    times = {
        number: len(re.findall(rf"(?<!\w)(?:{words}){_OF_MANY}", text, re.IGNORECASE))
        for number, words in _NUMBERS.items()
    }
    return max(times, key=lambda number: (times[number], -number))
