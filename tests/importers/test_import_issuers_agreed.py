"""Who issues a text that does not say it in one place: where several places agree.

Names, offices and numbers here are made up; what is real is how such texts are built.
"""

from issuer_cases import WorldOn, named, read

from publisher.importers.signatories import judge_issuers

# (what the case shows, title, paragraphs, codes)
CASES = [
    ("a title of two, and both later acting together", "Joint Statement on the Fiji-Malta Talks",
     ["The talks went well.", "Fiji and Malta reaffirmed their love of fish."], "FJI MLT"),
    ("a group nobody knows, and its members", "Harbour Ministers Joint Statement",
     ["Today, representatives of the Harbour Group – comprising Chile, Fiji, Malta and Peru - met "
      "in Suva."], "CHL FJI MLT PER"),
    ("members in the midst of the text", "Joint Statement by the Harbour Ministers",
     ["The ministers met by video.", "The Harbour Group is a group of like-minded nations – Chile, "
      "Fiji, Malta, Peru. It fishes."], "CHL FJI MLT PER"),
    ("a group in the title whose members the text names", "Quad Ministers’ Joint Statement",
     ["Today, Anna Berg, Minister for Defence, Australia; Jan Dahl, Minister for Defence, India; "
      "Li Mer, Minister for Defence, Japan; and Eva Holm, Secretary of Defense, United States, met "
      "in Suva."], "AUS IND JPN USA"),
    ("two groups, the members of both in brackets",
     "Joint Statement of the Gulf Cooperation Council–Harbour Dialogue",
     ["The Ministers of the States of the Cooperation Council for the Arab States of the Gulf (the "
      "United Arab Emirates, Bahrain, Saudi Arabia, Oman, Qatar, Kuwait) and of the Harbour States "
      "(Chile, Fiji) held their first meeting."],
     "ARE BHR SAU OMN QAT KWT CHL FJI"),
    ("a group in brackets, and one more state", "Harbour Trio and Peru Statement on Nets",
     ["The Trio (Chile, Fiji and Malta) and Peru have followed the debate with attention."],
     "CHL FJI MLT PER"),
    ("two shores of one sea", "Déclaration de La Valette sur la mer",
     ["Les ministres des Affaires étrangères, à savoir, pour la rive Sud, l’Algérie et la Libye, "
      "et, pour la rive Nord, l’Espagne, la France et Malte, réunis à La Valette ;",
      "en présence des représentants de l’Égypte et de la Grèce, invités de la présidence ;"],
     "DZA LBY ESP FRA MLT"),
    ("a roll call of persons", "Communiqué final du Sommet",
     ["Y ont pris part :", "– S.E.M. Jean Mer, Président de la République du Cameroun ;",
      "– S.E.M. Paul Lac, Président de la République du Niger ;",
      "– S.E.M. Luc Eau, Président de la République du Tchad.",
      "L’Algérie a suivi les travaux en qualité d’observateur."], "CMR NER TCD"),
    ("persons called one by one in a sentence", "Third Meeting: Joint Press Release",
     ["The meeting was held in Suva. Mr. Jan Dahl, Minister of Foreign Affairs of Malta; Ms. Eva "
      "Holm, Minister for Foreign Affairs of Fiji; and Mr. A B, Minister of Foreign Affairs of "
      "Chile attended the meeting."], "MLT FJI CHL"),
    ("persons without an office, each of a state", "Joint Statement by the Co-Chairs",
     ["The Co-Chairs (Anna Berg of Chile, Jan Dahl of France, and Eva Holm of Malta) released a "
      "text.", "They talked by telephone with the Foreign Ministers of Fiji and Peru."],
     "CHL FRA MLT"),
    ("who met with whom", "Leaders’ Statement on Fish",
     ["The President of Fiji met today in Suva with the leaders of Chile, Malta, and Peru. We "
      "issued a statement."], "FJI CHL MLT PER"),
    ("a possessive in front of an office", "Eleventh Fiji-Malta 2+2 Consultations: Joint Statement",
     ["Fiji’s Deputy Prime Minister and Minister for Defence, the Hon Anna Berg MP, hosted Malta’s "
      "Minister for Foreign Affairs, Ms Eva Holm, in Suva."], "FJI MLT"),
    ("a text without a title in the first person", "",
     ["1. Meeting in London, the Foreign Ministers of France, Germany and Italy, and the Secretary "
      "of State of the United States considered the sea. We feel compelled to act."],
     "FRA DEU ITA USA"),
    ("Chinese holders of offices", "六方会谈的共同文件",
     ["中华人民共和国外交部副部长某某、日本国外务省局长某某、大韩民国外交通商部次官补某某分别率团与会。"],
     "CHN JPN KOR"),
    ("a list in front of a Chinese office", "第四次外长会联合新闻公报",
     ["第四次外长会在琅勃拉邦举行。"
      "柬埔寨王国、中华人民共和国、泰王国和越南社会主义共和国外交部长出席会议。"],
     "KHM CHN THA VNM"),
    ("an Arabic opening that begins with its verb", "بيان مشترك: السلام",
     ["أجرى وزراء خارجية الولايات المتحدة ومصر والمملكة العربية السعودية مشاورات معمقة."],
     "USA EGY SAU"),
    ("Russian ministers of any field", "Коммюнике встречи министров",
     ["Мы, министры здравоохранения Российской Федерации, Республики Индия и Китайской Народной "
      "Республики, встретились в Москве."], "RUS IND CHN"),
    ("a Swedish title", "Gemensamt uttalande av utrikesministrarna i Sverige, Finland och Norge",
     ["Havet är vackert."], "SWE FIN NOR"),
    ("a charter that is not called a joint one", "The Harbour Charter",
     ["Today, the President of Malta and the Prime Minister of Fiji reaffirm their commitment.",
      "Malta and Fiji agreed to fish."], "MLT FJI"),
]  # fmt: skip


@named(CASES, "title", "paragraphs", "expected")
def test_places_that_agree_name_the_issuers(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert set(read(title, paragraphs, world_on)) == set(expected.split())


# (what the case shows, title, paragraphs, codes)
AT_THE_END = [
    ("columns below a heading", "Declaration on Fish",
     ["We, the representatives, met.", "Participating Governments",
      "Chile\tFiji\tMalta", "Peru\tTonga"], "CHL FJI MLT PER TON"),
    ("endorsers with bullets and dates", "Declaration on Nets",
     ["We will mend nets.", "ENDORSING STATES (as of 4 May 2021)", "• Chile\t• Fiji [22 June 2015]",
      "• Malta\t• Peru"], "CHL FJI MLT PER"),
    ("lines under any heading", "Statement on Voices, by Countries Attending the Summit",
     ["A voice is a promise.", "The countries represented were:", "- Chile", "- Fiji", "- Malta",
      "- The Philippines"], "CHL FJI MLT PHL"),
    ("an old treaty's block", "Declaration concerning balloons",
     ["The Undersigned declare:", "Done at The Hague.",
      "For Belgium:   (L. S.) A. Berg. Comte de Lac.",
      "Chevalier Mer.", "For Sweden and Norway:   (L. S.) B. Dahl."], "BEL SWE NOR"),
    ("holders above their offices, and a witness", "Declaration on Fish",
     ["We, the undersigned leaders, met.", "Anna M. Berg", "President of the Republic of Chile",
      "Jan Dahl, Jr.", "Prime Minister of Fiji", "Fiamē Mata‘afa", "Prime Minister of Samoa",
      "Eva Holm", "Premier of Niue", "Witnessed by:", "Bo Lund",
      "Secretary General of the Pacific Islands Forum"], "CHL FJI WSM NIU"),
    ("signatories named within the last paragraph", "Initiative on Fish: Joint Statement",
     ["Fish matter. We will act. Signatories: Chile, Fiji, Malta, Peru."], "CHL FJI MLT PER"),
    ("persons, each for a party", "The Harbour Accords Declaration",
     ["We, the undersigned, like peace.", "Anna Berg, for the Republic of Chile",
      "Jan Dahl, for the Republic of Fiji", "Eva Holm, for Malta", "Bo Lund, for Tonga"],
     "CHL FJI MLT TON"),
    ("a party and its person on each line", "Coalition Leaders’ Statement",
     ["We act.", "Fiji – President Anna Berg", "United States of America – Special Envoy Jan Dahl"],
     "FJI USA"),
    ("a paragraph that is nothing but names", "Joint Ministerial Statement on Services",
     ["We, Ministers representing the following Members of the World Trade Organization, agree.",
      "Chile; Fiji; Korea, Republic of; Malta and Peru."], "CHL FJI KOR MLT PER"),
]  # fmt: skip


@named(AT_THE_END, "title", "paragraphs", "expected")
def test_the_end_names_the_issuers(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert set(read(title, paragraphs, world_on)) == set(expected.split())


# (what the case shows, title, paragraphs)
NOBODY = [
    ("a government that welcomes another statement",
     "Statement by the Government of Malta welcoming the Joint Statement of Fiji, Chile and Peru",
     ["The Government of Malta welcomes it."]),
    ("a spokesperson on others' declaration",
     "Statement attributable to the Spokesperson on the Joint Declaration between Fiji and Malta",
     ["The friendship between Fiji and Malta has come.", "Fiji and Malta agreed on fish."]),
    ("a minister's written statement", "Written statement: Fiji-Malta joint statement on fish",
     ["Fiji, together with Malta, wrote a letter. Fiji and Malta agreed."]),
    ("news in Spanish", "Chile valora positivamente la declaración conjunta de Fiyi y Malta",
     ["El Gobierno de Chile valora la decisión."]),
    ("news in Arabic", "تصريح صحفي: وزارة الخارجية ترحب بالبيان المشترك بين السعودية وتركيا",
     ["ترحب الوزارة بالبيان."]),
    ("somebody quoted in the first person", "Thirty take part in an exercise",
     ['"We, the Nordic and Baltic countries, have trained for decades," said the director.',
      "Participating nations are: Chile, Fiji, Malta, Peru, Tonga."]),
    ("a call of two ministers", "Secretary Berg’s Call with Saudi Foreign Minister Dahl",
     ["The United States and Saudi Arabia will continue to work."]),
    ("a register of a treaty's signatories", "STATUS OF SIGNATURES",
     ["Signatory States: Chile, Fiji, Malta, Peru."]),
    ("one president in Russian", "Заявление Президента Республики Беларусь",
     ["Россия и Китай подтверждают дружбу. Россия и Китай договорились."]),
    ("a secretariat on its members", "Memorandum of the Secretariat",
     ["The delegations of Chile, Peru and Fiji spoke. Chile, Peru and Fiji support the text."]),
    ("two whom a text is about", "Joint Statement",
     ["The fighting between Fiji and Malta must end. The border between Fiji and Malta is quiet.",
      "Peace matters to all who live there, to those who fish and to all those who do not.",
      "The Governments of Fiji and Malta know it."]),
    ("a register of accessions", "Convention on Whales: Accessions",
     ["The following States have deposited their instruments: Chile, Fiji, Malta and Peru."]),
    ("those whom a text helps", "Statement on Food",
     ["Food matters. It will come.", "Beneficiary countries", "Chile", "Fiji", "Malta", "Peru"]),
    ("an agreement that somebody else comments on",
     "Statement on the Agreement between Fiji and Tonga",
     ["Malta welcomes it. Fiji and Tonga agreed to fish. Fiji and Tonga met in Suva."]),
    ("the speakers of an agenda", "Agenda of the conference",
     ["Speakers:", "Chile", "Fiji", "Malta", "Peru", "Tonga"]),
    ("supporters of a text", "Leaders’ Statement on the Partnership",
     ["Leaders met. Chile, Fiji, Malta and Peru indicated their support."]),
]  # fmt: skip


@named(NOBODY, "title", "paragraphs")
def test_nobody_is_taken_for_an_issuer(
    title: str, paragraphs: list[str], world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == []


def test_parties_stand_in_printed_order(world_on: WorldOn) -> None:
    """The order of the place that names all of them, not the order of the hints."""
    text = "Today, the Harbour Group – comprising Peru, Chile, Malta and Fiji - met in Suva."
    found = judge_issuers("Harbour Ministers Joint Statement", [text], world_on("2021-05-05"))
    assert [printed.party.code for printed in found.signed] == ["PER", "CHL", "MLT", "FJI"]


def test_what_only_agrees_is_a_question_to_the_editor(world_on: WorldOn) -> None:
    """No words say that these issue the text: the editor is told so."""
    text = "The Harbour Group is a group of like-minded nations – Chile, Fiji, Malta, Peru."
    found = judge_issuers("Joint Statement by the Harbour Ministers", [text], world_on(""))
    assert any("no words say" in doubt.why for doubt in found.doubts)
