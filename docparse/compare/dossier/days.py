"""Days that the files of a dossier state of one event or for one duty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.checks.written_dates import FullDate, full_dates
from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.named_bearers import are_of_others, named_in
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.rows import align
from docparse.compare.statements import Passage
from docparse.compare.subject_words import SubjectWords, share_of_words, subject_words, weight_of
from docparse.values import Analysis, BlockKind

__all__ = ["day_rows", "day_statements"]

# Two days are of one thing where the words about them leave little doubt, and are more than a few.
_ALIKE, _TELLING = 0.7, 6.0
_CLAUSE_END = re.compile(r"[;\n]|\.(?=\s|$)")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# What a file has to say of its own coming and going.
_OF_THE_FILE = re.compile(
    r"(?:nhận được|nhận ngày|thời gian xử lý|hiệu lực|căn cứ|thực hiện \S+ \S+ số)", re.IGNORECASE
)


class _About(NamedTuple):
    words: SubjectWords
    named: frozenset[str]


class _Day(NamedTuple):
    start: int
    end: int
    iso: str
    about: _About


def day_rows(analyses: Sequence[Analysis]) -> list[FactRow]:
    """The days that two files or more state, of one thing each."""
    rows = []
    for label, cells in _rows(analyses):
        facts = tuple(tuple(_fact(document, day, analyses) for day in cell) for document, cell in enumerate(cells))
        rows.append(FactRow(kind="date", label=label, cells=facts, agrees=not _apart(cells)))
    return rows


def day_statements(analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """One thing under two days."""
    for label, cells in _rows(analyses):
        if _apart(cells):
            stated = [(document, cell[0]) for document, cell in enumerate(cells) if cell]
            first = stated[0][1]
            other = next(day for _, day in stated if day.iso != first.iso)
            yield DossierStatement(
                kind="date_differs",
                documents=tuple(document for document, day in stated if day.iso != first.iso),
                passages=tuple(Passage(document, day.start, day.end) for document, day in stated),
                said=(("label", label), ("one", first.iso), ("other", other.iso)),
            )


def _rows(analyses: Sequence[Analysis]) -> Iterator[tuple[str, tuple[tuple[_Day, ...], ...]]]:
    days = [list(_days(one)) for one in analyses]
    subjects = [[day.about for day in own] for own in days]
    for row in align(subjects, lambda about: about.words, _likeness, _ALIKE):
        if sum(map(bool, row.cells)) > 1:
            cells = tuple(tuple(days[place][at] for at in cell) for place, cell in enumerate(row.cells))
            document, first = next((place, cell[0]) for place, cell in enumerate(cells) if cell)
            yield _clause(analyses[document], first.start), cells


def _likeness(one: _About, other: _About) -> float:
    if min(weight_of(one.words.words), weight_of(other.words.words)) < _TELLING or are_of_others(
        one.named, other.named
    ):
        return 0.0
    return share_of_words(one.words, other.words)


def _apart(cells: Sequence[Sequence[_Day]]) -> bool:
    """True if two files have no day in common."""
    stated = [{day.iso for day in cell} for cell in cells if cell]
    return any(one.isdisjoint(other) for place, one in enumerate(stated) for other in stated[:place])


def _days(analysis: Analysis) -> Iterator[_Day]:
    """Days of the running text that are no paper's and not the file's own."""
    document = analysis.document
    taken = [citation.span for citation in analysis.citations]
    taken += [span for _, span in analysis.header.spans]
    for day in sorted(full_dates(document.text), key=lambda day: day.span):
        block = document.block_at(day.span.start)
        if block is None or block.kind not in _PROSE or any(span.overlaps(day.span) for span in taken):
            continue
        before = _before(document.text, block.start, day.span.start)
        if not _OF_THE_FILE.search(before):
            behind = _CLAUSE_END.split(document.text[day.span.end : block.end])[0]
            said = f"{before} {behind}"
            yield _Day(day.span.start, day.span.end, _iso(day), _About(subject_words(said), named_in(said)))


def _before(text: str, floor: int, at: int) -> str:
    return _CLAUSE_END.split(text[floor:at])[-1]


def _iso(day: FullDate) -> str:
    return f"{day.year}-{int(day.month):02d}-{int(day.day):02d}"


def _clause(analysis: Analysis, at: int) -> str:
    block = analysis.document.block_at(at)
    before = _before(analysis.document.text, block.start if block else 0, at)
    return " ".join(before.split()).strip(" ,:-+")


def _fact(document: int, day: _Day, analyses: Sequence[Analysis]) -> Fact:
    text = analyses[document].document.text
    return Fact(Passage(document, day.start, day.end), text[day.start : day.end])
