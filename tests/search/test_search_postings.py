"""In which texts words stand, as the files say that a browser reads."""

import gzip
import json
from pathlib import Path

import cbor2
import pytest
from packed_numbers import unpacked

from publisher.search.index import build_index

PAGE = """<div class="search-marks"><data value="{title}" data-pagefind-meta="title[value]"></data>
<data value="{day}" data-pagefind-meta="day[value]"></data></div>
<section data-pagefind-body lang="en"><p id="p-1">{text}</p></section>"""

Told = list[tuple[int, int]]


def entries(file: Path) -> list[tuple[list[str], Told]]:
    """The forms of each word of a file, and its texts with how much it tells of them."""
    line, _, rest = gzip.decompress(file.read_bytes()).partition(b"\n")
    numbers = iter(unpacked(rest))
    found = []
    for count, *forms in json.loads(line):
        text, told = -1, []
        for _ in range(count):
            passed, level = divmod(next(numbers), 32)
            text += 1 + passed
            told.append((text, level))
        found.append((forms, told))
    assert list(numbers) == []
    return found


def index_of(folder: Path, texts: list[str], title: str = "On nothing") -> Path:
    for number, text in enumerate(texts):
        page = folder / "statements" / f"s-{number}"
        page.mkdir(parents=True)
        html = PAGE.format(title=title, day=f"2021-01-{number + 1:02}", text=text)
        (page / "index.html").write_text(html, encoding="utf-8")
    build_index(folder)
    return folder / "pagefind" / "en"


def told_of(index: Path, form: str) -> Told:
    found = [
        told
        for file in (index / "words").iterdir()
        for forms, told in entries(file)
        if form in forms
    ]
    (told,) = found
    return told


class TestEntries:
    def test_all_forms_of_a_word_share_the_texts_that_have_one_of_them(self, tmp_path):
        index = index_of(tmp_path, ["Whales.", "No fish.", "One whale, two whales."])
        assert [text for text, _ in told_of(index, "whale")] == [0, 2]
        assert told_of(index, "whale") == told_of(index, "whales")

    def test_a_word_tells_more_of_a_text_that_has_it_often_and_of_a_short_one(self, tmp_path):
        long = f"One whale. {'Nothing else was said. ' * 9}"
        index = index_of(tmp_path, ["One whale.", "Whale whale whale.", long])
        once, often, in_a_long_text = [level for _, level in told_of(index, "whale")]
        assert often > once > in_a_long_text

    def test_a_word_of_the_title_tells_more_of_its_text(self, tmp_path):
        named = told_of(index_of(tmp_path / "a", ["One whale."], "On whales"), "whale")
        other = told_of(index_of(tmp_path / "b", ["One whale."], "On people"), "whale")
        assert named[0][1] > other[0][1]

    def test_a_part_of_a_document_symbol_is_a_word_and_not_each_symbol_its_form(self, tmp_path):
        index = index_of(tmp_path, ["See A/RES/75/240.", "See A/RES/75/1."])
        assert [text for text, _ in told_of(index, "res")] == [0, 1]
        (forms,) = [
            forms
            for file in (index / "words").iterdir()
            for forms, _ in entries(file)
            if "res" in forms
        ]
        assert forms == ["res"]

    def test_words_that_many_texts_have_come_first(self, tmp_path):
        index = index_of(tmp_path, ["One fish.", "One whale.", "One fish."])
        files = sorted((index / "words").iterdir(), key=lambda file: int(file.name))
        counts = [len(told) for file in files for _, told in entries(file)]
        assert counts == sorted(counts, reverse=True)


class TestPagefind:
    def test_its_index_leads_from_each_stem_to_the_entry_of_the_word(self, tmp_path):
        index = index_of(tmp_path, ["Whales and counted fish.", "A whale."])
        (chunk,) = (index / "index").iterdir()
        content = gzip.decompress(chunk.read_bytes()).removeprefix(b"pagefind_dcd")
        ((stems,),) = [cbor2.loads(content)]
        found = {stem: entries(index / "words" / "0")[uses[0][1][0]][0] for stem, uses, _ in stems}
        assert found["whale"] == ["whale", "whales"]
        assert found["count"] == ["counted"]

    def test_the_parts_of_a_word_are_words_too(self, tmp_path):
        index = index_of(tmp_path, ["co-operation", "A/RES/75/240"])
        forms = {
            form for file in (index / "words").iterdir() for own, _ in entries(file) for form in own
        }
        assert {"co", "operation", "res"} <= forms
        assert "" not in forms

    @pytest.mark.parametrize("text", ["–", "🕊 § €", "<br>"])
    def test_texts_without_words_are_indexed_too(self, tmp_path, text):
        assert (index_of(tmp_path, [text]) / "words").is_dir()
