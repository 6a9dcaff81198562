"""The second MkDocs hook: nothing that has not changed is made again. Without it, the same site.

HTML blocks pass through Markdown unread, and pages that were built before move back as they are.
"""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from publisher.archive import Archive
from publisher.files_left import AllPages, FilesLeft, as_found
from publisher.finished_pages import FinishedPages, PlainPage
from publisher.hand_written import HandWritten, file_of_docs
from publisher.html_blocks import HtmlBlocks, anchors_in
from publisher.jobs import Jobs, cores
from publisher.memory import Memory
from publisher.menus import render_menus_once
from publisher.mkdocs_hook import generate
from publisher.pipeline import preview
from publisher.progress import Progress
from publisher.serve import Rebuilder, watch_edits
from publisher.served_site import ServedSite
from publisher.site_record import Made, made_from
from publisher.surroundings import settings_digest, surroundings
from publisher.write import generated_pages

log = logging.getLogger("mkdocs.hooks.quick_site")
_FIRST = 100  # before whatever else looks at the files, or at the built site
_LAST = -100  # after whatever else may still write files


class QuickSite:
    """What MkDocs calls, in the order in which it calls it; holds one build at a time."""

    def __init__(self) -> None:
        self._finished: FinishedPages
        self._hand_written: HandWritten | None = None
        self._settings = ""
        self._files: FilesLeft
        self._pages: Sequence[File] = ()
        self._nav: Navigation
        self._served: ServedSite
        self._is_building = False

    def on_config(self, config: MkDocsConfig) -> None:
        """Have HTML blocks passed through Markdown unread."""
        config["markdown_extensions"].append(HtmlBlocks())

    @event_priority(_LAST)
    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Put the last site aside before MkDocs cleans it, and show MkDocs few files of docs/."""
        record = Path(config.config_file_path).parent / ".cache" / "site.pickle"
        sources = generated_pages(Path(config.docs_dir))
        self._finished = FinishedPages(Path(config.site_dir), record, sources)
        self._finished.put_aside()
        self._hand_written = HandWritten(config, sources)
        self._hand_written.begin()
        self._is_building = True

    @event_priority(_FIRST)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Let MkDocs go on with files of which some can be taken from it."""
        assert self._hand_written
        self._hand_written.end()
        self._settings = settings_digest(config)
        sources = self._finished.sources
        recorded = self._finished.recorded(self._settings)
        found = {file.src_uri: self._hand_written.file(file) for file in files}
        found |= {path: file_of_docs(path, config) for path in sources if path not in recorded}
        of_docs = [path for path, file in found.items() if file.src_dir == config.docs_dir]
        of_theme = found.keys() - of_docs - recorded.keys()  # docs/ comes first
        in_order = *sorted(of_docs, key=as_found), *(path for path in found if path in of_theme)
        self._files = FilesLeft((found[path] for path in in_order), config, recorded)
        return self._files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, **_: object) -> None:
        """Now everything is known that is on every page, and so which pages are finished."""
        self._nav, self._pages = nav, AllPages(self._files)
        in_nav = {page.file.src_uri for page in nav.pages}
        self._finished.take(self._files, surroundings(self._settings, nav), in_nav)

    def on_page_content(self, html: str, page: Page, **_: object) -> None:
        """Tell MkDocs the anchors of the blocks it did not read, for its check of links."""
        if not isinstance(page, PlainPage):
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(html)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, **_: object) -> None:
        """Build most pages on all processors, and leave to MkDocs only those that need others."""
        render_menus_once(env, self._nav)
        _compile_templates(env, config)
        self._served = ServedSite(config, self._files, self._nav, env, self._finished.sources)
        self._finished.move_back()
        for file in self._build_waiting(config):
            self._served.convert(file)
            self._files.give_back(file)
        unchanged = self._finished.unchanged
        log.info("Pages: %d built, %d unchanged", len(self._pages) - unchanged, unchanged)

    def _build_waiting(self, config: MkDocsConfig) -> list[File]:
        """Build what waits; gives the pages that turn out to depend on others."""
        waiting, sources, served = self._finished.waiting, self._finished.sources, self._served

        def build(number: int) -> Made | None:
            file, last_changed = waiting[number], ""
            content = source = sources[file.src_uri]
            if file.is_documentation_page():
                page = served.build(file, self._pages)
                if page is None:
                    return None
                last_changed, content = str(page.meta.get("last_changed", "")), ""
            else:
                file.copy_file()
            return made_from(source, file.abs_dest_path, last_changed, content)

        left = []
        jobs = Jobs(cores(), Path(config.config_file_path).parent / ".cache")
        progress = Progress(log.info)
        for number, made in progress.through(
            jobs.spread(build, len(waiting)), len(waiting), "site"
        ):
            if made:
                self._finished.note(waiting[number], made)
            else:
                left.append(waiting[number])
        return left

    def on_template_context(
        self, context: TemplateContext, template_name: str, **_: object
    ) -> TemplateContext:
        """The sitemap and its like list all pages, whether built now or before."""
        if self._is_building:
            context["pages"] = self._pages
        return context

    @event_priority(_FIRST)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Record what was built."""
        if self._is_building:
            self._finished.keep()
            self._is_building = False

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Have an edit make again only what it changes."""
        archive = Archive(Path(config.config_file_path).parent)
        memory = Memory(archive.cache)
        server.builder = rebuilder = Rebuilder(
            self._whole_site,
            lambda: generate(self._served.config, memory),
            lambda: preview(archive, memory),
            builder,
            server,
        )
        rebuilder.get_ready()
        watch_edits(server, config)
        return server

    def _whole_site(self) -> ServedSite:
        """The site as it was built last, with every file of it, of which any may change now."""
        if isinstance(self._served.files, FilesLeft):
            self._served.files = self._served.files.all()
        return self._served

    def on_build_error(self, error: Exception, **_: object) -> None:
        """Leave nothing behind that was only there for the build, and the last site as it was."""
        if self._hand_written:
            self._hand_written.end()
        if self._is_building:
            self._finished.put_back()
            self._is_building = False


def _compile_templates(env: jinja2.Environment, config: MkDocsConfig) -> None:
    """Compile what all processes need once, and find a mistake while the last site is complete."""
    env.get_template("main.html")
    if folder := config.theme.custom_dir:
        for path in sorted(Path(folder).rglob("*.html")):
            env.get_template(path.relative_to(folder).as_posix())


_quick_site = QuickSite()
on_config = _quick_site.on_config
on_pre_build = _quick_site.on_pre_build
on_files = _quick_site.on_files
on_nav = _quick_site.on_nav
on_page_content = _quick_site.on_page_content
on_env = _quick_site.on_env
on_template_context = _quick_site.on_template_context
on_post_build = _quick_site.on_post_build
on_build_error = _quick_site.on_build_error
on_serve = _quick_site.on_serve
