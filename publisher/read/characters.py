"""Characters of which a reader could not see what they do."""

import re
import unicodedata

# Control characters but newline and tab; characters that reorder what a reader sees (Unicode
# TR 9, embeddings, overrides and isolates); invisible tags and annotations.
_STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def strange_character(text: str) -> str:
    """The first such character by number and name, "" where there is none."""
    if text.replace("\n", " ").isprintable():  # as most texts are, and sooner known
        return ""
    found = _STRANGE.search(text)
    if not found:
        return ""
    name = unicodedata.name(found[0], "a control character").lower()
    return f"U+{ord(found[0]):04X} ({name})"
