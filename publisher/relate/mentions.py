"""Where each document is cited, with the sentence around it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from publisher.model import Block, Citation, DocumentId, Mention, ResolvedStatement
from publisher.numbering import paragraph_numbers, place_name
from publisher.words import first_words, last_words

_SENTENCE_END = re.compile(r"[.!?。！？](?:[”’\"')»]*)\s+|\n|\t")
_REACH = 240  # characters to either side at the most: a preamble's sentence runs for pages
_FAR = 300  # characters before a citation in which its sentence can begin without being cut


def mentions_of(
    statements: Iterable[ResolvedStatement],
) -> Mapping[DocumentId, tuple[Mention, ...]]:
    """Every place where a document is cited, by document; texts in a statement's own language."""
    found: dict[DocumentId, list[Mention]] = {}
    for resolved in statements:
        numbers = paragraph_numbers(resolved.statement.text.blocks) if resolved.citations else {}
        for block, citation in _own_citations(resolved):
            before, after = _around(block.content.text, citation)
            place = place_name(numbers[block.anchor])
            mention = Mention(resolved.id, block.anchor, place, before, citation.text, after)
            found.setdefault(citation.document, []).append(mention)
    return {document: tuple(mentions) for document, mentions in sorted(found.items())}


def _own_citations(resolved: ResolvedStatement) -> Iterator[tuple[Block, Citation]]:
    text = resolved.statement.text
    blocks = {block.anchor: block for block in text.blocks}
    for cited in resolved.citations:
        if cited.language == text.language:
            for citation in cited.citations:
                yield blocks[cited.anchor], citation


def _around(text: str, citation: Citation) -> tuple[str, str]:
    """The rest of the citing sentence before and after a citation, shortened at word ends."""
    start = max(citation.start - _FAR, 0)
    for end_before in _SENTENCE_END.finditer(text, start, citation.start):
        start = end_before.end()
    after = text[citation.end :]
    if end := _SENTENCE_END.search(after):
        after = after[: end.end()].rstrip()
    return last_words(text[start : citation.start], _REACH), first_words(after, _REACH)
