"""Numbers in as many bytes as they need; docs/assets/search/packing.js reads them.

A byte holds seven bits of a number, the low ones first; its eighth bit is set where more follow.
Lists of texts are steps from one text to the next, so most of their numbers take one byte, and
gzip does the rest with less work than on numbers of equal length.
"""

import gzip

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

_SEVENS = np.arange(0, 35, 7)
_BEST = 9


def packed(numbers: Numbers) -> bytes:
    """Numbers of up to 35 bits as bytes."""
    rest = numbers[:, None] >> _SEVENS
    needed: npt.NDArray[np.bool_] = rest > 0
    needed[:, 0] = True
    follows = np.roll(needed, -1, axis=1)
    follows[:, -1] = False
    return ((rest & 127) + 128 * follows).astype(np.uint8)[needed].tobytes()


def compressed(content: bytes) -> bytes:
    """The same bytes for the same content, whenever they are made."""
    return gzip.compress(content, _BEST, mtime=0)
