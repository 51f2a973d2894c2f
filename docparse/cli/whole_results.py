"""What is one page, one workbook, one log or one Word file for all documents of a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docparse.values import Analysis, UnreadableFile

Make = Callable[[Sequence[Analysis], Sequence[UnreadableFile], Mapping[str, Any], str], str | bytes]
# Formats that are no text and go to a file only.
BINARY = frozenset({"xlsx", "docx"})


def _html(read: Sequence[Analysis], errors: Sequence[UnreadableFile], run: Mapping[str, Any], lang: str) -> str:
    from docparse.report.html import render_html

    return render_html(read, errors, run, lang)


def _xlsx(read: Sequence[Analysis], errors: Sequence[UnreadableFile], run: Mapping[str, Any], lang: str) -> bytes:
    from docparse.report.xlsx import render_xlsx

    return render_xlsx(read, errors, run, lang)


def _sarif(read: Sequence[Analysis], errors: Sequence[UnreadableFile], run: Mapping[str, Any], lang: str) -> str:
    from docparse.pipeline.source_text import source_text
    from docparse.report.sarif import render_sarif

    return render_sarif(read, errors, source_text, lang)


def _citations_docx(
    read: Sequence[Analysis], errors: Sequence[UnreadableFile], run: Mapping[str, Any], lang: str
) -> bytes:
    from docparse.report.citations_docx import render_citations_docx

    return render_citations_docx(read, lang)


MAKERS: dict[str, Make] = {"html": _html, "xlsx": _xlsx, "sarif": _sarif, "docx": _citations_docx}
