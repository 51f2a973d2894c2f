"""A header field: its value and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docparse.extract.header.lines import Line
from docparse.extract.header.shape import fold_space
from docparse.values import Span


@dataclass(frozen=True, slots=True)
class Found:
    """``value`` as it goes into the Header; ``span`` covers it in the text."""

    value: str
    span: Span


def found_lines(lines: Sequence[Line], text: str) -> Found:
    """One value from lines that follow each other; the span covers them if nothing else stands between."""
    value = fold_space(" ".join(line.text for line in lines))
    end = lines[0].end
    for before, after in pairwise(lines):
        if text[before.end : after.start].strip():
            break
        end = after.end
    return Found(value, Span(lines[0].start, end))
