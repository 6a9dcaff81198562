"""Changes word by word as HTML: what was deleted and inserted is marked, and read out as such."""

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from publisher.wording.changes import Change

_SHOWN = {
    "same": "{}",
    "deleted": '<del><span class="spoken">deleted: </span>{}'
    '<span class="spoken"> end of deletion </span></del>',
    "inserted": '<ins><span class="spoken">inserted: </span>{}'
    '<span class="spoken"> end of insertion </span></ins>',
}


def changes_html(changes: Iterable[Change]) -> Markup:
    """The changes in their order, as the content of a paragraph."""
    return Markup("".join(_SHOWN[change.kind].format(escape(change.text)) for change in changes))
