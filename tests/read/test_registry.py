"""The registry's files are read as text, and every mistake of form is named with its line."""

import datetime as dt
from pathlib import Path

import pytest

from publisher.model import Language, Name, Party, PartyId, Registry
from publisher.problems import Problem
from publisher.read.registry import read_registry


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "registry"
    made.mkdir()
    return made


def read_state(folder: Path, text: str) -> tuple[Party, list[Problem]]:
    (folder / "states.yml").write_text(text, encoding="utf-8")
    registry, problems = read_registry(folder)
    return next(iter(registry.parties.values())), problems


NORWAY = """\
- id: norway
  code: NO
  status: member
  names:
    - {short: Norway}
"""


def test_a_code_that_looks_like_a_no_stays_as_written(folder: Path) -> None:
    party, problems = read_state(folder, NORWAY)
    assert (party.id, party.code, problems) == ("norway", "NO", [])


def test_an_empty_folder_is_an_empty_registry(folder: Path) -> None:
    assert read_registry(folder) == (Registry({}, (), {}, {}, {}, ()), [])


def test_a_file_of_comments_only_has_no_entries(folder: Path) -> None:
    (folder / "states.yml").write_text("# nobody yet\n", encoding="utf-8")
    assert read_registry(folder) == (Registry({}, (), {}, {}, {}, ()), [])


def test_names_keep_their_form_language_and_days(folder: Path) -> None:
    text = NORWAY + (
        "    - {other: Norge, language: no, since: 1905-06-07, until: 1999-12-31}\n"
        "  also: [Norveg]\n  ambiguous: [North]\n"
    )
    party, _ = read_state(folder, text)
    assert party.names == (
        Name("Norway", Language("en"), "short"),
        Name("Norge", Language("no"), "other", dt.date(1905, 6, 7), dt.date(1999, 12, 31)),
        Name("Norveg", Language("en"), "other"),
        Name("North", Language("en"), "ambiguous"),
    )


def write_made_files(folder: Path) -> None:
    (folder / "state-codes.csv").write_text("code,alpha2,m49,wikidata\nNO,XX,578,Q20\n")
    (folder / "state-names.csv").write_text(
        "code,language,form,name,source\nNO,fr,short,Norvège,UN\nNO,fr,formal,Royaume,UN\n",
        encoding="utf-8",
    )


def test_machine_made_names_come_after_those_kept_by_hand(folder: Path) -> None:
    write_made_files(folder)
    party, _ = read_state(folder, NORWAY)
    assert [name.text for name in party.names] == ["Norway", "Norvège", "Royaume"]
    assert (party.alpha2, party.m49, party.wikidata) == ("XX", "578", "Q20")


def test_machine_made_names_hold_from_the_day_the_entry_says(folder: Path) -> None:
    write_made_files(folder)
    party, _ = read_state(folder, NORWAY + "  un_short_since: 2000-01-01\n")
    assert [name.since for name in party.names] == [None, dt.date(2000, 1, 1), None]


def test_a_new_name_is_one_line(folder: Path) -> None:
    """The page calls the state by it from its day on, and the old name stays accepted."""
    text = NORWAY.replace("- {short", "- {short: Newland, since: 2027-01-01}\n    - {short")
    party, problems = read_state(folder, text)
    assert problems == []
    assert party.name == "Newland"
    assert party.name_on(dt.date(2026, 12, 31)) == "Norway"


def test_a_former_state_takes_no_present_names(folder: Path) -> None:
    write_made_files(folder)
    party, _ = read_state(folder, NORWAY.replace("member", "former"))
    assert [name.text for name in party.names] == ["Norway"]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (NORWAY + "  colour: red\n", 6, "registry-key"),
        (NORWAY + "  since: 1905\n", 6, "registry-date"),
        (NORWAY + "  also: Norge\n", 6, "registry-value"),
        (NORWAY + "    - {short: Norge, form: x}\n", 6, "registry-key"),
        (NORWAY + "    - {language: fr}\n", 6, "registry-value"),
        (NORWAY + "    - Norge\n", 6, "registry-value"),
        (NORWAY + "\n" + NORWAY, 7, "registry-duplicate"),
        (NORWAY.replace("member", "guest"), 3, "registry-value"),
        (NORWAY + "- code: SE\n", 6, "registry-value"),
        (NORWAY + "  code: NOR\n", 6, "registry-yaml"),
        ("- id: nameless\n  code: X\n", 1, "registry-value"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    folder: Path, text: str, line: int, code: str
) -> None:
    (folder / "states.yml").write_text(text, encoding="utf-8")
    problems = read_registry(folder)[1]
    assert [(p.file, p.line, p.code) for p in problems] == [("registry/states.yml", line, code)]


def test_yaml_that_cannot_be_read_is_one_problem(folder: Path) -> None:
    (folder / "states.yml").write_text("- id: {\n", encoding="utf-8")
    registry, problems = read_registry(folder)
    assert registry.parties == {}
    assert [problem.code for problem in problems] == ["registry-yaml"]


def test_an_id_is_one_partys_in_all_files(folder: Path) -> None:
    (folder / "states.yml").write_text(NORWAY, encoding="utf-8")
    group = NORWAY.replace("  status: member\n", "")
    (folder / "groups.yml").write_text(group, encoding="utf-8")
    registry, problems = read_registry(folder)
    assert registry.parties[PartyId("norway")].kind == "state"
    assert [(p.file, p.line, p.code) for p in problems] == [
        ("registry/groups.yml", 1, "registry-duplicate")
    ]


MEMBERSHIPS = "group,member,since,until,role,source\n"


def test_memberships_are_read_with_their_days(folder: Path) -> None:
    (folder / "memberships.csv").write_text(MEMBERSHIPS + "g7,canada,1976-06-27,,member,x\n")
    registry, problems = read_registry(folder)
    assert problems == []
    assert registry.memberships[0].since == dt.date(1976, 6, 27)
    assert registry.memberships[0].until is None


def test_a_membership_with_a_date_that_is_none_is_named_with_its_line(folder: Path) -> None:
    rows = "g7,italy,1975-11-15,,member,x\ng7,canada,June 1976,,member,x\n"
    (folder / "memberships.csv").write_text(MEMBERSHIPS + rows)
    registry, problems = read_registry(folder)
    assert len(registry.memberships) == 1
    assert [(p.file, p.line, p.code) for p in problems] == [
        ("registry/memberships.csv", 3, "registry-date")
    ]


def test_a_membership_with_a_column_missing_is_named(folder: Path) -> None:
    (folder / "memberships.csv").write_text(MEMBERSHIPS + "g7,canada\n")
    assert [problem.line for problem in read_registry(folder)[1]] == [2]


def test_un_and_regional_membership_follow_from_the_states_own_entry(folder: Path) -> None:
    extra = "  un_member_since: 1945-11-27\n  region: West\n"
    (folder / "states.yml").write_text(NORWAY + extra, encoding="utf-8")
    (folder / "organisations.yml").write_text("- {id: un, code: UN, also: [UN]}\n")
    (folder / "groups.yml").write_text("- {id: weog, code: W, region: West, also: [W]}\n")
    registry, _ = read_registry(folder)
    for group in ("un", "weog"):
        assert registry.members_on(PartyId(group), dt.date(1945, 11, 27)) == ("norway",)
        assert registry.members_on(PartyId(group), dt.date(1945, 11, 26)) == ()


def test_a_forum_without_a_short_name_goes_by_its_name(folder: Path) -> None:
    (folder / "forums.yml").write_text("- {id: unga, name: General Assembly}\n")
    assert read_registry(folder)[0].forums["unga"].short_name == "General Assembly"


def test_instruments_are_read_with_their_patterns(folder: Path) -> None:
    (folder / "instruments.yml").write_text(
        "- id: npt\n  name: Treaty\n  patterns: [NPT, 'Treaty on .*']\n  articles: true\n"
    )
    instrument = read_registry(folder)[0].instruments[0]
    assert instrument.patterns == ("NPT", "Treaty on .*")
    assert instrument.articles


@pytest.mark.parametrize("file", ["states.yml", "memberships.csv", "state-names.csv"])
def test_a_file_saved_in_an_older_encoding_is_named_with_its_line(folder: Path, file: str) -> None:
    """As spreadsheets save it."""
    (folder / file).write_bytes("code\n# Türkiye\n".encode("latin-1"))
    _, problems = read_registry(folder)
    assert [(p.file, p.line, p.code) for p in problems] == [(f"registry/{file}", 2, "encoding")]
