"""What MkDocs calls when the site is built: the texts are indexed for the search."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from publisher.mkdocs_hook import is_served
from publisher.search.index import SearchIndexError, build_index

log = logging.getLogger("mkdocs.hooks.search")

_LIMIT = 500  # texts that are indexed again after each edit, where mkdocs.yml sets no limit


def on_post_build(config: MkDocsConfig) -> None:
    """Index the built site; under `mkdocs serve` only up to `extra.search_limit` texts."""
    limit = int(config.extra.get("search_limit", _LIMIT)) if is_served(config) else None
    try:
        indexed = build_index(Path(config.site_dir), limit)
    except (OSError, SearchIndexError) as error:
        raise PluginError(f"the search index could not be built: {error}") from error
    if indexed.left_out:
        log.info("No search index: %d texts, the limit is %s", indexed.left_out, limit)
    else:
        log.info("Search index: %d texts", sum(indexed.languages.values()))
