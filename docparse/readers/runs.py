"""Formatted stretches of a normalised text → Runs of the Document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docparse.values import OffsetMap, Run


class Style(NamedTuple):
    """``[start, end)`` of the normalised text has the Run attribute ``name``."""

    start: int
    end: int
    name: str


def find_runs(text: str, made: OffsetMap, styles: Iterable[Style]) -> Iterator[Run]:
    """Formatted stretches of the new text, cut where the formatting changes and at block ends."""
    events = sorted(_events(made, styles))
    active: dict[str, int] = {}
    previous = 0
    for offset, name, change in events:
        names = sorted(key for key, count in active.items() if count > 0)
        if names and offset > previous:
            yield from _cut_at_lines(text, previous, offset, names)
        active[name] = active.get(name, 0) + change
        previous = offset


def _events(made: OffsetMap, styles: Iterable[Style]) -> Iterator[tuple[int, str, int]]:
    for style in styles:
        start, end = made.from_source(style.start), made.from_source(style.end)
        if start < end:
            yield start, style.name, 1
            yield end, style.name, -1


def _cut_at_lines(text: str, start: int, end: int, names: list[str]) -> Iterator[Run]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if start < stop:
            yield Run(
                start=start,
                end=stop,
                bold="bold" in names,
                italic="italic" in names,
                underline="underline" in names,
                superscript="superscript" in names,
            )
        start = stop + 1
