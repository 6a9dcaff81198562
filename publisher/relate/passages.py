"""Passages: the pieces of text whose wording is compared, and the words they are compared by.

Case, spacing, punctuation and the shape of quotation marks and hyphens make no wording new, so
they are no part of the words. A quotation is somebody else's wording: it counts as one word,
the same word wherever the same is quoted. In scripts that write no spaces every character is a
word, and two of them weigh as much as one word elsewhere.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.model import Language, ResolvedStatement, StatementId, Version

# Han, kana, Thai, Lao, Tibetan, Myanmar and Khmer: scripts written without spaces.
SPACELESS = (
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
)
_WORD = re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+")
_CHARACTER = re.compile(rf"[{SPACELESS}]")
_QUOTATION = re.compile(r'“[^“”]{25,}”|"[^"]{25,}"|«[^«»]{25,}»|„[^„“]{25,}“|「[^「」]{12,}」')
_SENTENCE_END = re.compile(r"[.!?؟]\W*\s(?=\W*[^\W\d_a-z])|[。！？]")
_QUOTABLE = ("paragraph", "entry")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or list entry of a statement in one language.

    `order` is its statement's place in time: the first day of its date, then its id.
    """

    statement: StatementId
    anchor: str
    language: Language
    order: tuple[dt.date, str]
    text: str


def passages_of(statements: Iterable[ResolvedStatement]) -> Iterator[Passage]:
    """The passages of statements, in reading order, language after language.

    Headings, tables, footnotes and quotations are not the statement's own running text, and a
    translation that is not authentic is not agreed language: none of them are passages.
    """
    for resolved in statements:
        order = (resolved.statement.date.start, str(resolved.id))
        for version in resolved.statement.versions:
            if version.authentic:
                yield from _of_version(resolved.id, order, version)


def _of_version(
    statement: StatementId, order: tuple[dt.date, str], version: Version
) -> Iterator[Passage]:
    for block in version.blocks:
        if block.kind in _QUOTABLE:
            yield Passage(statement, block.anchor, version.language, order, block.content.text)


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, every longer quotation as one word."""
    return _WORD.findall(_QUOTATION.sub(_quoted, text).replace("\u00ad", ""))


def sentences_of(text: str) -> list[list[str]]:
    """The words of a text, sentence by sentence. A full stop before a capital ends a sentence."""
    sentences = _SENTENCE_END.split(_QUOTATION.sub(_quoted, text).replace("\u00ad", ""))
    return [_WORD.findall(sentence) for sentence in sentences]


def _quoted(quotation: re.Match[str]) -> str:
    words = " ".join(_WORD.findall(quotation[0])).casefold()
    return f" quotation{hashlib.blake2b(words.encode(), digest_size=8).hexdigest()} "


def weight(words: list[str]) -> float:
    """How long a text is in words, where a character of a spaceless script is half a word."""
    return len(words) - sum(1 for word in words if is_character(word)) / 2


def is_character(word: str) -> bool:
    """Whether a word is a single character of a script that writes no spaces."""
    return len(word) == 1 and _CHARACTER.match(word) is not None
