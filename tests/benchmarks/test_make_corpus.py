"""The synthetic archive: the same every time, fit for the registry, true to its planting."""

import csv
import sys
from pathlib import Path

import pytest

from publisher.dates import parse_span
from publisher.model import Registry
from publisher.read.registry import read_registry
from publisher.resolve.names import PartyIndex, Unresolved

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "benchmarks"))

from corpus import world  # noqa: E402
from make_corpus import make  # noqa: E402


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    make(200, 7, folder, languages=True)
    return folder


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(TOP / "registry")[0]


def test_the_same_arguments_make_the_same_bytes(made, tmp_path):
    make(200, 7, tmp_path, languages=True)
    files = {path.relative_to(made): path.read_bytes() for path in made.rglob("*.*")}
    again = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert files == again


def test_another_seed_makes_another_archive(made, tmp_path):
    make(200, 8, tmp_path, languages=True)
    assert (tmp_path / "planted.csv").read_bytes() != (made / "planted.csv").read_bytes()


def test_as_many_statements_are_made_as_asked_for(made):
    statements = [path for path in (made / "statements").iterdir() if "." not in path.stem]
    assert len(statements) == 200


def test_planted_reuse_leads_from_an_earlier_to_a_later_paragraph(made):
    with (made / "planted.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["kind"] for row in rows} == {"exact", "light", "medium", "heavy", "lifted"}
    for row in rows:
        assert row["earlier"] < row["later"]
        assert (made / "statements" / f"{row['earlier']}.md").is_file()


def test_an_exact_reuse_stands_in_both_statements_word_for_word(made):
    with (made / "planted.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "exact"]
    for row in rows[:50]:
        earlier = paragraph(made, row["earlier"], row["earlier_anchor"])
        assert earlier == paragraph(made, row["later"], row["later_anchor"])


def paragraph(made: Path, statement: str, anchor: str) -> str:
    body = (made / "statements" / f"{statement}.md").read_text(encoding="utf-8")
    paragraphs = body.split("---\n", 2)[2].strip().split("\n\n")
    if anchor.startswith("p-"):
        return paragraphs[int(anchor.removeprefix("p-")) - 1]
    label = f"{anchor.removeprefix('para-')}. "
    return next(p.removeprefix(label) for p in paragraphs if p.startswith(label))


def test_forums_kinds_and_topics_are_those_of_the_registry(registry):
    assert {forum for forum, _ in world.FORUMS} <= set(registry.forums)
    assert set(world.KINDS) <= set(registry.kinds)
    assert set(world.TOPICS) <= set(registry.topics)


@pytest.mark.parametrize("day", ["1995-01-01", "2025-12-31"])
def test_every_name_it_prints_is_one_party_throughout_its_years(registry, day):
    parties = PartyIndex(registry)
    names = [*world.SHORT_NAMES, *world.FORMAL_NAMES.values(), *world.GROUPS]
    found = {name: parties.find(name, parse_span(day)) for name in names}
    assert [name for name, party in found.items() if isinstance(party, Unresolved)] == []
