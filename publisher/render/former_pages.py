"""Pages at old addresses: redirects that any static host can serve, and withdrawn statements.

A redirect page works without JavaScript. With it, the part of an address after `#` is carried
along, which a plain redirect would lose.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from publisher.model import Corpus, Page
from publisher.published import Addresses, Withdrawal, version_address
from publisher.render.engine import Engine
from publisher.settings import Settings

_REDIRECT = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>Moved: {title}</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<script src="{root}assets/redirect.js"></script>
<noscript><meta http-equiv="refresh" content="0; url={href}"></noscript>
</head>
<body>
<p>This page has moved: <a id="moved" href="{href}">{title}</a>.</p>
</body>
</html>
"""


def former_pages(
    corpus: Corpus,
    addresses: Addresses,
    leads: Mapping[str, str],
    templates: Path,
    settings: Settings,
) -> Iterator[Page]:
    """A page for each old address in `leads`, and one for each withdrawn statement."""
    titles = {version_address(i): s.statement.short_title for i, s in corpus.statements.items()}
    titles |= {withdrawal.address: withdrawal.title for withdrawal in addresses.withdrawn}
    for old, new in sorted(leads.items()):
        if old != new:
            yield redirect_page(old, new, titles.get(new, new), settings)
    engine = Engine(templates)
    for withdrawal in addresses.withdrawn:
        yield _withdrawn_page(withdrawal, titles, engine)


def redirect_page(old: str, new: str, title: str, settings: Settings) -> Page:
    """The page that leads from one address to another."""
    root = "../" * (old.count("/") + 1)
    html = _REDIRECT.format(
        title=escape(title),
        canonical=escape(f"{settings.url}{new}/"),
        root=root,
        href=escape(f"{root}{new}/"),
    )
    return Page(f"{old}/index.html", html)


def _withdrawn_page(withdrawal: Withdrawal, titles: Mapping[str, str], engine: Engine) -> Page:
    instead = titles.get(version_address(withdrawal.instead), "")
    path = f"{withdrawal.address}.md"
    return engine.page(path, "withdrawn.md.j2", withdrawal=withdrawal, instead=instead)


def with_former_anchors(
    pages: Iterable[Page], addresses: Addresses, leads: Mapping[str, str]
) -> Iterator[Page]:
    """The pages, with an empty element at each place where an old anchor now leads."""
    moved: dict[str, list[tuple[str, str]]] = {}
    for redirect in addresses.redirects:
        if redirect.anchor:
            path = leads.get(redirect.old, redirect.old) + ".md"
            moved.setdefault(path, []).append((redirect.anchor, redirect.new))
    for page in pages:
        text = page.text
        for old, new in moved.get(page.path, ()):
            element = rf'(?m)^(<[a-z][^>\n]* id="{re.escape(new)}")'
            text = re.sub(element, rf'<span class="former" id="{old}"></span>\1', text, count=1)
        yield Page(page.path, text) if text != page.text else page
