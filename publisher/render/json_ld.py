"""A statement in the words of schema.org, as search engines read them."""

import re
from collections.abc import Mapping
from typing import Any

from publisher.addresses import address
from publisher.cite.reference import Reference
from publisher.edition import last_recorded
from publisher.files import AKOMA_NTOSO, MARKDOWN, STATEMENT_JSON
from publisher.json_line import json_line
from publisher.model import CitedDocument, Party, ResolvedStatement, Version
from publisher.render.site import Site

# Characters that would end the script element or the line, or that YAML cannot hold.
_ESCAPED = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def json_ld(site: Site, resolved: ResolvedStatement, version: Version, reference: Reference) -> str:
    """The content of a `<script type="application/ld+json">`, on one line.

    A `GovernmentOrganization` may be an author where a `Country` may not.
    """
    one, registry, url = resolved.statement, site.corpus.registry, site.settings.url
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "@id": reference.url,
        "url": reference.url,
        "name": reference.title,
        "alternateName": reference.short_title,
        "genre": reference.kind,
        "inLanguage": version.language,
        "dateCreated": reference.issued,
        "dateModified": last_recorded(resolved).isoformat(),
        "locationCreated": {"@type": "Place", "name": one.place} if one.place else None,
        "author": [
            _author(party, name, url)
            for party, name in zip(reference.authors, reference.names, strict=True)
        ],
        "publisher": _organisation(version.source.publisher),
        "about": [_thing(registry.topics[topic].name) for topic in dict.fromkeys(one.topics)],
        "citation": [_document(document, url) for document in resolved.documents],
        "isPartOf": {"@type": "Collection", "name": site.settings.name, "url": url},
        "encoding": _encodings(resolved, reference, url),
        **_translations(resolved, version, url),
    }
    said = {key: value for key, value in described.items() if value}
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json_line(said).decode())


def _author(party: Party, name: str, url: str) -> Mapping[str, str]:
    kind = "GovernmentOrganization" if party.kind == "state" else "Organization"
    return {"@type": kind, "name": name, "url": f"{url}signatories/{party.id}/"}


def _organisation(name: str) -> Mapping[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _thing(name: str) -> Mapping[str, str]:
    return {"@type": "Thing", "name": name}


def _document(document: CitedDocument, url: str) -> Mapping[str, str]:
    here = f"{url}documents/{document.id}/"
    return {"@type": "CreativeWork", "name": document.symbol, "url": document.url or here}


def _encodings(
    resolved: ResolvedStatement, reference: Reference, url: str
) -> list[Mapping[str, str]]:
    """The files beside the page; a draft has none."""
    if resolved.statement.review != "checked":
        return []
    own = f"{url}{address(resolved, resolved.statement.text)}"
    return [
        _encoding("application/json", f"{own}{STATEMENT_JSON}"),
        _encoding("application/akn+xml", f"{reference.url}{AKOMA_NTOSO}"),
        _encoding("text/markdown", f"{reference.url}{MARKDOWN}"),
    ]


def _encoding(media_type: str, url: str) -> Mapping[str, str]:
    return {"@type": "MediaObject", "encodingFormat": media_type, "contentUrl": url}


def _translations(resolved: ResolvedStatement, version: Version, url: str) -> Mapping[str, Any]:
    """Between a text and its translations; texts that are equally authentic are neither."""
    one = resolved.statement
    if version is not one.text:
        original = {"@id": f"{url}{address(resolved, one.text)}"}
        return {} if version.authentic else {"translationOfWork": original}
    translated = [v for v in one.versions if not v.authentic]
    return {"workTranslation": [{"@id": f"{url}{address(resolved, v)}"} for v in translated]}
