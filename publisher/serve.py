"""`mkdocs serve` at any size: after the first build an edit makes again only what it changes.

MkDocs hands the server over in `on_serve`. Its own builder, which builds the whole site, is
called only where the settings, the theme or the set of hand-written files changed. Otherwise the
archive's pages are generated, which remembers what it can, and those that came out different are
put into the served site. Which files changed is always asked of the disk, never of the events.
"""

import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer, _timestamp

from publisher.archive import Archive
from publisher.cache.stamps import Stamp, stamp
from publisher.edit_observer import EditObserver
from publisher.memory import without_garbage_collection
from publisher.served_site import ServedSite
from publisher.write import Changes, generated_pages

log = logging.getLogger("mkdocs.hooks.serve")
_FEW = 1000  # so many generated files written at once are told of faster than they are written

Stamps = dict[str, Stamp | None]


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: how long all pages may take before the edited ones come first; how long to wait
    for another edit before the others follow."""

    for_all: float = 1.5
    before_the_rest: float = 5.0


class Rebuilder:
    """Brings the served site up to date: called by the server after every edit.

    Where generating takes long, an edited statement's own pages come first. The others follow
    when nobody has edited anything for some seconds, while the site is served on.
    """

    def __init__(
        self,
        site: Callable[[], ServedSite],
        generate: Callable[[], Changes],
        preview: Callable[[], Changes | None],
        build_everything: Callable[[], None],
        server: LiveReloadServer,
        patience: Patience = Patience(),
    ) -> None:
        self._site, self._generate, self._preview = site, generate, preview
        self._build_everything, self._server = build_everything, server
        self._patience, self._took = patience, 0.0
        self._later: threading.Timer | None = None
        self._at_work = threading.Lock()
        self._structure, self._by_hand = self._look_around({})

    def __call__(self) -> None:
        """Make again what changed; raises what stops it, and then tries it again next time."""
        if self._later:
            self._later.cancel()
        try:
            with self._at_work, without_garbage_collection():
                self._bring_up_to_date()
        except Exception:
            serve_on(self._server)
            raise

    def get_ready(self) -> None:
        """Take up what is remembered, so that the first edit need not wait for it."""
        self._later = threading.Timer(0, self._take_up)
        self._later.daemon = True
        self._later.start()

    def _take_up(self) -> None:
        started = time.monotonic()
        with suppress(PluginError, Abort):  # the first edit will say what is wrong
            self._show_the_rest()  # of what was edited since the first build began
            self._took = time.monotonic() - started

    def _bring_up_to_date(self) -> None:
        structure, by_hand = self._look_around(self._structure | self._by_hand)
        if structure != self._structure or by_hand.keys() != self._by_hand.keys():
            self._build_all()
            return
        log.info("Building documentation of what changed...")
        edited = [path for path, found in by_hand.items() if found != self._by_hand[path]]
        try:
            self._make_changes()
        except PluginError as error:
            raise Abort(str(error)) from error  # the server says it, and serves on
        self._show(edited)
        self._by_hand = by_hand

    def _make_changes(self) -> None:
        """Make what changed: all of it, or at first only the edited statements' pages."""
        is_slow = self._took > self._patience.for_all
        if is_slow and self._preview() is not None:
            self._later = threading.Timer(self._patience.before_the_rest, self._follow_up)
            self._later.daemon = True
            self._later.start()
            return
        started = time.monotonic()
        self._generate()
        self._took = time.monotonic() - started

    def _show(self, edited: Collection[str] = ()) -> None:
        """Put into the served site what it lacks; where that fails, it lacks it still."""
        if not self._site().update(edited):
            self._build_all()

    def _follow_up(self) -> None:
        """Make again what else an edit changed, after the edited statement's own pages."""
        log.info("Building documentation of what else changed...")
        try:
            self._show_the_rest()
        except (PluginError, Abort) as error:
            log.error("%s", error)

    def _show_the_rest(self) -> None:
        """Make all that changed, and have readers see it where there is any."""
        with self._at_work, without_garbage_collection():
            self._generate()
            if lacks := self._site().lacks():
                self._show()
        if lacks:
            reload_readers(self._server)

    def _build_all(self) -> None:
        """Have MkDocs build everything. What is edited meanwhile may not be in it yet."""
        around = self._look_around(self._structure | self._by_hand)
        self._structure = {}  # until that succeeds everything is to be built
        self._build_everything()
        self._structure, self._by_hand = around

    def _look_around(self, known: Stamps) -> tuple[Stamps, Stamps]:
        """The files of the structure, and the hand-written ones by their path below docs/."""
        site = self._site()
        generated = generated_pages(site.docs).keys()
        by_hand = (path for path in hand_written(site.docs) if path not in generated)
        return (
            {str(path): stamp(str(path), known.get(str(path))) for path in site.structure()},
            {path: stamp(f"{site.docs}/{path}", known.get(path)) for path in by_hand},
        )


def hand_written(docs: Path) -> Iterator[str]:
    """The files below `docs` but for folders in which only generated ones stand."""
    for folder in ("", *hand_written_folders(docs)):
        for path in sorted((docs / folder).glob("**/*" if folder else "*")):
            if path.is_file() and not path.name.startswith("."):
                yield path.relative_to(docs).as_posix()


def hand_written_folders(docs: Path) -> list[str]:
    """The folders directly below `docs` in which not only generated pages stand."""
    generated = generated_pages(docs).keys()
    folders = {path.partition("/")[0] for path in generated}
    return sorted(
        entry.name
        for entry in os.scandir(docs)
        if entry.is_dir() and (entry.name not in folders or _has_others(docs, entry, generated))
    )


def _has_others(docs: Path, folder: os.DirEntry[str], generated: Collection[str]) -> bool:
    """Whether a file stands directly in a folder that nobody generated."""
    return any(
        entry.is_file() and f"{folder.name}/{entry.name}" not in generated
        for entry in os.scandir(docs / folder.name)
    )


def reload_readers(server: LiveReloadServer) -> None:
    """Have every open page of a server loaded again, as after a build of the server's own."""
    with server._epoch_cond:
        is_building = server._visible_epoch != server._wanted_epoch
        if not is_building:
            server._wanted_epoch = _timestamp()
        # What is being built is newer, so that they are sent once more after it.
        server._visible_epoch = server._wanted_epoch - is_building
        server._epoch_cond.notify_all()


def serve_on(server: LiveReloadServer) -> None:
    """Have a server show what it has after a failed build: it would wait for one that works."""
    with server._epoch_cond:
        server._wanted_epoch = server._visible_epoch
        server._epoch_cond.notify_all()


def _told_as_it_is(record: logging.LogRecord) -> bool:
    """Say what is shown after a failed build: MkDocs says that the server will appear stuck."""
    if "will appear stuck" in str(record.msg):
        record.msg = "The last good pages are shown until that is mended."
    return True


def watch_edits(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Have a server watch for edits where `watch` does not; in docs/ those of what is by hand."""
    docs, settings = Path(config.docs_dir), config.config_file_path
    logging.getLogger("mkdocs.livereload").addFilter(_told_as_it_is)
    server.unwatch(str(docs))
    server.unwatch(settings)
    observer = EditObserver(docs, lambda: _ask_for_build(server))
    server.observer = observer  # type: ignore[assignment]
    server.watch(settings)
    server.watch(str(docs), recursive=False)
    archive = Archive(Path(settings).parent)
    theme = [Path(folder) for folder in [config.theme.custom_dir] if folder]
    for folder in (archive.addresses, archive.sources, *theme):
        server.watch(str(folder))
    generated = Counter(path.partition("/")[0] for path in generated_pages(docs) if "/" in path)
    by_hand = hand_written_folders(docs)
    for name in by_hand:
        server.watch(str(docs / name), recursive=generated[name] <= _FEW)
    for name in generated.keys() - by_hand:  # somebody may yet write something beside these
        if generated[name] <= _FEW:
            observer.watch(docs / name, recursive=False)


def _ask_for_build(server: LiveReloadServer) -> None:
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()
