"""What all pages of a site are made from, beside their own texts, as digests.

A cache that was filled in other surroundings is not used: other versions of the libraries or of
this package, other settings, another theme, another navigation.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils import meta

from publisher.cache.digests import digest, folder_parts, versions


def settings_digest(config: MkDocsConfig) -> str:
    """A digest of versions, settings and theme: what is known before the navigation is."""
    own_theme = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    return digest(
        [
            versions(),
            Path(config.config_file_path).read_bytes(),
            json.dumps(_settings(config), sort_keys=True, default=_in_words),
            *(folder_parts(own_theme) if own_theme else ()),
        ]
    )


def surroundings(settings: str, nav: Navigation) -> str:
    """A digest of all that every page of a site is made from: settings and navigation."""
    return digest([settings, *navigation_parts(nav)])


def _settings(config: MkDocsConfig) -> dict[str, object]:
    """The settings as they came out, with the environment's part in them, but for local paths."""
    local = ("config_file_path", "docs_dir", "site_dir")
    return {name: value for name, value in config.items() if name not in local}


def _in_words(value: object) -> str | list[str]:
    """What is told of a setting that is an object: its patterns of paths, or else its kind."""
    patterns = getattr(value, "patterns", None)
    return type(value).__name__ if patterns is None else [repr(one) for one in patterns]


def navigation_parts(nav: Navigation) -> Iterator[str]:
    """What the menus show of the pages in the navigation."""
    yield str(nav)
    for page in nav.pages:
        text, fields = meta.get_data(page.file.content_string)
        named_by_its_text = page.title is None and "title" not in fields
        yield json.dumps([page.url, fields], sort_keys=True, default=str)
        yield text if named_by_its_text else ""
