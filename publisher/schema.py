"""The front matter of a statement file, modelled once.

From this model come the checks of single fields, the JSON Schema that editors complete with
while typing, and the reference page of the fields. A description here is what an editor reads
there. What concerns several fields or the rest of the archive is checked in `validate` and
`resolve`.
"""

import datetime as dt
import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from publisher.dates import DateSpan, parse_day, parse_span

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LANGUAGE = r"^[a-z]{2,3}$"


def _span(text: Any) -> DateSpan:
    try:
        return parse_span(str(text))
    except ValueError as error:
        raise PydanticCustomError("date-format", "{said}", {"said": str(error)}) from None


def _day(text: Any) -> dt.date:
    try:
        return parse_day(str(text))
    except ValueError as error:
        raise PydanticCustomError("date-format", "{said}", {"said": str(error)}) from None


def _truth(text: Any) -> bool:
    if text not in ("true", "false"):
        raise PydanticCustomError("field-value", "write true or false, not '{v}'", {"v": text})
    return bool(text == "true")


def _count(text: Any) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", str(text)):
        raise PydanticCustomError("field-value", "write a number, not '{v}'", {"v": text})
    return int(text)


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or re.search(r"[\s<>\"'`{}|\\^]", text):
        message = "write a web address that starts with https://, not '{v}'"
        raise PydanticCustomError("web-address", message, {"v": text})
    return text


def _source_file(text: str) -> str:
    if not re.fullmatch(r"sources/[A-Za-z0-9][A-Za-z0-9._-]*", text):
        message = "write a file of the folder sources/, like sources/oewg-2023.txt, not '{v}'"
        raise PydanticCustomError("source-file", message, {"v": text})
    return text


def _not_empty(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty-field", "the field is empty")
    return text.strip()


def _long_form(value: Any) -> Any:
    """A name alone is a signature of that name on the statement's date."""
    return {"name": value} if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    """One name may stand without the dash of a list."""
    return [value] if isinstance(value, str) else value


_SPAN_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2}(/\d{4}-\d{2}-\d{2})?)?)?$",
}
_DAY_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
Text = Annotated[str, AfterValidator(_not_empty)]
Slug = Annotated[str, Field(pattern=_SLUG)]
Span = Annotated[DateSpan, PlainValidator(_span), WithJsonSchema(_SPAN_SCHEMA)]
Day = Annotated[dt.date, PlainValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Count = Annotated[int, BeforeValidator(_count)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SourceFile = Annotated[str, AfterValidator(_source_file)]


class _Fields(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SignatureFields(_Fields):
    """The long form of a signatory, where there is more to say than the name."""

    name: Text = Field(description="The name as the document prints it.")
    action: Literal["signed", "joined", "aligned", "withdrew"] = Field(
        "signed",
        description="What the party did: signed with the others, joined later, aligned itself "
        "without signing, or withdrew.",
    )
    date: Span | None = Field(
        None, description="When; the statement's date where nothing else is written."
    )
    party: Slug | None = Field(
        None,
        description="The party's id in the registry, only where the printed name alone does not "
        "say who it is.",
    )
    source: Text | None = Field(
        None, description="Where this is recorded: a web address or symbol."
    )
    note: Text | None = Field(None, description="A remark shown beside the name.")


SignatureEntry = Annotated[
    SignatureFields,
    BeforeValidator(_long_form, json_schema_input_type=str | SignatureFields),
]


class SourceFields(_Fields):
    """Where the text came from."""

    publisher: Text | None = Field(None, description="Who published the text that was received.")
    url: WebAddress | None = Field(None, description="Where it was published.")
    retrieved: Day | None = Field(None, description="The day it was retrieved.")
    file: SourceFile | None = Field(
        None, description="The document as received, kept byte for byte below sources/."
    )
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = Field(
        None, description="The checksum of the received document; `import` writes it."
    )


class RelationFields(_Fields):
    """The statement's place among others: exactly one of the four."""

    responds_to: Text | None = Field(None, alias="responds-to", description="What it answers.")
    follows: Text | None = Field(None, description="The statement it continues.")
    replaces: Text | None = Field(None, description="The statement it takes the place of.")
    corrects: Text | None = Field(None, description="The statement it corrects.")


class VersionFields(_Fields):
    """The front matter of a language version: only what differs."""

    title: Text = Field(description="The title as this version prints it.")
    language: Annotated[str, Field(pattern=_LANGUAGE)] = Field(
        description="The language of the text, as in the file's name: ru, fr, ar."
    )
    dateline: Text | None = Field(None, description="The line of place and date as printed.")
    authentic: Truth = Field(
        True, description="false for a translation that the parties did not issue themselves."
    )
    source: SourceFields = Field(SourceFields(), description="Where this version came from.")


class StatementFields(_Fields):
    """The front matter of a statement."""

    title: Text = Field(description="The title as printed.")
    short_title: Text | None = Field(
        None, description="A few words for lists; the title where nothing is written."
    )
    kind: Slug = Field("joint-statement", description="An id of registry/kinds.yml.")
    date: Span = Field(
        description="1975-08-01, or 1975-08, 1975, or 1975-07-30/1975-08-01 for several days."
    )
    dateline: Text | None = Field(
        None,
        description="The line of place and date as printed under the title, word for word. It is "
        "part of the text.",
    )
    place: Text | None = Field(None, description="Where the statement was made.")
    forum: Slug | None = Field(None, description="An id of registry/forums.yml.")
    topics: Annotated[list[Slug], BeforeValidator(_listed)] = Field(
        [], description="Ids of registry/topics.yml."
    )
    language: Annotated[str, Field(pattern=_LANGUAGE)] = Field(
        "en", description="The language of the text: en, fr, ru, zh, ar."
    )
    signatories: Annotated[list[SignatureEntry], BeforeValidator(_listed)] = Field(
        [], description="Who signed, in the printed order: the name as printed, or the long form."
    )
    on_behalf_of: Annotated[list[Text], BeforeValidator(_listed)] = Field(
        [],
        description="The groups on whose behalf the statement was made. Their members on that day "
        "are shown as represented, not as signatories.",
    )
    speaker: Text | None = Field(None, description="The party that delivered the statement.")
    claimed_count: Count | None = Field(
        None, description="The number of signatories, only where the text itself states one."
    )
    open_for_joining: Truth = Field(False, description="Whether others are invited to join.")
    source: SourceFields = Field(
        SourceFields(), description="Where the text came from, and the document as received."
    )
    relations: list[RelationFields] = Field(
        [], description="Its place among others, by statement id or document symbol."
    )
    formerly: Annotated[list[Slug], BeforeValidator(_listed)] = Field(
        [], description="Ids this statement once had; their addresses lead here for ever."
    )
    review: Literal["draft", "checked"] = Field(
        "checked",
        description="A draft is marked on its page and left out of feeds and data files.",
    )
    editor_notes: Annotated[list[Text], BeforeValidator(_listed)] = Field(
        [], description="Remarks of the archive's editors, shown apart from the text."
    )


_INNER: dict[str, type[BaseModel]] = {
    "signatories": SignatureFields,
    "source": SourceFields,
    "relations": RelationFields,
}


def known_fields(model: type[BaseModel], location: tuple[int | str, ...]) -> tuple[str, ...]:
    """The names of the fields at a place of a file: () is the file's own, ("source",) inside."""
    inner = _INNER.get(str(location[0]), model) if location else model
    return tuple(field.alias or name for name, field in inner.model_fields.items())


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a statement's front matter, for editors."""
    schema = StatementFields.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema
