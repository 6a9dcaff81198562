"""RIS, as EndNote, Mendeley and Zotero read it."""

from publisher.cite.reference import Reference


def ris(reference: Reference) -> str:
    """One record with an empty line after it.

    An author without a comma is a body with one name; so a comma inside a name is taken out.
    """
    year, _, rest = reference.issued.partition("-")
    month, _, day = rest.partition("-")
    lines = [
        ("TY", "GOVDOC"),
        ("ID", reference.key),
        *(("AU", name.replace(",", "")) for name in reference.names),
        ("TI", reference.title),
        ("ST", reference.short_title),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if month else f"{year}///"),
        ("CY", reference.place),
        ("M3", reference.kind),
        ("DP", reference.archive),
        ("LA", reference.language),
        ("UR", reference.url),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in lines if value) + "ER  - \n\n"
