"""Facts of the archive's own registry, as the organisations themselves count their members."""

import datetime as dt
import re
from pathlib import Path

import pytest

from publisher.check_registry import check_registry
from publisher.model import Party, PartyId, Registry
from publisher.read.registry import read_registry

REGISTRY = Path(__file__).resolve().parents[1] / "registry"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(REGISTRY)[0]


def members(registry: Registry, group: str, day: str) -> tuple[PartyId, ...]:
    return registry.members_on(PartyId(group), dt.date.fromisoformat(day))


def test_the_registry_has_no_problem(registry: Registry) -> None:
    assert read_registry(REGISTRY)[1] == []
    assert check_registry(registry) == []


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("un", "1945-12-31", 51),
        ("un", "1990-12-31", 159),
        ("un", "2002-12-31", 191),
        ("un", "2006-12-31", 192),
        ("un", "2026-01-01", 193),
        ("european-union", "1960-01-01", 6),
        ("european-union", "1982-09-28", 10),
        ("european-union", "2000-01-01", 15),
        ("european-union", "2019-12-31", 28),
        ("european-union", "2020-01-31", 28),
        ("european-union", "2020-02-01", 27),
        ("nato", "1950-01-01", 12),
        ("nato", "2025-01-01", 32),
        ("african-union", "2025-01-01", 55),
        ("asean", "2025-10-25", 10),
        ("asean", "2025-10-26", 11),
        ("osce", "1975-08-01", 35),
        ("osce", "2020-01-01", 57),
        ("council-of-europe", "2022-03-15", 47),
        ("council-of-europe", "2022-03-16", 46),
        ("group-of-77", "2021-01-01", 134),
        ("non-aligned-movement", "2020-01-01", 120),
        ("oic", "2010-01-01", 57),
        ("league-of-arab-states", "2010-01-01", 22),
        ("gulf-cooperation-council", "2020-01-01", 6),
        ("aosis", "2020-01-01", 39),
        ("lldcs", "2020-01-01", 32),
        ("ldcs", "2025-01-01", 44),
        ("apec", "2020-01-01", 21),
        ("celac", "2019-01-01", 33),
        ("caricom", "2020-01-01", 15),
        ("sadc", "2020-01-01", 16),
        ("ecowas", "2025-01-28", 15),
        ("ecowas", "2025-01-29", 12),
        ("pacific-islands-forum", "2023-11-10", 18),
        ("sco", "2025-01-01", 10),
        ("csto", "2020-01-01", 6),
        ("eaeu", "2020-01-01", 5),
        ("g7", "2020-01-01", 7),
        ("g8", "2005-07-06", 8),
        ("g20", "2024-01-01", 21),
        ("brics", "2023-12-31", 5),
        ("brics", "2024-01-01", 9),
        ("brics", "2025-01-06", 10),
        ("african-group", "2020-01-01", 54),
        ("asia-pacific-group", "2020-01-01", 54),
        ("eastern-european-group", "2020-01-01", 23),
        ("grulac", "2020-01-01", 33),
        ("weog", "2020-01-01", 29),
        ("nordic-baltic-eight", "2020-01-01", 8),
    ],
)
def test_a_group_had_so_many_members_on_a_day(
    registry: Registry, group: str, day: str, count: int
) -> None:
    assert len(members(registry, group, day)) == count


def test_the_ten_of_1982_are_the_nine_and_greece(registry: Registry) -> None:
    nine = "belgium denmark france germany ireland italy luxembourg netherlands united-kingdom"
    ten = {*nine.split(), "greece"}
    assert set(members(registry, "european-union", "1982-09-28")) == ten


def test_a_suspended_member_is_not_counted(registry: Registry) -> None:
    assert "syria" not in members(registry, "league-of-arab-states", "2015-01-01")
    assert "syria" in members(registry, "league-of-arab-states", "2024-01-01")


def states(registry: Registry) -> list[Party]:
    return [party for party in registry.parties.values() if party.kind == "state"]


def test_every_member_of_the_un_has_its_names_in_the_six_languages(registry: Registry) -> None:
    lacking = [
        (state.id, language, form)
        for state in states(registry)
        if state.status == "member"
        for language in ("en", "fr", "es", "ru", "zh", "ar")
        for form in ("short", "formal")
        if not any(n.language == language and n.form == form for n in state.names)
    ]
    assert lacking == []


def test_every_member_of_the_un_has_codes_a_region_and_a_day_of_admission(
    registry: Registry,
) -> None:
    now = [state for state in states(registry) if state.status == "member"]
    assert len(now) == 193
    assert all(re.fullmatch("[A-Z]{3}", state.code) for state in now)
    assert all(re.fullmatch("[A-Z]{2}", state.alpha2) for state in now)
    assert all(re.fullmatch(r"\d{3}", state.m49) for state in now)
    assert all(re.fullmatch(r"Q\d+", state.wikidata) for state in now)
    assert all(state.region and state.un_member_since for state in now)


def test_names_carry_no_article_footnote_mark_or_stray_space(registry: Registry) -> None:
    untidy = [
        name.text
        for party in registry.parties.values()
        for name in party.names
        if re.search(r"[*]|\((the|la|le|les|el|los|las|l['’])\)|  |^\s|\s$", name.text)
        or re.match(r"(the|la|le|les|el|los|las) |l['’]", name.text)
    ]
    assert untidy == []


def test_ids_are_addresses(registry: Registry) -> None:
    ids = [*registry.parties, *registry.forums, *registry.topics, *registry.kinds]
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)] == []


@pytest.mark.parametrize(
    ("party", "day", "name"),
    [
        ("turkiye", "2022-05-31", "Turkey"),
        ("turkiye", "2022-06-01", "Türkiye"),
        ("eswatini", "2018-04-18", "Swaziland"),
        ("eswatini", "2018-04-19", "Eswatini"),
        ("czechia", "2010-01-01", "Czech Republic"),
        ("czechia", "2020-01-01", "Czechia"),
        ("cabo-verde", "2013-10-23", "Cape Verde"),
        ("cabo-verde", "2013-10-24", "Cabo Verde"),
        ("burkina-faso", "1984-08-03", "Upper Volta"),
        ("dr-congo", "1997-05-16", "Zaire"),
        ("dr-congo", "1997-05-17", "Democratic Republic of the Congo"),
        ("north-macedonia", "2019-02-13", "The former Yugoslav Republic of Macedonia"),
        ("north-macedonia", "2019-02-14", "North Macedonia"),
        ("belarus", "1991-09-18", "Byelorussian Soviet Socialist Republic"),
        ("germany", "1990-10-02", "Germany, Federal Republic of"),
        ("germany", "1990-10-03", "Germany"),
        ("serbia-and-montenegro", "2000-11-01", "Yugoslavia"),
        ("european-union", "1982-09-28", "European Communities"),
        ("african-union", "2000-01-01", "Organization of African Unity"),
    ],
)
def test_a_party_goes_by_the_name_of_the_day(
    registry: Registry, party: str, day: str, name: str
) -> None:
    assert registry.parties[PartyId(party)].name_on(dt.date.fromisoformat(day)) == name


def test_kosovo_carries_its_standing_footnote(registry: Registry) -> None:
    kosovo = registry.parties[PartyId("kosovo")]
    assert kosovo.code == "XKX"
    assert kosovo.footnote == (
        "All references to Kosovo shall be understood to be in the context of "
        "Security Council resolution 1244 (1999)."
    )
