"""How a text changed word by word, and two statements side by side."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.wording.alignment import align
from publisher.wording.changes import word_changes


def marked(earlier: str, later: str) -> str:
    """The changes as one line: [-deleted-] and [+inserted+]."""
    marks = {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]"}
    return "".join(
        marks[change.kind].format(change.text) for change in word_changes(earlier, later)
    )


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("We call on all.", "We call on all.", "We call on all."),
        ("We welcome the report.", "We note the report.", "We [-welcome-][+note+] the report."),
        ("deeply concerned", "concerned", "[-deeply -]concerned"),
        ("peace, and security", "peace and security", "peace[-,-] and security"),
        ("the States’ duty", "the State’s duty", "the [-States’-][+State’s+] duty"),
        ("我们欢迎报告。", "我们热烈欢迎报告。", "我们[+热烈+]欢迎报告。"),
        ("", "New.", "[+New.+]"),
    ],
)
def test_a_change_is_shown_by_whole_words(earlier, later, expected):
    assert marked(earlier, later) == expected


def test_small_words_between_two_changes_are_part_of_one_change():
    found = marked("the adoption of the outcome document", "the launch of a new negotiation")
    assert found == "the [-adoption of the outcome document-][+launch of a new negotiation+]"


def test_longer_words_between_two_changes_stay():
    assert marked("deep concern voiced", "grave concern heard") == (
        "[-deep-][+grave+] concern [-voiced-][+heard+]"
    )


_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(["we", "the", "of", "peace,", "", "\n", "welcome.", "我们", "和平。"])
    ).map(" ".join),
)


@given(_TEXT, _TEXT)
def test_the_changes_hold_both_texts_to_the_letter(earlier, later):
    changes = word_changes(earlier, later)
    assert "".join(c.text for c in changes if c.kind != "inserted") == earlier
    assert "".join(c.text for c in changes if c.kind != "deleted") == later


@given(_TEXT, _TEXT)
def test_no_change_is_empty_and_neighbours_differ_in_kind(earlier, later):
    changes = word_changes(earlier, later)
    assert all(change.text for change in changes)
    assert all(a.kind != b.kind for a, b in pairwise(changes))


@given(_TEXT)
def test_a_text_has_not_changed_against_itself(text):
    assert all(change.kind == "same" for change in word_changes(text, text))


# --- two statements side by side --------------------------------------------------------------

PEACE = "We call upon all parties to settle their differences by peaceful means."
WATER = "Access to clean water is a right of every child, in every village."
TRADE = "Open trade lifts people out of poverty where rules are fair to all."


def rows(earlier: list[str], later: list[str]) -> list[tuple[str, str, str, bool]]:
    found = align(
        [(f"p-{n}", text) for n, text in enumerate(earlier, start=1)],
        [(f"p-{n}", text) for n, text in enumerate(later, start=1)],
    )
    return [
        (
            row.kind,
            row.earlier.anchor if row.earlier else "",
            row.later.anchor if row.later else "",
            row.moved,
        )
        for row in found
    ]


def test_paragraphs_with_the_same_or_nearly_the_same_words_stand_side_by_side():
    assert rows([PEACE, WATER], [PEACE, WATER.replace("clean", "safe")]) == [
        ("same", "p-1", "p-1", False),
        ("changed", "p-2", "p-2", False),
    ]


def test_a_paragraph_that_only_one_statement_has_stands_alone_in_its_place():
    assert rows([PEACE, TRADE, WATER], [PEACE, WATER]) == [
        ("same", "p-1", "p-1", False),
        ("earlier-only", "p-2", "", False),
        ("same", "p-3", "p-2", False),
    ]
    assert rows([PEACE], [TRADE, PEACE]) == [
        ("later-only", "", "p-1", False),
        ("same", "p-1", "p-2", False),
    ]


def test_a_paragraph_that_changed_its_place_is_marked_as_moved():
    assert rows([PEACE, WATER, TRADE], [WATER, TRADE, PEACE]) == [
        ("same", "p-2", "p-1", False),
        ("same", "p-3", "p-2", False),
        ("same", "p-1", "p-3", True),
    ]


_PARAGRAPHS = st.lists(st.sampled_from([PEACE, WATER, TRADE, PEACE[:40], "I thank you.", "…"]))


@given(_PARAGRAPHS, _PARAGRAPHS)
def test_every_paragraph_is_in_exactly_one_row(earlier, later):
    found = rows(earlier, later)
    assert sorted(old for _, old, _, _ in found if old) == sorted(
        f"p-{n}" for n in range(1, len(earlier) + 1)
    )
    assert [new for _, _, new, _ in found if new] == [f"p-{n}" for n in range(1, len(later) + 1)]
