"""Check the built site: every internal link and every anchor leads to something that is there.

What a page has and where it leads is remembered by the page's file, so that a check reads only
pages that changed, and as long as no place is gone follows only their links. Links to other hosts
are no matter of a build: a scheduled job looks after them.
"""

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from publisher.cache.digests import digest, versions
from publisher.cache.stamps import Stamp, same_content, stamp
from publisher.jobs import ALONE, Jobs
from publisher.link_memory import Leads, LinkMemory
from publisher.outlines import outline
from publisher.problems import Problem
from publisher.walk import files_below

_FOREIGN = re.compile(r"(?!https?:)[a-zA-Z][\w+.-]*:")
_OUT = "/"  # where a link leads that leaves the site: no file below it is called so


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
    files, address = frozenset(files_below(site)), _Address.of(url)
    pages = [file for file in files if file.endswith(".html")]
    memory = LinkMemory(remembered, digest([url, versions()]))
    is_less = memory.keep_only(files)
    read, has_lost = _read(site, pages, address, memory, jobs)
    # Where all was in order and no place is gone, only pages that were read can lead astray.
    is_whole = is_less or has_lost or not memory.was_sound
    problems = sorted(_problems(site, address, pages if is_whole else read, memory))
    if is_whole:
        memory.forget_if_outdated()
    memory.save(not problems)
    return problems


def _read(
    site: Path, pages: list[str], address: _Address, memory: LinkMemory, jobs: Jobs
) -> tuple[list[str], bool]:
    """Read the pages that changed; gives them, and whether any has lost an id."""
    touched = [page for page in pages if not memory.is_untouched(site, page)]

    def look(number: int) -> tuple[Stamp, Leads | None]:
        return _look(site, touched[number], address, memory.stamp(touched[number]))

    read, has_lost = [], False
    for number, (now, leads) in jobs.spread(look, len(touched)):
        page = touched[number]
        if leads is None:
            memory.touched(page, now)
        else:
            has_lost |= memory.read(page, now, leads)
            read.append(page)
    return read, has_lost


def _look(
    site: Path, page: str, address: _Address, known: Stamp | None
) -> tuple[Stamp, Leads | None]:
    """The stamp of a page, and where it leads; None where its content is what was known."""
    path = site / page
    now = stamp(str(path), known)
    if now is None:
        raise FileNotFoundError(f"{path}: it was there when the check began")
    if same_content(now, known):
        return now, None
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
    site: Path, address: _Address, suspects: list[str], memory: LinkMemory
) -> Iterator[Problem]:
    """A problem for each thing that is wrong, on however many pages."""
    missing = {place for place in memory.places(suspects) if _missing(place, memory)}
    broken: dict[str, list[tuple[str, str]]] = {}
    for page in sorted(suspects):
        if memory.is_sound(page) and (not missing or missing.isdisjoint(memory.places([page]))):
            continue
        drawn = outline((site / page).read_text(encoding="utf-8"))
        for link in sorted(drawn.links):
            if why := _missing(_place(page, link, address), memory):
                broken.setdefault(why, []).append((page, link))
        for id_ in drawn.twice:
            why = f"{page} has another element with this id"
            broken.setdefault(why, []).append((page, id_))
    for why, found in broken.items():
        yield _problem(site, why, found)


def _missing(place: str, memory: LinkMemory) -> str:
    """What is not there of a place, "" where it is there."""
    file, _, anchor = place.partition("#")
    if not file:
        return ""
    if file.startswith(_OUT):
        return f"there is no page {file.removeprefix(_OUT)}"
    if file not in memory.files:
        return f"there is no file {file}"
    if file.endswith(".html") and not _has(memory.ids(file), place):
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
