"""What the import writes, the archive reads back as it was: writing changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.importers.statement_file import _quoted
from publisher.model import Field
from publisher.read.front_matter import read_yaml

SEEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
SIGNS = st.text("ab:#-'\"[]{}&*!|>%@`,.?~=1 NOno", min_size=1, max_size=12)


@given(st.one_of(st.text(SEEN, min_size=1), SIGNS))
def test_a_title_a_place_or_a_name_is_read_back_as_it_was_written(text: str) -> None:
    fields, findings = read_yaml(f"title: {_quoted(text)}\nsignatories:\n  - {_quoted(text)}\n", 2)
    title = fields.fields["title"]
    assert isinstance(title, Field)
    assert (title.text, findings) == (text, [])
