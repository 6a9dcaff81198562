"""Chinese in traditional characters, read as if it stood in simplified ones.

The registry's Chinese names are in simplified characters, and so are the words that the readings
look for. Each character has one counterpart here, so that every place in a text stays where it
is. Only characters of names of parties and of words in an opening are listed: more is not needed.
"""

from dataclasses import replace

from publisher.importers.name_lists import PrintedParty

_NAMES = (
    "東義烏買亞倫蘭爾內幾剛奧國圖聖堅賓寧島嶼慶時來華薩蘇賴達馬魯鮮麥聯羅納紐約維緬臘諾貝贊門陽韋韓頓顛萊蘿長瑪盧濟撾愛茲別敘勞湯庫獨岡賽歐兩灣",
    "东义乌买亚伦兰尔内几刚奥国图圣坚宾宁岛屿庆时来华萨苏赖达马鲁鲜麦联罗纳纽约维缅腊诺贝赞门阳韦韩顿颠莱萝长玛卢济挝爱兹别叙劳汤库独冈赛欧两湾",
)
_WORDS = (
    "眾們個應請訪問舉會談發簽與於間雙聲報講話結論關係協議書條團組織決導總統記員見進認為並對從實這將經過開動無點機構體後務際區強調稱簡戰夥",
    "众们个应请访问举会谈发签与于间双声报讲话结论关系协议书条团组织决导总统记员见进认为并对从实这将经过开动无点机构体后务际区强调称简战伙",
)
_SIMPLER = str.maketrans(_NAMES[0] + _WORDS[0], _NAMES[1] + _WORDS[1])
_MARKS = "聯國應與雙聲報們會亞蘭東"  # at least one stands in any statement in these characters


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters."""
    return any(mark in text for mark in _MARKS)


def simplified(text: str) -> str:
    """The same text in simplified characters, each in its place."""
    return text.translate(_SIMPLER)


def as_printed(printed: PrintedParty, text: str) -> PrintedParty:
    """A party read in the simplified text, by the name that `text` prints for it.

    The archive knows it by the simplified name, which is kept as what it is called.
    """
    at = simplified(text).find(printed.name)
    name = text[at : at + len(printed.name)] if at >= 0 else printed.name
    if name == printed.name:
        return printed
    return replace(printed, name=name, party=replace(printed.party, called=printed.name))
