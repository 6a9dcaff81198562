"""In a real browser the pages run nothing but their own files."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from archives import ROOT
from hostile import hostile_inputs

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.slow

PAGES = sorted(f"/{case.place.removesuffix('.md')}/" for case in hostile_inputs() if case.shown)
LISTS = [
    "/",
    "/statements/",
    "/signatories/",
    "/signatories/cuba/",
    "/years/2020/",
    "/404.html",
    "/search/",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as any static host does, without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    """Where the hostile site is served."""
    handler = functools.partial(Quiet, directory=str(hostile_site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.fixture
def events(browser: playwright.Browser) -> Iterator[tuple[playwright.Page, list[str]]]:
    """A page, and all that it does which no page may do."""
    page = browser.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda m: seen.append(f"{m.type} {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda error: seen.append(f"error {error}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("http://127.0.0.1:", "data:image/svg+xml"))
            else seen.append(f"request {request.url}")
        ),
    )
    yield page, seen
    page.close()


def test_no_hostile_page_does_anything(
    events: tuple[playwright.Page, list[str]], address: str
) -> None:
    """No dialog, no request to another host, no console error from any of the pages."""
    page, seen = events
    for path in [*PAGES, *LISTS]:
        page.goto(address + path, wait_until="load")
        for details in page.locator("article details").all():
            details.evaluate("element => element.open = true")
        assert (path, seen) == (path, [])


def test_an_inline_script_does_not_run(
    events: tuple[playwright.Page, list[str]], address: str
) -> None:
    """Even one that got into a page would be stopped by the content security policy."""
    page, seen = events
    page.goto(address + "/statements/2020-01-01-plain/")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            const image = document.createElement("div");
            image.innerHTML = "<img src=missing onerror='window.ran = true'>";
            document.body.append(image);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in said for said in seen)


def test_search_works_under_the_policy(
    events: tuple[playwright.Page, list[str]], address: str
) -> None:
    """Its WebAssembly runs, and what is found is shown as text."""
    page, seen = events
    page.goto(address + "/search/?q=alert", wait_until="networkidle")
    page.locator("main a[href*='/statements/2020-01-01-']").first.wait_for()
    assert seen == []


def test_an_old_address_leads_to_the_new_one(browser: playwright.Browser, address: str) -> None:
    """With a script the place on the page is kept; without one the page is found all the same."""
    old, new = f"{address}/statements/2020-01-01-moved/", f"{address}/statements/2020-01-01-plain/"
    page = browser.new_page()
    page.goto(f"{old}#p-1")
    page.wait_for_url(f"{new}#p-1")
    page.close()
    page = browser.new_page(java_script_enabled=False)
    page.goto(old)
    page.wait_for_url(new)
    page.close()


def test_light_and_dark_still_change_places(
    events: tuple[playwright.Page, list[str]], address: str
) -> None:
    """The reader's choice is kept on the next page, with the theme's script in a file."""
    page, seen = events
    page.emulate_media(color_scheme="light")
    page.goto(address + "/statements/2020-01-01-plain/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    page.locator("label[for=__palette_1]").first.click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.goto(address + "/statements/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert seen == []


def test_the_header_of_the_guide_is_the_policy_of_the_pages() -> None:
    """One policy, as a meta element and as a header; only framing needs the header."""
    policy = re.compile(r"Content-Security-Policy\"?(?: content=)? ?\"(.*?)\"")
    page = policy.search((ROOT / "overrides/partials/policy.html").read_text())
    header = policy.search((ROOT / "docs/deploy.md").read_text())
    assert page and header
    assert header[1] == page[1] + "; frame-ancestors 'none'"
    assert "unsafe-inline" not in page[1]
    assert "'unsafe-eval'" not in page[1]


def test_no_page_has_an_inline_script_or_style(hostile_site: Path) -> None:
    """Scripts and styles are files; the one script element with content is data."""
    for file in sorted(hostile_site.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        head, _, _ = html.partition('<section class="statement-text"')
        assert "<style" not in head, file
        assert ' style="' not in head, file
        for script in head.split("<script")[1:]:
            assert ' src="' in script.partition(">")[0] or "json" in script.partition(">")[0], file
