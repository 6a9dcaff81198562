"""The statements of the synthetic corpus, one after another in order of time."""

import datetime as dt
import random
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from corpus import scripts, words
from corpus.planting import Paragraph, Planting, Pool, Source, lifted, reused
from corpus.prose import Prose
from corpus.world import (
    FORMAL_NAMES,
    FORUMS,
    GROUPS,
    KINDS,
    TOPICS,
    Bloc,
    Symbols,
    blocs,
    pick,
    signatories,
)

FIRST_YEAR, LAST_YEAR = 1995, 2025
YEARLY = dt.timedelta(days=340)


@dataclass(slots=True)
class Series:
    """Statements that return every year; the last instalment is what the next starts from."""

    subject: str
    kind: str
    forum: tuple[str, str]
    topics: list[str]
    bloc: Bloc
    last: str = ""
    date: dt.date = dt.date.min
    sources: list[Source] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MadeStatement:
    """A statement as the maker made it, before it is written down."""

    id: str
    title: str
    short_title: str
    series: Series
    date: dt.date
    end: dt.date
    language: str
    signatories: tuple[str, ...]
    joined: tuple[str, ...]
    withdrew: tuple[str, ...]
    on_behalf_of: str
    claims_count: bool
    follows: str
    numbered: bool
    paragraphs: tuple[Paragraph, ...]
    versions: tuple[tuple[str, str, tuple[str, ...]], ...]  # language, title, paragraphs

    def anchors(self) -> list[str]:
        """The anchor of each paragraph: its printed number, or its place."""
        anchors, number = [], 0
        for place, paragraph in enumerate(self.paragraphs, start=1):
            number += not paragraph.boilerplate
            printed = self.numbered and not paragraph.boilerplate
            anchors.append(f"para-{number}" if printed else f"p-{place}")
        return anchors

    def plantings(self) -> Iterator[Planting]:
        """The planted reuse in this statement."""
        for anchor, paragraph in zip(self.anchors(), self.paragraphs, strict=True):
            for source, kind in paragraph.made_from:
                yield Planting(source.statement, source.anchor, self.id, anchor, kind)


class Maker:
    """Makes the statements of a seeded corpus; keeps only a bounded memory of earlier ones."""

    def __init__(self, count: int, seed: int, languages: bool) -> None:
        self._rng = random.Random(seed)
        self._count = count
        self._languages = languages
        self._blocs = blocs(self._rng)
        self._prose = Prose(self._rng, Symbols(self._rng))
        self._pools = {"en": Pool(self._rng), "zh": Pool(self._rng)}
        self._due: deque[Series] = deque()
        self._ids_of_day: tuple[dt.date, set[str]] = (dt.date.min, set())

    def statements(self) -> Iterator[MadeStatement]:
        """All statements, the earliest first."""
        for place in range(self._count):
            yield self._statement(_day((place + self._rng.random()) / self._count))

    def _statement(self, day: dt.date) -> MadeStatement:
        series = self._series(day)
        language = "zh" if self._languages and self._rng.random() < 0.03 else "en"
        instalment = bool(series.sources)
        if instalment:
            language = "en"
        signing = signatories(self._rng, series.bloc)
        paragraphs = self._paragraphs(series, day.year, signing, language)
        made = self._dressed(series, day, language, signing, paragraphs)
        self._remember(made, recurring=self._rng.random() < (0.85 if instalment else 0.05))
        return made

    def _series(self, day: dt.date) -> Series:
        """The yearly series that is due, or a statement that stands alone for now."""
        if self._due and self._due[0].date + YEARLY <= day:
            return self._due.popleft()
        rng = self._rng
        topics = sorted(rng.sample(TOPICS, 1 + (rng.random() < 0.3)))
        bloc = self._blocs[int(len(self._blocs) * rng.random() ** 1.5)]
        return Series(self._prose.topic(), pick(rng, KINDS), rng.choice(FORUMS), topics, bloc)

    def _paragraphs(
        self, series: Series, year: int, signing: list[str], language: str
    ) -> tuple[Paragraph, ...]:
        if language == "zh":
            fresh = [self._chinese() for _ in range(self._rng.randint(8, 24))]
            return tuple(fresh)
        body = [p for source in series.sources for p in self._drifted(source, year)]
        if not body:
            body = [self._english(year) for _ in range(self._rng.randint(11, 26))]
        opening = [pick(self._rng, words.SALUTATIONS), _delivered_for(signing)]
        closing = pick(self._rng, words.CLOSINGS)
        return (
            *(Paragraph(text, boilerplate=True) for text in opening),
            *body,
            Paragraph(closing, boilerplate=True),
        )

    def _drifted(self, source: Source, year: int) -> list[Paragraph]:
        """What became of a paragraph of last year's instalment: often hardly anything."""
        chance = self._rng.random()
        if chance < 0.08:
            return []
        if chance < 0.18:
            return [Paragraph(self._prose.paragraph(year))]
        kind = "exact" if chance < 0.55 else "light" if chance < 0.85 else "medium"
        again = [reused(self._rng, source, kind, self._prose.word)]
        fresh = [Paragraph(self._prose.paragraph(year))] if self._rng.random() < 0.1 else []
        return again + fresh

    def _english(self, year: int) -> Paragraph:
        """A paragraph of a new statement: mostly new, now and then agreed language."""
        return self._planted("en", self._prose.word) or self._lifted(
            "en", self._prose.paragraph(year)
        )

    def _chinese(self) -> Paragraph:
        return self._planted("zh", lambda: pick(self._rng, scripts.WORDS["zh"])[0]) or self._lifted(
            "zh", scripts.paragraph(self._rng, "zh")
        )

    def _planted(self, language: str, word: Callable[[], str]) -> Paragraph | None:
        pool = self._pools[language]
        if not pool or self._rng.random() > 0.08:
            return None
        kind = pick(self._rng, ("exact", "light", "medium", "heavy"))
        return reused(self._rng, pool.draw(), kind, word)

    def _lifted(self, language: str, host: str) -> Paragraph:
        """The host as it is, or with a sentence of an earlier statement in it."""
        pool = self._pools[language]
        if not pool or self._rng.random() > 0.04:
            return Paragraph(host)
        return lifted(self._rng, pool.draw(), host) or Paragraph(host)

    def _dressed(
        self,
        series: Series,
        day: dt.date,
        language: str,
        signing: list[str],
        paragraphs: tuple[Paragraph, ...],
    ) -> MadeStatement:
        rng = self._rng
        title = scripts.TITLES["zh"] if language == "zh" else _title(series, signing)
        late = [name for name in series.bloc.members if name not in signing]
        ranged = rng.random() < 0.03
        return MadeStatement(
            id=self._fresh_id(day, series.subject),
            title=title,
            short_title=f"{series.subject.capitalize()} {day.year}",
            series=series,
            date=day,
            end=day + dt.timedelta(days=2) if ranged else day,
            language=language,
            signatories=tuple(_printed(rng, name) for name in signing),
            joined=tuple(late[:3]) if rng.random() < 0.1 else (),
            withdrew=tuple(signing[-1:]) if rng.random() < 0.02 and len(signing) > 3 else (),
            on_behalf_of=pick(rng, GROUPS) if rng.random() < 0.06 else "",
            claims_count=rng.random() < 0.15,
            follows=series.last,
            numbered=language == "en" and rng.random() < 0.15,
            paragraphs=paragraphs,
            versions=self._versions(series, language, len(paragraphs)),
        )

    def _versions(
        self, series: Series, language: str, length: int
    ) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        if not self._languages or language != "en" or self._rng.random() > 0.1:
            return ()
        chosen = sorted(self._rng.sample(("ar", "fr", "ru"), self._rng.randint(1, 3)))
        return tuple(
            (
                other,
                f"{scripts.TITLES[other]}: {scripts.sentence(self._rng, other).rstrip('.')}",
                tuple(scripts.paragraph(self._rng, other) for _ in range(length)),
            )
            for other in chosen
        )

    def _fresh_id(self, day: dt.date, subject: str) -> str:
        """An id no other statement has: ids start with the day, so the day's ids suffice."""
        if self._ids_of_day[0] != day:
            self._ids_of_day = (day, set())
        taken = self._ids_of_day[1]
        slug = f"{day.isoformat()}-{subject.replace(' ', '-')}"
        number = 1
        while (unique := slug if number == 1 else f"{slug}-{number}") in taken:
            number += 1
        taken.add(unique)
        return unique

    def _remember(self, made: MadeStatement, recurring: bool) -> None:
        """Put the paragraphs where later statements find them; a series comes back in a year.

        A paragraph of a series comes back with the series only, so that it has one source.
        """
        sources = [
            Source(made.id, anchor, paragraph.text)
            for anchor, paragraph in zip(made.anchors(), made.paragraphs, strict=True)
            if not paragraph.boilerplate
        ]
        if recurring and made.language == "en":
            series = made.series
            series.last, series.date, series.sources = made.id, made.date, sources
            self._due.append(series)
        else:
            pool = self._pools[made.language]
            for source in self._rng.sample(sources, len(sources) // 3):
                pool.add(source)


def _day(share: float) -> dt.date:
    """The day on which a share of all statements has been made; later years hold more."""
    first = dt.date(FIRST_YEAR, 1, 1)
    days = (dt.date(LAST_YEAR, 12, 31) - first).days
    return first + dt.timedelta(days=int(days * share**0.6))


def _printed(rng: random.Random, name: str) -> str:
    """A name as a document prints it: short mostly, formal now and then."""
    return FORMAL_NAMES[name] if name in FORMAL_NAMES and rng.random() < 0.4 else name


def _title(series: Series, signing: list[str]) -> str:
    kind = series.kind.replace("-", " ").capitalize()
    if len(signing) <= 4:
        return f"{kind} by {_listed(signing)} on {series.subject}"
    return f"{kind} by a group of States on {series.subject}"


def _delivered_for(signing: list[str]) -> str:
    return f"I have the honour to deliver this statement on behalf of {_listed(signing)}."


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
