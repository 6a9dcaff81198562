"""What is remembered from run to run is used only where nothing it came from has changed."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from archives import statement_file

from publisher import pipeline
from publisher.archive import Archive
from publisher.cache.looks import Look, Watched
from publisher.cache.stamps import stamp
from publisher.cite.reference import Reference
from publisher.exports import bibliographies
from publisher.manifest import MANIFEST
from publisher.memory import Memory
from publisher.model import Page
from publisher.pipeline import build
from publisher.settings import Settings
from publisher.understanding import record, understand


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts such as pages are made from."""

    indexes: Mapping[str, Mapping[str, Sequence[str]]] = field(
        default_factory=lambda: {"years": {"2023": ("one", "two")}}
    )
    names: Mapping[str, str] = field(default_factory=lambda: {"one": "First"})
    total: int = 2
    settings: str = "the same for all pages"


def test_every_look_at_facts_is_noted_with_its_key() -> None:
    looks: set[Look] = set()
    facts = Watched(Facts(), "facts", looks, unwatched=("settings",))
    assert facts.names["one"] == "First"
    assert facts.names.get("two") is None
    assert "2024" not in facts.indexes["years"]
    assert list(facts.indexes["years"]) == ["2023"]
    assert facts.total == 2
    assert facts.settings
    assert looks == {
        ("facts.names", "value", "one"),
        ("facts.names", "value", "two"),
        ("facts.indexes.years", "presence", "2024"),
        ("facts.indexes.years", "all", None),
        ("facts.total", "all", None),
    }


def test_a_file_carried_from_another_machine_is_known_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "statement.md"
    file.write_text("One.", encoding="utf-8")
    before = stamp(str(file))
    shutil.copy(file, tmp_path / "carried.md")
    after = stamp(str(tmp_path / "carried.md"), before)
    assert before and after
    assert after.changed != before.changed
    assert after.content == before.content
    assert stamp(str(tmp_path / "missing.md")) is None


def pages_made(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, memory: Memory | None = None
) -> list[str]:
    """The pages that a build renders, whether they come out different or not."""
    from publisher.render.engine import Engine

    made: list[str] = []
    render = Engine.page

    def noted(self: Engine, path: str, template: str, **context: object) -> Page:
        made.append(path)
        return render(self, path, template, **context)

    with monkeypatch.context() as patched:
        patched.setattr(Engine, "page", noted)
        assert not build(archive, Settings(), memory).problems
    return made


def test_a_build_with_nothing_changed_renders_no_statement(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert any(path.startswith("statements/") for path in pages_made(archive, monkeypatch))
    assert not any(path.startswith("statements/2") for path in pages_made(archive, monkeypatch))


def test_an_archive_that_nobody_touched_is_not_read_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However large it is; a touch to any of its files, and it is."""
    assert build(archive, Settings()).changes
    read: list[Archive] = []
    understand = pipeline.understand

    def noted(archive: Archive, *others: Any) -> Any:
        read.append(archive)
        return understand(archive, *others)

    monkeypatch.setattr(pipeline, "understand", noted)
    assert not build(archive, Settings()).changes
    assert not read
    statement = next(archive.statements.glob("[12]*.md"))
    (page,) = archive.docs.glob(f"statements/{statement.name}")
    for touched in (statement, page, archive.registry / "topics.yml", archive.docs / MANIFEST):
        content = touched.read_bytes()
        touched.write_bytes(content + b"\n")
        build(archive, Settings())
        assert read.pop(), touched
        touched.write_bytes(content)
        build(archive, Settings())
        read.clear()
    (archive.statements / "2001-01-01-new.md").write_text("new", encoding="utf-8")
    assert build(archive, Settings()).problems


def test_recording_addresses_makes_no_page_anew(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor does so after every new statement."""
    build(archive, Settings())
    assert not record(archive)
    assert not pages_made(archive, monkeypatch)


def test_a_page_that_was_deleted_is_made_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages_made(archive, monkeypatch)
    (archive.docs / "years" / "2023.md").unlink()
    assert "years/2023.md" in pages_made(archive, monkeypatch)


def test_an_edit_makes_anew_only_its_own_part_of_files_that_list_all_statements(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    entry = bibliographies.bibtex

    def noted(reference: Reference) -> str:
        made.append(reference.key)
        return entry(reference)

    monkeypatch.setattr(bibliographies, "bibtex", noted)
    build(archive, Settings())
    everything, file = list(made), archive.docs / "data" / "statements.bib"
    edited = next(archive.statements.glob("[12]*.md"))
    edited.write_text(edited.read_text("utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    made.clear()
    assert "data/paragraphs.csv" in build(archive, Settings()).changes.written
    assert made == [edited.stem]
    file.unlink()
    made.clear()
    build(archive, Settings())
    assert made == everything


def test_an_edit_of_words_makes_anew_only_the_pages_on_which_they_stand(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists show what stands above a text, not the text; the Data page tells of the edition."""
    pages_made(archive, monkeypatch)
    edited = next(archive.statements.glob("[12]*.md"))
    text = edited.read_text("utf-8")
    edited.write_text(text + "\nOne more paragraph.\n", encoding="utf-8")
    assert sorted(pages_made(archive, monkeypatch)) == [
        "data/index.md",
        f"statements/{edited.name}",
    ]
    edited.write_text(text.replace("\ntitle: ", "\ntitle: Another ", 1), encoding="utf-8")
    assert {f"statements/{edited.name}", "index.md"} < set(pages_made(archive, monkeypatch))


def test_a_new_signatory_makes_anew_the_pages_of_those_who_sign_with_it_most(
    archive_of: Callable[[dict[str, str | bytes]], Archive], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not those of all who ever signed with it: in a large archive that is nearly everybody."""
    states = "Albania Austria Belgium Bulgaria Chile Cuba Cyprus Fiji Ghana India Iraq Japan Kenya"
    often, seldom = states.split(), "Zambia"

    def signed(day: str, *by: str) -> str:
        return statement_file("\n".join([f"date: {day}", "signatories:", *(f"- {p}" for p in by)]))

    archive = archive_of(
        {
            "statements/2021-05-09-often.md": signed("2021-05-09", *often),
            "statements/2022-05-09-once.md": signed("2022-05-09", *often, seldom),
            "statements/2023-05-09-joined.md": signed("2023-05-09", "Peru"),
        }
    )
    pages_made(archive, monkeypatch)
    joined = signed("2023-05-09", "Peru", seldom)
    (archive.statements / "2023-05-09-joined.md").write_text(joined, encoding="utf-8")
    made = set(pages_made(archive, monkeypatch))
    assert {"signatories/peru.md", "signatories/zambia.md", "co-signing/cuba.md"} <= made
    assert "signatories/cuba.md" not in made


def test_a_mistake_while_the_site_is_served_makes_no_more_pages_anew(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was made before the mistake is compared with what follows from the mended archive."""
    assert not record(archive)
    memory = Memory(archive.cache)
    pages_made(archive, monkeypatch, memory)
    edited = next(archive.statements.glob("[12]*.md"))
    text = edited.read_text("utf-8")
    edited.write_text(text.replace("\ntitle: ", "\ntitle: Another ", 1), encoding="utf-8")
    with_its_title = pages_made(archive, monkeypatch, memory)
    elsewhere = edited.rename(edited.with_name("2001-01-01-elsewhere.md"))
    assert build(archive, Settings(), memory).problems
    elsewhere.rename(edited).write_text(text, encoding="utf-8")
    assert pages_made(archive, monkeypatch, memory) == with_its_title


def test_a_heading_is_a_statement_that_gives_no_words_away(archive: Archive) -> None:
    corpus, _ = understand(archive)
    for one, heading in corpus.headings.items():
        resolved = corpus.statements[one]
        assert heading.signatories == resolved.signatories
        assert heading.statement.title == resolved.statement.title
        for words in (heading.statement.text.blocks, heading.citations):
            with pytest.raises(LookupError, match="no words"):
                list(words)


def test_the_cache_can_be_deleted_or_spoiled_at_any_time(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = pages_made(archive, monkeypatch)
    for file in archive.cache.iterdir():
        file.write_bytes(b"spoiled") if file.name != "wording.sqlite" else file.unlink()
    assert pages_made(archive, monkeypatch) == everything
    shutil.rmtree(archive.cache)
    assert pages_made(archive, monkeypatch) == everything


def test_a_cache_that_an_earlier_version_left_is_made_anew(archive: Archive) -> None:
    """Whoever pulls the archive's new code has such caches."""
    archive.cache.mkdir(exist_ok=True)
    kept = archive.cache / "statements.sqlite"
    with closing(sqlite3.connect(kept)) as database, database:
        database.execute("create table about (surroundings text)")
        database.execute("insert into about values ('of an earlier version')")
        database.execute("create table statements (id text primary key, content blob)")
        database.execute("insert into statements values ('2001-01-01-one', 'words')")
    assert build(archive, Settings()).changes
    with closing(sqlite3.connect(kept)) as database:
        known = {one for (one,) in database.execute("select id from statements")}
    assert known == {file.stem for file in archive.statements.glob("[12]*.md")}


def test_an_edit_of_a_template_makes_every_page_anew(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = pages_made(archive, monkeypatch)
    template = archive.templates / "macros.md.j2"
    template.write_text(template.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert pages_made(archive, monkeypatch) == everything
