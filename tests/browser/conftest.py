"""Sites that are built once for all processes, and readers who open their pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from host import hosted
from playwright.sync_api import Browser, BrowserContext, Page
from sites import built_once

from publisher.archive import Archive
from publisher.model import Corpus
from publisher.understanding import understand

Opener = Callable[..., Page]
_SLOWEST = 20_000  # ms: what a page may take on a busy machine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever needs a browser and a built site is slow."""
    for one in items:
        if Path(__file__).parent in one.path.parents:
            one.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that the test processes of one run have in common."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "browser"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def large(shared_folder: Path) -> Path:
    """The site of three hundred synthetic statements and of the specimens."""
    return built_once(shared_folder, "large")


@pytest.fixture(scope="session")
def corpus(large: Path) -> Corpus:
    """The same archive as the publisher understands it: what pages must agree with."""
    understood, problems = understand(Archive(large.parent))
    assert not problems
    return understood


@pytest.fixture(scope="session")
def address(large: Path) -> Iterator[str]:
    """Where the large site is served."""
    with hosted(large) as url:
        yield url


@pytest.fixture(scope="session")
def real_address(shared_folder: Path) -> Iterator[str]:
    """Where the site of the archive as it stands is served."""
    with hosted(built_once(shared_folder, "real")) as url:
        yield url


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Opener]:
    """Opens a page of the large site as a fresh reader.

    A page that writes an error to its console, or asks another host for anything, fails the test.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(path: str, site: str = address, **options: object) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(_SLOWEST)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{path}: {error}"))
        page.on("console", lambda said: _note(complaints, path, said.type, said.text))
        page.on("request", lambda asked: _note_host(complaints, path, asked.url, site))
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _note(complaints: list[str], path: str, kind: str, words: str) -> None:
    if kind in ("error", "warning"):
        complaints.append(f"{path}: {words}")


def _note_host(complaints: list[str], path: str, url: str, site: str) -> None:
    if not url.startswith((site, "data:", "blob:")):
        complaints.append(f"{path}: asks {url}")
