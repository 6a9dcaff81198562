"""Ask for every page of another host that the built site links to; report those that are gone.

    python scripts/external_links.py site

Exits 0 whatever it finds: what others publish is not in our hands, and must not stop a build.
"""

import argparse
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from publisher.outlines import outline

_AGENT = "joint-statements link check"
_SECONDS = 20  # to wait for an answer
_PAUSE = 1.0  # between two questions, which are mostly to few hosts
Answer = Callable[[str], str]  # what is wrong with a web address, "" with nothing


def main() -> None:
    """Read the command line and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    links = external_links(parser.parse_args().site)
    gone = 0
    for url, why, pages in report(links, ask, lambda: time.sleep(_PAUSE)):
        gone += 1
        print(f"- {url}: {why} (linked from {pages[0]}{' and more' if len(pages) > 1 else ''})")
    print(f"\n{len(links)} addresses asked for, {gone} without a good answer")


def external_links(site: Path) -> dict[str, list[str]]:
    """Every web address of another host, and the pages that link to it."""
    found: dict[str, list[str]] = {}
    for file in sorted(site.rglob("*.html")):
        page = file.relative_to(site).as_posix()
        text = file.read_text(encoding="utf-8")
        own = _canonical_host(text)
        for link in sorted(outline(text).links):
            if link.startswith(("http://", "https://")) and urlsplit(link).netloc != own:
                found.setdefault(link.partition("#")[0], []).append(page)
    return dict(sorted(found.items()))


def _canonical_host(text: str) -> str:
    _, _, after = text.partition('<link rel="canonical" href="')
    return urlsplit(after.partition('"')[0]).netloc


def report(
    links: dict[str, list[str]], answer: Answer, pause: Callable[[], None]
) -> Iterator[tuple[str, str, list[str]]]:
    """The addresses with something wrong: (address, what, pages). Pauses after each question."""
    for url, pages in links.items():
        why = answer(url)
        pause()
        if why:
            yield url, why, pages


def ask(url: str) -> str:
    """What is wrong with an address: an answer of 400 or above, or none; "" with nothing."""
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS):
            return ""
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.reason}"
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))


if __name__ == "__main__":
    main()
