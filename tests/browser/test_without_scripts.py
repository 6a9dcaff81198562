"""With JavaScript off every page reads and every index works."""

from pathlib import Path

import pytest
from kinds import EVERY_FORM, KINDS, page_of

INDEXES = (
    "home",
    "statements",
    "signatories",
    "groups",
    "years",
    "forums",
    "topics",
    "kinds",
    "documents",
    "wordings",
    "co-signing",
)
_FOLLOWED = 25  # links of an index that are followed, spread over all of it


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads(kind: str, open_page, large: Path) -> None:
    """The page has its heading and its words, and says so where something needs a script."""
    page = open_page(page_of(kind, large), java_script_enabled=False)
    assert page.locator("h1").count() >= 1
    assert page.locator("h1").first.is_visible()
    assert len(page.locator("article").inner_text()) > 60


@pytest.mark.parametrize("kind", INDEXES)
def test_an_index_leads_on(kind: str, open_page, large: Path) -> None:
    """Its links lead to pages of this site."""
    page = open_page(page_of(kind, large), java_script_enabled=False)
    links = page.locator("article a[href]:not([rel=external])").all()
    targets = list(dict.fromkeys(link.get_attribute("href") for link in links))
    assert targets
    base = page.url
    for target in targets[:: max(1, len(targets) // _FOLLOWED)]:
        assert page.goto(f"{base}{target}" if not target.startswith("#") else base).ok, target


def test_folded_places_open(open_page) -> None:
    """What is folded away is opened by the browser itself."""
    page = open_page(EVERY_FORM, java_script_enabled=False)
    page.locator(".as-printed summary").click()
    assert page.locator(".as-printed table").is_visible()
    assert page.locator(".cited[title]").first.get_attribute("title")


def test_the_picker_says_where_to_go_instead(open_page) -> None:
    """Without scripts the page leads to the lists that answer the same."""
    page = open_page("signed-by/", java_script_enabled=False)
    page.get_by_role("link", name="all signatories").click()
    assert page.locator("h1").inner_text() == "Signatories"
