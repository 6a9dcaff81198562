"""Generated files that are no pages: MkDocs copies them to the site as they are."""

from dataclasses import dataclass

# The files beside a statement's page, each at the page's address and this name.
STATEMENT_JSON = "statement.json"  # beside the page in the statement's own language only
AKOMA_NTOSO = "statement.akn.xml"
# MkDocs makes a page of every .md. Under a name that ends in .txt it copies the file as it is,
# and every static host serves it as text.
MARKDOWN = "statement.md.txt"


@dataclass(frozen=True, slots=True)
class File:
    """A file: its path below `docs/`, forward slashes, and its whole content."""

    path: str
    content: bytes
