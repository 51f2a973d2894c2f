"""A map of how much the sections of several documents are alike: a row for each section, a column for each document."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docparse.report.compare_view import Cell, Table, TableRow, percent_of

__all__ = ["SHADES", "HeatMap", "draw_heat_map", "shade_of"]

# From the same to what has little more than the heading in common, each with the least share that it takes.
SHADES: tuple[tuple[str, float], ...] = (("exact", 1.0), ("close", 0.75), ("near", 0.5), ("apart", 0.25), ("far", 0.0))
# So many columns have room for words; of more the share is told by colour, and by its title.
_MOST_WITH_WORDS = 8
_LABEL, _LETTER = 380, 6.6
_INDENT = 12
_HEAD_LETTERS, _HEAD_LINES = 13, 3
_TURNED_LETTERS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """A field at ``x``: ``shade`` is its class, ``words`` stand in it, ``title`` is said when one points at it."""

    x: int
    shade: str
    moved: bool
    words: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A line at ``y``: its name, cut to the room there is, begins at ``indent``."""

    y: int
    indent: int
    name: str
    full: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatHead:
    """What stands over a column that begins at ``x``: lines of words, or one line turned upwards."""

    x: int
    lines: tuple[str, ...]
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """All sizes in pixels; ``turned``: the columns are too narrow for words."""

    label: int
    width: int
    height: int
    head: int
    cell: tuple[int, int]
    turned: bool
    heads: tuple[HeatHead, ...]
    rows: tuple[HeatRow, ...]


def draw_heat_map(table: Table, labels: Sequence[str], said: Mapping[str, str]) -> HeatMap | None:
    """The table of the sections as a drawing; None where no document has any."""
    if not table.rows:
        return None
    turned = len(labels) > _MOST_WITH_WORDS
    wide, high = (16, 16) if turned else (112, 28)
    return HeatMap(
        label=_LABEL,
        width=wide * len(labels) + 1,
        height=high * len(table.rows) + 1,
        head=200 if turned else 58,
        cell=(wide, high),
        turned=turned,
        heads=tuple(_head(number * wide, label, turned) for number, label in enumerate(labels)),
        rows=tuple(
            HeatRow(
                y=number * high,
                indent=_indent(row),
                name=_cut(row.name, int((_LABEL - 16 - _indent(row)) / _LETTER)),
                full=row.name,
                cells=tuple(_cells(row, labels, wide, turned, said)),
            )
            for number, row in enumerate(table.rows)
        ),
    )


def shade_of(row: TableRow, place: int) -> str:
    """ "first" is what the others of the row are held against, "missing" where there is none, else one of SHADES."""
    cell = row.cells[place]
    if cell.share is None:
        return "missing"
    if all(earlier.share is None for earlier in row.cells[:place]):
        return "first"
    return next(name for name, least in SHADES if cell.share >= least)


def _cells(
    row: TableRow, labels: Sequence[str], wide: int, turned: bool, said: Mapping[str, str]
) -> Iterator[HeatCell]:
    for place, (cell, label) in enumerate(zip(row.cells, labels, strict=True)):
        shade = shade_of(row, place)
        moved = f"; {said['heat_moved']}" if cell.moved else ""
        first = f": {said['heat_first']}" if shade == "first" else ""
        yield HeatCell(
            x=place * wide,
            shade=shade,
            moved=cell.moved,
            words="" if turned else _words(cell, shade, said),
            title=f"{label} – {cell.text}{first}{moved}",
        )


def _words(cell: Cell, shade: str, said: Mapping[str, str]) -> str:
    if cell.share is None:
        return "–"
    return said["heat_first_short"] if shade == "first" else f"{percent_of(cell.share)}%"


def _head(x: int, label: str, turned: bool) -> HeatHead:
    lines = (
        [_cut(label, _TURNED_LETTERS)]
        if turned
        else textwrap.wrap(label, _HEAD_LETTERS, max_lines=_HEAD_LINES, placeholder="…")
    )
    return HeatHead(x=x, lines=tuple(lines), full=label)


def _indent(row: TableRow) -> int:
    return _INDENT * max(0, row.level - 1)


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
