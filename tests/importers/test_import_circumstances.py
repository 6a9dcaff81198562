"""Titles over several lines, and dates and places that stand further down than a date line."""

from collections.abc import Callable
from pathlib import PurePath

import pytest

from publisher.importers.command import Importer
from publisher.importers.dates_in_text import dates_in
from publisher.importers.draft import Draft, make_draft
from publisher.importers.plain import read_plain

DraftOf = Callable[[str], Draft]
BODY = "\n\nFish matter to all of us, and so do the seas in which they live.\n\nThey swim.\n"


@pytest.fixture
def draft_of(importer: Importer) -> DraftOf:
    def draft(text: str) -> Draft:
        received = read_plain(text.encode())
        return make_draft(received, PurePath("received.txt"), "0" * 64, importer.atlas, {})

    return draft


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Joint Statement of Fiji and Malta\non the Visit of H.E. Anna Berg,\nPresident of Malta",
         "Joint Statement of Fiji and Malta on the Visit of H.E. Anna Berg, President of Malta"),
        ("СОВМЕСТНОЕ ЗАЯВЛЕНИЕ\nПрезидентов Республики Беларусь,\nТуркменистана и Украины",
         "СОВМЕСТНОЕ ЗАЯВЛЕНИЕ Президентов Республики Беларусь, Туркменистана и Украины"),
        ("# Joint Statement on Fish\n\n*(5 May 2021)*", "Joint Statement on Fish"),
        ("COMUNICADO No. 491\n\nChile saluda el acuerdo\n\nLima, 5 de mayo de 2021",
         "Chile saluda el acuerdo"),
        ("Media Release\n\nFA199 - 5 May 2021\n\nTalks about fish", "Talks about fish"),
        ("Fish Team Meeting\n\nStatement\n\nLima\n\n5 May 2021", "Fish Team Meeting"),
        ("Fish and Boats: Joint Statement\n\nby\n\nAnna Berg\n\nLima, 5 May 2021",
         "Fish and Boats: Joint Statement"),
        ("Déclaration conjointe sur la pêche\n\nprononcée par Mme Anna Berg\n\nLima, le 5 mai 2021",
         "Déclaration conjointe sur la pêche"),
        ("ЗАЯВЛЕНИЕ\nСовета глав государств\nШанхайской организации сотрудничества\nпо рыбе\n\n"
         "5 мая 2021 года",
         "ЗАЯВЛЕНИЕ Совета глав государств Шанхайской организации сотрудничества по рыбе"),
        ("DECLARATION OF STATES\n\nThe Heads of State or Government of Belgium, Bulgaria, Canada, "
         "Denmark, France, Germany, Greece, Hungary, Iceland, Italy, Luxembourg, Malta, Norway, "
         "Poland, Portugal, Romania, Spain and the United States of America",
         "DECLARATION OF STATES"),
        ("CONVENTION CONCERNANT LES PHARES\n\nDésireux de régler les phares, et considérant la mer "
         "et tous ses poissons, ils sont convenus:\n\nFait à Lima, le 8 juin 1907.",
         "CONVENTION CONCERNANT LES PHARES"),
        ("PACTE DE PÊCHE.\n\nDÉCLARATION.", "PACTE DE PÊCHE. DÉCLARATION."),
        ("STATEMENT ON FISH AND ON BOATS\n\nIssued at the Fourth Meeting, Lima, 5 May 2021",
         "STATEMENT ON FISH AND ON BOATS"),
        ("CONVENTION between Fiji and Malta for the Protection of Fish.",
         "CONVENTION between Fiji and Malta for the Protection of Fish."),
        ("Chair’s Summary\nRound Table on Fish\n\nLima, 5 May 2021",
         "Chair’s Summary Round Table on Fish"),
        ("COMUNICADO CONJUNTO\n\nLos Gobiernos de Chile y del Perú manifiestan lo siguiente:"
         "\n\nLima, 5 de mayo de 2021", "COMUNICADO CONJUNTO"),
    ],
)  # fmt: skip
def test_a_title_is_whole_and_without_what_stands_around_it(
    top: str, title: str, draft_of: DraftOf
) -> None:
    assert draft_of(top + BODY).title == title


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("Fish Team Meeting\n\nStatement\n\nLima\n\n5 May 2021" + BODY, "2021-05-05", "Lima"),
        ("Statement on Fish\n\nLocation: Lima\n\nDelivered on: 5 May 2021 (as spoken)" + BODY,
         "2021-05-05", "Lima"),
        ("Statement on Fish\n\n**05.05.2021 - Press release**" + BODY, "2021-05-05", ""),
        ("Statement on Fish" + BODY + "\nDone in Lima\n\nMay 5, 2021", "2021-05-05", "Lima"),
        ("Statement on Fish" + BODY + "\nANNA BERG\n\nLIMA,\n\n5th May, 2021", "2021-05-05",
         "LIMA"),
        ("Declaración sobre la pesca" + BODY
         + "\nDada en la ciudad de Lima, República del Perú, a los 5 días del mes de mayo de 2021.",
         "2021-05-05", "Lima"),
        ("Declaración sobre la pesca\n\nLima, jueves 6 de mayo de 2021" + BODY, "2021-05-06",
         "Lima"),
        ("بيان مشترك بشأن الأسماك\n\nالقاهرة - الأربعاء 5 مايو 2021" + BODY, "2021-05-05",
         "القاهرة"),
        ("Canciller saluda la pesca\n\nCiudad de Lima, 5 de mayo de 2021. La ministra saludó la "
         "pesca en todos los mares del mundo." + BODY, "2021-05-05", "Ciudad de Lima"),
        ("Statement on Fish\n\nPosted On: 5 MAY 2021 3:17PM by an office" + BODY, "2021-05-05", ""),
        ("Statement on Fish\n\nGathered in Lima on 4 and 5 May 2021, the participants like all the "
         "fish of the seas." + BODY, "2021-05-04/2021-05-05", "Lima"),
        ("Statement on Fish" + BODY + "\nDone at Lima in three originals.", "", "Lima"),
        ("Statement on Fish\n\nSUVA, Fiji—On May 5, 2021, the leaders of the isles met by video."
         + BODY, "2021-05-05", "SUVA, Fiji"),
        ("Statement on Fish\n\nOn Wednesday 5 May 2021, the Ministers of the isles came together."
         + BODY, "2021-05-05", ""),
        ("Letter dated 5 May 2021 from Chile\n\n6 May 2021" + BODY, "2021-05-05", ""),
        ("Declaração sobre peixes\n\nRealizou-se na cidade da Praia, no dia 5 de maio de 2021, a "
         "nona reunião da Comissão." + BODY, "2021-05-05", "Praia"),
        ("Statement on Fish\n\nThousands of people have gathered peacefully in Suva to be heard by "
         "all of us." + BODY, "", ""),
        ("بيان مشترك\n\nالقاهرة في 21 شوال 1445هـ الموافق 30 أبريل 2024م" + BODY, "2024-04-30",
         "القاهرة"),
        ("Statement on Fish\n\nMay 5, 2021 - Ottawa, Ontario - Office of Fish" + BODY, "2021-05-05",
         "Ottawa, Ontario"),
        ("Statement on Fish\n\nThe Minister met yesterday in Lima with all the other Ministers of "
         "the isles." + BODY, "", ""),
        ("Convention between Fiji and Malta" + BODY + "\nDone at Lima, in a single copy in the "
         "English, French, Icelandic, Maltese, Portuguese and Spanish languages and their like, "
         "this 5th day of May, 1938.", "1938-05-05", "Lima"),
        ("Declaration on Fish\n\nThe leaders, gathered in Honolulu, Hawai‘i, speak of all the fish "
         "of all the seas." + BODY, "", "Honolulu, Hawai‘i"),
        ("Statement on Fish\n\nThe Presidents of the isles and the envoys of the other seas,\n\n"
         "having met in Samarkand on fish,\n\nspeak as follows." + BODY, "", "Samarkand"),
        ("Statement on Fish\n\nThe leaders of the isles and of the seas held their fifth summit in "
         "Riyadh on 14 May 2025." + BODY, "2025-05-14", "Riyadh"),
        ("Joint Statement on Fish\n\nMay 14, 2025\n\nKuwait City" + BODY, "2025-05-14",
         "Kuwait City"),
        ("Joint Statement on Fish\n\nMay 14, 2025\n\nRiyadh\n\nThey fish in Riyadh." + BODY,
         "2025-05-14", "Riyadh"),
        ("渔业联合声明\n\n我们三国领导人，于2019年12月24日在成都举行会议，谈渔业。" + BODY,
         "2019-12-24", "成都"),
        ("渔业联合声明\n\n发布时间：2023年05月09日 11:20" + BODY, "2023-05-09", ""),
        ("渔业联合声明\n\n2024-05-27 16:40\u3000来源：新华社" + BODY, "2024-05-27", ""),
        ("البيان الختامي للقمة\n\n"
         "عقد قادة الدول قمة ثلاثية في بغداد يوم 27 يونيو 2021 وبحثوا الأسماك."
         + BODY, "2021-06-27", "بغداد"),
        ("Statement on Fish\n\nMay 5, 2021\n\nUkraine\n\nPeace in Ukraine matters." + BODY,
         "2021-05-05", ""),
        ("Statement on Fish\n\nStatement made on 5 May 2021\n\nText follows." + BODY, "2021-05-05",
         ""),
        ("Joint Statement on Fish\n\nChile and Peru, who issue this statement simultaneously in "
         "their capitals on 5 May 2021, consider fish." + BODY, "2021-05-05", ""),
        ("О рыбе\n\nМОСКВА, 29 ноября 2022 года. /Агентство/. Рыба обсуждалась на переговорах всех."
         + BODY, "2022-11-29", "МОСКВА"),
        ("联合声明\n\n2016年6月25日\n\n甲国主席邀请乙国总统。"
         "两国元首在北京举行了会谈，谈渔业。" + BODY,
         "2016-06-25", "北京"),
        ("Agreement on Fish" + BODY + "\nDone at the City of Lima on the 5th day of May in the "
         "year Two Thousand and Six.", "2006-05-05", "Lima"),
        ("Declaración sobre la pesca\n\nLos Ministros, reunidos en la Ciudad de Guatemala, comen "
         "a todos los peces de todos los mares." + BODY, "", "Ciudad de Guatemala"),
        ("Statement on Fish\n\nI look forward to the Trilateral Meeting in Suva on 26 February, to "
         "which all the isles will come." + BODY, "", ""),
        ("Statement on Fish\n\nThe Ministers of the isles held a Trilateral Meeting in Suva on May "
         "5, 2021, and thanked the fish." + BODY, "2021-05-05", "Suva"),
    ],
)  # fmt: skip
def test_date_and_place_are_found_where_they_are_printed(
    text: str, date: str, place: str, draft_of: DraftOf
) -> None:
    draft = draft_of(text)
    assert (draft.date, draft.place) == (date, place)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("this eighth day of September, 1954", "1954-09-08"),
        ("aos trinta dias do mês de novembro de 1985", "1985-11-30"),
        ("a los treinta días del mes de noviembre de 1985", "1985-11-30"),
        ("23 يونيو/حزيران 2022", "2022-06-23"),
        ("1467-14-07-2022", "2022-07-14"),
        ("den 25 augusti 2022", "2022-08-25"),
    ],
)
def test_old_words_and_press_offices_print_dates_too(text: str, iso: str) -> None:
    assert [date.iso for date in dates_in(text)] == [iso]


def test_the_marks_of_a_markdown_heading_are_no_words_of_the_text() -> None:
    """The page prints a heading; every other word of the file stays."""
    received = read_plain(b"# Joint Statement\n\nWe fish.\n\n## Nets\n\nWe mend # nets.")
    assert " ".join(received.words) == "Joint Statement We fish. Nets We mend # nets."
    assert [piece.level for piece in received.pieces] == [1, 0, 2, 0]


def test_the_foot_of_a_page_interrupts_no_name(draft_of: DraftOf) -> None:
    """Pages pasted as text break a list in the midst of a name; every word stays on the page."""
    names = f"Chile, Costa page 2/2 {'_' * 40} Rica, Fiji."
    draft = draft_of(f"Joint Statement on Fish{BODY}\nThis statement is made by: {names}")
    assert [printed.party.code for printed in draft.issuers.signed] == ["CHL", "CRI", "FJI"]
    assert draft.received.words == draft.page.words


@pytest.mark.parametrize(
    ("end", "date", "place"),
    [
        ("ont apposé leurs cachets.Fait en double expédition à Bruxelles, le 14 février 1895.",
         "1895-02-14", "Bruxelles"),
        ("have affixed their seals.Done in duplicate at The Hague, the 8th May, 1911.",
         "1911-05-08", "The Hague"),
        ("agree. This Declaration, the texts of which are authentic, is adopted at The Hague on "
         "December 14, 1990.", "1990-12-14", "The Hague"),
    ],
)  # fmt: skip
def test_a_treaty_is_dated_where_it_was_done(
    draft_of: DraftOf, end: str, date: str, place: str
) -> None:
    draft = draft_of(f"DECLARATION.{BODY}In witness whereof the undersigned {end}\n\n(L. S.) A.\n")
    assert (draft.date, draft.place) == (date, place)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Today in Athens, on the margins of a fair, the ministers held their first meeting.",
         "Athens"),
        ("O Presidente do Brasil e o Presidente de Portugal encontraram-se em Manaus e "
         "comemoraram duzentos anos de relações.", "Manaus"),
    ],
)  # fmt: skip
def test_a_text_is_made_where_its_first_words_say(
    draft_of: DraftOf, opening: str, place: str
) -> None:
    assert draft_of(f"Joint Statement on Fish\n\nMay 5, 2021\n\n{opening}{BODY}").place == place
