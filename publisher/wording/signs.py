"""Texts in signs: strings with one sign for each word, which are compared much sooner."""

from collections.abc import Iterable
from itertools import chain

from publisher.wording.tokens import words_of


def in_signs(texts: Iterable[str]) -> dict[str, str]:
    """Texts that are compared with each other, a word, whatever its case, as one sign.

    There are a million signs: enough for some texts at a time, not for a large archive.
    """
    words = {text: _folded(text) for text in dict.fromkeys(texts)}
    different = dict.fromkeys(chain.from_iterable(words.values()))
    signs = dict(zip(different, map(chr, range(len(different))), strict=True))
    return {text: "".join(map(signs.__getitem__, found)) for text, found in words.items()}


def _folded(text: str) -> list[str]:
    if text.isascii():  # each letter stays one letter, and no word falls into two
        return words_of(text.casefold())
    return [word.casefold() for word in words_of(text)]
