"""Characters in XML."""

import re
from html import escape

# What XML 1.0 (section 2.2) has no way to write.
_NO_CHARACTERS = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Text for an element or an attribute; what XML cannot write becomes a replacement sign."""
    return escape(_NO_CHARACTERS.sub("\ufffd", text)).replace("&#x27;", "'")
