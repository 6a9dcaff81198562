"""The feeds as Atom (RFC 4287) and JSON Feed 1.1."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from publisher.edition import Edition
from publisher.exports.feed_entries import Entry, Feed, feeds
from publisher.exports.json_text import line, listing_of_lines
from publisher.exports.xml_text import xml_text
from publisher.files import File

_NEWEST = 5000  # entries that are remembered: the newest stand in many feeds


def feed_files(edition: Edition) -> Iterator[File]:
    """`feed.xml` and `feed.json` of the archive, and of each signatory, forum and topic."""
    for feed in feeds(edition):
        yield File(f"{feed.folder}feed.xml", _atom(feed, edition).encode())
        yield File(f"{feed.folder}feed.json", _json_feed(feed, edition))


def _atom(feed: Feed, edition: Edition) -> str:
    """Dates are days; Atom wants a time, and midnight UTC says no more than we know."""
    url, page = (xml_text(edition.url(path)) for path in (f"{feed.folder}feed.xml", feed.page))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{url}</id>\n<title>{xml_text(feed.title)}</title>\n"
        f"<updated>{_moment(feed.updated)}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href="{url}"/>\n'
        f'<link rel="alternate" type="text/html" href="{page}"/>\n'
        f"<author><name>{xml_text(edition.settings.name)}</name></author>\n"
        f'<generator version="{edition.version}">{xml_text(edition.settings.name)}, '
        f"{edition.label}</generator>\n{''.join(map(_atom_entry, feed.entries))}</feed>\n"
    )


@lru_cache(_NEWEST)
def _atom_entry(entry: Entry) -> str:
    url = xml_text(entry.url)
    topics = "".join(f'<category term="{xml_text(topic)}"/>\n' for topic in entry.topics)
    return (
        f"<entry>\n<id>{url}</id>\n<title>{xml_text(entry.title)}</title>\n"
        f"<published>{_moment(entry.published)}</published>\n"
        f"<updated>{_moment(entry.updated)}</updated>\n"
        f'<link rel="alternate" type="text/html" hreflang="{entry.language}" href="{url}"/>\n'
        f"{topics}<summary>{xml_text(entry.summary)}</summary>\n</entry>\n"
    )


def _json_feed(feed: Feed, edition: Edition) -> bytes:
    """https://www.jsonfeed.org/version/1.1/; what is not in it stands under `_archive`."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": edition.url(feed.page),
        "feed_url": edition.url(f"{feed.folder}feed.json"),
        "authors": [{"name": edition.settings.name, "url": edition.settings.url}],
        "_archive": {
            "about": edition.url("data/"),
            "version": edition.version,
            "date": edition.date.isoformat(),
        },
    }
    return listing_of_lines(head, "items", map(_json_item, feed.entries))


@lru_cache(_NEWEST)
def _json_item(entry: Entry) -> bytes:
    item = {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        "tags": list(entry.topics),
        "language": entry.language,
    }
    return line(item)


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
