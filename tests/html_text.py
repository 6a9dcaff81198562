"""The text of a page, or of some of its elements, as a reader sees it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_BLOCKS = frozenset(
    {"p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br"}
)


@dataclass
class Element:
    """An element found: its attributes, and the text in it."""

    attributes: dict[str, str]
    text: str = ""
    links: list[str] = field(default_factory=list)


class _Finder(HTMLParser):
    def __init__(self, tag: str, key: str, value: str) -> None:
        super().__init__(convert_charrefs=True)
        self._wanted = tag, key, value
        self._open: list[tuple[str, Element | None]] = []
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        wanted, key, value = self._wanted
        matches = (not wanted or tag == wanted) and (
            not key or value in attributes.get(key, "").split() or value == attributes.get(key)
        )
        for element in self._around():
            element.text += " " if tag in _BLOCKS else ""
            element.links += [attributes["href"]] if tag == "a" and "href" in attributes else []
        if tag not in _VOID:
            self._open.append((tag, Element(attributes) if matches else None))

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            opened, element = self._open.pop()
            if element:
                self.found.append(element)
            if opened == tag:
                break
        for element in self._around():
            element.text += " " if tag in _BLOCKS else ""

    def handle_data(self, data: str) -> None:
        for element in self._around():
            element.text += data

    def _around(self) -> list[Element]:
        if any(tag in ("script", "style") for tag, _ in self._open):
            return []
        return [element for _, element in self._open if element]


def elements(html: str, tag: str = "", key: str = "", value: str = "") -> list[Element]:
    """The elements of a tag that have a class, id or other attribute of this value, in order."""
    finder = _Finder(tag, key, value)
    finder.feed(html)
    finder.close()
    return finder.found


def element(html: str, tag: str = "", key: str = "", value: str = "") -> Element:
    """The one element that fits."""
    (found,) = elements(html, tag, key, value)
    return found
