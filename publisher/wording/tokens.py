"""The words that wordings are compared by.

Case, spacing, punctuation and the shape of quotation marks and hyphens make no wording new, so
they are no part of the words. A quotation is somebody else's wording: it counts as one word,
the same word wherever the same is quoted. In scripts that write no spaces every character is a
word, and two of them weigh as much as one word elsewhere.
"""

import hashlib
import re

# Han, kana, Thai, Lao, Tibetan, Myanmar and Khmer: scripts written without spaces.
SPACELESS = (
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
)
_WORD = re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+")
_CHARACTER = re.compile(rf"[{SPACELESS}]")
# In plain English text the same words are found in less than half the time.
_NO_WORDS = {sign: " " for sign in range(128) if not chr(sign).isalnum()}
_QUOTATION = re.compile(r'“[^“”]{25,}”|"[^"]{25,}"|«[^«»]{25,}»|„[^„“]{25,}“|「[^「」]{12,}」')
_SENTENCE_END = re.compile(r"[.!?؟]\W*\s(?=\W*[^\W\d_a-z])|[。！？]")


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, every longer quotation as one word."""
    if text.isascii() and '"' not in text:
        return text.translate(_NO_WORDS).split()
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
    short = [word for word in words if len(word) == 1]  # most words are none: this is asked often
    return len(words) - sum(map(is_character, short)) / 2


def is_character(word: str) -> bool:
    """Whether a word is a single character of a script that writes no spaces."""
    return len(word) == 1 and _CHARACTER.match(word) is not None
