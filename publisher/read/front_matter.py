"""YAML read as text: every scalar as it is written, with its line, and nothing guessed.

YAML's own types would turn `NO` into false and `1.10` into 1.1, its repeated keys would lose a
value silently, and its tags and aliases can do what no front matter needs. So the text is only
composed into nodes, which keep the characters and the lines, and never constructed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from publisher.model import Field, FieldList, FieldMap, RawValue
from publisher.problems import Finding
from publisher.read.characters import strange_character

# The C loader is ten times faster; both keep every scalar as text (no implicit types).
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 8
_FEW = 3  # a file with forbidden YAML is a mistake or an attack; naming a few places is enough
# The C parser dies of values that are nested some 100,000 deep, so these are not parsed at all.
_MAX_BRACKETS = 5000
_DEEP_LIST = re.compile(r"(?:[-?][ \t]+){50}")
# YAML 1.1 ends a line at these, and no editor does: they are the white space they look like.
_UNSEEN_BREAKS = ("\u0085", "\u2028", "\u2029")
# Of values without a tag of their own.
_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_INVALID = "this is not valid YAML"
_HINT = "a value with a colon followed by a space, or that starts with a sign, wants quotes"
_HINTS = {  # by what the YAML reader says
    "cannot start any token": "a value that starts with a sign wants quotes; indent with spaces, "
    "not tabs",
    "expected '-' indicator": "begin every line with a field's name and a colon",
}
_UNCLOSED = {  # by what the YAML reader was in the middle of
    "quoted scalar": "close the quotation mark that starts here",
    "flow sequence": "close the bracket [ that starts here",
    "flow mapping": "close the brace { that starts here",
}


def read_yaml(text: str, first_line: int) -> tuple[FieldMap, list[Finding]]:
    """Read a YAML mapping as text; `first_line` is the line of the file its first line is.

    Findings name what is not plain YAML: syntax errors, repeated keys, tags, anchors. The
    mapping holds whatever could be read.
    """
    empty = FieldMap({}, {}, first_line)
    if text.count("[") + text.count("{") > _MAX_BRACKETS or _DEEP_LIST.search(text):
        message = f"values are nested more than {_MAX_DEPTH} deep"
        return empty, [Finding(first_line, "front-matter", message)]
    try:
        node = yaml.compose(_with_seen_breaks(text), Loader=_Loader)
    except yaml.YAMLError as error:
        return empty, [_syntax_finding(error, first_line)]
    if node is None:
        return empty, []
    findings = list(islice(_forbidden(node, first_line), _FEW))
    if findings:
        return empty, findings
    if "#" in text:
        findings += _cut_values(node, text.split("\n"), first_line)
    if not isinstance(node, MappingNode):
        message = "the front matter is not a list of 'field: value' lines"
        return empty, [Finding(first_line, "front-matter", message)]
    value = _value(node, first_line, findings)
    assert isinstance(value, FieldMap)
    return value, findings


def _with_seen_breaks(text: str) -> str:
    """The text with its lines as an editor sees them, every character at its place."""
    for sign in _UNSEEN_BREAKS:
        text = text.replace(sign, " ")
    return text


def _syntax_finding(error: yaml.YAMLError, first_line: int) -> Finding:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None) or ""
    opened = getattr(error, "context_mark", None)
    for unclosed, hint in _UNCLOSED.items():
        if opened and unclosed in context:
            return Finding(first_line + opened.line, "front-matter", f"{_INVALID}: {said}", hint)
    hint = next((hint for known, hint in _HINTS.items() if known in said), _HINT)
    return Finding(line, "front-matter", f"{_INVALID}: {said}", hint)


def _cut_values(node: Node, lines: Sequence[str], first_line: int) -> Iterator[Finding]:
    """Values that a sign # cuts short: "Statement #5" would be read as "Statement"."""
    for child in _children(node):
        yield from _cut_values(child, lines, first_line)
    if not isinstance(node, ScalarNode) or node.style in ("'", '"', "|", ">"):
        return
    mark = node.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    if re.match(r"[ \t]+#[^\s#]", rest):
        message = f"the value ends before '{rest.strip()}', which YAML reads as a remark"
        hint = "put the value in quotes, or a space after the sign #"
        yield Finding(first_line + mark.line, "front-matter", message, hint)


def _forbidden(top: Node, first_line: int) -> Iterator[Finding]:
    """Tags, aliases and deep nesting: none of them has a use here, all of them have abuses."""
    seen: set[int] = set()
    waiting = [(top, 0)]
    while waiting:
        node, depth = waiting.pop()
        message = ""
        if id(node) in seen:
            message = "YAML anchors and aliases are not read here"
        elif depth > _MAX_DEPTH:
            message = f"values are nested more than {_MAX_DEPTH} deep"
        else:
            seen.add(id(node))
            waiting += [(child, depth + 1) for child in reversed(_children(node))]
            if node.tag not in _PLAIN_TAGS:
                message = f"the YAML tag '{node.tag}' is not read here"
        if message:
            yield Finding(first_line + node.start_mark.line, "front-matter", message)


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []


def _value(node: Node, first_line: int, findings: list[Finding]) -> RawValue:
    line = first_line + node.start_mark.line
    if isinstance(node, ScalarNode):
        if found := strange_character(str(node.value)):  # written as an escape
            message = f"the value holds {found}"
            findings.append(Finding(line, "control-character", message, "take it out"))
        return Field(str(node.value), line)
    if isinstance(node, SequenceNode):
        return FieldList(tuple(_value(n, first_line, findings) for n in node.value), line)
    fields: dict[str, RawValue] = {}
    keys: dict[str, int] = {}
    for key_node, value_node in node.value:
        key, key_line = str(key_node.value), first_line + key_node.start_mark.line
        if not isinstance(key_node, ScalarNode):
            findings.append(Finding(key_line, "front-matter", "a field's name is plain text"))
        elif key in fields:
            message = f"'{key}' is written twice, first on line {keys[key]}"
            findings.append(Finding(key_line, "repeated-field", message, "keep one of the two"))
        else:
            fields[key] = _value(value_node, first_line, findings)
            keys[key] = key_line
    return FieldMap(fields, keys, line)
