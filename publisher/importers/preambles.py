"""The preamble of a declaration: clauses that end in semicolons, in front of who declares."""

from collections.abc import Sequence

_LEAST, _MOST = 2, 25  # clauses


def behind_preamble(paragraphs: Sequence[str]) -> Sequence[int]:
    """The place of the paragraph that follows a preamble; none where there is no preamble."""
    for number, paragraph in enumerate(paragraphs[: _MOST + 1]):
        if not paragraph.rstrip().endswith((";", "; and", ",")):
            return [number] if number >= _LEAST else []
    return []
