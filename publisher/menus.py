"""Menus that look the same from many pages are rendered once for all of them.

A page outside the navigation is nowhere in the menus: they depend on the folder it stands in, from
which their links are written. They made up a sixth of the time of building a page.
"""

from collections.abc import Callable

from jinja2 import Environment
from jinja2.ext import Extension
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_MENUS = ("partials/nav.html", "partials/tabs.html")  # of the theme
_MOST = 200  # menus that are held at a time


def render_menus_once(env: Environment, nav: Navigation) -> None:
    """Let the theme's menus be rendered once for all pages of a folder."""
    env.globals["menu_once"] = _Menus(nav)
    env.add_extension(_MenusOnce)


class _MenusOnce(Extension):
    """Asks for what was rendered before, in front of what renders a menu."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        if name not in _MENUS:
            return source
        content = source.removesuffix("\n")  # as Jinja does at the end of a template
        return f"{{% call menu_once('{name}', page) %}}{content}{{% endcall %}}"


class _Menus:
    """The menus as they were rendered, by their template and the folder of a page."""

    def __init__(self, nav: Navigation) -> None:
        self._in_menus = tuple(page.url for page in nav.pages)
        self._rendered: dict[tuple[str, str], str] = {}

    def __call__(self, name: str, page: Page | None, caller: Callable[[], str]) -> str:
        if page is None or any(url.startswith(page.url) for url in self._in_menus):
            return caller()
        menu = name, page.url.rstrip("/").rpartition("/")[0]
        if menu not in self._rendered:
            if len(self._rendered) == _MOST:
                self._rendered.clear()
            self._rendered[menu] = caller()
        return self._rendered[menu]
