"""A draft as the text of a statement file."""

import json
import re
from collections.abc import Iterator, Sequence

from publisher.importers.draft import Draft
from publisher.importers.name_lists import PrintedParty

# What YAML reads as text without quotes; everything else is quoted.
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,;.’()/–-]*[\w.)])?")
_UNTITLED = "The document prints no title; the title here is the archive's."


def statement_file(draft: Draft, source_file: str, sha256: str) -> str:
    """The whole text of the file: the fields in the order of the schema, and the body."""
    fields = "".join(f"{line}\n" for line in _fields(draft, source_file, sha256))
    return f"---\n{fields}---\n\n{draft.page.body}"


def _fields(draft: Draft, source_file: str, sha256: str) -> Iterator[str]:
    yield f"title: {_quoted(draft.title or draft.working_title)}"
    yield f"kind: {draft.kind}"
    for key, text in (
        ("date", draft.date),
        ("dateline", _quoted(draft.page.dateline)),
        ("place", _quoted(draft.place)),
        ("forum", draft.forum),
        ("language", draft.language),
    ):
        if text:
            yield f"{key}: {text}"
    yield from _signatories(draft)
    if draft.issuers.on_behalf_of:
        yield f"on_behalf_of: {_list(draft.issuers.on_behalf_of)}"
    if draft.issuers.speaker:
        yield f"speaker: {_quoted(_called(draft.issuers.speaker))}"
    if draft.issuers.claimed is not None:
        yield f"claimed_count: {draft.issuers.claimed}"
    if draft.open_for_joining:
        yield "open_for_joining: true"
    if not draft.title:
        yield f"editor_notes: [{_UNTITLED}]"
    yield from ("source:", f"  file: {source_file}", f"  sha256: {sha256}", "review: draft")


def _signatories(draft: Draft) -> Iterator[str]:
    if draft.issuers.signed or draft.issuers.aligned:
        yield "signatories:"
    for printed in draft.issuers.signed:
        yield from _signatory(printed)
    for printed in draft.issuers.aligned:
        yield from _signatory(printed, "aligned")


def _signatory(printed: PrintedParty, action: str = "") -> Iterator[str]:
    """The name as printed; with the party beside it where the archive does not know the name."""
    if not action and not printed.party.called:
        yield f"  - {_quoted(printed.name)}"
        return
    yield f"  - name: {_quoted(printed.name)}"
    if printed.party.called:
        yield f"    party: {printed.party.id}"
    if action:
        yield f"    action: {action}"


def _called(printed: PrintedParty) -> str:
    """A name that the archive knows: as printed, or the registry's where that is another case."""
    return printed.party.called or printed.name


def _list(parties: Sequence[PrintedParty]) -> str:
    return "[" + ", ".join(json.dumps(_called(p), ensure_ascii=False) for p in parties) + "]"


def _quoted(text: str) -> str:
    """A value as YAML reads it back: plain where that is safe, else in double quotes."""
    if not text or _PLAIN.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
