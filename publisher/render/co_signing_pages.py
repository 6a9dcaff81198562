"""Who signs with whom: the matrix, a page of co-signers for each party, and the picker's data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from publisher.json_line import json_line
from publisher.model import CoSigner, Page, PartyId
from publisher.render.engine import root_of
from publisher.render.site import Site

_SHADES = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix: how many statements, how dark, and the two parties."""

    together: int
    shade: int
    first: PartyId
    second: PartyId


def co_signing_page(site: Site) -> Iterator[Page]:
    """The matrix of the parties that sign most."""
    parties = site.corpus.matrix
    yield site.engine.page(
        "co-signing/index.md",
        "co-signing.md.j2",
        site=site,
        parties=parties,
        rows=[(party, _own(site, party), list(_row(site, party, parties))) for party in parties],
        left_out=len(site.corpus.co_signers) - len(parties),
    )


def co_signer_pages(site: Site, key: str) -> Iterator[Page]:
    """All co-signers of a party."""
    party, path = PartyId(key), f"co-signing/{key}.md"
    rows = (_pair_row(site, party, pair, root_of(path)) for pair in site.corpus.co_signers[party])
    yield site.engine.page(
        path,
        "co-signers.md.j2",
        party=site.party(party),
        own=_own(site, party),
        rows=Markup("\n".join(rows)),
    )


def _pair_row(site: Site, party: PartyId, pair: CoSigner, root: str) -> str:
    """A co-signer of a party: some hundred rows on each of some two hundred pages."""
    return (
        f'<tr><th scope="row"><a href="{root}signatories/{pair.party}/">'
        f"{escape(site.party(pair.party).name)}</a></th>"
        f'<td><a href="{root}signed-by/?all={party},{pair.party}">'
        f"{pair.together:,} of {pair.own:,}</a></td><td>{pair.theirs:,}</td></tr>"
    )


def _own(site: Site, party: PartyId) -> int:
    """How many checked statements a party signed."""
    pairs = site.corpus.co_signers[party]
    return pairs[0].own if pairs else len(site.under("signatories", party))


def _row(site: Site, party: PartyId, parties: Sequence[PartyId]) -> Iterator[Cell | None]:
    """A party's cells, in the order of the matrix; none where it meets itself."""
    pairs = {pair.party: pair for pair in site.corpus.co_signers[party]}
    for other in parties:
        if other == party:
            yield None
        else:
            pair = pairs.get(other)
            yield Cell(pair.together if pair else 0, _shade(pair), party, other)


def _shade(pair: CoSigner | None) -> int:
    """0 to 5: of the statements that either signed, the share that both signed."""
    if pair is None:
        return 0
    return -(-_SHADES * pair.together // (pair.own + pair.theirs - pair.together))


def picker_pages(site: Site) -> Iterator[Page]:
    """The page on which a reader picks parties, and the one small file it works from."""
    yield site.engine.page("signed-by/index.md", "signed-by.md.j2", site=site)
    yield Page("signed-by/statements.json", _picker_file(site))


def _picker_file(site: Site) -> str:
    """Parties as [id, name, code]; statements as [id, date, title, forum, signatories' places]."""
    parties = sorted(site.corpus.co_signers, key=lambda p: site.party(p).name.casefold())
    places = {party: place for place, party in enumerate(parties)}
    statements = [
        [
            s.id,
            s.statement.date.start.isoformat(),
            str(s.statement.date),
            s.statement.short_title,
            site.corpus.registry.forums[s.statement.forum].short_name if s.statement.forum else "",
            [places[party] for party in s.signatories],
        ]
        for s in site.corpus.headings.values()
        if s.statement.review == "checked"
    ]
    named = [[p, site.party(p).name, site.party(p).code] for p in parties]
    content = {"parties": named, "statements": statements}
    return f"{json_line(content).decode()}\n"
