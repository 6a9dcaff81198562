"""An archive with data files: the seeds, the toy statements and 200 made ones, served by HTTP."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from archives import ROOT, add_toy_statements, copy_archive

from publisher.archive import Archive
from publisher.cite.reference import Reference
from publisher.edition import Edition, edition_of
from publisher.model import Corpus, StatementId
from publisher.pipeline import build
from publisher.settings import Settings
from publisher.understanding import understand


@dataclass(frozen=True)
class Published:
    """What was generated, and the address it is served at."""

    archive: Archive
    settings: Settings

    @property
    def docs(self) -> Path:
        return self.archive.docs

    @property
    def url(self) -> str:
        return self.settings.url

    @cached_property
    def corpus(self) -> Corpus:
        return understand(self.archive)[0]

    @cached_property
    def edition(self) -> Edition:
        return edition_of(self.corpus, self.settings)

    def reference(self, statement: str) -> Reference:
        return self.edition.reference(self.corpus.statements[StatementId(statement)])

    def read(self, path: str) -> str:
        return (self.docs / path).read_text("utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """Tests only look at it; those that ask for it belong to the xdist group "exports"."""
    root = add_toy_statements(copy_archive(tmp_path_factory.mktemp("exports") / "archive"))
    maker = [ROOT / "benchmarks" / "make_corpus.py", "--statements", "200", "--seed", "7"]
    subprocess.run([sys.executable, *map(str, maker), "--languages", "--into", root], check=True)
    archive = Archive(root)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(archive.docs)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = Settings("Joint statements", f"http://127.0.0.1:{server.server_port}/")
    report = build(archive, settings)
    assert not report.problems, report.problems
    yield Published(archive, settings)
    server.shutdown()
