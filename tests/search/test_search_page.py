"""What the search page asks a browser to fetch."""

import re

from archives import ROOT

from publisher.render.search_page import MODULES

SCRIPTS = ROOT / "docs" / "assets" / "search"
_IMPORT = re.compile(r'^import .*? from "\./([\w-]+)\.js";$', re.MULTILINE | re.DOTALL)


def imported(name: str, known: set[str]) -> set[str]:
    """A script and all that it imports."""
    if name in known:
        return known
    text = (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
    for other in _IMPORT.findall(text):
        known = imported(other, known | {name})
    return known | {name}


def test_all_scripts_of_the_search_page_are_asked_for_at_once_and_no_others():
    needed: set[str] = set()
    for opened in ("page", "index", "names"):
        needed = imported(opened, needed)
    assert set(MODULES) == needed
