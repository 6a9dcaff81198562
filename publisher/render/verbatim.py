"""The last look before a text is published: is every word of it there, in order, unchanged?"""

import re
from html import unescape

from publisher.model import Version
from publisher.words import first_difference, words, words_of

_BREAK = re.compile(r"<br>|</(?:p|h\d|td|th|tr|blockquote)>")
_TAG = re.compile(r"<[^<>]*>")


class NotVerbatimError(Exception):
    """The page of a statement would not show its words; nothing may be published."""


def ensure_verbatim(html: str, version: Version) -> None:
    """Raise NotVerbatimError unless the HTML of a text shows exactly the version's words."""
    if _as_it_is(html) == "\n".join(block.text for block in version.blocks):
        return  # not even white space differs
    expected = [*words(version.dateline), *words_of(version.blocks)]
    difference = first_difference(expected, words(text_content(html)))
    if difference:
        raise NotVerbatimError(f"{version.file}: the page would change the text: {difference}")


def text_content(html: str) -> str:
    """The text a reader sees in the HTML that `text_html` makes."""
    return _as_it_is(_BREAK.sub(" ", html))


def _as_it_is(html: str) -> str:
    return unescape(_TAG.sub("", html))
