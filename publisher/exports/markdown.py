"""Each text as plain Markdown, for people who read with language models, and a list of them."""

import re
from collections.abc import Iterator

from publisher.addresses import address
from publisher.body import parse_body
from publisher.cite.reference import one_line
from publisher.edition import Edition
from publisher.files import MARKDOWN, File
from publisher.inline import escape_inline, segments
from publisher.model import Block, MarkKind, ResolvedStatement, Version

_MARKS: dict[MarkKind, str] = {"emphasis": "*", "strong": "**", "footnote": ""}
_SIGN_IN_FRONT = re.compile(r"[-+]\s|\(\w{1,3}[.)]\s")
_LIKE_A_NUMBER = re.compile(r"\(?[\w.]{1,15}[.)]\s")
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")  # what a backslash can stand before


def markdown_files(edition: Edition) -> Iterator[File]:
    """`statement.md.txt` beside the page of each language version."""
    for resolved in edition.statements:
        for version in resolved.statement.versions:
            path = f"{address(resolved, version)}{MARKDOWN}"
            yield File(path, _document(resolved, version, edition).encode())


def llms_txt(edition: Edition) -> Iterator[File]:
    """`llms.txt` (llmstxt.org): what the archive is, and the Markdown of every statement."""
    head = (
        f"# {edition.settings.name}\n\n> Statements that states and organisations made together, "
        f"word for word. {edition.label.capitalize()}. {len(edition.statements)} statements.\n\n"
        "Cite a paragraph by the address of its page and its anchor: #para-5 where the text "
        "prints its own number 5, otherwise #p-12 for the twelfth paragraph. A party counts as a "
        "signatory as of the last recorded event. Absence from a statement is not opposition.\n\n"
        f"## Data\n\n- [Data files]({edition.url('data/')}): CSV, JSON, SQLite, citations, feeds\n"
        f"- [API]({edition.url('data/openapi.json')}): OpenAPI description of the files\n\n"
        "## Statements\n\n"
    )
    lines = [_line(resolved, edition) for resolved in reversed(edition.statements)]
    yield File("llms.txt", (head + "".join(lines)).encode())


def _line(resolved: ResolvedStatement, edition: Edition) -> str:
    one = resolved.statement
    url = edition.url(f"{address(resolved, one.text)}{MARKDOWN}")
    title = one_line(one.short_title).replace("[", "(").replace("]", ")")
    count = len(resolved.signatories)
    made_by = f"; {count} signator{'y' if count == 1 else 'ies'}" if count else ""
    return f"- [{title}]({url}): {one.date}{made_by}\n"


def _document(resolved: ResolvedStatement, version: Version, edition: Edition) -> str:
    """The facts as a list, a rule, and the words of the statement and nothing else."""
    facts = "".join(f"- {name}: {value}\n" for name, value in _facts(resolved, version, edition))
    text = "\n\n".join(markdown_block(block) for block in version.blocks)
    return f"# {escape_inline(one_line(version.title))}\n\n{facts}\n---\n\n{text}\n"


def _facts(
    resolved: ResolvedStatement, version: Version, edition: Edition
) -> Iterator[tuple[str, str]]:
    one = resolved.statement
    names = edition.reference(resolved).names
    yield "Page", edition.url(address(resolved, version))
    yield "Date", str(one.date)
    if one.place:
        yield "Place", one_line(one.place)
    if one.forum:
        yield "Forum", edition.corpus.registry.forums[one.forum].name
    if resolved.signatories:
        yield f"Signatories ({len(names)})", ", ".join(names)
    elif resolved.on_behalf_of:
        yield "On behalf of", ", ".join(names)
    yield "Language", version.language if version.authentic else f"{version.language} (translation)"
    if version.source.url:
        yield "Published at", version.source.url
    yield "Archive", f"{edition.settings.name}, {edition.label}"


def markdown_block(block: Block) -> str:
    """A block in the grammar of statement files, so that it reads back as the same block."""
    label = f"{block.label} " if block.label else ""
    text = _inline(block)
    match block.kind:
        case "heading":
            return f"{'#' * block.level} {text}"
        case "footnote":
            return f"[^{block.label}]: {text}"
        case "quotation":
            quoted = "> " * block.level
            return quoted + label + text.replace("\n", f"\n{quoted}")
        case "table":
            return _table(text)
        case "entry":
            return f"{'    ' * block.level}{label}{text}"
        case _:
            return f"{'    ' * block.level}{_without_label(text)}"


def _inline(block: Block) -> str:
    """The characters with their marks; a line break is a backslash at the line's end."""
    content = block.content
    parts = [] if content.marks else [escape_inline(content.text)]
    for start, end, kinds in segments(content) if content.marks else ():
        text = content.text[start:end]
        parts += [_MARKS[mark.kind] for mark in content.marks if mark.start == start]
        parts.append(f"[^{text}]" if "footnote" in kinds else escape_inline(text))
        parts += [_MARKS[mark.kind] for mark in content.marks[::-1] if mark.end == end]
    first, *lines = "".join(parts).split("\n")
    if block.kind == "table":
        return "\n".join([first, *lines])
    return "\\\n".join([first, *map(_without_label, lines)])


def _without_label(text: str) -> str:
    """A line that begins as an entry of a list does, so that it is not read as one."""
    if _SIGN_IN_FRONT.match(text):
        return f"\\{text}"
    if _LIKE_A_NUMBER.match(text) and parse_body(text).blocks[0].label:
        return _SIGN.sub(r"\\\g<0>", text, count=1)
    return text


def _table(text: str) -> str:
    rows = [f"| {row.replace(chr(9), ' | ')} |" for row in text.split("\n")]
    rule = "|" + " --- |" * (rows[0].count(" | ") + 1)
    return "\n".join([rows[0], rule, *rows[1:]])
