"""Menus are rendered once for the pages of a folder, and are what they would be for each alone."""

from pathlib import Path

import jinja2
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publisher.menus import render_menus_once

MENU = "{% set hidden = 'set in the menu' %}{{ page.url }} is in {{ page.url.split('/')[0] }}\n"
PAGE = "{% include 'partials/nav.html' %}{{ hidden }}"


def page(url: str) -> Page:
    config = load_config(str(Path(__file__).parents[2] / "mkdocs.yml"))
    return Page("A page", File(f"{url.rstrip('/')}.md", "docs", "site", True), config)


def test_pages_of_a_folder_share_their_menu_and_pages_in_the_menu_have_their_own() -> None:
    listed = page("about/")

    def rendered(url: str) -> str:
        return env.get_template("main.html").render(page=page(url))

    env = jinja2.Environment(
        loader=jinja2.DictLoader({"main.html": PAGE, "partials/nav.html": MENU})
    )
    render_menus_once(env, Navigation([listed], [listed]))
    assert rendered("statements/one/") == "statements/one/ is in statements"
    assert rendered("statements/two/") == "statements/one/ is in statements"
    assert rendered("years/2022/") == "years/2022/ is in years"
    assert rendered("about/") == "about/ is in about"
    assert rendered("statements/two/") == "statements/one/ is in statements"


def test_a_page_without_a_place_gets_a_menu_too() -> None:
    """As the page that says that nothing was found."""
    env = jinja2.Environment(
        loader=jinja2.DictLoader({"main.html": PAGE, "partials/nav.html": "the menu"})
    )
    render_menus_once(env, Navigation([], []))
    assert env.get_template("main.html").render(page=None) == "the menu"
