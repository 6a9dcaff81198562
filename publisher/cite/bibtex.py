"""BibTeX, as LaTeX, JabRef and Zotero read it. UTF-8; works with biblatex and with bibtex."""

import re

from publisher.cite.reference import Reference

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SIGNS = re.compile(r"[\\{}%&$#_~^]")


def bibtex(reference: Reference) -> str:
    """One entry with a newline at its end.

    Every author is in braces of its own, or "Bosnia and Herzegovina" would be two.
    """
    year, _, rest = reference.issued.partition("-")
    month = rest[:2]
    fields = {
        "author": " and ".join(f"{{{_plain(name)}}}" for name in reference.names),
        "title": f"{{{_plain(reference.title)}}}",
        "shorttitle": f"{{{_plain(reference.short_title)}}}" if reference.short_title else "",
        "date": reference.date.iso,
        "year": year,
        "month": str(int(month)) if month else "",
        "type": _plain(reference.kind),
        "location": _plain(reference.place),
        "howpublished": _plain(reference.archive),
        "url": reference.url,
        "langid": reference.language,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return f"@misc{{{reference.key},\n" + "\n".join(lines) + "\n}\n"


def _plain(text: str) -> str:
    """Characters that TeX prints as they are."""
    return _SIGNS.sub(lambda sign: _SPECIAL[sign[0]], text)
