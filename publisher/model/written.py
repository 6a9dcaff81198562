"""As written: what a statement file says, before anybody asks whether it makes sense."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from publisher.model.ids import Language, StatementId


class Field(NamedTuple):
    """A scalar of the front matter, exactly as written, and the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FieldList:
    """A list of the front matter, and the line it starts on."""

    entries: tuple["RawValue", ...]
    line: int


@dataclass(frozen=True, slots=True)
class FieldMap:
    """A mapping of the front matter in written order, and the line it starts on.

    `keys` gives each key's own line.
    """

    fields: Mapping[str, "RawValue"]
    keys: Mapping[str, int]
    line: int


RawValue = Field | FieldList | FieldMap


@dataclass(frozen=True, slots=True)
class RawStatement:
    """What one statement file says, before anybody asks whether it makes sense.

    `language` is the one in the file's name, "" for the statement's own file. `front_matter` is
    None where there is none that can be read; then a problem has said why.
    """

    id: StatementId
    language: Language
    file: str  # path from the top of the archive, forward slashes
    front_matter: FieldMap | None
    body: str
    body_line: int  # the line of the file on which the body starts
    head: str = ""  # all above the body
