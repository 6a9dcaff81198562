"""The command `who` says what printed names resolve to on a day."""

import datetime as dt
from pathlib import Path

import pytest

from publisher.model import Registry
from publisher.read.registry import read_registry
from publisher.resolve.names import PartyIndex
from publisher.who import who

REGISTRY = Path(__file__).resolve().parents[1] / "registry"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(REGISTRY)[0]


def answer(registry: Registry, day: str, *names: str) -> tuple[str, bool]:
    return who(names, dt.date.fromisoformat(day), PartyIndex(registry), registry)


def test_a_name_answers_with_its_party_code_and_name_in_un_use(registry: Registry) -> None:
    assert answer(registry, "2023-07-28", "Islamic Republic of Iran") == (
        "Islamic Republic of Iran\tiran\tIRN\tIran (Islamic Republic of)\n",
        True,
    )


def test_the_name_in_un_use_is_that_of_the_day(registry: Registry) -> None:
    text, _ = answer(registry, "1985-01-01", "Zaire", "Burma", "Turkey")
    assert text == (
        "Zaire\tdr-congo\tCOD\tZaire\nBurma\tmyanmar\tMMR\tBurma\nTurkey\tturkiye\tTUR\tTurkey\n"
    )


def test_a_name_that_does_not_resolve_answers_with_a_dash_and_suggestions(
    registry: Registry,
) -> None:
    text, all_found = answer(registry, "1975-08-01", "Czechslovakia", "Poland")
    assert not all_found
    assert text.splitlines() == [
        "Czechslovakia\t-\tno party is called 'Czechslovakia' (did you mean 'Czechoslovakia'?)",
        "Poland\tpoland\tPOL\tPoland",
    ]


def test_names_are_answered_in_the_order_asked(registry: Registry) -> None:
    text, _ = answer(registry, "2020-01-01", "Zambia", "Angola", "Zambia")
    assert [line.split("\t")[0] for line in text.splitlines()] == ["Zambia", "Angola", "Zambia"]


def test_no_names_give_no_lines(registry: Registry) -> None:
    assert answer(registry, "2020-01-01") == ("", True)
