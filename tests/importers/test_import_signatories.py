"""Who issues a text: those who speak in it, not those it speaks about."""

import pytest
from issuer_cases import WorldOn, codes, named

from publisher.importers.name_lists import World, read_list
from publisher.importers.signatories import judge_issuers
from publisher.model import Party, Registry

# (what the case shows, date, title, paragraphs, codes)
CASES = [
    ("a title 'by'", "2021-05-01", "Joint Statement by Chile, Peru and Uruguay on X", ["…"],
     "CHL PER URY"),
    ("governments", "2021-05-01", "A Joint Statement from the Governments of Japan and Fiji",
     ["…"], "JPN FJI"),
    ("hyphens", "2021-05-01", "Japan-Australia-EU Joint Statement on X", ["…"], "JPN AUS EU"),
    ("no last 'and'", "2021-05-01", "Joint Statement by Japan, Fiji, Palau", ["…"],
     "JPN FJI PLW"),
    ("beneficiaries", "2021-05-01",
     "Joint Statement from Japan and Norway on Support for Zambia, Angola and Chad", ["…"],
     "JPN NOR"),
    ("first person", "2021-05-01", "Statement on Fish",
     ["We, the Ministers for Foreign Affairs of Chile, Peru and Ecuador, met in Lima."],
     "CHL PER ECU"),
    ("as leaders, we", "2021-05-01", "Statement on Fish",
     ["As leaders of Fiji, Palau and Tonga, guided by our ideals, we resolve to act."],
     "FJI PLW TON"),
    ("members behind a dash", "2021-05-01", "Initiative on Fish Joint Statement",
     ["The 3 members of the Initiative (IF)—Chile, Peru, and Fiji—met in Lima."], "CHL PER FJI"),
    ("issued by", "2021-05-01", "Joint statement on fish",
     ["The text of the following statement was released by the Governments of Chile and Peru.",
      "Begin text:"], "CHL PER"),
    ("have agreed", "1955-05-01", "Convention",
     ["The Government of the Kingdom of Belgium and the Government of the French Republic, "
      "desiring peace, have agreed as follows:"], "BEL FRA"),
    ("persons in a title", "2021-05-01",
     "Joint Statement by President Anna Berg of Chile and Prime Minister Bo Dahl of Fiji", ["…"],
     "CHL FJI"),
    ("persons, one of them without a state", "2021-05-01",
     "Joint Statement Following Meeting of President Berg and King Otto of Norway in Lima",
     ["The two recalled the friendship between Peru and Norway."], "PER NOR"),
    ("signatures at the end", "2021-05-01", "Declaration for Peace",
     ["We, the undersigned, want peace.", "Anna Berg", "President of the Republic of Chile",
      "Bo Dahl", "Prime Minister of the Republic of Fiji"], "CHL FJI"),
    ("signatures 'for'", "1955-05-01", "Protocol",
     ["It was so agreed.", "For the Kingdom of Belgium:", "P. H. Janssens",
      "For the French Republic:", "R. Durand"], "BEL FRA"),
    ("a list of signatories", "2021-05-01", "Statement on Fish",
     ["Fish matter.", "Signatories:", "Chile", "Fiji", "Palau"], "CHL FJI PLW"),
    ("a group alone", "2021-05-01", "G7 Leaders’ Statement on Fish", ["Fish matter."], "G7"),
    ("a group and a state", "2021-05-01", "ASEAN-U.S. Leaders’ Statement on Fish", ["…"],
     "ASEAN USA"),
    ("on behalf of a group", "2010-09-21", "",
     ["I have the honour to speak on behalf of the Group of 77 and China."], "G77"),
    ("a group's members and the speaker", "2010-09-21", "",
     ["I speak on behalf of the Nordic countries, namely Denmark, Finland, Iceland, Norway and "
      "my own country, Sweden."], "DNK FIN ISL NOR SWE"),
    ("French", "1985-05-01", "DÉCLARATION.",
     ["Les Gouvernements de Belgique, de France, du Danemark et de la Suède déclarent qu'ils "
      "sont résolus."], "BEL FRA DNK SWE"),
    ("Spanish", "2021-05-01", "Declaración",
     ["Nosotros, los Jefes de Estado de la República de Chile, Canadá y la República del Perú, "
      "reunidos en Lima."], "CHL CAN PER"),
    ("Russian", "2021-05-01", "Совместное заявление",
     ["Республика Беларусь и Российская Федерация, подтверждая приверженность миру, заявляют."],
     "BLR RUS"),
    ("Chinese", "2021-05-01", "中华人民共和国和俄罗斯联邦联合声明", ["…"], "CHN RUS"),
    ("Arabic", "2021-05-01", "بيان مشترك بين جمهورية مصر العربية والمملكة العربية السعودية",
     ["…"], "EGY SAU"),
]  # fmt: skip


@named(CASES, "date", "title", "paragraphs", "expected")
def test_those_who_issue_a_text_are_found_in_printed_order(
    date: str, title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert codes(judge_issuers(title, paragraphs, world_on(date))) == expected.split()


NOBODY = [
    ("Statement by President Berg on the Agreement Between Chile, Peru, and Fiji",
     "I congratulate Chile, Peru and Fiji on signing it."),
    ("Statement by the Spokesperson on the talks of Chile and Peru", "We welcome Chile and Peru."),
    ("Readout of the call with the leaders of Chile and Peru", "They spoke."),
    ("Chile and Peru Open a Bridge", "Chile and Peru welcomed the bridge."),
    ("", "Mr. President, I congratulate you on behalf of the Government and people of Fiji."),
    ("", "We align ourselves with the statement made by Cuba on behalf of the Group of 77."),
    ("Joint Statement on Fish", "Fish matter. Chile's and Peru's fish matter most."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), NOBODY)
def test_a_text_about_others_has_no_signatory(title: str, text: str, world_on: WorldOn) -> None:
    issuers = judge_issuers(title, [text], world_on("2021-05-01"))
    assert codes(issuers) == []
    assert issuers.doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guinea-Bissau, Guinea and Equatorial Guinea", "GNB GIN GNQ"),
        ("Papua New Guinea and Guinea", "PNG GIN"),
        ("Niger, Nigeria", "NER NGA"),
        ("the Republic of the Congo and the Democratic Republic of the Congo", "COG COD"),
        ("Dominica and the Dominican Republic", "DMA DOM"),
        ("the Democratic People's Republic of Korea and the Republic of Korea", "PRK KOR"),
        ("Antigua and Barbuda, Trinidad and Tobago and Fiji", "ATG TTO FJI"),
        ("Japan, United Arab Emirates, the United Kingdom, Qatar", "JPN ARE GBR QAT"),
        ("Poland, Republic of Korea, Romania", "POL KOR ROU"),
        ("Korea, Republic of, and Moldova, Republic of", "KOR MDA"),
    ],
)
def test_names_that_look_alike_are_kept_apart(text: str, expected: str, world_on: WorldOn) -> None:
    names = read_list(text, 0, world_on("2021-05-01"))
    assert [printed.party.code for printed in names.parties] == expected.split()
    assert not names.unknown


JOINED = {"en": ", ", "fr": ", ", "es": ", ", "pt": ", ", "ru": ", ", "zh": "、", "ar": "، و"}


@pytest.mark.parametrize("language", JOINED)
def test_any_two_states_that_stand_side_by_side_are_read_as_two(
    language: str, registry: Registry, world_on: WorldOn
) -> None:
    """'Poland, Republic of' is a name turned round; in 'Poland, Republic of Korea' it is not."""
    world = world_on("2021-05-01")
    names = [
        (name.text, state.code)
        for state in registry.parties.values()
        for name in state.names
        if state.kind == "state" and name.language == language and "," not in name.text
        if not name.text[:1].islower() and "（" not in name.text and _is_of(world, name.text, state)
    ]
    for distance in (1, 50, 131):
        for (first, one), (second, two) in zip(names, names[distance:], strict=False):
            listed = read_list(f"{first}{JOINED[language]}{second}", 0, world).parties
            expected = [one, two]
            assert [printed.party.code for printed in listed] == expected, (first, second)


def _is_of(world: World, name: str, state: Party) -> bool:
    found = world.find(name)
    return found is not None and found.id == state.id


def test_a_possessor_is_no_signatory(world_on: WorldOn) -> None:
    names = read_list("Chile and Peru’s bridge", 0, world_on("2021-05-01"))
    assert [printed.party.code for printed in names.parties] == ["CHL"]


def test_names_count_on_the_date_of_the_text(world_on: WorldOn) -> None:
    title = "Joint Statement by Czechoslovakia, Poland and Hungary"
    assert codes(judge_issuers(title, ["…"], world_on("1991-02-15"))) == ["CSK", "POL", "HUN"]
    later = judge_issuers(title, ["…"], world_on("2001-02-15"))
    assert "CSK" not in codes(later)


def test_a_name_nobody_has_is_a_question_and_no_signatory(world_on: WorldOn) -> None:
    issuers = judge_issuers(
        "Joint Statement by Chile, Ruritania and Peru", ["…"], world_on("2021-05-01")
    )
    assert codes(issuers) == ["CHL", "PER"]
    assert [doubt.why for doubt in issuers.doubts] == [
        "'Ruritania' stands among the names, but nobody is called so"
    ]


def test_the_number_a_text_states_is_compared_with_the_names_read(world_on: WorldOn) -> None:
    issuers = judge_issuers(
        "Joint Statement on Fish",
        ["The 4 members of the Initiative—Chile, Peru and Fiji—met."],
        world_on("2021-05-01"),
    )
    assert issuers.claimed == 4
    assert issuers.doubts[0].why == "the text says 4, 3 names were read"


def test_a_speaker_is_named_apart_from_those_spoken_for(world_on: WorldOn) -> None:
    title = "Statement by Cuba on behalf of the Group of 77 and China"
    issuers = judge_issuers(title, ["…"], world_on("2021-05-01"))
    assert issuers.signed == ()
    assert [printed.party.code for printed in issuers.on_behalf_of] == ["G77"]
    assert issuers.speaker is not None
    assert issuers.speaker.party.code == "CUB"


def test_those_who_align_themselves_are_no_issuers(world_on: WorldOn) -> None:
    issuers = judge_issuers(
        "",
        [
            "I have the honour to speak on behalf of the European Union.",
            "Norway and Iceland align themselves with this statement.",
        ],
        world_on("2021-05-01"),
    )
    assert codes(issuers) == ["EU"]
    assert [printed.party.code for printed in issuers.aligned] == ["NOR", "ISL"]


def test_a_group_whose_members_the_text_names_is_read_as_its_members(world_on: WorldOn) -> None:
    issuers = judge_issuers(
        "G7 Leaders’ Statement",
        [
            "We, the leaders of Canada, France, Germany, Italy, Japan, the United Kingdom and the "
            "United States, met."
        ],
        world_on("2021-05-01"),
    )
    assert len(issuers.signed) == 7


@pytest.mark.parametrize(
    ("text", "expected", "unknown"),
    [
        ("Peru, the Chad Basin Commission, Fiji and Palau", "PER FJI PLW", "Chad Basin Commission"),
        ("Peru, the World Forum on Fish Ponds, Fiji", "PER FJI", "World Forum on Fish Ponds"),
    ],
)
def test_a_longer_name_that_begins_like_a_state_is_a_question(
    text: str, expected: str, unknown: str, world_on: WorldOn
) -> None:
    names = read_list(text, 0, world_on("2021-05-01"))
    assert [printed.party.code for printed in names.parties] == expected.split()
    assert names.unknown == (unknown,)
