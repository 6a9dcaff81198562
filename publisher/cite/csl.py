"""CSL-JSON, the input of citation processors (citeproc, pandoc, Zotero)."""

from publisher.cite.reference import Reference

CslValue = str | list[dict[str, str]] | dict[str, list[list[int]]]


def csl(reference: Reference) -> dict[str, CslValue]:
    """One item: https://docs.citationstyles.org/en/stable/specification.html, appendix III."""
    fields: dict[str, CslValue] = {
        "id": reference.key,
        "type": "document",
        "title": reference.title,
        "title-short": reference.short_title,
        "author": [{"literal": name} for name in reference.names],
        "issued": {"date-parts": _date_parts(reference.date.iso)},
        "event-place": reference.place,
        "genre": reference.kind,
        "archive": reference.archive,
        "language": reference.language,
        "URL": reference.url,
    }
    return {name: value for name, value in fields.items() if value}


def _date_parts(iso: str) -> list[list[int]]:
    """A day as [[2023, 7, 28]], a range as two of these."""
    return [[int(part) for part in day.split("-")] for day in iso.split("/")]
