"""What a statement's page says of itself to search engines, libraries and reference managers."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl
from urllib.request import urlopen

import bibtexparser
import frontmatter
import lxml.html
import pytest
import rispy

from publisher.addresses import address, version_path
from publisher.model import ResolvedStatement, Version

pytestmark = pytest.mark.xdist_group("exports")
CODE = "2020-01-15-code-of-conduct"


def head_of(published: Any, path: str) -> Any:
    """The head that the page's front matter brings along, as HTML."""
    meta, _ = frontmatter.parse(published.read(path))
    return lxml.html.fromstring(f"<html><head>{meta['head']}</head><body></body></html>")


def contents(head: Any, name: str) -> list[str]:
    return [meta.get("content") for meta in head.iterfind(f".//meta[@name='{name}']")]


def links(head: Any, relation: str) -> list[str]:
    return [link.get("href") for link in head.iterfind(f".//link[@rel='{relation}']")]


def versions(published: Any) -> list[tuple[ResolvedStatement, Version]]:
    return [(s, v) for s in published.edition.statements for v in s.statement.versions]


def test_every_page_names_its_title_its_authors_and_its_date(published: Any) -> None:
    for resolved, version in versions(published):
        head = head_of(published, version_path(resolved, version))
        names = list(published.edition.reference(resolved).names)
        title = " ".join(version.title.split())
        assert contents(head, "citation_title") == contents(head, "DC.title") == [title]
        assert contents(head, "citation_author") == contents(head, "DC.creator") == names
        issued = resolved.statement.date.iso.partition("/")[0]
        assert contents(head, "DC.date") == [issued]
        assert contents(head, "citation_publication_date") == [issued.replace("-", "/")]


def test_every_link_in_the_head_leads_to_a_page_or_a_file(published: Any) -> None:
    for resolved, version in versions(published):
        head = head_of(published, version_path(resolved, version))
        for link in head.iterfind(".//link"):
            href = link.get("href")
            if href.startswith(published.url):
                path = published.docs / href.removeprefix(published.url)
                assert path.is_file() or path.with_suffix(".md").is_file() or path.is_dir(), href


def test_schema_org_describes_the_statement_as_a_document_of_organisations(
    published: Any,
) -> None:
    for resolved, version in versions(published):
        head = head_of(published, version_path(resolved, version))
        (script,) = head.iterfind(".//script[@type='application/ld+json']")
        said = json.loads(script.text)
        assert said["@type"] == "DigitalDocument"
        assert said["@id"] == published.url + address(resolved, version)
        assert said["inLanguage"] == version.language
        reference = published.edition.reference(resolved)
        kinds = {"state": "GovernmentOrganization"}
        expected = [
            (kinds.get(party.kind, "Organization"), name)
            for party, name in zip(reference.authors, reference.names, strict=True)
        ]
        assert [(a["@type"], a["name"]) for a in said.get("author", [])] == expected


def test_languages_lead_to_each_other_and_to_the_authentic_text(published: Any) -> None:
    for path in (f"statements/{CODE}.md", f"statements/{CODE}/ru.md"):
        head = head_of(published, path)
        found = {
            link.get("hreflang"): link.get("href").removeprefix(published.url)
            for link in head.iterfind(".//link[@hreflang]")
        }
        own = f"statements/{CODE}/"
        assert found == {"en": own, "ru": f"{own}ru/", "x-default": own}
    script = head_of(published, f"statements/{CODE}/ru.md").find(".//script").text
    assert json.loads(script)["translationOfWork"] == {"@id": f"{published.url}statements/{CODE}/"}


def test_signposts_lead_to_the_files_and_the_authors(published: Any) -> None:
    head = head_of(published, f"statements/{CODE}.md")
    own = f"{published.url}statements/{CODE}/"
    assert links(head, "cite-as") == [own]
    assert links(head, "describedby") == [f"{own}statement.json"]
    assert links(head, "item") == [f"{own}statement.akn.xml", f"{own}statement.md.txt"]
    assert links(head, "author") == [
        f"{published.url}signatories/{party}/"
        for party in ("belarus", "russian-federation", "angola")
    ]


def test_a_draft_offers_no_files(published: Any) -> None:
    drafts = [s for s in published.corpus.statements.values() if s.statement.review == "draft"]
    assert drafts
    for resolved in drafts:
        head = head_of(published, f"statements/{resolved.id}.md")
        assert links(head, "describedby") == links(head, "item") == []


def test_the_reference_can_be_saved_from_the_page_without_a_script(published: Any) -> None:
    for resolved, version in versions(published):
        page = published.read(version_path(resolved, version))
        hrefs = re.findall(r'<a href="(data:[^"]+)" download="([^"]+)"', page)
        files = {name: urlopen(href).read().decode() for href, name in hrefs}
        bib, ris, csl = files.values()
        assert len(bibtexparser.parse_string(bib).entries) == 1
        (record,) = rispy.loads(ris)
        (item,) = json.loads(csl)
        names = list(published.edition.reference(resolved).names)
        assert record.get("authors", []) == [name.replace(",", "") for name in names]
        assert [author["literal"] for author in item.get("author", [])] == names
        assert record["urls"] == [item["URL"]] == [published.url + address(resolved, version)]


def test_coins_names_corporate_authors_only(published: Any) -> None:
    page = lxml.html.fromstring(published.read(f"statements/{CODE}.md"))
    (span,) = page.find_class("Z3988")
    fields = parse_qsl(span.get("title"))
    assert ("rft.aucorp", "Russian Federation") in fields
    assert {name for name, _ in fields if name.startswith("rft.au")} == {"rft.aucorp"}


def test_a_page_with_a_feed_names_it(published: Any) -> None:
    for path, feed in (
        ("index.md", "data/"),
        ("data/index.md", "data/"),
        ("signatories/angola.md", "signatories/angola/"),
    ):
        meta, _ = frontmatter.parse(published.read(path))
        assert meta["feed"] == feed
        assert (published.docs / feed / "feed.xml").is_file()
