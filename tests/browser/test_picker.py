"""Signed by these, not by those: the picker agrees with the files, and its address is shareable."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from publisher.model import Corpus

CHOICES = [
    ({"all": ["china", "jordan"]}),
    ({"any": ["egypt", "brazil"]}),
    ({"all": ["jordan"], "none": ["egypt"]}),
    ({"all": ["jordan"], "any": ["brazil", "china"], "none": ["germany", "france"]}),
]


def expected(corpus: Corpus, choice: dict[str, list[str]]) -> set[str]:
    """The statements that fit a choice, from the files."""
    found = set()
    for one in corpus.statements.values():
        signed = set(one.signatories)
        any_of = choice.get("any", [])
        if (
            one.statement.review == "checked"
            and signed.issuperset(choice.get("all", []))
            and (not any_of or signed.intersection(any_of))
            and not signed.intersection(choice.get("none", []))
        ):
            found.add(one.id)
    return found


def listed(page: Page) -> set[str]:
    """The statements that the page lists, by their ids."""
    links = page.locator("#picker .rows a").evaluate_all("all => all.map(one => one.pathname)")
    return {link.rstrip("/").rpartition("/")[2] for link in links}


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: "-".join(choice))
def test_a_shared_address_opens_the_list_of_the_files(
    open_page, corpus: Corpus, choice: dict[str, list[str]]
) -> None:
    """The choice in the address gives exactly the statements that fit it."""
    query = "&".join(f"{mode}={','.join(ids)}" for mode, ids in choice.items())
    page = open_page(f"signed-by/?{query}")
    expect(page.locator("#picker [role=status]")).to_contain_text("signed by")
    assert listed(page) == expected(corpus, choice)
    assert expected(corpus, choice)


def test_a_party_that_an_address_names_twice_is_chosen_once(open_page) -> None:
    page = open_page("signed-by/?all=jordan,jordan")
    expect(page.get_by_role("button", name="Remove Jordan")).to_have_count(1)


def test_parties_are_picked_and_removed_with_the_keyboard(open_page, corpus: Corpus) -> None:
    """Typing a name or a code and Enter picks; the list and the address follow."""
    page = open_page("signed-by/")
    page.get_by_label("Signed by all of").focus()
    page.keyboard.type("Jordan")
    page.keyboard.press("Enter")
    page.get_by_label("Signed by none of").focus()
    page.keyboard.type("EGY")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Remove Egypt")).to_be_visible()
    assert parse_qs(urlsplit(page.url).query) == {"all": ["jordan"], "none": ["egypt"]}
    assert listed(page) == expected(corpus, {"all": ["jordan"], "none": ["egypt"]})
    page.get_by_role("button", name="Remove Egypt").press("Enter")
    assert parse_qs(urlsplit(page.url).query) == {"all": ["jordan"]}
    assert listed(page) == expected(corpus, {"all": ["jordan"]})


def test_a_name_that_nobody_has_picks_nothing(open_page) -> None:
    """The field keeps what was typed, and the address stays as it was."""
    page = open_page("signed-by/")
    field = page.get_by_label("Signed by all of")
    field.fill("Atlantis")
    field.press("Enter")
    expect(field).to_have_value("Atlantis")
    assert urlsplit(page.url).query == ""
