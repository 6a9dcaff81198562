"""Parties as the registry's files write them: states, organisations and groups."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast, get_args

from publisher.model import Language, Name, NameForm, Party, PartyId, PartyKind, Status
from publisher.read.registry_entries import Entry

_FORMS: tuple[NameForm, ...] = get_args(NameForm)
_STATUSES: tuple[Status, ...] = get_args(Status)
_ENGLISH = Language("en")
_NAME_KEYS = ("names", "also", "ambiguous")
_PARTY_KEYS = (
    *("id", "code", "wikidata", "since", "until", "predecessors", "successors"),
    *("footnote", "region", "source"),
    *_NAME_KEYS,
)
_STATE_KEYS = (
    *_PARTY_KEYS,
    *("alpha2", "m49", "status"),
    *("un_member_since", "un_short_since", "un_formal_since"),
)


@dataclass(frozen=True, slots=True)
class MadeState:
    """What the machine-made files say of a state: its codes and its current names."""

    alpha2: str = ""
    m49: str = ""
    wikidata: str = ""
    names: Sequence[Name] = ()


def read_party(entry: Entry, kind: PartyKind, made: Mapping[str, MadeState]) -> Party:
    """The party that an entry describes.

    A state that is no former one gets the machine-made codes and names of its ISO code; what
    the entry itself says goes before them.
    """
    entry.only(_STATE_KEYS if kind == "state" else _PARTY_KEYS)
    status = cast(Status, _one_of(entry, "status", _STATUSES))
    current = kind == "state" and status != "former"
    found = made.get(entry.text("code"), MadeState()) if current else MadeState()
    names = [*_names(entry), *_made_names(entry, found.names)]
    if not names:
        entry.report(entry.fields.line, "registry-value", f"'{entry.text('id')}' has no name")
    return Party(
        id=PartyId(entry.text("id")),
        kind=kind,
        code=entry.text("code"),
        names=tuple(names) or (Name(entry.text("id"), _ENGLISH, "other"),),
        since=entry.day("since"),
        until=entry.day("until"),
        status=status,
        region=entry.text("region"),
        un_member_since=entry.day("un_member_since"),
        alpha2=entry.text("alpha2") or found.alpha2,
        m49=entry.text("m49") or found.m49,
        wikidata=entry.text("wikidata") or found.wikidata,
        predecessors=tuple(PartyId(party) for party in entry.texts("predecessors")),
        successors=tuple(PartyId(party) for party in entry.texts("successors")),
        footnote=entry.text("footnote"),
        source=entry.text("source") or entry.file,
    )


def _names(entry: Entry) -> Iterator[Name]:
    """The names kept by hand, in written order: dated ones first, then the undated lists."""
    for name in entry.maps("names"):
        yield from _dated_name(name)
    for text in entry.texts("also"):
        yield Name(text, _ENGLISH, "other")
    for text in entry.texts("ambiguous"):
        yield Name(text, _ENGLISH, "ambiguous")


def _dated_name(entry: Entry) -> Iterator[Name]:
    """`{short: Swaziland, language: fr, until: 2018-04-18}`: the form is the key of the text."""
    entry.only([*_FORMS, "language", "since", "until"])
    forms = [form for form in _FORMS if form in entry.fields.fields]
    if len(forms) != 1:
        message = f"a name has one of the keys {', '.join(_FORMS)}"
        entry.report(entry.fields.line, "registry-value", message)
        return
    language = Language(entry.text("language") or _ENGLISH)
    yield Name(entry.text(forms[0]), language, forms[0], entry.day("since"), entry.day("until"))


def _made_names(entry: Entry, names: Sequence[Name]) -> Iterator[Name]:
    """The machine-made names, valid from the days on which the entry says they came in use."""
    short, formal = entry.day("un_short_since"), entry.day("un_formal_since")
    for name in names:
        since: dt.date | None = formal if name.form == "formal" else short
        yield Name(name.text, name.language, name.form, since) if since else name


def _one_of(entry: Entry, key: str, allowed: Sequence[str]) -> str:
    value = entry.text(key)
    if value in allowed:
        return value
    message = f"'{key}' is one of {', '.join(filter(None, allowed))}, not '{value}'"
    entry.report(entry.line_of(key), "registry-value", message)
    return ""
