"""What the blocks of a text are called when they are shown and cited.

A printed number is cited as it is printed. A place in reading order is the archive's own
number; where the document prints numbers of its own, it stands in square brackets, as editors
mark what they supply.
"""

from collections.abc import Mapping, Sequence

from publisher.model import Block

_WORDS = {"h": "heading", "fn": "note"}


def paragraph_numbers(blocks: Sequence[Block]) -> Mapping[str, str]:
    """For each anchor the number its block is shown and cited by: 5, [3], note 1."""
    printed = _prints_numbers(blocks)
    return {block.anchor: _number(block.anchor, printed) for block in blocks}


def paragraph_number(blocks: Sequence[Block], anchor: str) -> str:
    """The number of one of the blocks."""
    is_place = anchor.startswith("p-")  # for the others it is no matter what is printed
    return _number(anchor, is_place and _prints_numbers(blocks))


def _prints_numbers(blocks: Sequence[Block]) -> bool:
    return any(block.anchor.startswith("para-") for block in blocks)


def _number(anchor: str, printed: bool) -> str:
    kind, _, number = anchor.partition("-")
    if kind in _WORDS:
        return f"{_WORDS[kind]} {number}"
    if kind == "p":
        return f"[{number}]" if printed else number
    return number.replace("-", ".")


def place_name(number: str) -> str:
    """How a place in a text is pointed at: ¶ 5, ¶ [3], note 1."""
    return number if number[0].isalpha() else f"¶\u00a0{number}"
