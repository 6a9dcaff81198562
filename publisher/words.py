"""Words: what "verbatim" is measured in.

A word is a run of characters between white space, punctuation included; so a lost comma, a
changed quotation mark or a renumbered paragraph is a changed word. White space is not text.
"""

import difflib
from collections.abc import Iterable

from publisher.model import Block


def words(text: str) -> list[str]:
    """The words of a text in order. A soft hyphen or non-breaking hyphen is part of its word."""
    return text.split()


def words_of(blocks: Iterable[Block]) -> list[str]:
    """The words a reader sees in these blocks, printed labels included, in reading order."""
    return words("\n".join(block.text for block in blocks))


def first_words(text: str, most: int) -> str:
    """The beginning of a text in at most so many characters, cut between words where it can be.

    Chinese and Japanese have no spaces, or few.
    """
    short = text[:most]
    space = short.rfind(" ")
    return text if short == text else f"{short[:space] if space > most // 2 else short} …"


def last_words(text: str, most: int) -> str:
    """The end of a text, as `first_words` gives the beginning."""
    short = text[-most:]
    space = short.find(" ")
    return text if short == text else f"… {short[space + 1 :] if space < most // 2 else short}"


def first_difference(expected: list[str], found: list[str]) -> str:
    """Say in words where two texts part ("" where they are the same)."""
    if expected == found:
        return ""
    at = next(
        (n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b),
        min(len(expected), len(found)),
    )
    wanted, got = " ".join(expected[at : at + 6]), " ".join(found[at : at + 6])
    return f"word {at + 1}: expected '{wanted}', found '{got}'"


def differences(expected: list[str], found: list[str]) -> list[tuple[list[str], list[str]]]:
    """The places where two texts differ: (words missing, words added) for each."""
    matcher = difflib.SequenceMatcher(a=expected, b=found, autojunk=False)
    return [
        (expected[a0:a1], found[b0:b1])
        for tag, a0, a1, b0, b1 in matcher.get_opcodes()
        if tag != "equal"
    ]
