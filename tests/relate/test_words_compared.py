"""Wordings are compared by their words; punctuation and spacing are no part of them."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.wording.tokens import words_of

PLAIN = st.text(st.characters(max_codepoint=127), max_size=80)


@given(PLAIN)
def test_plain_english_has_the_words_that_it_has_beside_a_foreign_word(text: str) -> None:
    """It is read in a quicker way."""
    assert words_of(text) == words_of(f"{text} élan")[:-1]
