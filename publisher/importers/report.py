"""What the editor reads about an import: found what, uncertain why, and the proof of the words."""

import json
import textwrap
from collections.abc import Iterator, Sequence

from publisher.importers.draft import Draft
from publisher.importers.name_lists import PrintedParty
from publisher.resolve.citations import CitationFinder
from publisher.words import differences

_WIDTH = 96
_SHOWN = 5  # differences written out; a draft with more is broken in one place, not in many


def text_report(draft: Draft, file: str, written: str) -> str:
    """The report of one imported file, readable in a minute."""
    return "".join(f"{line}\n" for line in _lines(draft, file, written))


def _lines(draft: Draft, file: str, written: str) -> Iterator[str]:
    yield f"{file} -> {written}"
    issuers = draft.issuers
    for label, found in (
        ("title", draft.title),
        ("date", draft.date),
        ("place", draft.place),
        ("language", draft.language),
        ("kind", draft.kind),
        ("forum", draft.forum),
        (f"signatories ({len(issuers.signed)})", _names(issuers.signed)),
        ("on behalf of", _names(issuers.on_behalf_of)),
        ("aligned", _names(issuers.aligned)),
        ("speaker", issuers.speaker.name if issuers.speaker else ""),
        ("read from", issuers.where),
        ("received as", "; ".join(draft.received.notes)),
    ):
        if found:
            yield from _wrapped(label, found)
    yield from _wrapped("words", words_line(draft))
    for doubt in draft.doubts:
        yield from _wrapped("? " + doubt.what, doubt.why)


def _wrapped(label: str, text: str) -> list[str]:
    start = f"  {label}: "
    return textwrap.wrap(start + text, _WIDTH, subsequent_indent="      ", break_long_words=False)


def _names(parties: Sequence[PrintedParty]) -> str:
    return ", ".join(f"{p.name} [{p.party.code}]" for p in parties)


def words_line(draft: Draft) -> str:
    """The proof of the words: how many came in, how many the page shows, and what differs."""
    counts = f"{len(draft.received.words)} received, {len(draft.page.words)} on the page"
    if draft.received.words == draft.page.words:
        return f"{counts}, identical and in order"
    found = differences(list(draft.received.words), list(draft.page.words))
    shown = "; ".join(
        f"'{' '.join(gone)}' became '{' '.join(new)}'" for gone, new in found[:_SHOWN]
    )
    return f"{counts}, {len(found)} DIFFERENCES: {shown}"


def json_line(draft: Draft, file: str, citations: CitationFinder) -> str:
    """The draft as one JSON object on a line."""
    issuers = draft.issuers
    return json.dumps(
        {
            "file": file,
            "id": draft.id,
            "title": draft.title,
            "date": draft.date,
            "place": draft.place,
            "language": draft.language,
            "kind": draft.kind,
            "forum": draft.forum,
            "signatories": [
                *_parties(issuers.signed, "signed"),
                *_parties(issuers.on_behalf_of, "on behalf of"),
                *_parties(issuers.aligned, "aligned"),
            ],
            "on_behalf_of": _parties(issuers.on_behalf_of, "on behalf of"),
            "speaker": issuers.speaker.party.code if issuers.speaker else "",
            "claimed_count": issuers.claimed,
            "open_for_joining": draft.open_for_joining,
            "citations": list(_citations(draft, citations)),
            "paragraphs": list(_paragraphs(draft)),
            "words": {"in": len(draft.received.words), "out": len(draft.page.words)},
            "review": [{"what": d.what, "why": d.why} for d in draft.doubts],
        },
        ensure_ascii=False,
    )


def _parties(parties: Sequence[PrintedParty], action: str) -> list[dict[str, str]]:
    return [
        {"name": p.name, "party": p.party.id, "code": p.party.code, "action": action}
        for p in parties
    ]


def _paragraphs(draft: Draft) -> Iterator[dict[str, str]]:
    if draft.page.dateline:
        yield {"anchor": "dateline", "text": draft.page.dateline}
    for block in draft.page.blocks:
        yield {"anchor": block.anchor, "text": block.text}


def _citations(draft: Draft, finder: CitationFinder) -> Iterator[dict[str, str]]:
    for block in draft.page.blocks:
        for citation in finder.find(block.content.text):
            text, symbol = citation.text, citation.symbol
            yield {"symbol": symbol, "text": text, "anchor": block.anchor}
