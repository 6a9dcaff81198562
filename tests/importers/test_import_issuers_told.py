"""Who issues a text: visits, persons at the end of a title, groups in front of their members."""

from issuer_cases import WorldOn, codes, named, read

from publisher.importers.languages import read_language
from publisher.importers.signatories import judge_issuers

# (what the case shows, title, paragraphs, codes)
CASES = [
    ("persons behind the subject of a title",
     "Joint Statement on Fish for Malta by U.S. President A B, Dutch Prime Minister C D and Danish "
     "Prime Minister E F", ["We are committed to fish."], "USA NLD DNK"),
    ("the members of a group, named as persons", "Joint Readout of Quad Leaders Call",
     ["Today the Quad Leaders – Prime Minister A B of Australia, Prime Minister C D of India, "
      "Prime Minister E F of Japan, and President G H of the United States – convened on fish."],
     "AUS IND JPN USA"),
    ("leaders of nations, then their names", "Joint Statement on Boats",
     ["As leaders of fishing nations, Chile, Fiji, and Malta, seeing the sea, we resolve to sail."],
     "CHL FJI MLT"),
    ("states called something, then their names, then one's own", "Joint statement on fish",
     ["Excellencies,", "2. We, the aligning states, Chile, Fiji and Malta, and my own country "
      "Peru, reaffirm fish."], "CHL FJI MLT PER"),
    ("members of a body, not the body", "Joint statement on fish",
     ["We, members of the OSCE Permanent Council representing Malta, Norway and Poland reaffirm "
      "fish."], "MLT NOR POL"),
    ("a visit at somebody's invitation",
     "Joint Statement on the Visit to Fiji of the Honorable A B, President of Chile at the "
     "Invitation of C D, the Prime Minister of Fiji", ["Fish matters."], "CHL FJI"),
    ("a visit of a president named by an adjective",
     "Declaración conjunta de A B y C D por la visita del presidente brasileño a Argentina",
     ["Los Jefes de Estado reafirmaron la pesca."], "BRA ARG"),
    ("one who speaks for others that are not named",
     "Joint Statement by Fiji on behalf of a Group of Countries",
     ["I have the honour to deliver this statement on behalf of more than 37 countries."], "FJI"),
    ("one leader among many unnamed", "Fish Declaration",
     ["We, the Heads of State and Government of Chile and 53 African countries, met in Lima."],
     "CHL"),
    ("an office of a group behind its members",
     "Déclaration commune des ministres des Affaires étrangères de la France et de la Pologne "
     "ainsi que de la haute représentante de l'Union européenne", ["…"], "FRA POL EU"),
    ("sovereigns who declare by this text", "",
     ["Sa Majesté le Roi des Pays-Bas et Sa Majesté le Sultan de Maroc, désirant pêcher, déclarent "
      "par la présente que les poissons seront libres."], "NLD MAR"),
    ("ministers of a group", "Media Statement: Meeting of BRICS Ministers of Foreign Affairs",
     ["The BRICS Ministers met on fish."], "BRICS"),
    ("lists behind the speaker's own country", "Joint Statement on Fish",
     ["Mr Chairman, I speak on behalf of the following Member States: Chile, Fiji and "
      "my own country Peru; the Observer States of the Holy See and State of Palestine; and non-UN "
      "Member States Cook Islands and Niue."], "CHL FJI PER VAT PSE COK NIU"),
    ("a title that is only a list of those who met", "Chile, Fiji and Malta",
     ["LIMA (May 5, 2021) - The Presidents of Chile, Fiji and Malta held a summit on fish."],
     "CHL FJI MLT"),
    ("presidents who meet and resolve", "Cumbre de la Pesca",
     ["Los Presidentes de Chile, Anna Berg; y del Perú, Luis Costa, reunidos en Lima:",
      "1. REAFIRMARON la pesca."], "CHL PER"),
    ("Russian offices whose holders print initials",
     "Совместное заявление Президента Российской Федерации А.Б.Иванова и Президента Республики "
     "Узбекистан В.Г.Петрова", ["Рыба важна."], "RUS UZB"),
    ("a visit told without an invitation", "Communiqué conjoint",
     ["Le Président de la République du Sénégal, Anna Berg, a effectué une visite officielle en "
      "République de Gambie le 5 mai 2021."], "SEN GMB"),
    ("an English visit told so", "Joint Communiqué",
     ["The Prime Minister of Fiji, Anna Berg, paid an official visit to Malta on 5 May 2021."],
     "FJI MLT"),
    ("an Arabic visit, and the ties of two states", "بيان مشترك في ختام زيارة",
     ["في إطار العلاقات التاريخية بين المملكة العربية السعودية ودولة قطر، قام الأمير بزيارة."],
     "SAU QAT"),
    ("advisers who met, and the ties of two states",
     "Joint Statement Following the Meeting Between National Security Advisor Anna Berg and "
     "National Security Advisor Luis Costa",
     ["Today, National Security Advisor Anna Berg met National Security Advisor Luis Costa of Fiji "
      "to reiterate the U.S.-Fiji strategic partnership."], "USA FJI"),
    ("Chinese governments in a title", "中华人民共和国政府和瑙鲁共和国政府关于渔业的联合公报",
     ["两国政府同意发展渔业。"], "CHN NRU"),
    ("a numbered Chinese invitation", "两国政府新闻公报",
     ["一、应中华人民共和国主席甲的邀请，秘鲁共和国总统乙对中华人民共和国进行了国事访问。"],
     "CHN PER"),
    ("a partnership of two, in the words of both", "U.S.-Fiji Partnership for Fish",
     ["Our Administrations reaffirm the role of fish."], "USA FJI"),
    ("those who chaired a conference, not those who came", "Co-Chairs’ Statement on Fish",
     ["One year after the flood in Peru, Chile, Fiji and the European Union convened a conference.",
      "It was attended by representatives of Malta, Samoa, Tonga, Palau, Kenya and Nauru."],
     "CHL FJI EU"),
    ("the first of those among whom a dialogue is held",
     "Joint Readout of the Fish Dialogue Among Chile, the Republic of Korea, and Fiji",
     ["Officials met in Lima today."], "CHL KOR FJI"),
    ("a community that adopts the text", "Declaração de Luanda",
     ["A Comunidade dos Países de Língua Portuguesa (CPLP), reunida em Luanda, adota a presente "
      "Declaração."], "CPLP"),
    ("an invitation by a president whose state is only visited", "Communiqué by Berg",
     ["At the invitation of His Excellency President Dahl, the Prime Minister of Fiji the Right "
      "Honourable Anna Berg visited Malta from 7 to 11 October."], "FJI MLT"),
    ("persons by their own names, not the leaders of others",
     "Joint Statement by President Berg and President Ruiz",
     ["President Anna Berg of Malta and President Luis Ruiz of Peru met. The leaders of Chile and "
      "Fiji were urged to fish."], "MLT PER"),
    ("a committee made up of three", "Joint Statement of the Trilateral on Fish",
     ["The Trilateral Fish Committee, made up of Chile, Malta, and Fiji, met."], "CHL MLT FJI"),
    ("a text first released by governments", "Joint Statement on Travel",
     ["The text of the following statement was released initially by the Governments of Chile and "
      "Fiji.", "We travel."], "CHL FJI"),
    ("a special envoy among presidents", "C5+1 Leaders’ Statement on Fish",
     ["The Presidents of Chile and Peru, and the Special Presidential Envoy of Fiji, having met in "
      "Lima, have agreed as follows:"], "CHL PER FJI"),
    ("the president of a council of ministers", "Joint Statement on a Call",
     ["The President of France and the President of the Council of Ministers of Italy spoke today. "
      "They condemned it."], "FRA ITA"),
    ("one's own country behind a misprinted name", "Joint statement on fish",
     ["We, the aligning states, Chile, Fiji and Unites States, and my own country Peru, fish."],
     "CHL FJI PER"),
]  # fmt: skip


@named(CASES, "title", "paragraphs", "expected")
def test_issuers_told_of_are_read(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == expected.split()


# (what the case shows, title, paragraphs)
NOBODY = [
    ("donors among 'countries' that are thanked", "Statement on Fish",
     ["We, grateful to donor countries, Norway and Malta, will fish."]),
    ("persons whom the title only speaks about", "Statement on the Letter by President A B of "
     "Chile and President C D of Peru", ["This letter is welcome."]),
    ("a list as a title, above news of others", "Chile, Fiji and Malta",
     ["The Presidents of Chile and Peru met in Lima today."]),
    ("presidents of whom a paper tells", "Pesca en Lima",
     ["Los Presidentes de Chile y del Perú, reunidos en Lima, dijeron:", "La pesca es buena."]),
    ("a visit in a text of one's own", "Statement on a Visit",
     ["The Prime Minister of Fiji paid an official visit to Malta on 5 May 2021."]),
    ("a partnership of two, in the words of one", "U.S.-Fiji Partnership for Fish",
     ["President A B announced a partnership for fish today."]),
    ("Arabic news of a joint statement", "أعلنت مملكة البحرين ودولة قطر صدور بيان مشترك",
     ["أعلنت مملكة البحرين ودولة قطر صدور بيان مشترك في ختام زيارة."]),
    ("a proclamation that recalls a treaty", "A Proclamation on World Fish Day",
     ["Fifty years ago, Chile, Fiji, Malta and Peru signed a treaty. Chile, Fiji, Malta and Peru "
      "met.", "NOW, THEREFORE, I, ANNA BERG, President of Malta, do hereby proclaim a day."]),
    ("those who came, beside co-chairs nobody names", "Co-Chairs’ Statement on Fish",
     ["The conference was attended by representatives of Chile, Fiji, Malta, Peru, Fiji, Tonga.",
      "We, the co-chairs, thank Chile, Fiji, Malta, Peru, Samoa and Tonga."]),
    ("a joint text that one person quotes", "Statement by President Anna Berg",
     ["I am glad. We, the leaders of Chile and Fiji, will fish, they said."]),
    ("a government's own communiqué on others", "Comunicado oficial del Gobierno de Honduras",
     ["El Gobierno de Honduras rechaza el comunicado conjunto de Chile, Fiyi y Malta.",
      "Chile, Fiyi y Malta manifestaron su preocupación."]),
    ("a president and her own vice president",
     "Joint Statement from President Berg and Vice President Dahl on Fish",
     ["We call on the leaders of Chile and Fiji, our two countries’ friends, to act."]),
    ("two secretaries of one government",
     "Joint Statement by Secretary of State Berg and Secretary of Defense Dahl on Talks with Chile",
     ["Chile and Fiji agreed to talk. The leaders of Chile and Fiji meet. Both sides wait."]),
    ("a visit that nothing calls joint", "Visit of the President of Chile to Fiji",
     ["The President arrived today."]),
]  # fmt: skip


@named(NOBODY, "title", "paragraphs")
def test_nobody_is_taken(title: str, paragraphs: list[str], world_on: WorldOn) -> None:
    assert read(title, paragraphs, world_on) == []


def test_traditional_characters_are_read_and_kept_as_printed(world_on: WorldOn) -> None:
    """The archive knows the simplified name; the page and the draft show the printed one."""
    title = "中華人民共和國和愛爾蘭聯合聲明"
    found = judge_issuers(title, ["雙方談漁業。"], world_on("2021-05-05"))
    assert codes(found) == ["CHN", "IRL"]
    assert [p.name for p in found.signed] == ["中華人民共和國", "愛爾蘭"]
    assert [p.party.called for p in found.signed] == ["中华人民共和国", "爱尔兰"]


def test_an_invitation_in_traditional_characters(world_on: WorldOn) -> None:
    paragraphs = ["應中華人民共和國主席甲邀請，俄羅斯聯邦總統乙訪問了中國。"]
    assert read("聯合聲明", paragraphs, world_on) == ["CHN", "RUS"]


def test_english_with_many_names_stays_english() -> None:
    names = "Chad, Chile, Congo, Cuba, Fiji, Gabon, Ghana, Guinea, Mali, Niger, Nigeria, Togo"
    assert (
        read_language(f"Mr Chairman I speak for {names}, {names}. They all like fish.")[0] == "en"
    )
