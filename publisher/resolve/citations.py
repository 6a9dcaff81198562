"""Finding what a text cites: documents by symbol, resolutions in words, instruments by title."""

from collections.abc import Sequence
from itertools import chain

from publisher.model import Citation, CitedDocument, DocumentId, Instrument
from publisher.resolve.documents import document_of_instrument, document_of_symbol
from publisher.resolve.found import Found, without_overlaps
from publisher.resolve.instruments import InstrumentFinder
from publisher.resolve.resolutions import find_resolutions
from publisher.resolve.symbols import canonical_symbol, find_symbols


class CitationFinder:
    """Finds citations in texts; built once from the registry's instruments."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._instruments = InstrumentFinder(instruments)
        self._by_id = {i.id: document_of_instrument(i) for i in instruments}

    def find(self, text: str) -> tuple[Citation, ...]:
        """The citations in a text, in text order, none overlapping another."""
        candidates = chain(find_symbols(text), find_resolutions(text), self._instruments.find(text))
        return tuple(self._citation(text, found) for found in without_overlaps(candidates))

    def document(self, citation: Citation) -> CitedDocument:
        """The document that a citation of this finder cites."""
        return self._by_id.get(citation.document) or document_of_symbol(citation.symbol)

    def _citation(self, text: str, found: Found) -> Citation:
        if found.is_instrument:
            document = self._by_id[DocumentId(found.symbol)]
        else:
            document = document_of_symbol(found.symbol)
        return Citation(
            found.start,
            found.end,
            text[found.start : found.end],
            document.id,
            document.symbol,
            found.detail,
        )


def document_for_symbol(symbol: str) -> CitedDocument | None:
    """The document with a symbol, however it is spaced; None where it is no symbol we know."""
    canonical = canonical_symbol(symbol)
    return document_of_symbol(canonical) if canonical else None
