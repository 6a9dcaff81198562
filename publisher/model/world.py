"""The world: who there is, under which names, in which groups, in which forums."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from publisher.model.ids import DocumentId, Language, PartyId

NameForm = Literal["short", "formal", "other", "ambiguous"]
PartyKind = Literal["state", "organisation", "group"]
Status = Literal["member", "observer", "former", "other", ""]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party in one language, and the days (included) on which it was its name.

    `form`: the UN's short or formal form, another accepted name, or an ambiguous one ("Korea")
    that is only ever used to suggest the party, never to resolve to it.
    """

    text: str
    language: Language
    form: NameForm
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A party was a member of a group from `since` to `until`, both included."""

    group: PartyId
    member: PartyId
    since: dt.date | None
    until: dt.date | None
    role: str = "member"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A state, an organisation or a group. A renamed state is one party with dated names.

    `code` is ISO 3166 alpha-3 for a state (former states too), the usual abbreviation in
    capitals for the others. `since` and `until` are the days of its existence as far as they
    matter to names (None: open).
    """

    id: PartyId
    kind: PartyKind
    code: str
    names: tuple[Name, ...]
    since: dt.date | None = None
    until: dt.date | None = None
    status: Status = ""
    region: str = ""  # UN regional group
    un_member_since: dt.date | None = None
    alpha2: str = ""
    m49: str = ""
    wikidata: str = ""
    predecessors: tuple[PartyId, ...] = ()
    successors: tuple[PartyId, ...] = ()
    footnote: str = ""
    source: str = ""

    def name_on(self, day: dt.date, form: NameForm = "short", language: str = "en") -> str:
        """The party's name in UN use on a day; today's where none was in use that day."""
        of_form = []
        for name in self.names:
            if name.form == form and name.language == language:
                since, until = name.since, name.until  # not `within`: this is asked most of all
                if (since is None or since <= day) and (until is None or day <= until):
                    return name.text
                of_form.append(name)
        if of_form:
            return max(of_form, key=lambda n: n.until or dt.date.max).text
        return self.name_on(day) if (form, language) != ("short", "en") else self.names[0].text

    @property
    def name(self) -> str:
        """The latest UN short name in English."""
        return self.name_on(dt.date.max)


def within(day: dt.date, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether a day lies between two days, both included; None leaves an end open."""
    return (since is None or since <= day) and (until is None or day <= until)


@dataclass(frozen=True, slots=True)
class Forum:
    """A body or meeting in which statements are made."""

    id: str
    name: str
    short_name: str
    url: str = ""
    part_of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a closed vocabulary: a kind of statement or a topic."""

    id: str
    name: str
    plural: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty or document that is cited by its title.

    `patterns` are regular expressions that match the ways it is named in a text.
    """

    id: DocumentId
    name: str
    patterns: tuple[str, ...]
    url: str = ""
    date: str = ""
    articles: bool = False  # whether "Article 51 of …" is cited as part of it
    source: str = ""


@dataclass(frozen=True, slots=True)
class Registry:
    """The world as data: who there is, under which names, in which groups, in which forums."""

    parties: Mapping[PartyId, Party]
    memberships: tuple[Membership, ...]
    forums: Mapping[str, Forum]
    topics: Mapping[str, Term]
    kinds: Mapping[str, Term]
    instruments: tuple[Instrument, ...]

    def members_on(self, group: PartyId, day: dt.date) -> tuple[PartyId, ...]:
        """The members of a group on a day, in the order of the registry's parties."""
        members = {
            m.member
            for m in self.memberships
            if m.group == group and m.role == "member" and within(day, m.since, m.until)
        }
        return tuple(party for party in self.parties if party in members)
