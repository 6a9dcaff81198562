"""A built archive of a thousand statements, served, and a browser to read it with."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from planted import build_site
from served import served

from publisher.archive import Archive
from publisher.model import Corpus
from publisher.understanding import understand

playwright = pytest.importorskip("playwright.sync_api")

SYNTHETIC = 1000
Opener = Callable[..., "playwright.Page"]


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Archive:
    """The archive, its site built; tests that run beside each other share one."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "searched"
    ready = folder.with_name("searched.ready")
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(ready)
    else:
        build_site(folder / "archive", SYNTHETIC)
        ready.touch()
    return Archive(folder / "archive")


def _wait_for(ready: Path) -> None:
    for _ in range(600):
        if ready.exists():
            return
        time.sleep(1)
    pytest.fail("the site that another process builds did not appear in ten minutes")


@pytest.fixture(scope="session")
def corpus(searched: Archive) -> Corpus:
    """The same archive as the publisher understands it: what the search must agree with."""
    understood, problems = understand(searched)
    assert not problems
    return understood


@pytest.fixture(scope="session")
def address(searched: Archive) -> Iterator[str]:
    """Where the site is served: under a project path, with the deployment's policy."""
    with served(searched.root / "site") as url:
        yield url


def said(message: "playwright.ConsoleMessage") -> str:
    """A line of the console, with the file it is about."""
    return f"{message.text} {message.location['url']}"


@pytest.fixture
def open_page(browser: "playwright.Browser", address: str) -> Iterator[Opener]:
    """Opens a page of the site; whatever a page complains of on its console fails the test."""
    contexts, complaints = [], []

    def opened(path: str, **options: object) -> "playwright.Page":
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda m: complaints.append(said(m)) if m.type != "log" else None)
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
