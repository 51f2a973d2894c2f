"""Figures of one thing as bars: one for each document, or for each figure where there are many documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from docparse.report.compare_view import Cell, Table, TableRow

__all__ = ["Bars", "draw_bars"]

# Of more documents those with the same figure share a bar.
_MOST_BARS = 12
_WIDTH, _STEP, _HEAD, _FOOT = 400, 34, 22, 20
_NAME_LETTERS, _LETTER = 44, 6.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar at ``y`` of ``length``, the name above it at the left, the figure as written at the right."""

    y: int
    length: int
    name: str
    value: str
    differs: bool
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """The superior's figure: a mark at ``x`` in each bar, and words that end at ``end``."""

    x: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """All of one row of the table, whose number is ``row``; ``ends`` are the words below both ends."""

    row: int
    name: str
    width: int
    height: int
    aim: Aim | None
    bars: tuple[Bar, ...]
    ends: tuple[str, str]


def draw_bars(
    table: Table, labels: Sequence[str], parent: int | None, said: Mapping[str, str]
) -> tuple[tuple[Bars, ...], int]:
    """A drawing for each row whose figures differ, and how many rows have figures that are all the same."""
    measured = [(number, row, _comparable(row)) for number, row in enumerate(table.rows)]
    drawn = [(number, row, places) for number, row, places in measured if len(places) > 1]
    apart = [one for one in drawn if len({one[1].cells[place].figure for place in one[2]}) > 1]
    return tuple(_drawing(*one, labels, parent, said) for one in apart), len(drawn) - len(apart)


def _comparable(row: TableRow) -> list[int]:
    """The documents whose figures measure what most of them measure."""
    places = [place for place, cell in enumerate(row.cells) if cell.figure is not None and cell.figure >= 0]
    measures = [row.cells[place].measure for place in places]
    usual = max(measures, key=measures.count, default="")
    return [place for place, measure in zip(places, measures, strict=True) if measure == usual]


def _drawing(
    number: int,
    row: TableRow,
    places: Sequence[int],
    labels: Sequence[str],
    parent: int | None,
    said: Mapping[str, str],
) -> Bars:
    most = max(_figure(row.cells[place]) for place in places)
    share = row.cells[places[0]].measure == "ratio"
    full = max(most, Decimal(1)) if share else most
    aim = row.cells[parent] if parent is not None and parent in places else None
    own = [place for place in places if aim is None or place != parent]
    bars = _one_a_figure(row, own, labels, full, said) if len(own) > _MOST_BARS else _one_each(row, own, labels, full)
    top = next(cell.text for cell in row.cells if cell.figure == most)
    return Bars(
        row=number,
        name=row.name,
        width=_WIDTH,
        height=_HEAD + _STEP * len(bars) + _FOOT,
        aim=_aim(aim, labels[parent], full) if aim is not None and parent is not None else None,
        bars=tuple(bars),
        ends=("0", "100%" if share and full == 1 else top),
    )


def _aim(cell: Cell, label: str, full: Decimal) -> Aim:
    words, x = f"{label}: {cell.text}", min(_length(cell, full), _WIDTH - 1)
    return Aim(x=x, end=min(_WIDTH, max(x, int(len(words) * _LETTER))), words=words)


def _one_each(row: TableRow, places: Sequence[int], labels: Sequence[str], full: Decimal) -> list[Bar]:
    return [
        _bar(at, row.cells[place], labels[place], [labels[place]], full, row.cells[place].mark == "differs")
        for at, place in enumerate(places)
    ]


def _one_a_figure(
    row: TableRow, places: Sequence[int], labels: Sequence[str], full: Decimal, said: Mapping[str, str]
) -> list[Bar]:
    """The greatest first."""
    alike: dict[tuple[Decimal, str], list[int]] = {}
    for place in places:
        alike.setdefault((_figure(row.cells[place]), row.cells[place].text), []).append(place)
    return [
        _bar(at, row.cells[own[0]], _names(own, labels, said), [labels[place] for place in own], full,
             any(row.cells[place].mark == "differs" for place in own))
        for at, (_, own) in enumerate(sorted(alike.items(), key=lambda one: one[0], reverse=True))
    ]  # fmt: skip


def _names(places: Sequence[int], labels: Sequence[str], said: Mapping[str, str]) -> str:
    return labels[places[0]] if len(places) == 1 else said["bars_documents"].format(count=len(places))


def _bar(at: int, cell: Cell, name: str, whose: Sequence[str], full: Decimal, differs: bool) -> Bar:
    return Bar(
        y=_HEAD + at * _STEP,
        length=_length(cell, full),
        name=name if len(name) <= _NAME_LETTERS else name[: _NAME_LETTERS - 1] + "…",
        value=cell.text,
        differs=differs,
        title=f"{cell.text}: {', '.join(whose)}",
    )


def _length(cell: Cell, full: Decimal) -> int:
    return int(_figure(cell) / full * _WIDTH) if full else 0


def _figure(cell: Cell) -> Decimal:
    return cell.figure if cell.figure is not None else Decimal(0)
