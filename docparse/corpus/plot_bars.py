"""Counts as bars, the greatest first (months in their order); what does not fit shares the last one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docparse.corpus.answer import Answer
from docparse.corpus.told import heading_of, told_cell
from docparse.report.data_table import cell_text

__all__ = ["Bars", "draw_bars", "figure_words"]

Said = Mapping[str, str]
_MOST_BARS = 30
_LEFT, _ROOM, _VALUE, _STEP = 320, 460, 250, 28
_TOP, _TOP_WITH_LEGEND, _FOOT = 42, 62, 16
_NAME_LETTERS, _LETTER = 40, 8
# Told apart also in print without colours and by those who see no red or green.
_PLAIN = "#2f6690"
_PARTS = (("ready", "#81b29a"), ("minor", "#f2cc8f"), ("not_ready", "#b23a48"), ("not_checked", "#9a9a9a"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar, from ``x`` on; pixels."""

    x: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that begins at ``y`` and ends at ``end``; ``name`` is ``full`` cut to the room there is."""

    y: int
    end: float
    name: str
    full: str
    value: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a colour stands for."""

    x: int
    colour: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A whole drawing; ``left`` and ``top`` are where the bars begin."""

    title: str
    described: str
    width: int
    height: int
    left: int
    top: int
    legend: tuple[Mark, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    count: int
    parts: tuple[int, ...]
    value: str


def draw_bars(answer: Answer, said: Said) -> Bars:
    """The drawing of the counts that the question is about."""
    rows = _rows(answer, said)
    parted = any(len(row.parts) > 1 for row in rows)
    most = max((row.count for row in rows), default=0)
    top = _TOP_WITH_LEGEND if parted else _TOP
    greatest = max(rows, key=lambda row: row.count, default=None)
    described = (
        said["plot_nothing"]
        if greatest is None
        else said["plot_described"].format(count=len(rows), top=f"{greatest.name} ({greatest.value})")
    )
    return Bars(
        title=heading_of(answer, said),
        described=described,
        width=_LEFT + _ROOM + _VALUE,
        height=top + max(1, len(rows)) * _STEP + _FOOT,
        left=_LEFT,
        top=top,
        legend=_legend(said) if parted else (),
        bars=tuple(_bar(row, top + place * _STEP, most) for place, row in enumerate(rows)),
    )


def _rows(answer: Answer, said: Said) -> list[_Row]:
    facts = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    count, value = _COUNTED[answer.question.partition("_")[0]]
    parted = answer.question in ("documents_type", "documents_issuer", "documents_month")
    rows = [
        _Row(
            name=_name(answer, own, said),
            count=own[count],
            parts=tuple(own[name] for name, _ in _PARTS) if parted else (own[count],),
            value=value(own, said),
        )
        for own in facts
    ]
    if answer.question == "documents_month":
        return rows
    # A document cites many instruments: what they are cited by cannot be added up.
    return rows[:_MOST_BARS] if answer.question == "cited" else _with_others(rows, said)


def _name(answer: Answer, facts: Mapping[str, Any], said: Said) -> str:
    name = cell_text(told_cell(answer, 0, facts[answer.columns[0]], said))
    further = facts.get("rule_name") or (facts.get("unit") if answer.columns[0] != "unit" else None)
    return f"{name} – {further}" if further else name


def _with_others(rows: Sequence[_Row], said: Said) -> list[_Row]:
    ordered = sorted(rows, key=lambda row: -row.count)
    shown, others = ordered[:_MOST_BARS], ordered[_MOST_BARS:]
    if others:
        # Told in figures alone: a bar of so many would leave the others none.
        count = figure_words(sum(row.count for row in others), said)
        name = said["plot_others"].format(count=len(others))
        shown = [*shown, _Row(name=name, count=0, parts=(0,) * len(others[0].parts), value=count)]
    return shown


def _bar(row: _Row, y: int, most: int) -> Bar:
    x = float(_LEFT)
    pieces = []
    colours = [colour for _, colour in _PARTS] if len(row.parts) > 1 else [_PLAIN]
    for part, colour in zip(row.parts, colours, strict=True):
        width = round(part / most * _ROOM, 1) if most else 0.0
        if width:
            pieces.append(Piece(round(x, 1), width, colour))
        x += width
    return Bar(y, round(x, 1), cut_name(row.name, _NAME_LETTERS), row.name, row.value, tuple(pieces))


def cut_name(name: str, letters: int) -> str:
    """``name`` in one line of so many letters."""
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"


def _legend(said: Said) -> tuple[Mark, ...]:
    marks, x = [], 16
    for name, colour in _PARTS:
        words = said[f"col_{name}"]
        marks.append(Mark(x, colour, words))
        x += 34 + len(words) * _LETTER
    return tuple(marks)


def figure_words(figure: float, said: Said) -> str:
    """A figure with its thousands marked as the language does.

    >>> figure_words(12345.5, {"language": "vi"}), figure_words(12345.0, {"language": "en"})
    ('12.345,5', '12,345')
    """
    english = f"{figure:,.0f}" if float(figure).is_integer() else f"{figure:,.1f}"
    return english if said["language"] == "en" else english.translate(str.maketrans(",.", ".,"))


def _of_cited(facts: Mapping[str, Any], said: Said) -> str:
    state = f" – {said['state_' + facts['state']]}" if facts["state"] not in (None, "in_force") else ""
    return figure_words(facts["documents"], said) + state


def _of_quotas(facts: Mapping[str, Any], said: Said) -> str:
    count = figure_words(facts["quotas"], said)
    if facts["total"] is None:
        return count
    return f"{count}; {said['col_total'].lower()} {figure_words(facts['total'], said)}"


def _of_findings(facts: Mapping[str, Any], said: Said) -> str:
    count = figure_words(facts["findings"], said)
    if facts["per_1000"] is None:
        return count
    rate = f"{facts['per_1000']:.2f}"
    return f"{count} ({rate if said['language'] == 'en' else rate.replace('.', ',')}/1000)"


def _of_documents(facts: Mapping[str, Any], said: Said) -> str:
    return figure_words(facts["documents"], said)


_COUNTED: Mapping[str, tuple[str, Callable[[Mapping[str, Any], Said], str]]] = {
    "cited": ("documents", _of_cited),
    "quotas": ("quotas", _of_quotas),
    "findings": ("findings", _of_findings),
    "documents": ("documents", _of_documents),
}
