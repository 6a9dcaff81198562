"""On the built site: heads reach the pages, files are copied as they are, the sitemap is true."""

import json
import re
from typing import Any

import lxml.etree
import lxml.html
import pytest
from archives import build_site

from publisher.archive import Archive

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("site")]
CODE = "statements/2020-01-15-code-of-conduct/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def page(built: Archive, where: str) -> Any:
    path = built.root / "site" / where / "index.html"
    return lxml.html.fromstring(path.read_text("utf-8"))


def dates(built: Archive) -> dict[str, str | None]:
    """The addresses of the sitemap and the days it says they changed on."""
    sitemap = lxml.etree.parse(str(built.root / "site" / "sitemap.xml"))
    return {
        url.findtext("s:loc", namespaces=SITEMAP): url.findtext("s:lastmod", namespaces=SITEMAP)
        for url in sitemap.iterfind("s:url", SITEMAP)
    }


def test_the_head_of_a_page_is_in_its_head(built: Archive) -> None:
    head = page(built, CODE).find("head")
    (script,) = head.iterfind("script[@type='application/ld+json']")
    assert json.loads(script.text)["@type"] == "DigitalDocument"
    canonical = [link.get("href") for link in head.iterfind("link[@rel='canonical']")]
    assert canonical == [json.loads(script.text)["@id"]]
    titles = [m.get("content") for m in head.iterfind("meta[@property='og:title']")]
    assert titles == ["Joint statement on a code of conduct"]


def test_a_page_without_metadata_of_its_own_says_what_it_is_called(built: Archive) -> None:
    head = page(built, "about").find("head")
    assert [m.get("content") for m in head.iterfind("meta[@property='og:type']")] == ["website"]
    assert len(list(head.iterfind("meta[@property='og:url']"))) == 1


def test_data_files_are_copied_to_the_site_as_they_are(built: Archive) -> None:
    site, docs = built.root / "site", built.docs
    files = [*(docs / "data").rglob("*.*"), *(docs / "statements").rglob("statement.*")]
    files += [*(docs / "signatories").rglob("feed.*"), docs / "llms.txt"]
    for file in files:
        if file.suffix != ".md":
            copied = site / file.relative_to(docs)
            assert copied.read_bytes() == file.read_bytes(), file


def test_a_feed_is_announced_where_it_is(built: Archive) -> None:
    head = page(built, "signatories/angola").find("head")
    found = [a.get("href") for a in head.iterfind("link[@type='application/atom+xml']")]
    assert found == ["feed.xml"]


def test_the_sitemap_says_when_a_statement_last_changed_and_never_when_the_site_was_built(
    built: Archive,
) -> None:
    found = {re.sub(r"^https?://[^/]+/", "", url): day for url, day in dates(built).items()}
    assert found[CODE] == "2020-06-01"
    assert found[f"{CODE}ru/"] == "2020-06-01"
    assert found["about/"] is None


def test_the_sitemap_is_the_same_when_pages_are_taken_over_from_the_last_build(
    built: Archive,
) -> None:
    before = dates(built)
    result = build_site(built.root)
    assert result.returncode == 0, result.stderr
    assert " 0 unchanged" not in result.stderr
    assert dates(built) == before
