"""Where blocks stand: their depth in a list, and the permanent address of each."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from publisher.model import Block

_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,3})*)[.)]")


def with_levels(blocks: Sequence[Block]) -> Iterator[Block]:
    """Turn the indentation of entries into depth: deeper than the entry above is one level in."""
    columns: list[int] = []
    for block in blocks:
        if block.kind not in ("entry", "paragraph"):
            yield block
            continue
        while columns and block.level < columns[-1]:
            columns.pop()
        if block.kind == "paragraph" and (not columns or block.level == 0):
            columns = []
            yield block._replace(level=0) if block.level else block
            continue
        if not columns or block.level > columns[-1]:
            columns.append(block.level)
        yield block._replace(level=len(columns) - 1)


def with_anchors(blocks: Iterator[Block]) -> Iterator[Block]:
    """Give every block its address: its own printed number, or its place in reading order."""
    all_blocks = list(blocks)
    numbers = [_printed_number(block) for block in all_blocks]
    times = Counter(numbers)
    paragraph = heading = footnote = 0
    for block, number in zip(all_blocks, numbers, strict=True):
        if block.kind == "heading":
            heading += 1
            anchor = f"h-{heading}"
        elif block.kind == "footnote":
            footnote += 1
            anchor = f"fn-{footnote}"
        else:
            paragraph += 1
            anchor = f"para-{number}" if number and times[number] == 1 else f"p-{paragraph}"
        yield Block(block.kind, anchor, *block[2:])  # `_replace` takes four times as long


def _printed_number(block: Block) -> str:
    """The number a document prints before a paragraph of its outermost level, "" without one."""
    printed = _NUMBER.fullmatch(block.label) if block.kind == "entry" and not block.level else None
    return printed[1].replace(".", "-") if printed else ""
