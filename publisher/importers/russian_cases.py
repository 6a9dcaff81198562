"""Russian names in the cases that follow "от имени" and "между": "Китайской Народной Республики".

The registry keeps a name as a list prints it. A title prints it in the genitive, or behind
"между" in the instrumental. Only what the endings decide is formed; a form that two parties
could share is nobody's (the caller sees to that).
"""

import re
from collections.abc import Iterator

# Behind these words a name goes on unchanged: "Республики Беларусь", "Королевства Норвегия".
_HEADS = re.compile(
    r"(?:республика|государство|королевство|княжество|герцогство|султанат|содружество|союз"
    r"|федерация|конфедерация|штаты|эмираты|острова|престол|сообщество|организация|лига|группа"
    r"|совет)",
    re.IGNORECASE,
)
_AFTER_VELAR = re.compile(r"[гкхжшщч]$")
# ending, what it leaves of the stem, genitives, instrumentals
_ADJECTIVES = (
    ("ые", ("ых",), ("ыми",)),
    ("ие", ("их",), ("ими",)),
    ("ая", ("ой",), ("ой",)),
    ("яя", ("ей",), ("ей",)),
    ("ое", ("ого",), ("ым", "им")),
    ("ый", ("ого",), ("ым",)),
    ("ой", ("ого",), ("ым", "им")),
    ("ий", ("ого", "его"), ("им",)),
)
_NOUNS = (
    ("ия", ("ии",), ("ией",)),
    ("ство", ("ства",), ("ством",)),
    ("ья", ("ьи",), ("ьей",)),
    ("я", ("и",), ("ей",)),
    ("а", ("ы", "и"), ("ой", "ей")),
    ("ы", ("", "ов"), ("ами",)),
    ("ь", ("и", "я"), ("ью", "ем")),
    ("й", ("я",), ("ем",)),
)
_PLURAL_NEUTER = {"острова": (("островов",), ("островами",))}


def oblique_forms(name: str) -> Iterator[str]:
    """The genitive and instrumental forms of a Russian name; none for what stays as it is."""
    words = name.split()
    if "(" in name or not words:
        return
    stop = _behind_head(words)
    for case in (0, 1):
        for forms in _combined([_word_forms(word, case) for word in words[:stop]]):
            for rest in _behind(words[stop:], case):
                changed = " ".join([*forms, *rest])
                if changed != name:
                    yield changed


def _behind(words: list[str], case: int) -> Iterator[list[str]]:
    """What stands behind a head, as it is and in the same case: "Республики Молдова", "Молдовы"."""
    yield words
    if len(words) == 1 and words[0].endswith(("а", "я")):
        yield from ([form] for form in _word_forms(words[0], case))


def _behind_head(words: list[str]) -> int:
    """How many words of a name change: those up to its head, or all where it has none."""
    heads = [number for number, word in enumerate(words) if _HEADS.fullmatch(word)]
    return heads[0] + 1 if heads else len(words)


def _combined(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Every way to take one form of each word."""
    if not choices:
        yield ()
        return
    for rest in _combined(choices[1:]):
        yield from ((form, *rest) for form in choices[0])


def _word_forms(word: str, case: int) -> tuple[str, ...]:
    if (word.islower() and not _HEADS.fullmatch(word)) or word.isupper():
        return (word,)
    first, hyphen, last = word.rpartition("-")
    if hyphen:
        whole = [f"{first}-{form}" for form in _word_forms(last, case)]
        return (*whole, *(f"{form}-{last}" for form in _word_forms(first, case)))
    if word.casefold() in _PLURAL_NEUTER:
        return tuple(form.capitalize() for form in _PLURAL_NEUTER[word.casefold()][case])
    for endings in (_ADJECTIVES if len(word) > 5 else (), _NOUNS):
        for ending, *cases in endings:
            if word.endswith(ending):
                return tuple(_joined(word.removesuffix(ending), form) for form in cases[case])
    if word[-1].casefold() in "оеиуюэё":
        return (word,)
    return (word + ("а", "ом")[case],)


def _joined(stem: str, ending: str) -> str:
    """A stem and its ending, by the rule that no "ы" stands behind a velar."""
    if ending.startswith("ы") and _AFTER_VELAR.search(stem):
        return stem + "и" + ending[1:]
    return stem + ending
