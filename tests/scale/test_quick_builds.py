"""What is not made again is exactly what would have been made: trees compared byte for byte."""

import random
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from archives import add_toy_statements, copy_archive
from fresh_sites import ADDRESS, different, fresh_site, settings, sources_of
from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from publisher.archive import Archive
from publisher.mkdocs_hook import settings_of
from publisher.pipeline import build as generate
from publisher.serve import Patience, Rebuilder, reload_readers
from publisher.settings import Settings

pytestmark = pytest.mark.slow

EDITS = 100
COMPARED_EVERY = 25


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def editorial(tmp_path: Path) -> Path:
    """An archive with a page written by hand, in which an editor works."""
    archive = add_toy_statements(copy_archive(tmp_path / "archive"))
    (archive / "docs" / "by-hand.md").write_text("# By hand\n\nOne.\n", encoding="utf-8")
    return archive


def test_pages_made_again_only_where_needed_are_those_of_an_archive_made_anew(
    tmp_path: Path, editorial: Path
) -> None:
    archive = Archive(editorial)
    choices = random.Random(2)
    for _ in range(12):
        edit(editorial, choices)
        assert not generate(archive, Settings()).problems
    anew = Archive(sources_of(editorial, tmp_path / "anew"))
    assert not generate(anew, Settings()).problems
    assert different(archive.docs, anew.docs) == []


def test_a_site_of_unchanged_pages_is_that_of_a_build_without_caches(
    tmp_path: Path, editorial: Path
) -> None:
    site = tmp_path / "site"
    build(settings(editorial, site))
    edit(editorial, random.Random(1))
    build(settings(editorial, site))
    assert different(site, fresh_site(editorial, tmp_path / "fresh")) == []


def test_what_the_settings_leave_out_is_in_no_site(tmp_path: Path, editorial: Path) -> None:
    with (editorial / "mkdocs.yml").open("a", encoding="utf-8") as more:
        more.write("exclude_docs: |\n  /llms.txt\n")
    site = tmp_path / "site"
    build(settings(editorial, site))
    assert (editorial / "docs" / "llms.txt").exists()
    assert not (site / "llms.txt").exists()
    assert different(site, fresh_site(editorial, tmp_path / "fresh")) == []


class RecordingServer:
    """As much of MkDocs' server as `on_serve` meets."""

    def __init__(self) -> None:
        self.builder: Callable[[], None] = lambda: None
        self.observer: object = None
        self.watched: list[str] = []
        self._epoch_cond = threading.Condition()
        self._wanted_epoch = self._visible_epoch = 0

    def watch(self, path: str, *, recursive: bool = True) -> None:
        self.watched.append(path)

    def unwatch(self, path: str) -> None:
        """Nothing was watched yet."""


def served(archive: Path, site: Path) -> RecordingServer:
    """A server after its first build."""
    server = RecordingServer()

    def builder(config: MkDocsConfig | None = None) -> None:
        build(config or settings(archive, site), serve_url=ADDRESS)

    config = settings(archive, site)
    builder(config)
    config.plugins.on_serve(server, config=config, builder=builder)  # type: ignore[arg-type]
    return server


def test_after_a_hundred_edits_the_served_site_is_that_of_a_fresh_build(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    choices = random.Random(3)
    for number in range(1, EDITS + 1):
        edit(editorial, choices)
        server.builder()
        if number % COMPARED_EVERY == 0:
            fresh = fresh_site(editorial, tmp_path / "fresh")
            assert different(tmp_path / "site", fresh) == [], f"after edit {number}"


def test_a_mistake_leaves_the_served_site_and_mending_it_brings_it_up_to_date(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    file = a_statement(editorial, random.Random(4))
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("kind: ", "kind: no-such-", 1), encoding="utf-8")
    with pytest.raises(Abort):
        server.builder()
    file.write_text(good + "\nA sentence more.\n", encoding="utf-8")
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_while_a_mistake_stands_readers_get_the_last_good_pages_and_are_not_sent_anew(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    a_statement(editorial, random.Random(4)).write_text("No front matter.\n", encoding="utf-8")
    server._wanted_epoch = 1  # MkDocs shows no page until the site is of this time
    with pytest.raises(Abort):
        server.builder()
    assert server._wanted_epoch == server._visible_epoch == 0


def test_edits_made_while_another_page_is_broken_show_once_it_is_mended(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    by_hand = editorial / "docs" / "by-hand.md"
    by_hand.write_bytes(b"# Saved in another encoding: \xff\n")
    new_statement(editorial, random.Random(5))
    with pytest.raises(UnicodeDecodeError):
        server.builder()
    by_hand.write_text("# Mended\n", encoding="utf-8")
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


@pytest.mark.parametrize("mistake", ["docs/unreadable.md", "overrides/partials/footer.html"])
def test_a_page_or_template_that_cannot_be_read_leaves_the_served_site(
    mistake: str, tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    good = shutil.copytree(tmp_path / "site", tmp_path / "good")
    (editorial / mistake).write_bytes(b"{% unheard-of %} \xff")
    with pytest.raises((UnicodeDecodeError, TemplateSyntaxError)):
        server.builder()
    assert different(tmp_path / "site", good) == []


def test_an_edit_made_while_the_server_starts_is_shown_when_it_is_ready(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    assert isinstance(server.builder, Rebuilder)
    waited_for_the_rest(server.builder)
    add_words(editorial, random.Random(5))
    server.builder.get_ready()
    waited_for_the_rest(server.builder)
    assert server._visible_epoch > 0
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_a_page_edited_while_everything_is_built_is_shown_after_it(
    tmp_path: Path, editorial: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = served(editorial, tmp_path / "site")
    assert isinstance(server.builder, Rebuilder)
    build_everything = server.builder._build_everything

    def build_while_somebody_edits() -> None:
        build_everything()
        (editorial / "docs" / "by-hand.md").write_text("# Meanwhile\n", encoding="utf-8")

    monkeypatch.setattr(server.builder, "_build_everything", build_while_somebody_edits)
    (editorial / "docs" / "another.md").write_text("# Another\n", encoding="utf-8")
    server.builder()
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


@pytest.mark.parametrize("field", ["title: Else", "status: new", "icon: material/home"])
def test_what_menus_show_of_an_edited_page_changes_on_every_page(
    field: str, tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    page = editorial / "docs" / "about.md"
    page.write_text(f"---\n{field}\n---\n{page.read_text('utf-8')}", encoding="utf-8")
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_another_date_of_a_statement_stands_in_the_sitemap(tmp_path: Path, editorial: Path) -> None:
    file = new_statement(editorial, random.Random(7))
    server = served(editorial, tmp_path / "site")
    file.write_text(file.read_text("utf-8").replace("-03\nforum", "-17\nforum"), encoding="utf-8")
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_pages_that_another_command_generated_first_are_shown_as_well(
    tmp_path: Path, editorial: Path
) -> None:
    drop, keep = (new_statement(editorial, random.Random(seed)) for seed in (8, 9))
    server = served(editorial, tmp_path / "site")
    assert isinstance(server.builder, Rebuilder)
    waited_for_the_rest(server.builder)
    drop.unlink()
    keep.write_text(keep.read_text("utf-8") + "\nThey met.\n", encoding="utf-8")
    assert generate(Archive(editorial), settings_of(settings(editorial, tmp_path / "site"))).changes
    server.builder()
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def in_a_large_archive(server: RecordingServer) -> Rebuilder:
    """The server's builder as where making all pages takes long."""
    builder = server.builder
    assert isinstance(builder, Rebuilder)
    waited_for_the_rest(builder)
    builder._patience = Patience(for_all=-1, before_the_rest=0.1)
    return builder


def waited_for_the_rest(builder: Rebuilder) -> None:
    assert builder._later
    builder._later.join()


def test_in_a_large_archive_an_edited_statement_shows_before_all_that_follows_from_it(
    tmp_path: Path, editorial: Path
) -> None:
    server = served(editorial, tmp_path / "site")
    builder = in_a_large_archive(server)
    builder._patience = Patience(for_all=-1, before_the_rest=3600)
    file = min((editorial / "statements").glob("[12]*.md"))
    table = tmp_path / "site" / "data" / "paragraphs.csv"
    before = table.read_bytes()
    file.write_text(file.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
    builder()
    page = tmp_path / "site" / "statements" / file.stem / "index.html"
    assert "One sentence more." in page.read_text(encoding="utf-8")
    assert table.read_bytes() == before
    assert server._visible_epoch == 0  # the server itself tells the readers of this page
    builder._follow_up()
    assert b"One sentence more." in table.read_bytes()
    assert server._visible_epoch > 0
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_readers_are_sent_anew_after_an_edit_made_while_another_was_finished() -> None:
    server = RecordingServer()
    server._wanted_epoch = 2000  # when the later edit was noticed
    reload_readers(server)  # type: ignore[arg-type]
    assert 0 < server._visible_epoch < server._wanted_epoch == 2000


def test_in_a_large_archive_the_served_site_ends_as_that_of_a_fresh_build(
    tmp_path: Path, editorial: Path
) -> None:
    builder = in_a_large_archive(served(editorial, tmp_path / "site"))
    choices = random.Random(6)
    for _ in range(20):
        edit(editorial, choices)
        builder()
    waited_for_the_rest(builder)
    assert different(tmp_path / "site", fresh_site(editorial, tmp_path / "fresh")) == []


def test_in_a_large_archive_a_mistake_is_said_at_once(tmp_path: Path, editorial: Path) -> None:
    builder = in_a_large_archive(served(editorial, tmp_path / "site"))
    file = a_statement(editorial, random.Random(4))
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("kind: ", "kind: no-such-", 1), encoding="utf-8")
    with pytest.raises(Abort):
        builder()


# --- edits ----------------------------------------------------------------------------------


def edit(archive: Path, choices: random.Random) -> None:
    """One edit such as editors make, by chance."""
    choices.choice([add_words, change_date, add_statement, drop_statement, write_by_hand])(
        archive, choices
    )


def plain_statements(archive: Path) -> Iterator[Path]:
    """Statement files that nothing else refers to, so that any edit of them is a good one."""
    yield from sorted((archive / "statements").glob("added-*.md"))


def a_statement(archive: Path, choices: random.Random) -> Path:
    return choices.choice(list(plain_statements(archive)) or [new_statement(archive, choices)])


def new_statement(archive: Path, choices: random.Random) -> Path:
    number = choices.randrange(10**9)
    path = archive / "statements" / f"added-{number}.md"
    year, month = choices.randint(1992, 2024), choices.randint(1, 12)
    parties = choices.sample(["China", "Cuba", "Belarus", "France", "Kenya", "Brazil"], 3)
    path.write_text(
        f"---\ntitle: Statement {number}\nkind: joint-statement\ndate: {year}-{month:02}-03\n"
        "forum: osce\ntopics: [ict-security]\nlanguage: en\nsignatories:\n"
        + "".join(f"  - {party}\n" for party in parties)
        + "source:\n  publisher: A ministry\nreview: checked\n---\n\n"
        f"They recall resolution {choices.randint(60, 78)}/{choices.randint(1, 40)}.\n",
        encoding="utf-8",
    )
    return path


def add_words(archive: Path, choices: random.Random) -> None:
    path = a_statement(archive, choices)
    text = path.read_text(encoding="utf-8")
    more = choices.choice(["They met.", "They recall resolution 75/240.", "The parties agreed."])
    path.write_text(f"{text}\n{more}\n", encoding="utf-8")


def change_date(archive: Path, choices: random.Random) -> None:
    path = a_statement(archive, choices)
    head, _, rest = path.read_text(encoding="utf-8").partition("date: ")
    year = choices.randint(1992, 2024)
    path.write_text(f"{head}date: {year}{rest[4:]}", encoding="utf-8")


def add_statement(archive: Path, choices: random.Random) -> None:
    new_statement(archive, choices)


def drop_statement(archive: Path, choices: random.Random) -> None:
    a_statement(archive, choices).unlink()


def write_by_hand(archive: Path, choices: random.Random) -> None:
    path = archive / "docs" / choices.choice(["by-hand.md", "about.md"])
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nMore: {choices.randrange(100)}.\n")
