"""Numbers are packed into few bytes, and read in Python and in a browser as they were."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packed_numbers import unpacked

from publisher.search.packing import packed

LARGEST = 2**32 - 1
IN_BROWSER = """async ([address, bytes]) => {
  const { numbersOf } = await import(address);
  return [...numbersOf(Uint8Array.from(bytes))];
}"""


@given(st.lists(st.integers(0, 2**35 - 1)))
def test_numbers_take_as_many_bytes_as_they_need_and_are_read_as_they_were(numbers):
    assert unpacked(packed(np.array(numbers, np.int64))) == numbers
    for number in numbers:
        assert len(packed(np.array([number]))) == max(1, -(-number.bit_length() // 7))


@pytest.mark.slow
def test_a_browser_reads_the_numbers_that_were_packed(open_page, address):
    numbers = [0, 1, 127, 128, 16_383, 16_384, 2**28 - 1, 2**28, LARGEST, 0]
    content = list(packed(np.array(numbers, np.int64)))
    script = f"{address}assets/search/packing.js"
    assert open_page("about/").evaluate(IN_BROWSER, [script, content]) == numbers
