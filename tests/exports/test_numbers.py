"""Every number on the site follows from signatures.csv alone."""

import csv
import io
import json
import re
from collections import Counter
from itertools import combinations
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("exports")

Pairs = dict[str, set[str]]


@pytest.fixture(scope="module")
def events(published: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(published.read("data/signatures.csv"), newline="")))


@pytest.fixture(scope="module")
def signatories(events: list[dict[str, str]]) -> Pairs:
    """For each statement its signatories, counted anew: not with the archive's own code."""
    standing: Pairs = {}
    for event in sorted(events, key=lambda e: (e["statement"], e["date_start"], int(e["event"]))):
        parties = standing.setdefault(event["statement"], set())
        if event["action"] in ("signed", "joined"):
            parties.add(event["party"])
        elif event["action"] == "withdrew":
            parties.discard(event["party"])
    return standing


def test_the_number_of_signatories_on_each_statements_page(
    published: Any, signatories: Pairs
) -> None:
    for resolved in published.edition.statements:
        page = published.read(f"statements/{resolved.id}.md")
        shown = re.search(r'^## Signatories(?: <span class="count">(\d+)</span>)? \{', page, re.M)
        assert shown and int(shown[1] or 0) == len(signatories.get(resolved.id, ())), resolved.id


def test_the_number_of_statements_in_the_index_of_signatories(
    published: Any, events: list[dict[str, str]]
) -> None:
    """A party's statements are those it took part in: every action, and those in its name."""
    took_part = {(e["party"], e["statement"]) for e in events}
    expected = Counter(party for party, _ in took_part)
    page = published.read("signatories/index.md")
    entry = r'href="(?:\.\./)+signatories/([^/]+)/">[^<]*</a> <span class="count"[^>]*>([\d,]+)<'
    shown = {party: int(count.replace(",", "")) for party, count in re.findall(entry, page)}
    assert len(shown) > 100
    assert {party: count for party, count in shown.items() if count} == expected


def test_the_number_of_signatories_on_the_home_page(
    published: Any, events: list[dict[str, str]]
) -> None:
    shown = re.search(r'href="signatories/"><b>([\d,]+)</b>', published.read("index.md"))
    assert shown and int(shown[1].replace(",", "")) == len({e["party"] for e in events})


def test_who_signed_with_whom_on_each_signatorys_page(published: Any, signatories: Pairs) -> None:
    own = Counter(party for parties in signatories.values() for party in parties)
    together = Counter(
        pair for parties in signatories.values() for pair in combinations(sorted(parties), 2)
    )
    shown = 0
    entry = re.compile(
        r'href="(?:\.\./)+signatories/([^/]+)/">[^<]*</a> <span class="figure">'
        r"signed ([\d,]+) of the ([\d,]+) statements"
    )
    for party in own:
        page = published.read(f"signatories/{party}.md")
        for other, times, of in entry.findall(page):
            first, second = sorted((party, other))
            assert int(times.replace(",", "")) == together[first, second], (party, other)
            assert int(of.replace(",", "")) == own[party]
            shown += 1
    assert shown > 1000


def test_the_number_of_statements_each_party_is_a_signatory_of(
    published: Any, signatories: Pairs
) -> None:
    expected = Counter(party for parties in signatories.values() for party in parties)
    parties = json.loads(published.read("data/parties.json"))["parties"]
    assert {p["id"]: p["signatory_of"] for p in parties if p["signatory_of"]} == expected
