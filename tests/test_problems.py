"""Problems are printed for people, for programs and for GitHub, in one order."""

import json

import pytest

from publisher.problems import FORMATS, Problem, as_github, as_json, as_text

LATER = Problem("statements/b.md", 3, "date-format", "the calendar has no day 2023-02-30")
FIRST = Problem("statements/a.md", 10, "unknown-signatory", "no party is called 'Ü'", "see there")
SECOND = Problem("statements/a.md", 9, "unknown-forum", "100 % wrong:\r\nnot, this")


def test_text_is_a_line_for_each_problem_sorted_by_file_and_line() -> None:
    assert as_text([LATER, FIRST, SECOND]) == (
        "statements/a.md:9: unknown-forum: 100 % wrong:\\r\\nnot, this\n"
        "statements/a.md:10: unknown-signatory: no party is called 'Ü' (see there)\n"
        "statements/b.md:3: date-format: the calendar has no day 2023-02-30\n"
    )


def test_json_is_an_object_a_line_with_every_part_apart() -> None:
    lines = [json.loads(line) for line in as_json([LATER, FIRST]).splitlines()]
    assert lines[0] == {
        "file": "statements/a.md",
        "line": 10,
        "code": "unknown-signatory",
        "message": "no party is called 'Ü'",
        "hint": "see there",
    }
    assert [line["file"] for line in lines] == ["statements/a.md", "statements/b.md"]


def test_github_shows_the_problem_at_its_line() -> None:
    assert as_github([FIRST]) == (
        "::error file=statements/a.md,line=10,title=unknown-signatory::"
        "no party is called 'Ü' (see there)\n"
    )


def test_signs_that_github_would_read_as_commands_are_escaped() -> None:
    assert as_github([SECOND]).endswith("::100 %25 wrong:\\r\\nnot, this\n")
    odd = Problem("statements/a,b:c%.md", 0, "file-name", "::error::")
    assert as_github([odd]) == (
        "::error file=statements/a%2Cb%3Ac%25.md,line=1,title=file-name::::error::\n"
    )


@pytest.mark.parametrize("style", sorted(FORMATS))
def test_no_problem_prints_nothing(style: str) -> None:
    assert FORMATS[style]([]) == ""
