"""Words are compared the same in the index and in the browser that reads it."""

import gzip
import json

import pytest

from publisher.archive import Archive
from publisher.search.folding import folded_words, spaced, word_counts

pytestmark = pytest.mark.slow

TEXTS = [
    "São Tomé, “A/RES/75/240”; co-operation (don’t!)",
    "İstanbul DİYARBAKIR ΟΔΟΣ ΟΔΟΣ, Straße ﬁne Ⅳ² ½",
    "безопасности Ёлка й العَرَبِيَّة עִבְרִית 한국어 ไทย",
    "各方从灯塔上数鲸鱼，并讨论了集体安全。々〇 ひらがなカタカナー \U00020000",
    "soft\u00adhyphen zero\u200bwidth nbsp\u00a0here \ufeffmark 🕊 peace🕊 _under_",
]
IN_BROWSER = """async ([address, texts]) => {
  const { fold, wordOf, sortedWords, spaced } = await import(address);
  const words = (text) => spaced(text).split(" ");
  return texts.map((text) => ({
    folded: fold(text).split(" "),
    sorted: sortedWords({ title: "", paragraphs: [["p-1", words(text).join(" ")]] }),
  }));
}"""


def test_words_are_folded_and_sorted_alike(open_page, address):
    page = open_page("about/")
    script = f"{address}assets/search/folding.js"
    texts = [spaced(text) for text in TEXTS]
    for text, found in zip(texts, page.evaluate(IN_BROWSER, [script, texts]), strict=True):
        assert found["folded"] == [w for token in text.split(" ") for w in folded_words(token)]
        assert found["sorted"] == list(word_counts([text]))


def test_the_words_of_every_stored_text_are_sorted_alike(open_page, address, searched: Archive):
    page = open_page("about/")
    script = f"{address}assets/search/folding.js"
    for language in ("en", "ru", "zh"):
        folder = searched.root / "site" / "pagefind" / language / "texts"
        for file in sorted(folder.iterdir())[:20]:
            text = json.loads(gzip.decompress(file.read_bytes()))
            heading = " ".join(text.get(fact, "") for fact in ("title", "date", "day", "forum"))
            paragraphs = [paragraph for _, paragraph in text["paragraphs"]]
            found = page.evaluate(
                "async ([address, text]) => (await import(address)).sortedWords(text)",
                [script, text],
            )
            assert found == list(word_counts([spaced(heading), *paragraphs])), file
