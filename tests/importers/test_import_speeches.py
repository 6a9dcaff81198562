"""Who issues a speech: one state speaks for itself, or says for whom else it speaks."""

from issuer_cases import WorldOn, named, read

# (what the case shows, title, paragraphs)
OF_ONE = [
    ("neighbours who met", "",
     ["Mr. President, my country is small.", "Chile, Fiji, Malta and Peru met in Lima and agreed "
      "to fish. Chile, Fiji, Malta and Peru reaffirm their friendship."]),
    ("the members of a group that is praised", "",
     ["68. Mr. President, my delegation greets you.",
      "69. The front-line States -- Angola, Botswana, Mozambique and Zambia -- declare peace."]),
    ("another's statement that is supported", "",
     ["I wish to associate myself with the statement made yesterday by Denmark on behalf of the "
      "European Union and its member States.", "My country agrees."]),
    ("greetings on behalf of a people", "",
     ["I bring you greetings on behalf of the King, the Government and people of Bhutan.",
      "India, Bangladesh, Nepal and Bhutan met in Thimphu; India and Nepal agreed to fish."]),
    ("Spanish", "",
     ["Señor Presidente: En nombre del pueblo y del Gobierno de Honduras, lo felicito.",
      "Honduras y El Salvador reafirman su amistad. Mi país apoya a El Salvador."]),
    ("congratulations on an election", "",
     ["Malta joins in congratulating Mr. Berg on his election. In July Chile, Fiji and Malta met.",
      "Together with Chile, Fiji, Peru and Samoa we put our name to a declaration."]),
    ("greetings of a delegation", "",
     ["On behalf of the delegation of Ghana I congratulate you. Ghana, Togo and Benin reaffirm it.",
      "Ghana and Togo reaffirm their friendship."]),
    ("somebody else's statement, in the third person", "",
     ["Belgium fully subscribes to the statement made by Malta on behalf of the Union.",
      "The Harbour countries, Belgium, Malta and Fiji, agreed to it. Belgium and Fiji agree."]),
    ("a speech with a title", "Statement by the Minister for Foreign Affairs of Malta",
     ["Mr. President, my country is proud. The leaders of Malta, Cyprus and Italy met in Rome."]),
]  # fmt: skip


@named(OF_ONE, "title", "paragraphs")
def test_whom_a_state_names_in_its_own_speech_is_no_issuer(
    title: str, paragraphs: list[str], world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == []


# (what the case shows, title, paragraphs, codes)
FOR_OTHERS = [
    ("as many as were counted, behind a comma", "",
     ["I have the honour to speak on behalf of the three Harbour countries, Chile, Malta and Peru. "
      "My country will fish."], "CHL MLT PER"),
    ("the members of a group, behind a comma", "",
     ["I have the honour to speak on behalf of the five Nordic countries, Denmark, Finland, "
      "Iceland, Sweden and Norway."], "DNK FIN ISL SWE NOR"),
    ("the members behind an abbreviation in brackets", "",
     ["I have the honour to speak on behalf of the member countries of the Association of "
      "South-East Asian Nations (ASEAN), namely Malaysia, Singapore and my own country, Thailand."],
     "MYS SGP THA"),
    ("a group with its Spanish article", "",
     ["Señor Presidente: Tengo el honor de intervenir en nombre de los países miembros del "
      "Mercosur."], "MERCOSUR"),
    ("as many as were counted, in French", "",
     ["Monsieur le Président, j'ai l'honneur de prendre la parole au nom des cinq pays nordiques, "
      "le Danemark, la Finlande, l'Islande, la Norvège et la Suède."], "DNK FIN ISL NOR SWE"),
    ("one person's statement that is spoken for several", "Statement by Ambassador A B of Norway",
     ["Mr. President, I have the honour to speak on behalf of Norway, Sweden and Denmark."],
     "NOR SWE DNK"),
]  # fmt: skip


@named(FOR_OTHERS, "title", "paragraphs", "expected")
def test_a_speaker_says_for_whom_he_speaks(
    title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert read(title, paragraphs, world_on) == expected.split()
