"""Front matter is read as it is written: every value is text, with its line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model import Field, FieldList, FieldMap, RawValue
from publisher.read.front_matter import read_yaml
from publisher.read.statements import read_statement

# What can be typed into a file and seen there; other characters are refused with their line.
SEEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
TEXT = st.text(SEEN, max_size=30)


def text_of(value: RawValue) -> object:
    """A value without its lines."""
    if isinstance(value, Field):
        return value.text
    if isinstance(value, FieldList):
        return [text_of(entry) for entry in value.entries]
    return {key: text_of(entry) for key, entry in value.fields.items()}


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "yes",
        "on",
        "null",
        "~",
        "1.10",
        "010",
        "0x1F",
        "1e3",
        "12:30:45",
        "2022-05-09",
        "=",
        ".inf",
    ],
)
def test_a_value_is_the_text_that_was_written(written: str) -> None:
    fields, findings = read_yaml(f"value: {written}\n", 1)
    assert (text_of(fields), findings) == ({"value": written}, [])


def test_every_value_knows_its_line() -> None:
    fields, _ = read_yaml("a: x\n\nb:\n  - y\n  - name: z\n    note: w\n", 2)
    assert fields.keys == {"a": 2, "b": 4}
    entries = fields.fields["b"]
    assert isinstance(entries, FieldList)
    assert [entry.line for entry in entries.entries] == [5, 6]
    last = entries.entries[1]
    assert isinstance(last, FieldMap)
    assert last.keys == {"name": 6, "note": 7}


def test_the_first_of_two_values_stays_and_the_second_is_reported() -> None:
    fields, findings = read_yaml("a: x\na: y\n", 2)
    assert text_of(fields) == {"a": "x"}
    assert [(finding.line, finding.code) for finding in findings] == [(3, "repeated-field")]


@given(st.dictionaries(st.text("abcdefgh_-", min_size=1), st.one_of(TEXT, st.lists(TEXT))))
def test_what_is_written_in_quotes_is_read_back_as_it_was(values: dict[str, object]) -> None:
    written = "".join(
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in values.items()
    )
    fields, findings = read_yaml(written, 1)
    assert (text_of(fields), findings) == (values, [])


@given(st.text())
def test_whatever_the_fields_are_reading_them_says_what_is_wrong_and_never_breaks(
    text: str,
) -> None:
    _, findings = read_yaml(text, 2)
    assert all(finding.line >= 2 and finding.message for finding in findings)


@given(content=st.binary(max_size=200))
def test_whatever_is_in_a_file_reading_it_never_breaks(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "2022-05-09-x.md"
    file.write_bytes(content)
    raw, problems = read_statement(file, "statements/2022-05-09-x.md")
    assert raw is not None or problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(
    end: str, start: str, tmp_path: Path
) -> None:
    text = "---\ntitle: x\n---\n\nOne.\n\nTwo.\n"
    file = tmp_path / "2022-05-09-x.md"
    file.write_bytes((start + text.replace("\n", end)).encode())
    raw, problems = read_statement(file, "x")
    assert raw is not None
    assert raw.front_matter is not None
    assert problems == []
    assert (text_of(raw.front_matter), raw.body.split(), raw.front_matter.keys) == (
        {"title": "x"},
        ["One.", "Two."],
        {"title": 2},
    )


def test_the_line_of_the_text_is_that_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "2022-05-09-x.md"
    file.write_text("---\n\ntitle: x\n\n---\nOne.\n", encoding="utf-8")
    raw, _ = read_statement(file, "x")
    assert raw is not None
    assert raw.front_matter is not None
    assert raw.front_matter.keys == {"title": 3}
    lines = file.read_text("utf-8").split("\n")
    assert lines[raw.body_line - 1 + raw.body.split("\n").index("One.")] == "One."


@pytest.mark.parametrize("sign", ["\u2028", "\u2029"])
def test_a_line_separator_is_the_white_space_it_looks_like(sign: str) -> None:
    """YAML would end the line: a title could bring a field along, and all lines were counted on."""
    fields, findings = read_yaml(f'title: On peace{sign}and trust\nplace: "New{sign}York"\nx: y', 2)
    assert text_of(fields) == {"title": "On peace and trust", "place": "New York", "x": "y"}
    assert fields.keys == {"title": 2, "place": 3, "x": 4}
    assert findings == []
    (finding,) = read_yaml(f"title: a{sign}date: 2020-01-01", 2)[1]
    assert finding.line == 2
