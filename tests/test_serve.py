"""`mkdocs serve` as an editor uses it: every saved edit shows up once, and the server settles."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest
from archives import SEEDS, copy_archive, statement_file

from publisher.archive import Archive

pytestmark = pytest.mark.slow

PATIENCE = 180  # seconds to wait for something that must happen
QUIET = 4  # seconds without a build after which the server has settled


@dataclass(frozen=True, slots=True)
class Server:
    """A running `mkdocs serve` and the archive it serves."""

    archive: Archive
    address: str
    log: Path

    def text(self, path: str) -> str:
        """The page at a path; "" while there is none."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return ""

    def builds(self) -> int:
        return self.said("Building documentation")

    def said(self, words: str) -> int:
        return len(re.findall(words, self.log.read_text("utf-8")))

    def shows(self, path: str, words: str) -> bool:
        return waited(lambda: words in self.text(path))

    def settles(self) -> int:
        """Wait until nothing has been built for some seconds; gives how often it was built."""
        last, since = self.builds(), time.monotonic()
        deadline = since + PATIENCE
        while time.monotonic() - since < QUIET:
            assert time.monotonic() < deadline, "the server builds on and on"
            time.sleep(0.25)
            if self.builds() != last:
                last, since = self.builds(), time.monotonic()
        return last


def waited(happened: Callable[[], object]) -> bool:
    """Whether something happens before patience ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if happened():
            return True
        time.sleep(0.25)
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = copy_archive(tmp_path_factory.mktemp("serve") / "archive")
    port = free_port()
    log = root.parent / "log.txt"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        try:
            running = Server(Archive(root), f"http://127.0.0.1:{port}/", log)
            assert waited(lambda: running.text("") or process.poll() is not None)
            assert process.poll() is None, log.read_text("utf-8")
            yield running
        finally:
            process.terminate()
            process.wait(timeout=30)


NEW = "2024-03-01-new"


def test_the_server_shows_both_statements_and_then_is_quiet(server: Server) -> None:
    for seed in SEEDS:
        assert server.text(f"statements/{seed}/")
    assert server.settles() <= 2


def test_an_edit_shows_up_and_the_server_settles(server: Server) -> None:
    before = server.settles()
    file = server.archive.statements / f"{SEEDS[0]}.md"
    file.write_text(file.read_text("utf-8") + "\nA sentence that was added.\n", encoding="utf-8")
    assert server.shows(f"statements/{SEEDS[0]}/", "A sentence that was added.")
    # Once for the edit; MkDocs builds once more because the page below docs/ changed.
    assert 1 <= server.settles() - before <= 2


def test_a_new_statement_shows_up_everywhere(server: Server) -> None:
    target = server.archive.statements / f"{NEW}.md"
    target.write_text(statement_file("date: 2024-03-01"), encoding="utf-8")
    assert server.shows(f"statements/{NEW}/", "The parties will meet every year.")
    assert server.shows("years/2024/", f"statements/{NEW}/")


def test_a_mistake_keeps_the_last_good_pages_and_mending_it_brings_the_new(
    server: Server,
) -> None:
    file = server.archive.statements / f"{NEW}.md"
    good = file.read_text("utf-8")
    file.write_text(good.replace("Russian Federation", "Rusian Federation"), encoding="utf-8")
    assert waited(lambda: server.said("unknown-signatory: no party is called 'Rusian Federation'"))
    assert waited(lambda: server.said("The last good pages are shown"))
    assert "The parties will meet every year." in server.text(f"statements/{NEW}/")
    file.write_text(good.replace("every year", "every month"), encoding="utf-8")
    assert server.shows(f"statements/{NEW}/", "The parties will meet every month.")


def test_a_deleted_statement_goes(server: Server) -> None:
    (server.archive.statements / f"{NEW}.md").unlink()
    assert waited(lambda: f"statements/{NEW}/" not in server.text("statements/"))
    assert waited(lambda: not server.text(f"statements/{NEW}/"))


def test_an_edit_of_a_template_shows_up(server: Server) -> None:
    template = server.archive.templates / "home.md.j2"
    template.write_text(
        template.read_text("utf-8") + "\nA line of the template.\n", encoding="utf-8"
    )
    assert server.shows("", "A line of the template.")


def test_an_edit_of_the_registry_shows_up(server: Server) -> None:
    topics = server.archive.registry / "topics.yml"
    text = topics.read_text("utf-8")
    entry = "{id: european-security, name: "
    assert entry in text
    topics.write_text(text.replace(entry, f"{entry}New "), encoding="utf-8")
    assert server.shows("topics/european-security/", "New ")


def test_an_edit_of_the_theme_shows_up(server: Server) -> None:
    footer = server.archive.root / "overrides" / "partials" / "footer.html"
    footer.write_text(footer.read_text("utf-8") + "<p>A line of the theme.</p>", encoding="utf-8")
    assert server.shows("about/", "A line of the theme.")


def test_mistakes_in_old_addresses_and_received_documents_are_named_when_saved(
    server: Server,
) -> None:
    redirects = server.archive.addresses / "redirects.yml"
    redirects.parent.mkdir()
    redirects.write_text("signatories/nowhere: signatories/no-one\n", encoding="utf-8")
    assert waited(lambda: server.said("addresses/redirects.yml:1: redirect"))
    redirects.write_text("signatories/nowhere: signatories/belarus\n", encoding="utf-8")
    assert server.shows("signatories/nowhere/", "signatories/belarus")
    source = min(server.archive.sources.iterdir())
    source.rename(source.with_suffix(".bak"))
    assert waited(lambda: server.said("source-file"))
    source.with_suffix(".bak").rename(source)


@pytest.mark.parametrize("folder", ["guide", "years"])
def test_pages_written_in_a_new_folder_or_beside_generated_ones_come_and_go(
    server: Server, folder: str
) -> None:
    page = server.archive.docs / folder / "mine.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Mine\n\nFirst words.\n", encoding="utf-8")
    assert server.shows(f"{folder}/mine/", "First words.")
    page.write_text("# Mine\n\nOther words.\n", encoding="utf-8")
    assert server.shows(f"{folder}/mine/", "Other words.")
    page.unlink()
    assert waited(lambda: not server.text(f"{folder}/mine/"))


@pytest.mark.parametrize("folder", ["statements", "docs/assets"])
def test_edits_are_seen_in_a_folder_that_went_and_came_back(server: Server, folder: str) -> None:
    place = server.archive.root / folder
    before = server.settles()
    kept = place.rename(server.archive.root / "elsewhere")
    assert waited(lambda: server.builds() > before)
    shutil.copytree(kept, place)
    shutil.rmtree(kept)
    before = server.settles()
    edited = min(path for path in place.iterdir() if path.is_file())
    edited.write_text(edited.read_text("utf-8") + "\n", encoding="utf-8")
    assert waited(lambda: server.builds() > before)


def test_after_all_that_the_server_is_quiet(server: Server) -> None:
    before = server.settles()
    time.sleep(QUIET)
    assert server.builds() == before
