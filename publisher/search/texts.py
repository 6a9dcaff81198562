"""What of a built page is searched: the statement's text and its marks, nothing else.

Menus, headers and lists of related statements are no text of a statement. The marks stand in
the page itself (templates/search_marks.md.j2), so they do not depend on what makes the site.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from publisher.search.folding import spaced

_MARKS = re.compile(r'<div class="search-marks".*?</div>', re.DOTALL)
_MARK = re.compile(r'<data value="([^"]*)" data-pagefind-(filter|meta)="([\w-]+)\[value\]')
_TEXT = re.compile(r"<section\b[^>]*\bdata-pagefind-body\b[^>]*>(.*?)</section>", re.DOTALL)
_LANGUAGE = re.compile(r'\blang="([^"]+)"')
# Footnote marks would glue themselves to the words before them.
_FOOTNOTE_MARK = re.compile(r'<sup class="footnote-mark".*?</sup>', re.DOTALL)
_ANCHORED = re.compile(r'<\w[^>]*\bid="([^"]+)"[^>]*>')
_BREAK = re.compile(
    r"</?(?:p|li|ol|ul|t[dhr]|table|caption|div|blockquote|h\d|br|d[ltd]|hr)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class SearchedText:
    """A text that is searched.

    `address` is its page's below the site, `facts` are said of it with a result (title, day …),
    `facets` it can be filtered by, `paragraphs` are (anchor, text) with single spaces.
    """

    address: str
    language: str
    facts: dict[str, str]
    facets: dict[str, tuple[str, ...]]
    paragraphs: tuple[tuple[str, str], ...]

    @property
    def heading(self) -> str:
        """What is searched besides the paragraphs."""
        told = (self.facts.get(fact, "") for fact in ("title", "date", "day", "forum"))
        return spaced(" ".join(told))


def pages_of_texts(site: Path) -> list[Path]:
    """The pages of a built site that may carry a text, without a look into them."""
    folder = site / "statements"
    found = [*folder.glob("*/index.html"), *folder.glob("*/*/index.html")]
    return sorted(path for path in found if not path.parent.name.startswith("since-"))


def searched_texts(site: Path) -> Iterator[SearchedText]:
    """The texts on the pages of a built site, in the order of their paths."""
    for path in pages_of_texts(site):
        html = path.read_text(encoding="utf-8")
        if text := _TEXT.search(html):
            yield _searched(path.relative_to(site), html, text)


def _searched(page: Path, html: str, text: re.Match[str]) -> SearchedText:
    """The text of a page; English where no language is given."""
    language = _LANGUAGE.search(text[0], 0, text.start(1) - text.start())
    facts: dict[str, str] = {}
    facets: dict[str, tuple[str, ...]] = {}
    marks = _MARKS.search(html)
    for value, kind, name in _MARK.findall(marks[0] if marks else ""):
        if kind == "meta":
            facts[name] = unescape(value)
        else:
            facets[name] = (*facets.get(name, ()), unescape(value))
    return SearchedText(
        address=f"{page.parent.as_posix()}/",
        language=language[1] if language else "en",
        facts=facts,
        facets=facets,
        paragraphs=tuple(_paragraphs(text[1])),
    )


def _paragraphs(html: str) -> Iterator[tuple[str, str]]:
    """The text between one anchor and the next, under the name of the first."""
    pieces = _ANCHORED.split(_FOOTNOTE_MARK.sub("", html))
    for anchor, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        text = spaced(unescape(_TAG.sub("", _BREAK.sub(" ", piece))))
        if text:
            yield anchor, text
