"""Who issues a text, where it says so in words of its own: offices, visits, groups, headlines."""

import pytest
from issuer_cases import WorldOn, codes, named, read

from publisher.importers.signatories import judge_issuers

# (what the case shows, title, paragraphs, codes)
CASES = [
    ("each party behind an office of its own", "Statement on Fish",
     ["We, the Foreign Ministers of Chile and Peru and the Secretary of State of the United "
      "States of America, met in Lima."], "CHL PER USA"),
    ("an office and its holder behind the party", "Joint Statement on Fish",
     ["The following is the joint statement issued by Japan Foreign Minister Abe Taro and the "
      "Republic of Korea."], "JPN KOR"),
    ("the holders named behind their offices", "Declaração conjunta",
     ["O Presidente da República Federativa do Brasil, João da Silva, e o Primeiro-Ministro de "
      "Portugal, Luís Costa, reuniram-se em Lisboa."], "BRA PRT"),
    ("sovereigns", "DÉCLARATION.",
     ["Le Gouvernement de Sa Majesté la Reine des Pays-Bas et le Gouvernement de Sa Majesté le "
      "Roi des Belges, ayant revu la frontière, sont convenus des dispositions suivantes:"],
     "NLD BEL"),
    ("a title with offices in small letters",
     "Declaração conjunta do presidente da República Federativa do Brasil e do "
     "primeiro-ministro da República Portuguesa", ["…"], "BRA PRT"),
    ("a state together with others, some of them as co-leads", "Political Declaration on Fish",
     ["The Government of Fiji, together with the Governments of Japan and Chile, as co-leads, and "
      "of Peru and Malta (together the “Partners”), have agreed as follows:"],
     "FJI JPN CHL PER MLT"),
    ("a speaker who first congratulates somebody", "",
     ["It gives me great pleasure to extend to Mr. Ismail, on behalf of the Caribbean Community "
      "(CARICOM), for which I have the honour to speak today, our warm congratulations."],
     "CARICOM"),
    ("'As A and B, we' in a second sentence", "Statement of Principles",
     ["On the occasion of our gathering we renew our pledge. As Japan, the Republic of Korea, and "
      "the United States of America, we are determined to align our efforts."], "JPN KOR USA"),
    ("a speaker who asks to be allowed", "",
     ["Allow me first of all, Sir, to express on behalf of the African Union and its member "
      "States our sincere congratulations on your election."], "AU"),
    ("those who join the ones of a group", "Joint Statement by the Leaders of the Three",
     ["We, the Heads of State of Chile, Fiji and Peru, who meet in the format of the Three, "
      "together with the President of the United States, have gathered today in Lima."],
     "CHL FJI PER USA"),
    ("the leaders behind a text of an unusual name",
     "Common Outlook of the Leaders of Japan, the Philippines, and the United States",
     ["We are three maritime democracies."], "JPN PHL USA"),
    ("ministers who consulted", "Joint Statement of the Quartet on Fish",
     ["At the invitation of Chile, the Foreign Ministers of Chile, the Republic of Fiji, and Peru "
      "consulted at length on fish, recalling that it matters."], "CHL FJI PER"),
    ("a grand duke among sovereigns", "DÉCLARATION.",
     ["Le Gouvernement de Son Altesse Royale le Grand-Duc de Luxembourg et le Gouvernement de Sa "
      "Majesté la Reine des Pays-Bas sont convenus de ce qui suit:"], "LUX NLD"),
    ("a list behind 'Statement' alone", "Co-Chairs’ Statement Slovakia and Denmark", ["…"],
     "SVK DNK"),
    ("a joint readout", "Joint Readout of Meeting Between the Advisors of Japan and Fiji", ["…"],
     "JPN FJI"),
    ("a pair joined by a hyphen", "Joint Statement on the U.S.-Chile Fish Dialogue",
     ["The delegations spoke about fish."], "USA CHL"),
    ("a summit of two", "Declaração conjunta por ocasião da IX Cimeira Brasil-Portugal", ["…"],
     "BRA PRT"),
    ("a Russian title in the genitive",
     "Совместное заявление Российской Федерации и Республики Беларусь", ["…"], "RUS BLR"),
    ("an Arabic text that begins with its verb", "بيان مشترك",
     ["تتفق جمهورية أرمينيا وجمهورية أذربيجان على السلام في المنطقة وتؤكد الدولتان ذلك."],
     "ARM AZE"),
    ("ministers behind an Arabic verb", "بيان مشترك",
     ["رحب وزراء خارجية جمهورية مصر العربية، ودولة قطر، والمملكة الأردنية الهاشمية بالدعوة."],
     "EGY QAT JOR"),
    ("Spanish heads of state without 'we'", "Declaración sobre la Pesca",
     ["Los Jefes de Estado de la República de Chile y la República del Perú, reunidos en Lima, "
      "el 5 de mayo de 2021:"], "CHL PER"),
    ("a subject of nothing but parties", "Joint Statement on Fish",
     ["The Government of Chile (“Chile”) and the Government of Peru (“Peru”),",
      "The Parties commit to fish."], "CHL PER"),
    ("at the invitation of", "Joint Press Statement",
     ["1. At the invitation of the President of the Kyrgyz Republic H.E. Mr. A. B., the Prime "
      "Minister of the Republic of India H.E. Mr. C. D. paid an official visit."], "KGZ IND"),
    ("a Russian invitation", "Совместное заявление",
     ["По приглашению Президента Российской Федерации Председатель Китайской Народной "
      "Республики посетил Российскую Федерацию."], "RUS CHN"),
    ("a Chinese invitation", "联合声明",
     ["应中华人民共和国主席邀请，斐济共和国总统于2021年5月5日访问中国。"], "CHN FJI"),
    ("those who met, behind a clause", "Ministerial Joint Statement",
     ["Motivated by their vision of fish, the Foreign Ministers of Chile, Peru and Fiji, with "
      "the participation of guests, met today in Lima."], "CHL PER FJI"),
    ("a group represented by some", "Forum Leaders Dialogue Joint Statement",
     ["We—the Pacific Islands Forum, represented at this meeting by the governments of Fiji, "
      "Palau and Tonga—meet today."], "FJI PLW TON"),
    ("a group and a state, spelled out by the speaker",
     "Joint Statement by the Nordic Countries and Canada",
     ["I am delivering this statement on behalf of the Nordic countries, Denmark, Finland, "
      "Iceland, Norway, and Sweden, as well as Canada."], "DNK FIN ISL NOR SWE CAN"),
    ("a salutation before 'On behalf of'", "Joint Statement on Fish",
     ["Madam Chair,", "On behalf of Andorra, Monaco and San Marino, I thank you."],
     "AND MCO SMR"),
    ("'of my own country' without a comma", "Statement on Fish",
     ["On behalf of Canada, Iceland and my own country Norway, I thank you."], "CAN ISL NOR"),
    ("only the speaker of a group is named", "Joint statement on behalf of a group",
     ["On behalf of a group of 57 countries, including my own country, Chile, we thank you."],
     "CHL"),
    ("a group's own statement", "EU Statement on Fish", ["Fish matter."], "EU"),
    ("members below 'the undersigned'", "Joint Declaration on Fish",
     ["We, the leaders of the Group of Seven (G7), want fish.", "In witness thereof:", "Canada",
      "France", "Germany", "Italy", "Japan", "United Kingdom", "United States"],
     "CAN FRA DEU ITA JPN GBR USA"),
    ("persons found again in the opening",
     "Joint Statement Following the Meeting Between President Berg and President Dahl",
     ["President Anna Berg of Chile and President Bo Dahl of the Republic of Fiji met in Lima."],
     "CHL FJI"),
    ("persons, and what their countries undertake",
     "Joint Statement from President Berg and President Dahl on a Truce",
     ["Japan and Palau have accepted a truce. Chile and Fiji will work with Japan and Palau."],
     "CHL FJI"),
    ("persons of several states, met", "Lima Declaration",
     ["President Anna Berg of Chile and Prime Minister Bo Dahl of the Republic of Fiji (ROF) met "
      "on this 5th day of May, 2021 to mark our friendship."], "CHL FJI"),
    ("states that speak of themselves behind a salutation", "Statement on Fish",
     ["Chair,", "Chile, Peru and Fiji thank the Director General for his report."], "CHL PER FJI"),
    ("states that speak of themselves in a text without title", "",
     ["Chile, Peru and Fiji would like to thank the Director General."], "CHL PER FJI"),
    ("a group's statement that opens with its members", "E3 Statement on Fish",
     ["France, Germany and the United Kingdom associate themselves with Finland."],
     "FRA DEU GBR"),
    ("two states in a French adjective", "Déclaration conjointe franco-allemande", ["…"],
     "FRA DEU"),
    ("two states in a Russian adjective", "Совместное российско-белорусское заявление о рыбе",
     ["…"], "RUS BLR"),
    ("two states in an English adjective", "Sino-British Joint Declaration", ["…"], "CHN GBR"),
    ("two states in a Spanish adjective", "Comunicado conjunto argentino-chileno sobre la pesca",
     ["…"], "ARG CHL"),
    ("two Arabic adjectives", "البيان المشترك السعودي المصري", ["…"], "SAU EGY"),
    ("two Chinese signs", "中法联合声明", ["…"], "CHN FRA"),
    ("a meeting told of below a masthead", "Fish Dialogue Joint Statement",
     ["Media Note", "Office of the Spokesperson", "Information Service", "Lima, Peru",
      "The Minister for Foreign Affairs of Chile, Anna Berg, and the Foreign Minister of Fiji, Bo "
      "Dahl, met in Suva for the fifth Dialogue."], "CHL FJI"),
    ("a Portuguese invitation", "Declaração Conjunta",
     ["Atendendo ao convite de Sua Excelência o Presidente da República do Chile, Anna Berg, Sua "
      "Excelência o Presidente da República Federativa do Brasil, João da Silva, realizou Visita "
      "Oficial ao Chile."], "CHL BRA"),
    ("a text without title about three Ministers", "",
     ["1. The Foreign Ministers of Chile, Peru and Fiji convened in Suva for their seventh "
      "meeting.", "2. The three Ministers hope for more fish."], "CHL PER FJI"),
    ("an adjective of a state",
     "Joint Statement by President Berg of Chile and Egyptian President Nur", ["…"], "CHL EGY"),
]  # fmt: skip


@named(CASES, "title", "paragraphs", "expected")
def test_the_issuers_are_found(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == expected.split()


NOBODY = [
    ("Fiji welcomes joint statement by Chile and Peru",
     "Fiji welcomes the statement by Chile and Peru."),
    ("At last: a joint statement by Chile and Peru", "Chile and Peru have issued a statement."),
    ("Chile y Perú firman declaración conjunta", "Los Gobiernos de Chile y Perú firmaron hoy."),
    ("РФ и КНР приняли совместное заявление", "РФ и КНР приняли заявление о рыбе."),
    ("Readout of the U.S.-Chile Fish Dialogue", "The U.S.-Chile Fish Dialogue met in Lima."),
    ("Joint Statement from President Berg and President Dahl",
     "Japan and Palau will rest. Chile and Fiji will rest."),
    ("Joint Statement on the Chile-Peru Conflict", "The conflict goes on."),
    ("Joint Statement on the Israeli-Palestinian peace process", "Peace matters."),
    ("Déclaration conjointe suite à l’accord israélo-palestinien", "La paix compte."),
    ("Joint Statement: Israeli-Palestinian talks", "Peace matters."),
    ("中非联合声明", "渔业重要。"),
    ("Chile, Fiji presidents plan joint visits",
     "President Berg of Chile and President Dahl of Fiji met in Lima last week."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), NOBODY)
def test_news_readouts_and_riddles_have_no_signatory(
    title: str, text: str, world_on: WorldOn
) -> None:
    assert read(title, [text], world_on) == []


def test_a_group_of_many_counts_beside_some_of_its_members(world_on: WorldOn) -> None:
    """The European Union and two of its members are three signatories, not two."""
    title = "Joint Statement by the European Union, France and Germany"
    assert read(title, ["…"], world_on) == ["EU", "FRA", "DEU"]


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Китайской Народной Республики", "CHN"),
        ("Китаем", "CHN"),
        ("Соединенных Штатов Америки", "USA"),
        ("Республики Беларусь", "BLR"),
        ("Нигера", "NER"),
        ("Нигерии", "NGA"),
        ("Республики Гвинея-Бисау", "GNB"),
        ("Европейского союза", "EU"),
    ],
)
def test_russian_names_are_known_in_the_cases_of_a_sentence(
    printed: str, code: str, world_on: WorldOn
) -> None:
    found = world_on("2021-05-05").find(printed)
    assert found is not None
    assert found.code == code


def test_a_text_without_date_means_the_states_of_today(world_on: WorldOn) -> None:
    """'Germany' was two states for a time; in an undated text it is the one there is."""
    title = "Joint Statement by Germany and Poland"
    assert codes(judge_issuers(title, ["…"], world_on(""))) == ["DEU", "POL"]
