"""What the import writes, the archive accepts: no name it reads is refused by `check`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.archive import Archive
from publisher.understanding import check

Import = Callable[..., tuple[int, str]]
ROOT = Path(__file__).resolve().parents[2]

DOCUMENTS = [
    ("Russian names in the genitive, with the party beside them",
     "Совместное заявление Российской Федерации и Республики Казахстан\n\nМосква, 9 ноября 2023 "
     "года\n\nМы за рыбу.\n",
     "signatories:\n  - name: Российской Федерации\n    party: russian-federation\n"),
    ("Russian names in the instrumental",
     "Совместное заявление\n\n9 ноября 2023 года\n\nСовместное заявление принято Россией и "
     "Китаем.\n", ""),
    ("a Russian group in the genitive",
     "Заявление от имени Группы двадцати\n\n9 ноября 2023 года\n\nРыба важна.\n", ""),
    ("an adjective of a state, written as the state",
     "Joint Statement by Egyptian President Nur and Chilean President Berg\n\nLima, 9 November "
     "2023\n\nFish matter.\n", "signatories:\n  - Egypt\n  - Chile\n"),
    ("two states in one adjective",
     "Déclaration conjointe franco-allemande\n\nParis, le 9 novembre 2023\n\nLe poisson "
     "compte.\n", "signatories:\n  - France\n  - Germany\n"),
    ("a Portuguese title",
     "Declaração conjunta da República Federativa do Brasil e da República Portuguesa\n\nLisboa, "
     "9 de novembro de 2023\n\nO peixe importa.\n", ""),
]  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document[0] for document in DOCUMENTS])
def test_the_archive_knows_every_name_of_a_draft(
    document: tuple[str, str, str], import_files: Import, tmp_path: Path
) -> None:
    _, text, expected = document
    received = tmp_path / "received.txt"
    received.write_text(text, "utf-8")
    assert import_files(received)[0] == 0
    archive = tmp_path / "archive"
    for name in ("registry", "templates"):
        (archive / name).symlink_to(ROOT / name)
    assert check(Archive(archive)) == ()
    assert expected in next((archive / "statements").glob("*.md")).read_text("utf-8")


def test_a_title_of_our_own_lists_three_names_with_commas(
    import_files: Import, tmp_path: Path
) -> None:
    speech = tmp_path / "2023-11-09.txt"
    speech.write_text("I have the honour to speak on behalf of Chile, Peru and Fiji.", "utf-8")
    import_files(speech)
    written = next((tmp_path / "archive" / "statements").glob("*.md")).read_text("utf-8")
    assert written.startswith("---\ntitle: Statement by Chile, Peru and Fiji\n")
