"""What a search costs a reader: bytes transferred and seconds, in a browser without a cache.

    python benchmarks/search.py --statements 10000 --into FOLDER

makes a synthetic archive in FOLDER with the project's settings, builds its site and its index
(a FOLDER with a site is only measured) and prints a line for each query. The server is plain;
`--gzip` compresses text as hosts do.
"""

import argparse
import gzip
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("registry", "templates", "overrides", "publisher", "mkdocs.yml", "build_pages.py")
QUERIES = (
    "q=security",
    "q=climate+security+states",
    'q="Security+Council+resolution"',
    'q="international+peace+and+security"',
    "signatory=china&signatory=cuba&signatory_none=egypt&year=2021",
)
TEXT = (".html", ".js", ".css", ".json")
CHROMIUM = "/usr/bin/chromium"


def main() -> None:
    """Read the command line, make and build what is not there, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--gzip", action="store_true")
    options = parser.parse_args()
    if not (options.into / "site").exists():
        make_site(options.into, options.statements)
    print(f"index: {megabytes(options.into / 'site' / 'pagefind'):.1f} MB")
    with served(options.into / "site", options.gzip) as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        measure(browser, address, QUERIES[0])  # warms the server
        print("query\tkB of the search\tkB with the page\trequests\tseconds\tanswer", sep="")
        for query in QUERIES:
            print(measure(browser, address, query))
        browser.close()


def make_site(folder: Path, statements: int) -> None:
    """Make the synthetic archive and its site; prints how long the site took."""
    maker = [sys.executable, str(ROOT / "benchmarks" / "make_corpus.py"), "--into", str(folder)]
    subprocess.run([*maker, "--statements", str(statements)], check=True)
    for name in COPIED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for page in ("about.md", *(p.name for p in (ROOT / "docs").glob("how-to-*.md"))):
        shutil.copy2(ROOT / "docs" / page, folder / "docs" / page)
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=folder, check=True)
    print(f"site and index of {statements} statements: {time.monotonic() - start:.0f} s")


def measure(browser: Browser, address: str, query: str) -> str:
    """A query asked of the search page in a fresh window: one line of figures."""
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}
    urls: dict[str, str] = {}
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on(
        "Network.requestWillBeSent", lambda e: urls.update({e["requestId"]: e["request"]["url"]})
    )
    network.on(
        "Network.loadingFinished",
        lambda e: sizes.update({e["requestId"]: int(e["encodedDataLength"])}),
    )
    start = time.monotonic()
    page.goto(f"{address}search/?{query}")
    page.wait_for_selector("[data-status] strong")
    seconds = time.monotonic() - start
    page.wait_for_load_state("networkidle")
    answer = page.locator("[data-status]").inner_text()
    context.close()
    searched = [key for key in sizes if is_of_the_search(urlsplit(urls.get(key, "")).path)]
    of_search = sum(sizes[key] for key in searched) / 1000
    total = sum(sizes.values()) / 1000
    return f"{query}\t{of_search:.0f}\t{total:.0f}\t{len(searched)}\t{seconds:.2f}\t{answer}"


def is_of_the_search(path: str) -> bool:
    """Whether a file is fetched for the search, and not for any page."""
    return "/pagefind/" in path or "/assets/search" in path or path.endswith("/names.json")


def megabytes(folder: Path) -> float:
    """How large the files of a folder are."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, text compressed where `compressed` is set."""

    protocol_version = "HTTP/1.1"
    compressed = False

    def do_GET(self) -> None:
        """Answer with a file, or with its compressed bytes."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not (self.compressed and path.suffix in TEXT and path.exists()):
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@contextmanager
def served(site: Path, compressed: bool) -> Iterator[str]:
    """Serve a site on loopback while the block runs; gives its address."""
    base = type("SiteHandler", (Handler,), {"compressed": compressed})

    def handler(*arguments: object) -> Handler:
        return base(*arguments, directory=str(site))

    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()
