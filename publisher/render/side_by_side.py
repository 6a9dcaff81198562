"""Two language versions of a statement side by side, paragraph beside paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from markupsafe import Markup

from publisher.model import Block, Language, Page, ResolvedStatement, Version
from publisher.render.engine import root_of
from publisher.render.site import Site
from publisher.render.text_html import TextRenderer, direction, text_renderer


@dataclass(frozen=True, slots=True)
class Side:
    """A version and how it is set."""

    version: Version
    direction: str


def side_by_side_path(resolved: ResolvedStatement, first: Language, second: Language) -> str:
    """Where the page of two versions is written, below docs/."""
    return f"statements/{resolved.id}/{first}-{second}.md"


def side_by_side_pages(site: Site, resolved: ResolvedStatement) -> Iterator[Page]:
    """A page for every two versions of a statement."""
    for first, second in combinations(resolved.statement.versions, 2):
        path = side_by_side_path(resolved, first.language, second.language)
        renderers = [
            _renderer(site, resolved, version, root_of(path)) for version in (first, second)
        ]
        yield site.engine.page(
            path,
            "side-by-side.md.j2",
            statement=resolved.statement,
            sides=[Side(version, direction(version.language)) for version in (first, second)],
            rows=[
                [
                    Markup(renderer.block(block)) if block else ""
                    for renderer, block in zip(renderers, pair, strict=True)
                ]
                for pair in beside(first.blocks, second.blocks)
            ],
        )


def _renderer(site: Site, resolved: ResolvedStatement, version: Version, root: str) -> TextRenderer:
    citations = {
        cited.anchor: cited.citations
        for cited in resolved.citations
        if cited.language == version.language
    }
    prefix = "" if version is resolved.statement.text else f"{version.language}-"
    return text_renderer(version, citations, site.corpus.documents, root, prefix)


def beside(
    first: Sequence[Block], second: Sequence[Block]
) -> Iterator[tuple[Block | None, Block | None]]:
    """Pair the blocks of two versions by their anchors, keeping the order of both."""
    others = {block.anchor: place for place, block in enumerate(second)}
    done = 0
    for block in first:
        place = others.get(block.anchor)
        if place is None or place < done:
            yield block, None
            continue
        for alone in second[done:place]:
            yield None, alone
        yield block, second[place]
        done = place + 1
    for alone in second[done:]:
        yield None, alone
