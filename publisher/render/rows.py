"""Lists of statements: rows of date, title, forum and number of signatories, by year.

Long lists are cut into parts from the oldest on, so that a part, once full, never changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from markupsafe import Markup

from publisher.model import Action, Corpus, PartyId, ResolvedStatement, StatementId

ROWS_A_PAGE = 300  # some 120 kB of HTML
_SAID: Mapping[Action, str] = {
    "joined": "joined",
    "aligned": "aligned itself",
    "withdrew": "withdrew",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a long list: its number, the years it spans and its statements."""

    number: int
    years: str
    statements: tuple[StatementId, ...]


class Rows:
    """Renders rows of statements; what does not depend on the page is made once."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._headings = corpus.headings
        self._rows: dict[tuple[StatementId, str], tuple[str, str]] = {}
        self._remarks: dict[StatementId, Mapping[PartyId, str]] = {}

    def by_year(
        self,
        statements: Iterable[StatementId],
        root: str,
        party: PartyId | None = None,
        level: int = 3,
    ) -> Markup:
        """The statements, newest first, under a heading for each year.

        Of a party it is said how it came to each where it did not simply sign it.
        """
        headings = [self._headings[one] for one in statements]
        headings.sort(key=lambda one: (one.statement.date.start, one.id), reverse=True)
        parts = []
        for year, group in groupby(headings, key=lambda one: f"{one.statement.date.year:04d}"):
            rows = "\n".join(self._one(one, root, party) for one in group)
            heading = f'<h{level} class="year"><a href="{root}years/{year}/">{year}</a></h{level}>'
            parts.append(f'{heading}\n<ul class="rows">\n{rows}\n</ul>')
        return Markup("\n".join(parts))

    def plain(self, statements: Iterable[StatementId], root: str) -> Markup:
        """The statements in the given order, in one list, with full dates."""
        rows = "\n".join(self._one(self._headings[one], root) for one in statements)
        return Markup(f'<ul class="rows dated">\n{rows}\n</ul>')

    def _one(self, heading: ResolvedStatement, root: str, party: PartyId | None = None) -> str:
        one = heading.id
        row = self._rows.get((one, root))
        if row is None:
            row = self._rows[one, root] = _row(heading, self._corpus, root)
        if party is None:
            return row[0] + row[1]
        remarks = self._remarks.get(one)
        if remarks is None:
            remarks = self._remarks[one] = event_remarks(heading)
        said = remarks.get(party)
        shown = f' <span class="remark">{escape(said)}</span>' if said else ""
        return f"{row[0]}{shown}{row[1]}"


def event_remarks(resolved: ResolvedStatement) -> Mapping[PartyId, str]:
    """How parties came to a statement, those that did not simply sign it."""
    said: dict[PartyId, list[str]] = {}
    for event in resolved.signatures:
        remarks = said.setdefault(event.party, [])
        if event.signature.action in _SAID:
            remarks.append(f"{_SAID[event.signature.action]} {event.signature.date}")
    for group in resolved.on_behalf_of:
        said.setdefault(group, ["made on its behalf"])
    return {party: ", ".join(remarks) for party, remarks in said.items() if remarks}


def _row(resolved: ResolvedStatement, corpus: Corpus, root: str) -> tuple[str, str]:
    """The row of a statement, in two parts between which a remark can stand."""
    statement = resolved.statement
    forum = corpus.registry.forums[statement.forum].short_name if statement.forum else ""
    count = len(resolved.signatories)
    draft = ' <span class="draft">draft</span>' if statement.review == "draft" else ""
    date = statement.date
    day, _, year = str(date).rpartition(" ")
    return (
        f'<li><time datetime="{date.start}">{day or year}'
        f'<span class="of-year"> {year if day else ""}</span></time> '
        f'<span class="what"><a href="{root}statements/{statement.id}/">'
        f"{escape(statement.short_title, quote=False)}</a>{draft}",
        "</span> "
        f'<span class="where">{escape(forum)}</span> '
        f'<span class="count">{_made_by(count, resolved, corpus)}</span></li>',
    )


def _made_by(count: int, resolved: ResolvedStatement, corpus: Corpus) -> str:
    """How many signed; for a statement of a group alone, the group's code."""
    if count == 0 and resolved.on_behalf_of:
        return escape(" ".join(corpus.registry.parties[p].code for p in resolved.on_behalf_of))
    return f'{count} <span class="unit">{"signatory" if count == 1 else "signatories"}</span>'


def parts_of(statements: Sequence[StatementId], corpus: Corpus) -> tuple[Part, ...]:
    """Cut a list in date order into parts; none where it fits on one page."""
    if len(statements) <= ROWS_A_PAGE:
        return ()
    chunks = [
        tuple(statements[start : start + ROWS_A_PAGE])
        for start in range(0, len(statements), ROWS_A_PAGE)
    ]
    return tuple(Part(n, _years(chunk, corpus), chunk) for n, chunk in enumerate(chunks, 1))


def _years(statements: Sequence[StatementId], corpus: Corpus) -> str:
    first, last = (corpus.headings[s].statement.date.year for s in (statements[0], statements[-1]))
    return str(first) if first == last else f"{first}–{last}"
