"""A statement's reference as files that its own page carries: no file on the site, no script."""

import json
from dataclasses import dataclass
from urllib.parse import quote

from publisher.cite.bibtex import bibtex
from publisher.cite.csl import csl
from publisher.cite.reference import Reference
from publisher.cite.ris import ris

# Every byte as it stands in an address. To ask for each by itself would take ten times as long.
_ESCAPES = {byte: quote(bytes([byte]), safe="!*(),/:;=@$") for byte in range(256)}


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """A link that saves a file: its name, what it is called, and the file itself as an address."""

    format: str
    file: str
    href: str


def reference_files(reference: Reference) -> tuple[ReferenceFile, ...]:
    """The reference for LaTeX, for reference managers and for citation processors."""
    items = json.dumps([csl(reference)], ensure_ascii=False)
    return (
        _file("BibTeX", f"{reference.key}.bib", "application/x-bibtex", bibtex(reference)),
        _file("RIS", f"{reference.key}.ris", "application/x-research-info-systems", ris(reference)),
        _file(
            "CSL-JSON",
            f"{reference.key}.csl.json",
            "application/vnd.citationstyles.csl+json",
            items,
        ),
    )


def _file(name: str, file: str, media_type: str, text: str) -> ReferenceFile:
    """RFC 2397: the whole file in the address of the link."""
    content = text.encode().decode("latin-1").translate(_ESCAPES)
    return ReferenceFile(name, file, f"data:{media_type};charset=utf-8,{content}")
