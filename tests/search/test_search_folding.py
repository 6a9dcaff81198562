"""Words are compared the same in the index and in the browser that reads it."""

import gzip
import json

import pytest

from publisher.archive import Archive
from publisher.search.folding import folded_words, spaced

pytestmark = pytest.mark.slow

TEXTS = [
    "São Tomé, “A/RES/75/240”; co-operation (don’t!)",
    "İstanbul DİYARBAKIR ΟΔΟΣ ΟΔΟΣ, Straße ﬁne Ⅳ² ½",
    "безопасности Ёлка й العَرَبِيَّة עִבְרִית 한국어 ไทย",
    "各方从灯塔上数鲸鱼，并讨论了集体安全。々〇 ひらがなカタカナー \U00020000",
    "soft\u00adhyphen zero\u200bwidth nbsp\u00a0here \ufeffmark 🕊 peace🕊 _under_",
]
IN_BROWSER = """async ([address, tokens]) => {
  const { fold } = await import(address);
  return tokens.map((token) => fold(token).split(" ").filter(Boolean));
}"""


def assert_folded_alike(page, address: str, texts: list[str]) -> None:
    tokens = sorted({token for text in texts for token in spaced(text).split(" ")})
    found = page.evaluate(IN_BROWSER, [f"{address}assets/search/folding.js", tokens])
    assert dict(zip(tokens, found, strict=True)) == {
        token: list(folded_words(token)) for token in tokens
    }


def test_words_are_folded_alike(open_page, address):
    assert_folded_alike(open_page("about/"), address, TEXTS)


def test_the_words_of_every_stored_text_are_folded_alike(open_page, address, searched: Archive):
    page = open_page("about/")
    for language in ("en", "ru", "zh"):
        folder = searched.root / "site" / "pagefind" / language / "texts"
        for file in sorted(folder.iterdir())[:20]:
            text = json.loads(gzip.decompress(file.read_bytes()))
            assert_folded_alike(page, address, [paragraph for _, paragraph in text["paragraphs"]])
