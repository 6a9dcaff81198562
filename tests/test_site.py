"""What a reader finds on the built site."""

import re
from pathlib import Path

import pytest
from archives import ROOT, SEEDS
from html_text import element, elements

from publisher.archive import Archive
from publisher.body import parse_body
from publisher.words import first_difference, words, words_of

pytestmark = pytest.mark.slow

OSCE, OEWG = SEEDS
ELEVEN = (
    "belarus", "burundi", "china", "cuba", "dpr-korea", "iran", "nicaragua", "russian-federation",
    "sudan", "syria", "venezuela",
)  # fmt: skip


def page(built: Archive, address: str) -> str:
    return (built.root / "site" / address / "index.html").read_text("utf-8")


def statement(built: Archive, one: str) -> str:
    return page(built, f"statements/{one}")


def listed(html: str) -> set[str]:
    """The statements that a page's list of statements leads to."""
    links = [link for found in elements(html, "div", "class", "list") for link in found.links]
    return {m[1] for link in links if (m := re.search(r"statements/([a-z0-9-]+)/$", link))}


# --- the text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_every_word_of_the_received_document_is_on_the_page_in_order(
    built: Archive, seed: str
) -> None:
    html = statement(built, seed)
    title = element(html, "p", "id", "title").text
    text = element(html, "section", "class", "statement-text").text
    received = (ROOT / "sources" / f"{seed}.txt").read_text("utf-8-sig")
    assert first_difference(words(received), words(title) + words(text)) == ""


def test_the_seeds_are_the_texts_that_the_archive_started_from(shared: Path) -> None:
    received = {path.read_bytes() for path in (shared / "seeds").glob("*.txt")}
    assert received == {(ROOT / "sources" / f"{seed}.txt").read_bytes() for seed in SEEDS}


def test_every_kind_of_block_reaches_the_page_word_for_word(built: Archive) -> None:
    name = "2022-08-01-every-kind-of-block"
    html = statement(built, name)
    body = (built.statements / f"{name}.md").read_text("utf-8").split("---\n", 2)[2]
    text = element(html, "section", "class", "statement-text").text
    expected = [*words("Vienna, 1 August 2022 & later"), *words_of(parse_body(body).blocks)]
    assert first_difference(expected, words(text)) == ""
    title = "Joint statement with <every> kind of *block* | and [signs]"
    assert element(html, "h1").text == title


def test_html_in_a_text_is_shown_and_never_run(built: Archive) -> None:
    section = statement(built, "2022-08-01-every-kind-of-block").partition("statement-text")[2]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in section
    assert "<script>alert" not in section


def test_paragraphs_have_the_number_the_document_prints_or_their_place(built: Archive) -> None:
    html = statement(built, "2022-08-01-every-kind-of-block")
    assert element(html, "p", "id", "para-5").text.endswith("is printed, “as it is”.")
    assert element(html, "p", "id", "p-1").text.startswith("2022. The year")


def test_a_translation_has_a_page_that_says_so_and_leads_to_the_authentic_text(
    built: Archive,
) -> None:
    html = statement(built, "2020-01-15-code-of-conduct/ru")
    section = element(html, "section", "class", "statement-text")
    assert "напоминают о резолюции 75/240" in section.text
    assert (section.attributes["lang"], section.attributes["dir"]) == ("ru", "ltr")
    assert "The authentic text is in English." in element(html, "p", "class", "translation").text


# --- who signed -------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ELEVEN)
def test_each_of_the_eleven_signatories_has_a_page_that_lists_the_statement(
    built: Archive, party: str
) -> None:
    assert OEWG in listed(page(built, f"signatories/{party}"))


@pytest.mark.parametrize("party", ["belarus", "russian-federation"])
def test_both_signatories_of_the_osce_statement_list_it(built: Archive, party: str) -> None:
    assert OSCE in listed(page(built, f"signatories/{party}"))


@pytest.mark.parametrize(("seed", "count"), [(OEWG, 11), (OSCE, 2)])
def test_a_statement_counts_its_signatories_and_links_each(
    built: Archive, seed: str, count: int
) -> None:
    html = statement(built, seed)
    assert element(html, "h2", "id", "signatories").text.split() == ["Signatories", str(count)]
    links = element(html, "p", "class", "run").links
    assert len(links) == count
    assert all((built.root / "site" / "statements" / seed / link).is_dir() for link in links)


def test_the_name_as_printed_stands_beside_who_it_is(built: Archive) -> None:
    rows = elements(statement(built, OEWG), "tr", "class", "signed")
    iran = [row.text.split("  ") for row in rows if "Iran" in row.text]
    assert [cell.strip() for cell in iran[0] if cell.strip()][:2] == [
        "Islamic Republic of Iran",
        "Iran (Islamic Republic of)",
    ]


def test_the_osce_statement_is_open_for_joining_and_the_other_is_not(built: Archive) -> None:
    assert "Open for joining" in element(statement(built, OSCE), "p", "class", "open").text
    assert not elements(statement(built, OEWG), "p", "class", "open")


def test_who_withdrew_is_shown_and_not_counted(built: Archive) -> None:
    html = statement(built, "2020-01-15-code-of-conduct")
    assert element(html, "h2", "id", "signatories").text.split() == ["Signatories", "3"]
    assert "china" not in " ".join(element(html, "p", "class", "run").links)
    assert "People's Republic of China" in element(html, "tr", "class", "withdrew").text
    china = page(built, "signatories/china")
    assert "2020-01-15-code-of-conduct" in listed(china)
    assert "withdrew 1 June 2020" in china


def test_a_count_says_as_of_which_day_it_is(built: Archive) -> None:
    html = statement(built, "2020-01-15-code-of-conduct")
    caveats = [found.text for found in elements(html, "p", "class", "caveat")]
    assert "3\u00a0signatories as of 1 June 2020, the last recorded event." in caveats


def test_the_page_shows_how_the_list_grew(built: Archive) -> None:
    growth = element(statement(built, "2020-01-15-code-of-conduct"), "table", "class", "growth")
    assert [int(n) for n in re.findall(r" (\d) (?= |$)", growth.text)] == [3, 4, 4, 3]
    assert not elements(statement(built, OEWG), "table", "class", "growth")


def test_who_aligned_itself_is_no_signatory(built: Archive) -> None:
    html = statement(built, "2020-01-15-code-of-conduct")
    assert "cuba" in " ".join(element(html, "p", "class", "aligned").links)
    assert "cuba" not in " ".join(element(html, "p", "class", "run").links)


def test_members_of_a_group_are_represented_and_no_signatories(built: Archive) -> None:
    html = statement(built, "2021-10-05-group")
    represented = element(html, "details", "class", "represented")
    assert "derived from membership on 5 October 2021" in represented.text
    assert "They are not signatories." in represented.text
    assert "Angola" in represented.text
    assert element(html, "h2", "id", "signatories").text.split() == ["Signatories", "0"]
    assert "2021-10-05-group" not in listed(page(built, "signatories/angola"))
    assert "2021-10-05-group" in listed(page(built, "groups/group-of-77"))


def test_signatures_of_czechoslovakia_are_not_those_of_czechia(built: Archive) -> None:
    czechoslovakia = page(built, "signatories/czechoslovakia")
    czechia = page(built, "signatories/czechia")
    assert listed(czechoslovakia) == {"1985-05-09-anniversary"}
    assert listed(czechia) == {"2005-05-09-neighbours"}
    assert "Signatures of a predecessor are not counted here." in czechia


def test_a_page_names_a_party_as_the_un_did_on_the_day(built: Archive) -> None:
    assert (
        "Czech Republic"
        in element(statement(built, "2005-05-09-neighbours"), "p", "class", "run").text
    )


def test_co_signers_are_counted_against_the_statements_of_the_party(built: Archive) -> None:
    html = page(built, "signatories/belarus")
    lines = [found.text for found in elements(html, "span", "class", "figure")]
    assert lines
    assert all(re.match(r"signed \d+ of the \d+ statements that Belarus signed$", x) for x in lines)


# --- what it cites, and what is like it -------------------------------------------------------


@pytest.mark.parametrize("document", ["a-res-75-240", "a-res-76-19"])
def test_a_cited_resolution_is_linked_in_the_text_and_lists_who_cites_it(
    built: Archive, document: str
) -> None:
    links = element(statement(built, OEWG), "section", "class", "statement-text").links
    assert f"../../documents/{document}/" in links
    html = page(built, f"documents/{document}")
    assert OEWG in html
    symbol = {"a-res-75-240": "A/RES/75/240", "a-res-76-19": "A/RES/76/19"}[document]
    assert element(html, "h1").text == symbol
    assert f"https://docs.un.org/en/{symbol}" in html
    assert f'documents/{document}/"' in page(built, "documents")


def test_the_sentence_around_a_citation_stands_on_the_documents_page(built: Archive) -> None:
    quotes = [q.text for q in elements(page(built, "documents/a-res-75-240"), "blockquote")]
    assert any(
        "mandate of the OEWG as enshrined in the UNGA resolution 75/240" in q for q in quotes
    )


def test_a_related_statement_says_why(built: Archive) -> None:
    related = elements(statement(built, OEWG), "ul", "class", "related")[-1].text
    assert "it follows this statement" in related
    assert "same forum" in related
    assert re.search(r"4 of (the )?11 signatories|all 4", related)
    assert "A/RES/75/240" in related


def test_every_index_leads_to_the_statement(built: Archive) -> None:
    for address in (
        "years/2023", "forums/oewg-ict-2021-2025", "topics/ict-security",
        "kinds/explanation-of-position", "statements",
    ):  # fmt: skip
        assert OEWG in listed(page(built, address)), address


def test_a_draft_is_marked(built: Archive) -> None:
    assert (
        "Draft."
        in element(statement(built, "2022-08-01-every-kind-of-block"), "p", "class", "draft").text
    )


# --- the site ---------------------------------------------------------------------------------


def test_statements_stay_out_of_the_navigation(built: Archive) -> None:
    for found in elements(page(built, "about"), "nav"):
        assert not any("/2023-07-28" in link for link in found.links)


def test_every_problem_has_its_page_on_the_site(built: Archive) -> None:
    codes = [path.stem for path in (built.docs / "help").glob("*.md") if path.stem != "index"]
    assert len(codes) > 35
    for code in codes:
        assert (built.root / "site" / "help" / code / "index.html").is_file()


def test_no_page_needs_another_host(built: Archive) -> None:
    for path in sorted((built.root / "site").rglob("*.html")):
        text = path.read_text("utf-8")
        assert not re.search(r'<(?:script|img|iframe)[^>]+src="(?:https?:)?//', text), path
        assert not re.search(r'<link[^>]+rel="stylesheet"[^>]+href="(?:https?:)?//', text), path


def test_no_page_has_two_elements_of_one_id(built: Archive) -> None:
    for path in sorted((built.root / "site" / "statements").rglob("*.html")):
        ids = re.findall(r'<[^>]+ id="([^"]+)"', path.read_text("utf-8"))
        assert len(ids) == len(set(ids)), (path, sorted(i for i in ids if ids.count(i) > 1))
