"""Texts in signs: strings with one sign for each word, which are compared much sooner."""

from collections.abc import Iterable
from itertools import chain, count

from publisher.wording.tokens import words_of


def in_signs(texts: Iterable[str]) -> list[str]:
    """Texts that are compared with each other, a word, whatever its case, as one sign.

    There are a million signs: enough for some texts at a time, not for a large archive.
    """
    words = [_folded(text) for text in texts]
    signs = dict(zip(dict.fromkeys(chain.from_iterable(words)), map(chr, count()), strict=False))
    return ["".join(map(signs.__getitem__, text)) for text in words]


def _folded(text: str) -> list[str]:
    if text.isascii():  # letter by letter no word is torn apart or becomes one with another
        return words_of(text.casefold())
    return [word.casefold() for word in words_of(text)]
