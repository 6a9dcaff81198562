"""Every internal link and anchor of the built site is checked."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher import outlines
from publisher.jobs import Jobs
from publisher.links import check_links

URL = "https://archive.example/base/"
PAGE = '<html><body><main><h1 id="text">Peace</h1><p id="p-1">x</p>{}</main></body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a home page, a statement and a style sheet."""
    for path, text in {
        "index.html": PAGE.format('<a href="statements/peace/#p-1">x</a>'),
        "statements/peace/index.html": PAGE.format('<a href="../../">x</a>'),
        "assets/a.css": "",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def found(site: Path, html: str) -> list[str]:
    """What the check says once the statement's page has this in it."""
    (site / "statements/peace/index.html").write_text(f"<main>\n{html}</main>", encoding="utf-8")
    (site / "index.html").write_text(PAGE.format(""), encoding="utf-8")
    return [str(problem) for problem in check_links(site, URL)]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ('<a href="../war/">x</a>', "there is no file statements/war/index.html"),
        ('<a href="/base/war/">x</a>', "there is no file war/index.html"),
        ('<a href="/elsewhere/">x</a>', "there is no page /elsewhere/"),
        (f'<a href="{URL}war/">x</a>', "there is no file war/index.html"),
        ('<a href="../../../war/">x</a>', "there is no page ../../../war/"),
        ('<a href="#p-9">x</a>', "statements/peace/index.html has no place #p-9"),
        ('<a href="../../#p-9">x</a>', "index.html has no place #p-9"),
        ('<img src="x.png">', "there is no file statements/peace/x.png"),
        ("<a href='../war/'>x</a>", "there is no file statements/war/index.html"),
        ("<a href=../war/>x</a>", "there is no file statements/war/index.html"),
        ('<a title="a > b" href="../w&#97;r/">x</a>', "there is no file statements/war/index.html"),
        ('<a href="..">x</a>', "there is no file statements/index.html"),
        ('<a href="../peace">x</a>', "there is no file statements/peace"),
        ('<p id="a"></p><p id="a"></p>', "another element with this id"),
    ],
)
def test_a_broken_link_is_named_with_its_page_and_line(site: Path, html: str, why: str) -> None:
    """Whatever way the link is written."""
    (problem,) = found(site, html)
    assert problem.startswith(f"{site.name}/statements/peace/index.html:")
    assert why in problem


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../../">x</a><a href="../../#p-1">x</a><a href=".">x</a><a href="">x</a>',
        f'<a href="/base/">x</a><a href="{URL}statements/peace/">x</a>',
        '<a href="#top">x</a><a href="../../?q=1#text">x</a><a href="../../assets/a.css">x</a>',
        '<a href="https://other.example/x">x</a><a href="mailto:a@b.example">x</a>',
        '<p>href="../war/" and &lt;a href="../war/"&gt;</p>',
        '<!-- <a href="../war/">x</a> -->',
        "<script>document.write('<a href=\"../war/\">')</script>",
        "<p title='<a href=\"../war/\">'></p>",
    ],
)
def test_nothing_else_is_named(site: Path, html: str) -> None:
    """Links that lead somewhere, links to other hosts, and words that only look like a link."""
    assert found(site, html) == []


def test_a_place_missing_from_many_pages_is_one_problem(site: Path) -> None:
    """With the number of pages, so that a broken menu does not hide other faults."""
    for name in ("a", "b"):
        (site / name).mkdir()
        (site / name / "index.html").write_text('<a href="../gone/">x</a>')
    (problem,) = check_links(site, URL)
    assert problem.hint == "and on 1 more pages"


def test_workers_find_what_one_process_finds(site: Path, tmp_path: Path) -> None:
    """The check of a large site is shared between processes."""
    for number in range(400):
        (site / f"{number}").mkdir()
        (site / f"{number}" / "index.html").write_text(f'<a href="../gone-{number}/">x</a>')
    together = check_links(site, URL, Jobs(2, tmp_path / ".cache"))
    assert together == check_links(site, URL)
    assert len(together) == 400


def test_a_second_check_sees_what_changed_since_the_first(site: Path, tmp_path: Path) -> None:
    """What is remembered of pages never stands in for what they are now."""
    statement, remembered = site / "statements/peace/index.html", tmp_path / "cache" / "links"

    def checked() -> list[str]:
        return [str(problem) for problem in check_links(site, URL, remembered=remembered)]

    assert checked() == checked() == []
    whole = statement.read_text(encoding="utf-8")
    statement.write_text(whole.replace("p-1", "p-2"), encoding="utf-8")
    (lost_place,) = checked()
    assert "index.html has no place #p-1" in lost_place
    statement.unlink()
    (lost_page,) = checked()
    assert "there is no file statements/peace/index.html" in lost_page
    statement.write_text(whole, encoding="utf-8")
    assert checked() == []
    remembered.write_bytes(b"not what was written")
    assert checked() == []


def test_what_a_check_found_wrong_is_found_until_it_is_mended(site: Path, tmp_path: Path) -> None:
    """Also where the page that leads astray is not the one that changed, or nothing changed."""
    statement, remembered = site / "statements/peace/index.html", tmp_path / "cache" / "links"

    def wrong() -> int:
        return len(check_links(site, URL, remembered=remembered))

    assert wrong() == 0
    (site / "assets/a.css").unlink()
    home = (site / "index.html").read_text(encoding="utf-8")
    (site / "index.html").write_text(f'{home}<img src="a.png">', encoding="utf-8")
    assert wrong() == wrong() == 1
    statement.write_text(PAGE.format('<a href="../../assets/a.css">x</a>'), encoding="utf-8")
    assert wrong() == wrong() == 2
    (site / "a.png").write_text("")
    (site / "assets/a.css").write_text("")
    assert wrong() == wrong() == 0
    (site / "a.png").unlink()
    assert wrong() == 1


def test_after_any_edits_a_check_that_remembers_says_what_a_fresh_one_says(tmp_path: Path) -> None:
    """Pages come, go and change, with broken links and without."""
    site, remembered, choices = tmp_path / "site", tmp_path / "links", random.Random(7)
    site.mkdir()
    for _ in range(80):
        page = site / f"{choices.choice('abc')}.html"
        if choices.random() < 0.2:
            page.unlink(missing_ok=True)
        else:
            ids = choices.sample(["x", "y", "z"], choices.randint(1, 3))
            links = [f"{choices.choice('aabbc')}.html#{choices.choice('xxyz')}" for _ in range(2)]
            text = [f'<p id="{i}"></p>' for i in ids] + [f'<a href="{link}">' for link in links]
            page.write_text("".join(text), encoding="utf-8")
        assert check_links(site, URL, remembered=remembered) == check_links(site, URL)


def test_what_is_remembered_does_not_grow_with_every_edit(site: Path, tmp_path: Path) -> None:
    """Places to which no page leads any more are forgotten."""
    home, remembered = site / "index.html", tmp_path / "cache" / "links"
    sizes = []
    for number in range(9):
        links = (f'<a href="statements/peace/?{number}#{number}-{i}">' for i in range(99))
        home.write_text(PAGE.format("".join(links)), encoding="utf-8")
        check_links(site, URL, remembered=remembered)
        sizes.append(remembered.stat().st_size)
    assert max(sizes) < 4 * sizes[0]


ATTRIBUTES = st.sampled_from(
    [
        ' id="a"',
        ' href="../b/"',
        " src='c.png'",
        " id=d",
        ' data-id="e"',
        ' title="x > y"',
        ' title="a href=f "',
        '\n  href="g/"',
        ' href="/?id=h&amp;src=i"',
        "",
    ]
)
PIECES = st.one_of(
    st.builds("<a{}>".format, ATTRIBUTES),
    st.builds("<img{}{}>".format, ATTRIBUTES, ATTRIBUTES),
    st.builds("<script{}>if (a < b) '<a{}>'</script>".format, ATTRIBUTES, ATTRIBUTES),
    st.builds("<style>/*<p{}>*/</style>".format, ATTRIBUTES),
    st.builds("<!-- <a{}> -->".format, ATTRIBUTES),
    st.sampled_from(['words id="j" or href="k/"', "5 &lt; 6", "</a>", "\n"]),
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_quick_way_through_a_page_finds_what_the_thorough_one_finds(page: str) -> None:
    """Or it gives way to the thorough one."""
    quick = outlines._plainly_written(page)
    assert quick is None or sorted(quick) == sorted(outlines._written_in_any_way(page))
