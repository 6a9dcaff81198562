"""Check the built site: every internal link and every anchor leads to something that is there.

A page is cut into its tags by one regular expression, and what many pages share is looked up
once, so that 10,000 pages take seconds. Links to other hosts are no matter of a build: a
scheduled job looks after them.
"""

import html
import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from publisher.problems import Problem

# A comment, a script or style with its content, or a tag. What stands in the text of a page, even
# if it looks like a link, is none of these. The quantifiers never go back, which makes it fast.
_TAG = re.compile(
    r"""<!--.*?-->
    | <(?:script|style)\b (?P<opening>[^>]*+)> .*? </(?:script|style)>
    | <[a-zA-Z] (?:[^<>"']++ | "[^"]*+" | '[^']*+')*+ >""",
    re.DOTALL | re.VERBOSE,
)
# Every attribute in its turn, so that a value with href= in it is passed over whole.
_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]++)(?:=(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")
_LINKING = frozenset({"href", "src"})
_FOREIGN = re.compile(r"(?!https?:)[a-zA-Z][\w+.-]*:")
_BATCH = 100  # pages a worker takes at a time
_FEW = 300  # pages for which starting workers costs more than it saves


@dataclass(frozen=True, slots=True)
class Outline:
    """What matters of a page: its file below the site, its ids and its links as written."""

    file: str
    ids: frozenset[str]
    links: frozenset[str]
    twice: tuple[str, ...]  # ids that more than one element has


def check_links(site: Path, url: str, workers: int | None = None) -> list[Problem]:
    """The broken links and anchors of the pages below `site`, whose address is `url`.

    Each problem names the page, the line of its HTML, and the link.
    """
    files = frozenset(_files(site))
    pages = sorted(file for file in files if file.endswith(".html"))
    outlines = _outlines(site, pages, workers or os.cpu_count() or 1)
    places = {outline.file: outline for outline in outlines}
    base = urlsplit(url)
    broken: dict[str, list[tuple[str, str]]] = {}
    for outline in outlines:
        for link in sorted(outline.links):
            if why := _wrong(outline.file, link, base.netloc, base.path or "/", files, places):
                broken.setdefault(why, []).append((outline.file, link))
        for id_ in outline.twice:
            why = f"{outline.file} has another element with this id"
            broken[why] = [(outline.file, id_)]
    return sorted(_problem(site, why, found) for why, found in broken.items())


def _files(site: Path) -> Iterator[str]:
    """Every file below the site, with forward slashes."""
    for folder, _, names in os.walk(site):
        place = Path(folder).relative_to(site).as_posix()
        prefix = "" if place == "." else f"{place}/"
        yield from (prefix + name for name in names)


def _outlines(site: Path, pages: list[str], workers: int) -> list[Outline]:
    read = partial(_read, site)
    if workers < 2 or len(pages) < _FEW:
        return [read(page) for page in pages]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(read, pages, chunksize=_BATCH))


def _read(site: Path, file: str) -> Outline:
    return outline(file, (site / file).read_text(encoding="utf-8"))


def outline(file: str, text: str) -> Outline:
    """The ids and links of a page."""
    ids: dict[str, int] = {}
    links: set[str] = set()
    for found in _TAG.finditer(text):
        tag = found[0] if found["opening"] is None else found["opening"]
        if not ("id=" in tag or "href=" in tag or "src=" in tag) or tag.startswith("<!"):
            continue
        for name, *values in _ATTRIBUTE.findall(tag):
            value = "".join(values)
            if name == "id":
                ids[value] = ids.get(value, 0) + 1
            elif name in _LINKING:
                links.add(value)
    twice = tuple(id_ for id_, count in ids.items() if count > 1)
    return Outline(file, frozenset(map(_plain, ids)), frozenset(map(_plain, links)), twice)


def _plain(value: str) -> str:
    return html.unescape(value) if "&" in value else value


def _wrong(
    file: str,
    link: str,
    host: str,
    base: str,
    files: frozenset[str],
    places: Mapping[str, Outline],
) -> str:
    """What is wrong with a link of a page, "" with nothing."""
    if _FOREIGN.match(link):
        return ""
    if link.startswith(("http:", "https:", "//")):
        parts = urlsplit(link)
        if parts.netloc != host:
            return ""
        link = parts.path + (f"#{parts.fragment}" if parts.fragment else "")
    path, _, anchor = link.partition("#")
    target = _target(file, path.partition("?")[0], base)
    if target is None or target not in files:
        return f"there is no page {path}" if target is None else f"there is no file {target}"
    page = places.get(target)
    if page and anchor and anchor != "top" and not {anchor, unquote(anchor)} & page.ids:
        return f"{target} has no place #{anchor}"
    return ""


def _target(file: str, path: str, base: str) -> str | None:
    """The file that a link's path leads to from a page, None where it leads out of the site."""
    if not path:
        return file
    if "%" in path:
        path = unquote(path)
    if path.startswith("/"):
        if not path.startswith(base):
            return None
        steps, path = [], path[len(base) :]
    else:
        steps = file.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    target = "/".join(steps)
    if path.endswith(("/", "..", "/.")) or path in ("", "."):
        return f"{target}/index.html" if target else "index.html"
    return target


def _problem(site: Path, why: str, found: list[tuple[str, str]]) -> Problem:
    """One problem for all pages with it; the line of the first is looked for only now."""
    file, link = found[0]
    text = (site / file).read_text(encoding="utf-8")
    written = (link, html.escape(link), html.escape(link, quote=False))
    quoted = [f"{before}{w}" for w in written for before in ('="', "='", "=")]
    place = min((at for w in quoted if (at := text.find(w)) >= 0), default=0)
    line = text.count("\n", 0, place) + 1
    code = "id-twice" if why.endswith("with this id") else "broken-link"
    hint = f"and on {len(found) - 1:,} more pages" if len(found) > 1 else ""
    return Problem(f"{site.name}/{file}", line, code, f"'{link}': {why}", hint)
