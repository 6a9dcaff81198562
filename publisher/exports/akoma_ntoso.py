"""Each text as Akoma Ntoso 3.0 (OASIS LegalDocML), a `<statement>` for each language.

An anchor of the page is the `eId` and `wId` of the element. What the text says is in the
`mainBody`, and nothing else is.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from publisher.addresses import address
from publisher.cite.reference import one_line
from publisher.edition import Edition, last_recorded
from publisher.exports.akn_body import akn_body
from publisher.exports.xml_text import xml_text
from publisher.files import AKOMA_NTOSO, File
from publisher.model import PartyId, ResolvedStatement, Version

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# The naming convention wants a jurisdiction; ISO 3166 leaves XX free for what no country has.
_JURISDICTION = "xx"
_ONTOLOGY = "/akn/ontology"
_ROLES = {
    "signed": "signatory", "joined": "signatory", "aligned": "aligned", "withdrew": "withdrawn",
}  # fmt: skip
# ISO 639-2, which Akoma Ntoso wants, where it is more than the two letters of BCP 47 …
_THREE_LETTERS = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb",
    "it": "ita", "ja": "jpn", "ko": "kor", "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus",
    "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip

Roles = Mapping[PartyId, str]


def akoma_ntoso_files(edition: Edition) -> Iterator[File]:
    """`statement.akn.xml` beside the page of each language version."""
    for resolved in edition.statements:
        roles = _roles(resolved)
        for version in resolved.statement.versions:
            path = f"{address(resolved, version)}{AKOMA_NTOSO}"
            yield File(path, _document(resolved, version, roles, edition).encode())


def _document(resolved: ResolvedStatement, version: Version, roles: Roles, edition: Edition) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<akomaNtoso xmlns="{_NAMESPACE}">\n'
        f'<statement name="{resolved.statement.kind}" contains="originalVersion">\n'
        f"{_meta(resolved, version, roles, edition)}"
        f"{_preface(resolved, version, roles)}"
        f"{akn_body(resolved, version, edition.settings.url)}"
        "</statement>\n</akomaNtoso>\n"
    )


def _meta(resolved: ResolvedStatement, version: Version, roles: Roles, edition: Edition) -> str:
    return (
        '<meta>\n<identification source="#archive">\n'
        f"{_work(resolved, roles, edition)}{_expression(resolved, version)}"
        f"{_manifestation(resolved, version, edition)}"
        f"</identification>\n{_classification(resolved, edition)}"
        f"{_references(resolved, version, roles, edition)}</meta>\n"
    )


def _work(resolved: ResolvedStatement, roles: Roles, edition: Edition) -> str:
    one = resolved.statement
    authors = [p for p, role in roles.items() if role != "withdrawn"]
    url = edition.url(address(resolved, one.text))
    return (
        f'<FRBRWork>\n<FRBRthis value="{_work_iri(resolved)}/!main"/>\n'
        f'<FRBRuri value="{_work_iri(resolved)}"/>\n'
        f'<FRBRalias name="address" value="{xml_text(url)}"/>\n'
        f'<FRBRdate date="{one.date.start}" name="made"/>\n'
        + "".join(f'<FRBRauthor href="#{p}" as="#{roles[p]}"/>\n' for p in authors)
        + ("" if authors else '<FRBRauthor href="#archive" as="#editor"/>\n')
        + f'<FRBRcountry value="{_JURISDICTION}"/>\n<FRBRname value="{one.id}"/>\n</FRBRWork>\n'
    )


def _expression(resolved: ResolvedStatement, version: Version) -> str:
    """The text in this language; a version in another refers to the statement's own."""
    one = resolved.statement
    original = f"{_work_iri(resolved)}/{_three(one.text.language)}@"
    iri = f"{_work_iri(resolved)}/{_three(version.language)}@"
    is_original = version is one.text
    master = "" if is_original else f'<FRBRmasterExpression href="{original}" showAs="Text"/>\n'
    translation = (
        f'<FRBRtranslation href="{original}" fromLanguage="{_three(one.text.language)}" '
        'authoritative="false" by="#translator"/>\n'
    )
    return (
        f'<FRBRExpression>\n<FRBRthis value="{iri}/!main"/>\n<FRBRuri value="{iri}"/>\n'
        f'<FRBRdate date="{one.date.start}" name="made"/>\n'
        '<FRBRauthor href="#archive" as="#editor"/>\n'
        f'<FRBRauthoritative value="{str(version.authentic).lower()}"/>\n{master}'
        f'<FRBRlanguage language="{_three(version.language)}"/>\n'
        f"{'' if version.authentic else translation}</FRBRExpression>\n"
    )


def _manifestation(resolved: ResolvedStatement, version: Version, edition: Edition) -> str:
    iri = f"{_work_iri(resolved)}/{_three(version.language)}@"
    url = edition.url(f"{address(resolved, version)}{AKOMA_NTOSO}")
    return (
        f'<FRBRManifestation>\n<FRBRthis value="{iri}/!main.xml"/>\n<FRBRuri value="{iri}.akn"/>\n'
        f'<FRBRalias name="address" value="{xml_text(url)}"/>\n'
        f'<FRBRalias name="archive" value="{xml_text(edition.settings.name)}, {edition.label}"/>\n'
        f'<FRBRdate date="{edition.date}" name="edition"/>\n'
        f'<FRBRdate date="{last_recorded(resolved)}" name="last-recorded"/>\n'
        '<FRBRauthor href="#archive" as="#editor"/>\n</FRBRManifestation>\n'
    )


def _classification(resolved: ResolvedStatement, edition: Edition) -> str:
    topics = edition.corpus.registry.topics
    keywords = "".join(
        f'<keyword value="{topic}" showAs="{xml_text(topics[topic].name)}" dictionary="#topics"/>\n'
        for topic in dict.fromkeys(resolved.statement.topics)
    )
    return f'<classification source="#archive">\n{keywords}</classification>\n' if keywords else ""


def _references(
    resolved: ResolvedStatement, version: Version, roles: Roles, edition: Edition
) -> str:
    """Whatever the rest of the file refers to, and the text in each language there is."""
    site, one = edition.settings, resolved.statement
    lines = [
        _tlc("Organization", "archive", site.url, site.name),
        _tlc("Concept", "topics", edition.url("topics/"), "Topics"),
        _tlc("Role", "editor", f"{_ONTOLOGY}/role/editor", "Editor"),
    ]
    if not version.authentic:
        translator = version.source.publisher or "not recorded"
        lines.append(_tlc("Organization", "translator", f"{_ONTOLOGY}/translator", translator))
    lines += [
        _tlc("Role", role, f"{_ONTOLOGY}/role/{role}", role.capitalize())
        for role in sorted(set(roles.values()))
    ]
    lines += [
        _tlc("Organization", party, edition.url(f"signatories/{party}/"), name)
        for party, name in _names(resolved, roles, edition)
    ]
    lines += [_language(resolved, v) for v in one.versions if len(one.versions) > 1]
    return f'<references source="#archive">\n{"".join(lines)}</references>\n'


def _names(
    resolved: ResolvedStatement, roles: Roles, edition: Edition
) -> Iterator[tuple[PartyId, str]]:
    """Each party's name in UN use when the statement was made."""
    reference = edition.reference(resolved)
    known = {p.id: n for p, n in zip(reference.authors, reference.names, strict=True)}
    for party in roles:
        registered = edition.corpus.registry.parties[party]
        yield party, known.get(party) or registered.name_on(resolved.statement.date.end)


def _language(resolved: ResolvedStatement, version: Version) -> str:
    iri = f"{_work_iri(resolved)}/{_three(version.language)}@"
    name = ' name="language-expression"'
    return _tlc("Reference", f"text-{version.language}", iri, version.title, name)


@lru_cache(maxsize=5000)  # what is said of a party is the same in many files
def _tlc(kind: str, eid: str, href: str, name: str, extra: str = "") -> str:
    """A reference to a "top level class": something that is no document."""
    shown = xml_text(one_line(name))
    return f'<TLC{kind} eId="{eid}" href="{xml_text(href)}" showAs="{shown}"{extra}/>\n'


def _preface(resolved: ResolvedStatement, version: Version, roles: Roles) -> str:
    """The title, the date and who made the statement, under the names as printed."""
    one = resolved.statement
    title = xml_text(version.title)
    dateline = f"<p>{xml_text(version.dateline)}</p>\n" if version.dateline else ""
    proponents = "".join(
        f'<p><docProponent refersTo="#{party}" as="#{role}">{xml_text(name)}</docProponent></p>\n'
        for party, role, name in _proponents(resolved, roles)
    )
    return (
        f'<preface>\n<longTitle eId="title"><p><docTitle>{title}</docTitle></p></longTitle>\n'
        f'<p><docDate date="{one.date.start}">{one.date}</docDate></p>\n'
        f"{_container('dateline', dateline)}{_container('proponents', proponents)}</preface>\n"
    )


def _container(name: str, content: str) -> str:
    return f'<container eId="{name}" name="{name}">\n{content}</container>\n' if content else ""


def _proponents(resolved: ResolvedStatement, roles: Roles) -> Iterator[tuple[PartyId, str, str]]:
    """Each party once: its role as of the last event, its name as first printed."""
    names: dict[PartyId, str] = {}
    for event in resolved.signatures:
        names.setdefault(event.party, event.signature.name)
    for group, printed in zip(resolved.on_behalf_of, resolved.statement.on_behalf_of, strict=True):
        names.setdefault(group, printed.name)
    for party, name in names.items():
        yield party, roles[party], name


def _roles(resolved: ResolvedStatement) -> Roles:
    """What each party is to the statement, as of the last recorded event."""
    roles: dict[PartyId, str] = {}
    for event in sorted(resolved.signatures, key=lambda e: e.signature.date.start):
        role = _ROLES[event.signature.action]
        if role != "aligned" or roles.get(event.party) != "signatory":
            roles[event.party] = role
    for group in resolved.on_behalf_of:
        roles.setdefault(group, "represented")
    return roles


def _work_iri(resolved: ResolvedStatement) -> str:
    one = resolved.statement
    return f"/akn/{_JURISDICTION}/statement/{one.date.start}/{one.id}"


def _three(language: str) -> str:
    return _THREE_LETTERS.get(language, language)
