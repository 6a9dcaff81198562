"""What is indexed: the statements' texts and their marks, each in its own language."""

import json
from pathlib import Path

import pytest

from publisher.search.copies import searched_pages
from publisher.search.index import build_index

PAGE = """<!doctype html><html lang="en"><body><nav>Menu</nav>
<div class="search-marks" hidden>
<data value="cuba" data-pagefind-filter="signatory[value]"></data>
</div>
<p>Documents cited</p>
<section class="statement-text" data-pagefind-body lang="{language}" dir="ltr">
<p id="p-1">{text}<sup class="footnote-mark"><a>1</a></sup></p>
</section><footer>Imprint</footer></body></html>"""


def site_of(folder: Path, pages: dict[str, str]) -> Path:
    for path, html in pages.items():
        (folder / path).mkdir(parents=True)
        (folder / path / "index.html").write_text(html, encoding="utf-8")
    return folder


def page(text: str, language: str = "en") -> str:
    return PAGE.format(text=text, language=language)


def test_only_text_and_marks_of_a_page_are_searched(tmp_path):
    (found,) = searched_pages(site_of(tmp_path, {"statements/a": page("Peace.")}))
    assert found.file == Path("statements/a/index.html")
    assert "Peace." in found.html
    assert 'value="cuba"' in found.html
    for left_out in ("Menu", "Documents cited", "Imprint"):
        assert left_out not in found.html


def test_pages_without_a_statement_are_not_searched(tmp_path):
    site = site_of(tmp_path, {"years/2021": "<html><body>Peace.</body></html>"})
    assert list(searched_pages(site)) == []


def test_a_text_is_indexed_in_the_language_of_the_text_not_of_the_page(tmp_path):
    (found,) = searched_pages(site_of(tmp_path, {"statements/a/ru": page("Мир.", "ru")}))
    assert found.language == "ru"
    assert '<html lang="ru">' in found.html


def test_chinese_characters_stand_alone_and_tags_stay_whole(tmp_path):
    (found,) = searched_pages(site_of(tmp_path, {"statements/a/zh": page("集体 COP28", "zh")}))
    assert " 集  体  COP28" in found.html
    assert 'class="statement-text"' in found.html


def test_each_language_has_its_bundle_and_the_contents_name_them(tmp_path):
    pages = {"statements/a": page("Peace."), "statements/a/ru": page("Мир.", "ru")}
    site = site_of(tmp_path, pages)
    assert build_index(site).languages == {"en": 1, "ru": 1}
    contents = json.loads((site / "pagefind" / "contents.json").read_text(encoding="utf-8"))
    assert contents == {"languages": {"en": 1, "ru": 1}, "left_out": 0}
    for language in ("en", "ru"):
        assert (site / "pagefind" / language / "pagefind.js").is_file()


def test_an_archive_beyond_the_limit_has_no_index_and_says_how_many_texts_it_has(tmp_path):
    site = site_of(tmp_path, {f"statements/{n}": page("Peace.") for n in range(3)})
    assert build_index(site, limit=2).left_out == 3
    contents = json.loads((site / "pagefind" / "contents.json").read_text(encoding="utf-8"))
    assert contents == {"languages": {}, "left_out": 3}
    assert build_index(site, limit=3).languages == {"en": 3}


def test_an_archive_without_statements_has_an_index_of_none(tmp_path):
    assert build_index(site_of(tmp_path, {"about": "<html></html>"})).languages == {}


@pytest.mark.parametrize("count", [1, 40])
def test_the_same_texts_give_the_same_index_byte_for_byte(tmp_path, count):
    pages = {f"statements/{n}": page(f"Peace number {n} for all.") for n in range(count)}
    site = site_of(tmp_path, pages)
    build_index(site)
    first = {f: f.read_bytes() for f in (site / "pagefind").rglob("*") if f.is_file()}
    build_index(site)
    assert {f: f.read_bytes() for f in (site / "pagefind").rglob("*") if f.is_file()} == first
