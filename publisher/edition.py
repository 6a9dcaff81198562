"""An edition: the archive as it stands, with the version and the date every data file carries."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher import __version__
from publisher.cite.reference import Reference, reference_to
from publisher.model import Corpus, ResolvedStatement, StatementId, Version
from publisher.settings import Settings
from publisher.wording.model import Wording


@dataclass(frozen=True, slots=True)
class Edition:
    """What data files are made from: the checked statements of a corpus, oldest first.

    `version` is that of the publisher, which settles the formats; `date` is the latest day that
    the archive records anything of, and never the day on which it was built.
    """

    corpus: Corpus
    settings: Settings
    statements: tuple[ResolvedStatement, ...]
    references: Mapping[StatementId, Reference]  # to each statement's own text
    version: str
    date: dt.date
    wording: Wording = field(default_factory=Wording)

    @property
    def label(self) -> str:
        """The edition in words: version 0.1.0 of 2022-12-02."""
        return f"version {self.version} of {self.date.isoformat()}"

    def url(self, path: str) -> str:
        """The full address of a place on the site."""
        return f"{self.settings.url}{path}"


def edition_of(corpus: Corpus, settings: Settings, wording: Wording | None = None) -> Edition:
    """The edition of a corpus; drafts are left out of it."""
    checked = tuple(s for s in corpus.statements.values() if s.statement.review == "checked")
    date = max(map(last_recorded, checked), default=dt.date.min)
    references = {
        s.id: reference_to(s, s.statement.text, corpus.registry, settings) for s in checked
    }
    return Edition(corpus, settings, checked, references, __version__, date, wording or Wording())


def last_recorded(resolved: ResolvedStatement) -> dt.date:
    """The latest day recorded of a statement: made, signed, joined, left, or retrieved.

    Of a month, a year or a range of days it is the first day.
    """
    statement = resolved.statement
    days = [statement.date.start, *(e.signature.date.start for e in resolved.signatures)]
    days += [day for version in statement.versions if (day := _retrieved(version))]
    return max(days)


def _retrieved(version: Version) -> dt.date | None:
    return version.source.retrieved
