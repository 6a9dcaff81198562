"""COinS: the reference inside a page, as library tools and Zotero find it there."""

from functools import lru_cache
from urllib.parse import quote_plus

from publisher.cite.reference import Reference

_quoted = lru_cache(maxsize=5_000)(quote_plus)  # most values are names that many statements bear


def coins(reference: Reference) -> str:
    """The title of a <span class="Z3988">: an OpenURL 1.0 (ANSI/NISO Z39.88-2004) context object.

    Authors are `rft.aucorp`, corporate ones, which no reader splits into first and last names.
    """
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:book"),
        ("rft.genre", "document"),
        ("rft.btitle", reference.title),
        ("rft.date", reference.issued),
        ("rft.place", reference.place),
        ("rft.pub", reference.publisher),
        ("rft.language", reference.language),
        *(("rft.aucorp", name) for name in reference.names),
        ("rft_id", reference.url),
    ]
    return "&".join(f"{name}={_quoted(value)}" for name, value in fields if value)
