"""Feeds: read by a feed reader, valid, newest first."""

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

pytestmark = pytest.mark.xdist_group("exports")
SCHEMAS = Path(__file__).parent / "schemas"
FOLDERS = ("data", "signatories", "forums", "topics")


def feeds(published: Any, name: str) -> list[Path]:
    return [file for folder in FOLDERS for file in sorted((published.docs / folder).rglob(name))]


def test_every_atom_feed_is_valid_by_the_grammar_of_rfc_4287(published: Any) -> None:
    grammar = etree.RelaxNG(etree.parse(str(SCHEMAS / "atom.rng")))
    found = feeds(published, "feed.xml")
    assert len(found) > 100
    for file in found:
        assert grammar(etree.parse(str(file))), (file, grammar.error_log)


def test_the_grammar_refuses_a_feed_without_an_id() -> None:
    grammar = etree.RelaxNG(etree.parse(str(SCHEMAS / "atom.rng")))
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>'
    assert not grammar(etree.fromstring(feed))


def test_a_feed_reader_reads_every_atom_feed_without_complaint(published: Any) -> None:
    for file in feeds(published, "feed.xml"):
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, (file, read.get("bozo_exception"))
        assert read.version == "atom10"
        assert read.entries
        assert all(e.id and e.title and e.link and e.updated_parsed for e in read.entries)


def test_every_json_feed_is_valid_and_says_what_the_atom_feed_says(published: Any) -> None:
    schema = json.loads((SCHEMAS / "json-feed.json").read_text("utf-8"))
    for file in feeds(published, "feed.json"):
        feed = json.loads(file.read_text("utf-8"))
        assert list(Draft202012Validator(schema).iter_errors(feed)) == []
        atom = feedparser.parse(file.with_suffix(".xml").read_bytes())
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
        assert [item["title"] for item in feed["items"]] == [entry.title for entry in atom.entries]


def test_what_is_newest_in_the_archive_comes_first(published: Any) -> None:
    for file in feeds(published, "feed.xml"):
        dates = [entry.updated for entry in feedparser.parse(file.read_bytes()).entries]
        assert dates == sorted(dates, reverse=True)


def test_an_old_statement_that_somebody_joined_is_new_again(published: Any) -> None:
    feed = feedparser.parse(published.read("signatories/angola/feed.xml").encode())
    entry = next(e for e in feed.entries if "2020-01-15-code-of-conduct" in e.link)
    assert entry.published.startswith("2020-01-15")
    assert entry.updated.startswith("2020-06-01")  # the latest event: a party withdrew


def test_every_signatory_forum_and_topic_with_a_checked_statement_has_a_feed(
    published: Any,
) -> None:
    checked = {s.id for s in published.edition.statements}
    for index in ("signatories", "forums", "topics"):
        for key, statements in published.corpus.indexes[index].items():
            file = published.docs / index / key / "feed.xml"
            assert file.is_file() == bool(checked & set(statements)), file
