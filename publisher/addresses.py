"""Where the pages of statements stand."""

from publisher.model import ResolvedStatement, Version


def version_path(resolved: ResolvedStatement, version: Version) -> str:
    """Where a version's page is written, below docs/."""
    if version is resolved.statement.text:
        return f"statements/{resolved.id}.md"
    return f"statements/{resolved.id}/{version.language}.md"


def address(resolved: ResolvedStatement, version: Version) -> str:
    """A version's address from the top of the site."""
    return version_path(resolved, version).removesuffix(".md") + "/"
