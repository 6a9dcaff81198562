"""The first half of the road: from the files of an archive to its corpus, or to its problems."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from publisher.archive import Archive
from publisher.cache.digests import digest, folder_parts
from publisher.cache.stamps import Stamp, stamp
from publisher.cache.statements import understood
from publisher.check_registry import check_registry
from publisher.jobs import ALONE, Jobs
from publisher.json_line import json_line
from publisher.memory import Memory
from publisher.model import Corpus, Registry, ResolvedStatement, Statement, StatementId
from publisher.permanence import check_permanence, not_recorded, shortened
from publisher.problems import Problem
from publisher.published import LOCK, lock_text
from publisher.read.published import read_addresses, read_lock
from publisher.read.registry import read_registry
from publisher.read.statements import EXPLAINED, read_statement, statement_files
from publisher.relate.corpus import relate
from publisher.relate.mentions import mentions_of
from publisher.resolve.statements import World, check_together, resolve
from publisher.validate import validate
from publisher.write import replace_file

_FEW = 10  # edited statements of which single pages are made; with more everything is


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a statement's files.

    `ids` names the statement where a file of it could be read, `statements` holds it as far as
    it is understood, `resolved` holds it where nothing is wrong with it, with a digest of what
    is said of it beside its words. The stamps are those that the files had before they were read.
    """

    ids: set[StatementId]
    statements: list[Statement]
    resolved: list[tuple[ResolvedStatement, str]]
    problems: list[Problem]
    stamps: dict[str, Stamp]


def understand(
    archive: Archive, memory: Memory | None = None, jobs: Jobs = ALONE
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read, validate, resolve and relate; every problem of the archive is reported at once."""
    memory = memory or Memory(archive.cache)
    key = _world_key(archive, memory)
    world, problems = memory.world(key, lambda: load_registry(archive))
    memory.statements.begin(key)
    files = _files(archive)
    known = memory.statements.unchanged(files, archive.root)
    fresh = [one for one in files if one not in known]
    outcomes = _outcomes([files[one] for one in fresh], world, archive, jobs)
    now = {
        one.id: understood(one, heading, outcome.stamps, archive.root)
        for outcome in outcomes
        for one, heading in outcome.resolved
    }
    memory.statements.keep(known | now)
    memory.statements.begin_to_save(jobs)
    memory.digests, memory.headings = memory.statements.digests(), memory.statements.headings()
    everything = [one.resolved for one in (known | now).values()]
    before = [one.resolved.statement for one in known.values()]
    problems = [*problems, *_problems(outcomes, before, world)]
    if problems:
        return relate([], world.registry), tuple(sorted(problems))
    told = chain.from_iterable(sorted(memory.headings.items()))
    recall = partial(memory.relations.recall, digest([key, *told]))
    corpus = relate(everything, world.registry, recall)
    addresses, problems = read_addresses(archive.root)
    problems += check_permanence(corpus, addresses)
    return corpus, tuple(sorted(problems))


def understand_edited(
    archive: Archive, memory: Memory, corpus: Corpus
) -> dict[StatementId, ResolvedStatement] | None:
    """The few statements that were edited since `corpus` was understood, as they are now.

    None where there is more to it: other files came or went, or something is wrong.
    """
    files, key = _files(archive), _world_key(archive, memory)
    if files.keys() != corpus.statements.keys() or key != memory.statements.surroundings:
        return None
    known = memory.statements.unchanged(files, archive.root)
    edited = [one for one in files if one not in known]
    if len(edited) > _FEW:
        return None
    world, _ = memory.world(key, lambda: load_registry(archive))
    outcomes = _outcomes([files[one] for one in edited], world, archive, ALONE)
    before = [one.resolved.statement for one in known.values()]
    if any(_problems(outcomes, before, world)):
        return None
    return {one.id: one for outcome in outcomes for one, _ in outcome.resolved}


def _world_key(archive: Archive, memory: Memory) -> str:
    """A digest of what statements are understood by."""
    return digest([memory.versions, *folder_parts(archive.registry)])


def _outcomes(
    files: Sequence[Sequence[str]], world: World, archive: Archive, jobs: Jobs
) -> list[Outcome]:
    """What becomes of the statements with these files, in the order of the statements."""

    def outcome(number: int) -> Outcome:
        return _outcome({archive.root / file: file for file in files[number]}, world, archive)

    return jobs.in_order(outcome, len(files))


def _outcome(files: Mapping[Path, str], world: World, archive: Archive) -> Outcome:
    """What becomes of some files, each with what problems call it."""
    stamps = {file: found for path, file in files.items() if (found := stamp(str(path)))}
    raws, problems = [], []
    for path, file in files.items():
        raw, unreadable = read_statement(path, file)
        raws += [raw] if raw else []
        problems += unreadable
    statements, malformed = validate(raws, archive.checksum)
    resolved, unresolved = resolve(statements, world)
    problems += [*malformed, *unresolved]
    heads: dict[StatementId, list[str]] = {}
    for raw in raws:
        heads.setdefault(raw.id, []).extend((raw.file, raw.head))
    # Whatever has a problem is understood anew in the next run, which names the problem again.
    sound = [] if problems else resolved
    known = [(one, _beside_words(heads[one.id], one)) for one in sound]
    return Outcome({*heads}, statements, known, problems, stamps)


def _beside_words(heads: Iterable[str], resolved: ResolvedStatement) -> str:
    """A digest of all that the archive says of a statement elsewhere than in its own text.

    It follows from what stands above the text in its files, and from what the text cites.
    """
    cited = resolved.documents, mentions_of([resolved])
    return digest([*heads, json_line(cited)])


def _problems(
    outcomes: Sequence[Outcome], known: Sequence[Statement], world: World
) -> Iterator[Problem]:
    """What is wrong with statements by themselves, and with what they say of each other.

    Those known from earlier have nothing wrong with them, but may not fit the others.
    """
    for outcome in outcomes:
        yield from outcome.problems
    statements = [*known, *chain.from_iterable(outcome.statements for outcome in outcomes)]
    ids = {statement.id for statement in known}.union(*(outcome.ids for outcome in outcomes))
    yield from check_together(statements, ids, world)


def statement_paths(archive: Archive) -> list[str]:
    """The paths of all statement files, from the archive's root."""
    return list(chain.from_iterable(_files(archive).values()))


def _files(archive: Archive) -> dict[StatementId, list[str]]:
    """The paths of each statement's files, from the archive's root."""
    found = statement_files(archive.statements)
    folder = archive.statements.name
    return {one: [f"{folder}/{name}" for name in names] for one, names in found.items()}


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
    root = archive.root.resolve()
    # Of a link that leads to itself `Path.resolve` makes an error.
    real = [Path(os.path.realpath(path)) for path in files]
    explained = root / archive.statements.name / EXPLAINED  # it is among statements/*.md
    labels = {path: _label(path, root) for path in real if path != explained}
    inside = {root / file: file for file in statement_paths(archive)}
    world = World.of(load_registry(archive)[0])
    problems = {*_problems([_outcome(inside | labels, world, archive)], [], world)}
    return tuple(sorted(p for p in problems if p.file in labels.values()))


def _label(path: Path, root: Path) -> str:
    """What problems call a file: its path from the archive's top, or as it was found."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def record(archive: Archive, write: bool = True, before: Path | None = None) -> tuple[Problem, ...]:
    """Add what is published now to the lock file, or only say what is not recorded in it.

    `before` is an earlier lock file, of which nothing may be missing.
    """
    corpus, problems = understand(archive)
    if problems:
        return problems
    addresses, _ = read_addresses(archive.root)
    if before:
        earlier, unreadable = read_lock(before, str(before))
        problems = tuple(unreadable or shortened(earlier, addresses.published))
    if problems or not write:
        return problems or tuple(not_recorded(corpus, addresses))
    replace_file(archive.root / LOCK, lock_text(corpus, addresses).encode())
    return ()
