"""From the files of an archive to its pages: all or nothing, and the same again and again."""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import markdown
import pytest
from archives import (
    ROOT,
    SEEDS,
    add_toy_statements,
    small_archive,
    statement_file,
    write_files,
)
from html_text import element
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

from publisher import pipeline, understanding
from publisher.archive import Archive
from publisher.body import escape_block
from publisher.memory import Memory
from publisher.pipeline import build, preview
from publisher.problems import Problem
from publisher.render import pages
from publisher.resolve.statements import World
from publisher.settings import Settings
from publisher.understanding import check, record, understand
from publisher.words import words
from publisher.write import Changes, Draft

SITE = Settings("Joint statements", "https://archive.example/")
BROKEN = statement_file("forum: osc")


def generated(archive: Archive) -> dict[str, bytes]:
    return {
        path.relative_to(archive.docs).as_posix(): path.read_bytes()
        for path in sorted(archive.docs.rglob("*"))
        if path.is_file()
    }


def test_the_second_build_writes_nothing(archive: Archive) -> None:
    assert build(archive, SITE).changes.written
    assert not build(archive, SITE).changes


def test_while_one_problem_stands_the_last_good_pages_stay(archive: Archive) -> None:
    build(archive, SITE)
    before = generated(archive)
    (archive.statements / "2022-05-09-broken.md").write_text(BROKEN, encoding="utf-8")
    (archive.statements / f"{SEEDS[0]}.md").unlink()
    report = build(archive, SITE)
    assert [problem.code for problem in report.problems] == ["unknown-forum"]
    assert not report.changes
    assert generated(archive) == before


def test_a_problem_is_named_until_it_is_mended(archive: Archive) -> None:
    fields = "formerly: 2022-05-09-broken"
    (archive.statements / "2022-05-09-broken.md").write_text(statement_file(fields), "utf-8")
    memory = Memory(archive.cache)
    for _ in range(2):  # as while the site is served
        problems = understand(archive, memory)[1]
        assert [problem.code for problem in problems] == ["former-id"]


@pytest.mark.parametrize("folder", ["statements", "sources"])
def test_a_link_in_the_place_of_a_file_is_a_problem_although_it_leads_to_the_same(
    folder: str, archive: Archive
) -> None:
    assert not build(archive, Settings()).problems
    file = min((archive.root / folder).glob("2*"))
    file.symlink_to(file.rename(archive.root / file.name))
    problems = build(archive, Settings()).problems
    assert problems
    shutil.rmtree(archive.cache)
    assert problems == check(archive)


def test_an_edit_that_loses_a_recorded_paragraph_is_not_shown_before_that_is_named(
    archive: Archive,
) -> None:
    memory = Memory(archive.cache)
    build(archive, SITE, memory)
    assert not record(archive)
    build(archive, SITE, memory)
    before, file = generated(archive), archive.statements / f"{SEEDS[0]}.md"
    text = file.read_text("utf-8")
    file.write_text(text.rstrip().rpartition("\n\n")[0] + "\n", encoding="utf-8")
    assert preview(archive, memory) is None
    assert generated(archive) == before
    assert [p.code for p in build(archive, SITE, memory).problems] == ["vanished-anchor"]


def test_no_edit_is_shown_alone_while_a_page_is_in_the_way(archive: Archive) -> None:
    memory = Memory(archive.cache)
    build(archive, SITE, memory)
    (archive.statements / "2022-05-09-new.md").write_text(statement_file(), "utf-8")
    in_the_way = archive.docs / "statements" / "2022-05-09-new.md"
    in_the_way.write_text("mine", encoding="utf-8")
    assert [p.code for p in build(archive, SITE, memory).problems] == ["page-in-the-way"]
    before, file = generated(archive), archive.statements / f"{SEEDS[0]}.md"
    file.write_text(file.read_text("utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    assert preview(archive, memory) is None
    assert generated(archive) == before


def test_a_mistake_in_the_registry_stops_everything(archive: Archive) -> None:
    with (archive.registry / "topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("- id: ict-security\n  name: Once more\n")
    report = build(archive, SITE)
    assert [problem.code for problem in report.problems] == ["registry-duplicate"]
    assert not (archive.docs / "statements").exists()


def test_mistakes_in_the_registry_and_in_statements_are_reported_in_one_run(
    archive: Archive,
) -> None:
    with (archive.registry / "topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("- id: ict-security\n  name: Once more\n")
    (archive.statements / "2022-05-09-broken.md").write_text(BROKEN, encoding="utf-8")
    assert {p.code for p in understand(archive)[1]} == {"registry-duplicate", "unknown-forum"}


def test_an_edit_of_one_text_writes_its_page_and_leaves_the_others(archive: Archive) -> None:
    build(archive, SITE)
    file = archive.statements / f"{SEEDS[0]}.md"
    file.write_text(file.read_text("utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    written = build(archive, SITE).changes.written
    assert f"statements/{SEEDS[0]}.md" in written
    assert f"statements/{SEEDS[1]}.md" not in written


def test_a_deleted_statement_takes_its_pages_with_it(archive: Archive) -> None:
    add_toy_statements(archive.root)
    build(archive, SITE)
    (archive.statements / "1985-05-09-anniversary.md").unlink()
    removed = build(archive, SITE).changes.removed
    for page in (
        "statements/1985-05-09-anniversary.md", "years/1985.md", "signatories/czechoslovakia.md",
    ):  # fmt: skip
        assert page in removed


def test_an_archive_without_a_statement_has_pages_too(archive: Archive) -> None:
    for file in archive.statements.glob("*.md"):
        file.unlink()
    report = build(archive, SITE)
    assert report.problems == ()
    assert "index.md" in report.changes.written


@pytest.mark.parametrize(
    ("language", "name"), [("tet", "Tetum"), ("prs", "Prs"), ("fr", "Français")]
)
def test_a_text_in_any_language_has_a_page(language: str, name: str, archive: Archive) -> None:
    """Of some languages nobody has told Babel the name."""
    text = f"---\ntitle: Other\nlanguage: {language}\n---\n\nOther words.\n"
    (archive.statements / f"{SEEDS[0]}.{language}.md").write_text(text, encoding="utf-8")
    assert not build(archive, SITE).problems
    page = archive.docs / "statements" / SEEDS[0] / f"{language}.md"
    assert f">{name}</a>" in page.read_text(encoding="utf-8")


def test_a_new_statement_is_on_the_page_of_its_year(archive: Archive) -> None:
    build(archive, SITE)
    new = archive.statements / "2022-05-09-new.md"
    new.write_text(statement_file(), encoding="utf-8")
    assert "years/2022.md" in build(archive, SITE).changes.written
    assert "statements/2022-05-09-new/" in (archive.docs / "years" / "2022.md").read_text("utf-8")


def test_the_same_files_give_the_same_bytes_whatever_the_machine(
    archive: Archive, tmp_path: Path
) -> None:
    """Locale, time zone, hash seed, folder and the order of files in it do not matter."""
    add_toy_statements(archive.root)
    hand_written = set(generated(archive))
    build(archive, SITE)
    script = (
        "import sys; from pathlib import Path; from publisher.archive import Archive;"
        "from publisher.pipeline import build;"
        "from publisher.settings import Settings;"
        "build(Archive(Path(sys.argv[1])), Settings('Joint statements', 'https://archive.example/'))"
    )
    other = tmp_path / "another folder with é"
    for folder in ("statements", "registry", "templates", "sources"):
        (other / folder).mkdir(parents=True)
        for file in sorted((archive.root / folder).iterdir(), reverse=True):
            (other / folder / file.name).write_bytes(file.read_bytes())
    environment = {**os.environ, "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}
    environment |= {"PYTHONHASHSEED": "12345", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", script, other], env=environment, check=True)
    pages = {
        path: content for path, content in generated(archive).items() if path not in hand_written
    }
    others = generated(Archive(other))
    assert len(pages) > 50
    assert {path: others.get(path) for path in pages} == pages


# --- laws -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def converter() -> markdown.Markdown:
    """Markdown as mkdocs.yml sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory, world: World) -> Iterator[Archive]:
    """An archive to try one statement after the other in."""
    folder = tmp_path_factory.mktemp("bench") / "archive"
    archive = small_archive(folder, {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(understanding, "load_registry", lambda archive: (world.registry, []))
        patch.setattr(World, "of", classmethod(lambda cls, registry: world))
        patch.setattr(pages, "Engine", functools.cache(pages.Engine))  # compiles templates once
        yield archive


def page_of(body: str, bench: Archive) -> str:
    """The Markdown page of a statement with this body; the pages after it are not made."""
    write_files(bench.root, {"statements/2022-05-09-x.md": statement_file(text=body)})
    found: list[str] = []

    def look_for_the_page(drafts: Iterable[Draft], docs: Path) -> tuple[Changes, list[Problem]]:
        wanted = "statements/2022-05-09-x.md"
        page = next(draft for draft in drafts if draft.path == wanted)
        found.append(Path(page.waiting, page.path).read_text(encoding="utf-8"))
        return Changes(), []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "exports", lambda *_: ())
        patch.setattr(pipeline, "put_in_place", look_for_the_page)
        assert build(bench, SITE).problems == ()
    return found[0].split("---\n", 2)[2]


SIGNS = st.text(alphabet="ab1.*_#>-–|[]^:\\`<&!~=+(){}/$\"'% \t", min_size=1, max_size=60)
ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1)
MEANT = st.sampled_from(
    [
        "1. one", "2022. The year", "– dash", "# no heading", "---", "| a | b |", "    code",
        "<b>bold</b>", "<!-- remark -->", "</section>", "&amp; &lt;", "[a](b)", "[x]: y", "![i](j)",
        "{: .class }", "{{ jinja }}", "{% raw %}", "*[HTML]: abbr", "http://x.example/a_b_c",
        "A/RES/75/240 and A/RES/76/19", "NPT", "Line  with   spaces", "\\* \\[ \\\\",
    ]
)  # fmt: skip


@settings(max_examples=100)
@given(paragraphs=st.lists(st.one_of(SIGNS, ANY, MEANT), min_size=1, max_size=5))
def test_any_text_reaches_the_html_page_word_for_word(
    paragraphs: list[str], converter: markdown.Markdown, bench: Archive
) -> None:
    """Through the real templates and the real Markdown conversion, whatever the signs mean."""
    expected = words(" ".join(paragraphs))
    if not expected:
        return
    page = page_of("\n\n".join(escape_block(p) for p in paragraphs), bench)
    html = converter.reset().convert(page)
    assert words(element(html, "section", "class", "statement-text").text) == expected
