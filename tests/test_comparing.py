"""Two statements side by side, as a reader finds them on their page."""

from pathlib import Path

from archives import small_archive, statement_file

from publisher.archive import Archive
from publisher.pipeline import build
from publisher.settings import Settings

OLD = "1. The parties will meet every year in the capital of one of them."
KEPT = "The parties will exchange what they know of storms and floods without delay."
FOLLOWS = "date: 2023-05-09\nrelations:\n  - follows: 2022-05-09-meeting"


def published(folder: Path, files: dict[str, str | bytes]) -> Archive:
    """An archive of these files with its pages."""
    archive = small_archive(folder, files)
    assert build(archive, Settings()).problems == ()
    return archive


def compared(folder: Path, earlier: str, later: str) -> str:
    """The page that sets a statement beside the one it follows."""
    files: dict[str, str | bytes] = {
        "statements/2022-05-09-meeting.md": statement_file(text=earlier),
        "statements/2023-05-09-meeting.md": statement_file(FOLLOWS, later),
    }
    archive = published(folder, files)
    page = archive.docs / "statements" / "2023-05-09-meeting" / "since-2022-05-09-meeting.md"
    return page.read_text(encoding="utf-8")


def test_what_was_deleted_and_inserted_is_marked_and_read_out(tmp_path: Path) -> None:
    page = compared(tmp_path, OLD, OLD.replace("every year", "every second year"))
    assert (
        'every <ins><span class="spoken">inserted: </span>second '
        '<span class="spoken"> end of insertion </span></ins>year' in page
    )


def test_a_paragraph_that_only_got_another_number_is_unchanged(tmp_path: Path) -> None:
    page = compared(tmp_path, f"1. {KEPT}", f"{OLD}\n\n2. {KEPT}")
    assert "Paragraphs: 1 unchanged, 1 new." in page
    assert "<del>1." not in page
    assert "¶\u00a02</a>" in page


def test_a_wording_that_recurs_in_two_languages_has_a_page_in_each(tmp_path: Path) -> None:
    french = "Les parties échangeront sans délai des nouvelles des tempêtes et des crues."
    files: dict[str, str | bytes] = {}
    for year in ("2022", "2023"):
        name = f"statements/{year}-05-09-meeting"
        files[f"{name}.md"] = statement_file(f"date: {year}-05-09", KEPT)
        files[f"{name}.fr.md"] = f"---\ntitle: Déclaration\nlanguage: fr\n---\n\n{french}\n"
    docs = published(tmp_path, files).docs
    pages = {page.stem: page.read_text("utf-8") for page in docs.glob("wording/2022*.md")}
    assert {page: french in text for page, text in pages.items()} == {
        "2022-05-09-meeting-p-1-en": False,
        "2022-05-09-meeting-p-1-fr": True,
    }
    statement = docs / "statements" / "2022-05-09-meeting"
    for page in (statement.with_suffix(".md"), statement / "fr.md"):
        leads_to = f"wording/2022-05-09-meeting-p-1-{page.stem if page.stem == 'fr' else 'en'}/"
        assert leads_to in page.read_text("utf-8")
