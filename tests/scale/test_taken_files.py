"""MkDocs does not look at files that are known to be as they were; nobody can tell."""

import logging
from pathlib import Path

import pytest
from archives import copy_archive
from fresh_sites import different, fresh_site, settings
from mkdocs.commands.build import build

pytestmark = pytest.mark.slow

PLAIN = ["hooks.py"]  # generating without the check of links, which would stop some builds
QUICK = [*PLAIN, "publisher/quick_site.py"]
GENERATE = "from publisher.mkdocs_hook import on_pre_build\n"


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive whose site has been built."""
    made = copy_archive(tmp_path / "archive")
    (made / "hooks.py").write_text(GENERATE, encoding="utf-8")
    build(settings(made, tmp_path / "site"))
    return made


def as_made_anew(archive: Path, tmp_path: Path) -> bool:
    """Whether a second build gives the site of a first one without anything remembered."""
    build(settings(archive, tmp_path / "site"))
    return different(tmp_path / "site", fresh_site(archive, tmp_path / "fresh")) == []


def said_of(archive: Path, site: Path, log: pytest.LogCaptureFixture, *hooks: str) -> list[str]:
    """What MkDocs says of an archive's pages and links while it builds."""
    log.clear()
    log.set_level(logging.INFO, "mkdocs")
    build(settings(archive, site, [*hooks]))
    words = ("Doc file", "The following pages")
    return sorted(line for line in log.messages if line.startswith(words))


def test_a_page_that_somebody_puts_among_generated_ones_is_found(
    archive: Path, tmp_path: Path
) -> None:
    for path in ("statements/by-hand.md", "topics/more/README.md", "years/more/chart.svg"):
        (archive / "docs" / path).parent.mkdir(exist_ok=True)
        (archive / "docs" / path).write_text("By hand.", encoding="utf-8")
    assert as_made_anew(archive, tmp_path)
    assert (tmp_path / "site" / "topics" / "more" / "index.html").exists()
    (archive / "docs" / "statements" / "by-hand.md").unlink()
    assert as_made_anew(archive, tmp_path)


def test_what_somebody_puts_into_the_built_site_is_gone_with_the_next_build(
    archive: Path, tmp_path: Path
) -> None:
    page = min((tmp_path / "site" / "statements").glob("*/index.html"))
    (page.parent / "draft.html").write_text("not ours", encoding="utf-8")
    (page.parent / "empty").mkdir()
    page.write_text("spoilt", encoding="utf-8")
    assert as_made_anew(archive, tmp_path)
    assert not (page.parent / "empty").exists()


@pytest.mark.parametrize("damage", [b"", b"not what was written", b"\x80\x05K\x01."])
def test_a_damaged_record_of_the_site_does_no_harm(
    archive: Path, tmp_path: Path, damage: bytes
) -> None:
    record = archive / ".cache" / "site.pickle"
    assert record.exists()
    record.write_bytes(damage)
    assert as_made_anew(archive, tmp_path)


def test_nothing_is_left_where_the_system_keeps_what_is_temporary(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    config = settings(archive, tmp_path / "site")
    build(config)
    assert not list((tmp_path / "temporary").iterdir())
    assert config.docs_dir == str(archive / "docs")


def test_settings_that_leave_out_more_take_effect(archive: Path, tmp_path: Path) -> None:
    with (archive / "mkdocs.yml").open("a", encoding="utf-8") as more:
        more.write("exclude_docs: |\n  /data/*.csv\n  /help/fields.md\n")
    assert (tmp_path / "site" / "data" / "signatures.csv").exists()
    build(settings(archive, tmp_path / "site", [*QUICK]))
    assert not (tmp_path / "site" / "data" / "signatures.csv").exists()
    build(settings(archive, tmp_path / "plain", [*PLAIN]))
    assert different(tmp_path / "site", tmp_path / "plain") == []


def test_a_page_that_comes_into_the_menus_or_out_of_the_list_of_others_is_treated_so(
    archive: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    forums = (archive / "docs" / "forums").glob("*.md")
    page = min(file.name for file in forums if file.name != "index.md")
    text = (archive / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("  - Years:", f"  - One: forums/{page}\n  - Years:")
    (archive / "mkdocs.yml").write_text(text.replace("  /years/*\n", ""), encoding="utf-8")
    plain = said_of(archive, tmp_path / "plain", caplog, *PLAIN)
    assert "years/" in plain[0]
    for _ in range(2):
        assert said_of(archive, tmp_path / "site", caplog, *QUICK) == plain
        assert different(tmp_path / "site", tmp_path / "plain") == []


def test_a_broken_link_in_a_page_written_by_hand_is_said_in_every_build(
    archive: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    statement = min((archive / "docs" / "statements").glob("[12]*.md")).name
    (archive / "docs" / "about.md").write_text(
        f"# About\n\n[gone](statements/gone.md) [there](statements/{statement}#p-1)"
        f" [no place](statements/{statement}#nowhere)\n",
        encoding="utf-8",
    )
    plain = said_of(archive, tmp_path / "plain", caplog, *PLAIN)
    assert len(plain) == 2
    for _ in range(2):
        assert said_of(archive, tmp_path / "site", caplog, *QUICK) == plain
