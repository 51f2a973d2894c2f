"""How labels of one style count on through a part: the evidence that decides doubtful cases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from docparse.extract.sections.candidates import Candidate
from docparse.extract.sections.labels import Family, Reading
from docparse.extract.sections.ordinals import follows

FIRST = 1.0


class Counting:
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
        """True if the next label of this style after ``index`` is the next number."""
        return follows(reading.ordinal, next(self._after(index, reading), 0))

    def has_neighbour(self, index: int, reading: Reading) -> bool:
        """True if the next or the previous label of this style is the neighbouring number."""
        if self.goes_on(index, reading):
            return True
        before = bisect_right(self._places[reading.style], index) - 2
        return before >= 0 and follows(self._ordinals[reading.style][before], reading.ordinal)

    def resumes(self, index: int, reading: Reading, last: float) -> bool:
        """True if the list that begins at ``index`` ends, and an outer one goes on after ``last``."""
        previous = reading.ordinal
        for ordinal in self._after(index, reading):
            if follows(previous, ordinal):
                previous = ordinal
                continue
            return ordinal != FIRST and follows(last, ordinal)
        return False
