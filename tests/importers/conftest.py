"""What the tests of the import share: the archive's own registry, and files made for a test."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publisher.importers.command import Importer, run_import
from publisher.importers.name_lists import World
from publisher.model import Registry
from publisher.read.registry import read_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def registry() -> Registry:
    return read_registry(ROOT / "registry")[0]


@pytest.fixture(scope="session")
def importer(registry: Registry) -> Importer:
    return Importer.of(registry)


@pytest.fixture(scope="session")
def world_on(importer: Importer) -> Callable[[str], World]:
    return importer.atlas.on


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the real statements and seeds are not on this machine")
    return folder


@pytest.fixture
def import_files(registry: Registry, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Import files into an archive of the test: (exit code, what is said)."""

    def run(*files: Path, as_json: bool = False, force: bool = False) -> tuple[int, str]:
        out = io.StringIO()
        into = tmp_path / "archive" / "statements"
        code = run_import(files, registry, into, as_json, force, out, io.StringIO())
        return code, out.getvalue()

    return run


@pytest.fixture
def read_json(import_files: Callable[..., tuple[int, str]]) -> Callable[[Path], dict[str, Any]]:
    return lambda file: json.loads(import_files(file, as_json=True)[1])
