"""The words of agreed language as types: passages, their reuse, and families of wording."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from publisher.model import Language, StatementId

ReuseKind = Literal["same", "changed", "lifted"]
UseKind = Literal["first", "same", "changed", "lifted"]


class Passage(NamedTuple):
    """A paragraph or list entry of a statement in one language.

    `order` is its statement's place in time: the first day of its date, then its id.
    """

    statement: StatementId
    anchor: str
    language: Language
    order: tuple[dt.date, str]
    text: str


class Place(NamedTuple):
    """A paragraph: its statement and its anchor there."""

    statement: StatementId
    anchor: str


class Reuse(NamedTuple):
    """A later passage has words of an earlier one.

    `same`: the same words; `changed`: most of them; `lifted`: a sentence or long run of words of
    one stands inside the other. `overlap` is the share of the words of both together that they
    have in common, in order (0 to 1).
    """

    earlier: Place
    later: Place
    language: Language
    kind: ReuseKind
    overlap: float


class Use(NamedTuple):
    """One use of a wording: the passage, and how it is related to the latest use before it.

    `first` is the earliest use in this archive. `overlap` is the share of words in common.
    """

    passage: Passage
    kind: UseKind
    overlap: float


class Family(NamedTuple):
    """A recurring wording.

    `uses` are the passages that are this wording, however it changed on the way, in order of
    time; `lifts` those that only share a sentence with one of them. A wording of which only
    sentences recur has one use and some lifts.
    """

    uses: tuple[Use, ...]
    lifts: tuple[Use, ...]

    @property
    def statements(self) -> int:
        """In how many statements the wording stands, wholly or in part."""
        return len({use.passage.statement for use in (*self.uses, *self.lifts)})


class Recurring(NamedTuple):
    """A paragraph, in one language version of its statement, and the wording that recurs in it."""

    anchor: str
    language: Language
    family: Family


class StatementPair(NamedTuple):
    """Two statements and how many passages of the later one have words of the earlier one."""

    earlier: StatementId
    later: StatementId
    passages: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What follows from the passages that recur, and from no others.

    `families` are in order of how many statements they stand in; `families_in` has those of a
    statement's paragraphs. `pairs` are the statements that share passages, most first.
    """

    reuses: tuple[Reuse, ...]
    families: tuple[Family, ...]
    families_in: Mapping[StatementId, tuple[Recurring, ...]]
    pairs: tuple[StatementPair, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What the archive knows of its agreed language.

    `families` are in order of how many statements they stand in; `families_in` has those of a
    statement's paragraphs. `compared` are the pairs of statements worth setting side by side,
    each as (earlier, later); `comparisons` are the same by either statement.
    """

    reuses: tuple[Reuse, ...] = ()
    families: tuple[Family, ...] = ()
    families_in: Mapping[StatementId, tuple[Recurring, ...]] = field(default_factory=dict)
    compared: tuple[tuple[StatementId, StatementId], ...] = ()
    comparisons: Mapping[StatementId, tuple[tuple[StatementId, StatementId], ...]] = field(
        default_factory=dict
    )
