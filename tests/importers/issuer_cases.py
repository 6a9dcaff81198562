"""What the tests of who issues a text share: a case is its name, its title, its paragraphs, …"""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from publisher.importers.name_lists import World
from publisher.importers.signatories import Issuers, judge_issuers

WorldOn = Callable[[str], World]


def codes(issuers: Issuers) -> list[str]:
    """The codes of those who issue a text, in printed order."""
    return [printed.party.code for printed in (*issuers.signed, *issuers.on_behalf_of)]


def read(title: str, paragraphs: Sequence[str], world_on: WorldOn) -> list[str]:
    """The codes of those who issue a text of May 2021."""
    return codes(judge_issuers(title, paragraphs, world_on("2021-05-05")))


def named(cases: Sequence[tuple[Any, ...]], *arguments: str) -> pytest.MarkDecorator:
    """A test for each case, called by the case's name."""
    values = [case[1:] for case in cases]
    return pytest.mark.parametrize(arguments, values, ids=[case[0] for case in cases])
