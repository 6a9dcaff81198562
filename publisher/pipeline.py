"""The road from the files of an archive to its pages. This module alone knows the order."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from publisher.check_registry import check_registry
from publisher.exports.all import export
from publisher.model import Corpus, Page, RawStatement, Registry
from publisher.permanence import check_permanence, led_on, not_recorded, shortened
from publisher.problems import Problem
from publisher.published import LOCK, current_addresses, lock_text, parse_lock
from publisher.read.published import read_addresses
from publisher.read.registry import read_registry
from publisher.read.statements import read_statement, read_statements
from publisher.relate.agreed_language import agreed_language
from publisher.relate.corpus import relate
from publisher.relate.wording_cache import WordingCache
from publisher.render.former_pages import former_pages, with_former_anchors
from publisher.render.pages import render
from publisher.resolve.statements import World, resolve
from publisher.settings import Settings
from publisher.validate import validate
from publisher.write import Changes, replace_file, write_pages


@dataclass(frozen=True, slots=True)
class Archive:
    """Where the files of an archive are."""

    root: Path

    @property
    def statements(self) -> Path:
        return self.root / "statements"

    @property
    def registry(self) -> Path:
        return self.root / "registry"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def cache(self) -> Path:
        """What can be made again at any time; safe to delete."""
        return self.root / ".cache"

    def checksum(self, file: str) -> str | None:
        """The sha256 of a received document, None where there is no such plain file."""
        path = self.root / file
        if path.is_symlink() or not path.is_file():
            return None
        return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, or why it did nothing."""

    changes: Changes
    problems: tuple[Problem, ...]


def build(archive: Archive, settings: Settings) -> Report:
    """Generate the pages of an archive; with any problem nothing is written."""
    corpus, problems = understand(archive)
    if problems:
        return Report(Changes(), problems)
    generated = chain(_pages(corpus, archive, settings), export(corpus, settings))
    changes, in_the_way = write_pages(generated, archive.docs)
    return Report(changes, tuple(in_the_way))


def _pages(corpus: Corpus, archive: Archive, settings: Settings) -> Iterator[Page]:
    """The pages of the archive as it is, and those at its former addresses."""
    addresses, _ = read_addresses(archive.root)
    leads = led_on(corpus, addresses, current_addresses(corpus))
    with WordingCache(archive.cache / "wording.sqlite") as cache:
        wording = agreed_language(corpus.statements.values(), cache)
    pages = render(corpus, wording, archive.templates, settings)
    yield from with_former_anchors(pages, addresses, leads)
    yield from former_pages(corpus, addresses, leads, archive.templates, settings)


def understand(archive: Archive) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read, validate, resolve and relate; every problem of the archive is reported at once."""
    registry, registry_problems = load_registry(archive)
    raws, unreadable = read_statements(archive.statements)
    corpus, problems = _understand(raws, registry, archive)
    problems = [*registry_problems, *unreadable, *problems]
    if not problems:
        addresses, problems = read_addresses(archive.root)
        problems += check_permanence(corpus, addresses)
    return corpus, tuple(sorted(problems))


def record(archive: Archive, write: bool = True, before: Path | None = None) -> tuple[Problem, ...]:
    """Add what is published now to the lock file, or only say what is not recorded in it.

    `before` is an earlier lock file, of which nothing may be missing.
    """
    corpus, problems = understand(archive)
    if problems:
        return problems
    addresses, _ = read_addresses(archive.root)
    if before:
        earlier = parse_lock(before.read_text(encoding="utf-8"))
        problems = tuple(shortened(earlier, addresses.published))
    if problems or not write:
        return problems or tuple(not_recorded(corpus, addresses))
    replace_file(archive.root / LOCK, lock_text(corpus, addresses).encode())
    return ()


def _understand(
    raws: list[RawStatement], registry: Registry, archive: Archive
) -> tuple[Corpus, list[Problem]]:
    statements, malformed = validate(raws, archive.checksum)
    resolved, unresolved = resolve(statements, World.of(registry), {raw.id for raw in raws})
    problems = [*malformed, *unresolved]
    return relate([] if problems else resolved, registry), problems


def load_registry(archive: Archive) -> tuple[Registry, list[Problem]]:
    """The registry, and what is wrong with it in itself."""
    registry, problems = read_registry(archive.registry)
    return registry, [*problems, *check_registry(registry)]


def check(archive: Archive, files: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """The problems of some statement files, or of the whole archive without any named.

    A file outside `statements/` is checked as if it stood there.
    """
    if not files:
        return understand(archive)[1]
    registry, _ = load_registry(archive)
    raws, unreadable = read_statements(archive.statements)
    named = {path.resolve() for path in files}
    inside = {archive.root.resolve() / raw.file for raw in raws}
    labels = {path: _label(path, archive) for path in named}
    for path in sorted(named - inside):
        raw, found = read_statement(path, labels[path])
        raws += [raw] if raw else []
        unreadable += found
    _, problems = _understand(raws, registry, archive)
    wanted = set(labels.values())
    return tuple(sorted(p for p in {*unreadable, *problems} if p.file in wanted))


def _label(path: Path, archive: Archive) -> str:
    """What problems call a file: its path from the archive's top, or as it was found."""
    root = archive.root.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
