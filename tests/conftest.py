"""What many tests start from."""

from collections.abc import Callable
from pathlib import Path

import pytest
from archives import ROOT, add_toy_statements, build_site, copy_archive, small_archive
from chromium import browser
from hypothesis import settings

from publisher import understanding
from publisher.archive import Archive
from publisher.resolve.statements import World

__all__ = ["browser"]  # a fixture

# Tests state facts, not speeds: a busy machine must not fail them.
settings.register_profile("archive", deadline=None, derandomize=True)
settings.load_profile("archive")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A copy of the archive of one's own, without generated pages."""
    return Archive(copy_archive(tmp_path / "archive"))


@pytest.fixture(scope="session")
def world() -> World:
    """The real registry, with everything that names and citations are looked up in."""
    registry, problems = understanding.load_registry(Archive(ROOT))
    assert not problems
    return World.of(registry)


@pytest.fixture
def real_registry(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spares a test of statements the second that reading the real registry takes."""
    monkeypatch.setattr(understanding, "load_registry", lambda archive: (world.registry, []))
    monkeypatch.setattr(World, "of", classmethod(lambda cls, registry: world))


@pytest.fixture
def archive_of(tmp_path: Path, real_registry: None) -> Callable[[dict[str, str | bytes]], Archive]:
    """Makes an archive of the given files (by path) and the real registry."""
    return lambda files: small_archive(tmp_path / "small", files)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The archive with the toy statements, built as a site once; tests only look at it.

    The tests of one file run in one worker (--dist=loadfile), so that few workers build it.
    """
    root = add_toy_statements(copy_archive(tmp_path_factory.mktemp("built") / "archive"))
    result = build_site(root)
    assert result.returncode == 0, result.stdout + result.stderr
    return Archive(root)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that is not part of the project; tests with it skip elsewhere."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of shared material is not on this machine")
    return folder
