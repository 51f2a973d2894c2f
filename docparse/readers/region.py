"""Neighbouring lines of a text file, as they read without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.readers.lines import Line


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring lines with the words they show, without marks.

    ``crossed``: indices of lines whose end lies inside one stretch of formatting; ``changes``:
    of those at whose end a bold stretch begins or stops; ``hard``: of those ended on purpose.
    """

    lines: Sequence[Line]
    words: Sequence[str]
    in_cell: bool = False
    crossed: frozenset[int] = frozenset()
    changes: frozenset[int] = frozenset()
    hard: frozenset[int] = frozenset()
