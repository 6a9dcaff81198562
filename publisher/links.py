"""Check the built site: every internal link and every anchor leads to something that is there.

What a page has and where it leads is remembered by the page's file, so that a check reads only
pages that changed. Links to other hosts are no matter of a build: a scheduled job looks after
them.
"""

import html
import os
import pickle
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from publisher.cache.digests import digest, versions
from publisher.cache.stamps import Stamp, is_untouched, same_content, stamp
from publisher.jobs import ALONE, Jobs
from publisher.outlines import outline
from publisher.problems import Problem
from publisher.write import replace_file

_FOREIGN = re.compile(r"(?!https?:)[a-zA-Z][\w+.-]*:")
_OUT = "/"  # where a link leads that leaves the site: no file below it is called so


class Leads(NamedTuple):
    """A page's ids, and the places on other pages that it leads to.

    A place is a file below the site, with # and an id where the link has one. `is_sound` says that
    the page has no id twice and all places on itself that it leads to.
    """

    ids: tuple[str, ...]
    places: tuple[str, ...]
    is_sound: bool


Known = Mapping[str, tuple[Stamp, Leads]]  # by the page's file below the site


@dataclass(frozen=True, slots=True)
class _Address:
    """The address of the site, by which links that name it in full are known to be its own."""

    host: str
    base: str

    @classmethod
    def of(cls, url: str) -> "_Address":
        parts = urlsplit(url)
        return cls(parts.netloc, parts.path or "/")


def check_links(
    site: Path, url: str, jobs: Jobs = ALONE, remembered: Path | None = None
) -> list[Problem]:
    """The broken links and anchors of the pages below `site`, whose address is `url`.

    Each problem names the page, the line of its HTML, and the link. What is found out of pages
    is kept in the file `remembered`, which is safe to delete.
    """
    files = frozenset(_files(site))
    key, address = digest([url, versions()]), _Address.of(url)
    known = _load(remembered, key) if remembered else {}
    pages = _pages(site, [file for file in files if file.endswith(".html")], address, known, jobs)
    if remembered and pages != known:
        replace_file(remembered, pickle.dumps((key, pages), protocol=5))
    return sorted(_problems(site, address, files, {page: one[1] for page, one in pages.items()}))


def _files(site: Path) -> Iterator[str]:
    """Every file below the site, with forward slashes."""
    top = len(str(site)) + 1
    for folder, _, names in os.walk(site):
        prefix = f"{folder}/"[top:].replace(os.sep, "/")
        yield from (prefix + name for name in names)


def _load(remembered: Path, key: str) -> Known:
    try:
        made_with, pages = pickle.loads(remembered.read_bytes())
        return pages if made_with == key else {}
    except Exception:  # whatever is wrong with it: it is only a cache
        return {}


def _pages(
    site: Path, pages: list[str], address: _Address, known: Known, jobs: Jobs
) -> dict[str, tuple[Stamp, Leads]]:
    """Where each page leads: as known, or read now."""
    found = {
        page: known[page]
        for page in pages
        if page in known and is_untouched(f"{site}/{page}", known[page][0])
    }
    others = [page for page in pages if page not in found]

    def look(number: int) -> tuple[Stamp, Leads]:
        return _look(site, others[number], address, known.get(others[number]))

    words: dict[str, str] = {}  # many pages have the same: each is held and written once
    for number, (now, leads) in jobs.spread(look, len(others)):
        ids, places = (tuple(words.setdefault(w, w) for w in some) for some in leads[:2])
        found[others[number]] = now, Leads(ids, places, leads.is_sound)
    return found


def _look(
    site: Path, page: str, address: _Address, known: tuple[Stamp, Leads] | None
) -> tuple[Stamp, Leads]:
    path = site / page
    now = stamp(str(path), known and known[0])
    if now is None:
        raise FileNotFoundError(f"{path}: it was there when the check began")
    if known and same_content(now, known[0]):
        return now, known[1]
    return now, _leads(page, path.read_text(encoding="utf-8"), address)


def _leads(page: str, text: str, address: _Address) -> Leads:
    """What is remembered of a page."""
    drawn = outline(text)
    places = {place for link in drawn.links if (place := _place(page, link, address))}
    own = {place for place in places if place.partition("#")[0] == page}
    is_sound = not drawn.twice and all(_has(drawn.ids, place) for place in own)
    return Leads(tuple(sorted(drawn.ids)), tuple(sorted(places - own)), is_sound)


def _has(ids: Collection[str], place: str) -> bool:
    """Whether the anchor of a place, if it has one, is among the ids of its page."""
    anchor = place.partition("#")[2]
    return anchor in ("", "top") or anchor in ids or unquote(anchor) in ids


def _place(page: str, link: str, address: _Address) -> str:
    """The place that a link leads to from a page, "" for one on another host."""
    if _FOREIGN.match(link):
        return ""
    if link.startswith(("http:", "https:", "//")):
        parts = urlsplit(link)
        if parts.netloc != address.host:
            return ""
        link = parts.path + (f"#{parts.fragment}" if parts.fragment else "")
    path, mark, anchor = link.partition("#")
    target = _target(page, path.partition("?")[0], address.base)
    return f"{_OUT}{path}" if target is None else f"{target}{mark}{anchor}"


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


def _problems(
    site: Path, address: _Address, files: frozenset[str], pages: Mapping[str, Leads]
) -> Iterator[Problem]:
    """A problem for each thing that is wrong, on however many pages."""
    wanted = set(chain.from_iterable(leads.places for leads in pages.values()))
    missing = {place for place in wanted if _missing(place, files, pages)}
    broken: dict[str, list[tuple[str, str]]] = {}
    for page, leads in sorted(pages.items()):
        if leads.is_sound and missing.isdisjoint(leads.places):
            continue
        drawn = outline((site / page).read_text(encoding="utf-8"))
        for link in sorted(drawn.links):
            if why := _missing(_place(page, link, address), files, pages):
                broken.setdefault(why, []).append((page, link))
        for id_ in drawn.twice:
            why = f"{page} has another element with this id"
            broken.setdefault(why, []).append((page, id_))
    for why, found in broken.items():
        yield _problem(site, why, found)


def _missing(place: str, files: frozenset[str], pages: Mapping[str, Leads]) -> str:
    """What is not there of a place, "" where it is there."""
    file, _, anchor = place.partition("#")
    if not file:
        return ""
    if file.startswith(_OUT):
        return f"there is no page {file.removeprefix(_OUT)}"
    if file not in files:
        return f"there is no file {file}"
    if file in pages and not _has(pages[file].ids, place):
        return f"{file} has no place #{anchor}"
    return ""


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
