"""Word files with findings as comments and fixes as tracked changes; everything else in them stays as it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from docparse.values import Analysis, Document, Finding

if TYPE_CHECKING:
    from docparse.edit.annotated import Annotated
    from docparse.edit.docx.fix import FixedDocx

__all__ = ["annotate_docx", "fix_docx"]


def annotate_docx(content: bytes, analysis: Analysis, when: datetime.datetime | None = None) -> Annotated:
    """The Word file ``content``, of which ``analysis`` is, with a comment by "docparse" at each finding.

    A comment begins and ends at exactly the characters of its finding; one that stands there
    already is not written again. ``when`` (UTC) is the date of the comments, by default now.
    Raises UnreadableFile where ``content`` does not hold the text that was checked.
    """
    from docparse.edit.docx.annotate import annotate

    return annotate(content, analysis, when)


def fix_docx(
    content: bytes,
    document: Document,
    findings: Iterable[Finding],
    *,
    tracked: bool = True,
    when: datetime.datetime | None = None,
) -> FixedDocx:
    """The Word file ``content``, read as ``document``, with the fixes of ``findings`` (none touching another).

    ``tracked``: as tracked changes by "docparse", to be accepted or rejected one by one; else
    the text is replaced. Raises UnreadableFile like ``annotate_docx``.
    """
    from docparse.edit.docx.fix import fix

    return fix(content, document, findings, tracked=tracked, when=when)
