"""Number and symbol: "Số: 57/KH-UBND", "Số 12-KH/TU", also blank (Decree 30/2020, Phụ lục I, mục II.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.lines import Line
from docparse.values import Span

_ORGAN = r"[A-ZĐƯÔÂ][A-Za-zĐđƯưÔôÂâ0-9&.,]*(?<![.,])"
_GROUPS = rf"{_ORGAN}(?:\s*[-–]\s*{_ORGAN})*"
_BLANK = r"[.…_\s]*"
# Laws and resolutions of the National Assembly put the type before it: "Luật số: 72/2025/QH15".
_HEAD = r"(?:(?:Bộ\s+luật|Luật|Nghị\s+quyết|Pháp\s+lệnh|Lệnh)\s+số|S[ốÓóỐôÔoO])\b(?!\s*hiệu)\s*[:.;]?\s*"
_STATE = rf"(?P<no>\d[\d.]*[A-Za-zđ]?|{_BLANK})\s*/\s*(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?(?P<symbol>{_GROUPS})"
_PARTY = rf"(?P<no>\d+[a-zđ]?|{_BLANK})\s*[-–]\s*(?P<symbol>[A-ZĐ][A-Za-zĐđ]{{0,5}}\s*/\s*{_GROUPS})"
_PLAIN = r"(?P<no>\d[\d.]*[a-zđ]?)(?P<symbol>)(?=\s*$|\s*\n)"
_EMPTY = r"(?P<no>[.…_]{2,}|)(?P<symbol>)\s*(?:/\s*)?(?=$|\n)"
_FORMS = tuple(re.compile(_HEAD + form) for form in (_STATE, _PARTY, _PLAIN, _EMPTY))
_SPACED = re.compile(r"\s*([/\-–])\s*")
# Longest written number line: "Số:" with a wide blank and a long symbol.
_REACH = 160


@dataclass(frozen=True, slots=True)
class NumberLine:
    """``number`` is None where the blank was not filled; ``span`` covers the line from "Số" on."""

    number: str | None
    symbol: str | None
    span: Span
    number_span: Span
    symbol_span: Span | None


def find_number(lines: Sequence[Line], text: str) -> NumberLine | None:
    """The first number line among ``lines`` (those of a letterhead); one in capitals belongs to an issuer's name.

    A team is named after the decision that set it up: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH / SỐ 12/QĐ-SCT".
    """
    ends = min(len(text), lines[-1].end) if lines else 0
    found = (form.match(text, line.start, min(ends, line.start + _REACH)) for line in lines for form in _FORMS)
    matches = [match for match in found if match is not None]
    match = next((match for match in matches if not match[0].startswith("SỐ")), next(iter(matches), None))
    return _number_line(match) if match is not None else None


def match_number(line: str) -> NumberLine | None:
    """The number line that ``line`` is; its spans count from the beginning of ``line``."""
    match = next(filter(None, (form.match(line) for form in _FORMS)), None)
    return _number_line(match) if match is not None else None


def _number_line(match: re.Match[str]) -> NumberLine:
    symbol = _close(match["symbol"]) or None
    whole = Span(*match.span())
    start, end = match.span("no")[0], match.end("symbol") if symbol else match.end("no")
    symbol_span = Span(*match.span("symbol")) if symbol else None
    if not match["no"].strip(" .…_\n\t"):
        return NumberLine(None, symbol, whole, Span(match.start(), end), symbol_span)
    return NumberLine(_close(match.string[start:end]), symbol, whole, Span(start, end), symbol_span)


def _close(written: str) -> str:
    """Spaces around the separators are typing noise; a long dash stands for the hyphen."""
    return _SPACED.sub(r"\1", " ".join(written.split())).replace("–", "-").replace(" ", "")
