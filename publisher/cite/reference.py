"""A reference: what is needed to cite a statement, whatever the format."""

from dataclasses import dataclass

from publisher.addresses import address
from publisher.dates import DateSpan
from publisher.model import Language, Party, PartyId, Registry, ResolvedStatement, Version
from publisher.settings import Settings


@dataclass(frozen=True, slots=True)
class Reference:
    """How one version of a statement is cited.

    `key` is unique in the archive. `authors` are the signatories as of the last recorded event,
    in printed order, under the name in UN use when the statement was made; of a statement that
    nobody signed, the groups in whose name it was made. Every author is a body, never a person.
    """

    key: str
    title: str
    short_title: str
    authors: tuple[Party, ...]
    names: tuple[str, ...]
    date: DateSpan
    place: str
    language: Language
    publisher: str
    kind: str
    archive: str
    url: str

    @property
    def issued(self) -> str:
        """The date as YYYY, YYYY-MM or YYYY-MM-DD; of a range of days the first."""
        return self.date.iso.partition("/")[0]


def reference_to(
    resolved: ResolvedStatement, version: Version, registry: Registry, settings: Settings
) -> Reference:
    """The reference to one version of a statement."""
    statement = resolved.statement
    authors = tuple(registry.parties[p] for p in authors_of(resolved))
    is_original = version is statement.text
    return Reference(
        key=statement.id if is_original else f"{statement.id}.{version.language}",
        title=one_line(version.title),
        short_title=one_line(statement.short_title) if is_original else "",
        authors=authors,
        names=tuple(party.name_on(statement.date.end) for party in authors),
        date=statement.date,
        place=one_line(statement.place),
        language=version.language,
        publisher=one_line(version.source.publisher),
        kind=registry.kinds[statement.kind].name,
        archive=settings.name,
        url=f"{settings.url}{address(resolved, version)}",
    )


def authors_of(resolved: ResolvedStatement) -> tuple[PartyId, ...]:
    """The standing signatories, or the groups in whose name it was made."""
    return standing(resolved) or resolved.on_behalf_of


def standing(resolved: ResolvedStatement) -> tuple[PartyId, ...]:
    """The signatories as of the last recorded event, in printed order."""
    counted = frozenset(resolved.signatories)
    return tuple(dict.fromkeys(e.party for e in resolved.signatures if e.party in counted))


def one_line(text: str) -> str:
    """A text with its line breaks and runs of spaces made single spaces."""
    return " ".join(text.split())
