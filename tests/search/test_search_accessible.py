"""The search, open, is free of what axe-core finds wrong, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.slow


def violations(page) -> list[str]:
    """What axe-core finds, one line each: the rule and where it is broken."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
class TestScheme:
    def test_results_and_filters(self, open_page, scheme):
        page = open_page("search/?q=whales&year=2021", color_scheme=scheme)
        expect(page.locator(".search-result").first).to_be_visible()
        page.locator("[data-facet=topic] summary").click()
        page.locator("[data-facet=signatory] summary").click()
        expect(page.locator("[data-facet=signatory] label").first).to_be_visible()
        assert violations(page) == []

    def test_nothing_found(self, open_page, scheme):
        page = open_page("search/?q=Belraus+whales+nowhere&year=1999", color_scheme=scheme)
        expect(page.locator("[data-status] strong")).to_be_visible()
        assert violations(page) == []

    def test_offers_in_the_header(self, open_page, scheme):
        page = open_page("about/", color_scheme=scheme)
        page.get_by_role("combobox", name="Search").click()
        page.keyboard.type("Turk")
        expect(page.get_by_role("option", name="Türkiye")).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert violations(page) == []
