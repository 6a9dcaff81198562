"""The system's own watcher of files, deaf to mere reading and to what is generated.

It takes the place of MkDocs' observer, which asks after every file twice a second. The system
watches a folder only as long as that very folder is there; here a path is watched, whichever
folder comes to stand at it.
"""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watchdog import events
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from publisher.manifest import read_manifest

log = logging.getLogger("mkdocs.hooks.serve")
# The same everywhere: of two watches at one folder the system knows only the last one's wishes.
_EDITS: list[type[FileSystemEvent]] = [
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
    events.FileClosedEvent,
    events.FileCreatedEvent,
    events.FileDeletedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
]


class EditObserver:
    """Watches paths of an archive, and calls `build` where a folder comes or goes."""

    def __init__(self, docs: Path, build: Callable[[], None]) -> None:
        self._docs, self._build, self._asks = docs, build, _Asks(build)
        self._observer = Observer()
        self._handlers: dict[ObservedWatch, FileSystemEventHandler] = {}
        # Here the archive's folders come and go; what else happens is not looked at.
        self.schedule(FileSystemEventHandler(), str(docs.parent))

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> ObservedWatch:
        """Watch a path from when something stands at it."""
        watch = ObservedWatch(path, recursive=recursive, event_filter=_EDITS)
        self._handlers[watch] = _Edits(handler, self)
        self._begin(watch)
        return watch

    def _begin(self, watch: ObservedWatch) -> None:
        handler, path, deep = self._handlers[watch], watch.raw_path, watch.is_recursive
        if Path(path).exists():
            try:
                self._observer.schedule(handler, path, recursive=deep, event_filter=_EDITS)
            except OSError as fault:  # it has gone again, or the system watches too much already
                log.warning("Edits in %s are not seen: %s", path, fault.strerror)

    def watch(self, folder: Path, *, recursive: bool) -> None:
        """Build whenever a folder is edited."""
        self.schedule(self._asks, str(folder), recursive=recursive)

    def unschedule(self, watch: ObservedWatch) -> None:
        del self._handlers[watch]
        self._end(watch)

    def _end(self, watch: ObservedWatch) -> None:
        with suppress(KeyError):  # nothing stood at the path
            self._observer.unschedule(watch)

    def start(self) -> None:
        self._observer.start()

    def stop(self) -> None:
        if self._observer.is_alive():
            self._observer.stop()

    def join(self) -> None:
        self._observer.join()

    def on_folder(self, path: str) -> None:
        """A folder has come to stand at a path, or stands there no more."""
        watches = [watch for watch in self._handlers if Path(watch.raw_path).is_relative_to(path)]
        for watch in watches:
            self._end(watch)
            self._begin(watch)
        is_new = not watches and self._is_by_hand(Path(path))
        if is_new:
            self.watch(Path(path), recursive=True)
        if watches or is_new:
            self._build()

    def _is_by_hand(self, folder: Path) -> bool:
        """Whether a folder stands directly below docs/ and holds nothing that is generated."""
        if folder.parent != self._docs or folder.name.startswith("."):
            return False
        generated = read_manifest(self._docs)
        return not any(path.startswith(f"{folder.name}/") for path in generated)

    def is_generated(self, path: str) -> bool:
        """Whether a file is generated, or just being so, or one that helps in generating."""
        place = Path(path)
        if not place.is_relative_to(self._docs):
            return False
        # The manifest, drafts of files being written; the system shows a nameless file as #123.
        hidden = place.name.startswith((".", "#"))
        return hidden or place.relative_to(self._docs).as_posix() in read_manifest(self._docs)


class _Edits(FileSystemEventHandler):
    """Passes on the events that are somebody's edits."""

    def __init__(self, handler: FileSystemEventHandler, observer: EditObserver) -> None:
        self._handler, self._observer = handler, observer

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if event.is_directory:
            for path in paths:
                self._observer.on_folder(path)
        elif not all(map(self._observer.is_generated, paths)):
            self._handler.dispatch(event)


class _Asks(FileSystemEventHandler):
    """Asks for a build, as MkDocs' own handler does."""

    def __init__(self, build: Callable[[], None]) -> None:
        self._build = build

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._build()
