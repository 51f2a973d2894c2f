"""What a careful human proofreader found in one plan, beside what docparse finds there."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docparse.values import Analysis, Document, Finding, Span

PLAN = Path("seed", "ke-hoach-thi-dua-2023.md")
ROWS = Path("domain", "seed_errors.csv")
TIERS = ("A", "B", "C", "V")
# A finding may mark the whole phrase of which one word is wrong.
_WIDEST = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the human's list; offsets are code points of the source."""

    number: int
    span: Span
    wrong: str
    right: str
    kind: str
    tier: str


@dataclass(frozen=True, slots=True)
class Match:
    """A row with the findings that mark its place, and whether one of them suggests the right text."""

    row: Row
    codes: tuple[str, ...]
    right: bool


def load_rows(shared: Path) -> list[Row]:
    """The human's list."""
    with (shared / ROWS).open(encoding="utf-8-sig", newline="") as file:
        return [_row(fields) for fields in csv.DictReader(file)]


def _row(fields: dict[str, str]) -> Row:
    start = int(fields["char_offset"])
    span = Span(start, start + len(fields["wrong"]))
    return Row(int(fields["id"]), span, fields["wrong"], fields["right"], fields["class"], fields["tier"])


def match_rows(analysis: Analysis, rows: Sequence[Row], source: str) -> tuple[list[Match], list[Finding]]:
    """Each row with its findings, and the findings that touch no row."""
    placed = [(finding, source_span(analysis.document, finding)) for finding in analysis.findings or ()]
    matches = [_match(row, placed, source) for row in rows]
    beyond = [finding for finding, span in placed if not any(_touches(span, row.span) for row in rows)]
    return matches, beyond


def source_span(document: Document, finding: Finding) -> Span:
    """Where the finding stands in the file's own text."""
    span = Span(finding.start, finding.end)
    return document.source.span_to_source(span) if document.source is not None else span


def _match(row: Row, placed: Sequence[tuple[Finding, Span]], source: str) -> Match:
    near = [(finding, span) for finding, span in placed if _marks(span, row.span)]
    codes = tuple(dict.fromkeys(finding.code for finding, _ in near))
    return Match(row, codes, any(_agrees(row, finding, span, source) for finding, span in near))


def _touches(first: Span, second: Span) -> bool:
    return first.start < max(second.end, second.start + 1) and second.start < max(first.end, first.start + 1)


def _marks(found: Span, wanted: Span) -> bool:
    return _touches(found, wanted) and len(found) <= 3 * len(wanted) + _WIDEST


def _agrees(row: Row, finding: Finding, span: Span, source: str) -> bool:
    """True if some suggestion makes of the line what the human made of it."""
    wanted = _words(source[max(0, row.span.start - 80) : row.span.start] + row.right + source[row.span.end :][:80])
    return any(
        _share(wanted, source[max(0, span.start - 80) : span.start] + said + source[span.end :][:80])
        for said in finding.suggestions
    )


def _share(wanted: str, offered: str) -> bool:
    """The two corrected stretches say the same around the place."""
    words = _words(offered)
    shorter, longer = sorted((wanted.strip(), words.strip()), key=len)
    middle = shorter[len(shorter) // 5 : -(len(shorter) // 5) or None]
    return middle in longer


def _words(text: str) -> str:
    # Tags of superscripts stand around words and are none.
    return " ".join(text.replace("<sup>", "").replace("</sup>", "").split())


def lines_for(matches: Sequence[Match], beyond: Sequence[Finding], *, misses: bool) -> Iterator[str]:
    """The report, line by line."""
    for tier in TIERS:
        ours = [match for match in matches if match.row.tier == tier]
        found = sum(bool(match.codes) for match in ours)
        right = sum(match.right for match in ours)
        yield f"tier {tier}: {found} of {len(ours)} found, {right} with the human's correction"
    yield f"findings beyond the human's list: {len(beyond)}"
    if misses:
        for match in matches:
            if not match.codes or not match.right:
                state = "missed" if not match.codes else "other correction by " + ", ".join(match.codes)
                row = match.row
                yield f"  {row.number:3} {row.tier} {row.kind:24} {row.wrong!r} → {row.right!r}: {state}"
        for finding in beyond:
            yield f"  beyond: {finding.code} {finding.before[-30:]!r} [{finding.text}] {finding.message}"
