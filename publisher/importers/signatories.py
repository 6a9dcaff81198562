"""Who issues a text: the readings of its title, opening, closing and speech, judged together.

The first-person words "We, …" and the title are the strongest evidence, a signature block the
weakest. Two places that disagree are a question to the editor; the stronger one is taken. A
text in which one person speaks about others has no issuer but that person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.importers.issuer_doubts import (
    disagreement,
    inferred,
    miscounted,
    more_at_end,
    nobody_found,
    not_taken,
    of_one,
    of_society,
    unknown,
    unknown_group,
    unnamed,
)
from publisher.importers.issuers_agreed import read_agreed
from publisher.importers.issuers_agreed import read_members as agreed_members
from publisher.importers.issuers_at_end import (
    read_alignment,
    read_bare_list,
    read_closing_names,
    read_list_of_signatories,
    read_signature_block,
)
from publisher.importers.issuers_counted import with_those_counted
from publisher.importers.issuers_in_chairs import is_of_chairs, read_chairs
from publisher.importers.issuers_in_first_person import (
    OUR,
    opens_in_first_person,
    read_first_person,
)
from publisher.importers.issuers_in_narration import (
    read_invitation,
    read_persons_who_met,
    read_those_who_met,
    speaks_of_several,
    tells,
)
from publisher.importers.issuers_in_opening import (
    read_formula,
    read_members,
)
from publisher.importers.issuers_in_sessions import read_session
from publisher.importers.issuers_in_speech import read_third_person
from publisher.importers.issuers_in_subject import read_subject
from publisher.importers.issuers_in_title import authors_in, read_subtitle, read_title
from publisher.importers.issuers_in_visits import read_visit, read_visit_told
from publisher.importers.issuers_of_persons import read_of_persons
from publisher.importers.issuers_spoken_for import read_spoken
from publisher.importers.joint_texts import (
    LINES,
    OUR_GOVERNMENTS,
    is_joint_text,
    is_of_society,
    is_text,
)
from publisher.importers.meetings_in_title import between_in_subject, read_adjectives
from publisher.importers.name_lists import PrintedParty, World, read_list
from publisher.importers.readings import Reading, once, without_group_of
from publisher.importers.received import Doubt
from publisher.importers.speeches_of_one import is_speech_of_one
from publisher.importers.text_kinds import IS_A_TEXT, is_joint_title, is_report
from publisher.importers.titles_of_one import is_of_one
from publisher.importers.traditional_chinese import as_printed, is_traditional, simplified

_OPENING = 12  # paragraphs in which a text tells of the meeting it comes from
_JOINT_OF_PERSONS = re.compile(r"(?<!\w)joint|commun|conjunt|совместн", re.IGNORECASE)
_OF_A_TEXT = 3  # kinds of hints that must agree where a text is not called a joint one
_CHAIRS = 5  # at most, of one meeting
_LONGEST = 8000  # characters of a paragraph that are read; a list of all states has some 4,000


@dataclass(frozen=True, slots=True)
class Issuers:
    """Who issues a text, and how: each party once, in printed order.

    `signed` issued it, `on_behalf_of` are the groups in whose name it was made, `aligned` joined
    its views without issuing it. `where` says where that stands.
    """

    signed: tuple[PrintedParty, ...] = ()
    on_behalf_of: tuple[PrintedParty, ...] = ()
    aligned: tuple[PrintedParty, ...] = ()
    speaker: PrintedParty | None = None
    claimed: int | None = None
    where: str = ""
    doubts: tuple[Doubt, ...] = ()


def judge_issuers(title: str, paragraphs: Sequence[str], world: World) -> Issuers:
    """Decide who issues a text with this title and these paragraphs (title and date left out)."""
    text = "\n".join([title, *paragraphs[:_OPENING]])
    if not is_traditional(text):
        return _judge(title, paragraphs, world)
    issuers = _judge(simplified(title), [simplified(p) for p in paragraphs], world)
    return replace(issuers, signed=tuple(as_printed(party, text) for party in issuers.signed))


def _judge(title: str, paragraphs: Sequence[str], world: World) -> Issuers:
    title = title[:_LONGEST]
    paragraphs = [paragraph[:_LONGEST] for paragraph in paragraphs]
    if is_of_society(title, paragraphs):
        return Issuers(doubts=(of_society(),))
    reading, group = read_spoken(title, paragraphs, world)
    if reading:
        reading = without_group_of(reading, world.members)
        return _issuers(reading, title, paragraphs, world, unknown_group(reading, group))
    if is_speech_of_one(title, paragraphs):
        return Issuers(doubts=(of_one(),))
    in_title = None if is_of_one(title, world) else read_title(title, world)
    in_words = _in_words(in_title, title, paragraphs, world)
    reading = _stronger(in_title, in_words, world) or _weaker(title, paragraphs, world)
    if reading is None:
        met = _met(tells(paragraphs[:_OPENING]), world)
        return Issuers(doubts=(nobody_found(title, world), *not_taken(met)))
    reading = _members_named(reading, title, paragraphs, world)
    reading = with_those_counted(_all_listed(reading, paragraphs, world), title, paragraphs, world)
    reading = without_group_of(reading, world.members)
    doubts = [
        *inferred(reading),
        *disagreement(reading, in_title, world),
        *more_at_end(reading, paragraphs, world),
    ]
    return _issuers(reading, title, paragraphs, world, doubts)


def _in_words(
    in_title: Reading | None, title: str, paragraphs: Sequence[str], world: World
) -> Reading | None:
    """Who issues a text in its own words: "We, …"; beside a title that only names groups, more."""
    if is_of_one(title, world):  # a joint text may be printed below one's name; it then begins so
        paragraphs = [text for text in paragraphs[:2] if opens_in_first_person(text)]
    first_person = read_first_person(paragraphs, world)
    if first_person or not _only_groups(in_title):
        return first_person
    return read_formula(paragraphs, world) or _larger(in_title, title, paragraphs, world)


def _stronger(title: Reading | None, first_person: Reading | None, world: World) -> Reading | None:
    """Of the title and "We, …", the one that names more; the title where they agree."""
    if not title or not first_person:
        return title or first_person
    more = len(first_person.parties) > len(title.parties)
    return first_person if more or _is_group_of(title, first_person, world) else title


def _only_groups(reading: Reading | None) -> bool:
    return reading is not None and all(p.party.kind != "state" for p in reading.parties)


def _is_group_of(group: Reading, members: Reading, world: World) -> bool:
    """Whether one reading names a group and the other exactly its members."""
    parties = group.parties
    return len(parties) == 1 and world.members(parties[0].party.id) == members.ids


def _weaker(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """What else may say who issues a text, the most explicit first."""
    if is_of_one(title, world):
        # One person may hand on what others issued, and says so: "the following statement".
        return read_formula([p for p in paragraphs if "following" in p], world)
    if formula := read_formula(paragraphs, world):
        return formula
    if is_of_chairs(title):
        return read_chairs(paragraphs, world) or _few(_understood(title, paragraphs, world))
    if subtitle := read_subtitle(paragraphs[:LINES], world):
        return subtitle
    if is_report(title):
        return read_third_person(title, paragraphs, world)
    return (
        (_listed(paragraphs, world) if is_text(title, paragraphs) else None)
        or _of_persons(title, paragraphs, world)
        or read_subject(title, paragraphs, world)
        or (read_signature_block(paragraphs, world) if is_text(title, paragraphs) else None)
        or _understood(title, paragraphs, world)
    )


def _few(reading: Reading | None) -> Reading | None:
    """A reading that may be of those who chair: many are those who came."""
    return reading if reading and len(reading.parties) <= _CHAIRS else None


def _listed(paragraphs: Sequence[str], world: World) -> Reading | None:
    return (
        read_members(paragraphs, world)
        or read_list_of_signatories(paragraphs, world)
        or read_closing_names(paragraphs, world)
    )


def _of_persons(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    joint = _JOINT_OF_PERSONS.search(title)
    authors = authors_in(title, world)
    return _not_said(read_of_persons(paragraphs, authors, world)) if joint else None


def _understood(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """Who most likely issues a text that does not say it."""
    return _not_said(
        read_adjectives(title, world)
        or _narrated(title, paragraphs, world)
        or between_in_subject(title, world, any(map(OUR_GOVERNMENTS.match, paragraphs[:1])))
        or (read_visit(title, world) if is_joint_title(title) else None)
        or read_third_person(title, paragraphs, world)
        or _agreed(title, paragraphs, world)
        or read_session(title, paragraphs, world)
    )


def _agreed(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    """The parties that several places agree on: more of them, where no words call a text joint."""
    if is_joint_text(title, paragraphs):
        return read_agreed(title, paragraphs, world) or read_bare_list(paragraphs, world)
    if not IS_A_TEXT.search(title) or is_report(title):
        return None
    return read_agreed(title, paragraphs, world, _OF_A_TEXT)


def _not_said(reading: Reading | None) -> Reading | None:
    return replace(reading, said=False) if reading else None


def _narrated(title: str, paragraphs: Sequence[str], world: World) -> Reading | None:
    paragraphs = tells(paragraphs[:_OPENING])
    if not title and speaks_of_several(paragraphs):
        return read_those_who_met(paragraphs[:1], world)
    if _is_list(title, world, met := read_those_who_met(paragraphs[:1], world)):
        return met
    if not is_joint_title(title):
        return read_persons_who_met(paragraphs, world) if _is_ours(title, paragraphs) else None
    return _met(paragraphs, world)


def _is_list(title: str, world: World, met: Reading | None) -> bool:
    """Whether a title is nothing but the list of those who met."""
    names = read_list(title, 0, world)
    listed = frozenset(printed.party.id for printed in names.parties)
    return met is not None and listed == met.ids and not title[names.end :].strip(" .")


def _met(paragraphs: Sequence[str], world: World) -> Reading | None:
    return (
        read_invitation(paragraphs, world)
        or read_visit_told(paragraphs, world)
        or read_those_who_met(paragraphs, world)
        or read_persons_who_met(paragraphs, world)
    )


def _is_ours(title: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text called a statement or the like speaks of "our" affairs from the start."""
    return bool(IS_A_TEXT.search(title)) and any(OUR.search(text) for text in paragraphs[:2])


def _larger(
    in_title: Reading | None, title: str, paragraphs: Sequence[str], world: World
) -> Reading | None:
    """Those who met, where the group that a title names is only one of them."""
    met = _narrated(title, paragraphs, world)
    return met if met and in_title and in_title.ids < met.ids else None


def _members_named(
    reading: Reading, title: str, paragraphs: Sequence[str], world: World
) -> Reading:
    """A group whose members the text names, all of them together: the members."""
    parties: list[PrintedParty] = []
    for printed in reading.parties:
        group = printed.party.kind != "state"
        members = agreed_members(printed, title, paragraphs, world) if group else ()
        parties += members or [printed]
    if tuple(parties) == reading.parties:
        return reading
    return replace(reading, parties=once(tuple(parties)), means="signed")


def _all_listed(reading: Reading, paragraphs: Sequence[str], world: World) -> Reading:
    """The list of signatories at the end, where it has everybody who was read, and more."""
    listed = read_list_of_signatories(paragraphs, world)
    return listed if listed and reading.ids < listed.ids else reading


def _issuers(
    reading: Reading, title: str, paragraphs: Sequence[str], world: World, doubts: Sequence[Doubt]
) -> Issuers:
    of_group = reading.means == "on behalf of"
    aligned = read_alignment(paragraphs, world)
    return Issuers(
        () if of_group else reading.parties,
        reading.parties if of_group else (),
        tuple(p for p in aligned.parties if p.party.id not in reading.ids) if aligned else (),
        reading.speaker,
        reading.claimed,
        reading.where,
        (*doubts, *unnamed(reading, title, paragraphs), *unknown(reading), *miscounted(reading)),
    )
