"""A reader searches a thousand statements in a real browser."""

import gzip
import re
from collections import Counter
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from planted import PHRASE, PHRASE_PLACE
from playwright.sync_api import Locator, Page, expect

from publisher.model import Corpus, PartyId

pytestmark = pytest.mark.slow


def searched_for(open_page, text="", **chosen) -> Page:
    """The search page with its answer to a query."""
    fields = {"q": text, **chosen} if text else chosen
    page = open_page(f"search/?{urlencode(fields, doseq=True)}")
    answered(page)
    return page


def answered(page: Page) -> None:
    expect(page.locator("[data-status] strong")).to_be_visible()
    expect(page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")


def titles(page: Page) -> list[str]:
    return page.locator(".search-result .title").all_inner_texts()


def found(page: Page) -> set[str]:
    """The ids of all statements found, those on further pages of the list too."""
    more = page.locator("[data-more]")
    while more.is_visible():
        shown = page.locator(".search-result").count()
        more.click()
        expect(page.locator(".search-result").nth(shown)).to_be_visible()
    links = page.locator(".search-result .title a").evaluate_all("all => all.map(a => a.href)")
    return {re.search(r"/statements/([^/]+)/", link)[1] for link in links}


def offers(page: Page, title: str) -> Locator:
    return page.locator(".search-offer", has_text=title).get_by_role("link")


@pytest.fixture(scope="module")
def parties(corpus: Corpus) -> tuple[PartyId, PartyId, PartyId]:
    """Three parties that signed much in 2021."""
    in_2021 = [s for s in corpus.statements.values() if s.statement.date.year == 2021]
    counts = Counter(party for s in in_2021 for party in s.signatories)
    return tuple(party for party, _ in counts.most_common(3))


class TestWords:
    def test_a_phrase_is_found_once_and_leads_to_its_paragraph(self, open_page):
        page = searched_for(open_page, f'"{PHRASE}"')
        expect(page.locator("[data-status]")).to_have_text("1 statement")
        assert titles(page) == ["Joint statement on lanterns"]
        assert page.locator(".places mark").inner_text().rstrip(",") == PHRASE
        page.locator(".places a").click()
        page.wait_for_url(f"**/archive/{PHRASE_PLACE}")
        expect(page.locator("#p-3")).to_contain_text(PHRASE)

    def test_the_same_words_in_another_order_or_two_paragraphs_are_no_phrase(self, open_page):
        page = searched_for(open_page, PHRASE)
        assert set(titles(page)) == {"Joint statement on lanterns", "Joint statement on harbours"}
        page = searched_for(open_page, '"granite lanterns above the harbour"')
        expect(page.locator("[data-status]")).to_have_text("No statement answers to all of this.")

    def test_a_phrase_is_its_letters_not_its_word_stems(self, open_page):
        page = searched_for(open_page, '"secure shelters"')
        assert titles(page) == ["Joint statement on lanterns"]
        page = searched_for(open_page, '"secure shelter"')
        assert "Joint statement on lanterns" not in titles(page)

    def test_words_beside_a_phrase_narrow_it(self, open_page):
        assert found(searched_for(open_page, "lighthouses whales")) == {"2021-07-07-whales"}
        page = searched_for(open_page, '"the parties met" lighthouses')
        assert found(page) == {"2021-07-07-whales"}

    def test_the_words_that_were_found_are_marked(self, open_page):
        page = searched_for(open_page, "lighthouse counting")
        assert page.locator(".places mark").all_inner_texts() == ["counted", "lighthouses."]

    def test_every_word_has_to_be_there(self, open_page):
        page = searched_for(open_page, "lighthouses xylophonist")
        expect(page.locator("[data-status]")).to_contain_text("“xylophonist”")
        assert page.locator(".search-result").count() == 0

    def test_texts_that_a_word_tells_more_of_come_first(self, open_page):
        page = searched_for(open_page, "zeppelin")
        assert [title.removeprefix("Joint statement on ") for title in titles(page)] == [
            "zeppelins",  # in the title
            "fleets",  # often
            "clouds again",  # as often as the next, and later
            "clouds",
            "winds",  # once in many words
        ]

    def test_a_word_is_taken_for_longer_ones_only_while_it_is_unfinished(self, open_page):
        assert "2022-06-06-people" not in found(searched_for(open_page, "zeppelins"))
        assert found(searched_for(open_page, "zeppelinis")) == {"2022-06-06-people"}
        assert len(found(searched_for(open_page, "zeppel"))) == 6

    def test_a_part_of_a_document_symbol_is_found_in_it(self, open_page):
        page = searched_for(open_page, "75/9871 recall")
        assert found(page) == {"2022-06-06-people"}
        assert page.locator(".places mark").all_inner_texts() == ["recalled A/RES/75/9871"]
        assert found(searched_for(open_page, "a/res/75/9871")) == {"2022-06-06-people"}

    def test_a_part_of_a_document_symbol_is_found_in_it_though_others_write_it_alone(
        self, open_page
    ):
        page = searched_for(open_page, "74/9872")
        assert found(page) == {"2021-07-07-whales", "2022-06-06-people"}
        assert page.locator(".places mark").all_inner_texts() == ["74/9872.", "A/RES/74/9872"]
        assert len(found(searched_for(open_page, '"74/9872"'))) == 2
        assert found(searched_for(open_page, "74/9872 lighthouses")) == {"2021-07-07-whales"}
        page = searched_for(open_page, "2021-07-07")  # the day is told beside the text
        assert "2021-07-07-whales" in found(page)

    def test_words_and_filters_find_the_texts_that_have_both(self, open_page):
        page = searched_for(open_page, "zeppelin met", signatory="cuba", sort="oldest")
        expect(page.locator("[data-status]")).to_have_text("5 statements")
        assert titles(page)[0] == "Joint statement on zeppelins"
        page = searched_for(open_page, '"they flew" zeppelin')
        assert found(page) == {"2022-01-01-title", "2022-03-03-once", "2022-04-04-later"}

    def test_all_texts_with_a_common_word_are_counted(self, open_page, searched):
        page = searched_for(open_page, "climate", language="en")
        folder = searched.root / "site" / "pagefind" / "en" / "texts"
        texts = [gzip.decompress(file.read_bytes()).decode() for file in folder.iterdir()]
        having = sum(1 for text in texts if re.search(r"\bclimate", text, re.IGNORECASE))
        expect(page.locator("[data-status]")).to_have_text(f"{having} statements")
        assert having > len(texts) / 3

    def test_menus_and_lists_of_statements_are_not_searched(self, open_page):
        page = searched_for(open_page, '"How to cite"')
        assert page.locator(".search-result").count() == 0

    def test_what_looks_like_html_in_a_text_stays_text(self, open_page):
        page = searched_for(open_page, '"nobody runs"')
        expect(page.locator(".quoted")).to_contain_text("<b>Nothing</b> & nobody runs")
        assert page.locator(".quoted b").count() == 0


class TestSignatories:
    def test_signed_by_two_and_not_a_third_in_a_year_is_the_set_in_the_files(
        self, open_page, corpus, parties
    ):
        one, two, third = parties
        expected = {
            s.id
            for s in corpus.statements.values()
            if s.statement.date.year == 2021
            and {one, two} <= set(s.signatories)
            and third not in s.signatories
        }
        page = searched_for(open_page, signatory=[one, two], signatory_none=third, year=2021)
        assert expected
        assert found(page) == expected

    def test_signed_by_any_of_two_is_the_set_in_the_files(self, open_page, corpus, parties):
        expected = {
            s.id
            for s in corpus.statements.values()
            if s.statement.date.year == 2021 and set(parties[:2]) & set(s.signatories)
        }
        page = searched_for(open_page, signatory_any=parties[:2], year=2021)
        assert found(page) == expected

    def test_a_party_is_chosen_by_any_of_its_names(self, open_page):
        page = searched_for(open_page, "lanterns")
        page.get_by_text("Narrow down").click()
        page.get_by_label("Party").fill("Turkey")
        page.get_by_role("button", name="Add").click()
        expect(page).to_have_url(re.compile("signatory=turkiye"))
        expect(page.locator("[data-status]")).to_have_text("1 statement")
        page.get_by_role("button", name="Signed by Türkiye").click()
        expect(page.locator("[data-status]")).not_to_have_text("1 statement")

    def test_a_former_name_offers_the_page_of_the_party_first(self, open_page):
        page = searched_for(open_page, "Turkey")
        expect(offers(page, "Pages of parties").first).to_have_text("Türkiye")
        offers(page, "Pages of parties").first.click()
        page.wait_for_url("**/archive/signatories/turkiye/")

    def test_a_mistyped_name_is_answered_with_the_name_that_was_meant(self, open_page):
        page = searched_for(open_page, "Belraus")
        expect(offers(page, "Did you mean")).to_have_text(["Belarus"])


class TestFacets:
    def test_the_figures_beside_values_are_those_of_the_files(self, open_page, corpus):
        page = searched_for(open_page, year=2021)
        page.locator("[data-facet=topic] summary").click()
        shown = page.locator("[data-facet=topic] label")
        expect(shown.first).to_be_visible()
        figures = dict(
            re.fullmatch(r"\s*(.+?) ([\d,]+)", s).groups() for s in shown.all_inner_texts()
        )
        topics = corpus.registry.topics
        expected = Counter(
            topics[topic].name
            for s in corpus.statements.values()
            if s.statement.date.year == 2021
            for topic in s.statement.topics
        )
        assert figures == {name: str(count) for name, count in expected.items()}

    def test_a_chosen_value_narrows_stands_in_the_address_and_goes_back(self, open_page):
        page = searched_for(open_page, "whales")
        page.get_by_text("Narrow down").click()
        page.locator("[data-facet=language] summary").click()
        page.get_by_label("English").check()
        expect(page).to_have_url(re.compile(r"q=whales&language=en$"))
        page.get_by_label("Order").select_option("oldest first")
        expect(page).to_have_url(re.compile(r"sort=oldest$"))
        page.go_back()
        expect(page.get_by_label("Order")).to_have_value("")

    def test_results_come_in_order_of_date(self, open_page):
        page = searched_for(open_page, '"seven lanterns"', sort="newest")
        assert titles(page) == ["Joint statement on harbours", "Joint statement on lanterns"]
        page = searched_for(open_page, '"seven lanterns"', sort="oldest")
        assert titles(page) == ["Joint statement on lanterns", "Joint statement on harbours"]

    def test_an_empty_answer_says_what_to_leave_out(self, open_page):
        page = searched_for(open_page, f'"{PHRASE}"', year=[1999])
        looser = offers(page, "Looser").filter(has_text="Without “Year: 1999”")
        looser.click()
        answered(page)
        assert parse_qs(urlsplit(page.url).query) == {"q": [f'"{PHRASE}"']}
        assert titles(page) == ["Joint statement on lanterns"]


class TestLanguages:
    def test_a_russian_text_is_found_by_another_form_of_a_word(self, open_page):
        page = searched_for(open_page, "безопасности маяк")
        expect(page.locator(".search-result .title a")).to_have_attribute(
            "href", re.compile("/archive/statements/2021-07-07-whales/ru/$")
        )
        expect(page.locator(".quoted").first).to_have_attribute("lang", "ru")
        marks = page.locator(".places mark").all_inner_texts()
        assert marks == ["маяков", "безопасность"]

    def test_chinese_words_are_found_and_shown_without_spaces(self, open_page):
        page = searched_for(open_page, "集体安全")
        expect(page.locator(".quoted")).to_contain_text("并讨论了集体安全。")
        assert searched_for(open_page, "安全集体").locator(".search-result").count() == 0

    def test_one_chinese_character_is_a_word(self, open_page):
        page = searched_for(open_page, "鲸")
        assert set(page.locator(".places mark").all_inner_texts()) == {"鲸"}

    def test_texts_in_other_scripts_are_searched_on_demand(self, open_page):
        page = searched_for(open_page, "2021-07-07 whales")
        offers(page, "Texts in other scripts").click()
        expect(page).to_have_url(re.compile("texts=all"))

    def test_texts_of_several_languages_come_in_order_of_date_together(self, open_page):
        page = searched_for(open_page, "2021", signatory="cuba", sort="newest")
        found(page)
        days = page.locator(".search-facts time").evaluate_all("all => all.map(t => t.dateTime)")
        assert days == sorted(days, reverse=True)
        languages = page.locator(".search-facts").all_inner_texts()
        assert {name for line in languages for name in ("中文", "Русский") if name in line}

    def test_filters_alone_count_a_statement_once_whatever_its_languages(self, open_page):
        page = searched_for(open_page, signatory=["belarus", "cuba"], year=2021)
        assert titles(page).count("Joint statement on whales") == 1

    def test_a_language_is_a_filter_too(self, open_page):
        page = searched_for(open_page, language="ru")
        expect(page.locator("[data-status]")).to_have_text("1 statement")


class TestBox:
    def test_the_slash_opens_it_and_the_arrows_lead_to_a_party(self, open_page):
        page = open_page("about/")
        page.wait_for_function("document.querySelector('[data-search-box][data-mounted]')")
        page.keyboard.press("/")
        expect(page.get_by_role("combobox", name="Search")).to_be_focused()
        page.keyboard.type("Turk")
        option = page.get_by_role("option", name="Türkiye")
        expect(option).to_be_visible()
        page.keyboard.press("ArrowDown")
        while option.get_attribute("aria-selected") != "true":
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/archive/signatories/turkiye/")

    def test_enter_opens_the_search_page_and_escape_closes_the_offers(self, open_page):
        page = open_page("about/")
        box = page.get_by_role("combobox", name="Search")
        box.click()
        box.type(f'"{PHRASE}"')
        expect(page.get_by_role("option", name="Joint statement on lanterns")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        page.keyboard.press("Enter")
        page.wait_for_url("**/archive/search/?q=%22seven+lanterns+above*")
        answered(page)


def test_without_scripts_the_page_says_how_to_browse(open_page):
    page = open_page("search/?q=whales", java_script_enabled=False)
    expect(page.get_by_text("The search needs JavaScript")).to_be_visible()
    expect(page.get_by_role("navigation", name="Browse").get_by_role("link")).to_have_count(8)
    expect(page.locator(".search-form")).to_be_hidden()


def test_a_preview_without_an_index_says_which_setting_leaves_it_out(open_page, address):
    page = open_page("search/")
    page.route(
        "**/contents.json", lambda route: route.fulfill(json={"languages": {}, "left_out": 1200})
    )
    page.goto(f"{address}search/?q=whales")
    expect(page.locator("[data-status]")).to_contain_text("1,200 texts")
    expect(page.locator("[data-status]")).to_contain_text("extra.search_limit")


class TestHome:
    def test_the_box_on_the_home_page_leads_to_the_answer(self, open_page):
        page = open_page("")
        page.get_by_label("Words, an “exact phrase”, or a party").fill("lanterns granite")
        page.get_by_role("search", name="Search the texts").get_by_role("button").click()
        page.wait_for_url("**/archive/search/?q=lanterns+granite")
        answered(page)
        assert "Joint statement on lanterns" in titles(page)

    def test_the_box_on_the_home_page_needs_no_scripts(self, open_page):
        page = open_page("", java_script_enabled=False)
        page.get_by_label("Words, an “exact phrase”, or a party").fill("whales")
        page.keyboard.press("Enter")
        page.wait_for_url("**/archive/search/?q=whales")
