"""What the record of a check (phiếu rà soát) says of each file: values, before they are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from docparse.report.counts import is_note
from docparse.report.doubts import doubt_words
from docparse.report.html_citations import CitationRow, citations_of
from docparse.report.html_status import NOT_LOOKED_UP
from docparse.report.places import finding_place, place_words
from docparse.report.terminal_findings import fold_repeats
from docparse.values import Analysis, Disposition, Finding, Severity, Status, Suppression, Verdict

Fate = Literal["left", "fixed", "set_aside"]

# Number and day are filled in once the paper is signed (Decree 30/2020/NĐ-CP, Điều 15).
_LEFT_TO_CLERK = frozenset({"LAY001", "LAY002"})
_NOBODY = Suppression(code="", context="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Findings of one wrong form at one or more places, and what became of them.

    ``by`` and ``reason`` are "" where they are to be filled in by hand; ``on`` is an ISO date or "".
    """

    code: str
    name: str
    severity: Severity
    disposition: Disposition
    places: tuple[str, ...]
    texts: tuple[str, ...]
    message: str
    suggestion: str
    source: str
    fate: Fate
    reason: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A cited instrument; ``statuses`` are what is known of its validity, ``states`` the same in words, a line each."""

    called: str
    title: str
    number: str
    date: str
    issuer: str
    relation: str
    is_legal_base: bool
    mentions: int
    place: str
    states: tuple[str, ...]
    statuses: tuple[Status, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A field of the header that was read without certainty."""

    field: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """One file. ``for_clerk`` are blanks that the văn thư fills in; they are no points of the writer."""

    path: str
    name: str
    sha256: str
    reader: str
    called: str
    verdict: Verdict | None
    bases: tuple[Base, ...]
    points: tuple[Point, ...]
    for_clerk: tuple[Point, ...]
    doubts: tuple[Doubt, ...]
    warnings: tuple[str, ...]

    def count(self, fate: Fate) -> int:
        """How many places have met this fate; notes are not counted."""
        return sum(len(point.places) for point in self.points if point.fate == fate and not is_note(point))


def record_file(analysis: Analysis, fixed: Sequence[Finding], by: str, said: Mapping[str, str]) -> FileRecord:
    """The record of one checked document.

    ``fixed`` are findings of an earlier check that are gone; ``by`` is who decides that what was
    found is left as it is ("" = to be filled in); ``said`` are the words of the record.
    """
    document, header = analysis.document, analysis.header
    left = [finding for finding in analysis.findings or () if not _is_for_clerk(finding)]
    clerk = [finding for finding in analysis.findings or () if _is_for_clerk(finding)]
    return FileRecord(
        path=document.path,
        name=PurePath(document.path).name,
        sha256=document.sha256,
        reader=document.reader,
        called=" ".join(filter(None, (header.type, header.number, header.title))),
        verdict=analysis.verdict,
        bases=tuple(_bases(analysis, said)),
        points=(
            *_points(left, "left", Suppression(code="", context="", by=by), said),
            *_points(fixed, "fixed", Suppression(code="", context="", by=by), said),
            *_set_aside(analysis, said),
        ),
        for_clerk=tuple(_points(clerk, "left", _NOBODY, said)),
        doubts=tuple(_doubts(analysis, said)),
        warnings=document.warnings,
    )


def _is_for_clerk(finding: Finding) -> bool:
    return finding.code in _LEFT_TO_CLERK and finding.severity == "info" and finding.disposition == "verify"


def _set_aside(analysis: Analysis, said: Mapping[str, str]) -> Iterator[Point]:
    """One point for each decision: the same words may have been set aside for other reasons elsewhere."""
    decisions: dict[Suppression, list[Finding]] = {}
    for one in analysis.suppressed:
        decisions.setdefault(one.suppression, []).append(one.finding)
    for suppression, findings in decisions.items():
        yield from _points(findings, "set_aside", suppression, said)


def _points(findings: Iterable[Finding], fate: Fate, decided: Suppression, said: Mapping[str, str]) -> list[Point]:
    """Findings of one wrong form together: the gravest first, notes last, then in order of place."""
    groups = sorted(fold_repeats(list(findings)), key=lambda group: is_note(group[0]))
    return [_point(group, fate, decided, said) for group in groups]


def _point(group: Sequence[Finding], fate: Fate, decided: Suppression, said: Mapping[str, str]) -> Point:
    first = group[0]
    return Point(
        code=first.code,
        name=first.name,
        severity=first.severity,
        disposition=first.disposition,
        places=tuple(finding_place(finding, said) for finding in group),
        texts=tuple(dict.fromkeys(finding.text for finding in group if finding.text)),
        message=first.message,
        suggestion=first.suggestions[0] if first.suggestions else "",
        source=first.source,
        fate=fate,
        reason=decided.reason,
        by=decided.by,
        on=decided.on,
    )


def _bases(analysis: Analysis, said: Mapping[str, str]) -> Iterator[Base]:
    """The legal bases in the order of the text, then the other instruments; not the document itself."""
    rows = [row for row in citations_of(analysis, said).rows if not row.is_self]
    for row in sorted(rows, key=lambda row: row.row.relation != "based_on"):
        yield Base(
            called=row.called if row.resolved else f"{row.called} ({said['unresolved']})",
            title=row.row.title or "",
            number=row.row.number or "",
            date=row.row.date or "",
            issuer=row.row.issuer or "",
            relation=row.relation,
            is_legal_base=row.row.relation == "based_on",
            mentions=row.row.mentions,
            place=place_words(row.row.place, said),
            states=tuple(_states(row)),
            statuses=row.row.statuses,
        )


def _states(row: CitationRow) -> Iterator[str]:
    for badge in row.badges:
        if badge.look != NOT_LOOKED_UP:
            yield "; ".join((f"{badge.words} ({badge.day})", *badge.notes))


def _doubts(analysis: Analysis, said: Mapping[str, str]) -> Iterator[Doubt]:
    """Of every part of the file."""
    for part in analysis.parts:
        for field in part.header.unsure:
            span = part.header.span_of(field)
            reason = doubt_words(field, part.header, analysis.document, said).strip("()")
            value = span.of(analysis.document.text) if span else str(getattr(part.header, field, None) or "")
            yield Doubt(field=said.get(field, field), value=" ".join(value.split()), reason=reason)
