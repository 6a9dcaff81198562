"""Make a search index the same bytes for the same texts.

Pagefind writes the values of its filters in an order of chance, and names files by their
content. Here the values are sorted, and the files that hold or name them are written anew. An
index file is the word `pagefind_dcd` and CBOR (RFC 8949), compressed with gzip.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3  # the place of the list of filters, [name, hash], in the index's description
_SHORT, _LONG = 7, 10  # digits of the hash in the names of filters and descriptions


def make_canonical(bundle: Path) -> None:
    """Rewrite the index of one language in place; it finds what it found before."""
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language, described in entry["languages"].items():
        meta = bundle / f"pagefind.{described['hash']}.pf_meta"
        description = _read(meta)
        description[_FILTERS] = sorted(
            [name, _sorted_filter(bundle, language, hashed)]
            for name, hashed in description[_FILTERS]
        )
        meta.unlink()
        content = _bytes(description)
        described["hash"] = f"{language}_{_hash(content, _LONG)}"
        (bundle / f"pagefind.{described['hash']}.pf_meta").write_bytes(content)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _sorted_filter(bundle: Path, language: str, hashed: str) -> str:
    """Write a filter's values in order; gives the hash it is then named by."""
    before = bundle / "filter" / f"{hashed}.pf_filter"
    name, values = _read(before)
    content = _bytes([name, sorted(values)])
    before.unlink()
    now = f"{language}_{_hash(content, _SHORT)}"
    (bundle / "filter" / f"{now}.pf_filter").write_bytes(content)
    return now


def _read(file: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))
    return content


def _bytes(content: list[Any]) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(content), mtime=0)


def _hash(content: bytes, digits: int) -> str:
    return hashlib.sha256(content).hexdigest()[:digits]
