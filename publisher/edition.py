"""An edition: the archive as it stands, with the version and the date every data file carries."""

import datetime as dt
from dataclasses import dataclass, field

from publisher import __version__
from publisher.cite.reference import Reference, reference_to
from publisher.model import Corpus, ResolvedRelation, ResolvedStatement, StatementId, Version
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

    def of(self, resolved: ResolvedStatement) -> "Edition":
        """As much of the edition as is about one statement."""
        one = (resolved,)
        return Edition(self.corpus, self.settings, one, self.version, self.date, self.wording)

    def reference(self, resolved: ResolvedStatement) -> Reference:
        """The reference to a statement's own text."""
        return reference_to(resolved, resolved.statement.text, self.corpus.registry, self.settings)

    def is_public(self, relation: ResolvedRelation) -> bool:
        """Whether a relation leads to a document or a checked statement."""
        target = self.corpus.statements.get(StatementId(relation.target))
        return bool(relation.document or (target and target.statement.review == "checked"))


def edition_of(corpus: Corpus, settings: Settings, wording: Wording | None = None) -> Edition:
    """The edition of a corpus; drafts are left out of it."""
    checked = tuple(s for s in corpus.statements.values() if s.statement.review == "checked")
    date = max(map(last_recorded, checked), default=dt.date.min)
    return Edition(corpus, settings, checked, __version__, date, wording or Wording())


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
