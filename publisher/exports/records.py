"""Statements and parties as records for JSON."""

import datetime as dt
from collections.abc import Collection, Sequence

from publisher.addresses import address
from publisher.cite.reference import standing
from publisher.dates import DateSpan
from publisher.edition import Edition, last_recorded
from publisher.exports.record_types import (
    ArchiveRecord,
    CitationRecord,
    DateRecord,
    DocumentRecord,
    EventRecord,
    NameRecord,
    ParagraphRecord,
    PartyRecord,
    RelationRecord,
    SourceRecord,
    StatementRecord,
    TextRecord,
    VersionRecord,
)
from publisher.files import AKOMA_NTOSO, MARKDOWN, STATEMENT_JSON
from publisher.model import (
    Block,
    Citation,
    CitedDocument,
    Name,
    Party,
    ResolvedRelation,
    ResolvedSignature,
    ResolvedStatement,
    Source,
    Version,
)


def archive_record(edition: Edition) -> ArchiveRecord:
    return {
        "name": edition.settings.name,
        "url": edition.settings.url,
        "version": edition.version,
        "date": edition.date.isoformat(),
    }


def statement_record(resolved: ResolvedStatement, edition: Edition) -> StatementRecord:
    one = resolved.statement
    place = address(resolved, one.text)
    return {
        "id": one.id,
        "url": edition.url(place),
        "json": edition.url(f"{place}{STATEMENT_JSON}"),
        "title": one.title,
        "short_title": one.short_title,
        "kind": one.kind,
        "date": _date(one.date),
        "place": one.place,
        "forum": one.forum,
        "topics": list(one.topics),
        "language": one.text.language,
        "versions": [_version(resolved, version, edition) for version in one.versions],
        "events": [_event(event) for event in resolved.signatures],
        "signatories": list(standing(resolved)),
        "on_behalf_of": list(resolved.on_behalf_of),
        "represented": list(resolved.represented),
        "speaker": resolved.speaker,
        "claimed_count": one.claimed_count,
        "open_for_joining": one.open_for_joining,
        "relations": [_relation(r) for r in resolved.relations if edition.is_public(r)],
        "documents": [document.id for document in resolved.documents],
        "last_recorded": last_recorded(resolved).isoformat(),
    }


def text_record(resolved: ResolvedStatement, version: Version) -> TextRecord:
    """The words of one version, with what they cite."""
    cited = {c.anchor: c.citations for c in resolved.citations if c.language == version.language}
    paragraphs = [_paragraph(block, cited.get(block.anchor, ())) for block in version.blocks]
    return {"language": version.language, "paragraphs": paragraphs}


def document_record(document: CitedDocument) -> DocumentRecord:
    return {
        "id": document.id,
        "symbol": document.symbol,
        "title": document.title,
        "body": document.body,
        "url": document.url,
    }


def party_record(party: Party, edition: Edition, pages: Collection[str], count: int) -> PartyRecord:
    """A party; `pages` are the ids of those that have a page, `count` its statements."""
    return {
        "id": party.id,
        "url": edition.url(f"signatories/{party.id}/") if party.id in pages else None,
        "kind": party.kind,
        "code": party.code,
        "name": party.name,
        "names": [_name(name) for name in party.names],
        "since": _day(party.since),
        "until": _day(party.until),
        "status": party.status,
        "region": party.region,
        "alpha2": party.alpha2,
        "m49": party.m49,
        "wikidata": party.wikidata,
        "predecessors": list(party.predecessors),
        "successors": list(party.successors),
        "footnote": party.footnote,
        "signatory_of": count,
    }


def _version(resolved: ResolvedStatement, version: Version, edition: Edition) -> VersionRecord:
    url = edition.url(address(resolved, version))
    return {
        "language": version.language,
        "title": version.title,
        "authentic": version.authentic,
        "dateline": version.dateline,
        "source": _source(version.source),
        "url": url,
        "akoma_ntoso": f"{url}{AKOMA_NTOSO}",
        "markdown": f"{url}{MARKDOWN}",
    }


def _source(source: Source) -> SourceRecord:
    return {
        "publisher": source.publisher,
        "url": source.url,
        "retrieved": _day(source.retrieved),
        "sha256": source.sha256,
    }


def _event(event: ResolvedSignature) -> EventRecord:
    signature = event.signature
    return {
        "party": event.party,
        "name": signature.name,
        "action": signature.action,
        "date": _date(signature.date),
        "source": signature.source,
        "note": signature.note,
    }


def _relation(relation: ResolvedRelation) -> RelationRecord:
    return {
        "kind": relation.kind,
        "statement": None if relation.document else relation.target,
        "document": relation.document.id if relation.document else None,
    }


def _paragraph(block: Block, citations: Sequence[Citation]) -> ParagraphRecord:
    return {
        "anchor": block.anchor,
        "kind": block.kind,
        "label": block.label,
        "level": block.level,
        "text": block.content.text,
        "citations": [_citation(citation) for citation in citations],
    }


def _citation(citation: Citation) -> CitationRecord:
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "document": citation.document,
        "detail": citation.detail,
    }


def _name(name: Name) -> NameRecord:
    return {
        "text": name.text,
        "language": name.language,
        "form": name.form,
        "since": _day(name.since),
        "until": _day(name.until),
    }


def _date(date: DateSpan) -> DateRecord:
    return {"known": date.iso, "start": date.start.isoformat(), "end": date.end.isoformat()}


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
