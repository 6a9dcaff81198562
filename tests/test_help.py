"""Every problem has a page of help, and what the page shows is what really happens."""

import re
from pathlib import Path

import pytest
from help_pages import HELP, HelpPage, read_help_page, report_of
from problem_codes import problem_codes

CODES = sorted(problem_codes())
NO_CASES = {"index.md", "fields.md"}


def read_page(code: str, request: pytest.FixtureRequest) -> HelpPage:
    """The page of a code; the real registry is read only once where the page shows none."""
    page = read_help_page(code)
    if not any(path.startswith("registry/") for path in page.wrong):
        request.getfixturevalue("real_registry")
    return page


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    pages = {path.stem for path in HELP.glob("*.md") if path.name not in NO_CASES}
    assert pages == set(CODES)


def test_the_index_lists_every_page_once() -> None:
    listed = re.findall(r"\| \[([a-z-]+)\]\(\1\.md\) \|", (HELP / "index.md").read_text("utf-8"))
    assert sorted(listed) == CODES


@pytest.mark.parametrize("code", CODES)
def test_the_example_gives_the_report_that_the_page_shows(
    code: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = read_page(code, request)
    assert page.wrong
    assert f": {code}: " in page.report
    assert report_of(page, tmp_path, mended=False) == page.report


@pytest.mark.parametrize("code", [code for code in CODES if code != "page-edited"])
def test_the_mended_example_has_no_problem(
    code: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    page = read_page(code, request)
    assert page.mended
    assert report_of(page, tmp_path, mended=True) == ""


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_the_problem_means_before_it_shows_it(code: str) -> None:
    heading, _, rest = (HELP / f"{code}.md").read_text("utf-8").partition("\n\n")
    assert heading.startswith(f"# {code}: ")
    meaning = rest.partition("\n\n## An example\n")[0]
    assert 1 <= len(re.findall(r"[.!](?:\s|$)", meaning)) <= 3
