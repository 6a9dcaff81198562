"""Two states as adjectives of a text: "franco-allemande", "российско-китайское", "中法".

The first half is a form that stands in front of a hyphen, the second a stem with any ending; in
Arabic both have one form, in Chinese one sign. A form that two states share ("Korean",
"Congolese", 巴, 印) is left out.
"""

import re

from publisher.importers.name_lists import PrintedParty, World
from publisher.importers.readings import Reading

_FIRST = """
China: sino chino китайско
France: franco франко французско
Germany: germano германо германско
Russian Federation: russo ruso российско
United States: american américano americano estadounidense американо
United Kingdom: anglo britannico británico britânico британо британско
Italy: italo ítalo итало итальянско
Spain: hispano испано испанско
Portugal: luso португало португальско
Japan: nippo nipo japano японо японско
Greece: greco gréco греко греческо
Türkiye: turco турецко
Belgium: belgo бельгийско
Austria: austro австро австрийско
Switzerland: helvético suizo швейцарско
Poland: polono польско
Argentina: argentino аргентино аргентинско
Brazil: brasileño brasileiro бразильско
Chile: chileno чилийско
Peru: peruano перуанско
Colombia: colombo colombiano колумбийско
Mexico: mexicano мексиканско
Cuba: cubano кубинско
Egypt: égypto egipcio египетско
Algeria: algéro argelino алжирско
Morocco: maroco marroquí марокканско
Tunisia: tuniso тунисско
Senegal: sénégalo сенегальско
Israel: israélo israelo израильско
State of Palestine: palestino палестино палестинско
Belarus: белорусско
Kazakhstan: kazakh казахстанско
Uzbekistan: uzbek узбекско
Kyrgyzstan: киргизско кыргызско
Tajikistan: таджикско
Armenia: армяно армянско
Azerbaijan: азербайджано азербайджанско
Georgia: грузино грузинско
Iran (Islamic Republic of): irano ирано иранско
Syrian Arab Republic: сирийско
Serbia: serbo сербско
Finland: финляндско финско
Norway: норвежско
Sweden: шведско
Viet Nam: вьетнамо вьетнамско
Mongolia: монголо монгольско
India: indo индийско
Ukraine: украинско
Saudi Arabia: саудовско
"""
_SECOND = """
China: chinese chinois chino chines китайск
France: french français francés frances французск
Germany: german allemand alemán aleman alemã германск
Russian Federation: russian russe ruso rusa russo russa российск
United States: american américain estadounidense американск
United Kingdom: british britannique británic britânic британск
Italy: italian italien итальянск
Spain: spanish espagnol español espanhol испанск
Portugal: portuguese portugais portugués portugues португальск
Japan: japanese japonais japonés japones японск
Greece: greek grec griego grega греческ
Türkiye: turkish turc turque turco turca турецк
Belgium: belge belga бельгийск
Austria: autrichien austriac австрийск
Switzerland: swiss suisse suizo suiza швейцарск
Poland: polish polonais polac польск
Argentina: argentin аргентинск
Brazil: brazilian brésilien brasileñ brasileir бразильск
Chile: chilean chilien chilen чилийск
Peru: peruvian péruvien peruan перуанск
Colombia: colombian colombien колумбийск
Mexico: mexican mexicain мексиканск
Cuba: cuban cubain cuban кубинск
Egypt: egyptian égyptien egipci египетск
Algeria: algerian algérien argelin алжирск
Morocco: moroccan marocain marroquí марокканск
Tunisia: tunisian tunisien тунисск
Senegal: senegalese sénégalais сенегальск
Israel: israeli israélien израильск
State of Palestine: palestinian palestinien palestin палестинск
Belarus: белорусск
Kazakhstan: kazakh казахстанск
Uzbekistan: uzbek узбекск
Kyrgyzstan: киргизск кыргызск
Tajikistan: таджикск
Armenia: armenian armén армянск
Azerbaijan: азербайджанск
Georgia: грузинск
Iran (Islamic Republic of): iranian iranien iraní иранск
Syrian Arab Republic: syrian syrien сирийск
Serbia: serbian serbe сербск
Finland: финляндск финск
Norway: норвежск
Sweden: шведск
Viet Nam: vietnamese vietnamien вьетнамск
Mongolia: mongolian монгольск
India: indian indien индийск
Ukraine: ukrainian ukrainien ucranian украинск
Saudi Arabia: saudi saoudien saudí саудовск
Ireland: irish irlandais ирландск
Czechoslovakia: czechoslovak tchécoslovaque checoslovac
Yugoslavia: yugoslav yougoslave yugoslav
Czechia: czech tchèque
Netherlands: dutch néerlandais
Luxembourg: luxembourgeois
Denmark: danish danois danés
Norway: norwegian norvégien noruego
Sweden: swedish suédois sueco
Finland: finnish finlandais finlandés
Romania: romanian roumain rumano romeno
Hungary: hungarian hongrois húngaro
Bulgaria: bulgarian bulgare búlgaro
Canada: canadian canadien canadiense canadense
Australia: australian australien australian
"""

_ARABIC = """
Saudi Arabia: سعودي
Egypt: مصري
Jordan: أردني
Iraq: عراقي
Kuwait: كويتي
Qatar: قطري
Bahrain: بحريني
United Arab Emirates: إماراتي
Oman: عماني
Yemen: يمني
Lebanon: لبناني
Syrian Arab Republic: سوري
Tunisia: تونسي
Algeria: جزائري
Morocco: مغربي
Libya: ليبي
Sudan: سوداني
Mauritania: موريتاني
State of Palestine: فلسطيني
Türkiye: تركي
Iran (Islamic Republic of): إيراني
Pakistan: باكستاني
China: صيني
Russian Federation: روسي
France: فرنسي
Germany: ألماني
United Kingdom: بريطاني
United States: أمريكي أميركي
Japan: ياباني
Italy: إيطالي
Spain: إسباني
Greece: يوناني
"""
_CHINESE = """
China: 中
France: 法
Germany: 德
United Kingdom: 英
United States: 美
Russian Federation: 俄
Japan: 日
Republic of Korea: 韩
Mongolia: 蒙
Viet Nam: 越
Kazakhstan: 哈
"""


def _forms(lines: str) -> dict[str, str]:
    """Each form with the name of its state."""
    states = (line.split(": ") for line in lines.strip().splitlines())
    return {form: state for state, forms in states for form in forms.split()}


_FIRST_OF, _SECOND_OF = _forms(_FIRST), _forms(_SECOND)


def state_of_adjective(word: str) -> str:
    """The state whose adjective this is, in any ending: "brasileño"; "" where it is nobody's."""
    folded = word.casefold()
    stems = [stem for stem in _SECOND_OF if 0 <= len(folded) - len(stem) <= 4]
    known = [stem for stem in stems if folded.startswith(stem)]
    return _SECOND_OF[max(known, key=len)] if known else ""


_PAIR = (
    rf"(?<![\w-])(?P<first>{'|'.join(_FIRST_OF)})[-‐‑–]"
    rf"(?P<second>{'|'.join(sorted(_SECOND_OF, key=len, reverse=True))})[^\W\d_]{{0,4}}(?![\w-])"
)
_JOINT = (
    r"(?:(?:joint|common|political|ministerial|summit|commune?|conjoint\w*|politique|ministérielle"
    r"|conjunt[ao]|política|совместн\w+|политическ\w+)\s+)"
)
# Behind the kind of text nothing may follow that the adjective could belong to.
_NO_NOUN = (
    r"(?=\s*(?:$|[,:;.(\d—–-])|\s+(?:sur|sobre|du|de|des|del|do|da|en|em|à|pour|para|о|об|по|от)\s)"
)


_ARABIC_OF, _CHINESE_OF = _forms(_ARABIC), _forms(_CHINESE)
_ARABIC_WORD = rf"(?:ال)?(?P<{{}}>{'|'.join(_ARABIC_OF)})"
_ARABIC_PAIR = rf"{_ARABIC_WORD.format('first')}[\s–—-]+{_ARABIC_WORD.format('second')}(?!\w)"
_SIGNS = "".join(_CHINESE_OF)
_CHINESE_PAIR = rf"^(?P<first>[{_SIGNS}])(?P<second>[{_SIGNS}])(?:两国)?(?:政府|领导人|元首|外长)?"


def read_adjective_pair(title: str, kind_of_text: str, world: World) -> Reading | None:
    """The two states of such an adjective beside the kind of text; None where there is none.

    `kind_of_text` is the pattern of words like "statement".
    """
    around = (
        rf"{_PAIR}\s+{_JOINT}{{0,2}}{kind_of_text}(?!\w)",
        rf"(?<!\w){kind_of_text}\s+{_JOINT}{{0,2}}{_PAIR}{_NO_NOUN}",
        rf"(?<!\w)(?:ال)?بيان\s+(?:(?:ال)?(?:مشترك|ختامي)\s+){{0,2}}{_ARABIC_PAIR}",
        rf"{_CHINESE_PAIR}(?:关于.{{2,40}}的)?(?:联合|共同)(?:声明|公报|宣言)",
    )
    for pair in filter(None, (re.search(words, title, re.IGNORECASE) for words in around)):
        reading = _reading(pair, world)
        if reading:
            return reading
    return None


def _reading(pair: re.Match[str], world: World) -> Reading | None:
    states = {**_FIRST_OF, **_ARABIC_OF, **_CHINESE_OF}, {**_SECOND_OF, **_ARABIC_OF, **_CHINESE_OF}
    names = states[0][pair["first"].casefold()], states[1][pair["second"].casefold()]
    found = [(name, world.find(name)) for name in names]
    parties = tuple(PrintedParty(name, p, pair.start(), pair.end()) for name, p in found if p)
    several = len({printed.party.id for printed in parties}) > 1
    return Reading("the adjective in the title", parties) if several else None
