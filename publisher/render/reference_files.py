"""A statement's reference as files that its own page carries: no file on the site, no script."""

from base64 import b64encode
from dataclasses import dataclass

from publisher.cite.bibtex import bibtex
from publisher.cite.csl import csl
from publisher.cite.reference import Reference
from publisher.cite.ris import ris
from publisher.json_line import json_line


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """A link that saves a file: its name, what it is called, and the file itself as an address."""

    format: str
    file: str
    href: str


def reference_files(reference: Reference) -> tuple[ReferenceFile, ...]:
    """The reference for LaTeX, for reference managers and for citation processors."""
    key, items = reference.key, json_line([csl(reference)])
    return (
        _file("BibTeX", f"{key}.bib", "application/x-bibtex", bibtex(reference).encode()),
        _file("RIS", f"{key}.ris", "application/x-research-info-systems", ris(reference).encode()),
        _file("CSL-JSON", f"{key}.csl.json", "application/vnd.citationstyles.csl+json", items),
    )


def _file(name: str, file: str, media_type: str, content: bytes) -> ReferenceFile:
    """RFC 2397: the whole file in the address of the link."""
    encoded = b64encode(content).decode()
    return ReferenceFile(name, file, f"data:{media_type};charset=utf-8;base64,{encoded}")
