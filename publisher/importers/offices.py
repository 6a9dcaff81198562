"""Words in front of a party's name: "the Foreign Ministers of", "el Presidente de".

A body of many (governments, leaders, members) and an office held by a person are told apart:
behind an office the person's own name may follow, and is nobody's party.
"""

import re

_ENGLISH_FIELD = (
    r"(?:foreign|external|affairs|european|international|home|interior|internal|economic|finance|financial"
    r"|trade|commerce|defen[cs]e|security|energy|environment|climate|digital|justice|health"
    r"|labou?r|agriculture|transport|development|cooperation|industry|health|education|culture"
    r"|tourism|science|technology|water|fisheries|women|youth|sports?|planning|infrastructure"
    r"|information|communications?|innovation|min(?:es|ing)|petroleum|forestry|food|social"
    r"|econom(?:y|ics)|investment|labor|natural|resources|oil|gas|power|hydrocarbons|maritime|oceans?"
    r"|regional|parliamentary|gender|family|research|immigration|tele-?communications|public|works)"
)
_ENGLISH_OFFICE = (
    r"(?:(?:deputy|vice|prime|first|crown|federal|acting|national|chief|permanent|high|special"
    r"|presidential|personal|senior|assistant"
    rf"|{_ENGLISH_FIELD})[\s-]+){{0,3}}"
    r"(?:presidents?(?:\s+of\s+the\s+(?:council\s+of\s+ministers|government|federal\s+council"
    r"|presidency))?"
    r"|ministers?|premiers?|chancellors?|secretar(?:y|ies)(?:\s+of\s+state)?"
    r"|advis[eo]rs?|kings?|queens?|emirs?|amirs?|sultans?|emperors?|princes?|governors?|ambassadors?"
    r"|shah(?:inshah)?s?|tsars?|czars?|regents?|grand\s+duk\w+|grand\s+duchess(?:es)?"
    r"|chairm[ae]n(?:\s+of\s+the\s+(?:council\s+of\s+(?:ministers|people['’]s\s+commissars)"
    r"|state\s+council))?"
    r"|envoys?|(?:state|under)[\s-]secretar(?:y|ies)|chairs?|commissioners?|taoiseach)"
    rf"(?:\s+(?:for|of)\s+(?:the\s+)?{_ENGLISH_FIELD}(?:\s+(?:affairs|relations|policy|trade|and"
    rf"|{_ENGLISH_FIELD}))*)?\s+of\s+"
)
_ENGLISH_BODY = (
    r"(?:(?:(?:states\s+)?members?(?:\s+states|\s+countries)?|governments?|peoples?|leaders?"
    r"|heads?\s+of\s+(?:states?|governments?)(?:\s+(?:and|or|and/or)\s+(?:of\s+)?governments?)?"
    r"(?:,?\s+(?:and|or)\s+(?:senior|other|high[- ]level)\s+(?:officials|representatives),?)?"
    r"|heads?\s+of\s+delegations?"
    r"|(?:non-UN\s+)?observer\s+states?"
    r"|presidiums?|supreme\s+(?:soviet|council)|state\s+council|council\s+of\s+state"
    r"|(?:grand\s+)?(?:national|people['’]s)\s+assembly"
    r"|representatives?|embass(?:y|ies)|delegations?|permanent\s+missions?)\s+(?:of|from)\s+"
    r"|following\s+(?:\w+\s+)?(?:states|countries|delegations|governments|members)\s*:?\s+"
    r"|non-UN\s+member\s+states\s+)"
)
_FRENCH_OFFICE = (
    r"(?:vice-)?(?:s?chahs?|tsars?|régents?|grands?-ducs?|grande-duchesse|présidente?s?"
    r"|premi(?:er|ère)s?\s+ministres?|ministres?|chancelière?s?|rois?|sultans?|empereurs?"
    r"|reines?|secrétaires?\s+d['’]état)"
    r"(?:\s+(?:chargée?s?\s+)?(?:des|aux|de\s+l['’]|de\s+la|du|de)\s*(?:affaires|relations|finances"
    r"|défense|intérieur|commerce|europe)(?:\s+(?:étrangères|européennes|extérieures))?)?"
)
_FRENCH_BODY = (
    r"(?:gouvernements?|peuples?|dirigeante?s?|(?:haut[es]*\s+|principale?\s+)?représentante?s?|délégations?|ambassades?|états\s+membres"
    r"|chefs?\s+d['’]état(?:\s+(?:et|ou)\s+(?:de\s+|du\s+)?gouvernements?)?|chefs?\s+de\s+gouvernement)"
)
_SPANISH_OFFICE = (
    r"(?:vice)?(?:president[ea]s?|primer[oa]?s?\s+ministr[oa]s?|ministr[oa]s?|cancilleres?|rey"
    r"|mandatari[oa]s?)"
    r"(?:\s+de\s+(?:relaciones\s+exteriores|asuntos\s+exteriores|defensa|economía|hacienda))?"
)
_SPANISH_BODY = (
    r"(?:gobiernos?|pueblos?|dirigentes|representantes?|embajadas?|delegaci(?:ón|ones)|estados\s+miembros"
    r"|jef[ea]s?\s+de\s+(?:estado|gobierno)(?:\s+y\s+(?:de\s+)?gobierno)?|l[ií]deres)"
)
_PORTUGUESE_OFFICE = (
    r"(?:vice-)?(?:president[ea]s?|primeir[oa]s?[\s-]+ministr[oa]s?|ministr[oa]s?|chanceler(?:es)?"
    r"|rei)(?:\s+d[aeo]s?\s+(?:negócios\s+estrangeiros|relações\s+exteriores|defesa|economia))?"
)
_PORTUGUESE_BODY = (
    r"(?:governos?|povos?|dirigentes|representantes?|embaixadas?|delegaç(?:ão|ões)|estados\s+membros|líderes"
    r"|chefes?\s+de\s+(?:estado|governo)(?:\s+e\s+(?:de\s+)?governo)?"
    # The registry has few formal names in Portuguese; China, Korea and Congo are two each.
    r"|(?:república|reino|grão-ducado|principado|sultanato)(?!\s+d[aeo]\s+(?:china|core|congo)))"
)
_RUSSIAN_OFFICE = (
    r"(?:президент|министр|премьер-министр|председател|канцлер|корол|глав)\w*"
    r"(?:\s+(?-i:[а-яё]+)){0,4}?\s+(?!государств|правит)(?-i:(?=[А-ЯЁ]|$))"
)
_RUSSIAN_BODY = (
    r"(?:правительств|лидер|руководител|народ|представител|делегаци|стран|государств)\w*"
    r"(?:\s*[-–—]\s*член\w+)?\s+|глав\w*\s+государств\w*(?:\s+и\s+правительств\w*)?\s+"
)
_ARABIC_BODY = (
    r"(?:وزراء\s+(?:ال)?خارجية|قادة|رؤساء|زعماء|حكومات|حكومة|وزير\s+خارجية|رئيس|دول|دولة|جمهورية|مملكة|سلطنة)\s+"
    r"(?:كل\s+من\s+)?"
)
_OF = r"\s+(?:(?:del|des|du|dos?|das?|de)(?:\s+(?:la|las|los|l['’]))?\s*|d['’])"

# "utrikesministrarna i", "Außenminister von", "ministri degli esteri di"
_GERMANIC_OFFICE = (
    r"[\w-]*minist\w*(?:\s+degli\s+(?:affari\s+)?esteri)?\s+"
    r"(?:i|från|av|fra|inom|von|der|van|di|dei|della)\s+"
)

_OFFICE = re.compile(
    rf"{_ENGLISH_OFFICE}|{_GERMANIC_OFFICE}|(?:{_FRENCH_OFFICE}|{_SPANISH_OFFICE}|{_PORTUGUESE_OFFICE}){_OF}"
    rf"|{_RUSSIAN_OFFICE}",
    re.IGNORECASE,
)
_BODY = re.compile(
    rf"{_ENGLISH_BODY}|(?:{_FRENCH_BODY}|{_SPANISH_BODY}|{_PORTUGUESE_BODY}){_OF}"
    rf"|{_RUSSIAN_BODY}|{_ARABIC_BODY}",
    re.IGNORECASE,
)
# The style of a state that the registry knows by its bare name ("the Kingdom of Hungary"). Behind
# a style these names are two states' each.
_TWO_STATES = (
    r"(?!(?:the\s+)?(?:chin[ea]|c?[kc]or(?:ea|ée)|congo|viet|yémen|yemen|germany|allemagne"
    r"|alemania|guin[eé]"
    r"|sudan|soudan|sudán|macedonia|macédoine|cyprus|chypre))"
)
_STYLE = re.compile(
    r"(?:(?:(?:people['’]s|democratic|federal|federative|socialist|islamic|arab)\s+){0,3}"
    r"(?:kingdoms?|republics?|empire|principality|grand\s+duchy|dominion|commonwealth|union"
    r"|confederation)\s+of\s+"
    r"|(?:royaume|républiques?|empire|grand-duché|principauté|confédération)"
    r"\s+(?:d['’]|de\s+(?:la\s+|l['’])?|du\s+|des\s+)"
    r"|(?:reino|repúblicas?|imperio|gran\s+ducado|principado)\s+(?:de\s+la|de\s+los|del|de)\s+)"
    + _TWO_STATES,
    re.IGNORECASE,
)
# A speaker names his own country last, or where the alphabet puts it: "my own country, Peru".
_OWN_COUNTRY = re.compile(
    r"(?:(?:my|our)\s+(?:own\s+)?(?:country|nation|delegation)|(?:mon|notre)\s+(?:propre\s+)?pays"
    r"|(?:mi|nuestro)\s+(?:propio\s+)?país|(?:o\s+)?(?:meu|nosso)\s+(?:próprio\s+)?país"
    r"|(?:моей|нашей)\s+(?:собственной\s+)?страны)\s*[,—–:]?\s+",
    re.IGNORECASE,
)
_SOVEREIGN = re.compile(
    r"(?:(?:his|her|their)\s+(?:\w+\s+){0,4}?(?:majest(?:y|ies)|highness(?:es)?|excellenc(?:y|ies))"
    r"|(?:sa|son|leurs)\s+(?:majestés?|altesses?(?:\s+(?:royales?|impériales?|sérénissimes?)){0,2}"
    r"|excellences?)|su\s+(?:majestad|excelencia)"
    r"|(?:sua|suas)\s+(?:majestades?|altezas?|excelências?))"
    r"(?:,?\s+(?:the|le|la|el|os?|as?))?\s+",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?:ters|ents|ent[ae]s|tr[aeo]s|iers|iers|lors|eres|ries|kings|queens|princes|ры|ты|ли)(?!\w)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\s+(?:(?:Deputy|Vice|Prime|Foreign|Defen[cs]e|High|Permanent)\s+){0,3}(?:President|Minister"
    r"|Chancellor|Secretary|Representative|Commissioner|Ambassador|Government)(?!\w)"
)
_PARTICLE = r"(?:d[aeo]s?|del|de\s+la|van|von|der|bin|bint|al|el|la|le|y|e)"
_WORD = r"[^\W\d_a-zà-ÿа-я][\w’'.-]*"
_TITLE = re.compile(
    r"\s+(?:(?:Deputy|Vice|Prime|Foreign|Defen[cs]e|Finance|Trade|National|Security)\s+){0,3}"
    r"(?:President|Minister|Chancellor|Secretary(?:\s+of\s+\w+)?|Advis[eo]r|King|Emir|Ambassador)"
    rf"(?:\s+{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{0,4}})?(?=\s*[,;]|\s+(?:and|met)\s)"
)
_PERSON = re.compile(
    rf"\s+(?:[^\W\d_a-zа-я]\.\s?){{1,3}}{_WORD}(?=\s*[,;.)]|\s+(?:and|et|y|e|и)\s|\s*$)"
    rf"|,?\s+(?:(?:H\.\s?[EM]\.|Mr|Mrs|Ms|Dr|Sra?|MM?|Mme|Senator|[Tt]he\s+(?:Rt|Right)?\s*Hon\w*"
    rf"|Sir|Dame|Shri|Smt)\.?\s+){{0,3}}{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD})"
    r"{1,5}(?=\s*[,;.)]|\s+(?:and|et|y|e|и)\s|\s*$)"
)


def behind_office(text: str, start: int) -> int:
    """Where a party's name may begin behind an office or a body; `start` where there is none."""
    if lead := _SOVEREIGN.match(text, start) or _OWN_COUNTRY.match(text, start):
        return lead.end()
    lead = _BODY.match(text, start) or _OFFICE.match(text, start) or _STYLE.match(text, start)
    return lead.end() if lead else start


def is_own_country(words: str) -> bool:
    """Whether words in front of a party's name end in "my own country"."""
    return any(own.end() == len(words) for own in _OWN_COUNTRY.finditer(words))


def is_led(words: str) -> bool:
    """Whether words in front of a party's name are an office or a body: "the Governments of"."""
    return bool(_OFFICE.search(words) or _BODY.search(words) or _SOVEREIGN.search(words))


def opens_with_office(words: str) -> bool:
    """Whether words behind a party's name go on with an office: "EU High Representative for"."""
    return bool(_HOLDS.match(words))


def is_office(words: str) -> bool:
    """Whether words in front of a party's name are the office of one person."""
    return bool(_OFFICE.search(words)) and not _SEVERAL.search(words)


def behind_title(text: str, start: int) -> int:
    """Behind an office and its holder's name that follow a party: "Japan Foreign Minister A B"."""
    office = _TITLE.match(text, start)
    return office.end() if office else start


def behind_person(text: str, start: int) -> int:
    """Behind the name of a person that follows at `start`; `start` where none does."""
    person = _PERSON.match(text, start)
    return person.end() if person else start
