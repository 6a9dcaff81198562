"""Title, date line, date and place: where documents print them, and where they do not."""

from pathlib import PurePath

import pytest

from publisher.importers.circumstances import read_circumstances
from publisher.importers.command import Importer
from publisher.importers.datelines import Dateline
from publisher.importers.dates_in_text import dates_in
from publisher.importers.draft import Draft, make_draft
from publisher.importers.plain import read_plain


@pytest.fixture
def draft_of(importer: Importer):  # type: ignore[no-untyped-def]
    def draft(text: str, name: str = "received.txt") -> Draft:
        received = read_plain(text.encode())
        return make_draft(received, PurePath(name), "0" * 64, importer.atlas, {})

    return draft


BODY = "\n\nFish matter to all of us, and so do the seas in which they live.\n\nThey swim.\n"


@pytest.mark.parametrize(
    ("top", "title", "dateline", "date", "place"),
    [
        ("Joint Statement on Fish\n\n5 May 2021", "Joint Statement on Fish", "5 May 2021",
         "2021-05-05", ""),
        ("Joint Statement on Fish\n\nNew York, 28th July 2023", "Joint Statement on Fish",
         "New York, 28th July 2023", "2023-07-28", "New York"),
        ("JOINT STATEMENT\n\nby Chile and Peru\n\n(Lima, 5-6 May 2021)",
         "JOINT STATEMENT by Chile and Peru", "(Lima, 5-6 May 2021)", "2021-05-05/2021-05-06",
         "Lima"),
        ("Joint Statement\non fish and\nthe seas\n\nMay 5, 2021",
         "Joint Statement on fish and the seas", "May 5, 2021", "2021-05-05", ""),
        ("Statement on Fish\n\nJuly 15, 2022\n\nLima, Peru", "Statement on Fish",
         "July 15, 2022\nLima, Peru", "2022-07-15", "Lima, Peru"),
        ("Statement on Fish\n\nJuly 15, 2022\n\nStrategic Partnership", "Statement on Fish",
         "July 15, 2022", "2022-07-15", ""),
        ("DECLARATION.", "DECLARATION.", "", "", ""),
        ("中华人民共和国和卡塔尔国联合公报\n\n中华人民共和国政府和卡塔尔国政府决定建立大使级外交关系。"
         "\n\n1988年7月5日于巴黎", "中华人民共和国和卡塔尔国联合公报", "", "1988-07-05", "巴黎"),
        ("Joint Fish Statement\n\nOn Monday, the ministers came to reaffirm the following:",
         "Joint Fish Statement", "", "", ""),
        ("Joint statement by A, Ambassador of Fiji, on behalf of Chile and Peru at the Board "
         "meeting on 16 June 2025.",
         "Joint statement by A, Ambassador of Fiji, on behalf of Chile and Peru at the Board "
         "meeting on 16 June 2025.", "", "2025-06-16", ""),
    ],
)  # fmt: skip
def test_the_top_of_a_document(
    top: str, title: str, dateline: str, date: str, place: str, draft_of
) -> None:  # type: ignore[no-untyped-def]
    draft = draft_of(top + BODY)
    assert (draft.title, draft.page.dateline, draft.date, draft.place) == (
        title,
        dateline,
        date,
        place,
    )


@pytest.mark.parametrize(
    "top",
    [
        "5 May 2021\n\nJoint Statement on Fish",
        "PRESS RELEASE\n\nJoint Statement on Fish\n\n5 May 2021",
    ],
)
def test_what_is_printed_above_the_title_keeps_its_place(top: str, draft_of) -> None:  # type: ignore[no-untyped-def]
    draft = draft_of(top + BODY)
    assert draft.title == "Joint Statement on Fish"
    assert "# Joint Statement on Fish\n" in draft.page.body
    assert draft.page.dateline == ""
    assert draft.date == "2021-05-05"
    assert draft.page.words == tuple((top + BODY).split())


def test_a_speech_without_title_has_none(draft_of) -> None:  # type: ignore[no-untyped-def]
    draft = draft_of("I would like to congratulate the President on his election." + BODY)
    assert draft.title == ""
    assert "title" in {doubt.what for doubt in draft.doubts}


@pytest.mark.parametrize(
    ("paragraphs", "name", "date", "place"),
    [
        (["Text.", "Done at Washington, the 1st January, 1942."], "x", "1942-01-01", "Washington"),
        (["Texte.", "Fait à Berlin le 23 avril 1908."], "x", "1908-04-23", "Berlin"),
        (["Text.", "Moscow, 5 May 2020"], "x", "2020-05-05", "Moscow"),
        (["We met in Lima on 5 May 2021 and agreed.", "More."], "x", "2021-05-05", "Lima"),
        (["Text without any date."], "FSM_55_2000", "2000", ""),
        (["Text without any date."], "2021-05-05 statement", "2021-05-05", ""),
        (["The fifty-fifth session of the General Assembly."], "x", "2000", ""),
        (["Text without any date."], "x", "", ""),
        (["Delivered by A, Ambassador of Fiji, Vienna, 28-29 June 2023", "Text."], "x",
         "2023-06-28/2023-06-29", "Vienna"),
        (["1349th Permanent Council of the OSCE, 16 December 2021.", "Text."], "x",
         "2021-12-16", ""),
        (["Text.", "DONE at Geneva, on the sixteenth day of September, nineteen hundred and "
          "fifty, in a single copy."], "x", "1950-09-16", "Geneva"),
        (["Text.", "Barcelona, the twentieth day of April nineteen hundred and twenty-one, in a "
          "single copy."], "x", "1921-04-20", "Barcelona"),
        (["On March 13th, 2020, the Ministers had an exchange of views on fish."], "x",
         "2020-03-13", ""),
        (["LIMA, Peru (May 5, 2021) - The Ministers met."], "x", "2021-05-05", "LIMA, Peru"),
        (["On 24 May 1990 a war began."], "x", "", ""),
        (["Having revised the Declaration signed at Lima on 5 May 1988, we agree."], "x", "", ""),
        (["The Ministers met by video to discuss the situation in Peru."], "x", "", ""),
        (["اجتمع وزراء خارجية كل من جمهورية مصر العربية والمملكة الأردنية الهاشمية وجمهورية "
          "العراق يوم ٢٤ سبتمبر ٢٠٢٤ لبحث التعاون."], "x", "2024-09-24", ""),
        (["正文。", "双方于二〇一八年五月二十六日在北京签署本公报。"], "x", "2018-05-26", "北京"),
    ],
)  # fmt: skip
def test_the_date_stands_at_the_end_in_the_opening_or_in_the_file_name(
    paragraphs: list[str], name: str, date: str, place: str
) -> None:
    found = read_circumstances(Dateline("", None), "", paragraphs, name)
    assert (found.date, found.place) == (date, place)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("28 July 2023", "2023-07-28"),
        ("July 28th, 2023", "2023-07-28"),
        ("the 28th day of July 2023", "2023-07-28"),
        ("27–28 July 2023", "2023-07-27/2023-07-28"),
        ("27 July – 2 August 2023", "2023-07-27/2023-08-02"),
        ("October 31–November 1, 2023", "2023-10-31/2023-11-01"),
        ("16 and 17 November 2023", "2023-11-16/2023-11-17"),
        ("1er août 2023", "2023-08-01"),
        ("28 de julio de 2023", "2023-07-28"),
        ("28 de março de 2023", "2023-03-28"),
        ("28 июля 2023 года", "2023-07-28"),
        ("2023年7月28日", "2023-07-28"),
        ("二〇二三年七月二十八日", "2023-07-28"),
        ("٢٨ يوليو ٢٠٢٣", "2023-07-28"),
        ("28 تموز 2023", "2023-07-28"),
        ("28.07.2023", "2023-07-28"),
        ("July 2023", "2023-07"),
    ],
)
def test_dates_are_read_in_the_languages_of_the_statements(text: str, iso: str) -> None:
    assert [date.iso for date in dates_in(f"… {text} …")] == [iso]


@pytest.mark.parametrize(
    "text", ["30 February 2023", "resolution 75/240", "in 2023 we met", "24/7"]
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert list(dates_in(text)) == []


def test_day_and_month_that_may_be_swapped_are_a_question() -> None:
    assert [date.certain for date in dates_in("03/04/2020 and 13/04/2020")] == [False, True]


@pytest.mark.parametrize(
    ("title", "date", "place"),
    [
        ("Declaração conjunta – Lisboa, 10 de junho de 2013", "2013-06-10", "Lisboa"),
        ("Statement of the Ministers (18 March 2021)", "2021-03-18", ""),
        ("Joint Statement by Chile and Peru, 5 May 2021", "2021-05-05", ""),
        ("Letter dated 17 May 2000 from Fiji to the President of the Council", "2000-05-17", ""),
        ("Declaration on the victory of 9 May 1945", "", ""),
    ],
)
def test_a_title_may_end_in_the_date(title: str, date: str, place: str) -> None:
    found = read_circumstances(Dateline("", None), title, ["Text."], "x")
    assert (found.date, found.place) == (date, place)


def test_the_office_above_the_date_is_no_title(draft_of) -> None:  # type: ignore[no-untyped-def]
    top = "Media Note\nOffice of the Spokesman\nLima\n5 May 2021\n\nJoint Statement on Fish"
    draft = draft_of(top + BODY)
    assert (draft.title, draft.date) == ("Joint Statement on Fish", "2021-05-05")
    assert draft.page.words == tuple((top + BODY).split())


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("（2021年11月26日）", "2021-11-26"),
        ("le vingt-trois avril mil neuf cent huit", "1908-04-23"),
        ("the first day of January, one thousand nine hundred and forty-two", "1942-01-01"),
        ("07.03.2014. 18:40", "2014-03-07"),
    ],
)
def test_dates_in_brackets_and_in_words(text: str, iso: str) -> None:
    assert [date.iso for date in dates_in(text)] == [iso]
