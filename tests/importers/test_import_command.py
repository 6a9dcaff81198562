"""The command `import`: what it writes, what it refuses, and what it says."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import made_documents as made
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from publisher.archive import Archive
from publisher.importers.command import run_import
from publisher.importers.formats import MAX_BYTES
from publisher.model import Registry
from publisher.understanding import check

TITLE = "Joint Statement by Chile and Peru on Fish"
TEXT = f"{TITLE}\n\nLima, 5 May 2021\n\nFish matter, see A/RES/75/240.\n\n1. They swim.\n"
Import = Callable[..., tuple[int, str]]


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "received.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def files_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_draft_and_the_received_file_are_written(
    import_files: Import, text_file: Path, archive: Path
) -> None:
    code, said = import_files(text_file)
    assert code == 0
    assert files_in(archive) == ["sources/2021-05-05-fish.txt", "statements/2021-05-05-fish.md"]
    assert (archive / "sources/2021-05-05-fish.txt").read_bytes() == text_file.read_bytes()
    written = (archive / "statements/2021-05-05-fish.md").read_text("utf-8")
    assert written.startswith(
        f"---\ntitle: {TITLE}\nkind: joint-statement\ndate: 2021-05-05\n"
        "dateline: Lima, 5 May 2021\nplace: Lima\nlanguage: en\n"
        "signatories:\n  - Chile\n  - Peru\nsource:\n"
    )
    assert "review: draft\n---\n\nFish matter, see A/RES/75/240.\n\n1. They swim.\n" in written
    assert "19 received, 19 on the page, identical and in order" in " ".join(said.split())


def test_a_draft_is_a_valid_statement(import_files: Import, text_file: Path, archive: Path) -> None:
    import_files(text_file)
    for name in ("registry", "templates"):
        (archive / name).symlink_to(Path(__file__).resolve().parents[2] / name)
    assert check(Archive(archive)) == ()


def test_a_document_is_imported_once(import_files: Import, text_file: Path, tmp_path: Path) -> None:
    import_files(text_file)
    again = tmp_path / "same under another name.txt"
    again.write_bytes(text_file.read_bytes())
    code, said = import_files(again)
    assert code == 0
    assert said == f"{again}: skipped, it was imported before as 2021-05-05-fish\n"


def test_a_statement_file_is_overwritten_only_by_force(
    import_files: Import, text_file: Path, archive: Path
) -> None:
    import_files(text_file)
    statement = archive / "statements/2021-05-05-fish.md"
    statement.write_text("---\ntitle: Edited by hand\n---\n", "utf-8")
    code, said = import_files(text_file)
    assert code == 1
    assert "2021-05-05-fish.md is there already: --force overwrites it" in said
    assert "Edited by hand" in statement.read_text("utf-8")
    assert import_files(text_file, force=True)[0] == 0
    assert TITLE in statement.read_text("utf-8")


def test_json_names_everything_and_writes_nothing(
    read_json: Callable[[Path], dict[str, Any]], text_file: Path, archive: Path
) -> None:
    found = read_json(text_file)
    assert (found["id"], found["title"], found["date"]) == ("2021-05-05-fish", TITLE, "2021-05-05")
    assert (found["place"], found["language"]) == ("Lima", "en")
    assert found["signatories"] == [
        {"name": "Chile", "party": "chile", "code": "CHL", "action": "signed"},
        {"name": "Peru", "party": "peru", "code": "PER", "action": "signed"},
    ]
    assert found["citations"] == [
        {"symbol": "A/RES/75/240", "text": "A/RES/75/240", "anchor": "p-1"}
    ]
    assert found["paragraphs"] == [
        {"anchor": "dateline", "text": "Lima, 5 May 2021"},
        {"anchor": "p-1", "text": "Fish matter, see A/RES/75/240."},
        {"anchor": "para-1", "text": "1. They swim."},
    ]
    assert not archive.exists()


def encrypted_pdf() -> bytes:
    canvas = Canvas("x.pdf", encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, "Fish")
    return canvas.getpdfdata()


def scanned_pdf() -> bytes:
    canvas = Canvas("x.pdf")
    canvas.rect(72, 72, 300, 300, fill=1)
    return canvas.getpdfdata()


def entity_bomb() -> bytes:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document/>'
    return made.zipped({"word/document.xml": bomb})


def zip_bomb() -> bytes:
    return made.zipped({"word/document.xml": " " * 30_000_000})


def tracked_changes() -> bytes:
    extra = "<w:p><w:ins w:id='1'><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    return made.word(["Fish matter."], extra=extra)


REFUSED = [
    ("empty.txt", b"", "the file is empty"),
    ("spaces.txt", b" \n \n", "the file is empty"),
    ("binary.txt", b"\x00\x01\x02" * 400, "binary"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
    ("program.exe", b"MZ", "files called '.exe' are not read"),
    ("named wrongly.txt", made.word(["Fish."]), "it holds Word"),
    ("named wrongly.docx", b"%PDF-1.4 ...", "it holds PDF"),
    ("named wrongly.pdf", b"Fish matter.", "it is no PDF"),
    ("no document.docx", made.zipped({"a.txt": "a"}), "no Word document"),
    ("broken.docx", made.word(["Fish."])[:200], "damaged"),
    ("protected.docx", b"\xd0\xcf\x11\xe0" + b"x" * 600, "encrypted"),
    ("entities.docx", entity_bomb(), "XML entities"),
    ("bomb.docx", zip_bomb(), "unpacks to far more"),
    ("changes.docx", tracked_changes(), "tracked changes: accept or reject them"),
    ("without text.docx", made.word([" "]), "holds no text"),
    ("broken.pdf", b"%PDF-1.4 nonsense", "damaged"),
    ("protected.pdf", encrypted_pdf(), "encrypted"),
    ("scan.pdf", scanned_pdf(), "a scan without text"),
    ("without text.html", b"<html><body><script>1</script></body></html>", "holds no text"),
]


@pytest.mark.parametrize(("name", "content", "why"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    name: str, content: bytes, why: str, import_files: Import, text_file: Path, archive: Path
) -> None:
    """The other files of the same call are imported all the same."""
    bad = text_file.parent / name
    bad.write_bytes(content)
    code, said = import_files(bad, text_file)
    assert code == 1
    assert said.startswith(f"{bad}: not imported: ")
    assert why in said.splitlines()[0]
    assert files_in(archive) == ["sources/2021-05-05-fish.txt", "statements/2021-05-05-fish.md"]


def test_a_file_larger_than_any_document_is_refused_unread(
    import_files: Import, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert import_files(large) == (1, f"{large}: not imported: the file is larger than 50 MB\n")


def test_a_missing_file_and_a_folder_are_refused(import_files: Import, tmp_path: Path) -> None:
    code, said = import_files(tmp_path / "absent.txt", tmp_path)
    assert code == 1
    assert "there is no such file" in said
    assert "not a plain file" in said


def test_json_names_a_refused_file_too(import_files: Import, tmp_path: Path) -> None:
    code, said = import_files(tmp_path / "absent.txt", as_json=True)
    assert code == 1
    assert json.loads(said) == {
        "file": str(tmp_path / "absent.txt"),
        "error": "there is no such file",
    }


def test_nothing_is_left_behind_when_writing_fails(
    import_files: Import, text_file: Path, archive: Path
) -> None:
    (archive / "statements").mkdir(parents=True)
    (archive / "sources").write_text("a file where the folder should be", "utf-8")
    assert import_files(text_file)[0] == 1
    assert files_in(archive) == ["sources"]


def test_a_zip_with_a_password_is_refused(import_files: Import, tmp_path: Path) -> None:
    path = tmp_path / "locked.docx"
    content = bytearray(made.word(["Fish."]))
    with zipfile.ZipFile(Path(tmp_path / "locked.docx"), "w") as archive:
        archive.writestr("word/document.xml", "x")
    content = bytearray(path.read_bytes())
    for signature in (b"PK\x03\x04", b"PK\x01\x02"):
        flags = content.index(signature) + (6 if signature == b"PK\x03\x04" else 8)
        content[flags] |= 1
    path.write_bytes(bytes(content))
    assert "encrypted" in import_files(path)[1]


def test_several_documents_of_one_day_and_subject_do_not_overwrite_each_other(
    import_files: Import, text_file: Path
) -> None:
    other = text_file.with_name("other.txt")
    other.write_text(TEXT + "\nMore.\n", "utf-8")
    code, said = import_files(text_file, other)
    assert code == 1
    assert "is there already" in said


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_progress_bar_is_shown_for_many_files_on_a_terminal_only(
    registry: Registry, tmp_path: Path
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    shown = {}
    for name, stream in (("terminal", Terminal()), ("file", io.StringIO())):
        run_import(files, registry, tmp_path / "statements", False, False, io.StringIO(), stream)
        shown[name] = stream.getvalue()
    assert "Importing" in shown["terminal"]
    assert "100%" in shown["terminal"]
    assert shown["file"] == ""


def test_a_document_without_a_title_can_be_published(
    import_files: Import, tmp_path: Path, archive: Path
) -> None:
    """The draft has a title of the archive's own, and a note that says so."""
    speech = tmp_path / "2010-09-21.txt"
    speech.write_text("I have the honour to speak on behalf of the Group of 77 and China.", "utf-8")
    assert import_files(speech)[0] == 0
    for name in ("registry", "templates"):
        (archive / name).symlink_to(Path(__file__).resolve().parents[2] / name)
    assert check(Archive(archive)) == ()
    written = next((archive / "statements").glob("*.md")).read_text("utf-8")
    assert written.startswith("---\ntitle: Statement on behalf of Group of 77 and China\n")
    assert "The document prints no title" in written
