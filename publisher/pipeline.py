"""The road from the files of an archive to its pages; `understanding` is its first half."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import chain
from typing import cast

from publisher.archive import Archive
from publisher.cache.digests import digest, folder_parts
from publisher.cache.looks import Look, Watched, WatchedTable
from publisher.cache.parts import PartsCache
from publisher.cache.stamps import stamp
from publisher.cache.units import Fresh
from publisher.edition import Edition, edition_of
from publisher.exports.all import makers as exports
from publisher.exports.sqlite import sqlite_file
from publisher.files import File
from publisher.jobs import ALONE, Jobs
from publisher.manifest import MANIFEST
from publisher.memory import (
    Memory,
    leave_out_of_garbage_collection,
    without_garbage_collection,
)
from publisher.model import Corpus, Headings, Page, Relations
from publisher.one_at_a_time import one_at_a_time
from publisher.permanence import led_on, lost_anchors
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
from publisher.render.statement_page import statement_pages
from publisher.render.wording_pages import wordings_of
from publisher.settings import Settings
from publisher.understanding import statement_paths, understand, understand_edited
from publisher.wording.model import Agreed, Wording
from publisher.write import Changes, Draft, Drafts, put_in_place, put_some_in_place


@dataclass(frozen=True, slots=True)
class Built:
    """What the pages of the last build were made from."""

    site: Site
    addresses: Addresses
    leads: Mapping[str, str]
    beside: str  # a digest of all else that stands beside the statements


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
    Long work is spread over the processes of `jobs`. Another build of the archive is waited for.
    """
    lent, memory = memory, memory or Memory(archive.cache)
    with one_at_a_time(archive.root), without_garbage_collection():
        surroundings = _surroundings(archive, settings, memory)
        if not lent and _stands(archive, surroundings, memory):
            return Report(Changes(), ())
        with progress.stage("understand"):
            corpus, problems = understand(archive, memory, jobs)
        if problems:
            return Report(Changes(), problems)
        archive.docs.mkdir(parents=True, exist_ok=True)
        with Drafts(archive.docs) as drafts, ThreadPoolExecutor(1) as aside:
            run = _Run(archive, settings, surroundings, memory, drafts, progress, jobs, aside)
            files = list(run.files(corpus))
            if not lent:
                memory.begin_to_save(jobs)
            changes, in_the_way = put_in_place(files, archive.docs)
        if in_the_way:
            memory.built = None  # a preview would stand among the pages of an earlier build
        else:
            memory.end()
            if not lent:
                memory.save()
                _remember(archive, surroundings, memory, files)
                leave_out_of_garbage_collection()
    return Report(changes, tuple(in_the_way))


def _stands(archive: Archive, surroundings: str, memory: Memory) -> bool:
    """Whether nothing was touched since the last build."""
    made_in = digest([surroundings, *folder_parts(archive.addresses)])
    return memory.last_build.stands(made_in, statement_paths(archive), archive.root)


def _remember(archive: Archive, surroundings: str, memory: Memory, files: Iterable[Draft]) -> None:
    """Remember how the archive stands after a build, for the next one to compare."""
    known, docs = memory.units.files(), archive.docs
    name, made = docs.name, {}
    for path in (MANIFEST, *(draft.path for draft in files)):
        made[f"{name}/{path}"] = known.get(path) or stamp(f"{docs}/{path}")
    made_in = digest([surroundings, *folder_parts(archive.addresses)])
    memory.last_build.keep(made_in, memory.statements.files(), made)


Maker = Callable[[], Iterable[Page | File | Draft]]


@dataclass(frozen=True, slots=True)
class _Run:
    """The second half of the road: from the corpus to all files."""

    archive: Archive
    settings: Settings
    surroundings: str
    memory: Memory
    drafts: Drafts
    progress: Progress
    jobs: Jobs
    aside: Executor

    def files(self, corpus: Corpus) -> Iterator[Draft]:
        """Everything that is generated: pages, also those at former addresses, and data files."""
        edition = edition_of(corpus, self.settings)
        parts = self._parts(edition)
        begun = [parts.begin(made, self.aside) for made in sqlite_file(edition)]
        # A process in which a thread works is not copied.
        jobs = ALONE if any(begun) else self.jobs
        addresses, _ = read_addresses(self.archive.root)
        leads = led_on(corpus, addresses, current_addresses(corpus))
        wording = self._wording(corpus, jobs)
        site = site_of(corpus, wording, self.archive.templates, self.settings)
        self.memory.built = Built(site, addresses, leads, _beside_statements(self.archive))
        self._begin_units(site, repr((addresses.redirects, leads)))
        site = _watched(site, self.memory.units.looks)
        edition = replace(edition, corpus=site.corpus, wording=site.wording)
        made_by: dict[str, Maker] = dict(exports(edition, parts.draft))
        for unit in units(site):
            made_by[unit.name] = partial(_with_former_anchors, unit, site, addresses, leads)
        yield from self._kept_or_made(made_by, jobs)
        formers = former_pages(corpus, addresses, leads, self.archive.templates, self.settings)
        yield from map(self.drafts.draft, formers)

    def _begin_units(self, site: Site, old_addresses: str) -> None:
        """Tell the cache of units what there is to look at, and what is known of it already."""
        memory = self.memory
        memory.units.begin(
            digest([self.surroundings, old_addresses]),
            {"corpus": site.corpus, "wording": site.wording, "site": site},
            {"corpus.statements": memory.digests, "corpus.headings": memory.headings},
            self._keys(),
            self._earlier(site),
        )

    def _keys(self) -> dict[str, str]:
        """Of tables that were derived, keys of what they were derived from."""
        relations, agreed = self.memory.relations.key, self.memory.agreed.key
        keys = {f"corpus.{field.name}": relations for field in fields(Relations)}
        tables = ("wording.reuses", "wording.families", "wording.families_in", "site.wordings")
        return keys | dict.fromkeys(tables, agreed)

    def _earlier(self, site: Site) -> dict[str, tuple[str, object]]:
        """Tables as the last build had them, with what they were derived from then."""
        found: dict[str, tuple[str, object]] = {}
        if relations := self.memory.relations.earlier:
            found["corpus"] = relations
        if agreed := self.memory.agreed.earlier:
            wordings = wordings_of(agreed[1].families)
            found |= {"wording": agreed, "site": (agreed[0], replace(site, wordings=wordings))}
        return found

    def _parts(self, edition: Edition) -> PartsCache:
        """The parts of the last data files, each with a key of what it was made from."""
        keys = {}
        for one in edition.statements:
            public = (str(r.target) for r in one.relations if edition.is_public(r))
            keys[one.id] = ",".join([self.memory.digests[one.id], *public])
        made_in = digest([self.surroundings, edition.label])
        return PartsCache(self.archive.cache, self.archive.docs, self.drafts, made_in, keys)

    def _wording(self, corpus: Corpus, jobs: Jobs) -> Wording:
        def recall(key: str, find_out: Callable[[], Agreed]) -> Agreed:
            return self.memory.agreed.recall(digest([self.memory.versions, key]), find_out)

        with (
            self.progress.stage("shared wording"),
            WordingCache(self.archive.cache / "wording.sqlite") as cache,
        ):
            return agreed_language(corpus.statements.values(), cache, jobs, recall)

    def _kept_or_made(self, made_by: Mapping[str, Maker], jobs: Jobs) -> Iterator[Draft]:
        """The files of every unit: kept from the last run, or made."""
        cache, to_make = self.memory.units, []
        for name in made_by:
            kept = cache.kept(name, self.archive.docs)
            yield from kept or ()
            to_make += [name] if kept is None else []
        if jobs is ALONE:  # what others may be working at comes last; otherwise the longest first
            to_make.reverse()

        def make(number: int) -> Fresh:
            return cache.made(lambda: map(self.drafts.draft, made_by[to_make[number]]()))

        making = jobs.spread(make, len(to_make))
        for number, fresh in self.progress.through(making, len(to_make), "pages and data files"):
            cache.take(to_make[number], fresh)
            yield from fresh.drafts


def preview(archive: Archive, memory: Memory) -> Changes | None:
    """Make the pages of single statements again that were edited since the last build.

    All that depends on other statements is left as it was: a build has to follow. None, and
    nothing is written, where that would not do: something is wrong, or more was changed.
    """
    built = memory.built
    if not isinstance(built, Built) or built.beside != _beside_statements(archive):
        return None
    edited = understand_edited(archive, memory, built.site.corpus)
    if not edited or any(lost_anchors(one, built.addresses) for one in edited.values()):
        return None
    statements = {**built.site.corpus.statements, **edited}
    corpus = replace(built.site.corpus, statements=statements, headings=Headings(statements))
    site = replace(built.site, corpus=corpus, rows=Rows(corpus))
    pages = (page for one in edited for page in statement_pages(site, one))
    with one_at_a_time(archive.root):
        changes, in_the_way = put_some_in_place(
            with_former_anchors(pages, built.addresses, built.leads), archive.docs
        )
    return None if in_the_way else changes


def _with_former_anchors(
    unit: Unit, site: Site, addresses: Addresses, leads: Mapping[str, str]
) -> Iterator[Page]:
    return with_former_anchors(unit.pages(site), addresses, leads)


def _surroundings(archive: Archive, settings: Settings, memory: Memory) -> str:
    """A digest of what all pages are made from, beside the statements and old addresses."""
    folders = (archive.registry, archive.templates)
    parts = chain.from_iterable(folder_parts(folder) for folder in folders)
    return digest([memory.versions, repr(settings), *parts])


def _beside_statements(archive: Archive) -> str:
    """A digest of the files from which pages are made, but for the statements."""
    folders = (archive.registry, archive.templates, archive.addresses)
    return digest([part for folder in folders for part in folder_parts(folder)])


def _watched(site: Site, looks: set[Look]) -> Site:
    """A site whose facts note what pages look up in them."""
    corpus = cast(Corpus, Watched(site.corpus, "corpus", looks, ("registry",)))
    return replace(
        site,
        corpus=corpus,
        rows=Rows(corpus),
        wording=cast(Wording, Watched(site.wording, "wording", looks)),
        wordings=WatchedTable(site.wordings, "site.wordings", looks),
    )
