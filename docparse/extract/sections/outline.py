"""Candidates → units: which of them count, and which stands inside which.

The levels are those that the part itself uses (Decree 30/2020, Phụ lục I, mục II.6): a new way of
counting opens a level, one already open goes on with its own. The count decides doubtful cases.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.sections.candidates import Candidate
from docparse.extract.sections.counting import FIRST, Counting
from docparse.extract.sections.labels import Family, Label, Reading
from docparse.extract.sections.levels import NAMED_RANK, listed_rank, stands_above
from docparse.extract.sections.ordinals import follows
from docparse.values.construction import quickly_built

# Marks that also stand after numbers in running text: such a list is one from its second item on.
_PLAIN_FORMS = frozenset({".", ")"})
_STOPS = (".", ":", ")")
# A text has but one first chapter and one first article: a second one begins another text.
_NUMBERED_THROUGH = frozenset({Family.CHUONG, Family.DIEU})


@quickly_built
@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the outline; ``parent`` is an index among the units, ``level`` counts from 1."""

    candidate: Candidate
    reading: Reading
    parent: int | None
    level: int


@quickly_built
@dataclass(frozen=True, slots=True)
class _Open:
    """A unit that is not closed yet, and its index among the units."""

    label: Label
    reading: Reading
    marked: bool
    unit: int


# Number of open units that a new one leaves open, and how its label is read.
_Place = tuple[int, Reading]


def build_outline(candidates: Sequence[Candidate]) -> list[Unit]:
    """The units among the candidates of one text, in its order."""
    builder = _Builder(candidates)
    for index in range(len(candidates)):
        builder.take(index)
    return builder.units


class _Builder:
    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._candidates = candidates
        self._counting = Counting(candidates)
        self._open: list[_Open] = []
        # Each style that has made units, and the style it first stood below.
        self._used_below: dict[tuple[Family, str], tuple[Family, str] | None] = {}
        self.units: list[Unit] = []

    def take(self, index: int) -> None:
        """Make the candidate a unit, or leave it out."""
        candidate = self._candidates[index]
        place = self._place(index, candidate)
        if place is None:
            return
        depth, reading = place
        del self._open[depth:]
        parent = self._open[-1] if self._open else None
        self._used_below.setdefault(reading.style, parent.reading.style if parent is not None else None)
        self._open.append(_Open(candidate.label, reading, candidate.marked, len(self.units)))
        self.units.append(Unit(candidate, reading, parent.unit if parent is not None else None, depth + 1))

    def _place(self, index: int, candidate: Candidate) -> _Place | None:
        label = candidate.label
        if label.family in NAMED_RANK:
            return self._place_named(index, candidate)
        if label.above:
            return self._place_joined(index, candidate)
        if label.slipped:
            return self._place_slip(index, candidate)
        return self._continue(index, candidate) or self._start(index, candidate)

    def _place_slip(self, index: int, candidate: Candidate) -> _Place | None:
        """A number with a comma for its stop, or without one: it must go on with a count, or be gone on with."""
        comma = candidate.label.text.endswith(",")
        if not (candidate.capital and candidate.fresh and (comma or candidate.marked)):
            return None
        reading = candidate.label.readings[0]
        begins = comma and reading.ordinal == FIRST and self._counting.goes_on(index, reading)
        return self._start(index, candidate) if begins else self._continue(index, candidate)

    def _place_named(self, index: int, candidate: Candidate) -> _Place | None:
        reading = candidate.label.readings[0]
        stopped = candidate.label.text.endswith(_STOPS)
        if not (stopped or candidate.marked or self._counting.has_neighbour(index, reading)):
            return None
        second = reading.family in _NUMBERED_THROUGH and self._depth_of_style(reading) is not None
        if second and reading.ordinal == FIRST:
            return 0, reading
        kept = (depth for depth, unit in enumerate(self._open) if not stands_above(unit.reading, reading))
        return next(kept, len(self._open)), reading

    def _place_joined(self, index: int, candidate: Candidate) -> _Place | None:
        label, reading = candidate.label, candidate.label.readings[0]
        for depth in range(len(self._open), 0, -1):
            if self._open[depth - 1].label.number == label.above:
                return depth, reading
        if not (candidate.marked or self._counting.has_neighbour(index, reading) or label.text.endswith(_STOPS)):
            return None
        shown = self._depth_below_roman(label)
        if shown is None:
            shown = self._depth_of_style(reading)
        return self._depth_by_rank(index, reading) if shown is None else shown, reading

    def _depth_below_roman(self, label: Label) -> int | None:
        """Below "II." where the joined number reads "2.1"."""
        above = int(label.above) if label.above.isdigit() else None
        for depth in range(len(self._open), 0, -1):
            held = self._open[depth - 1].reading
            if held.family is Family.ROMAN and held.ordinal == above:
                return depth
        return None

    def _depth_of_style(self, reading: Reading) -> int | None:
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].reading.style == reading.style:
                return depth
        return None

    def _continue(self, index: int, candidate: Candidate) -> _Place | None:
        """The level that the label goes on with: the same marks and look first, then the same way of counting."""
        found: list[tuple[bool, bool, int, Reading]] = []
        for reading in candidate.label.readings:
            for depth, unit in enumerate(self._open):
                held = unit.reading
                if held.family == reading.family and follows(held.ordinal, reading.ordinal):
                    found.append((held.form == reading.form, unit.marked == candidate.marked, depth, reading))
        if not found or self._begins_anew(index, candidate.label):
            return None
        *_, depth, reading = max(found, key=lambda match: match[:3])
        return depth, reading

    def _begins_anew(self, index: int, label: Label) -> bool:
        """True for "I." after "H." if "II." follows: the first Roman number, not the next letter."""
        return any(reading.ordinal == FIRST and self._counting.goes_on(index, reading) for reading in label.readings)

    def _start(self, index: int, candidate: Candidate) -> _Place | None:
        """A label that does not go on with its level: a new list, a new level, or a writer's slip."""
        for reading in candidate.label.readings:
            if reading.ordinal == FIRST and self._may_start(index, candidate, reading):
                return self._depth_of_first(index, candidate, reading), reading
        for reading in candidate.label.readings:
            depth = self._depth_of_slip(index, candidate, reading)
            if depth is not None:
                return depth, reading
        return None

    def _may_start(self, index: int, candidate: Candidate, reading: Reading) -> bool:
        if self._counting.goes_on(index, reading) or (candidate.capital and reading.style in self._used_below):
            return True
        doubtful = reading.form not in _PLAIN_FORMS or reading.family in (Family.CAPITAL, Family.SMALL_ROMAN)
        return candidate.capital and (candidate.marked or not doubtful)

    def _depth_of_first(self, index: int, candidate: Candidate, reading: Reading) -> int:
        depth = self._depth_of_style(reading)
        if depth is None:
            return self._depth_by_rank(index, reading)
        held = self._open[depth]
        plainer = held.marked and not candidate.marked
        inside = plainer or self._counting.resumes(index, reading, held.reading.ordinal)
        return max(depth + 1, self._depth_by_rank(index, reading)) if inside else depth

    def _depth_by_rank(self, index: int, reading: Reading) -> int:
        """Below everything open, unless what is open usually stands lower and does not go on afterwards.

        A list that begins in the middle ("B.") does not stand below its equals ("II."): it began above them.
        """
        above = self._used_below.get(reading.style)
        rank = listed_rank(reading) + (0 if reading.ordinal == FIRST else -1)
        depth = len(self._open)
        while depth:
            held = self._open[depth - 1].reading
            if held.family in NAMED_RANK or listed_rank(held) <= rank or held.style == above:
                break
            if self._counting.goes_on(index, held):
                break
            depth -= 1
        return depth

    def _depth_of_slip(self, index: int, candidate: Candidate, reading: Reading) -> int | None:
        """Where a repeated, skipped or late number belongs; None if nothing speaks for a unit."""
        if not candidate.capital or not self._is_likely(index, candidate, reading):
            return None
        depth = self._depth_of_style(reading)
        return self._depth_by_rank(index, reading) if depth is None else depth

    def _is_likely(self, index: int, candidate: Candidate, reading: Reading) -> bool:
        if candidate.marked or self._counting.has_neighbour(index, reading):
            return True
        usual = reading.form in _PLAIN_FORMS and reading.family is not Family.CAPITAL
        return candidate.fresh and (usual or self._depth_of_style(reading) is not None)
