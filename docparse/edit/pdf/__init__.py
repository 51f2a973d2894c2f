"""Findings as highlights with notes in a copy of a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.edit.annotated import Annotated
    from docparse.values import Analysis

__all__ = ["annotate_pdf"]


def annotate_pdf(content: bytes, analysis: Analysis) -> Annotated:
    """The file ``content``, from which ``analysis`` was made, with a highlight over the glyphs of each finding.

    The note of a highlight holds the message, the suggestion and the rule. The new file begins with the old one,
    byte for byte, so that what was signed can be shown again. Where nothing is added it is the old one.
    Words that were recognised are marked whole. Raises UnreadableFile.
    """
    from docparse.edit.pdf.annotate import annotate

    return annotate(content, analysis)
