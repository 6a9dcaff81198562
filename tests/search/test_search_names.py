"""The names under which the search knows a party."""

import json

import pytest

from publisher.model import Name, Party, PartyId
from publisher.render.search_page import _names, name_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Türkiye", "turkiye"),
        ("The Gambia", "gambia"),
        ("Côte d’Ivoire", "cote d ivoire"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Республика Беларусь", "республика беларусь"),
        ("中国", "中国"),
    ],
)
def test_accents_capitals_signs_and_the_article_do_not_matter(name, key):
    assert name_key(name) == key


def test_a_party_is_known_by_every_name_it_had_in_every_language_each_once():
    turkiye = Party(
        PartyId("turkiye"),
        "state",
        "TUR",
        (
            Name("Türkiye", "en", "short"),
            Name("Turkey", "en", "other"),
            Name("TURKEY", "en", "other"),
            Name("Turquie", "fr", "other"),
        ),
    )
    assert _names(turkiye) == ["Türkiye", "turkey", "turquie"]


def test_every_signatory_has_its_page_in_the_file_of_names(searched, corpus):
    names = json.loads((searched.docs / "search" / "names.json").read_text(encoding="utf-8"))
    pages = {entry[0] for entry in names}
    assert {f"signatories/{party}/" for party in corpus.indexes["signatories"]} <= pages
    assert "groups/nordic-countries/" in pages or "signatories/nordic-countries/" in pages
    site = searched.root / "site"
    assert [page for page in pages if not (site / page / "index.html").is_file()] == []
