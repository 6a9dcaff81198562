"""One page of every kind, by day and by night, on a phone, on a wide screen and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import KINDS, page_of
from playwright.sync_api import Page

OUTPUT = Path(__file__).parents[1] / "output"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
WIDE = {"width": 1920, "height": 1080}
SHEET = {"width": 794, "height": 1123}  # A4 at 96 pixels an inch
_TALLEST = 6000  # pixels of a picture that a person still looks at


def picture(page: Page, kind: str, look: str) -> None:
    """Keep what the page looks like, for a person to look at."""
    OUTPUT.mkdir(exist_ok=True)
    width = page.viewport_size["width"]
    height = min(page.evaluate("document.documentElement.scrollHeight"), _TALLEST)
    page.screenshot(
        path=OUTPUT / f"{kind}-{look}.png",
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": height},
    )


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def violations(page: Page) -> Iterator[str]:
    """What axe-core finds, one line each: the rule and where it is broken."""
    for rule in Axe().run(page).response["violations"]:
        yield from (f"{rule['id']}: {node['html'][:200]}" for node in rule["nodes"])


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_in_every_light_and_size(kind: str, open_page, large: Path) -> None:
    """Nothing is cut off or runs out of the window, and axe-core finds no barrier."""
    path, faults = page_of(kind, large), []
    for scheme in ("light", "dark"):
        page = open_page(path, color_scheme=scheme, viewport=DESK)
        for name, size in (("desk", DESK), ("phone", PHONE)):
            page.set_viewport_size(size)
            faults += [f"{scheme} {name}: {found}" for found in violations(page)]
            faults += (
                [f"{scheme} {name}: too wide by {wide}"] if (wide := overflow(page)) > 0 else []
            )
            picture(page, kind, f"{name}-{scheme}")
    page = open_page(path, viewport=WIDE)
    faults += ["wide: too wide"] if overflow(page) > 0 else []
    picture(page, kind, "wide")
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    faults += ["print: too wide"] if overflow(page) > 0 else []
    picture(page, kind, "print")
    assert faults == []


def test_the_text_is_set_at_a_comfortable_measure(open_page) -> None:
    """On a desk a line of a statement has between 55 and 75 characters."""
    page = open_page("statements/2024-03-05-specimen-of-every-form/", viewport=DESK)
    width, letter = page.evaluate(
        """() => {
            const text = document.querySelector(".statement-text .paragraph");
            const ruler = document.createElement("span");
            ruler.textContent = "The parties reaffirm that international law applies. ".repeat(4);
            ruler.className = "ruler";
            text.append(ruler);
            const lines = [...ruler.getClientRects()];
            const drawn = lines.reduce((sum, line) => sum + line.width, 0);
            return [text.clientWidth, drawn / ruler.textContent.length];
        }"""
    )
    assert 55 <= width / letter <= 75


def test_paper_has_the_text_its_numbers_and_its_address(open_page) -> None:
    """A printed statement has no navigation, and says where it stands and of which day it is."""
    page = open_page("statements/2024-03-05-specimen-of-every-form/", viewport=SHEET)
    page.emulate_media(media="print")
    assert (
        page.locator(".md-header, .md-tabs, .md-footer, .md-sidebar").filter(visible=True).count()
        == 0
    )
    number = page.locator(".statement-text .number[data-number]").first
    shown = number.evaluate("link => getComputedStyle(link, '::before').content")
    assert "[1]" in shown or "attr(data-number)" in shown
    assert page.locator("header time").first.is_visible()
    assert page.locator(".cite dd .address").first.is_visible()
