"""From names and words to parties and documents: who signed a statement, and what it cites."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from publisher.dates import DateSpan
from publisher.model import (
    BlockCitations,
    Citation,
    CitedDocument,
    DocumentId,
    NamedParty,
    PartyId,
    Registry,
    ResolvedRelation,
    ResolvedSignature,
    ResolvedStatement,
    RichText,
    Signature,
    Statement,
    StatementId,
)
from publisher.problems import Finding, Problem
from publisher.resolve.citations import CitationFinder
from publisher.resolve.names import PartyIndex, Reason, Unresolved

Named = Literal["signatory", "party"]  # in `signatories`, or in another field


@dataclass(frozen=True, slots=True)
class World:
    """What names and citations are looked up in."""

    registry: Registry
    parties: PartyIndex
    citations: CitationFinder

    @classmethod
    def of(cls, registry: Registry) -> "World":
        return cls(registry, PartyIndex(registry), CitationFinder(registry.instruments))


def resolve(
    statements: Iterable[Statement], world: World
) -> tuple[list[ResolvedStatement], list[Problem]]:
    """Look up every name and citation; give back the statements of which all names are known."""
    resolved: list[ResolvedStatement] = []
    problems: list[Problem] = []
    for statement in statements:
        outcome, findings = _resolve(statement, world)
        problems += [finding.at(statement.file) for finding in findings]
        resolved += [outcome] if not findings else []
    return resolved, problems


def _resolve(statement: Statement, world: World) -> tuple[ResolvedStatement, list[Finding]]:
    findings: list[Finding] = []
    signatures = tuple(_signatures(statement, world, findings))
    behalf = tuple(_named(statement, statement.on_behalf_of, world, findings))
    speakers = [statement.speaker] if statement.speaker else []
    speaker = next(_named(statement, speakers, world, findings), None)
    citations, cited = _citations(statement, world.citations)
    relations = tuple(
        ResolvedRelation(r.kind, r.target, world.citations.document_for_symbol(r.target))
        for r in statement.relations
    )
    documents = {d.id: d for d in (*cited, *(r.document for r in relations if r.document))}
    resolved = ResolvedStatement(
        statement,
        signatures,
        behalf,
        _represented(behalf, statement.date, world.registry),
        speaker,
        citations,
        tuple(documents.values()),
        relations,
    )
    all_known = len(signatures) == len(statement.signatures)
    findings += _check_vocabulary(statement, world.registry)
    findings += _check_events(resolved, all_known)
    findings += _check_claimed_count(statement)
    return resolved, findings


# --- parties ------------------------------------------------------------------------------


def _signatures(
    statement: Statement, world: World, findings: list[Finding]
) -> Iterator[ResolvedSignature]:
    for signature in statement.signatures:
        party = _party_of(signature, world)
        if isinstance(party, Unresolved):
            findings.append(_unresolved(party, "signatory", signature.line))
        else:
            yield ResolvedSignature(party, signature)


def _party_of(signature: Signature, world: World) -> PartyId | Unresolved:
    """The party an event is of: the one the editor named by id, or the only one of that name."""
    if signature.party is None:
        return world.parties.find(signature.name, signature.date)
    if signature.party in world.registry.parties:
        return signature.party
    close = difflib.get_close_matches(signature.party, world.registry.parties, n=1)
    message = f"no party has the id '{signature.party}'"
    return Unresolved(signature.party, "unknown", (), tuple(close), message)


def _named(
    statement: Statement,
    named: Iterable[NamedParty],
    world: World,
    findings: list[Finding],
) -> Iterator[PartyId]:
    for party in named:
        found = world.parties.find(party.name, statement.date)
        if isinstance(found, Unresolved):
            findings.append(_unresolved(found, "party", party.line))
        else:
            yield found


_UNRESOLVED: Mapping[tuple[Reason, Named], str] = {
    ("unknown", "signatory"): "unknown-signatory",
    ("not-then", "signatory"): "anachronistic-signatory",
    ("ambiguous", "signatory"): "ambiguous-signatory",
    ("unknown", "party"): "unknown-party",
    ("not-then", "party"): "anachronistic-party",
    ("ambiguous", "party"): "ambiguous-party",
}


def _unresolved(name: Unresolved, what: Named, line: int) -> Finding:
    quoted = " or ".join(f"'{suggestion}'" for suggestion in name.suggestions)
    hint = f"did you mean {quoted}?" if quoted else "names live in registry/"
    return Finding(line, _UNRESOLVED[name.reason, what], name.message, hint)


def _represented(
    groups: Sequence[PartyId], date: DateSpan, registry: Registry
) -> tuple[PartyId, ...]:
    """The members of these groups on the statement's (last) day, each once."""
    members = [
        member for group in groups for member in registry.members_on(group, date.end) or (group,)
    ]
    return tuple(dict.fromkeys(member for member in members if member not in groups))


# --- citations ----------------------------------------------------------------------------


def _citations(
    statement: Statement, finder: CitationFinder
) -> tuple[tuple[BlockCitations, ...], tuple[CitedDocument, ...]]:
    """The citations of every block in every language, and the documents in order of mention."""
    found = tuple(
        BlockCitations(version.language, block.anchor, citations)
        for version in statement.versions
        for block in version.blocks
        if (citations := _cited_in(block.content, finder))
    )
    cited: dict[DocumentId, CitedDocument] = {}
    for block in found:
        for citation in block.citations:
            cited.setdefault(citation.document, finder.document(citation.document))
    return found, tuple(cited.values())


def _cited_in(content: RichText, finder: CitationFinder) -> tuple[Citation, ...]:
    """The citations of a block. A footnote's mark is no part of the symbol it stands behind."""
    text = content.text
    for mark in content.marks:
        if mark.kind == "footnote":
            text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    found = finder.find(text)
    if text == content.text:
        return found
    return tuple(c._replace(text=content.text[c.start : c.end]) for c in found)


# --- checks -------------------------------------------------------------------------------


def _check_vocabulary(statement: Statement, registry: Registry) -> Iterator[Finding]:
    """Kind, forum and topics are entries of the registry."""
    line = statement.lines.get
    if close := _unknown_term(statement.kind, "kinds", registry.kinds):
        yield Finding(line("kind", 0), "unknown-kind", *close)
    if statement.forum and (close := _unknown_term(statement.forum, "forums", registry.forums)):
        yield Finding(line("forum", 0), "unknown-forum", *close)
    for place, topic in enumerate(statement.topics, 1):
        if close := _unknown_term(topic, "topics", registry.topics):
            yield Finding(line(f"topics {place}", 0), "unknown-topic", *close)


def _unknown_term(term: str, file: str, known: Collection[str]) -> tuple[str, str] | None:
    """What to say (message, hint) where a term is no entry of its registry file."""
    if term in known:
        return None
    close = difflib.get_close_matches(term, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"they are listed in registry/{file}.yml"
    return f"no {file.removesuffix('s')} has the id '{term}'", hint


def _check_events(resolved: ResolvedStatement, all_known: bool) -> Iterator[Finding]:
    """A party comes in once before it can leave, and leaves only after it came in.

    Whether it came in can only be said where every name is known.
    """
    standing: set[PartyId] = set()
    for event in sorted(resolved.signatures, key=lambda s: s.signature.date.start):
        signature = event.signature
        if signature.action == "withdrew":
            if event.party not in standing and all_known:
                message = f"'{signature.name}' withdrew, but had not signed"
                hint = "list the signature too, or take the withdrawal out"
                yield Finding(signature.line, "withdrew-unsigned", message, hint)
            standing.discard(event.party)
        elif event.party in standing:
            message = f"'{signature.name}' is listed already"
            yield Finding(signature.line, "repeated-signatory", message, "keep one of the two")
        else:
            standing.add(event.party)


def _check_claimed_count(statement: Statement) -> Iterator[Finding]:
    """Where the text states a number, it is the number listed, or an editor says why not."""
    signed = sum(signature.action == "signed" for signature in statement.signatures)
    if statement.claimed_count in (None, signed) or statement.editor_notes:
        return
    yield Finding(
        statement.lines.get("claimed_count", 0),
        "claimed-count",
        f"the text states {statement.claimed_count} signatories, {signed} are listed",
        "list who is missing, or say in editor_notes why the numbers differ",
    )


def check_together(
    statements: Iterable[Statement], ids: Collection[StatementId], world: World
) -> Iterator[Problem]:
    """What statements say of each other holds: relations lead somewhere, former ids are free.

    `ids` are those of all statement files, also of the ones that are not understood.
    """
    taken: dict[StatementId, str] = {}
    for statement in sorted(statements, key=lambda statement: statement.id):
        for relation in statement.relations:
            target = relation.target
            if target not in ids and world.citations.document_for_symbol(target) is None:
                message = f"'{target}' is no statement here and no document symbol"
                close = difflib.get_close_matches(target, sorted({*ids} - {statement.id}), n=1)
                hint = f"did you mean '{close[0]}'?" if close else "write an id or a UN symbol"
                yield Problem(statement.file, relation.line, "unknown-relation", message, hint)
        for place, former in enumerate(statement.formerly, 1):
            owner = former if former in ids else taken.setdefault(former, statement.id)
            if owner != statement.id:
                message = f"the id '{former}' belongs to {owner}.md"
                line = statement.lines.get(f"formerly {place}", 0)
                hint = "an address leads to one statement only"
                yield Problem(statement.file, line, "former-id", message, hint)
