"""MkDocs looks through docs/ only for what people wrote: the generated files are known already.

It makes several objects for every file it finds, which takes a second for the files of ten
thousand statements. So it is given a folder with the names of the hand-written files, and
afterwards the files themselves.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from publisher.walk import files_by_folder


class HandWritten:
    """Stands in for docs/ while MkDocs looks for files."""

    def __init__(self, config: MkDocsConfig, generated: Collection[str]) -> None:
        self._config, self._docs = config, config.docs_dir
        self._names = TemporaryDirectory(prefix="hand-written-")
        for path in _in_folders_with_others(Path(self._docs), generated):
            name = Path(self._names.name, path)
            name.parent.mkdir(parents=True, exist_ok=True)
            name.touch()

    def begin(self) -> None:
        """Let MkDocs look for files among the names."""
        self._config.docs_dir = self._names.name

    def end(self) -> None:
        """Let docs/ be itself again."""
        self._config.docs_dir = self._docs
        self._names.cleanup()

    def file(self, named: File) -> File:
        """The file of docs/ of which MkDocs found the name; any other is given back as it is."""
        if named.src_dir != self._names.name:
            return named
        return file_of_docs(named.src_uri, self._config)


def file_of_docs(path: str, config: MkDocsConfig) -> File:
    """A file of docs/, as MkDocs makes it."""
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def _in_folders_with_others(docs: Path, generated: Collection[str]) -> Iterator[str]:
    """The files of every folder in which others than generated ones stand.

    All of its files, because MkDocs decides between an index.md and a README.md.
    """
    for files in files_by_folder(docs, with_linked=True):
        if not all(file in generated for file in files):
            yield from files
