"""Whether an archive stands as the last build left it, so that there is nothing to build."""

import pickle
from collections.abc import Collection, Mapping
from pathlib import Path

from publisher.cache.stamps import Stamp, same_content, stamp
from publisher.write import replace_file


class LastBuild:
    """What the last build was made from and what it made, in a file that is safe to delete."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def stands(self, surroundings: str, statements: Collection[str], root: Path) -> bool:
        """Whether all files are what they were, with these surroundings and statement files.

        Paths are from the archive's root.
        """
        try:
            made_in, made_from, made = pickle.loads(self._file.read_bytes())
        except Exception:  # whatever is wrong with it: it is only a cache
            return False
        if made_in != surroundings or not made_from.keys() >= set(statements):
            return False
        return all(
            known
            and same_content(
                stamp(f"{root}/{path}", Stamp(*known), with_linked=False), Stamp(*known)
            )
            for some in (made_from, made)
            for path, known in some.items()
        )

    def keep(
        self, surroundings: str, made_from: Mapping[str, Stamp], made: Mapping[str, Stamp | None]
    ) -> None:
        """Remember a build: the files it was made from, and those it made.

        One that is not there any more (None) will never be found to stand.
        """
        plain = [
            {path: known and tuple(known) for path, known in some.items()}
            for some in (made_from, made)
        ]  # plain tuples are written in no time
        remembered = surroundings, *plain
        replace_file(self._file, pickle.dumps(remembered, protocol=5))
