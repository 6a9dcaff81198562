"""What every page is rendered from: the corpus, the engine and the rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.model import (
    Corpus,
    Page,
    Party,
    PartyId,
    ResolvedStatement,
    StatementId,
)
from publisher.render.engine import Engine, root_of
from publisher.render.pictures import TileGrid
from publisher.render.rows import Rows, parts_of
from publisher.settings import Settings
from publisher.wording.model import Family, Wording


@dataclass(frozen=True, slots=True)
class Site:
    """The corpus and the means to render it."""

    corpus: Corpus
    engine: Engine
    rows: Rows
    settings: Settings
    wording: Wording
    wordings: Mapping[str, Family]  # those that have a page of their own, by its address
    tiles: TileGrid

    def party(self, party: PartyId) -> Party:
        return self.corpus.registry.parties[party]

    def statement(self, statement: StatementId) -> ResolvedStatement:
        return self.corpus.statements[statement]

    def heading(self, statement: StatementId) -> ResolvedStatement:
        """A statement without its words: pages that only name it look here."""
        return self.corpus.headings[statement]

    def under(self, index: str, key: str) -> tuple[StatementId, ...]:
        """The statements under a key of an index, in date order."""
        return self.corpus.indexes[index].get(key, ())

    def has_page(self, party: PartyId) -> bool:
        """Whether a party has a page among the signatories."""
        return party in self.corpus.indexes["signatories"]

    def counted(self, statements: Collection[StatementId]) -> int:
        """How many of these statements count in figures: drafts are listed and not counted."""
        return len(statements) - len({*self.corpus.drafts}.intersection(statements))

    def parts(self, folder: str, title: str, statements: tuple[StatementId, ...]) -> Iterator[Page]:
        """The pages of a long list's parts, below the folder of the list's own page."""
        for part in parts_of(statements, self.corpus):
            path = f"{folder}/part-{part.number}.md"
            yield self.engine.page(
                path,
                "part.md.j2",
                title=title,
                part=part,
                rows=self.rows.by_year(part.statements, root_of(path), level=2),
            )


def newest(statements: Sequence[StatementId], most: int) -> Sequence[StatementId]:
    """The latest of statements in date order, newest first."""
    return statements[: -most - 1 : -1]
