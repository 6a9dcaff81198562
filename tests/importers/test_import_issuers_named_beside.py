"""Who issues a text: those named in brackets, by adjectives, in tables, notes and by a speaker."""

from issuer_cases import WorldOn, codes, named, read

from publisher.importers.signatories import judge_issuers

# (what the case shows, title, paragraphs, codes)
CASES = [
    ("the speaker's own country where the alphabet puts it", "Joint Statement on Fish",
     ["I am speaking on behalf of the following States: Chile, Malta, my own country Norway, "
      "Peru and Samoa."], "CHL MLT NOR PER WSM"),
    ("the speaker's own country last, in French", "Déclaration conjointe sur la pêche",
     ["J’ai l’honneur de prendre la parole au nom de : Belgique, Gabon, et de mon propre pays, "
      "le Mali."], "BEL GAB MLI"),
    ("the speaker's own country last, in Russian", "Заявление Группы друзей рыбы",
     ["Имею честь выступить от имени Алжира, Кубы и моей страны, Боливарианской Республики "
      "Венесуэла."], "DZA CUB VEN"),
    ("the members of a group, not the group", "Statement by Malta on behalf of the Coalition",
     ["I speak on behalf of Fiji, Norway and Malta, as members of the New Agenda Coalition."],
     "FJI NOR MLT"),
    ("the members whom a group's speaker lists",
     "Statement by Malta on behalf of the New Agenda Coalition",
     ["I have the pleasure to speak on behalf of Fiji, Norway and Malta."], "FJI NOR MLT"),
    ("a country that speaks of itself", "Closing Statement at the Fish Conference",
     ["Samoa has the honour to deliver this statement on behalf of the members of the Alliance of "
      "Small Island States."], "AOSIS"),
    ("fellow members who are joined, and the speaker", "Joint statement on fish",
     ["I am joined here by fellow Council members who have signed on to the Pledge: Albania, "
      "Gabon and Malta. On behalf of these three countries and of Brazil, I wish to say this."],
     "ALB GAB MLT BRA"),
    ("one who delivers a text for many unnamed",
     "Joint statement of 66 countries delivered by Fiji at the Committee", ["Fish matters."],
     "FJI"),
    ("others that a title only counts, listed in a note",
     "Statement from the Governments of Chile, Fiji and 4 Other States on Fish",
     ["Fish matters.", "Spain and Italy were helpful.", "Note: the statement is issued too by the "
      "Governments of Kenya, Malta, Norway and Peru."], "CHL FJI KEN MLT NOR PER"),
    ("a list that is not as long as the title says",
     "Statement from the Governments of Chile, Fiji and 7 Other States on Fish",
     ["Fish matters.", "We thank Kenya, Malta, Norway and Peru."], "CHL FJI"),
    ("members in brackets behind their group", "Joint Statement on Fish",
     ["We, the Ministers of the Visegrad Group (Czechia, Hungary, Poland and Slovakia), and of "
      "Austria, like fish."], "CZE HUN POL SVK AUT"),
    ("the partners of an initiative", "Joint Statement of the Fish Partnership Principals on Fish",
     ["The Principals of the Fish Partnership met.", "The partner governments in the FP are Chile, "
      "Fiji, Malta and Norway. They issue this statement together."], "CHL FJI MLT NOR"),
    ("those of the sentence before", "The Fish Coalition: statement by the co-chairs",
     ["The President of the French Republic and the Prime Minister of Malta, co-chairs of the "
      "Coalition, hosted a meeting with Norway. At its end they issued the following statement."],
     "FRA MLT"),
    ("governments by their adjectives, and a resolution in paragraphs", "PROTOCOLE FINAL",
     ["Les Représentants des Gouvernements allemand, belge et polonais, réunis à Locarno,",
      "Ont donné leur agrément aux projets de traités."], "DEU BEL POL"),
    ("governments by their adjectives, in English", "Joint Statement on Fish",
     ["The British, French and German Governments met on fish."], "GBR FRA DEU"),
    ("embassies", "Déclaration commune de l’Union européenne et des Ambassades d’Allemagne, de "
     "Belgique et du Royaume-Uni à Bangui", ["…"], "EU DEU BEL GBR"),
    ("an office for affairs, in a list", "Joint Statement: Fish",
     ["The External Affairs Minister of India, the Minister for Foreign Affairs of Japan and the "
      "Secretary of State of the United States met today."], "IND JPN USA"),
    ("a session of an organisation", "COMMUNIQUÉ FINAL",
     ["1. La deuxième session ordinaire de la Conférence de la CEDEAO s’est tenue à Accra.",
      "2. La Conférence remercie le Ghana et le Mali."], "ECOWAS"),
    ("the persons of a printed table", "A statement by the ministers for fish",
     ["We like fish.", "| | |", "|---|---|", "| Anna Berg | Minister for Fish, Finland |",
      "| Eva Holm | Minister for Fish, Malta |", "| Jan Dahl | Minister of Fish, Norway |",
      "| Luis Costa | Minister for Fish, Peru |"], "FIN MLT NOR PER"),
    ("persons with their countries in brackets", "Pour la pêche – Déclaration commune",
     ["Nous aimons les poissons et invitons nos collègues à les aimer. " * 4, "Anna Berg (Espagne)",
      "Eva Holm (France)", "Jan Dahl (Finlande)", "Luis Costa (Portugal)"], "ESP FRA FIN PRT"),
    ("offices whose field is a party's name", "Joint Declaration by the Ministers of the Weimar "
     "Triangle", ["We like fish.", "Minister Delegate for Europe of the French Republic",
      "Minister of State at the Federal Foreign Office of the Federal Republic of Germany",
      "Minister for the European Union of the Republic of Poland"], "FRA DEU POL"),
    ("a subtitle in Swedish", "Nordisk fisk",
     ["Uttalande av statsministrarna i Sverige, Danmark och Norge den 24 februari 2023.",
      "Fisk är bra."], "SWE DNK NOR"),
    ("prime ministers without their countries, in Swedish",
     "Gemensamt uttalande av statsminister Berg och Dahl om fisk",
     ["Sverige och Norge vill utveckla sitt fiske."], "SWE NOR"),
    ("citizens who address states", "Joint civil society statement: Governments of Kenya and "
     "Malta must act on fish", ["We, the undersigned organisations, call on Kenya and Malta."], ""),
    ("news of a visit before a declaration",
     "السيسي يستقبل وزراء خارجية اليونان وقبرص عشية إعلان مرتقب",
     ["استقبل الرئيس اليوم وزراء خارجية كل من اليونان وقبرص."], ""),
]  # fmt: skip


@named(CASES, "title", "paragraphs", "expected")
def test_issuers_named_beside_something_are_read(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == expected.split()


def test_the_speaker_who_names_his_own_country_is_known(world_on: WorldOn) -> None:
    words = "I speak on behalf of Chile, my own country Norway and Peru."
    found = judge_issuers("", [words], world_on("2021-05-05"))
    assert found.speaker is not None and found.speaker.party.code == "NOR"


def test_a_government_is_named_by_an_adjective_in_a_list(world_on: WorldOn) -> None:
    """In 1941, with states that are no more."""
    words = "The Government of Belgium, the Provisional Czechoslovak Government and the "
    words += "Governments of Greece and Norway,"
    found = judge_issuers("RESOLUTION", [words, "Are resolved to fish."], world_on("1941-06-12"))
    assert codes(found) == ["BEL", "CSK", "GRC", "NOR"]


def test_a_russian_name_behind_its_head_may_be_declined_too(world_on: WorldOn) -> None:
    find = world_on("2021-05-05").find
    forms = ("Республики Молдова", "Республики Молдовы")
    found = [find(form) for form in forms]
    assert [party.code for party in found if party] == ["MDA", "MDA"]


def test_a_remark_behind_a_group_may_stand_in_no_brackets(world_on: WorldOn) -> None:
    title = "Joint Statement by Chile, the European Union representing the European Union, and Fiji"
    found = judge_issuers(title, ["Fish matters."], world_on("2021-05-05"))
    assert codes(found) == ["CHL", "EU", "FJI"]
