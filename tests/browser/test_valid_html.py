"""The pages are valid HTML, by html-validate's recommended rules."""

import json
import subprocess
from pathlib import Path

import pytest
from kinds import KINDS, page_of

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / ".bin" / "html-validate"
CONFIG = HERE / "htmlvalidate.config.mjs"  # the exceptions, each with its reason


def test_one_page_of_every_kind_is_valid(large: Path, tmp_path: Path) -> None:
    """No rule is broken but those that the configuration excepts with a reason."""
    if not PROGRAM.exists():
        pytest.skip("html-validate is not installed: run tests/install-browser")
    pages = [large / page_of(kind, large) for kind in KINDS]
    files = [str(page / "index.html" if page.is_dir() else page) for page in pages]
    report = tmp_path / "report.json"  # through a pipe its end would be cut off
    with report.open("w") as out:
        command = [str(PROGRAM), "--config", str(CONFIG), "--formatter", "json", *files]
        subprocess.run(command, cwd=HERE, stdout=out, check=False)
    found = [
        f"{file['filePath']}:{said['line']}: {said['ruleId']}: {said['message']}"
        for file in json.loads(report.read_text())
        for said in file["messages"]
    ]
    assert found == []
