"""The rim: what MkDocs calls, and the settings that stand in mkdocs.yml."""

import logging
from pathlib import Path

import click
from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from publisher.archive import Archive
from publisher.faults import FAULTS, said_of
from publisher.jobs import ALONE, Jobs, cores
from publisher.links import check_links
from publisher.memory import Memory
from publisher.pipeline import build
from publisher.progress import Progress
from publisher.settings import Settings
from publisher.write import Changes

# Below this name warnings count in `mkdocs build --strict`.
log = logging.getLogger("mkdocs.hooks.build_pages")
_TEXT, _TEXT_END = '<section class="statement-text"', "</section>"


def on_pre_build(config: MkDocsConfig) -> None:
    """Generate the pages before MkDocs looks for them; any problem stops the build."""
    generate(config)


def generate(config: MkDocsConfig, memory: Memory | None = None) -> Changes:
    """Generate the pages of the archive that a site is made of; PluginError for any problem."""
    try:
        archive = Archive(Path(config.config_file_path).parent)
        # A server answers meanwhile: a process with threads is not copied.
        jobs = ALONE if memory else Jobs(cores(), archive.cache)
        report = build(archive, settings_of(config), memory, Progress(log.info), jobs)
    except FAULTS as fault:
        raise PluginError(f"{said_of(fault)}: nothing was published") from fault
    for problem in report.problems:
        log.error("%s", problem)
    if report.problems:
        count = len(report.problems)
        raise PluginError(f"{count} problem{'s' if count > 1 else ''}: nothing was published")
    if report.changes:
        written, removed = len(report.changes.written), len(report.changes.removed)
        log.info("Pages: %d written, %d removed", written, removed)
    return report.changes


def on_page_content(html: str, page: Page, **_: object) -> None:
    """The text of a statement comes out of Markdown as it went in, or nothing is published."""
    for rest in (page.markdown or "").split(_TEXT)[1:]:
        if f"{_TEXT}{rest.partition(_TEXT_END)[0]}{_TEXT_END}" not in html:
            raise PluginError(f"{page.file.src_uri}: Markdown changed the text of the statement")


def on_post_build(config: MkDocsConfig) -> None:
    """Check the links of the built site; a server's site is checked when it is built."""
    if is_served(config):
        return
    cache = Archive(Path(config.config_file_path).parent).cache
    url, remembered = settings_of(config).url, cache / "links.pickle"
    problems = check_links(Path(config.site_dir), url, Jobs(cores(), cache), remembered)
    for problem in problems:
        log.error("%s", problem)
    if problems:
        raise PluginError(f"{len(problems)} broken link{'s' if len(problems) > 1 else ''}")


def is_served(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` runs: it puts its own address in place of the site's."""
    return bool(config.extra.get("address")) and config.site_url != config.extra["address"]


def run_mkdocs(root: Path, folder: Path) -> int:
    """Build the site of the archive at `root` strictly into `folder`; gives the exit code."""
    arguments = ["build", "--strict", "--config-file", str(root / "mkdocs.yml")]
    try:
        cli.main([*arguments, "--site-dir", str(folder)], standalone_mode=False)
    except click.ClickException as error:  # MkDocs has said what is wrong
        error.show()
        return 1
    except click.Abort:  # what Click makes of it
        raise KeyboardInterrupt from None
    return 0


def settings_of(config: MkDocsConfig) -> Settings:
    """The site's name and address. `mkdocs serve` changes site_url, citations keep the true one."""
    url = str(config.extra.get("address") or config.site_url or Settings().url)
    return Settings(config.site_name, url if url.endswith("/") else f"{url}/")
