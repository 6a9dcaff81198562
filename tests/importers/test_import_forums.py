"""In which forum a text was made."""

import pytest

from publisher.importers.forums import forum_of
from publisher.model import Registry


@pytest.mark.parametrize(
    ("title", "lines", "date", "forum"),
    [
        ("Joint statement on the report of the OEWG on security of ICTs", [], "2023-07-28",
         "oewg-ict-2021-2025"),
        ("Joint statement on the report of the OEWG on security of ICTs", [], "2020-07-28",
         "oewg-ict-2019-2021"),
        ("G7 Leaders’ Statement", [], "2021-05-05", "g7"),
        ("Joint Statement on Fish", ["1349th Permanent Council of the OSCE, 16 December 2021."],
         "2021-12-16", "osce-pc"),
        ("Joint Statement on Fish", ["Human Rights Council – 56th session"], "2024-06-18", "hrc"),
        ("Joint Statement on Fish",
         ["We look forward to the Summit for Democracy, which is to be held next year in March."],
         "2021-05-05", ""),
        ("G7 and G20 Statement", [], "2021-05-05", ""),
    ],
)  # fmt: skip
def test_the_forum_is_read_from_title_or_heading(
    title: str, lines: list[str], date: str, forum: str, registry: Registry
) -> None:
    assert forum_of(title, lines, date, registry.forums) == forum


def test_every_forum_that_is_looked_for_is_in_the_registry(registry: Registry) -> None:
    from publisher.importers.forums import _PERIODS, _WORDS

    assert {*_WORDS, *_PERIODS} <= set(registry.forums)
