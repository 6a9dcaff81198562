"""The template engine: Jinja2 set up for pages that are Markdown with HTML in it."""

import html
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from publisher.dates import long_date
from publisher.model import Page
from publisher.render.changes_html import changes_html

_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
# What ends a line there, or what YAML holds only as an escape.
_NOT_AS_IT_IS = re.compile("[\u0085\u2028\u2029\ufeff\ufffe\uffff]")
_escaped_text = lru_cache(maxsize=10_000)(html.escape)  # names and ids stand in many pages


class _QuickCode(CodeGenerator):
    """What templates compile to, with another function for what they put out.

    Should Jinja no longer ask for it by this name, pages are the same and take longer.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _QuickEnvironment(Environment):
    code_generator_class = _QuickCode

    @staticmethod
    def escaped(value: object) -> str:
        """As Markup's `escape`, but plain text stays plain text: it goes to the page as it is."""
        return _escaped_text(value) if type(value) is str else escape(value)


class Engine:
    """Renders templates into pages; knows no statement."""

    def __init__(self, templates: Path) -> None:
        self._environment = _QuickEnvironment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
            auto_reload=False,  # a run makes an engine of its own
        )
        self._environment.filters |= {
            "md": markdown_text,
            "changes": changes_html,
            "yaml": yaml_string,
            "day": long_date,
            "number": grouped,
            "indented": indented,
            "plural": plural,
            "host": host,
            "language_name": language_name,
        }

    def page(self, path: str, template: str, **context: Any) -> Page:
        """The page at a path below docs/; templates see `root`, the way to the top of the site."""
        context["root"] = root_of(path)
        text = self._environment.get_template(template).render(context)
        return Page(path, text)


def root_of(path: str) -> str:
    """The relative way from a page's address to the top of the site ("" on the home page).

    A page `a/b.md` has the address `a/b/`, a page `a/index.md` the address `a/`.
    """
    is_index = path == "index.md" or path.endswith("/index.md")
    return "../" * (path.count("/") + (not is_index))


def markdown_text(text: object) -> Markup:
    """Plain characters for a place where Markdown is read: every ASCII sign as an entity."""
    return Markup(_MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", str(text)))


def yaml_string(value: object) -> Markup:
    """A text as a double-quoted YAML string, escaped for HTML.

    MkDocs and the theme put titles and descriptions from the front matter into a page as they
    are, so that a title with a tag in it would be one.
    """
    text = json.dumps(escape(str(value)), ensure_ascii=False)
    return Markup(_NOT_AS_IT_IS.sub(lambda c: f"\\u{ord(c[0]):04x}", text))


def host(url: str) -> str:
    """Where a web address leads: docs.un.org."""
    return urlsplit(url).hostname or ""


def language_name(language: str, said_in: str = "") -> str:
    """A language's name, in itself where no other language is asked for.

    Of many languages only the English name is known, and of some no name at all.
    """
    try:
        name = Locale.parse(language).get_display_name(said_in or language) or language
    except UnknownLocaleError:
        name = Locale("en").languages.get(language, language)
    return name[:1].upper() + name[1:]


def indented(lines: Markup) -> Markup:
    """Lines as a value in front matter, of which the first is indented by the template."""
    return lines.replace("\n", "\n  ")


def grouped(number: int) -> str:
    """A number with its thousands set apart: 10,482."""
    return f"{number:,}"


def plural(number: int, one: str, many: str = "") -> Markup:
    """A number with its noun: 1 statement, 2 statements. A non-breaking space keeps them."""
    noun = escape(one if number == 1 else many or f"{one}s")
    return Markup(f"{number:,}\u00a0{noun}")
