"""The files an import writes: the received document and its statement file, both or neither."""

import os
import re
import tempfile
from pathlib import Path

from publisher.importers.received import RefusedError

_SHA256 = re.compile(r"^\s+sha256:\s*[\"']?([0-9a-f]{64})\b", re.MULTILINE)


def imported_before(statements: Path) -> dict[str, str]:
    """The sha256 of every document that a statement file names, and that statement's id."""
    found: dict[str, str] = {}
    for path in sorted(statements.glob("*.md")):
        front_matter = path.read_text("utf-8", "replace").split("\n---", 1)[0]
        for sha256 in _SHA256.findall(front_matter):
            found.setdefault(sha256, path.name.partition(".")[0])
    return found


def write_import(statement: Path, text: str, source: Path, content: bytes, overwrite: bool) -> None:
    """Write a statement file and its received document; RefusedError where one is in the way."""
    if statement.exists() and not overwrite:
        raise RefusedError(f"{statement.name} is there already: --force overwrites it")
    if source.exists() and source.read_bytes() != content and not overwrite:
        raise RefusedError(f"{source.name} is there already, with other content")
    is_new = not source.exists()
    _write(source, content)
    try:
        _write(statement, text.encode("utf-8"))
    except OSError:
        if is_new:
            source.unlink()
        raise


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: into a file beside it, then in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".import-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
