"""How the text of a document closes: its last paragraph above Nơi nhận or the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.checks.body_paragraphs import Paragraph
from docparse.values import Part

# Dots before it are those of a form. "./." and what is typed for it: "/.", "./", ". / .", ".//.", "././."
END_MARK = re.compile(r"(?<![.…/\d])\s*(?:\.\s*/+\s*\.?|/+\s*\.)(?:\s*[./])*$")
_WORD = re.compile(r"[^\W\d_]{2}")


def closing_paragraph(part: Part, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The last of the ``paragraphs`` of ``part``, if recipients or a signature stand below it.

    None too where a table comes last: the text does not end in that paragraph.
    """
    if not paragraphs or not _is_closed(part):
        return None
    last = paragraphs[-1]
    return last if not last.before_table and _WORD.search(last.text) else None


def _is_closed(part: Part) -> bool:
    return part.header.span_of("recipients") is not None or bool(part.header.signatures)
