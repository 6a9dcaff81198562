"""What a reader's first search costs: bytes transferred and seconds, in a browser without a cache.

    python benchmarks/search.py --statements 10000 --into FOLDER --gzip

makes a synthetic archive in FOLDER with the project's settings, builds its site and its index
(a FOLDER with a site is only measured) and prints a line for each kind of query. The server is
plain; `--gzip` compresses text as hosts do, `--list` prints every file of a query. Processor
seconds are those of the page's main thread until the answer is shown.
"""

import argparse
import gzip
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("registry", "templates", "overrides", "publisher", "mkdocs.yml", "build_pages.py")
QUERIES = {
    "rare word": "q=gorkorvel",
    "common word": "q=security",
    "three common words": "q=climate+security+states",
    "six common words": "q=respect+security+resilience+response+concern+nations",
    "words of which one is nowhere": "q=climate+xylophonist",
    "phrase of two words": 'q="Security+Council"',
    "phrase of six words": 'q="the+States+that+make+this+statement"',
    "rare phrase": 'q="statement+cherish+all+lasting+measure+in+line"',
    "absent phrase of four words": 'q="international+peace+and+security"',
    "long absent phrase": 'q="we+confirm+our+commitment+to+the+charter+of+the+united+nations"',
    "absent phrase of common words": 'q="states+of+the+security+council+respect+the+climate"',
    "phrase and words": 'q="Security+Council"+climate+states',
    "signatories and a year": "signatory=china&signatory=cuba&signatory_none=egypt&year=2021",
    "a document cited": "document=A/RES/77/2",
    "words, signatory, newest first": "q=climate+security&signatory=cuba&sort=newest",
    "a name": "q=Turkey",
    "a mistyped name": "q=Belraus",
}
COLUMNS = ["first query", "kB of the search", "kB with the page", "files", "seconds"]
COLUMNS += ["processor seconds", "answer"]
TEXT = (".html", ".js", ".css", ".json", ".svg")
# From the start of the navigation to the next picture after the answer was put in.
NOTE_ANSWER = """
new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-status] strong")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.answeredAt = performance.now(); }));
}).observe(document, { subtree: true, childList: true });
"""
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
QUIET += ["--disable-background-networking", "--disable-component-update"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one query cost until the answer is shown, bytes by path, what was said."""

    seconds: float
    processor_seconds: float
    sizes: dict[str, int]
    answer: str

    @property
    def of_search(self) -> int:
        """The bytes of what only the search needs."""
        return sum(size for path, size in self.sizes.items() if is_of_the_search(path))


def main() -> None:
    """Read the command line, make and build what is not there, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--gzip", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--kind", help="only this kind of query")
    options = parser.parse_args()
    if not (options.into / "site").exists():
        make_site(options.into, options.statements)
    print(f"index: {megabytes(options.into / 'site' / 'pagefind'):.1f} MB")
    with served(options.into / "site", options.gzip) as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        cost_of(browser, address, QUERIES["common word"])  # warms the server
        print("\t".join(COLUMNS))
        for kind, query in QUERIES.items():
            if options.kind in (None, kind):
                measure(browser, address, kind, query, options)
        browser.close()


def measure(
    browser: Browser, address: str, kind: str, query: str, options: argparse.Namespace
) -> None:
    """Print what a query costs: the bytes are always the same, of the seconds the medians."""
    costs = [cost_of(browser, address, query) for _ in range(options.times)]
    seconds = statistics.median(cost.seconds for cost in costs)
    processor_seconds = statistics.median(cost.processor_seconds for cost in costs)
    last = costs[-1]
    print(
        f"{kind}\t{last.of_search / 1000:.0f}\t{sum(last.sizes.values()) / 1000:.0f}"
        f"\t{len(last.sizes)}\t{seconds:.2f}\t{processor_seconds:.2f}\t{last.answer}",
        flush=True,
    )
    if options.list:
        for path, size in sorted(last.sizes.items(), key=lambda one: -one[1]):
            print(f"    {size:8} {path}")


def make_site(folder: Path, statements: int) -> None:
    """Make the synthetic archive and its site; prints how long the site took."""
    maker = [sys.executable, str(ROOT / "benchmarks" / "make_corpus.py"), "--into", str(folder)]
    subprocess.run([*maker, "--statements", str(statements)], check=True)
    for name in COPIED:
        (folder / name).symlink_to(ROOT / name)
    listed = ["git", "ls-files", "docs"]  # the pages written by hand
    pages = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    for page in pages.stdout.split():
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / page, folder / page)
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=folder, check=True)
    print(f"site and index of {statements} statements: {time.monotonic() - start:.0f} s")


def cost_of(browser: Browser, address: str, query: str) -> Cost:
    """A query asked of the search page in a fresh window."""
    context = browser.new_context()
    page = context.new_page()
    paths: dict[str, str] = {}
    sizes: dict[str, int] = {}
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Performance.enable", {"timeDomain": "threadTicks"})
    network.on(
        "Network.requestWillBeSent",
        lambda e: paths.update({e["requestId"]: urlsplit(e["request"]["url"]).path}),
    )
    network.on(
        "Network.loadingFinished",
        lambda e: sizes.update({paths.get(e["requestId"], "?"): int(e["encodedDataLength"])}),
    )
    page.add_init_script(NOTE_ANSWER)
    page.goto(f"{address}search/?{query}", wait_until="commit")
    page.wait_for_selector("[data-status] strong")
    worked = network.send("Performance.getMetrics")["metrics"]
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    seconds = page.evaluate("window.answeredAt") / 1000
    answer = page.locator("[data-status]").inner_text()
    context.close()
    (processor_seconds,) = (one["value"] for one in worked if one["name"] == "TaskDuration")
    return Cost(seconds, processor_seconds, sizes, answer)


def is_of_the_search(path: str) -> bool:
    """Whether a file is fetched for the search, and not for any page."""
    return "/pagefind/" in path or "/assets/search" in path or path.endswith("/names.json")


def megabytes(folder: Path) -> float:
    """How large the files of a folder are."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


@cache
def compressed(path: Path) -> bytes:
    """A file's bytes as a host sends them that compresses text: packed once."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, text packed where `packs_text` is set."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as servers do
    wbufsize = -1
    packs_text = False

    def do_GET(self) -> None:
        """Answer with a file, or with its compressed bytes."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not (self.packs_text and path.suffix in TEXT and path.exists()):
            super().do_GET()
            return
        body = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@contextmanager
def served(site: Path, packs_text: bool) -> Iterator[str]:
    """Serve a site on loopback while the block runs; gives its address."""
    base: type[Handler] = type("SiteHandler", (Handler,), {"packs_text": packs_text})
    handler = partial(base, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()
