"""One page of every kind; of the pages that match a pattern the first is meant."""

from pathlib import Path

EVERY_FORM = "statements/2024-03-05-specimen-of-every-form/"
DRAFT = "statements/2024-06-10-specimen-draft-of-a-group/"
ARABIC = "statements/2024-09-01-specimen-in-arabic/"

KINDS = {
    "home": "",
    "statements": "statements/",
    "statement": "statements/2???-??-??-[a-r]*/",
    "statement-every-form": EVERY_FORM,
    "statement-draft": DRAFT,
    "statement-arabic": ARABIC,
    "translation": f"{ARABIC}en/",
    "side-by-side": f"{ARABIC}ar-en/",
    "comparison": "statements/*/since-*/",
    "signatories": "signatories/",
    "signatory": "signatories/jordan/",
    "group-as-signatory": "signatories/group-of-77/",
    "groups": "groups/",
    "group": "groups/group-of-77/",
    "years": "years/",
    "year": "years/2024/",
    "forums": "forums/",
    "forum": "forums/*/",
    "topics": "topics/",
    "topic": "topics/*/",
    "kinds": "kinds/",
    "kind": "kinds/*/",
    "documents": "documents/",
    "document": "documents/a-res-75-240/",
    "document-part": "documents/*/part-1/",
    "wordings": "wording/",
    "wording": "wording/*/",
    "co-signing": "co-signing/",
    "co-signers": "co-signing/jordan/",
    "signed-by": "signed-by/",
    "search": "search/",
    "about": "about/",
    "how-to-cite": "how-to-cite/",
    "help": "help/",
    "problem": "help/ambiguous-party/",
    "not-found": "404.html",
}


def page_of(kind: str, site: Path) -> str:
    """The address of the page of a kind below the site."""
    pattern = KINDS[kind]
    if pattern.endswith(".html") or not pattern:
        return pattern
    found = sorted(site.glob(f"{pattern}index.html"))
    assert found, f"the site has no page of the kind {kind}: {pattern}"
    return f"{found[0].parent.relative_to(site).as_posix()}/"
