"""Where a document's title and date line stand: on top, after a masthead, or nowhere."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from publisher.importers.datelines import Dateline, is_place, read_dateline, read_heading_date
from publisher.importers.received import Piece

_TOP = 10  # pieces among which a title and a date line are looked for
_MOST_WORDS = 110  # a title may name every signatory
_KIND_OF_TEXT = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|proclamation|commitment|letter|message|position"
    r"|document|memorandum|protocol|charter|principles|appeal|accord|agreement|pledge|vision"
    r"|compact|remarks|intervention|intervención|intervenção|explanation|framework"
    r"|call to action|resolution|compromiso|summary|conclusions"
    r"|déclaration|communiqué|lettre|appel|protocole|declaración|comunicado|carta|declaração"
    r"|uttalande|erklärung|verklaring|dichiarazione|заявление|декларация|коммюнике|обращение|письмо)\b"
    r"|声明|宣言|公报|联合|共同文件|بيان|إعلان|البيان"
    r"|^\W*(?:[^\W\d]+\s+){0,2}?(?:convention|treaty|pact|arrangement|traité|pacte|tratado|convenio"
    r"|convenção)\b",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"(?:for immediate release|the white house|press (?:release|statement|communiqu[eé])"
    r"|unofficial translation|official translation|check against delivery|original: .*"
    r"|united nations(?:\s+[A-Z]+/\S+)?|united nations\s.*(?:distr\.|original:).*"
    r"|(?:general assembly|security council)(?:\s+distr.*)?|distr\..*|agenda item.*|[\w-]+ session"
    r"|[A-Z]+/[A-Z0-9./()-]+|\d{1,3}|\(?\d[\d-]*\)?(?:\s+page.*)?"
    r"|briefing room|statements and releases|home|permanent mission of .*|ministry of .*"
    r"|statement|media release|news release|transcript|office of the .*|media note|press office"
    r"|(?:comunicado|nota à imprensa|nota de prensa|press release|media release|bolet[ií]n)"
    r"\s+n\W*o?\W*\d.*"
    r"|communiqué de presse|comunicado de prensa|nota à imprensa|пресс-релиз|新闻稿)\.?",
    re.IGNORECASE,
)
# A title may end in a full stop where it says what the text is, by whom.
_CALLED = re.compile(
    r"(?:joint\s+|press\s+)*(?:statement|declaration|communiqu[eé]|letter)\s+(?:by|of|from|delivered|on"
    r"\s+behalf)(?!\w)"
    # "Convention between A and B for the Protection of …." heads a treaty series.
    r"|(?:\w+\s+){0,2}(?:declaration|convention|treaty|agreement|protocol|pact|arrangement|act|exchange\s+of\s+notes)"
    r"\s+(?:between|among|concerning|respecting|relating\s+to|relative\s+to|regarding"
    r"|for\s+the)(?!\w)"
    r"|(?:déclaration|convention|traité|accord|protocole|arrangement|pacte)\s+(?:entre|concernant|relati(?:f|ve)|pour)"
    r"(?!\w)",
    re.IGNORECASE,
)
_MOST_BEFORE_COLON = 12  # words
_MOST_OF_A_SENTENCE = 60  # words
_LONGEST_BARE = 30  # characters of "Joint Statement" alone on its line
_FURTHER_DOWN = 6  # lines from the title in which a date line may follow other short lines
_MOST_OF_A_LINE = 16  # words
_MOST_OF_AN_INSET = 25  # words of a line in the middle of a title
_SHORT_HEADING = 3  # words of "I. INTRODUCTION"
_WORDS_OF_A_TOWN = 2
_MOST_LINES = 4  # lines in capitals that make up a title
_MOST_ABOVE = 3  # lines above a title that no date line follows
_MOST_OF_AN_OFFICE = 4  # words of "Office of the Spokesman"; a title of its own is longer
_SALUTATION = re.compile(
    r"(?:distinguished|dear|excellenc|mr\.?\s|madam|mister|ladies|your excellenc|honou?rable"
    r"|monsieur|madame|mesdames|señor|señora|senhor|уважаем|господин|尊敬|السيد)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"(?:we|i|our|today|nous|je|nosotros|nós|мы|я)\b[\s,—–-]|我们|我|نحن", re.IGNORECASE
)
_RUNS_ON = re.compile(r"(?:,|;|\b(?:and|of|the|by|on|for|et|de|y|и|по|о|об))$", re.IGNORECASE)
_BARE_BY = re.compile(r"(?:delivered\s+)?(?:by|par|por)", re.IGNORECASE)
_SPOKEN_BY = re.compile(
    r"(?:prononcée?|présentée?|pronunciad[ao]|leíd[ao]|proferid[ao]|lid[ao])\s+(?:par|por|pel[ao])\s",
    re.IGNORECASE,
)
_ISSUED_AT = re.compile(
    r"(?:issued|adopted|released|delivered|signed|approved|agreed|made|as\s+adopted)\s+(?:at|in|on|by)\s",
    re.IGNORECASE,
)
_ARABIC_AND = "و"  # written together with the word it joins
_OF_SEVERAL = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,2}(?:presidents?|ministers?|leaders|heads|governments?)\s+of\s"
    r"|(?:президент|министр|глав|лидер|руководител)\w+\s",
    re.IGNORECASE,
)
_HEADS_A_PART = re.compile(
    r"preamble|introduction|summary|background|overview|transcript|annex|contents?|english|french"
    r"|spanish|original"
    r"|draft|home|news|share|print|begin|text|context|objectives?|vision|commitments?|principles"
    r"|preámbulo"
    r"|préambule|preâmbulo|introducción|introdução|antecedentes|president|chair|excellencies"
    r"|colleagues|friends",
    re.IGNORECASE,
)
_PARTIES = re.compile(
    r"(?:the|le|les|de)\s+(?:governments?|gouvernements?|regering(?:en)?|(?:high\s+)?contracting\s+parties)(?!\w)"
    r"|(?:his|her|sa|son|zijne|hare)\s+(?:\w+\s+){0,3}(?:majest|highness|altesse|excellenc)",
    re.IGNORECASE,
)
_IN_A_LIST = re.compile(r"^(?:and|et|en|y|e)$|,$|\s(?:of|des?|du|van)$", re.IGNORECASE)
_A_CITY = re.compile(r"(?:[A-Z][\w’'-]+\s){1,2}City|(?:Ciudad|Cidade)\sd[aeo]l?\s[A-Z]\w+")
_CONTINUES = re.compile(
    r"(?:by|on|of|between|among|from|to|in|at|for|regarding|concerning|issued|adopted|and|the"
    r"|des?|du|d[ao]s?|sur|entre|par|sobre|por|del|о|об|по|от|между)\b",
    re.IGNORECASE,
)

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Opening:
    """The top of a document: `title` and `dateline` are ranges of its pieces, maybe empty.

    `read` is what the date line says.
    """

    title: range
    dateline: range
    read: Dateline

    def has_lead(self) -> bool:
        """Whether the document prints something before its title."""
        return bool(self.title) and self.title.start > 0


def find_opening(pieces: Sequence[Piece], is_party: Knows) -> Opening:
    """Find the title and the date line; `is_party` says whether a name is a state's."""
    texts = [piece.text for piece in pieces[:_TOP] if piece.kind in ("paragraph", "heading")]
    dated = next((n for n, text in enumerate(texts) if read_dateline(text)), len(texts))
    title = _title(pieces, texts, dated)
    if not title:
        return Opening(range(0), range(0), _read(texts[dated : dated + 1]))
    if dated < title.start:
        return Opening(title, range(0), _read(texts[dated : dated + 1]))
    dateline = _dateline(texts, title.stop, is_party)
    if not dateline and dated < len(texts) and _only_lines(texts[title.stop : dated]):
        place = range(dated - 1, dated) if _is_bare_place(texts[dated - 1]) else range(0)
        return Opening(title, range(0), _read([texts[n] for n in (*place, dated)]))
    return Opening(title, dateline, _read([texts[n] for n in dateline]))


def _title(pieces: Sequence[Piece], texts: Sequence[str], dated: int) -> range:
    """The pieces that hold the title."""
    likely = [n for n, text in enumerate(texts) if n != dated and is_title_like(text)]
    if dated < len(texts):
        before = [n for n in range(dated) if n in likely or n == 0]
        behind = [n for n in likely if n > dated]
        likely = before if _has_title(before, behind, texts) else behind
    likely = [n for n in likely if not _MASTHEAD.fullmatch(texts[n])]
    if not likely:
        return range(0)
    first = _best(pieces, texts, likely)
    if dated == len(texts) and not _stands_alone(pieces, texts, first):
        return range(0)
    stop = first + 1
    while (
        (stop in likely or _is_middle(texts, stop))
        and stop != dated
        and _goes_on(texts, first, stop, dated)
    ):
        stop += 1
    return range(first, stop)


def _is_middle(texts: Sequence[str], line: int) -> bool:
    """Whether a line can stand in the middle of a title: it ends in a comma, and one follows."""
    if line + 1 >= len(texts):
        return False
    above, text, below = texts[line - 1], texts[line], texts[line + 1]
    if len(text.split()) > _MOST_OF_AN_INSET or above.endswith("."):
        return False
    begins = text[:1].islower() or _CONTINUES.match(text) or _is_bare_kind(above)
    return bool(begins and text.endswith(",") and is_title_like(below))


def _is_bare_kind(text: str) -> bool:
    """ "JOINT STATEMENT" alone on its line."""
    few = len(text.split()) <= 2 and len(text) <= _LONGEST_BARE
    return few and bool(_KIND_OF_TEXT.search(text))


def _is_cyrillic_rest(above: str, text: str) -> bool:
    """ "Заявление" on a line, and below it whose: Russian needs no word between them."""
    cyrillic = bool(re.match(r"[А-ЯЁ]", above)) and bool(re.match(r"[А-ЯЁ]", text))
    return cyrillic and len(text.split()) > _SHORT_HEADING and is_title_like(text)


def _is_cyrillic_line(text: str) -> bool:
    """A line below "ЗАЯВЛЕНИЕ": each of a title's lines may open with a name in its genitive."""
    return bool(re.match(r"[А-ЯЁ]", text)) and len(text.split()) < _MOST_OF_A_LINE


def _has_title(before: Sequence[int], behind: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether the title stands above the date line, and not only an office and its address."""
    printed = [texts[n] for n in before if not _MASTHEAD.fullmatch(texts[n].strip())]
    if not printed:
        return False
    short = all(len(text.split()) <= _MOST_OF_AN_OFFICE for text in printed)
    if short and not any(_KIND_OF_TEXT.search(text) for text in printed):
        return not any(_KIND_OF_TEXT.search(texts[n]) for n in behind[:2])
    return True


def _best(pieces: Sequence[Piece], texts: Sequence[str], likely: Sequence[int]) -> int:
    """The likeliest start: what is marked as the title, what names its kind, or the first."""
    marked = [n for n in likely if pieces[n].kind == "heading" and pieces[n].level <= 2]
    named = [n for n in likely if _KIND_OF_TEXT.search(texts[n])]
    return (marked or [n for n in named if n <= likely[0] + 3] or list(likely))[0]


def _stands_alone(pieces: Sequence[Piece], texts: Sequence[str], first: int) -> bool:
    """Without a date line below, a title must look like one by itself."""
    text = texts[first]
    if pieces[first].kind == "heading" or _KIND_OF_TEXT.search(text):
        return sum(not _MASTHEAD.fullmatch(above) for above in texts[:first]) <= _MOST_ABOVE
    return first == 0 and len(text.split()) <= 25 and len(texts) > 1


def _goes_on(texts: Sequence[str], first: int, line: int, dated: int) -> bool:
    """Whether a line continues the title above it."""
    above, text = texts[line - 1], texts[line]
    if _BARE_BY.fullmatch(text) or _SPOKEN_BY.match(text) or _is_issued_on(text):
        return False  # "by", and below it who delivers the statement; or when it was issued
    if _PARTIES.match(text) and any(map(_IN_A_LIST.search, texts[line : line + 2])):
        return False  # the parties of a treaty, each on a line of its own
    if _RUNS_ON.search(above) or text[:1].islower() or text.startswith(_ARABIC_AND):
        return True
    if above.isupper() and not text.isupper() and len(text.split()) > _MOST_OF_AN_INSET:
        return False  # "The Heads of State of A, B and C" below a title in capitals
    if _CONTINUES.match(text):
        return not text.endswith(":")  # "On Monday the ministers declared:" opens the body
    capitals = above.isupper() and text.isupper()
    further = len(text.split()) > _SHORT_HEADING or _is_bare_kind(text)
    if capitals and further and line - first < _MOST_LINES:
        return True
    if _is_bare_kind(texts[first]) and _is_cyrillic_line(text) and line < dated < len(texts):
        return True
    bare = first == line - 1 and _is_bare_kind(above)
    if bare and (_OF_SEVERAL.match(text) or _is_cyrillic_rest(above, text)):
        return True
    tells = text.endswith(":") or len(text.split()) > _MOST_OF_AN_INSET
    return (capitals or (bare and not tells)) and dated < len(texts) and line < dated


def _is_issued_on(text: str) -> bool:
    """ "Issued at the Fourth Regular Meeting, Nassau, 17 February 2023"."""
    return bool(_ISSUED_AT.match(text)) and read_heading_date(text) is not None


def is_title_like(text: str) -> bool:
    """Whether a line could be a title: no sentence, no salutation, not in the first person."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or text[-1] in ",;":
        return False
    if _SALUTATION.match(text) or _FIRST_PERSON.match(text) or read_dateline(text):
        return False
    if text[-1] == ":" and len(words) > _MOST_BEFORE_COLON:
        return False  # "… have agreed as follows:"
    if _CALLED.match(text) and len(words) < _MOST_OF_A_SENTENCE:
        return True
    short = len(words) <= 6 and text[-1] != "。"  # Chinese prints no spaces between words
    return text[-1] not in ".。!?" or short or text.isupper() or _ends_in_initial(text)


def _ends_in_initial(text: str) -> bool:
    return bool(re.search(r"\b[A-Z]\.[A-Z]?\.?$", text)) and len(text.split()) < 40


def _dateline(texts: Sequence[str], start: int, is_party: Knows) -> range:
    """The lines of place and date directly below the title."""
    stop = start
    if stop + 1 < len(texts) and read_dateline(texts[stop + 1]) and _is_bare_place(texts[stop]):
        return range(start, start + 2)
    if stop < len(texts) and read_dateline(texts[stop]):
        stop += 1
        below, text = texts[stop : stop + 1], texts[stop + 1 :]
        if any(_is_known_place(line, is_party) or _is_town(line, text, is_party) for line in below):
            stop += 1
    return range(start, stop)


def _only_lines(texts: Sequence[str]) -> bool:
    """Whether short lines alone stand between a title and its date: who spoke, in which room."""
    return len(texts) < _FURTHER_DOWN and not any(map(_is_sentence, texts))


def _is_sentence(text: str) -> bool:
    return len(text.split()) > _MOST_OF_A_LINE or text.endswith("。")


def _is_bare_place(text: str) -> bool:
    return is_place(text) and len(text.split()) <= 5 and not _KIND_OF_TEXT.search(text)


def _is_known_place(text: str, is_party: Knows) -> bool:
    """Below the date "Town, State" or "Kuwait City" is a place: a heading may stand there too."""
    _town, comma, state = text.rpartition(", ")
    known = state in ("D.C.", "DC") or is_party(state)
    return is_place(text) and (known if comma else bool(_A_CITY.fullmatch(text)))


def _is_town(line: str, texts: Sequence[str], is_party: Knows) -> bool:
    """Whether a line is a town in which something happened by the text, and heads no part of it."""
    few = len(line.split()) <= _WORDS_OF_A_TOWN and _is_bare_place(line)
    if not few or is_party(line) or _HEADS_A_PART.fullmatch(line):
        return False
    told = re.compile(rf"(?<!\w)(?:in|at|à|en|em|в)\s{re.escape(line)}(?!\w)")
    return any(map(told.search, texts))


def _read(lines: Sequence[str]) -> Dateline:
    """What the lines of a date line say together."""
    found = [read_dateline(line) or Dateline(line.strip(" ()"), None) for line in lines]
    place = next((line.place for line in found if line.place), "")
    return Dateline(place, next((line.date for line in found if line.date), None))
