"""Sites built without anything that is remembered, to compare others with, byte for byte."""

import filecmp
import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from publisher.write import generated_pages

ADDRESS = "http://127.0.0.1:8000/"
WITHOUT_CACHES = ["build_pages.py", "publisher/search/hook.py"]


def different(one: Path, other: Path) -> list[str]:
    """The files that stand in one folder only, or differ."""
    files = [
        {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}
        for top in (one, other)
    ]
    _, differing, unreadable = filecmp.cmpfiles(one, other, files[0] & files[1], shallow=False)
    return sorted((*(files[0] ^ files[1]), *differing, *unreadable))


def settings(archive: Path, site: Path, hooks: list[str] | None = None) -> MkDocsConfig:
    more = {"hooks": hooks} if hooks else {}
    config = load_config(str(archive / "mkdocs.yml"), site_dir=str(site), **more)
    config.site_url = ADDRESS
    return config


def sources_of(archive: Path, into: Path) -> Path:
    """A copy of an archive without what was generated and what is remembered."""
    shutil.copytree(archive, into, symlinks=True, ignore=shutil.ignore_patterns(".cache"))
    for path in generated_pages(into / "docs"):
        (into / "docs" / path).unlink()
    return into


def fresh_site(archive: Path, into: Path) -> Path:
    """The site of an archive's sources, built without anything that is remembered."""
    shutil.rmtree(into, ignore_errors=True)
    sources = sources_of(archive, into / "archive")
    build(settings(sources, into / "site", WITHOUT_CACHES))
    return into / "site"
