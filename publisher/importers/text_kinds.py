"""What a title calls its text: a statement, a joint one, or the news of one; and its subject."""

import re

KIND_OF_TEXT = (
    r"(?:statements?|declarations?|communiqu[eé]s?|proclamation|letter|message|memorandum"
    r"|principles|commitments?|appeal|pledge|remarks|intervention|explanation|position|vision"
    r"|press release|document|agreement|accord|compact|charter|roadmap|action plan"
    r"|déclarations?|lettre|appel|prise de position|declaraci[oó]n|comunicado|carta|mensaje"
    r"|declaraç[aã]o|заявление|декларация|коммюнике|обращение|письмо"
    r"|intervención|intervenção|entendim(?:i?entos)|understandings"
    r"|conclusions|conclusiones|conclusões|bolet[ií]n|outcome document"
    r"|uttalande|erklärung|verklaring|dichiarazione|erklæring|uttalelse|udtalelse)"
)
IS_A_TEXT = re.compile(
    rf"(?<!\w){KIND_OF_TEXT}(?!\w)|(?<=joint\s)readout|联合声明|声明|宣言|公报|共同文件|بيان|إعلان",
    re.IGNORECASE,
)
# A text that several make together.
JOINT = re.compile(
    r"(?<!\w)(?:joint|commune?|conjunt[ao]|совместн\w+|gemensam\w*|gemeinsame\w*)(?!\w)|联合",
    re.IGNORECASE,
)
# Behind these words a title says what the text is about, or to whom it is addressed.
_ABOUT = re.compile(
    r"(?<!\w)(?:on|regarding|concerning|about|in explanation|in support|for|to|against|mourning"
    r"|following|calling|condemning|marking|welcoming|announcing|after|ahead|at|with respect"
    r"|sur|sobre|acerca|relative|concernant|relativa|о|об|по)(?!\w)",
    re.IGNORECASE,
)
_JOINT_TAIL = re.compile(
    r"(?<!\w)(?:joint|leaders|heads|ministers|[a-zåäö]*ministrarna|ministerial|summit|trilateral|bilateral|quad\w*"
    r"|d[eé]clarations?|declaraci[oó]n|declaraç[aã]o|декларация|communiqu[eé]|vision|commune|conjunt[ao]|совместн\w+"
    r"|comun(?:es|s)|comunicado\s+final|gemensam\w*|gemeinsame\w*|gezamenlijke|congiunta|felles|fælles)(?!\w)|联合|两国|共同|مشترك",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"(?<!\w)(?:welcom(?:es?|ed)|hails?|condemn(?:s|ed)?|rejects?|prais(?:es?|ed)|issues?|issued|releases?"
    r"|sign(?:s|ed)?|adopts?|adopted|backs?|endorses?|comments?|reacts?|respond(?:s|ed)?|voices?|saluent?"
    r"|publi(?:e|ent)|signent|adoptent|firman?|emiten?|suscriben?|assinam?|divulgam?|выпустили|подписали"
    r"|приняли|опубликовали|приветству\w+"
    r"|receives?|hosts|meets|awaits|prepares?|expects|recibe|reçoit|recebe)(?!\w)|发表|签署|通过"
    r"|(?<!\w)[بل](?:ال)?(?:بيان|إعلان)|(?<!\w)[يت]رحب|(?<!\w)(?:أعلن|أصدر|يصدر|تصدر|صدور|رحب|أدان|وقع|يستقبل|تستقبل|يبحث|تبحث|يلتقي|تلتقي|مرتقب)\w*",
    re.IGNORECASE,
)
# A headline speaks of "a joint statement"; a title has it in capitals, or begins with it.
_A_CERTAIN = re.compile(
    r"\S\s+(?:(?:an?|une?|una)\s+(?:[a-zé]+\s+){0,2}|(?:the|la|el|le|a)\s+(?:[Jj]oint\s+)?|l['’])$"
)


def subject_of(title: str, start: int) -> int:
    """Where a title turns to its subject."""
    about = _ABOUT.search(title, start)
    return about.start() if about else len(title)


def is_joint_title(title: str) -> bool:
    """Whether a title calls its text a joint one, or one of several leaders."""
    return bool(_JOINT_TAIL.search(title) and IS_A_TEXT.search(title))


def reports_on(words: str) -> bool:
    """Whether words in front of "statement" tell the news of one: "A welcomes the statement"."""
    return bool(_REPORTS.search(words) or _A_CERTAIN.search(words))


def is_report(title: str) -> bool:
    """Whether a title tells the news of a text, and so is none itself."""
    kind = IS_A_TEXT.search(title)
    return kind is not None and reports_on(title[: kind.start()])
