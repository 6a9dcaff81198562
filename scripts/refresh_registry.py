"""Refresh the machine-made half of the registry: the codes and the current names of states.

    python scripts/refresh_registry.py COUNTRY_CODES_CSV [REGISTRY_FOLDER]

COUNTRY_CODES_CSV is `data/country-codes.csv` of the public repository `datasets/country-codes`
(ODC Public Domain Dedication), which carries the UN's names of states in its six languages and
their ISO and M49 codes. Names in the other languages, and shorter ones, come from the Unicode
CLDR through the package Babel. Writes `state-codes.csv` and `state-names.csv`; everything that
takes a decision (dates, regions, former states, further names) is kept by hand in `states.yml`.
"""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

# Column of the source for each language of the UN. CIV and TUR have empty cells there: their
# names are kept by hand.
UN_LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "zh": "Chinese",
    "ar": "Arabic",
}
CLDR_LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar", "pt", "de", "it", "nl", "sv", "da", "nb")
# CLDR's names of these are no names of the party the archive means: the two Congos carry a
# capital, Palestine a territory, the Holy See a city.
WITHOUT_CLDR = frozenset({"COD", "COG", "PSE", "VAT"})
# Participants of APEC, which the archive knows by APEC's names for them alone.
WITHOUT_ROW = frozenset({"HKG", "TWN"})
# Codes that states.yml has but ISO 3166-1 has not.
KOSOVO = {
    "ISO3166-1-Alpha-3": "XKX",
    "ISO3166-1-Alpha-2": "XK",
    "M49": "",
    "wikidata_id": "Q1246",
}

_MARKS = re.compile(r"[\s*]+$")
_FINAL_ARTICLE = re.compile(r"\s*\((?:the|l['’]|la|le|les|el|los|las)\)$", re.IGNORECASE)
_FIRST_ARTICLE = re.compile(r"^(?:the |l['’]|la |le |les |el |los |las )")


def clean(name: str) -> str:
    """A name without footnote marks and articles: `les Îles Cook **` gives `Îles Cook`."""
    bare = _FINAL_ARTICLE.sub("", _MARKS.sub("", " ".join(name.split())))
    return _FIRST_ARTICLE.sub("", bare)


def un_names(row: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Language, form and text of each UN name of a state; El Salvador keeps its article."""
    for language, column in UN_LANGUAGES.items():
        for form in ("short", "formal"):
            text = clean(row[f"UNTERM {column} {form.title()}"])
            if text:
                yield language, form, text


def cldr_names(alpha2: str) -> Iterator[tuple[str, str, str]]:
    """Language, form and text of each CLDR name; "Myanmar (Burma)" and the like are no names."""
    for language in CLDR_LANGUAGES:
        text = Locale(language).territories.get(alpha2, "")
        if text and not re.search(r"[(（]| - ", text):
            yield language, "other", text


def names_of(row: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Language, form, text and source of every name of a state, none twice in a language."""
    seen: set[tuple[str, str]] = set()
    for language, form, text in un_names(row):
        seen.add((language, text))
        yield language, form, text, "UN"
    if row["ISO3166-1-Alpha-3"] in WITHOUT_CLDR:
        return
    for language, form, text in cldr_names(row["ISO3166-1-Alpha-2"]):
        if (language, text) not in seen:
            yield language, form, text, "CLDR"


def write_rows(target: Path, heading: list[str], rows: list[list[str]]) -> None:
    """Write a CSV file with Unix line ends."""
    with target.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)


def wanted_codes(registry: Path) -> set[str]:
    """The codes of states.yml that the source is asked for."""
    text = (registry / "states.yml").read_text(encoding="utf-8")
    return set(re.findall(r"^  code: ([A-Z]{3})$", text, re.MULTILINE)) - WITHOUT_ROW


def m49_of(row: dict[str, str]) -> str:
    """The UN's numeric code with its leading zeros, which the source has lost."""
    return row["M49"].zfill(3) if row["M49"] else ""


def refresh(source: Path, registry: Path) -> None:
    """Rewrite both machine-made files of the registry from the source."""
    wanted = wanted_codes(registry)
    with source.open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["ISO3166-1-Alpha-3"] in wanted]
    blank = dict.fromkeys(rows[0], "")
    rows.append({**blank, **KOSOVO})
    rows.sort(key=lambda row: row["ISO3166-1-Alpha-3"])
    codes = [
        [row["ISO3166-1-Alpha-3"], row["ISO3166-1-Alpha-2"], m49_of(row), qid(row)] for row in rows
    ]
    names = [[row["ISO3166-1-Alpha-3"], *name] for row in rows for name in names_of(row)]
    write_rows(registry / "state-codes.csv", ["code", "alpha2", "m49", "wikidata"], codes)
    write_rows(registry / "state-names.csv", ["code", "language", "form", "name", "source"], names)
    print(f"{len(codes)} states, {len(names)} names")


def qid(row: dict[str, str]) -> str:
    """The Wikidata id at the end of the source's address."""
    return row["wikidata_id"].rpartition("/")[2]


if __name__ == "__main__":
    here = Path(__file__).resolve().parents[1] / "registry"
    refresh(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else here)
