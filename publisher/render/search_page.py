"""The search page, and the names under which the search knows the parties.

What searches stands in docs/assets/search/; here is what it is told of this archive.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from publisher.json_line import json_line
from publisher.model import Page, Party, PartyId
from publisher.render.engine import language_name
from publisher.render.site import Site

# The facets of the search in the order in which they are offered; the marks on a statement's
# page (search_marks.md.j2) bear the same names.
FACETS = (
    ("signatory", "Signatory"),
    ("year", "Year"),
    ("forum", "Forum"),
    ("topic", "Topic"),
    ("kind", "Kind"),
    ("language", "Language"),
    ("document", "Document cited"),
)
# The scripts in docs/assets/search/ that the page reads, whatever is asked.
MODULES = (
    "answer",
    "bundle",
    "facet-tables",
    "facets",
    "folding",
    "hits",
    "index",
    "loosen",
    "names",
    "packing",
    "page",
    "phrases",
    "places",
    "postings",
    "query",
    "view",
    "words",
)
_NOT_IN_NAMES = re.compile(r"[\W_]+")

Labels = Sequence[tuple[str, str]]


def search_pages(site: Site) -> Iterator[Page]:
    """The search page, and the file of the parties' names that it reads when it needs them."""
    yield site.engine.page(
        "search.md",
        "search.md.j2",
        facets=FACETS,
        labels=list(_labels(site).items()),
        modules=MODULES,
    )
    yield Page("search/names.json", names_json(site))


def _labels(site: Site) -> dict[str, Labels]:
    """For each facet whose values are ids, the name of each id that occurs."""
    registry, indexes = site.corpus.registry, site.corpus.indexes
    languages = {
        version.language
        for resolved in site.corpus.headings.values()
        for version in resolved.statement.versions
    }
    return {
        "signatory": _by_name((p.id, p.name) for p in _signatories(site)),
        "forum": [(key, registry.forums[key].name) for key in indexes["forums"]],
        "topic": [(key, registry.topics[key].name) for key in indexes["topics"]],
        "kind": [(key, registry.kinds[key].name) for key in indexes["kinds"]],
        "language": [(key, language_name(key)) for key in sorted(languages)],
    }


def _by_name(labels: Iterator[tuple[PartyId, str]]) -> Labels:
    return sorted(labels, key=lambda label: (label[1].casefold(), label[0]))


def _signatories(site: Site) -> list[Party]:
    return [site.party(PartyId(key)) for key in site.corpus.indexes["signatories"]]


def names_json(site: Site) -> str:
    """The names of every party that has a page: [address, name, further names, folded …].

    A party has its page among the signatories; a group that signed nothing among the groups.
    """
    pages = {PartyId(key): f"signatories/{key}/" for key in site.corpus.indexes["signatories"]}
    for membership in site.corpus.registry.memberships:
        pages.setdefault(membership.group, f"groups/{membership.group}/")
    entries = [[pages[key], *_names(site.party(key))] for key in sorted(pages)]
    return json_line(entries).decode()


def _names(party: Party) -> list[str]:
    """The party's name as shown, then every other name it has or had, folded, each once."""
    folded = dict.fromkeys(name_key(name.text) for name in party.names)
    if party.kind != "state":
        folded.setdefault(name_key(party.code))
    folded.pop(name_key(party.name), None)
    folded.pop("", None)
    return [party.name, *folded]


def name_key(name: str) -> str:
    """A name for comparing, as `nameKey` in names.js makes it of what a reader types."""
    bare = "".join(
        c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c)[0] != "M"
    )
    return _NOT_IN_NAMES.sub(" ", bare.lower()).strip().removeprefix("the ")
