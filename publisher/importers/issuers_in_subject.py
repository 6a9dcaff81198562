"""Who issues a text that begins with them: "The Republic of A and the Republic of B agree …"."""

import re
from collections.abc import Iterator, Sequence

from publisher.importers.governed import is_object
from publisher.importers.governments_by_adjective import read_governments
from publisher.importers.issuers_in_first_person import LINK
from publisher.importers.issuers_in_narration import of_others
from publisher.importers.mentions import lists_in
from publisher.importers.name_lists import NameList, World, read_list
from publisher.importers.offices import is_led
from publisher.importers.preambles import behind_preamble
from publisher.importers.readings import Reading, is_joint, reading_of
from publisher.importers.sovereigns import read_sovereigns
from publisher.importers.text_kinds import is_joint_title

TODAY = re.compile(
    r"(?:\(?\d{1,2}[.)]\s+)?(?:(?:today|aujourd['’]hui|hoy|hoje)\s*,?\s+|on\s+[\w\s]{3,20},?\s+(?:\d{4},?\s+)?)?",
    re.IGNORECASE,
)
DECLARES = re.compile(
    r"(?<!\w)(?:declares?|reaffirm\w*|affirm\w*|agree[ds]?|announc\w+|recogni[sz]e[ds]?|welcom\w+"
    r"|condemn\w*|commit\w*|issue[ds]?|decided|express\w*|call(?:s|ed)? (?:on|for|upon)|consider"
    r"|pledge\w*|resolve[ds]?|intend|met|convened|launch\w*|stand|share|urge|underscore\w*"
    r"|gather\w*|released|reviewed|discussed|stress\w*|support\w*|join(?:ed|tly)|hold|held"
    r"|emphasi[sz]e\w*|reiterate\w*|are pleased|have the honou?r|wish to|note|undertake"
    r"|déclarent|sont convenus|conviennent|réaffirment|ont décidé|désireux|animés|considérant"
    r"|declaran|acuerdan|reafirman|expresan|han convenido|convienen|declaram|acordam"
    r"|apoi\w+|apoy\w+|reafirm\w+|expres[ao]\w*|manifest\w+|conden\w+|reconoc\w+|reconhec\w+|inst[aá]n|instam"
    r"|celebra\w+|saluda\w*|saúdam|soutiennent|saluent|condamnent|appellent|reconnaissent|soulignent"
    r"|realizaram|reuniram-se|adotam|celebraron|sostuvieron|ont tenu|se sont réunis"
    r"|vill|uttrycker|bekräftar|välkomnar|fördömer|enades|bekrefter|erklærer|erklären|bekräftigen"
    r"|заявля\w+|подтвержда\w+|договорил\w+|выража\w+|отмеча\w+|провозглаша\w+)(?!\w)"
    r"|声明|宣布|重申|同意|一致|认为|تؤكد|تعلن|اتفق",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"(?<!\w)(?:(?:have|has been) agreed|have (?:appointed|named)|ont nommé"
    r"|hereby|agree as follows|agreed as follows|solemnly|sont convenus"
    r"|(?:are|have) resolved|have determined to conclude|ont résolu|ont décidé de conclure"
    r"|han convenido|han resuelto|han acordado|acordaram|resolveram"
    r"|договорились о нижеследующем|déclarent par la présente"
    r"|настоящим заявля\w+)(?!\w)",
    re.IGNORECASE,
)
RELATION = (
    r"(?:cooperation|co-operation|partnerships?|relations?|relationships?|friendship|alliance|ties"
    r"|bonds?|dialogue|unity|cooperación|amistad|relaciones|amitié|coopération|дружб\w+)"
)
# Behind two parties: "the Chile-Peru strategic partnership".
TIES = re.compile(rf"(?:\s+[\w-]+){{0,3}}?\s+{RELATION}(?!\w)", re.IGNORECASE)
_ARABIC_BODY = re.compile(r"(?<!\w)(?:وزراء|قادة|رؤساء|زعماء|حكومات)\s")
_ARABIC_VERB = re.compile(r"[تي][\u0621-\u064a]{2,6}\s+|(?:أعلنت|أكدت|اتفقت|أصدرت|رحبت)\s+")
_MEETING_AT = re.compile(
    r"(?<!\w)(?:reunid[oa]s|réunie?s|meeting|assembled|gathered|собравшись)\s+(?:in|at|en|em|à|в)(?!\w)",
    re.IGNORECASE,
)
_RESOLVE = re.compile(
    r"(?:Are resolved|Have (?:agreed|resolved|decided)|Ont (?:donné|décidé|résolu|arrêté|convenu)"
    r"|Sont convenus|Han (?:convenido|acordado|resuelto)|(?:Acordaram|Convieram|Resolveram))(?!\w)",
    re.IGNORECASE,
)
_UNDERSIGNED = re.compile(
    r"(?:the\s+undersigned|les\s+soussignés|los\s+(?:infrascritos|abajo\s+firmantes)"
    r"|os\s+abaixo[\s-]+assinados)[^.;:]{0,90}?\s(?:of|for|des?|del|d[ao]s?)\s+",
    re.IGNORECASE,
)
# "The Government of A," and on the next line "The Government of B, and".
_GOES_ON_BELOW = re.compile(r"[,;](?:\s+(?:and|et|y|e|и))?$|\s(?:and|et|y|e|и)$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|entre)\s+(?:the\s+|l[ae]s?\s+|el\s+)?", re.IGNORECASE)
_AND = re.compile(r"(?:and|et|y|e|en|und|и)[,;]?", re.IGNORECASE)
_ANOTHER_PARTY = re.compile(
    r"(?:and\s+|et\s+)?(?:the\s+(?:government|president|republic|kingdom|state|federa\w+|united"
    r"|people|principality"
    r"|sultanate|king|queen|prince|holy|swiss|hellenic|french|argentine|[A-Z]\w+\s+Republic)"
    r"|(?:his|her)\s+(?:\w+\s+){0,4}(?:majesty|highness|excellency)"
    r"|(?:le|la|el|o)\s+(?:gouvernement|président|république|royaume|gobierno|presidente"
    r"|república|governo)"
    r"|(?:sa|son|su)\s+(?:majesté|altesse|majestad)|правительство|президент|республика)",
    re.IGNORECASE,
)
_ADOPTS = re.compile(
    r"(?<!\w)(?:adopts?|issues?|makes?|adota|adopta|adopte|emite|formula|publie"
    r"|принимает)\s+(?:the\s+(?:present|following)"
    r"|this|(?:[ao]|la|el|le)\s+(?:presente|présente?|siguiente|seguinte)|настоящ\w+)\s",
    re.IGNORECASE,
)
_FIRST = 3  # paragraphs, unless a preamble stands in front of the subject
_CLAUSES = 9  # paragraphs of such a sentence
_FAR = 220  # characters between a group and what it adopts: "meeting in Luanda on 5 May"
_AT_ONCE = 45  # characters between the subject of a sentence and its verb
_PREAMBLE = 2500  # characters of the clauses that may stand between them in a treaty


def read_subject(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "The Republic of A and the Republic of B, …, have agreed as follows".

    A text that is not called a joint one may only tell what they did: there the words must be
    those of an agreement.
    """
    joint = is_joint_title(title)
    if joint and (group := _group_adopting(paragraphs, world)):
        return group
    paragraphs = _with_subject_whole(paragraphs)
    for number in [*range(min(_FIRST, len(paragraphs))), *behind_preamble(paragraphs)]:
        paragraph = paragraphs[number]
        for start in _subject_starts(paragraph):
            names = _subject_at(paragraph, start, world)
            if names and (
                (joint and _declares(paragraph, start, names, opens=not number))
                or _resolves(paragraphs[number:], names)
                or _AGREES.search(paragraph, names.end, names.end + _PREAMBLE)
            ):
                return reading_of("the subject of the first sentence", names)
    return None


def _subject_at(paragraph: str, start: int, world: World) -> NameList | None:
    """The parties that a sentence begins with at `start`, if they are what it speaks of."""
    names = (
        read_sovereigns(paragraph, start, world)
        or read_governments(paragraph, start, world)
        or read_list(paragraph, start, world)
    )
    if len({p.party.id for p in names.parties}) < 2:
        return None
    before, behind = paragraph[: names.parties[0].start], paragraph[names.end :]
    alone = not any(lists_in(paragraph[:start], world))  # "A met with the leaders of B, C"
    return names if alone and not of_others(before) and not is_object(before, behind) else None


def _group_adopting(paragraphs: Sequence[str], world: World) -> Reading | None:
    """ "The Community of Portuguese-speaking Countries, meeting in Luanda, adopts this text"."""
    for paragraph in paragraphs[:2]:
        names = read_list(paragraph, 0, world)
        adopts = names.parties and _ADOPTS.search(paragraph, names.end, names.end + _FAR)
        if adopts and len(names.parties) == 1 and is_joint(names):
            return reading_of("the subject of the first sentence", names)
    return None


def _with_subject_whole(paragraphs: Sequence[str]) -> Sequence[str]:
    """The paragraphs of a treaty whose parties stand on lines of their own, these joined."""
    for first, text in enumerate(paragraphs[:_FIRST]):
        last = first
        while last + 1 < len(paragraphs) and _goes_on_below(*paragraphs[last : last + 2]):
            last += 1
        if last > first and _ANOTHER_PARTY.match(text):
            whole = " ".join(paragraphs[first : last + 1])
            return [*paragraphs[:first], whole, *paragraphs[last + 1 :]]
    return paragraphs


def _goes_on_below(above: str, below: str) -> bool:
    """Whether a list of parties goes on in the next line; "and" may stand on one of its own."""
    if _AND.fullmatch(below):
        return True
    ends_within = _GOES_ON_BELOW.search(above) or _AND.fullmatch(above)
    return bool(ends_within and _ANOTHER_PARTY.match(below))


def _declares(paragraph: str, start: int, names: NameList, opens: bool) -> bool:
    """Whether those named from `start` on declare something, or stand alone.

    In the paragraph that opens a text it is enough that they stand by their offices.
    """
    return (
        bool(_ARABIC_VERB.fullmatch(paragraph, 0, start))
        or bool(DECLARES.search(paragraph, names.end, names.end + _AT_ONCE))
        or (opens and is_led(paragraph[: names.parties[0].start]))
        or not paragraph[names.end :].strip(" ,;:")
    )


def _resolves(paragraphs: Sequence[str], names: NameList) -> bool:
    """ "The Presidents of A and B, meeting in Lima:", and then numbered clauses.

    Or the one sentence of a treaty, printed in paragraphs: "The Governments of A and B,", "Have
    resolved as follows".
    """
    subject, *clauses = paragraphs[:_CLAUSES]
    led = is_led(subject[: names.parties[0].start])
    if subject[-1:] in ",;:" and _runs_to(_AGREES, clauses):
        return True
    if led and subject.endswith(",") and any(map(_RESOLVE.match, clauses)):
        return True
    meeting = _MEETING_AT.search(subject, names.end)
    return led and bool(
        meeting and subject.endswith(":") and clauses and re.match(r"\(?1[.)]", clauses[0])
    )


def _runs_to(words: re.Pattern[str], clauses: Sequence[str]) -> bool:
    """Whether the sentence that the clauses of a preamble make up comes to these words."""
    for clause in clauses:
        if words.search(clause, 0, _PREAMBLE):
            return True
        if clause.endswith("."):
            return False
    return False


def _subject_starts(paragraph: str) -> Iterator[int]:
    """Where the subject of a paragraph's first sentence may begin, and the names in it."""
    today = _BETWEEN.match(paragraph) or TODAY.match(paragraph)
    start = today.end() if today else 0
    yield start
    if body := _ARABIC_BODY.search(paragraph, start, start + 60):
        yield body.start()
    if verb := _ARABIC_VERB.match(paragraph, start):
        yield verb.end()
    if undersigned := _UNDERSIGNED.match(paragraph, start):
        yield undersigned.end()
    for link in list(LINK.finditer(paragraph, start, start + 90))[:3]:
        if not re.search(r"[,.;:]", paragraph[start : link.start()]):
            yield link.end()
