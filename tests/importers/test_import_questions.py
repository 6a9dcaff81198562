"""What the editor is asked about who issues a text."""

from collections.abc import Callable

import pytest

from publisher.importers.name_lists import World
from publisher.importers.signatories import judge_issuers

WorldOn = Callable[[str], World]

ASKED = [
    ("names that are only the most likely ones", "Joint Statement on the U.S.-Chile Fish Dialogue",
     ["The delegations spoke about fish."],
     ["understood from the subject of the title: no words say that these issue the text"]),
    ("an adjective", "Déclaration conjointe franco-allemande", ["Le poisson compte."],
     ["understood from the adjective in the title: no words say that these issue the text"]),
    ("a group of states that is not named", "Joint statement on fish",
     ["I speak on behalf of Chile, Peru and a cross-regional group of States."],
     ["the text speaks of 'a cross-regional group of States' without naming them"]),
    ("a number of states that are not named", "Joint Statement by Chile, Peru and 53 African "
     "countries", ["…"], ["the text speaks of '53 African countries' without naming them"]),
    ("a French group that is not named", "Déclaration conjointe du Chili et du Pérou",
     ["Cette déclaration est faite au nom du Chili, du Pérou et d'un groupe de pays."],
     ["the text speaks of 'un groupe de pays' without naming them"]),
    ("one name for many", "Joint statement on behalf of a group of countries",
     ["I speak on behalf of a group of 57 countries, including my own country, Chile."],
     ["the text says 57, 1 name was read"]),
    ("those who met, in a text that nothing calls theirs", "Solidarity for Fish",
     ["The Minister of Trade of Chile, Anna Berg, and the Minister of Foreign Affairs of Fiji, Bo "
      "Dahl, met in Suva on 5 May 2021."],
     ["no words say for certain who issues the text: none taken",
      "perhaps theirs, from those who met: Chile, Fiji"]),
    ("nobody", "Fish", ["Fish matter."],
     ["no words say for certain who issues the text: none taken"]),
]  # fmt: skip
NOT_ASKED = [
    ("the names are in the title", "Joint Statement by Chile and Peru", ["Fish matter."]),
    ("the group's members follow", "Joint statement on fish",
     ["I speak on behalf of a group of States: Chile, Peru and Fiji."]),
    ("the count is that of the names", "Joint statement on fish",
     ["I speak on behalf of 3 countries: Chile, Peru and Fiji."]),
]  # fmt: skip


@pytest.mark.parametrize("case", ASKED, ids=[case[0] for case in ASKED])
def test_the_editor_is_asked(
    case: tuple[str, str, list[str], list[str]], world_on: WorldOn
) -> None:
    _, title, paragraphs, expected = case
    issuers = judge_issuers(title, paragraphs, world_on("2021-05-05"))
    assert [doubt.why for doubt in issuers.doubts] == expected


@pytest.mark.parametrize("case", NOT_ASKED, ids=[case[0] for case in NOT_ASKED])
def test_the_editor_is_not_asked(case: tuple[str, str, list[str]], world_on: WorldOn) -> None:
    _, title, paragraphs = case
    issuers = judge_issuers(title, paragraphs, world_on("2021-05-05"))
    assert [d.why for d in issuers.doubts if d.what == "signatories"] == []
