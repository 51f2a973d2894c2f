"""Sections of several documents side by side: the same, nearly the same, of one heading only, elsewhere, missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from docparse.compare.own_name import without_own_name
from docparse.compare.rows import Row, align
from docparse.compare.subject_words import SubjectWords, share_of_words, subject_words
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis, Section

__all__ = ["SectionCell", "SectionRow", "SectionState", "section_rows"]

# "near": most of the pairs of words that stand side by side are the same; "other": the heading is, and little else.
SectionState = Literal["exact", "near", "other"]
_NEAR = 0.5
# Headings are alike from here on; under chapters that are not, they count for less.
_ALIKE, _ELSEWHERE = 0.55, 0.75
# Organs of a province are named by what it is: "Công an thành phố", "Công an tỉnh".
_PROVINCE = re.compile(r"\bthành phố\b", re.IGNORECASE)
# More than anything shares: two sections of one document are two.
_NEVER = 2.0
# A section without a heading goes by so many characters of what it says.
_OPENING = 160


class _Subject(NamedTuple):
    """What a section is about, and the section that holds it."""

    words: SubjectWords
    above: SubjectWords | None


@dataclass(frozen=True, slots=True)
class SectionCell:
    """A section (index into the Analysis' sections) beside the first one of its row.

    ``share`` is how much of both is the same, from 0 to 1; ``moved``: it stands under another number.
    """

    section: int
    state: SectionState
    share: float
    moved: bool


@dataclass(frozen=True, slots=True)
class SectionRow:
    """Sections of one matter, a cell for each document; None: it has none."""

    cells: tuple[SectionCell | None, ...]


def section_rows(analyses: Sequence[Analysis]) -> list[SectionRow]:
    """The sections of all documents, in the order in which they first stand there."""
    subjects = [[_subject(section, one) for section in one.sections] for one in analyses]
    rows = align(subjects, lambda one: one.words, _likeness, twice=_NEVER, weigh=len)
    return [_row(row, analyses) for row in rows]


def _subject(section: Section, analysis: Analysis) -> _Subject:
    above = analysis.sections[section.parent] if section.parent is not None else None
    return _Subject(_words(section, analysis), None if above is None else _words(above, analysis))


def _words(section: Section, analysis: Analysis) -> SubjectWords:
    """The words of its heading, or with which it begins."""
    said = section.title or analysis.document.text[section.heading_end : section.end][:_OPENING]
    return subject_words(_PROVINCE.sub("tỉnh", without_own_name(said, analysis)))


def _likeness(one: _Subject, other: _Subject) -> float:
    """In a heading every word counts; a field ("Y tế") and its organ ("Sở Y tế") stand in chapters that differ."""
    share = share_of_words(one.words, other.words, len)
    if not share or one.above is other.above is None:
        return share
    alike = one.above is not None and other.above is not None and share_of_words(one.above, other.above, len) >= _ALIKE
    return share if alike else share * _ELSEWHERE


def _row(row: Row, analyses: Sequence[Analysis]) -> SectionRow:
    first = next((place, cell[0]) for place, cell in enumerate(row.cells) if cell)
    return SectionRow(tuple(_cell(cell, place, first, analyses) for place, cell in enumerate(row.cells)))


def _cell(
    cell: tuple[int, ...], place: int, first: tuple[int, int], analyses: Sequence[Analysis]
) -> SectionCell | None:
    if not cell:
        return None
    own, beside = analyses[place].sections[cell[0]], analyses[first[0]].sections[first[1]]
    share = _share(_pairs(own, analyses[place]), _pairs(beside, analyses[first[0]]))
    state: SectionState = "exact" if share == 1 else "near" if share >= _NEAR else "other"
    return SectionCell(cell[0], state, share, own.path != beside.path)


def _pairs(section: Section, analysis: Analysis) -> Counter[tuple[str, str]]:
    """Words that stand side by side, each with how often; the number in front does not count."""
    words = fold_name(analysis.document.text[section.start : section.end].removeprefix(section.label)).split()
    return Counter(pairwise(("", *words, "")))


def _share(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    """Twice what both have, of what the two have together (Dice)."""
    return 2 * (one & other).total() / (one.total() + other.total())
