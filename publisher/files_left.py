"""The files of a site in which MkDocs need not look at those that are made without it.

It holds the others. A file that is taken from it is still found where a page leads to it, and
among all pages where they are listed; what MkDocs would know of it is found out when asked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from os.path import splitext
from pathlib import Path, PurePath
from typing import Any, overload
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import is_markdown_file

from publisher.html_blocks import anchors_in
from publisher.site_record import Made

_PLAIN_ADDRESS = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*", re.ASCII)  # the same in a URL
_IN_ITS_FOLDER = ("index", "README")  # pages whose address is that of the folder


class TakenPage(Page):
    """A page that MkDocs does not build; what it would know of it is found out when asked for."""

    def __init__(self, file: File, config: MkDocsConfig, meta: Mapping[str, Any]) -> None:
        file.page = self
        self.file, self.meta, self._config = file, dict(meta), config

    def __getattr__(self, name: str) -> Any:
        """Called only for what is not there yet."""
        if name in ("file", "meta", "_config") or "is_ready" in vars(self):
            raise AttributeError(name)
        self.is_ready, meta = True, self.meta
        super().__init__(None, self.file, self._config)
        self.meta = meta
        return getattr(self, name)

    @cached_property
    def canonical_url(self) -> str | None:  # type: ignore[override]
        """The page's full address. For most pages it follows from the path of their source."""
        path, end = self.file.src_uri.removesuffix(".md"), self.file.src_uri[-3:]
        is_plain = end == ".md" and _PLAIN_ADDRESS.fullmatch(path)
        is_own_folder = self.file.use_directory_urls and not path.endswith(_IN_ITS_FOLDER)
        if is_plain and is_own_folder and self._config.site_url:
            return f"{_top(self._config.site_url)}{path}/"
        self._set_canonical_url(self._config.site_url)
        return vars(self)["canonical_url"]  # type: ignore[no-any-return]

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """The page's anchors, looked up in the site only where a link is to one of them."""
        return anchors_in(Path(self.file.abs_dest_path).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _top(site_url: str) -> str:
    """The address at which a site begins, as links are joined to it."""
    return urljoin(site_url if site_url.endswith("/") else f"{site_url}/", "x")[:-1]


class _TakenFile(File):
    """A generated file that is not in the navigation."""

    def __init__(self, path: str, config: MkDocsConfig) -> None:
        self.src_uri = path
        self.src_dir, self.dest_dir = config.docs_dir, config.site_dir
        self.use_directory_urls = config.use_directory_urls
        self.inclusion = InclusionLevel.NOT_IN_NAV


def destination(path: str, config: MkDocsConfig) -> str:
    """Where the site has what is made of a generated file."""
    if not is_markdown_file(path):
        return path
    page = path.removesuffix(".md")
    if config.use_directory_urls and page != path and not page.endswith(_IN_ITS_FOLDER):
        return f"{page}/index.html"
    return _TakenFile(path, config).dest_uri


class FilesLeft(Files):
    """The files that are left to MkDocs; links find the others too.

    `recorded` are generated files that stand in no navigation, by their paths. A `File` is made
    of one only where somebody asks for it.
    """

    def __init__(
        self, files: Iterable[File], config: MkDocsConfig, recorded: Mapping[str, Made]
    ) -> None:
        super().__init__(files)
        self.config, self.recorded = config, recorded
        self._unseen = dict(recorded)
        self._taken: dict[str, File] = {}

    def take(self, file: File, meta: Mapping[str, Any]) -> None:
        """Have MkDocs neither read nor build nor copy a file; `meta` is what a page says of it."""
        self.remove(file)
        self._take(file, meta)

    def _take(self, file: File, meta: Mapping[str, Any]) -> File:
        self._taken[file.src_uri] = file
        if file.is_documentation_page():
            TakenPage(file, self.config, meta)
        return file

    def give_back(self, file: File) -> None:
        """Leave a file to MkDocs after all."""
        self.append(self._taken.pop(file.src_uri))

    def taken(self, path: str) -> File | None:
        """A file that MkDocs does not look at, None where it does."""
        made = self._unseen.pop(path, None)
        if made:
            return self._take(_TakenFile(path, self.config), made.meta)
        return self._taken.get(path)

    def all(self) -> Files:
        """Every file of the site."""
        for path in list(self._unseen):
            self.taken(path)
        return Files([*self, *self._taken.values()])

    def all_pages(self) -> Sequence[File]:
        """Every page of the site, in the order in which MkDocs finds them."""
        for path in [path for path in self._unseen if is_markdown_file(path)]:
            self.taken(path)
        taken = (file for file in self._taken.values() if file.is_documentation_page())
        pages = {file.src_uri: file for file in (*self.documentation_pages(), *taken)}
        return [pages[path] for path in sorted(pages, key=as_found)]

    def get_file_from_path(self, path: str) -> File | None:
        """The file at a path, whoever builds it."""
        return self.taken(PurePath(path).as_posix()) or super().get_file_from_path(path)


class AllPages(Sequence[File]):
    """Every page of the site; they are put together only when somebody looks at them."""

    def __init__(self, files: FilesLeft) -> None:
        self._files = files

    @cached_property
    def _pages(self) -> Sequence[File]:
        return self._files.all_pages()

    @overload
    def __getitem__(self, number: int) -> File: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[File]: ...
    def __getitem__(self, number: int | slice) -> File | Sequence[File]:
        return self._pages[number]

    def __iter__(self) -> Iterator[File]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


def as_found(path: str) -> tuple[list[str], bool, str]:
    """A key by which paths sort as MkDocs finds them: a folder's files come before its folders."""
    folder, _, name = path.rpartition("/")
    return folder.split("/"), splitext(name)[0] not in _IN_ITS_FOLDER, name  # noqa: PTH122
