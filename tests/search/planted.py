"""The archive the search is tried on: synthetic statements, and a few with planted words."""

import subprocess
import sys
from pathlib import Path

from archives import ROOT, copy_archive, statement_file, write_files

PHRASE = "seven lanterns above the granite harbour"
OTHER_ORDER = "above the seven lanterns granite harbour"
PHRASE_PLACE = "statements/2021-05-05-lanterns/#p-3"
OPENING = "The parties met."
SPACE = "Of the sky above there was nothing more to say at this meeting. " * 12


def on_zeppelins(day: str, title: str, text: str) -> str:
    """A statement of Cuba and China in 2022."""
    return statement_file(
        f"title: {title}\ndate: 2022-{day}\nsignatories:\n  - Cuba\n  - China",
        f"{OPENING}\n\n{text}",
    )


FILES = {
    "statements/2021-05-05-lanterns.md": statement_file(
        "title: Joint statement on lanterns\ndate: 2021-05-05\n"
        "signatories:\n  - Belarus\n  - Cuba\n  - Republic of Turkey",
        f"{OPENING}\n\nThey spoke of secure shelters.\n\nThey saw {PHRASE}, and went home.",
    ),
    "statements/2021-06-06-harbours.md": statement_file(
        "title: Joint statement on harbours\ndate: 2021-06-06\n"
        "signatories:\n  - Belarus\n  - China",
        f"{OPENING}\n\nThey saw {OTHER_ORDER}.\n\nIn the end there were seven lanterns\n\n"
        "above the granite harbour.",
    ),
    "statements/2021-07-07-whales.md": statement_file(
        "title: Joint statement on whales\ndate: 2021-07-07\nsignatories:\n  - Belarus\n  - Cuba",
        f"{OPENING}\n\nWhales were counted from lighthouses. <b>Nothing</b> & nobody runs.\n\n"
        "They recalled resolution 74/9872.",
    ),
    "statements/2021-07-07-whales.ru.md": (
        "---\ntitle: Совместное заявление о китах\nlanguage: ru\nauthentic: false\n---\n\n"
        "Стороны встретились.\n\nОни считали китов с маяков и обсуждали безопасность морей.\n"
    ),
    "statements/2021-07-07-whales.zh.md": (
        "---\ntitle: 关于鲸鱼的联合声明\nlanguage: zh\nauthentic: false\n---\n\n"
        "各方举行了会议。\n\n各方从灯塔上数鲸鱼，并讨论了集体安全。\n"
    ),
    "statements/2022-01-01-title.md": on_zeppelins(
        "01-01", "Joint statement on zeppelins", "They flew and they flew."
    ),
    "statements/2022-02-02-often.md": on_zeppelins(
        "02-02", "Joint statement on fleets", "Zeppelins: one zeppelin, another zeppelin."
    ),
    "statements/2022-03-03-once.md": on_zeppelins(
        "03-03", "Joint statement on clouds", "They flew in a zeppelin."
    ),
    "statements/2022-04-04-later.md": on_zeppelins(
        "04-04", "Joint statement on clouds again", "They flew in Zeppelins!"
    ),
    "statements/2022-05-05-long.md": on_zeppelins(
        "05-05", "Joint statement on winds", f"They saw a zeppelin. {SPACE}"
    ),
    "statements/2022-06-06-people.md": on_zeppelins(
        "06-06",
        "Joint statement on fliers",
        "Zeppelinists recalled A/RES/75/9871 and A/RES/74/9872 there.",
    ),
}


def build_site(archive: Path, synthetic: int) -> Path:
    """Build the site of a copy of the archive with the planted statements; gives its folder."""
    copy_archive(archive)
    maker = [sys.executable, str(ROOT / "benchmarks" / "make_corpus.py")]
    run([*maker, "--statements", str(synthetic), "--seed", "5", "--into", str(archive)], ROOT)
    write_files(archive, dict(FILES))
    run([sys.executable, "-m", "mkdocs", "build"], archive)
    return archive / "site"


def run(command: list[str], folder: Path) -> None:
    """Run a command; what it printed is the error's message where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
