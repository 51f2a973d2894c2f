"""Citations of expired instruments as a map: a row for each office, a column for each month, one map for each day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docparse.corpus.answer import Answer
from docparse.corpus.plot_bars import cut_name, figure_words
from docparse.corpus.told import heading_of
from docparse.report.document_labels import sentence_case
from docparse.report.places import date_words

__all__ = ["Map", "draw_map"]

Said = Mapping[str, str]
# From few to many; the last two are dark enough for white letters.
_SHADES = ("#fde9d9", "#f9c9a4", "#f0975f", "#c8502b", "#8c1d18")
_NONE, _DARK, _LIGHT = "#f2f2f2", "#1a1a1a", "#ffffff"
_MOST_OFFICES, _MOST_MONTHS = 20, 24
_LEFT, _CELL, _STEP = 320, 34, 26
_TOP, _HEAD, _GAP, _FOOT = 40, 76, 22, 12
_NAME_LETTERS = 40
_NARROWEST = 760


@dataclass(frozen=True, slots=True)
class MapCell:
    """A field that begins at ``x``."""

    x: int
    colour: str
    ink: str
    words: str
    title: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """An office."""

    y: int
    name: str
    full: str
    cells: tuple[MapCell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A month over a column."""

    x: int
    name: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One map that begins at ``y``."""

    y: int
    words: str
    rows: tuple[MapRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A whole drawing; pixels."""

    title: str
    described: str
    width: int
    height: int
    left: int
    head: int
    cell: int
    heads: tuple[Head, ...]
    panels: tuple[Panel, ...]


def draw_map(answer: Answer, said: Said) -> Map:
    """Documents that cite what had expired when they were issued, and below what has expired now.

    Of many offices those with most such documents, of many months the last are shown.
    """
    facts = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    dated = [own for own in facts if own["month"]]
    months = sorted({own["month"] for own in dated})[-_MOST_MONTHS:]
    counted: Counter[str] = Counter()
    for own in dated:
        if own["month"] in months:
            counted[own["department"] or ""] += own["documents_then"] + own["documents_now"]
    offices = [office for office, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_OFFICES]]
    panels = []
    high = _HEAD + len(offices) * _STEP + _GAP
    for number, (column, words) in enumerate((("documents_then", "plot_then"), ("documents_now", "plot_now"))):
        counts = {(own["department"] or "", own["month"]): int(own[column]) for own in dated}
        rows = _rows(counts, offices, months, _TOP + number * high + _HEAD + 6, said)
        panels.append(Panel(_TOP + number * high, said[words][:1].upper() + said[words][1:], rows))
    most = max(facts, key=lambda own: own["documents_now"], default=None)
    return Map(
        title=heading_of(answer, said),
        described=said["plot_nothing"] if most is None else _described(most, said, len(facts)),
        width=max(_NARROWEST, _LEFT + len(months) * _CELL + 40),
        height=_TOP + 2 * high + _FOOT if offices else _TOP + 40,
        left=_LEFT,
        head=_HEAD,
        cell=_CELL,
        heads=tuple(Head(_LEFT + place * _CELL + 14, date_words(month)) for place, month in enumerate(months)),
        panels=tuple(panels) if offices else (),
    )


def _described(most: Mapping[str, object], said: Said, count: int) -> str:
    office, month = str(most["department"] or said["cell_unknown"]), date_words(str(most["month"] or ""))
    top = said["plot_cell"].format(office=office, month=month, count=most["documents_now"])
    return said["plot_described"].format(count=count, top=top)


def _rows(
    counts: Mapping[tuple[str, str], int], offices: Sequence[str], months: Sequence[str], top: int, said: Said
) -> tuple[MapRow, ...]:
    most = max((counts.get((office, month), 0) for office in offices for month in months), default=0)
    rows = []
    for number, office in enumerate(offices):
        name = sentence_case(office) if office else said["cell_unknown"]
        cells = tuple(
            _cell(counts.get((office, month), 0), most, _LEFT + place * _CELL, name, month, said)
            for place, month in enumerate(months)
        )
        rows.append(MapRow(top + number * _STEP, cut_name(name, _NAME_LETTERS), name, cells))
    return tuple(rows)


def _cell(count: int, most: int, x: int, office: str, month: str, said: Said) -> MapCell:
    shade = min(len(_SHADES) - 1, count * len(_SHADES) // (most + 1)) if count else None
    title = said["plot_cell"].format(office=office, month=date_words(month), count=count)
    colour = _NONE if shade is None else _SHADES[shade]
    ink = _LIGHT if shade is not None and shade >= len(_SHADES) - 2 else _DARK
    return MapCell(x, colour, ink, figure_words(count, said) if count else "", title)
