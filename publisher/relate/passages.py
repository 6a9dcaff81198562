"""Passages: the pieces of text whose wording is compared."""

import datetime as dt
from collections.abc import Iterable, Iterator

from publisher.model import ResolvedStatement, StatementId, Version
from publisher.wording.model import Passage

_QUOTABLE = ("paragraph", "entry")


def passages_of(statements: Iterable[ResolvedStatement]) -> Iterator[Passage]:
    """The passages of statements, in reading order, language after language.

    Headings, tables, footnotes and quotations are not the statement's own running text, and a
    translation that is not authentic is not agreed language: none of them are passages.
    """
    for resolved in statements:
        order = (resolved.statement.date.start, str(resolved.id))
        for version in resolved.statement.versions:
            if version.authentic:
                yield from _of_version(resolved.id, order, version)


def _of_version(
    statement: StatementId, order: tuple[dt.date, str], version: Version
) -> Iterator[Passage]:
    for block in version.blocks:
        if block.kind in _QUOTABLE:
            yield Passage(statement, block.anchor, version.language, order, block.content.text)
