"""From a received document to a draft: everything of a statement file, not yet written."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from publisher.body import parse_body
from publisher.importers.body_text import body_text
from publisher.importers.circumstances import read_circumstances
from publisher.importers.forums import forum_of
from publisher.importers.languages import read_language
from publisher.importers.received import Doubt, Piece, Received, printed
from publisher.importers.signatories import Issuers, judge_issuers
from publisher.importers.subjects import is_open, kind_of, statement_id, working_title
from publisher.importers.titles import Opening, find_opening
from publisher.importers.world import WorldAtlas
from publisher.model import Block, Forum
from publisher.words import words_of

_PAGE_FOOT = re.compile(r"\s*(?:page\s+)?\d{1,3}\s?(?:/|of)\s?\d{1,3}\s+_{5,}\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text as its page will show it: `words` are those of title, date line and body.

    `dateline` is "" where the body keeps the date in its place; `body` is Markdown, `blocks` are
    what it reads as, `doubts` what is uncertain in that.
    """

    dateline: str
    body: str
    blocks: tuple[Block, ...]
    words: tuple[str, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as the import understands it.

    `title` is "" where the document prints none; `working_title` then stands in for it. `date`
    is as the archive writes it. `doubts` are what the editor is asked.
    """

    id: str
    title: str
    working_title: str
    date: str
    place: str
    language: str
    kind: str
    forum: str
    open_for_joining: bool
    issuers: Issuers
    page: PageText
    received: Received
    doubts: tuple[Doubt, ...]


def make_draft(
    received: Received, file: PurePath, sha256: str, atlas: WorldAtlas, forums: Mapping[str, Forum]
) -> Draft:
    """Read what a document says about itself; `file` is its name, the last resort for a date."""
    opening = find_opening(received.pieces, atlas.is_name)
    title = " ".join(word for n in opening.title for word in received.pieces[n].text.split())
    paragraphs = _paragraphs(received.pieces, opening)
    text = "\n".join([title, *paragraphs])
    lead = [piece.text for piece in received.pieces[: opening.title.start]]
    when = read_circumstances(opening.read, title, paragraphs, file.stem, lead)
    issuers = judge_issuers(title, paragraphs, atlas.on(when.date))
    language, language_doubts = read_language(text)
    page = _page(received.pieces, opening, title)
    own_title = working_title(issuers)
    return Draft(
        id=statement_id(when.date, title or own_title, sha256),
        title=title,
        working_title=own_title,
        date=when.date,
        place=when.place,
        language=language,
        kind=kind_of(title, issuers),
        forum=forum_of(title, [*lead, *paragraphs[:3]], when.date, forums),
        open_for_joining=is_open(text),
        issuers=issuers,
        page=page,
        received=received,
        doubts=(
            *_title_doubts(title, opening),
            *(*when.doubts, *language_doubts, *issuers.doubts, *received.doubts, *page.doubts),
        ),
    )


def _page(pieces: Sequence[Piece], opening: Opening, title: str) -> PageText:
    in_body = _title_in_body(opening, pieces)
    dateline = "" if in_body else "\n".join(pieces[n].text for n in opening.dateline)
    above = "" if in_body else f"{title} {dateline}"
    body = body_text(_body_pieces(pieces, opening, title))
    parsed = parse_body(body)
    doubts = tuple(Doubt("body", finding.message) for finding in parsed.findings)
    return PageText(
        dateline, body, parsed.blocks, (*above.split(), *words_of(parsed.blocks)), doubts
    )


def _paragraphs(pieces: Sequence[Piece], opening: Opening) -> list[str]:
    """The text behind title and date line, for reading.

    A non-breaking space is a space there, and the foot of a page interrupts no sentence.
    """
    around = {*range(opening.title.start), *opening.title, *opening.dateline}
    return [
        _PAGE_FOOT.sub(" ", printed(piece).replace("\u00a0", " ")).strip()
        for number, piece in enumerate(pieces)
        if number not in around and piece.kind != "footnote"
    ]


def _title_in_body(opening: Opening, pieces: Sequence[Piece]) -> bool:
    """Whether the body keeps the title in its place: the page then does not repeat it."""
    return opening.has_lead() or any(pieces[n].marks for n in opening.title)


def _body_pieces(pieces: Sequence[Piece], opening: Opening, title: str) -> list[Piece]:
    """The pieces of the body, headings one level below the title."""
    if not _title_in_body(opening, pieces):
        around = {*opening.title, *opening.dateline}
        return [_below(piece) for n, piece in enumerate(pieces) if n not in around]
    first = opening.title.start
    heading = replace(pieces[first], kind="heading", level=1)
    if not heading.marks:
        heading = replace(heading, text=title)
    rest = pieces[opening.title.stop :] if not heading.marks else pieces[first + 1 :]
    return [*map(_below, pieces[:first]), heading, *map(_below, rest)]


def _below(piece: Piece) -> Piece:
    return replace(piece, level=max(piece.level, 2)) if piece.kind == "heading" else piece


def _title_doubts(title: str, opening: Opening) -> list[Doubt]:
    if not title:
        return [Doubt("title", "the document prints no title: the draft has one of ours")]
    if len(opening.title) > 1:
        return [Doubt("title", f"read from {len(opening.title)} lines of the document")]
    if opening.has_lead():
        return [Doubt("title", "the document prints something above it, kept in the body")]
    return []
