"""Which part of the publisher imports which: as the code has it, and as ARCHITECTURE.md has it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from archives import ROOT

PACKAGE = ROOT / "publisher"


def written_down(what: str) -> dict[str, set[str]]:
    """A fenced table of ARCHITECTURE.md: the names left of an arrow, those right of it."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    block = re.search(rf"^```text {what}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert block, f"ARCHITECTURE.md has no table '{what}'"
    table: dict[str, set[str]] = {}
    for line in block[1].splitlines():
        left, _, right = line.partition("─▶" if "─▶" in line else ":")
        table.setdefault(left.strip(), set()).update(right.split())
    return table


def modules() -> list[str]:
    """The modules directly in publisher/, and its folders, by name."""
    names = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    return sorted(names | {path.parent.name for path in PACKAGE.glob("*/*.py")})


def drawn(parts: dict[str, set[str]]) -> dict[str, set[str]]:
    """For each part, the other parts that its modules import."""
    part_of = {module: part for part, members in parts.items() for module in members}
    found: dict[str, set[str]] = {part: set() for part in parts}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if module == "__init__":
            continue
        found[part_of[module]] |= {part_of[name] for name in _imported(path)} - {part_of[module]}
    return found


def foreign(path: Path) -> set[str]:
    """The packages of others that a module imports."""
    return {name.partition(".")[0] for name in _names(path)}


def _imported(path: Path) -> Iterator[str]:
    for name in _names(path):
        if name.startswith("publisher."):
            yield name.split(".")[1]


def _names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "publisher":
            named = (alias.name for alias in node.names)
            yield from (f"publisher.{name}" for name in named if not name.startswith("__"))
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
