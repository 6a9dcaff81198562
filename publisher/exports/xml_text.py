"""Characters in XML."""

import re

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# The signs above, and what XML 1.0 (section 2.2) has no way to write.
_UNSAFE = re.compile('[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')


def xml_text(text: str) -> str:
    """Text for an element or an attribute in double quotes.

    What XML cannot write becomes a replacement sign.
    """
    if text.isprintable():
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace('"', "&quot;")
    return _UNSAFE.sub(lambda sign: _ESCAPES.get(sign[0], "\ufffd"), text)
