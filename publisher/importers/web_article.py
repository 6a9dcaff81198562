"""The part of a saved web page that is the document: its article, without what surrounds it."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from publisher.importers.plain import decode
from publisher.importers.received import Doubt, RefusedError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_WHITE = {0x0B: " ", 0x0C: " "}  # white space that XML, and so lxml, has no place for
_NOT_TEXT = {
    "script", "style", "noscript", "template", "nav", "aside", "form", "button", "svg", "iframe",
    "select", "input", "textarea", "dialog", "object", "embed", "video", "audio", "canvas", "head",
}  # fmt: skip
_NOT_TEXT_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "dialog"}
_NOT_TEXT_CLASSES = {
    "nav", "navbar", "navigation", "menu", "sidebar", "breadcrumb", "breadcrumbs", "share",
    "social", "social-share", "sharing", "cookie", "cookie-banner", "pagination", "related",
    "related-posts", "skip-link", "screen-reader-text", "sr-only", "visually-hidden",
}  # fmt: skip
_FOOTNOTES = re.compile(r"\bdoc-(?:endnotes|footnote)\b|\bfootnotes?\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read_page(content: bytes) -> tuple[HtmlElement, str, list[Doubt]]:
    """Parse a page: (its root, its encoding, doubts about the encoding)."""
    text, encoding, doubts = _text(content)
    try:
        parser = html.HTMLParser(no_network=True, huge_tree=False)
        plain = _XML_DECLARATION.sub("", text).translate(_WHITE)
        root = html.document_fromstring(plain, parser=parser)
    except (html.etree.LxmlError, ValueError) as error:
        raise RefusedError("the file is no web page, or it is damaged") from error
    return root, encoding, doubts


def _text(content: bytes) -> tuple[str, str, list[Doubt]]:
    """The page's text: in UTF-8 if it can be, else in the encoding it names."""
    named = _CHARSET.search(content[:4096])
    try:
        return decode(content) if not named else (content.decode("utf-8"), "utf-8", [])
    except UnicodeDecodeError:
        pass
    encoding = named[1].decode("ascii") if named else ""
    try:
        return content.decode(encoding), encoding, []
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def find_article(root: HtmlElement) -> tuple[HtmlElement, HtmlElement | None]:
    """The element that holds the document, and the page's heading where it stands outside."""
    _drop_surroundings(root)
    body = root.find("body")
    article = _marked(root) if body is None else _marked(body)
    if article is None:
        article = _densest(body if body is not None else root)
    headings = [h for h in root.iter("h1") if h.text_content().strip()]
    outside = len(headings) == 1 and not _is_inside(headings[0], article)
    return article, headings[0] if outside else None


def _drop_surroundings(root: HtmlElement) -> None:
    for element in [e for e in root.iter() if _is_surrounding(e)]:
        if element.getparent() is not None:
            _drop(element)


def _drop(element: HtmlElement) -> None:
    """Take an element out, and leave the text behind it where it is."""
    try:
        element.drop_tree()
    except ValueError as error:  # that text, which then stood in no element, cannot be written
        raise RefusedError("the page is damaged: control characters stand in its text") from error


def _is_surrounding(element: HtmlElement) -> bool:
    """Whether an element is no part of any text: navigation, forms, what is not shown."""
    if not isinstance(element.tag, str):
        return True
    if _FOOTNOTES.search(f"{element.get('role', '')} {element.get('class', '')}"):
        return False
    if element.tag in _NOT_TEXT or element.get("role", "") in _NOT_TEXT_ROLES:
        return True
    if element.tag in ("header", "footer") and _is_of_page(element):
        return True
    classes = set(element.get("class", "").casefold().split())
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return (
        hidden
        or bool(classes & _NOT_TEXT_CLASSES)
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _is_of_page(element: HtmlElement) -> bool:
    """Whether a header or footer is that of the page, not that of the article."""
    holds_heading = element.tag == "header" and element.find(".//h1") is not None
    return not holds_heading and not any(
        a.tag in ("article", "main") for a in element.iterancestors()
    )


def _marked(root: HtmlElement) -> HtmlElement | None:
    """The largest article in the page's main part, or the main part."""
    mains = [*root.iter("main"), *root.xpath(".//*[@role='main']")]
    within = mains[0] if mains else root
    articles = sorted(within.iter("article"), key=_length, reverse=True)
    if articles and _length(articles[0]) * 2 > _length(within):
        return articles[0]
    return mains[0] if mains else None


def _densest(body: HtmlElement) -> HtmlElement:
    """Without marks: the innermost element that holds nearly all paragraphs."""
    total = _paragraph_length(body)
    best = body
    while total:
        inner = [child for child in best if _paragraph_length(child) >= 0.9 * total]
        if not inner or inner[0].tag in ("p", "table", "ul", "ol"):
            break
        best = inner[0]
    return best


def _paragraph_length(element: HtmlElement) -> int:
    return sum(_length(paragraph) for paragraph in _paragraphs(element))


def _paragraphs(element: HtmlElement) -> Iterator[HtmlElement]:
    yield from element.iter("p", "li", "blockquote")


def _length(element: HtmlElement) -> int:
    return len(element.text_content())


def _is_inside(element: HtmlElement, ancestor: HtmlElement) -> bool:
    return element is ancestor or ancestor in element.iterancestors()
