"""Lists of signatories at the end of a text, whatever words lead to them."""

import pytest
from issuer_cases import WorldOn, codes

from publisher.importers.signatories import judge_issuers

TITLE = "Joint Statement on Undersea Cables"
TEXT = [
    "The endorsing parties affirm that cables matter to everybody.",
    "1. Cables should be laid with care.",
    "2. Repairs should be quick.",
]
NAMES = "Chile, the European Union, Fiji, the Republic of Korea, and the United States"
CODES = {"CHL", "EU", "FJI", "KOR", "USA"}

LEADS = (
    "Endorsed, as of September 27, 2024, by: %s.",
    "As of 27 September 2024 the following have endorsed these principles: %s",
    "Endorsing participants: %s",
    "Endorsers: %s",
    "The following countries have joined this statement: %s.",
    "The endorsing parties are %s.",
    "Signed by the governments of %s.",
    "States joining the statement – %s",
    "Partners endorsing this pledge include %s.",
    "In alphabetical order: %s",
    "Les pays suivants se sont associés à la présente déclaration : le Chili, l’Union européenne, "
    "les Fidji, la République de Corée et les États-Unis",
    "Países firmantes hasta la fecha: Chile, la Unión Europea, Fiji, la República de Corea y los "
    "Estados Unidos",
)
OTHERS = (
    "Our thanks go to the donors supporting this work: %s.",
    "Observers: %s.",
    "Countries that have signed the Artemis Accords: %s.",
    "Invited to endorse: %s.",
    "Countries eligible for support: %s.",
    "The statement was welcomed by: %s.",
    "Countries hosting landing points supported by these principles: %s.",
)


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_behind_words_of_endorsement_names_the_signatories(
    world_on: WorldOn, lead: str
) -> None:
    end = lead % NAMES if "%s" in lead else lead
    assert set(codes(judge_issuers(TITLE, [*TEXT, end], world_on("2024-09-27")))) == CODES


def test_the_list_may_stand_below_such_words(world_on: WorldOn) -> None:
    end = ["Countries joining this statement", *NAMES.replace("and ", "").split(", ")]
    assert set(codes(judge_issuers(TITLE, [*TEXT, *end], world_on("2024-09-27")))) == CODES


@pytest.mark.parametrize("lead", OTHERS)
def test_a_list_of_others_names_nobody(world_on: WorldOn, lead: str) -> None:
    issuers = judge_issuers(TITLE, [*TEXT, lead % NAMES], world_on("2024-09-27"))
    assert codes(issuers) == []
