"""The outline of a page of HTML: its ids, and its links as written.

Most pages are written plainly: id, href and src in double quotes, after a blank. Those are cut
at these words, which takes a tenth of the time of looking at every tag. Any other page is read
tag by tag.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# A comment, a script or style with its content, or a tag. What stands in the text of a page, even
# if it looks like a link, is none of these. The quantifiers never go back, which makes it fast.
_TAG = re.compile(
    r"""<!--.*?-->
    | <(?:script|style)\b (?P<opening>[^>]*+)> .*? </(?:script|style)>
    | <[a-zA-Z] (?:[^<>"']++ | "[^"]*+" | '[^']*+')*+ >""",
    re.DOTALL | re.VERBOSE,
)
# Every attribute in its turn, so that a value with href= in it is passed over whole.
_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]++)(?:=(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")
_WANTED = ("id", "href", "src")
_PART_OF_A_NAME = re.compile(r"[\w:.?&;-]")

Attribute = tuple[str, str]  # name and value, as written


@dataclass(frozen=True, slots=True)
class Outline:
    """What matters of a page for links: its ids, and its links as written."""

    ids: frozenset[str]
    links: frozenset[str]
    twice: tuple[str, ...]  # ids that more than one element has


def outline(text: str) -> Outline:
    """The ids and links of a page."""
    ids: dict[str, int] = {}
    links: set[str] = set()
    for name, value in _plainly_written(text) or _written_in_any_way(text):
        if name == "id":
            ids[value] = ids.get(value, 0) + 1
        else:
            links.add(value)
    twice = tuple(id_ for id_, count in ids.items() if count > 1)
    return Outline(frozenset(map(_plain, ids)), frozenset(map(_plain, links)), twice)


def _plain(value: str) -> str:
    return html.unescape(value) if "&" in value else value


def _plainly_written(text: str) -> list[Attribute] | None:
    """The attributes that matter, None where one of them is not written plainly."""
    if "<!--" in text:
        return None
    text, found = _without_code(text), []
    for name in _WANTED:
        before, *rest = text.split(f"{name}=")
        is_in_tag = False
        for piece in rest:
            is_in_tag = _ends_in_tag(before, is_in_tag)
            if before[-1:] == " " and is_in_tag and piece[:1] == '"':
                value, quote, before = piece[1:].partition('"')
                if not quote:
                    return None
                found.append((name, value))
            elif _PART_OF_A_NAME.match(before[-1:]):
                before = piece
            else:
                return None
    return found


def _without_code(text: str) -> str:
    """A page without the content of its scripts and styles."""
    for kind in ("script", "style"):
        first, *others = text.split(f"<{kind}")
        kept = [first]
        for opening, _, rest in (other.partition(">") for other in others):
            kept.append(f"<{kind}{opening}>{rest.partition(f'</{kind}>')[2]}")
        text = "".join(kept)
    return text


def _ends_in_tag(text: str, was_in_tag: bool) -> bool:
    """Whether the end of a piece of a page stands within a tag, and in none of its values."""
    opened, closed = text.rfind("<"), text.rfind(">")
    if opened > closed:  # what looks like a tag within a tag is part of a value
        opened, closed = text.rfind("<", 0, opened), text.rfind(">", 0, opened)
        return not (was_in_tag if opened == closed else opened > closed)
    return was_in_tag and opened == closed


def _written_in_any_way(text: str) -> Iterator[Attribute]:
    """The attributes that matter, tag by tag."""
    for found in _TAG.finditer(text):
        tag = found[0] if found["opening"] is None else found["opening"]
        if any(f"{name}=" in tag for name in _WANTED) and not tag.startswith("<!"):
            for name, *values in _ATTRIBUTE.findall(tag):
                if name in _WANTED:
                    yield name, "".join(values)
