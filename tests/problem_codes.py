"""The codes of all problems, drawn from the code of the publisher."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from archives import ROOT

_CODE = re.compile(r"[a-z]+(-[a-z]+)*")
# Where the code stands among the arguments of what makes a problem.
_PLACE = {"Problem": 2, "Finding": 1, "PydanticCustomError": 0, "report": 1, "_problem": 1}


def problem_codes() -> set[str]:
    """Every code that a module below publisher/ reports a problem with."""
    return {code for path in sorted((ROOT / "publisher").rglob("*.py")) for code in _codes(path)}


def _codes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tables = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(target := node.target, ast.Name)
    }
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        if name in _PLACE and len(call.args) > _PLACE[name]:
            written = call.args[_PLACE[name]]
            yield from _constants(written, tables, f"{path}:{call.lineno}")
            if isinstance(written, ast.Name):
                yield from _chosen(written.id, tree)


def _chosen(name: str, tree: ast.Module) -> Iterator[str]:
    """The codes of which a variable holds one: `code = "id-twice" if … else "broken-link"`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and [_name(target) for target in node.targets] == [name]:
            choice = node.value
            if isinstance(choice, ast.IfExp):
                yield from (str(c.value) for c in (choice.body, choice.orelse) if _is_code(c))


def _is_code(written: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(written, ast.Constant) and bool(_CODE.fullmatch(str(written.value)))


def _constants(written: ast.expr, tables: dict[str, ast.expr | None], where: str) -> Iterator[str]:
    """The codes that an argument can be: itself, or the values of a table it is looked up in."""
    if isinstance(written, ast.Constant):
        assert _CODE.fullmatch(str(written.value)), f"{where}: no code: {written.value}"
        yield str(written.value)
    elif isinstance(written, ast.Subscript) and isinstance(
        table := tables.get(_name(written.value)), ast.Dict
    ):
        yield from (str(value.value) for value in table.values if isinstance(value, ast.Constant))
    else:
        assert isinstance(written, ast.Name | ast.Attribute), f"{where}: a code made up of parts"


def _name(expression: ast.expr) -> str:
    return expression.id if isinstance(expression, ast.Name) else ""
