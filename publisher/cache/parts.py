"""Files with a part for each statement: parts that have not changed are taken from the last file.

So an edit of one statement does not make the words of all others anew. The file itself holds the
parts; beside the caches is noted what each was made from, and how long it is.
"""

import hashlib
import pickle
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from publisher.files import File, Listing, Renewable
from publisher.model import ResolvedStatement, StatementId
from publisher.write import replace_file


class _Note(NamedTuple):
    """What is remembered of a file: what its parts were made from, and their lengths in bytes."""

    surroundings: str
    content: str  # the sha256 of the file
    keys: Mapping[StatementId, str]
    lengths: "array[int]"

    def unchanged(self, keys: Mapping[StatementId, str]) -> frozenset[StatementId]:
        """The statements that have the same keys now."""
        return frozenset(one for one, key in self.keys.items() if keys.get(one) == key)


class PartsCache:
    """Knows the parts of the last files below `docs`; its notes in `folder` are safe to delete."""

    def __init__(
        self, folder: Path, docs: Path, surroundings: str, keys: Mapping[StatementId, str]
    ) -> None:
        """`keys` say what a statement's parts are made from, beside their surroundings."""
        self._folder, self._docs = folder, docs
        self._surroundings, self._keys = surroundings, keys

    def file(self, made: Listing | Renewable, statements: Sequence[ResolvedStatement]) -> File:
        """A file of these statements, from what is known of the last one and what is new."""
        note, lengths = self._note(made.path), array("L")
        if isinstance(made, Listing):
            known = self._parts(made, note)
            parts = [known.get(one.id) or made.part(one) for one in statements]
            file, lengths = made.file(parts), array("L", map(len, parts))
        elif note:
            last = self._docs / made.path
            file = File(made.path, made.make(last, note.unchanged(self._keys)))
        else:
            file = File(made.path, made.make(None, ()))
        self._keep(file, statements, lengths)
        return file

    def _keep(
        self, file: File, statements: Sequence[ResolvedStatement], lengths: "array[int]"
    ) -> None:
        keys = {one.id: self._keys[one.id] for one in statements}
        content = hashlib.sha256(file.content).hexdigest()
        note = _Note(self._surroundings, content, keys, lengths)
        replace_file(self._place(file.path), pickle.dumps(note, protocol=5))

    def _parts(self, listing: Listing, note: _Note | None) -> dict[StatementId, memoryview]:
        """The parts of the last file that would be made again as they are."""
        if note is None:
            return {}
        content, unchanged = (self._docs / listing.path).read_bytes(), note.unchanged(self._keys)
        parts, start = {}, len(listing.start)
        for one, length in zip(note.keys, note.lengths, strict=True):
            if one in unchanged:
                parts[one] = memoryview(content)[start : start + length]
            start += length + len(listing.between)
        return parts

    def _note(self, path: str) -> _Note | None:
        """What is remembered of a file that still stands as it was made."""
        try:
            note: _Note = pickle.loads(self._place(path).read_bytes())
            with (self._docs / path).open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            stands = note.surroundings == self._surroundings and note.content == content
            return note if stands else None
        except Exception:  # whatever is wrong with it: it is only a cache
            return None

    def _place(self, path: str) -> Path:
        """Where the note of a file stands."""
        name = path.replace("/", "-")
        return self._folder / f"parts-{name}.pickle"
