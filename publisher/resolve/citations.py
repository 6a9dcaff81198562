"""Finding what a text cites: documents by symbol, resolutions in words, instruments by title."""

import re
from collections.abc import Sequence
from itertools import chain
from string import digits

from publisher.model import Citation, CitedDocument, DocumentId, Instrument
from publisher.resolve.decisions import find_decisions
from publisher.resolve.documents import document_of_instrument, document_of_symbol
from publisher.resolve.found import Found, without_overlaps
from publisher.resolve.instruments import InstrumentFinder
from publisher.resolve.resolutions import find_resolutions
from publisher.resolve.symbols import canonical_symbol, find_symbols

_DIGIT = re.compile(r"\d")


class CitationFinder:
    """Finds citations in texts; built once from the registry's instruments."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._instruments = InstrumentFinder(instruments)
        self._documents = {i.id: document_of_instrument(i) for i in instruments}
        self._by_symbol: dict[str, CitedDocument] = {}  # those met so far

    def find(self, text: str) -> tuple[Citation, ...]:
        """The citations in a text, in text order, none overlapping another."""
        candidates = [*find_symbols(text), *self._instruments.find(text)]
        if _has_digit(text):  # resolutions and decisions cited in words are told by their numbers
            candidates += chain(find_resolutions(text), find_decisions(text))
        if not candidates:  # as in most paragraphs
            return ()
        return tuple(self._citation(text, found) for found in without_overlaps(candidates))

    def document(self, document: DocumentId) -> CitedDocument:
        """The document with the id that a citation of this finder gave; KeyError for others."""
        return self._documents[document]

    def document_for_symbol(self, symbol: str) -> CitedDocument | None:
        """The document with a symbol, however it is spaced; None where it is no known symbol."""
        canonical = canonical_symbol(symbol)
        return self._with_symbol(canonical) if canonical else None

    def _citation(self, text: str, found: Found) -> Citation:
        document = (
            self._documents[DocumentId(found.symbol)]
            if found.is_instrument
            else self._with_symbol(found.symbol)
        )
        printed = text[found.start : found.end]
        return Citation(found.start, found.end, printed, document.id, document.symbol, found.detail)

    def _with_symbol(self, symbol: str) -> CitedDocument:
        if symbol not in self._by_symbol:
            document = document_of_symbol(symbol)
            self._by_symbol[symbol] = document
            self._documents[document.id] = document
        return self._by_symbol[symbol]


def _has_digit(text: str) -> bool:
    if text.isascii():
        return any(map(text.__contains__, digits))  # several times sooner than by a pattern
    return bool(_DIGIT.search(text))
