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
    """Let the dataclasses among these be pickled as their values, in the order of the fields."""
    for record in names:
        if isinstance(record, type) and is_dataclass(record):
            copyreg.pickle(record, _taken_apart(record))


_Reducers = ChainMap[type, Callable[[Any], Any]]


class EqualPickles:
    """Pickles that are the same for equal values, however their parts are shared.

    Records of the class `shared` stand in many values. Of each only a digest is written.
    """

    def __init__(self, shared: type) -> None:
        self._digests: dict[int, tuple[object, str]] = {}  # with the record, that it stay itself
        self._table = _Reducers({shared: self._abridged}, copyreg.dispatch_table)

    def of(self, value: object) -> bytes:
        """The pickle of a value. It is made to be compared, and cannot be read."""
        return self._pickle(value, self._table)

    def _abridged(self, record: object) -> tuple[type[str], tuple[str]]:
        if id(record) not in self._digests:
            whole = self._pickle(record, copyreg.dispatch_table)
            self._digests[id(record)] = record, digest([whole])
        return str, (self._digests[id(record)][1],)

    def _pickle(self, value: object, table: Mapping[type, Callable[[Any], Any]]) -> bytes:
        content = io.BytesIO()
        pickler = pickle.Pickler(content, protocol=5)
        pickler.fast = True  # every part is written out where it stands
        pickler.dispatch_table = table
        pickler.dump(value)
        return content.getvalue()


def _taken_apart(record: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    named = [field.name for field in fields(record) if field.init]
    values = attrgetter(*named)
    if len(named) == 1:  # it gives the value itself
        return lambda one: (record, (values(one),))
    return lambda one: (record, values(one))
