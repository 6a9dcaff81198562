"""What every statement says and nobody negotiates: greetings, closings, lists of states.

Each kind has a function of its own. Formulae inside longer paragraphs are not told apart here
but by how often they occur (`candidates.MOST_USES`).
"""

import re

from publisher.wording.tokens import weight

SHORTEST = 8  # words; a shorter paragraph is too little to be recognised by

_SALUTATION = re.compile(
    r"(?:mr|mrs|ms|madam|mister|your|dear|distinguished|excellenc|ladies|honou?rable|thank you)\b"
    r"|excellenc|monsieur|madame|señor|господин|уважаем|السيد|主席",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:i|we) (?:thank you|(?:kindly )?(?:request|ask) (?:that )?(?:this|the) .*"
    r"(?:attached|annexed|circulated|record))|thank you\b|je vous remercie|"
    r"благодар(?:ю|им) (?:вас|за внимание)|شكرا|谢谢",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(
    r".{0,80}\b(?:speak|deliver|mak|present|issu|read)\w*\b.{0,80}\bon behalf of\b"
    r"|.{0,80}\b(?:au nom d|от имени)|.{0,60}(?:بالنيابة عن|باسم)"
    r"|.{0,30}(?:谨代表|代表.{0,60}发言)",
    re.IGNORECASE,
)
# From the full stop backwards: to try every word up to its end takes several times as long.
_SENTENCE_END = re.compile(r"[.!?](?<=\w\w.)\s|。.")
_COMMA = re.compile(r"[,;،؛、，；]|\s(?:and|et|y|и)\s")
_SMALL_WORDS = frozenset(("and", "of", "the", "et", "de", "la", "le", "du", "y", "и"))


def is_boilerplate(text: str, words: list[str]) -> bool:
    """Whether a paragraph is left out of the comparison; `words` are its words."""
    return (
        is_short(words)
        or is_salutation(text, words)
        or is_opening(text, words)
        or is_closing(text, words)
        or is_list_of_names(text, words)
    )


def is_short(words: list[str]) -> bool:
    """A paragraph of fewer than eight words, such as a signature line."""
    if len(words) >= 2 * SHORTEST:  # as most: no word weighs less than half a word
        return False
    return weight(words) < SHORTEST


def is_salutation(text: str, words: list[str]) -> bool:
    """A line that greets: "Mr. President, distinguished delegates, ladies and gentlemen,"."""
    return (
        len(words) < 25
        and text.rstrip().endswith((",", ":", "!", "，"))
        and bool(_SALUTATION.match(text.lstrip()))
    )


def is_opening(text: str, words: list[str]) -> bool:
    """A single sentence that says for whom a statement is made."""
    return not _SENTENCE_END.search(text) and bool(_ON_BEHALF.match(text))


def is_closing(text: str, words: list[str]) -> bool:
    """A line that ends a speech, or asks for the statement to be attached to the journal."""
    return len(words) < 40 and bool(_CLOSING.match(text.lstrip()))


def is_list_of_names(text: str, words: list[str]) -> bool:
    """A paragraph that mostly lists states: commas, and short parts between them.

    In scripts with capital letters at least half the words that count are capitalised, which
    tells a list of states from a list of things.
    """
    # Capitals are counted first: most paragraphs have too few, and parts are slow to find.
    return _capitalised(words) >= 0.5 and _is_in_short_parts(text)


def _is_in_short_parts(text: str) -> bool:
    parts = [part for part in _COMMA.split(text) if part.strip()]
    if len(parts) < 4:
        return False
    lengths = sorted(len(part.split()) for part in parts)
    return lengths[len(lengths) // 2] <= 5


def _capitalised(words: list[str]) -> float:
    """The share of capitalised words; 1 where the script has no capitals."""
    initials = [word[0] for word in words if word not in _SMALL_WORDS]
    capitals = sum(map(str.isupper, initials))
    if not capitals and not any(map(str.islower, initials)):
        return 1.0
    return capitals / len(initials)
