"""A preview of an archive beyond `search_limit` has no index, and its search page says so."""

import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from archives import copy_archive
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.slow

PATIENCE = 180  # seconds to wait for the preview


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[str]:
    """A preview of the two statements of the archive, with a limit of one."""
    archive = copy_archive(tmp_path / "archive")
    settings = archive / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("search_limit: 500", "search_limit: 1"), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=archive, stdout=log, stderr=log)
        try:
            wait_for(f"http://{host}/pagefind/contents.json")
            yield f"http://{host}/"
        finally:
            server.terminate()
            server.wait()


def wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=10).close()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    pytest.fail(f"{address} did not appear")


def test_the_search_page_of_the_preview_says_which_setting_leaves_the_index_out(
    preview: str, browser: Browser
):
    with urllib.request.urlopen(f"{preview}pagefind/contents.json") as answer:
        contents = json.load(answer)
    assert contents["languages"] == {}
    assert contents["left_out"] > 1
    page = browser.new_page()
    page.goto(f"{preview}search/?q=security")
    status = page.locator("[data-status]")
    expect(status).to_contain_text(f"the archive's {contents['left_out']} texts are more than")
    expect(status).to_contain_text("extra.search_limit in mkdocs.yml")
    expect(page.get_by_role("navigation", name="Browse")).to_be_visible()
    page.close()
