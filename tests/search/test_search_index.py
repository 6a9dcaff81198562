"""What is indexed: the statements' texts and their marks, each in its own language."""

import gzip
import json
from pathlib import Path

import pytest

from publisher.search.facets import spans
from publisher.search.folding import bare_word, folded_words, spaced
from publisher.search.index import build_index
from publisher.search.phrases import runs_of
from publisher.search.texts import searched_texts

PAGE = """<!doctype html><html lang="en"><body><nav>Menu</nav>
<div class="search-marks" hidden>
<data value="On &amp; on" data-pagefind-meta="title[value]"></data>
<data value="{day}" data-pagefind-meta="day[value]"></data>
<data value="cuba" data-pagefind-filter="signatory[value]"></data>
<data value="china" data-pagefind-filter="signatory[value]"></data>
</div>
<p>Documents cited</p>
<section class="statement-text" data-pagefind-body lang="{language}" dir="ltr">
<p class="block" id="p-1"><a class="number" href="#p-1"></a>Madam Chair,</p>
<p class="block" id="para-2">{text}<sup class="footnote-mark" id="n-1-mark"><a>1</a></sup></p>
</section><footer>Imprint</footer></body></html>"""


def site_of(folder: Path, pages: dict[str, str]) -> Path:
    for path, html in pages.items():
        (folder / path).mkdir(parents=True)
        (folder / path / "index.html").write_text(html, encoding="utf-8")
    return folder


def page(text: str, language: str = "en", day: str = "2021-05-05") -> str:
    return PAGE.format(text=text, language=language, day=day)


def contents(site: Path) -> dict[str, object]:
    return json.loads((site / "pagefind" / "contents.json").read_text(encoding="utf-8"))


def stored_text(site: Path, language: str, number: int) -> dict[str, object]:
    packed = (site / "pagefind" / language / "texts" / str(number)).read_bytes()
    return json.loads(gzip.decompress(packed))


class TestWhatIsSearched:
    def test_the_text_of_a_page_by_paragraph_and_nothing_around_it(self, tmp_path):
        (found,) = searched_texts(site_of(tmp_path, {"statements/a": page("Peace.")}))
        assert found.address == "statements/a/"
        assert found.paragraphs == (("p-1", "Madam Chair,"), ("para-2", "Peace."))

    def test_a_zero_width_space_on_its_own_is_no_word_and_does_not_end_the_build(self, tmp_path):
        """Texts copied from PDF files and from the web have them."""
        site = site_of(tmp_path, {"statements/a": page("Peace \u200b and «\u200b» trust\u200b.")})
        assert build_index(site).languages == {"en": 1}

    def test_the_marks_of_a_page(self, tmp_path):
        (found,) = searched_texts(site_of(tmp_path, {"statements/a": page("Peace.")}))
        assert found.facets == {"signatory": ("cuba", "china")}
        assert found.facts == {"title": "On & on", "day": "2021-05-05"}
        assert found.heading == "On & on 2021-05-05"

    def test_words_stay_whole_and_apart_as_they_are_read(self, tmp_path):
        html = "&lt;b&gt;co-<em>operation</em><br>\nand <table><tr><td>one</td><td>two</td></tr>"
        (found,) = searched_texts(site_of(tmp_path, {"statements/a": page(html)}))
        assert found.paragraphs[1][1] == "<b>co-operation and one two"

    def test_pages_without_a_statement_are_left_out(self, tmp_path):
        pages = {"years/2021": page("Peace."), "statements/a": "<html><p>Moved</p></html>"}
        assert list(searched_texts(site_of(tmp_path, pages))) == []

    def test_comparisons_of_two_statements_are_left_out(self, tmp_path):
        site = site_of(tmp_path, {"statements/b/since-a": page("Peace.")})
        assert list(searched_texts(site)) == []

    def test_a_text_is_of_its_own_language_not_of_the_page(self, tmp_path):
        (found,) = searched_texts(site_of(tmp_path, {"statements/a/ru": page("Мир.", "ru")}))
        assert found.language == "ru"


class TestWords:
    def test_chinese_and_japanese_characters_are_words(self):
        assert spaced("集体安全 COP28") == "集 体 安 全 COP28"

    def test_words_are_compared_small_and_without_accents(self):
        assert folded_words("Türkiye’s") == ("turkiye", "s")
        assert folded_words("İstanbul,") == ("istanbul",)

    def test_the_marks_at_the_edges_of_a_word_are_no_part_of_it(self):
        assert [bare_word(token) for token in ("“Peace,”", "A/RES/75/240.", "–")] == [
            "peace",
            "a/res/75/240",
            "",
        ]


class TestPhrases:
    def test_runs_of_up_to_three_words_are_found_and_none_over_a_paragraphs_end(self):
        runs = set(runs_of(["peace and security", "for all"]).tolist())
        for inside in ("peace", "and security", "peace and security", "for all"):
            assert int(runs_of([inside])[-1]) in runs
        for outside in ("security for", "security and", "peace security"):
            assert int(runs_of([outside])[-1]) not in runs

    def test_words_are_the_same_whatever_their_marks_and_accents(self):
        assert runs_of(["São Tomé, 2021"]).tolist() == runs_of(["sao tome 2021"]).tolist()


class TestFacets:
    def test_a_list_of_numbers_is_written_as_lengths(self):
        assert spans([0, 1, 2, 5, 9]) == [0, 3, 2, 1, 3, 1]
        assert spans([]) == []

    def test_a_signatory_has_a_file_of_its_own(self, tmp_path):
        site = site_of(tmp_path, {f"statements/{n}": page("Peace.") for n in range(3)})
        build_index(site)
        facets = site / "pagefind" / "en" / "facets"
        assert json.loads((facets / "signatory" / "cuba.json").read_text()) == [0, 3]
        assert json.loads((facets / "signatory.json").read_text()) == {
            "china": [0, 3],
            "cuba": [0, 3],
        }

    def test_every_language_tells_of_all_parties_and_facets_of_the_archive(self, tmp_path):
        bare = page("Мир.", "ru").replace("data-pagefind-filter", "data-nothing")
        site = site_of(tmp_path, {"statements/a": page("Peace."), "statements/a/ru": bare})
        build_index(site)
        facets = site / "pagefind" / "ru" / "facets"
        assert json.loads((facets / "signatory" / "cuba.json").read_text()) == []
        assert json.loads((facets / "signatory.json").read_text()) == {}


class TestTheIndex:
    def test_each_language_has_its_bundle_and_the_contents_name_them(self, tmp_path):
        pages = {"statements/a": page("Peace."), "statements/a/ru": page("Мир.", "ru")}
        site = site_of(tmp_path, pages)
        assert build_index(site).languages == {"en": 1, "ru": 1}
        described = contents(site)
        assert described["left_out"] == 0
        assert {key: one["texts"] for key, one in described["languages"].items()} == {
            "en": 1,
            "ru": 1,
        }
        for language in ("en", "ru"):
            assert (site / "pagefind" / language / "pagefind.js").is_file()

    def test_texts_are_numbered_in_the_order_of_their_days(self, tmp_path):
        pages = {
            "statements/a": page("Later.", day="2021-05-05"),
            "statements/b": page("Sooner.", day="1999-01-01"),
        }
        site = site_of(tmp_path, pages)
        build_index(site)
        assert stored_text(site, "en", 0)["address"] == "statements/b/"
        assert stored_text(site, "en", 1)["paragraphs"][1] == ["para-2", "Later."]

    def test_beyond_the_limit_there_is_no_index_only_how_many_texts_there_are(self, tmp_path):
        site = site_of(tmp_path, {f"statements/{n}": page("Peace.") for n in range(3)})
        assert build_index(site, limit=2).left_out == 3
        assert contents(site) == {"languages": {}, "left_out": 3}
        assert build_index(site, limit=3).languages == {"en": 3}

    def test_beyond_the_limit_no_page_is_read(self, tmp_path, monkeypatch):
        site = site_of(tmp_path, {f"statements/{n}": page("Peace.") for n in range(3)})
        monkeypatch.setattr(Path, "read_text", lambda *_, **__: pytest.fail("a page was read"))
        assert build_index(site, limit=2).left_out == 3

    def test_an_archive_without_statements_has_an_index_of_none(self, tmp_path):
        site = site_of(tmp_path, {"about": "<html></html>"})
        assert build_index(site).languages == {}

    @pytest.mark.parametrize("count", [1, 40])
    def test_the_same_texts_give_the_same_index_byte_for_byte(self, tmp_path, count):
        pages = {f"statements/{n}": page(f"Peace number {n} for all.") for n in range(count)}
        site = site_of(tmp_path, pages)
        build_index(site)
        first = {f: f.read_bytes() for f in (site / "pagefind").rglob("*") if f.is_file()}
        build_index(site)
        assert {f: f.read_bytes() for f in (site / "pagefind").rglob("*") if f.is_file()} == first

    def test_a_changed_text_changes_the_version_of_its_language(self, tmp_path):
        site = site_of(tmp_path / "one", {"statements/a": page("Peace.")})
        other = site_of(tmp_path / "other", {"statements/a": page("Police.")})
        build_index(site)
        build_index(other)
        assert contents(site) != contents(other)
