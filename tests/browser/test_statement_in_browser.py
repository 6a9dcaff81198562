"""What a reader does on a statement's page: go to a paragraph, cite it, change the language."""

import re

import pytest
from kinds import ARABIC, EVERY_FORM
from playwright.sync_api import Page, expect

CLIPBOARD = ["clipboard-read", "clipboard-write"]


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def test_a_link_to_a_paragraph_lands_on_it(open_page, real_address: str) -> None:
    """In a fresh browser the paragraph is in view, below the header, and marked."""
    page = open_page("statements/2023-07-28-oewg-annual-progress-report/#p-7", real_address)
    paragraph = page.locator("#p-7")
    expect(paragraph).to_be_in_viewport()
    page.wait_for_function("document.querySelector('#p-7').getBoundingClientRect().top > 60")
    ground = "element => getComputedStyle(element).backgroundColor"
    assert paragraph.evaluate(ground) != page.locator("#p-6").evaluate(ground)


@pytest.mark.parametrize("end", ["#50%", "#%zz"])
def test_an_address_with_a_spoiled_end_leaves_the_tools_of_the_page(open_page, end: str) -> None:
    """As when an address was cut off where it was pasted."""
    page = open_page(f"{EVERY_FORM}{end}")
    expect(page.get_by_role("button", name="Copy the citation, Plain")).to_be_visible()


@pytest.mark.parametrize("style", ["Plain", "Chicago", "APA", "MLA", "OSCOLA"])
def test_a_citation_is_copied_as_it_is_shown(open_page, style: str) -> None:
    """Each style has a button that copies what stands beside it, and says that it did."""
    page = open_page(EVERY_FORM, permissions=CLIPBOARD)
    if style != "Plain":
        page.locator(".cite summary").first.click()
    page.get_by_role("button", name=f"Copy the citation, {style}").click()
    expect(page.get_by_role("status").filter(has_text=f"Copied: {style}")).to_be_visible()
    shown = page.locator("dt", has_text=style).locator("xpath=following-sibling::dd[1]")
    assert clipboard(page) == shown.text_content()


def test_a_paragraph_is_chosen_for_every_citation(open_page) -> None:
    """The chosen paragraph stands in every style, and its address at the end of the address."""
    page = open_page(EVERY_FORM)
    page.get_by_label("Cite").select_option(label="paragraph 3")
    addresses = page.locator(".cite .address").all_text_contents()
    assert addresses
    assert all(address.endswith("/#para-3") for address in addresses)
    assert all("3" in pin for pin in page.locator(".cite .pin").all_text_contents())
    page.get_by_label("Cite").select_option(label="the whole statement")
    assert page.locator(".cite .address").first.text_content().endswith("-every-form/")
    assert set(page.locator(".cite .pin").all_text_contents()) == {""}


def test_a_number_in_the_margin_copies_its_citation(open_page) -> None:
    """A click on it goes to the paragraph and copies the citation of that paragraph."""
    page = open_page(EVERY_FORM, permissions=CLIPBOARD)
    page.locator("#p-2 .number").click()
    expect(page).to_have_url(re.compile("#p-2$"))
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert "#p-2" in clipboard(page)


def test_where_copying_is_not_allowed_the_page_says_so(open_page) -> None:
    """Nothing fails in silence."""
    page = open_page(EVERY_FORM)
    refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));"
    page.evaluate(f"() => {{ {refuse} }}")
    page.get_by_role("button", name="Copy the citation, Plain").click()
    expect(page.get_by_role("status").filter(has_text="select the text")).to_be_visible()


def test_a_citation_link_shows_what_it_cites(open_page) -> None:
    """On focus and on hover; Escape puts it away, and the pointer may rest on it."""
    page = open_page(EVERY_FORM)
    link = page.locator(".statement-text .cited").first
    preview = page.get_by_role("tooltip")
    link.focus()
    expect(preview).to_contain_text("General Assembly resolution 75/240")
    assert link.get_attribute("aria-describedby") == preview.get_attribute("id")
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(link).to_be_focused()
    link.hover()
    expect(preview).to_be_visible()
    preview.hover()
    page.wait_for_timeout(400)
    expect(preview).to_be_visible()
    page.mouse.move(0, 0)
    expect(preview).to_be_hidden()


def test_languages_are_changed_on_the_page(open_page) -> None:
    """The switch leads to the same paragraphs in the other language, and names a translation."""
    page = open_page(ARABIC)
    text = page.locator("section.statement-text")
    assert (text.get_attribute("lang"), text.get_attribute("dir")) == ("ar", "rtl")
    anchors = page.locator(".statement-text .block").evaluate_all("all => all.map(one => one.id)")
    languages = page.get_by_role("navigation", name="Languages")
    languages.get_by_role("link", name="English", exact=True).click()
    assert (text.get_attribute("lang"), text.get_attribute("dir")) == ("en", "ltr")
    expect(page.get_by_role("note").filter(has_text="Translation")).to_be_visible()
    expect(page.get_by_role("link", name="The authentic text is in Arabic")).to_be_visible()
    found = page.locator(".statement-text .block").evaluate_all("all => all.map(one => one.id)")
    assert found == anchors


def test_the_citation_of_an_arabic_title_keeps_its_order(open_page) -> None:
    """The title is set by itself; what is copied has nothing else in it."""
    page = open_page(ARABIC, viewport={"width": 1280, "height": 900})
    title, said = "بيان مشترك بشأن السلام والأمن في المنطقة", "1 September 2024, Cairo. "
    citation = page.locator(".cite dd").first
    assert citation.text_content().startswith(f"“{title}”, {said}")
    after = citation.locator("bdi").first.evaluate(
        """own => { const after = document.createRange();
                    after.selectNode(own.nextSibling);
                    return after.getClientRects()[0].left - own.getBoundingClientRect().right; }"""
    )
    assert after > -1
    page.get_by_role("link", name="English", exact=True).first.click()
    page.wait_for_url("**/en/")
    expect(page.locator(".cite bdi")).to_have_count(0)


def test_languages_stand_side_by_side(open_page) -> None:
    """Each paragraph stands beside its counterpart, each language in its own direction."""
    page = open_page(ARABIC, viewport={"width": 1280, "height": 900})
    page.get_by_role("link", name="العربية – English").click()
    page.wait_for_url("**/ar-en/")
    left, right = page.locator(".pair").nth(2).locator(".statement-text").all()
    assert abs(left.bounding_box()["y"] - right.bounding_box()["y"]) < 2
    assert left.bounding_box()["x"] < right.bounding_box()["x"]
    assert [left.get_attribute("dir"), right.get_attribute("dir")] == ["rtl", "ltr"]


def test_a_long_list_says_who_came_and_who_left(open_page) -> None:
    """Late joiners, those who aligned and those who withdrew stand apart from the signatories."""
    page = open_page(EVERY_FORM)
    expect(page.locator(".signatories p.joined")).to_contain_text("Uruguay (2 April 2024)")
    expect(page.locator(".signatories p.withdrew")).to_contain_text("Fiji (7 May 2024)")
    expect(page.locator(".signatories p.aligned")).to_contain_text("Ukraine")
    run = page.locator(".signatories .run").text_content()
    assert "Albania" in run
    assert not any(name in run for name in ("Fiji", "Uruguay", "Ukraine"))
    expect(page.locator("h2#signatories .count")).to_have_text("61")
