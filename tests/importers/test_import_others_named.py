"""A joint text that names others and not who issues it: they are not taken for its issuers."""

import pytest
from issuer_cases import WorldOn, codes

from publisher.importers.signatories import judge_issuers

TITLE = "Joint Statement on Undersea Cables"
REST = [
    "Undersea cables carry almost all of the world’s data. They will be laid with care.",
    "We welcome the progress made so far and look forward to meeting again next year.",
]
OTHERS = (
    "We welcome the agreement reached by Chile, Fiji and Kenya.",
    "The agreement between Chile and Fiji is welcome.",
    "We express our solidarity with Chile, Fiji and Kenya.",
    "We call upon Chile, Fiji and Kenya to refrain from violence.",
    "We are deeply concerned about the tensions between Chile and Fiji.",
    "The situation in Chile, Fiji and Kenya is alarming.",
    "The people of Chile, Fiji and Kenya deserve peace.",
    "Projects will be carried out in Chile, Fiji and Kenya.",
    "Ships flying the flags of Chile, Fiji and Kenya were attacked.",
    "Hostages from Chile, Fiji and Kenya must be released.",
    "We urge the Governments of Chile, Fiji and Kenya to resume talks.",
    "The Governments of Chile, Fiji and Kenya have been informed.",
)
ISSUERS = (
    "We have convened to reaffirm our cooperation between Chile, Fiji and Kenya.",
    "The Ministers responsible for defence of Chile, Fiji and Kenya convened by video link.",
    "Representatives of Chile, Fiji and Kenya met in Suva and agreed on the following.",
    "Chile, Fiji and Kenya have been working together for ten years and share a vision.",
    "In Suva, Chile, Fiji and Kenya launched the Cable Partnership.",
)


@pytest.mark.parametrize("opening", OTHERS)
def test_those_a_text_speaks_of_do_not_issue_it(world_on: WorldOn, opening: str) -> None:
    assert codes(judge_issuers(TITLE, [opening, *REST], world_on("2024-05-03"))) == []


@pytest.mark.parametrize("opening", ISSUERS)
def test_those_who_act_in_a_text_issue_it(world_on: WorldOn, opening: str) -> None:
    issuers = judge_issuers(TITLE, [opening, *REST], world_on("2024-05-03"))
    assert codes(issuers) == ["CHL", "FJI", "KEN"]


def test_who_declares_may_stand_behind_a_preamble(world_on: WorldOn) -> None:
    clauses = [f"Recognizing that cable {number} matters;" for number in range(5)]
    subject = (
        "The Heads of State and Government, or senior officials, of Chile, Fiji and Kenya, meeting "
        "in Dubai on the sidelines of the conference, do hereby:"
    )
    text = [*clauses, subject, "Commit to lay cables with care;", "Call upon others to join."]
    issuers = judge_issuers("Declaration on Undersea Cables", text, world_on("2023-12-07"))
    assert codes(issuers) == ["CHL", "FJI", "KEN"]


def test_the_parties_of_a_treaty_may_stand_on_lines_of_their_own(world_on: WorldOn) -> None:
    text = ["The Government of the Kingdom of Norway", "and",
            "the Government of the Kingdom of Sweden,", "Considering the Treaty of 1950,",
            "Have agreed as follows:", "The vessels shall be marked."]  # fmt: skip
    issuers = judge_issuers("Joint Declaration", text, world_on("1955-05-04"))
    assert codes(issuers) == ["NOR", "SWE"]
