"""Findings as LanguageTool writes them."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from docparse.server.languagetool.annotated import Written
from docparse.server.languagetool.categories import category_of
from docparse.server.languagetool.chosen import Chosen
from docparse.server.languagetool.identity import LANGUAGE, software
from docparse.server.languagetool.marked import marked
from docparse.values import Analysis, Document, Finding, Span

__all__ = ["answer"]

# What is around a match, as LanguageTool shows it.
_CONTEXT = 40


def answer(analysis: Analysis | None, written: Written, chosen: Chosen) -> bytes:
    """The body of an answer to ``check``; None for a text that was not looked at."""
    language: dict[str, Any] = {"name": LANGUAGE["name"], "code": LANGUAGE["longCode"]}
    language["detectedLanguage"] = {**language, "confidence": 1.0, "source": "docparse"}
    matches, ranges = [], []
    if analysis is not None:
        units = _Units(written.whole)
        wanted = filter(chosen.wants, analysis.findings or ())
        matches = [one for finding in wanted for one in _match(finding, analysis.document, written, units)]
        ranges = [units.span(_in_whole(block.span, analysis.document, written)) for block in analysis.document.blocks]
    body = {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": language,
        "matches": sorted(matches, key=lambda one: (one["offset"], one["length"])),
        "sentenceRanges": ranges,
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


class _Units:
    """Offsets in code points → in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"] if max(text, default="") > "\uffff" else []

    def at(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def span(self, span: Span) -> list[int]:
        return [self.at(span.start), self.at(span.end)]


def _in_whole(span: Span, document: Document, written: Written) -> Span:
    """Where a stretch of the Document stands in what the client sent."""
    read = document.source.span_to_source(span) if document.source is not None else span
    return written.map.span_to_source(read)


def _match(finding: Finding, document: Document, written: Written, units: _Units) -> Iterator[dict[str, Any]]:
    span, replacements = marked(finding, document.text)
    place = _in_whole(span, document, written)
    if place.start == place.end:
        # Everything of it is markup.
        return
    offset = units.at(place.start)
    length = units.at(place.end) - offset
    category = category_of(finding.code)
    yield {
        "message": f"{finding.message} ({finding.source})" if finding.source else finding.message,
        "shortMessage": finding.name,
        "replacements": [{"value": text} for text in replacements],
        "offset": offset,
        "length": length,
        "context": _context(written.whole, place),
        "sentence": _line_around(document.text, span),
        "type": {"typeName": category.type_name},
        "rule": {
            "id": finding.code,
            "description": finding.name,
            "issueType": category.issue,
            "category": {"id": category.id, "name": category.name},
            "isPremium": False,
            "confidence": finding.confidence,
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _context(whole: str, place: Span) -> dict[str, Any]:
    low, high = max(0, place.start - _CONTEXT), min(len(whole), place.end + _CONTEXT)
    before, inside = "..." if low else "", _Units(whole[low:high])
    text = before + whole[low:high].replace("\n", " ") + ("..." if high < len(whole) else "")
    offset = inside.at(place.start - low)
    return {"text": text, "offset": len(before) + offset, "length": inside.at(place.end - low) - offset}


def _line_around(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : len(text) if end < 0 else end]
