"""The help pages as cases: each shows wrong files, the report they give, and the mended files.

What cannot be shown in a page stands in brackets: `⟨U+202E⟩` for a character that does not show,
`⟨byte E9⟩` for a byte that is no UTF-8, `⟨link to …⟩` for a file that is a link.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archives import ROOT, small_archive

from publisher.links import check_links
from publisher.pipeline import build
from publisher.problems import Problem, as_text
from publisher.settings import Settings
from publisher.understanding import check, record

SITE = Settings()
HELP = ROOT / "docs" / "help"
_FILE = re.compile(
    r"^(?P<what>In|Mended, in|Mended, renamed to) `(?P<path>[^`]+)`:\n\n"
    r"```\w*\n(?P<content>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_REPORT = re.compile(
    r"^`(?P<command>[^`]+)` reports:\n\n```text\n(?P<report>.*?)^```$", re.MULTILINE | re.DOTALL
)
_CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4,5})⟩")
_BYTE = re.compile(rb"\xe2\x9f\xa8byte ([0-9A-F]{2})\xe2\x9f\xa9")
_LINK = re.compile(r"⟨link to (.+)⟩\s*")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A help page: the wrong files, the command and its report, the mended files.

    `renamed` says that the mended files stand in the place of the wrong ones, not beside them.
    """

    code: str
    wrong: Mapping[str, str]
    command: str
    report: str
    mended: Mapping[str, str]
    renamed: bool


def read_help_page(code: str) -> HelpPage:
    text = (HELP / f"{code}.md").read_text(encoding="utf-8")
    files = [(m["what"], m["path"], m["content"]) for m in _FILE.finditer(text)]
    report = _REPORT.search(text)
    return HelpPage(
        code,
        {path: content for what, path, content in files if what == "In"},
        report["command"] if report else "",
        report["report"] if report else "",
        {path: content for what, path, content in files if what != "In"},
        any(what.endswith("renamed to") for what, _, _ in files),
    )


def report_of(page: HelpPage, folder: Path, mended: bool) -> str:
    """What is reported of an archive of the page's wrong files, or of its mended ones."""
    shown = {**({} if mended and page.renamed else page.wrong), **(page.mended if mended else {})}
    return as_text(_problems(page, shown, folder))


def _problems(page: HelpPage, shown: Mapping[str, str], folder: Path) -> Sequence[Problem]:
    """What the page's command finds in an archive of the shown files."""
    command, *options = page.command.split()
    if command == "links":
        _put(shown, folder)
        return check_links(folder / "site", SITE.url)
    if command == "record":
        _put(shown, folder)
        before = folder / options[-1] if "--before" in options else None
        return record(small_archive(folder, {}), write=False, before=before)
    if command == "check":
        _put(shown, folder)
        return check(small_archive(folder, {}))
    shutil.copytree(ROOT / "templates", folder / "templates")
    archive = small_archive(folder, {})
    if page.code == "page-edited":
        build(archive, SITE)
    _put(shown, folder)
    return build(archive, SITE).problems


def _put(files: Mapping[str, str], folder: Path) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if link := _LINK.fullmatch(content):
            target.symlink_to(link[1])
            continue
        shown = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), content)
        target.write_bytes(
            _BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), shown.encode())
        )
