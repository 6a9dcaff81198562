"""With instant navigation the theme exchanges parts of the page; the search goes on working."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from archives import copy_archive
from playwright.sync_api import Browser, Page, expect
from served import served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with instant navigation; it knows its address, which the theme compares."""
    archive = copy_archive(tmp_path_factory.mktemp("instant") / "archive")
    settings = archive / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("  features:\n", "  features:\n    - navigation.instant\n"), encoding="utf-8"
    )
    with served(archive / "site") as url:
        build(archive, url)
        yield url


def build(archive: Path, url: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(
        command, cwd=archive, env={**os.environ, "SITE_URL": url}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    complaints: list[str] = []
    opened = browser.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(f"{address}about/")
    opened.evaluate("window.stillTheSame = true")
    yield opened
    opened.close()
    assert complaints == []


def follow(page: Page, name: str) -> None:
    """Follow a link of the page without a new page being loaded."""
    page.get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_url(f"**/{name.lower()}/")
    assert page.evaluate("window.stillTheSame")


def test_the_box_still_offers_after_a_page_was_exchanged(page):
    follow(page, "Forums")
    page.keyboard.press("/")
    page.keyboard.type("Nicaragua")
    expect(page.get_by_role("option", name="Nicaragua").first).to_be_visible()


def test_the_search_page_works_each_time_it_comes_back(page, address):
    page.goto(f"{address}search/?q=security")
    page.evaluate("window.stillTheSame = true")
    expect(page.locator(".search-result").first).to_be_visible()
    follow(page, "Forums")
    page.go_back()
    page.wait_for_url("**/search/?q=security")
    expect(page.locator(".search-result").first).to_be_visible()
    page.get_by_label("Words, or an").fill("indivisible")
    expect(page).to_have_url(f"{address}search/?q=indivisible")
