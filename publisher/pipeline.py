"""The road from the files of an archive to its pages. This module alone knows the order."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import cast

from publisher.cache.digests import digest, folder_parts
from publisher.cache.looks import Look, Watched, WatchedTable
from publisher.cache.statements import Understood
from publisher.check_registry import check_registry
from publisher.edition import Edition, edition_of
from publisher.exports.all import EXPORTS, export_of
from publisher.files import File
from publisher.memory import Memory, without_garbage_collection
from publisher.model import (
    Corpus,
    Page,
    RawStatement,
    Registry,
    ResolvedStatement,
    StatementId,
)
from publisher.permanence import check_permanence, led_on, not_recorded, shortened
from publisher.problems import Problem
from publisher.progress import SILENT, Progress
from publisher.published import LOCK, Addresses, current_addresses, lock_text, parse_lock
from publisher.read.published import read_addresses
from publisher.read.registry import read_registry
from publisher.read.statements import read_statement, read_statements, statement_files
from publisher.relate.agreed_language import agreed_language
from publisher.relate.corpus import relate
from publisher.relate.wording_cache import WordingCache
from publisher.render.former_pages import former_pages, with_former_anchors
from publisher.render.pages import Unit, site_of, units
from publisher.render.rows import Rows
from publisher.render.site import Site
from publisher.resolve.statements import World, resolve
from publisher.settings import Settings
from publisher.validate import validate
from publisher.wording.model import Wording
from publisher.write import Changes, Kept, generated_pages, replace_file, write_pages


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


def build(
    archive: Archive,
    settings: Settings,
    memory: Memory | None = None,
    progress: Progress = SILENT,
) -> Report:
    """Generate the pages of an archive; with any problem nothing is written.

    Without a memory of the caller's own, what is remembered is kept in the archive's cache.
    """
    lent, memory = memory, memory or Memory(archive.cache)
    with without_garbage_collection():
        with progress.stage("understand"):
            corpus, problems = understand(archive, memory)
        if problems:
            return Report(Changes(), problems)
        changes, in_the_way = write_pages(
            _files(corpus, archive, settings, memory, progress), archive.docs
        )
        if not in_the_way:
            memory.units.end(archive.docs, generated_pages(archive.docs))
            if not lent:
                memory.save()
    return Report(changes, tuple(in_the_way))


def _files(
    corpus: Corpus, archive: Archive, settings: Settings, memory: Memory, progress: Progress
) -> Iterator[Page | File | Kept]:
    """Everything that is generated: pages, also those at former addresses, and data files."""
    addresses, _ = read_addresses(archive.root)
    leads = led_on(corpus, addresses, current_addresses(corpus))
    with (
        progress.stage("shared wording"),
        WordingCache(archive.cache / "wording.sqlite") as cache,
    ):
        wording = agreed_language(corpus.statements.values(), cache)
    site = site_of(corpus, wording, archive.templates, settings)
    memory.units.begin(_surroundings(archive, settings, memory, (addresses.redirects, leads)))
    memory.units.facts.renew(
        {"corpus": corpus, "wording": wording, "site": site}, {"corpus.statements": memory.digests}
    )
    watched = _watched(site, memory.units.looks)
    every_unit = list(units(site))
    for unit in progress.through(every_unit, len(every_unit), "pages"):
        make = partial(_with_former_anchors, unit, watched, addresses, leads)
        yield from memory.units.files(unit.name, make, archive.docs)
    yield from former_pages(corpus, addresses, leads, archive.templates, settings)
    edition = replace(
        edition_of(corpus, settings, wording), corpus=watched.corpus, wording=watched.wording
    )
    exports = list(_exports(edition))
    for name, make_files in progress.through(exports, len(exports), "data files"):
        yield from memory.units.files(f"{name}, {edition.label}", make_files, archive.docs)


def _with_former_anchors(
    unit: Unit, site: Site, addresses: Addresses, leads: Mapping[str, str]
) -> Iterator[Page]:
    return with_former_anchors(unit.pages(site), addresses, leads)


def _exports(edition: Edition) -> Iterator[tuple[str, Callable[[], Iterator[File]]]]:
    """The data files in units: each that is of the whole archive, and those of each statement."""
    for exporter in EXPORTS:
        yield exporter.__name__, partial(_of_all, exporter, edition)
    for resolved in edition.statements:
        yield f"export {resolved.id}", partial(export_of, edition, resolved.id)


def _of_all(exporter: Callable[[Edition], Iterator[File]], edition: Edition) -> Iterator[File]:
    len(edition.corpus.statements)  # a look at all of them, as the exporter has
    return exporter(edition)


def _surroundings(archive: Archive, settings: Settings, memory: Memory, addresses: object) -> str:
    """What all pages are made from, beside the statements."""
    return digest(
        [
            memory.versions,
            *folder_parts(archive.registry),
            *folder_parts(archive.templates),
            repr((settings, addresses)),
        ]
    )


def _watched(site: Site, looks: set[Look]) -> Site:
    """A site whose facts note what pages look up in them."""
    corpus = cast(Corpus, Watched(site.corpus, "corpus", looks))
    return replace(
        site,
        corpus=corpus,
        rows=Rows(corpus),
        wording=cast(Wording, Watched(site.wording, "wording", looks)),
        wordings=WatchedTable(site.wordings, "site.wordings", looks),
    )


def understand(
    archive: Archive, memory: Memory | None = None
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read, validate, resolve and relate; every problem of the archive is reported at once."""
    memory = memory or Memory(archive.cache)
    key = digest([memory.versions, *folder_parts(archive.registry)])
    world, registry_problems = memory.world(key, lambda: load_registry(archive))
    memory.statements.begin(key)
    files = {
        one: [f"{archive.statements.name}/{name}" for name in names]
        for one, names in statement_files(archive.statements).items()
    }
    known = memory.statements.unchanged(files, archive.root)
    raws, unreadable = read_statements(archive.statements, known)
    resolved, problems = _resolved(raws, world, archive, known)
    now = {
        one.id: memory.statements.understood(one, files[one.id], archive.root) for one in resolved
    }
    memory.statements.keep(known | now)
    memory.digests = memory.statements.digests()
    problems = [*registry_problems, *unreadable, *problems]
    everything = [one.resolved for one in known.values()] + resolved
    corpus = relate([] if problems else everything, world.registry)
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


def _resolved(
    raws: list[RawStatement],
    world: World,
    archive: Archive,
    known: Mapping[StatementId, Understood] = MappingProxyType({}),
) -> tuple[list[ResolvedStatement], list[Problem]]:
    """The statements of these files, and what is wrong with them or does not fit the known ones."""
    statements, malformed = validate(raws, archive.checksum)
    resolved, unresolved = resolve(
        statements,
        world,
        {raw.id for raw in raws} | known.keys(),
        [one.resolved.statement for one in known.values()],
    )
    return resolved, [*malformed, *unresolved]


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
    _, problems = _resolved(raws, World.of(registry), archive)
    wanted = set(labels.values())
    return tuple(sorted(p for p in {*unreadable, *problems} if p.file in wanted))


def _label(path: Path, archive: Archive) -> str:
    """What problems call a file: its path from the archive's top, or as it was found."""
    root = archive.root.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
