"""Text for XML files."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

# Characters that no XML file may hold, lone surrogates included (XML 1.0, 2.2).
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """``text`` as the content of an element, without the characters that XML cannot hold."""
    return escape(_NOT_XML.sub("", text))
