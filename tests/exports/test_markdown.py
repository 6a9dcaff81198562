"""Plain Markdown: the words of the statement, and a list that leads to all of them."""

import re
from typing import Any

import pytest

from publisher.addresses import address
from publisher.body import parse_body
from publisher.files import MARKDOWN

pytestmark = pytest.mark.xdist_group("exports")


def body(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def test_the_markdown_reads_back_as_the_same_blocks(published: Any) -> None:
    """Same words, markers, kinds, emphasis and anchors, in the grammar of statement files."""
    for resolved in published.edition.statements:
        for version in resolved.statement.versions:
            found = parse_body(body(published.read(address(resolved, version) + MARKDOWN)))
            assert found.findings == ()
            assert [(b.kind, b.anchor, b.label, b.content, b.level) for b in found.blocks] == [
                (b.kind, b.anchor, b.label, b.content, b.level) for b in version.blocks
            ], (resolved.id, version.language)


def test_it_says_who_signed_and_where_the_page_is(published: Any) -> None:
    text = published.read(f"statements/2020-01-15-code-of-conduct/{MARKDOWN}")
    assert "- Signatories (3): Belarus, Russian Federation, Angola\n" in text
    assert f"- Page: {published.url}statements/2020-01-15-code-of-conduct/\n" in text
    assert "- Language: ru (translation)\n" in published.read(
        f"statements/2020-01-15-code-of-conduct/ru/{MARKDOWN}"
    )


def test_llms_txt_lists_every_checked_statement_and_leads_to_it(published: Any) -> None:
    text = published.read("llms.txt")
    assert text.startswith("# Joint statements\n\n> ")
    found = re.findall(rf"\]\({published.url}(statements/[^)]+)\)", text)
    expected = [address(s, s.statement.text) + MARKDOWN for s in published.edition.statements]
    assert found == expected[::-1]
    assert all((published.docs / path).is_file() for path in found)
