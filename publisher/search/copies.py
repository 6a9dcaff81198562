"""What of a built page is searched: the statement's text and its marks, nothing else.

Menus, headers and lists of related statements would be found too, if Pagefind read the pages as
they are. So it reads copies that hold the marked parts only, one folder for each language: the
pages of the site are in one language, the texts on them are in several.

Chinese and Japanese are written without spaces. In the copies every character stands alone, so
that it can be found; the search page joins them again and looks for a run of them as a phrase.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARKS = re.compile(r'<div class="search-marks".*?</div>', re.DOTALL)
_TEXT = re.compile(r"<section\b[^>]*\bdata-pagefind-body\b.*?</section>", re.DOTALL)
_LANGUAGE = re.compile(r'<section\b[^>]*\blang="([^"]+)"')
_UNSPACED = ("zh", "ja")
_BETWEEN_TAGS = re.compile(r">[^<]+<")
_CHARACTER = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """The searched part of a page: its file below the site, its text's language, its HTML."""

    file: Path
    language: str
    html: str


def searched_pages(site: Path) -> Iterator[SearchedPage]:
    """The pages of a built site that carry a text to be searched, in the order of their paths."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        text = _TEXT.search(html)
        if text:
            yield _searched(path.relative_to(site), html, text[0])


def _searched(file: Path, html: str, text: str) -> SearchedPage:
    """The copy of a page whose searched text is `text`; English where no language is given."""
    found = _LANGUAGE.match(text)
    language = found[1] if found else "en"
    marks = _MARKS.search(html)
    if language.startswith(_UNSPACED):
        text = _BETWEEN_TAGS.sub(_spaced, text)
    body = (marks[0] if marks else "") + text
    head = f'<!doctype html><html lang="{language}"><head><title></title></head>'
    return SearchedPage(file, language, f"{head}<body>{body}</body></html>")


def _spaced(between: re.Match[str]) -> str:
    """Text between two tags with a space beside every Chinese or Japanese character."""
    return _CHARACTER.sub(r" \g<0> ", between[0])
