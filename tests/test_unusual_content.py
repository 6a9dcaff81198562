"""Content that is rare and in order: languages, signs and places where two things meet."""

import json
from collections.abc import Callable

import pytest
import rispy
import yaml
from archives import statement_file

from publisher.archive import Archive
from publisher.body import parse_body
from publisher.exports.markdown import markdown_block
from publisher.model import Language, Version
from publisher.pipeline import build
from publisher.render.engine import yaml_string
from publisher.render.text_html import text_html
from publisher.settings import Settings
from publisher.words import first_words, last_words

Publish = Callable[[dict[str, str | bytes]], Archive]
MEETING = "statements/2022-05-09-meeting"


@pytest.fixture
def publish(archive_of: Callable[[dict[str, str | bytes]], Archive]) -> Publish:
    """Makes an archive of the given files, with its pages."""

    def published(files: dict[str, str | bytes]) -> Archive:
        archive = archive_of(files)
        assert build(archive, Settings()).problems == ()
        return archive

    return published


def page(archive: Archive, path: str) -> str:
    return (archive.docs / path).read_text("utf-8")


def test_a_language_without_a_name_in_itself_is_called_by_its_english_name(
    publish: Publish,
) -> None:
    files: dict[str, str | bytes] = {
        f"{MEETING}.md": statement_file(),
        f"{MEETING}.ay.md": "---\ntitle: Suma qamaña\nlanguage: ay\n---\n\nJach’a tantachawi.\n",
        f"{MEETING}.zzz.md": "---\ntitle: Zzz\nlanguage: zzz\n---\n\nZzz zz.\n",
    }
    statement = page(publish(files), f"{MEETING}.md")
    assert 'lang="ay">Aymara</a>' in statement
    assert 'lang="zzz">Zzz</a>' in statement


FOOTNOTES = """\
The parties[^1'] and their guests[^1'] agree.[^"onmouseover="alert(1)] They <meet[^<]>.

[^1']: On the first day.

[^"onmouseover="alert(1)]: On the second.

[^<]: On the third.
"""


def version_of(text: str, title: str = "Joint statement") -> Version:
    return Version(Language("en"), title, parse_body(text).blocks, f"{MEETING}.md")


def test_a_footnote_may_bear_any_sign_and_be_referred_to_twice() -> None:
    html = text_html(version_of(FOOTNOTES), {}, {}, "../../", {})
    assert html.count('<a href="#fn-1" aria-label="Footnote 1&#x27;">1\'</a>') == 2
    assert html.count('id="fn-1-mark"') == 1  # the first; an id names one place of a page
    assert '<a href="#fn-2" aria-label="Footnote &quot;onmouseover=&quot;alert(1)">' in html
    assert '<sup class="footnote-mark" id="fn-3-mark"><a href="#fn-3"' in html


@pytest.mark.parametrize("beginning", ["", "一、 "])
def test_a_text_without_spaces_is_shortened_to_its_first_signs(beginning: str) -> None:
    chinese = "双方重申致力于和平与合作" * 40
    assert first_words(f"{beginning}{chinese}", 20) == f"{f'{beginning}{chinese}'[:20]} …"
    assert last_words(chinese, 20) == f"… {chinese[-20:]}"
    assert first_words("The parties will meet every year.", 20) == "The parties will …"
    assert last_words("The parties will meet every year.", 20) == "… meet every year."


@pytest.mark.parametrize(
    "text",
    [
        "–\u2003A dash, and a wide space behind it.",
        "> A quotation\\\n> on two lines.",
        "> > (a) A quotation\\\n> > on two lines.",
        "**The *Charter* of the United Nations**",
        "*The **Charter** of the United Nations*",
        "A list\\\n\\- of one.",
        "A list\\\n(a\\) of one.",
        "1\\. No number.",
        "– An entry\n\n    and its second paragraph.\n\n    – An entry of the entry.",
        "*Note*[^1]\n\n[^1]: *Ibid.*",
    ],
)
def test_plain_markdown_reads_back_as_the_same_text(text: str) -> None:
    blocks = parse_body(text).blocks
    written = "\n\n".join(map(markdown_block, blocks))
    again = parse_body(written)
    assert again.findings == ()
    assert [(b.kind, b.label, b.content, b.level) for b in again.blocks] == [
        (b.kind, b.label, b.content, b.level) for b in blocks
    ]


def test_a_title_with_a_sign_that_yaml_cannot_hold_comes_back_from_a_page() -> None:
    title = "Security\uffff and \ufffeco-operation"
    assert yaml.safe_load(yaml_string(title)) == title


def test_a_place_on_two_lines_stays_one_field_of_every_reference(publish: Publish) -> None:
    place = "place: |\n  Geneva\n\n  ER  - of Europe"
    docs = publish({f"{MEETING}.md": statement_file(place)}).docs
    records = rispy.loads((docs / "data/statements.ris").read_text("utf-8"))
    assert [record["place_published"] for record in records] == ["Geneva ER - of Europe"]
    markdown = (docs / MEETING / "statement.md.txt").read_text("utf-8")
    assert "- Place: Geneva ER - of Europe\n" in markdown


def test_a_statement_of_the_year_842_is_found_through_the_bar_of_its_year(publish: Publish) -> None:
    parties = "signatories:\n  - name: France\n    party: france"
    archive = publish({f"{MEETING}.md": statement_file(f"date: 0842-02-14\n{parties}")})
    assert '<a href="years/0842/" aria-label="842: 1">' in page(archive, "index.md")
    assert (archive.docs / "years" / "0842.md").is_file()


def test_the_mark_of_a_footnote_is_no_part_of_the_symbol_before_it(publish: Publish) -> None:
    text = "We recall A/RES/75/240[^1] and S/RES/1540[^2] (2004).\n\n[^1]: One.\n\n[^2]: Two."
    archive = publish({f"{MEETING}.md": statement_file(text=text)})
    statement = json.loads(page(archive, f"{MEETING}/statement.json"))
    (recalled, *_) = statement["texts"][0]["paragraphs"]
    assert recalled["text"] == "We recall A/RES/75/2401 and S/RES/15402 (2004)."
    assert [c["text"] for c in recalled["citations"]] == ["A/RES/75/240", "S/RES/1540"]
