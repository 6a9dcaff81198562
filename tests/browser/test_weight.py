"""What a page costs to load."""

from pathlib import Path

from kinds import page_of
from playwright.sync_api import Browser

from publisher.model import Corpus
from publisher.words import words

HTML_MOST = 120_000  # bytes of a statement's page, uncompressed
TRANSFERRED_MOST = 250_000  # bytes of everything that the first view loads


def test_a_statement_of_a_thousand_words_is_light(large: Path, corpus: Corpus) -> None:
    """Pages of 900 to 1,100 words have at most 120 kB of HTML."""
    weights = {}
    for one in corpus.statements.values():
        text = " ".join(block.text for block in one.statement.text.blocks)
        if 900 <= len(words(text)) <= 1100:
            page = large / "statements" / one.id / "index.html"
            weights[one.id] = page.stat().st_size
    assert weights
    assert max(weights.values()) <= HTML_MOST, max(weights, key=weights.get)


def test_the_first_view_is_light(browser: Browser, address: str, large: Path) -> None:
    """All a fresh reader's browser receives, as compressed by a static host, is at most 250 kB."""
    for kind in ("home", "statement", "signatory"):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        received: list[int] = []
        wire.on("Network.loadingFinished", lambda e, to=received: to.append(e["encodedDataLength"]))
        page.goto(address + page_of(kind, large), wait_until="networkidle")
        context.close()
        assert sum(received) <= TRANSFERRED_MOST, kind
        assert len(received) > 2
