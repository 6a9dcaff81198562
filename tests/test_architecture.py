"""The parts of the program know each other as ARCHITECTURE.md says, and no more than that."""

import pytest
from import_map import PACKAGE, drawn, foreign, modules, written_down

STAGES = ("read", "validate", "resolve", "relate", "render", "write")
PARTS = written_down("parts")


def test_every_module_belongs_to_one_part() -> None:
    members = [module for part in PARTS.values() for module in part]
    assert sorted(members) == modules()


def test_the_imports_are_those_written_down() -> None:
    assert drawn(PARTS) == written_down("imports")


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_knows_no_other_stage(stage: str) -> None:
    assert drawn(PARTS)[stage] <= {"model", "text"}


def test_only_the_road_knows_all_stages() -> None:
    imports = drawn(PARTS)
    assert [part for part, others in imports.items() if {*STAGES} <= others] == ["road"]


@pytest.mark.parametrize("framework", sorted(written_down("frameworks")))
def test_a_framework_is_known_where_it_is_said_to_be(framework: str) -> None:
    part_of = {module: part for part, members in PARTS.items() for module in members}
    knowing = {
        part_of[path.relative_to(PACKAGE).parts[0].removesuffix(".py")]
        for path in PACKAGE.rglob("*.py")
        if framework in foreign(path)
    }
    assert knowing == written_down("frameworks")[framework]


def test_yaml_is_read_in_one_stage_templates_in_another_and_mkdocs_at_the_rim() -> None:
    known = written_down("frameworks")
    assert (known["yaml"], known["mkdocs"]) == ({"read"}, {"rim"})
    assert known["jinja2"] <= {"render", "rim"}
