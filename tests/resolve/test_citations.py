"""What counts as a citation, which document it is, and where in the text it stands."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model import DocumentId, Instrument
from publisher.resolve.citations import CitationFinder
from publisher.resolve.council_years import year_of_resolution

NPT = Instrument(
    id=DocumentId("npt"),
    name="Treaty on the Non-Proliferation of Nuclear Weapons",
    patterns=("NPT", "Treaty on the Non-Proliferation of Nuclear Weapons"),
    articles=True,
)
CHARTER = Instrument(
    id=DocumentId("un-charter"),
    name="Charter of the United Nations",
    patterns=("UN Charter", "Charter of the United Nations"),
    articles=True,
)
FINDER = CitationFinder([NPT, CHARTER])


def symbols(text: str) -> list[str]:
    return [citation.symbol for citation in FINDER.find(text)]


def spans(text: str) -> list[str]:
    return [citation.text for citation in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/RES/75/240", "A/RES/75/240"),
        ("(A/Res/75/240)", "A/RES/75/240"),
        ("S/RES/2231 (2015)", "S/RES/2231(2015)"),
        ("S/RES/2231(2015).", "S/RES/2231(2015)"),
        ("S/RES/2231", "S/RES/2231(2015)"),
        ("A/RES/2131 (XX)", "A/RES/2131(XX)"),
        ("A/RES/ES-11/1,", "A/RES/ES-11/1"),
        ("A/C.1/77/L.54/Rev.1", "A/C.1/77/L.54/Rev.1"),
        ("A/AC.292/2023/L.1", "A/AC.292/2023/L.1"),
        ("A/77/123", "A/77/123"),
        ("A/CONF.192/15", "A/CONF.192/15"),
        ("A/HRC/RES/48/13", "A/HRC/RES/48/13"),
        ("A/HRC/49/L.1/Add.2", "A/HRC/49/L.1/Add.2"),
        ("S/2022/154", "S/2022/154"),
        ("S/PRST/2023/1", "S/PRST/2023/1"),
        ("S/PV.9000", "S/PV.9000"),
        ("E/RES/2021/8", "E/RES/2021/8"),
        ("E/2023/12", "E/2023/12"),
        ("NPT/CONF.2020/WP.5", "NPT/CONF.2020/WP.5"),
        ("CD/1234", "CD/1234"),
        ("CCW/GGE.1/2019/3", "CCW/GGE.1/2019/3"),
        ("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"),
        ("WT/MIN(22)/24", "WT/MIN(22)/24"),
        ("INFCIRC/254/Rev.1/Part 1", "INFCIRC/254/Rev.1/Part 1"),
        ("INFCIRC 549", "INFCIRC/549"),
        ("GC(66)/RES/12", "GC(66)/RES/12"),
        ("GOV/2022/26", "GOV/2022/26"),
        ("MC.DEC/3/11", "MC.DEC/3/11"),
        ("PC.DEC/1202/Corr.1", "PC.DEC/1202/Corr.1"),
        ("PC.JOUR/1235", "PC.JOUR/1235"),
        ("WHA73.1", "WHA73.1"),
    ],
)
def test_a_printed_symbol_is_found_and_written_one_way(text: str, symbol: str) -> None:
    assert symbols(f"as in document {text} and elsewhere") == [symbol]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNGA resolution 76/19", ["A/RES/76/19"]),
        ("(UNGA) resolution 71/199", ["A/RES/71/199"]),
        ("General Assembly\nresolution\u00a046/182", ["A/RES/46/182"]),
        ("UN GENERAL ASSEMBLY RESOLUTION 46/182", ["A/RES/46/182"]),
        ("resolution 46/36 L of 1991", ["A/RES/46/36L"]),
        ("resolution 2131 (XX)", ["A/RES/2131(XX)"]),
        ("resolution 377 A (V)", ["A/RES/377(V)"]),
        ("resolution 217 A (III)", ["A/RES/217(III)"]),
        ("resolution 3201 (S-VI)", ["A/RES/3201(S-VI)"]),
        ("UNGA Resolution 2758", ["A/RES/2758(XXVI)"]),
        ("resolutions ES-11/1 and ES-11/2", ["A/RES/ES-11/1", "A/RES/ES-11/2"]),
        ("UNSCR 1540 (2004)", ["S/RES/1540(2004)"]),
        ("UNSCR 2722", ["S/RES/2722(2024)"]),
        ("UNSCRs 1701 and 1559", ["S/RES/1701(2006)", "S/RES/1559(2004)"]),
        ("UN Security Council Resolution 2254", ["S/RES/2254(2015)"]),
        ("Security Council Resolution No. 2735", ["S/RES/2735(2024)"]),
        ("UN resolution 1325", ["S/RES/1325(2000)"]),
        ("resolution 2254 (2016)", ["S/RES/2254(2016)"]),  # a printed year stands
        ("Security Council resolution 2999", ["S/RES/2999"]),  # beyond the table
        ("resolution 1973 (2011) of the Security Council", ["S/RES/1973(2011)"]),
        ("UNSCR 1325/2000", ["S/RES/1325(2000)"]),
        ("resolution 1325/2000", ["S/RES/1325(2000)"]),
        ("UNSCR 1244/99", ["S/RES/1244(1999)"]),
        ("Council resolution 49/1", ["A/HRC/RES/49/1"]),
        ("Council resolution 2254", ["S/RES/2254(2015)"]),
        ("Ministerial Council Decision No. 3/11", ["MC.DEC/3/11"]),
        ("OSCE Permanent Council Decision No. 1117", ["PC.DEC/1117"]),
        ("General Assembly decision 75/564", ["A/DEC/75/564"]),
        ("Human Rights Council resolution 48/13", ["A/HRC/RES/48/13"]),
        ("resolution 48/13 of the Human Rights Council", ["A/HRC/RES/48/13"]),
        ("ECOSOC resolution 2021/8", ["E/RES/2021/8"]),
        ("Commission on Human Rights resolution 2005/80", ["E/CN.4/RES/2005/80"]),
        ("la résolution 1701 (2006) du Conseil de sécurité", ["S/RES/1701(2006)"]),
        ("la résolution 75/240 de l’Assemblée générale", ["A/RES/75/240"]),
        ("la resolución 75/240 de la Asamblea General", ["A/RES/75/240"]),
        ("a Resolução 2202 (2015) do Conselho de Segurança", ["S/RES/2202(2015)"]),
        ("резолюции 2231 (2015) Совета Безопасности", ["S/RES/2231(2015)"]),
        ("резолюцией СБ ООН № 2254", ["S/RES/2254(2015)"]),
        ("резолюция 75/240 Генеральной Ассамблеи", ["A/RES/75/240"]),
        ("重申第75/240号决议", ["A/RES/75/240"]),
        ("联大2758号决议", ["A/RES/2758(XXVI)"]),
        ("安全理事会第2231（2015）号决议", ["S/RES/2231(2015)"]),
        ("القرار 1701", ["S/RES/1701(2006)"]),
        ("قرار مجلس الأمن 2254 (2015)", ["S/RES/2254(2015)"]),
        ("قرار مجلس الأمن التابع للأمم المتحدة رقم 2803", ["S/RES/2803(2025)"]),
        ("the General Assembly’s recognition in 60/251 of that role", ["A/RES/60/251"]),
    ],
)
def test_a_resolution_cited_in_words_is_found(text: str, expected: list[str]) -> None:
    assert symbols(text) == expected


def test_each_number_of_a_list_is_a_citation_of_its_own() -> None:
    assert spans("resolutions 68/243, 69/28, 70/237 and 71/28 on this") == [
        "resolutions 68/243",
        "69/28",
        "70/237",
        "71/28",
    ]


def test_a_document_with_two_symbols_is_two_citations() -> None:
    assert symbols("document A/74/821-S/2020/321, annex") == ["A/74/821", "S/2020/321"]


def test_dates_between_the_numbers_of_a_list_do_not_end_it() -> None:
    text = "resolutions 1267 (1999) of 15 October 1999, 1333 (2000) of 19 December 2000"
    assert symbols(text) == ["S/RES/1267(1999)", "S/RES/1333(2000)"]


def test_what_resolutions_are_about_may_stand_between_their_numbers() -> None:
    text = "resolutions 2134 (2014) on the Central African Republic and 2136 (2014) on the Congo"
    assert symbols(text) == ["S/RES/2134(2014)", "S/RES/2136(2014)"]


def test_a_list_may_print_the_year_only_once() -> None:
    text = "UN Security Council Resolutions 2570, 2571 (2021)"
    assert symbols(text) == ["S/RES/2570(2021)", "S/RES/2571(2021)"]


def test_a_body_behind_one_resolution_does_not_swallow_the_next_one() -> None:
    text = "UNSCR 2254, Security Council resolution 2735"
    assert spans(text) == ["UNSCR 2254", "Security Council resolution 2735"]


@pytest.mark.parametrize(
    "text",
    [
        "24/7 support",
        "the 120/10 rule",
        "1/3 of states",
        "a 50/50 split",
        "since 9/11",
        "on 28/07/2023",
        "and/or A/B",
        "COVID-19",
        "S/4 and A/4 paper",
        "NGO/ABC",
        "resolution 2 of the board",
        "resolution 24/7",
        "House Resolution 1234",
        "European Parliament resolution 2022/2825",
        "PACE Resolution 2436 (2022)",
        "resolution 2463 of the Parliamentary Assembly",
        "a resolution of 1080 lines",
        "a screen resolution 1920 x 1080",
        "peaceful resolution of disputes, 2254 of them",
        "Article 51 of the Charter",
        "Article 5 of this Treaty, page 240",
        "Peace and Security Council resolution 1234",
        "Council Decision 2010/413",
        "77/123 without a lead word",
        "the General Assembly met in 10/2019",
        "the General Assembly, in 12 of 60/251 cases",
        "NATO/2022",
        "UNCLOSED or NPTs",
        "the Permanent Council of the OAS recalled CP/RES. 1231 (2301/23)",
        "Mınisterial Council Decision No. 3/11",
    ],
)
def test_what_only_looks_like_a_citation_is_left_alone(text: str) -> None:
    assert spans(text) == []


def test_the_paragraph_cited_is_part_of_the_citation() -> None:
    (citation,) = FINDER.find("under paragraph 4 of resolution 2231 (2015) they")
    assert (citation.text, citation.detail) == (
        "paragraph 4 of resolution 2231 (2015)",
        "paragraph 4",
    )


@pytest.mark.parametrize(
    ("symbol", "slug", "title", "body", "url"),
    [
        (
            "A/RES/75/240",
            "a-res-75-240",
            "General Assembly resolution 75/240",
            "General Assembly",
            "https://docs.un.org/en/A/RES/75/240",
        ),
        (
            "S/RES/2231 (2015)",
            "s-res-2231-2015",
            "Security Council resolution 2231 (2015)",
            "Security Council",
            "https://docs.un.org/en/S/RES/2231%282015%29",
        ),
        (
            "A/HRC/RES/48/13",
            "a-hrc-res-48-13",
            "Human Rights Council resolution 48/13",
            "Human Rights Council",
            "https://docs.un.org/en/A/HRC/RES/48/13",
        ),
        (
            "MC.DEC/3/11",
            "mc-dec-3-11",
            "OSCE Ministerial Council Decision No. 3/11",
            "OSCE Ministerial Council",
            "",
        ),
    ],
)
def test_a_symbol_says_what_the_document_is_and_where_to_read_it(
    symbol: str, slug: str, title: str, body: str, url: str
) -> None:
    document = FINDER.document_for_symbol(symbol)
    assert document is not None
    assert (document.id, document.title, document.body, document.url) == (slug, title, body, url)


@pytest.mark.parametrize("symbol", ["", "2023-07-28-oewg", "24/7", "see A/RES/75/240", "A/B"])
def test_what_is_no_symbol_names_no_document(symbol: str) -> None:
    assert FINDER.document_for_symbol(symbol) is None


@pytest.mark.parametrize(
    ("number", "year"),
    [
        *((1, 1946), (15, 1946), (16, 1947), (242, 1967), (529, 1983), (687, 1991)),
        *((1220, 1999), (1325, 2000), (1540, 2004), (2231, 2015), (2504, 2020), (2617, 2021)),
        *((2672, 2023), (2722, 2024), (2768, 2025), (0, None), (9999, None)),
    ],
)
def test_the_number_of_a_council_resolution_tells_its_year(number: int, year: int | None) -> None:
    assert year_of_resolution(number) == year


# --- laws --------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *("resolutions", "resolution ", "UNSCR ", "75/240", "2231 (2015)", "1701", " and ", ", "),
        *(
            "A/RES/",
            "S/2022/154",
            "NPT",
            "UN Charter",
            "Article 51 of the ",
            "(",
            ")",
            "\n",
            "号决议",
        ),
        *(
            "第",
            "Security Council ",
            "General Assembly",
            " of the ",
            "INFCIRC",
            "/",
            "ES-11/1",
            "2758",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=3))).map("".join))


@given(TEXTS)
def test_every_citation_is_where_it_says_and_none_overlaps_the_next(text: str) -> None:
    end = 0
    for citation in FINDER.find(text):
        assert end <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        end = citation.end


@given(TEXTS)
def test_finding_twice_gives_the_same(text: str) -> None:
    assert FINDER.find(text) == FINDER.find(text)


@given(TEXTS)
def test_every_citation_leads_to_its_document(text: str) -> None:
    for citation in FINDER.find(text):
        document = FINDER.document(citation.document)
        assert (document.id, document.symbol) == (citation.document, citation.symbol)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", document.id)


@given(
    st.sampled_from(
        ["A/RES/75/240", "S/2022/154", "MC.DEC/3/11", "NPT", "UN Charter", "UNSCR 1701"]
    ),
    st.sampled_from(string.ascii_letters),
    st.sampled_from(string.ascii_letters),
)
def test_letters_that_touch_it_make_a_citation_another_word(
    cited: str, before: str, after: str
) -> None:
    assert cited not in spans(f"{before}{cited}{after}")


@given(st.integers(31, 99), st.integers(1, 400))
def test_a_number_is_cited_alike_in_words_and_by_symbol(session: int, number: int) -> None:
    in_words = FINDER.find(f"General Assembly resolution {session}/{number}")
    assert [c.symbol for c in in_words] == symbols(f"A/RES/{session}/{number}")
