"""The road from the files of an archive to its pages; `understanding` is its first half."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from publisher.archive import Archive
from publisher.cache.digests import digest, folder_parts
from publisher.cache.looks import Look, Watched, WatchedTable
from publisher.cache.units import Fresh, UnitCache
from publisher.edition import Edition, edition_of
from publisher.exports.all import EXPORTS, export_of
from publisher.files import File
from publisher.jobs import ALONE, Jobs
from publisher.memory import Memory, without_garbage_collection
from publisher.model import Corpus, Page
from publisher.permanence import led_on
from publisher.problems import Problem
from publisher.progress import SILENT, Progress
from publisher.published import Addresses, current_addresses
from publisher.read.published import read_addresses
from publisher.relate.agreed_language import agreed_language
from publisher.relate.wording_cache import WordingCache
from publisher.render.former_pages import former_pages, with_former_anchors
from publisher.render.pages import Unit, site_of, units
from publisher.render.rows import Rows
from publisher.render.site import Site
from publisher.settings import Settings
from publisher.understanding import understand
from publisher.wording.model import Wording
from publisher.write import Changes, Draft, Drafts, put_in_place


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
    jobs: Jobs = ALONE,
) -> Report:
    """Generate the pages of an archive; with any problem nothing is written.

    Without a memory of the caller's own, what is remembered is kept in the archive's cache.
    Long work is spread over the processes of `jobs`.
    """
    lent, memory = memory, memory or Memory(archive.cache)
    with without_garbage_collection():
        with progress.stage("understand"):
            corpus, problems = understand(archive, memory, jobs)
        if problems:
            return Report(Changes(), problems)
        archive.docs.mkdir(parents=True, exist_ok=True)
        with Drafts(archive.docs) as drafts:
            files = _files(corpus, archive, settings, memory, drafts, progress, jobs)
            changes, in_the_way = put_in_place(files, archive.docs)
        if not in_the_way:
            memory.units.end(archive.docs)
            if not lent:
                memory.save()
    return Report(changes, tuple(in_the_way))


def _files(
    corpus: Corpus,
    archive: Archive,
    settings: Settings,
    memory: Memory,
    drafts: Drafts,
    progress: Progress,
    jobs: Jobs,
) -> Iterator[Draft]:
    """Everything that is generated: pages, also those at former addresses, and data files."""
    addresses, _ = read_addresses(archive.root)
    leads = led_on(corpus, addresses, current_addresses(corpus))
    with (
        progress.stage("shared wording"),
        WordingCache(archive.cache / "wording.sqlite") as cache,
    ):
        wording = agreed_language(corpus.statements.values(), cache, jobs)
    site = site_of(corpus, wording, archive.templates, settings)
    memory.units.begin(
        _surroundings(archive, settings, memory, (addresses.redirects, leads)),
        {"corpus": corpus, "wording": wording, "site": site},
        {"corpus.statements": memory.digests},
    )
    watched = _watched(site, memory.units.looks)
    makers = dict(_exports(watched, edition_of(corpus, settings, wording)))
    for unit in units(site):
        makers[unit.name] = partial(_with_former_anchors, unit, watched, addresses, leads)
    yield from _kept_or_made(makers, memory.units, drafts, archive.docs, progress, jobs)
    formers = former_pages(corpus, addresses, leads, archive.templates, settings)
    yield from map(drafts.draft, formers)


Maker = Callable[[], Iterable[Page | File]]


def _kept_or_made(
    makers: Mapping[str, Maker],
    cache: UnitCache,
    drafts: Drafts,
    docs: Path,
    progress: Progress,
    jobs: Jobs,
) -> Iterator[Draft]:
    """The files of every unit: kept from the last run, or made."""
    to_make = []
    for name in makers:
        kept = cache.kept(name, docs)
        yield from kept or ()
        to_make += [name] if kept is None else []

    def make(number: int) -> Fresh:
        return cache.made(lambda: map(drafts.draft, makers[to_make[number]]()))

    making = jobs.spread(make, len(to_make))
    for number, fresh in progress.through(making, len(to_make), "pages and data files"):
        cache.take(to_make[number], fresh)
        yield from fresh.drafts


def _with_former_anchors(
    unit: Unit, site: Site, addresses: Addresses, leads: Mapping[str, str]
) -> Iterator[Page]:
    return with_former_anchors(unit.pages(site), addresses, leads)


def _exports(watched: Site, edition: Edition) -> Iterator[tuple[str, Maker]]:
    """The data files in units: each that is of the whole archive, and those of each statement."""
    edition = replace(edition, corpus=watched.corpus, wording=watched.wording)
    for exporter in EXPORTS:
        yield f"{exporter.__name__}, {edition.label}", partial(_of_all, exporter, edition)
    for resolved in edition.statements:
        of_one = partial(export_of, edition, resolved.id)
        yield f"export {resolved.id}, {edition.label}", of_one


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
