"""Headings: a statement without its words, as lists and the pages of other statements show it.

What is made from headings alone stays as it is when only the words of a statement are edited.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NoReturn

from publisher.model.ids import StatementId
from publisher.model.resolved import ResolvedStatement


class _NotInHeading(tuple[Any, ...]):
    """Stands for the words; whoever would read them is told that they are elsewhere."""

    def _refuse(self, *_: object) -> NoReturn:
        raise LookupError("a heading has no words: take them from the statement")

    __iter__ = __len__ = __getitem__ = __contains__ = _refuse

    def __reduce__(self) -> str:
        return "NOT_IN_HEADING"


NOT_IN_HEADING = _NotInHeading()


def heading_of(resolved: ResolvedStatement) -> ResolvedStatement:
    """All of a statement but its blocks and what it cites in them."""
    statement = resolved.statement
    versions = tuple(replace(one, blocks=NOT_IN_HEADING) for one in statement.versions)
    return replace(
        resolved, statement=replace(statement, versions=versions), citations=NOT_IN_HEADING
    )


class Headings(Mapping[StatementId, ResolvedStatement]):
    """The headings of statements, each made when it is looked up first."""

    def __init__(self, statements: Mapping[StatementId, ResolvedStatement]) -> None:
        self._statements = statements
        self._headings: dict[StatementId, ResolvedStatement] = {}

    def __getitem__(self, one: StatementId) -> ResolvedStatement:
        heading = self._headings.get(one)
        if heading is None:
            heading = self._headings[one] = heading_of(self._statements[one])
        return heading

    def __iter__(self) -> Iterator[StatementId]:
        return iter(self._statements)

    def __len__(self) -> int:
        return len(self._statements)
