"""Everything can be reached and done with the keyboard alone."""

import re

from kinds import EVERY_FORM
from playwright.sync_api import Page, expect

DESK = {"width": 1280, "height": 900}


def walk(page: Page, selector: str, at_most: int = 200) -> None:
    """Press Tab until the focus is on what the selector finds."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_the_first_stop_skips_to_the_content(open_page) -> None:
    """The first Tab shows a link that leads past the navigation."""
    page = open_page(EVERY_FORM, viewport=DESK)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    walk(page, "article a, article [tabindex], article summary", at_most=1)


def test_every_stop_shows_that_it_is_one(open_page) -> None:
    """Whatever has the focus in the first fifty stops, or the label of it, is outlined."""
    page = open_page(EVERY_FORM, viewport=DESK)
    unmarked = []
    for _ in range(50):
        page.keyboard.press("Tab")
        style, html = page.evaluate(
            """() => {
                const one = document.activeElement;
                const drawn = one.matches("[type=radio]") ? one.nextElementSibling : one;
                const style = getComputedStyle(drawn);
                return [`${style.outlineStyle} ${style.outlineWidth}`, one.outerHTML.slice(0, 90)];
            }"""
        )
        unmarked += [html] if style.startswith("none") or style.endswith(" 0px") else []
    assert unmarked == []


def test_tabs_details_and_paragraph_numbers(open_page) -> None:
    """The navigation, the folded names and the numbers of the paragraphs are on the way."""
    page = open_page(EVERY_FORM, viewport=DESK)
    walk(page, ".md-tabs__link")
    walk(page, ".as-printed summary")
    page.keyboard.press("Enter")
    expect(page.locator(".as-printed table")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".as-printed table")).to_be_hidden()
    walk(page, "#p-2 .number")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#p-2$"))
    walk(page, ".statement-text .cited", at_most=2)
    expect(page.get_by_role("tooltip")).to_be_visible()


def test_light_and_dark_change_with_the_keyboard(open_page) -> None:
    """The choice is made with a key and kept on the next page."""
    page = open_page("", viewport=DESK, color_scheme="light")
    scheme = "document.body.dataset.mdColorScheme"
    assert page.evaluate(scheme) == "default"
    walk(page, "label[for^=__palette], input[name=__palette]")
    page.keyboard.press("Enter")
    page.wait_for_function(f"{scheme} === 'slate'")
    page.goto(page.url + "about/")
    assert page.evaluate(scheme) == "slate"
