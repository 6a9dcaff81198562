"""How words are compared in the search.

`folded_words` and `spaced` are done by docs/assets/search/folding.js as well, to the letter.

Chinese and Japanese are written without spaces. Each of their characters counts as a word, so
that it can be found; a run of them that is looked for is a phrase.
"""

import re
import unicodedata
from functools import cache

_UNSPACED = re.compile(
    "[\u3005\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_NOT_IN_WORDS = re.compile(r"[\W_]+")
# The last is a zero-width space, which Pagefind takes for none at all.
_EDGES = " .,;:!?…'\"“”„‘’‚«»‹›()[]{}<>*/—–-、。，；：！？「」『』（）《》،؛؟\u200b"


def spaced(text: str) -> str:
    """A text with single spaces between its words, and around characters that are words."""
    return " ".join(_UNSPACED.sub(r" \g<0> ", text.replace("\ufeff", "")).split())


@cache
def folded_words(token: str) -> tuple[str, ...]:
    """The words of what stands between two spaces: small, without accents, letters and figures."""
    letters = unicodedata.normalize("NFD", token)
    bare = "".join(c for c in letters if unicodedata.category(c)[0] != "M")
    return tuple(_NOT_IN_WORDS.sub(" ", bare.lower()).split())


def bare_word(token: str) -> str:
    """A word as it is written, small and without the marks at its edges."""
    return token.lower().strip(_EDGES)
