"""Quick pickles of the model: records are taken apart and put together in one step.

Python's own way with frozen dataclasses with slots goes through their fields one by one, which
made up most of the time of loading ten thousand statements.
"""

import copyreg
import io
import pickle
from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

from publisher.cache.digests import digest


def pickle_quickly(names: Iterable[object]) -> None:
    """Let the records among these be pickled as their values, in the order of the fields."""
    for record in names:
        if isinstance(record, type) and is_dataclass(record):
            copyreg.pickle(record, _taken_apart(record))
        elif isinstance(record, type) and issubclass(record, tuple):
            copyreg.pickle(record, _as_tuple(record))


_Reducers = Mapping[type, Callable[[Any], Any]]


def equal_pickle(value: object, reducers: _Reducers = copyreg.dispatch_table) -> bytes:
    """A pickle that is the same for equal values, however their parts are shared.

    It is made to be compared; records that are taken apart otherwise cannot be read from it.
    """
    content = io.BytesIO()
    pickler = pickle.Pickler(content, protocol=5)
    pickler.fast = True  # every part is written out where it stands
    pickler.dispatch_table = reducers
    pickler.dump(value)
    return content.getvalue()


class EqualPickles:
    """Equal pickles of values in many of which the same records of the class `shared` stand.

    Of each of these only a digest is written.
    """

    def __init__(self, shared: type) -> None:
        self._digests: dict[int, tuple[object, str]] = {}  # with the record, that it stay itself
        self._reducers = ChainMap[type, Callable[[Any], Any]](
            {shared: self._abridged}, copyreg.dispatch_table
        )

    def of(self, value: object) -> bytes:
        """The pickle of a value."""
        return equal_pickle(value, self._reducers)

    def _abridged(self, record: object) -> tuple[type[str], tuple[str]]:
        if id(record) not in self._digests:
            self._digests[id(record)] = record, digest([equal_pickle(record)])
        return str, (self._digests[id(record)][1],)


def _as_tuple(record: type) -> Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]:
    """A named tuple is put together by what makes any tuple, without a look at its fields."""
    return lambda one: (tuple.__new__, (record, tuple(one)))


def _taken_apart(record: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    named = [field.name for field in fields(record) if field.init]
    values = attrgetter(*named)
    if len(named) == 1:  # it gives the value itself
        return lambda one: (record, (values(one),))
    return lambda one: (record, values(one))
