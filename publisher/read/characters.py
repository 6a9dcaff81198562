"""Characters: from a file's bytes, and those of which a reader could not see what they do."""

import re
import unicodedata

from publisher.problems import Finding

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


def decoded(content: bytes) -> tuple[str, Finding | None]:
    """The text of a file with plain line ends; with what is wrong it is empty."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return "", Finding(line, "encoding", "the file is not UTF-8", "save it as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n"), None
