"""What was published does not vanish: addresses, anchors, withdrawn statements."""

import re
from pathlib import Path

import pytest
from trial import make_archive, statement

from publisher.archive import Archive
from publisher.permanence import shortened
from publisher.pipeline import build
from publisher.published import current_addresses, parse_lock
from publisher.settings import Settings
from publisher.understanding import check, record, understand

OLD, NEW = "2020-01-01-peace", "2020-01-01-peace-and-security"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with one statement of two paragraphs, whose addresses are recorded."""
    made = make_archive(tmp_path, {OLD: statement("peace", "We want peace.", "And security.")})
    assert record(made) == ()
    return made


def rename(archive: Archive, line: str = "") -> None:
    text = (archive.statements / f"{OLD}.md").read_text()
    (archive.statements / f"{OLD}.md").unlink()
    (archive.statements / f"{NEW}.md").write_text(text.replace("---\n", f"---\n{line}", 1))


def add(archive: Archive, file: str, line: str) -> None:
    path = archive.root / "addresses" / file
    path.write_text((path.read_text() if path.exists() else "") + line + "\n")


def codes(archive: Archive) -> list[str]:
    return [problem.code for problem in check(archive)]


def test_renaming_a_published_statement_fails_with_the_line_to_add(archive: Archive) -> None:
    """The problem names the renamed file and the `formerly` line; with it the build passes."""
    rename(archive)
    (problem,) = build(archive, Settings()).problems
    assert (problem.file, problem.code) == (f"statements/{NEW}.md", "vanished-statement")
    line = re.search(r"'(formerly: .*)'", problem.hint)
    assert line
    text = (archive.statements / f"{NEW}.md").read_text()
    (archive.statements / f"{NEW}.md").write_text(text.replace("---\n", f"---\n{line[1]}\n", 1))
    assert build(archive, Settings()).problems == ()


def test_the_old_address_leads_to_the_new_one_without_a_script(archive: Archive) -> None:
    """The redirect page has a refresh, a canonical address and a plain link."""
    rename(archive, f"formerly: [{OLD}]\n")
    build(archive, Settings(url="https://archive.example/"))
    page = (archive.docs / f"statements/{OLD}/index.html").read_text()
    assert f'http-equiv="refresh" content="0; url=../../statements/{NEW}/"' in page
    assert f'rel="canonical" href="https://archive.example/statements/{NEW}/"' in page
    assert f'<a id="moved" href="../../statements/{NEW}/">' in page


def test_a_statement_that_is_gone_needs_a_new_place_or_a_withdrawal(archive: Archive) -> None:
    """Without a likely new name the problem stands on the line of the lock file."""
    (archive.statements / f"{OLD}.md").unlink()
    gone = [p for p in check(archive) if p.code == "vanished-statement"]
    assert [p.file for p in gone] == ["addresses/published.lock"]
    lock = (archive.root / gone[0].file).read_text().splitlines()
    assert lock[gone[0].line - 1].startswith(f"statements/{OLD} ")
    assert f"'formerly: [{OLD}]'" in gone[0].hint
    assert "addresses/withdrawn.yml" in gone[0].hint


def test_a_withdrawn_statement_leaves_a_page_that_says_what_happened(archive: Archive) -> None:
    """Its page gives the title, the day and the reason, and no longer the text."""
    (archive.statements / f"{OLD}.md").rename(archive.statements / f"{NEW}.md")
    entry = f"{OLD}:\n  title: Peace\n  date: 2024-05-01\n  reason: It is here twice."
    add(archive, "withdrawn.yml", f"{entry}\n  instead: {NEW}")
    assert build(archive, Settings()).problems == ()
    page = (archive.docs / f"statements/{OLD}.md").read_text()
    assert "1 May 2024" in page
    assert "It is here twice." in page
    assert f'href="../../statements/{NEW}/"' in page
    assert "We want peace" not in page


def test_a_withdrawal_says_when_and_why(archive: Archive) -> None:
    """Without its fields, or for a statement that is still there, it is refused."""
    add(archive, "withdrawn.yml", f"{OLD}:\n  title: Peace\n  date: 1 May 2024")
    assert codes(archive) == ["withdrawal"]
    text = f"{OLD}:\n  title: Peace\n  date: 2024-05-01\n  reason: Twice.\n"
    (archive.root / "addresses/withdrawn.yml").write_text(text)
    assert codes(archive) == ["withdrawal"]


def test_a_vanished_anchor_fails_until_a_redirect_leads_on(archive: Archive) -> None:
    """The problem gives the line for addresses/redirects.yml; the old anchor then stays."""
    file = archive.statements / f"{OLD}.md"
    file.write_text(file.read_text().replace("And security.\n", ""))
    (problem,) = check(archive)
    assert (problem.file, problem.code) == (f"statements/{OLD}.md", "vanished-anchor")
    line = re.search(r"'(statements/.*?)'", problem.hint)
    assert line
    add(archive, "redirects.yml", line[1])
    assert build(archive, Settings()).problems == ()
    page = (archive.docs / f"statements/{OLD}.md").read_text()
    assert '<span class="former" id="p-2"></span><p class="block paragraph" id="p-1">' in page


def test_the_anchor_of_an_arabic_number_can_be_led_on(tmp_path: Path) -> None:
    """A text in Arabic may print its numbers as ٣, and its paragraphs then have them too."""
    archive = make_archive(tmp_path, {OLD: statement("peace", "٣. We want peace.")})
    assert record(archive) == ()
    file = archive.statements / f"{OLD}.md"
    file.write_text(file.read_text().replace("٣. ", ""))
    (problem,) = check(archive)
    line = re.search(r"'(statements/.*)'", problem.hint)
    assert line
    add(archive, "redirects.yml", line[1])
    assert check(archive) == ()


def test_a_vanished_list_page_needs_a_redirect(archive: Archive) -> None:
    """Renaming a topic, a party or a forum moves its page; the old address must lead on."""
    file = archive.statements / f"{OLD}.md"
    file.write_text(file.read_text().replace("- Cuba", "- China"))
    (problem,) = check(archive)
    assert problem.code == "vanished-page"
    assert "signatories/cuba" in problem.message
    add(archive, "redirects.yml", "signatories/cuba: signatories/china")
    assert build(archive, Settings()).problems == ()
    assert (archive.docs / "signatories/cuba/index.html").is_file()


@pytest.mark.parametrize(
    "line",
    [
        f"statements/{OLD}: signatories/cuba",
        "statements/was-here: statements/never-was",
        f"statements/{OLD}#p-9: p-8",
        f"statements/{OLD}#p-1: p-2",
        "../../etc/passwd: statements/x",
        "statements/x: https://example.org/",
        "statements/x#p-1: javascript:alert(1)",
        "statements/x: [a, b]",
    ],
)
def test_a_redirect_leads_from_a_place_that_is_gone_to_one_that_is_there(
    archive: Archive, line: str
) -> None:
    """Anything else in redirects.yml is refused."""
    add(archive, "redirects.yml", line)
    assert codes(archive) == ["redirect"]


def test_the_record_only_grows(archive: Archive) -> None:
    """Recording again keeps what has gone; a line taken out by hand is found out."""
    before = parse_lock((archive.root / "addresses/published.lock").read_text())
    rename(archive, f"formerly: [{OLD}]\n")
    assert record(archive) == ()
    after = parse_lock((archive.root / "addresses/published.lock").read_text())
    assert shortened(before, after) == []
    assert f"statements/{NEW}" in after
    assert [p.code for p in shortened(after, before)] == ["lock-shortened"]


def test_a_new_statement_is_named_until_it_is_recorded(archive: Archive) -> None:
    """`record --check` fails for it; the text of a draft is not recorded, its address is."""
    (archive.statements / "2021-01-01-new.md").write_text(
        statement("new").replace("---\n", "---\nreview: draft\n", 1)
    )
    assert [p.code for p in record(archive, write=False)] == ["not-recorded"]
    assert record(archive) == ()
    assert record(archive, write=False) == ()
    lock = parse_lock((archive.root / "addresses/published.lock").read_text())
    assert lock["statements/2021-01-01-new"].anchors == ()


def test_every_page_of_a_thing_is_recorded(archive: Archive) -> None:
    """The recorded addresses are those of the pages, lists and parts of lists apart."""
    build(archive, Settings())
    expected = set(current_addresses(understand(archive)[0]))
    folders = {address.split("/")[0] for address in expected}
    pages = {
        f"{folder}/{page.stem}"
        for folder in folders
        for page in (archive.docs / folder).glob("*.md")
        if page.stem != "index"
    }
    assert pages == expected


def test_old_addresses_saved_in_an_older_encoding_are_named(archive: Archive) -> None:
    (archive.root / "addresses" / "withdrawn.yml").write_bytes("# Türkiye\n".encode("latin-1"))
    (problem,) = check(archive)
    assert (problem.file, problem.line, problem.code) == ("addresses/withdrawn.yml", 1, "encoding")


def test_a_lock_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    """Both the archive's own and an earlier one; nothing is written over."""
    archive = make_archive(tmp_path / "archive", {"2020-01-01-peace": statement()})
    earlier, own = tmp_path / "earlier.lock", archive.root / "addresses/published.lock"
    assert record(archive) == ()
    earlier.write_bytes(b"# \xff\n")
    (problem,) = record(archive, before=earlier)
    assert str(problem) == f"{earlier}:1: encoding: the file is not UTF-8 (save it as UTF-8)"
    own.write_bytes(b"# \xff\n")
    (problem,) = record(archive)
    assert (problem.file, problem.code) == ("addresses/published.lock", "encoding")
    assert own.read_bytes() == b"# \xff\n"
