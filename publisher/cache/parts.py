"""Files with a part for each statement: parts that have not changed are taken from the last file.

So an edit of one statement does not make the words of all others anew. The file itself holds the
parts; beside the caches is noted what each was made from, and how long it is.
"""

import pickle
from array import array
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple

from publisher.cache.stamps import Stamp, same_content, stamp
from publisher.files import Listing, Renewable
from publisher.model import ResolvedStatement, StatementId
from publisher.write import Draft, Drafts, replace_file

_FEW = 100  # statements that were edited, came or went; each counts twice that was edited


class _Note(NamedTuple):
    """What is remembered of a file: what its parts were made from, and their lengths in bytes."""

    surroundings: str
    stamp: Stamp
    keys: Mapping[StatementId, str]
    lengths: "array[int]"

    def unchanged(self, keys: Mapping[StatementId, str]) -> frozenset[StatementId]:
        """The statements that have the same keys now."""
        return frozenset(one for one, key in self.keys.items() if keys.get(one) == key)


class PartsCache:
    """Knows the parts of the last files below `docs`; its notes in `folder` are safe to delete."""

    def __init__(
        self,
        folder: Path,
        docs: Path,
        drafts: Drafts,
        surroundings: str,
        keys: Mapping[StatementId, str],
    ) -> None:
        """`keys` say what a statement's parts are made from, beside their surroundings."""
        self._folder, self._docs, self._drafts = folder, docs, drafts
        self._surroundings, self._keys = surroundings, keys
        self._begun: dict[str, Future[Path]] = {}

    def begin(self, made: Renewable, aside: Executor) -> bool:
        """Begin to renew a file in a thread, if that is worth it: after an edit or a few.

        A thread is enough, for it hardly holds Python up; copies of the process would.
        """
        note = self._note(made.path)
        if note is None or not 0 < len(note.keys.items() ^ self._keys.items()) <= _FEW:
            return False
        place, last = Path(self._drafts.place()), self._docs / made.path
        unchanged = note.unchanged(self._keys)

        def renew() -> Path:
            made.make(place, last, unchanged)
            return place

        self._begun[made.path] = aside.submit(renew)
        return True

    def draft(self, made: Listing | Renewable, statements: Sequence[ResolvedStatement]) -> Draft:
        """A file of these statements, from what is known of the last one and what is new."""
        note = self._note(made.path)
        if isinstance(made, Listing):
            return self._listing(made, statements, note)

        def write(into: Path) -> None:
            if begun := self._begun.get(made.path):
                begun.result().rename(into)
            elif note:
                made.make(into, self._docs / made.path, note.unchanged(self._keys))
            else:
                made.make(into, None, ())
            made.finish(into)

        draft = self._drafts.written(made.path, write, note.stamp.content if note else None)
        self._keep(draft, statements, array("L"))
        return draft

    def _listing(
        self, listing: Listing, statements: Sequence[ResolvedStatement], note: _Note | None
    ) -> Draft:
        last = self._last_parts(listing, note) if note else {}
        unchanged = note.unchanged(self._keys) if note else frozenset()
        now = {
            one.id: last[one.id] if one.id in unchanged else listing.part(one) for one in statements
        }
        new = now.keys() - unchanged
        if note and list(now) == list(last) and all(now[one] == last[one] for one in new):
            size, changed, content = note.stamp
            return Draft(listing.path, content, content, size=size, changed=changed)

        def write(into: Path) -> None:
            with into.open("wb") as file:
                file.writelines(listing.pieces(now.values()))

        draft = self._drafts.written(listing.path, write, note.stamp.content if note else None)
        self._keep(draft, statements, array("L", map(len, now.values())))
        return draft

    def _last_parts(self, listing: Listing, note: _Note) -> dict[StatementId, memoryview]:
        """The parts of the last file, which is read only where they are looked at."""
        if not note.lengths:  # an empty file cannot be looked at
            return {}
        with (self._docs / listing.path).open("rb") as file:
            content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        gap = len(listing.between)
        starts = accumulate((length + gap for length in note.lengths), initial=len(listing.start))
        parts = zip(note.keys, starts, note.lengths, strict=False)
        return {one: content[start : start + length] for one, start, length in parts}

    def _keep(
        self, draft: Draft, statements: Sequence[ResolvedStatement], lengths: "array[int]"
    ) -> None:
        keys = {one.id: self._keys[one.id] for one in statements}
        made = Stamp(draft.size, draft.changed, draft.wanted)
        note = _Note(self._surroundings, made, keys, lengths)
        replace_file(self._place(draft.path), pickle.dumps(note, protocol=5))

    def _note(self, path: str) -> _Note | None:
        """What is remembered of a file that still stands as it was made."""
        try:
            note: _Note = pickle.loads(self._place(path).read_bytes())
            stands = same_content(stamp(f"{self._docs}/{path}", note.stamp), note.stamp)
            return note if stands and note.surroundings == self._surroundings else None
        except Exception:  # whatever is wrong with it: it is only a cache
            return None

    def _place(self, path: str) -> Path:
        """Where the note of a file stands."""
        name = path.replace("/", "-")
        return self._folder / f"parts-{name}.pickle"
