"""A reader's questions, each answered at most two clicks from the home page."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from publisher.model import Corpus

ONE = "2024-03-05-specimen-of-every-form"


class Reader:
    """Somebody at the home page who clicks, and whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, name: str, within: str = "body") -> None:
        """Follow the first link of this name that can be seen."""
        self.follow(self.page.locator(within).get_by_role("link", name=name, exact=True).first)

    def follow(self, link: Locator) -> None:
        """Follow a link."""
        with self.page.expect_navigation():
            link.click()
        self.clicks += 1
        assert self.clicks <= 2, "more than two clicks from the home page"


@pytest.fixture
def reader(open_page) -> Reader:
    return Reader(open_page("", viewport={"width": 1280, "height": 900}))


def test_what_did_a_state_sign_in_a_year(reader: Reader, corpus: Corpus) -> None:
    """Signatories, Jordan: its statements by year."""
    reader.click("Signatories", ".md-tabs")
    reader.click("Jordan", "article")
    section = reader.page.locator("h3.year", has_text="2024").first
    found = section.locator("xpath=following-sibling::ul[1]").locator("a").all_text_contents()
    signed = [
        one.statement.short_title
        for one in corpus.statements.values()
        if "jordan" in one.signatories and one.statement.date.year == 2024
    ]
    assert sorted(found) == sorted(signed)


def test_who_signed_it_and_under_which_names(open_page, real_address: str) -> None:
    """The latest statements stand on the home page; a statement has the names as printed."""
    reader = Reader(open_page("", real_address))
    reader.click("Explanation of position on the OEWG annual progress report", "article")
    reader.page.locator(".as-printed summary").click()
    table = reader.page.locator(".as-printed table")
    expect(table.locator("tbody tr")).to_have_count(11)
    expect(table).to_contain_text("Bolivarian Republic of Venezuela")


def test_which_statements_cite_a_resolution_and_where(reader: Reader) -> None:
    """Documents, the resolution: the sentences that cite it, each with its paragraph."""
    reader.click("Documents", ".md-tabs")
    reader.click("A/RES/75/240", "article")
    place = reader.page.locator(".citing > li", has_text="Specimen statement with headings")
    expect(place.locator("mark").first).to_contain_text("75/240")
    assert place.locator(".place").first.get_attribute("href").endswith(f"{ONE}/#p-2")


def test_did_two_sign_together_and_out_of_how_many(reader: Reader, corpus: Corpus) -> None:
    """Signatories, Jordan: how often another signed what Jordan signed, out of how many."""
    reader.click("Signatories", ".md-tabs")
    reader.click("Jordan", "article")
    own = [one for one in corpus.statements.values() if "jordan" in one.signatories]
    closest = reader.page.locator("#co-signers ~ .co-signers li").first
    name = closest.locator("a").inner_text()
    party = next(p.id for p in corpus.registry.parties.values() if p.name == name)
    together = sum(party in one.signatories for one in own)
    figures = [int(number) for number in re.findall(r"\d+", closest.inner_text().split(name)[1])]
    assert figures[:2] == [together, len(own)]


def test_what_did_two_sign_without_a_third(reader: Reader) -> None:
    """Co-signing, pick parties."""
    reader.click("Co-signing", ".md-tabs")
    reader.click("Pick parties: signed by these, and not by those")
    expect(reader.page.get_by_label("Signed by none of")).to_be_visible()


def test_cite_a_paragraph_in_oscola(reader: Reader) -> None:
    """On a statement: choose the paragraph, open the styles."""
    reader.follow(reader.page.locator(".rows .what a").first)
    choice = reader.page.locator(".paragraph-choice select")
    choice.select_option(index=3)
    reader.page.locator(".cite summary").first.click()
    cited = reader.page.locator("dt", has_text="OSCOLA").locator("xpath=following-sibling::dd[1]")
    anchor = choice.evaluate("select => select.value")
    assert anchor in cited.inner_text()


def test_what_was_issued_at_a_forum(reader: Reader, corpus: Corpus) -> None:
    """The home page names the forums; each has its list."""
    reader.follow(reader.page.locator("section[aria-labelledby=by-forum] .entries a").first)
    shown = reader.page.locator(".rows li").count()
    said = reader.page.locator(".listing-header .facts").inner_text()
    assert str(shown) in said
    assert shown > 1


def test_who_joined_later_and_when(reader: Reader) -> None:
    """A statement says who joined later, and on which day."""
    reader.follow(reader.page.locator(".bars a[href$='/2024/']"))
    reader.follow(reader.page.locator(".rows a", has_text="Specimen statement with headings"))
    expect(reader.page.locator("p.joined")).to_contain_text("Uruguay (2 April 2024)")
    expect(reader.page.locator(".growth")).to_contain_text("19 March 2024")


def test_is_this_the_original_or_a_translation(reader: Reader) -> None:
    """A statement names its languages and which of them are translations."""
    reader.follow(reader.page.locator(".bars a[href$='/2024/']"))
    reader.follow(reader.page.locator(".rows a", has_text="Specimen statement in Arabic"))
    languages = reader.page.get_by_role("navigation", name="Languages")
    expect(languages).to_contain_text("English translation")
    expect(languages.locator("[aria-current=page]")).to_have_text("العربية")


def test_where_did_the_text_come_from(open_page, real_address: str) -> None:
    """A statement names its source and the checksum of the document as received."""
    reader = Reader(open_page("", real_address))
    reader.click("Explanation of position on the OEWG annual progress report", "article")
    checksum = reader.page.locator(".source .checksum").inner_text()
    assert re.fullmatch("[0-9a-f]{64}", checksum)


def test_who_are_the_members_of_a_group(reader: Reader) -> None:
    """Groups, the group: its members, with the day since which they are."""
    reader.click("Groups", ".md-tabs")
    reader.click("Collective Security Treaty Organization", "article")
    members = reader.page.locator("#members + .members")
    expect(members).to_contain_text("Belarus")
    expect(members.locator(".dates").first).to_contain_text(re.compile(r"since .*\d{4}"))


def test_what_was_a_state_called_then(reader: Reader) -> None:
    """A signatory's page has its names through time, with their dates."""
    reader.click("Signatories", ".md-tabs")
    reader.click("North Macedonia", "article")
    names = reader.page.locator(".names")
    expect(names).to_contain_text(re.compile(r"former Yugoslav Republic of Macedonia.*2019", re.S))


@pytest.mark.parametrize("link", ["Add a statement", "About", "How to cite"])
def test_how_do_i_take_part(reader: Reader, link: str) -> None:
    """The foot of every page leads to how to add, to cite and to what the archive promises."""
    reader.click(link, "footer")
    expect(reader.page.locator("h1")).to_be_visible()
