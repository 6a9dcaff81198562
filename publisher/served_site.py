"""The site that `mkdocs serve` shows, of which single pages can be built anew.

The steps for a page are those of MkDocs' own build, with the same events for every hook; what
MkDocs keeps of a build (files, navigation, templates) is kept here from the last full one.
"""

import gzip
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs import utils
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, file_sort_key, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publisher.finished_pages import PlainPage, is_plain
from publisher.write import Changes, generated_pages

_SITEMAP = "sitemap.xml"


@dataclass(slots=True)
class ServedSite:
    """What is kept of the last full build."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    generated: Mapping[str, str]  # the generated files that are in it, and the sha256 of each
    # What the site shows where an update failed, so that menus and sitemap may be outdated.
    _shown: tuple[list[object], dict[str, object]] | None = None

    @property
    def docs(self) -> Path:
        return Path(self.config.docs_dir)

    def structure(self) -> Iterator[Path]:
        """The files of which every page is made: settings and theme."""
        yield Path(self.config.config_file_path)
        if self.config.theme.custom_dir:
            yield from sorted(Path(self.config.theme.custom_dir).rglob("*.*"))

    def lacks(self) -> Changes:
        """What was generated, by whomever, since this was made or last updated."""
        return Changes.between(self.generated, generated_pages(self.docs))

    def update(self, edited: Collection[str]) -> bool:
        """Build what was edited or generated below docs/, and remove what was removed.

        False where pages outside those changed too, because a menu did.
        """
        self._shown = menus, pages_before = self._shown or self._read()
        generated = generated_pages(self.docs)
        changes = Changes.between(self.generated, generated)
        for path in changes.removed:
            self._remove(path)
        pages = [page for path in (*changes.written, *edited) if (page := self._take(path))]
        for page in pages:
            self._populate(page)
        all_pages = self._pages()
        for page in pages:
            self._build(page, all_pages)
        menus_now, pages_now = self._read()
        if pages_now != pages_before:
            self._build_sitemap()
        self.config.plugins.on_post_build(config=self.config)
        self._shown, self.generated = None, generated
        return menus_now == menus

    def _read(self) -> tuple[list[object], dict[str, object]]:
        """What menus and the sitemap show, as it was last read; the disk may hold more by now."""
        menus: list[object] = [str(self.nav)]
        menus += [(page.url, page.meta) for page in self.nav.pages]
        pages = self.files.documentation_pages()
        return menus, {f.src_uri: f.page.meta.get("last_changed") for f in pages if f.page}

    def _pages(self) -> Sequence[File]:
        """All pages, in the order in which MkDocs finds them."""
        return sorted(self.files.documentation_pages(), key=file_sort_key)

    def _take(self, path: str) -> Page | None:
        """The page of a file that was written; None for other files, which are copied."""
        file = self.files.get_file_from_path(path)
        if file is None:
            file = File(
                path,
                self.config.docs_dir,
                self.config.site_dir,
                self.config.use_directory_urls,
            )
            set_exclusions([file], self.config)
            self.files.append(file)
        if not file.is_documentation_page():
            file.copy_file()
            return None
        if file.page is None or file.page.markdown is None:  # nobody has read it yet
            return Page(None, file, self.config)
        return file.page

    def _remove(self, path: str) -> None:
        file = self.files.get_file_from_path(path)
        if file:
            self.files.remove(file)
            target = Path(file.abs_dest_path)
            target.unlink(missing_ok=True)
            for folder in target.parents:
                if folder == Path(self.config.site_dir) or any(folder.iterdir()):
                    break
                folder.rmdir()

    def build(self, file: File, pages: Sequence[File]) -> Page | None:
        """Build a page that depends on no other; None, and nothing built, where it does."""
        stands_in, page = file.page, PlainPage(None, file, self.config)
        page.read_source(self.config)
        if not is_plain(page.markdown or ""):
            return None
        self._convert(page)
        self._build(page, pages)
        file.page = stands_in  # which does not hold on to the content
        return page

    def convert(self, file: File) -> None:
        """Read and convert a page that MkDocs is to build."""
        page = Page(None, file, self.config)
        page.read_source(self.config)
        self._convert(page)

    def _populate(self, page: Page) -> None:
        """Read and convert a page, as MkDocs does."""
        page = self.config.plugins.on_pre_page(page, config=self.config, files=self.files)
        page.read_source(self.config)
        self._convert(page)

    def _convert(self, page: Page) -> None:
        events, config, files = self.config.plugins, self.config, self.files
        page.markdown = events.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = events.on_page_content(
            page.content or "", page=page, config=config, files=files
        )

    def _build(self, page: Page, pages: Sequence[File]) -> None:
        """Put a page into its template and write it, as MkDocs does."""
        events, config = self.config.plugins, self.config
        page.active = True
        context = get_context(self.nav, pages, config, page)
        template = self.env.get_template(str(page.meta.get("template", "main.html")))
        context = events.on_page_context(context, page=page, config=config, nav=self.nav)
        output = events.on_post_page(template.render(context), page=page, config=config)
        utils.write_file(output.encode(), page.file.abs_dest_path)
        page.active = False

    def _build_sitemap(self) -> None:
        events, config = self.config.plugins, self.config
        template = events.on_pre_template(
            self.env.get_template(_SITEMAP), template_name=_SITEMAP, config=config
        )
        context = get_context(self.nav, self._pages(), config, base_url=".")
        context = events.on_template_context(context, template_name=_SITEMAP, config=config)
        text = events.on_post_template(
            template.render(context), template_name=_SITEMAP, config=config
        )
        output = text.encode()
        target = f"{config.site_dir}/{_SITEMAP}"
        utils.write_file(output, target)
        pages = [file.page for file in self._pages() if file.page]
        timestamp = utils.get_build_timestamp(pages=pages)
        with (
            open(f"{target}.gz", "wb") as file,  # noqa: PTH123 - as MkDocs names it inside
            gzip.GzipFile(f"{target}.gz", "wb", fileobj=file, mtime=timestamp) as packed,
        ):
            packed.write(output)
