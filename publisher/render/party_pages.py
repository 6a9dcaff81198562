"""The pages of signatories and groups."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.model import (
    CitedDocument,
    Membership,
    Name,
    Page,
    Party,
    PartyId,
    ResolvedStatement,
    StatementId,
    within,
)
from publisher.render.engine import root_of
from publisher.render.pictures import year_bars
from publisher.render.rows import ROWS_A_PAGE, parts_of
from publisher.render.site import Site, newest

_MOST_CITED = 10


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A UN name of a party and the days on which it was its name."""

    short: Name
    formal: str


def signatory_pages(site: Site, key: str) -> Iterator[Page]:
    """The pages of a party that signed or in whose name a statement was made."""
    party = site.party(PartyId(key))
    statements = site.under("signatories", key)
    yield _signatory_page(site, party, statements)
    yield from site.parts(f"signatories/{party.id}", party.name, statements)


def _signatory_page(site: Site, party: Party, statements: tuple[StatementId, ...]) -> Page:
    path = f"signatories/{party.id}.md"
    own = [site.heading(s) for s in statements]
    latest = newest(statements, ROWS_A_PAGE)
    return site.engine.page(
        path,
        "signatory.md.j2",
        site=site,
        party=party,
        names=list(names_through_time(party)),
        statements=statements,
        counted=site.counted(statements),
        signed=site.counted(site.under("signed", party.id)),
        represented=site.under("represented", party.id),
        memberships=_memberships_of(site, party),
        years=(own[0].statement.date.year, own[-1].statement.date.year),
        bars=year_bars(Counter(s.statement.date.year for s in own), root_of(path), "Statements"),
        co_signers=site.corpus.closest.get(party.id, ()),
        cites=_cites_most(site, own),
        rows=site.rows.by_year(latest, root_of(path), party.id),
        parts=parts_of(statements, site.corpus),
    )


def group_pages(site: Site, key: str) -> Iterator[Page]:
    """The pages of a group: its members by date, and the statements made in its name."""
    party = site.party(PartyId(key))
    statements = site.under("groups", key)
    folder = f"groups/{key}"
    members = [m for m in site.corpus.registry.memberships if m.group == party.id]
    latest = newest(statements, ROWS_A_PAGE)
    yield site.engine.page(
        f"{folder}.md",
        "group.md.j2",
        site=site,
        party=party,
        current=[m for m in members if m.until is None and m.role == "member"],
        former=[m for m in members if m.until is not None or m.role != "member"],
        statements=statements,
        rows=site.rows.by_year(latest, root_of(f"{folder}.md")),
        parts=parts_of(statements, site.corpus),
    )
    yield from site.parts(folder, party.name, statements)


def names_through_time(party: Party) -> Iterator[NameSpan]:
    """The UN's English names of a party, latest first."""
    shorts = [n for n in party.names if n.language == "en" and n.form == "short"]
    formals = [n for n in party.names if n.language == "en" and n.form == "formal"]
    for short in sorted(shorts, key=lambda n: n.since or dt.date.min, reverse=True):
        day = short.until or dt.date.max
        formal = next((n.text for n in formals if within(day, n.since, n.until)), "")
        yield NameSpan(short, "" if formal == short.text else formal)


def _memberships_of(site: Site, party: Party) -> list[Membership]:
    found = [m for m in site.corpus.registry.memberships if m.member == party.id]
    return sorted(found, key=lambda m: (m.until is not None, site.party(m.group).name))


def _cites_most(site: Site, own: list[ResolvedStatement]) -> list[tuple[CitedDocument, int]]:
    times = Counter(document.id for statement in own for document in statement.documents)
    ranked = sorted(times.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(site.corpus.documents[document], count) for document, count in ranked[:_MOST_CITED]]
