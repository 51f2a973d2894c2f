"""Candidates → units: which of them count, and which stands inside which.

The levels are those that the part itself uses (Decree 30/2020, Phụ lục I, mục II.6): a new way of
counting opens a level, one already open goes on with its own. The count decides doubtful cases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.sections.candidates import Candidate
from docparse.extract.sections.labels import NAMED, Family, Label, Reading
from docparse.extract.sections.ordinals import follows

_NAMED_RANK = {family: rank for rank, family in enumerate(NAMED.values())}
# What usually stands above what; only asked where the part does not show it.
_LISTED_RANK = {
    Family.ROMAN: 0,
    Family.CAPITAL: 0,
    Family.ARABIC: 1,
    Family.JOINED: 2,
    Family.LETTER: 3,
    Family.SMALL_ROMAN: 4,
}
# Marks that also stand after numbers in running text: such a list is one from its second item on.
_PLAIN_FORMS = frozenset({".", ")"})
_FIRST = 1.0
_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the outline; ``parent`` is an index among the units, ``level`` counts from 1."""

    candidate: Candidate
    reading: Reading
    parent: int | None
    level: int


@dataclass(slots=True)
class _Open:
    """A unit that is not closed yet; ``last`` is how far its level has counted."""

    label: Label
    reading: Reading
    unit: int


def build_outline(candidates: Sequence[Candidate]) -> list[Unit]:
    """The units among the candidates of one part, in text order."""
    builder = _Builder(candidates)
    for index in range(len(candidates)):
        builder.take(index)
    return builder.units


class _Builder:
    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._candidates = candidates
        self._ahead = _Ahead(candidates)
        self._open: list[_Open] = []
        self.units: list[Unit] = []

    def take(self, index: int) -> None:
        """Make the candidate a unit, or leave it out."""
        candidate = self._candidates[index]
        placed = self._place(index, candidate)
        if placed is None:
            return
        depth, reading = placed
        del self._open[depth:]
        parent = self._open[-1].unit if self._open else None
        self._open.append(_Open(candidate.label, reading, len(self.units)))
        self.units.append(Unit(candidate, reading, parent, depth + 1))

    def _place(self, index: int, candidate: Candidate) -> tuple[int, Reading] | None:
        """(number of open units to keep, how the label is read)."""
        label = candidate.label
        if label.family in _NAMED_RANK:
            return self._place_named(index, candidate)
        if label.above:
            return self._place_joined(index, candidate)
        return self._continue(candidate) or self._start(index, candidate)

    def _place_named(self, index: int, candidate: Candidate) -> tuple[int, Reading] | None:
        label = candidate.label
        reading = label.readings[0]
        if not label.text.endswith((".", ":", ")")) and not candidate.marked and not self._ahead.counts(index, reading):
            return None
        rank = _NAMED_RANK[reading.family]
        for depth, unit in enumerate(self._open):
            held = _NAMED_RANK.get(unit.reading.family)
            if (held is not None and held >= rank) or (held is None and _LISTED_RANK[unit.reading.family] > 0):
                return depth, reading
        return len(self._open), reading

    def _place_joined(self, index: int, candidate: Candidate) -> tuple[int, Reading] | None:
        label = candidate.label
        reading = label.readings[0]
        for depth in range(len(self._open), 0, -1):
            if self._open[depth - 1].label.number == label.above:
                return depth, reading
        if not (candidate.marked or self._ahead.counts(index, reading) or label.text.endswith((".", ")"))):
            return None
        above = int(label.above) if label.above.isdigit() else None
        for depth in range(len(self._open), 0, -1):
            held = self._open[depth - 1].reading
            if held.family is Family.ROMAN and held.ordinal == above:
                return depth, reading
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].reading.style == reading.style:
                return depth, reading
        return self._depth_by_rank(index, reading), reading

    def _continue(self, candidate: Candidate) -> tuple[int, Reading] | None:
        """The level that the label goes on with: the same marks first, then the same way of counting."""
        for exact in (True, False):
            for reading in candidate.label.readings:
                for depth in range(len(self._open) - 1, -1, -1):
                    held = self._open[depth].reading
                    same = held.style == reading.style if exact else held.family == reading.family
                    if same and reading.ordinal != _FIRST and follows(held.ordinal, reading.ordinal):
                        return depth, reading
        return None

    def _start(self, index: int, candidate: Candidate) -> tuple[int, Reading] | None:
        """A label that does not go on with its level: a new list, a new level, or an author's slip."""
        for reading in candidate.label.readings:
            if reading.ordinal == _FIRST and self._may_start(index, candidate, reading):
                return self._depth_of_first(index, reading), reading
        for reading in candidate.label.readings:
            depth = self._depth_of_slip(index, candidate, reading)
            if depth is not None:
                return depth, reading
        return None

    def _may_start(self, index: int, candidate: Candidate, reading: Reading) -> bool:
        if self._ahead.goes_on(index, reading):
            return True
        doubtful = reading.form not in _PLAIN_FORMS or reading.family in (Family.CAPITAL, Family.SMALL_ROMAN)
        return candidate.capital and (candidate.marked or not doubtful)

    def _depth_of_first(self, index: int, reading: Reading) -> int:
        for depth in range(len(self._open) - 1, -1, -1):
            held = self._open[depth].reading
            if held.style == reading.style:
                inside = self._ahead.resumes(index, reading, held.ordinal)
                return len(self._open) if inside else depth
        return self._depth_by_rank(index, reading)

    def _depth_by_rank(self, index: int, reading: Reading) -> int:
        """Below everything open, unless what is open usually stands lower and does not go on afterwards."""
        rank = _LISTED_RANK[reading.family]
        depth = len(self._open)
        while depth:
            held = self._open[depth - 1].reading
            if held.family in _NAMED_RANK or _LISTED_RANK[held.family] <= rank:
                break
            if self._ahead.next_is_next(index, held):
                break
            depth -= 1
        return depth

    def _depth_of_slip(self, index: int, candidate: Candidate, reading: Reading) -> int | None:
        """Where a repeated, skipped or late number belongs; None if nothing speaks for a unit."""
        believed = candidate.capital and (candidate.marked or self._ahead.counts(index, reading))
        for depth in range(len(self._open) - 1, -1, -1):
            held = self._open[depth].reading
            if held.style == reading.style:
                near = candidate.capital and 0 <= reading.ordinal - held.ordinal <= _WIDEST_GAP
                return depth if believed or near else None
        return self._depth_by_rank(index, reading) if believed else None


class _Ahead:
    """Looks forward and back along the candidates that count in the same style."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._places: dict[tuple[Family, str], list[int]] = {}
        self._ordinals: dict[tuple[Family, str], list[float]] = {}
        for index, candidate in enumerate(candidates):
            for reading in candidate.label.readings:
                self._places.setdefault(reading.style, []).append(index)
                self._ordinals.setdefault(reading.style, []).append(reading.ordinal)

    def _after(self, index: int, reading: Reading) -> Iterator[float]:
        places = self._places.get(reading.style, [])
        ordinals = self._ordinals.get(reading.style, [])
        for place in range(bisect_right(places, index), len(places)):
            yield ordinals[place]

    def goes_on(self, index: int, reading: Reading) -> bool:
        """True if the next label of this style is the next number."""
        return follows(reading.ordinal, next(self._after(index, reading), 0))

    def counts(self, index: int, reading: Reading) -> bool:
        """True if the next or the previous label of this style is the neighbouring number."""
        if self.goes_on(index, reading):
            return True
        before = bisect_right(self._places[reading.style], index) - 2
        return before >= 0 and follows(self._ordinals[reading.style][before], reading.ordinal)

    def next_is_next(self, index: int, held: Reading) -> bool:
        """True if the level of ``held`` goes on after ``index``."""
        return follows(held.ordinal, next(self._after(index, held), 0))

    def resumes(self, index: int, reading: Reading, last: float) -> bool:
        """True if the list that begins at ``index`` ends, and an outer one goes on after ``last``."""
        previous = reading.ordinal
        for ordinal in self._after(index, reading):
            if follows(previous, ordinal):
                previous = ordinal
                continue
            return follows(last, ordinal) and ordinal != _FIRST
        return False
