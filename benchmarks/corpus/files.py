"""The files of a made statement: front matter and body as DESIGN section 4 has them."""

import datetime as dt
import json
import re

from corpus.statements import MadeStatement

_PLAIN = re.compile(r"\w[\w .,'()’-]*\w")


def statement_file(made: MadeStatement) -> str:
    """The whole text of `<id>.md`."""
    return f"---\n{_front_matter(made)}---\n\n{_body(made)}"


def version_file(made: MadeStatement, language: str, title: str, texts: tuple[str, ...]) -> str:
    """The whole text of `<id>.<language>.md`, a translation."""
    url = f"https://archive.example/{made.id}/{language}"
    head = (
        f"title: {_scalar(title)}\nlanguage: {language}\nauthentic: false\n"
        f"source:\n  publisher: Archive of Examples\n  url: {url}\n  retrieved: 2026-01-05\n"
    )
    return f"---\n{head}---\n\n" + "\n\n".join(texts) + "\n"


def _front_matter(made: MadeStatement) -> str:
    series = made.series
    lines = [
        f"title: {_scalar(made.title)}",
        f"short_title: {_scalar(made.short_title)}",
        f"kind: {series.kind}",
        f"date: {_span(made)}",
        *([f"place: {series.forum[1]}"] if series.forum[1] else []),
        f"forum: {series.forum[0]}",
        f"topics: [{', '.join(series.topics)}]",
        f"language: {made.language}",
        "signatories:",
        *(f"  - {_scalar(name)}" for name in made.signatories),
        *_later_events(made),
        *([f"on_behalf_of: [{made.on_behalf_of}]"] if made.on_behalf_of else []),
        *([f"claimed_count: {len(made.signatories)}"] if made.claims_count else []),
        *(["open_for_joining: true"] if made.joined else []),
        *_provenance(made),
    ]
    return "".join(f"{line}\n" for line in lines)


def _span(made: MadeStatement) -> str:
    first, last = made.date.isoformat(), made.end.isoformat()
    return first if first == last else f"{first}/{last}"


def _later_events(made: MadeStatement) -> list[str]:
    lines = []
    events = [("joined", name) for name in made.joined]
    events += [("withdrew", name) for name in made.withdrew]
    for place, (action, name) in enumerate(events, start=1):
        lines += [
            f"  - name: {_scalar(name)}",
            f"    action: {action}",
            f"    date: {made.end + dt.timedelta(days=9 * place)}",
            f"    source: https://archive.example/{made.id}/note-{place}",
        ]
    return lines


def _provenance(made: MadeStatement) -> list[str]:
    return [
        "source:",
        "  publisher: Archive of Examples",
        f"  url: https://archive.example/{made.id}",
        "  retrieved: 2026-01-05",
        *(["relations:", f"  - follows: {made.follows}"] if made.follows else []),
        "review: checked",
    ]


def _scalar(text: str) -> str:
    """A YAML scalar: bare where that is safe, in double quotes otherwise."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _body(made: MadeStatement) -> str:
    paragraphs, number = [], 0
    for paragraph in made.paragraphs:
        number += not paragraph.boilerplate
        label = f"{number}. " if made.numbered and not paragraph.boilerplate else ""
        paragraphs.append(f"{label}{paragraph.text}\n")
    return "\n".join(paragraphs)
