"""All figures of a file, also those that set no target: in a dossier what was reached must agree as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docparse.extract.quotas.figures import find_figures
from docparse.extract.quotas.numbers import read_digits
from docparse.extract.quotas.table_grid import Cell, tables_of
from docparse.extract.quotas.table_head import read_head
from docparse.extract.quotas.table_roles import Column
from docparse.extract.quotas.table_units import unit_of_caption, unit_of_head
from docparse.lexicon.units import unit_by_name
from docparse.values import Analysis, BlockKind, Quota

__all__ = ["TOTAL", "is_total", "with_all_figures"]

# The indicator of what a table adds up to.
TOTAL = "tổng cộng"
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FOOTNOTE})
_TOTAL = re.compile(r"\W*(?:tổng(?: cộng| số)?|cộng)\W*(?:\([^)]*\))?\W*", re.IGNORECASE)
_LABEL = re.compile(r"(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[A-ZĐa-zđ]|[-+•])?[.)]?")
_NUMBER = re.compile(r"[\d.]*\d(?:,\d+)?")
# "Năm 2026 tỷ lệ …" states no thousands of millions.
_YEAR = re.compile(r"\bnăm\s+(?:19|20)\d\d$", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")


def with_all_figures(analysis: Analysis) -> Analysis:
    """``analysis`` with all its figures as quotas: those of its running text and of its tables."""
    found = [*_of_prose(analysis), *_of_tables(analysis)]
    return replace(analysis, quotas=tuple(sorted(found, key=lambda figure: figure.start)))


def is_total(figure: Quota) -> bool:
    """True of what a table adds up to."""
    return figure.indicator is not None and figure.indicator.startswith(TOTAL)


def _of_prose(analysis: Analysis) -> Iterator[Quota]:
    text = analysis.document.text
    for block in analysis.document.blocks:
        if block.kind in _PROSE and block.place.table is None:
            for figure in find_figures(text, block.start, block.end):
                if _YEAR.search(text, max(block.start, figure.start - len("năm  ")), figure.start + len("2026")):
                    continue
                yield Quota(
                    start=figure.start,
                    end=figure.end,
                    subject=None,
                    indicator=None,
                    min=figure.min,
                    max=figure.max,
                    unit=figure.unit.name,
                    comparison=figure.comparison,
                    value_text=text[figure.start : figure.end],
                )


def _of_tables(analysis: Analysis) -> Iterator[Quota]:
    for table in tables_of(analysis.document, analysis.document.blocks):
        columns, height = read_head(table, None)
        caption = unit_of_caption(analysis.document.text, table.before)
        for row in table.covered(height) if columns else ():
            yield from _of_row(row, columns, caption)


def _of_row(row: dict[int, Cell], columns: tuple[Column, ...], caption: str | None) -> Iterator[Quota]:
    cells = [(place, cell) for place, cell in sorted(row.items()) if 0 < place <= len(columns)]
    named = next((cell for _, cell in cells if not cell.is_figure and not _LABEL.fullmatch(cell.text)), None)
    for place, cell in cells:
        title = columns[place - 1].title
        written = _NUMBER.fullmatch(cell.text.strip("* %"))
        unit = "%" if "%" in cell.text else unit_of_head(title) or caption
        value = read_digits(written[0]) if written else None
        if named is None or cell.start <= named.start or value is None or unit_by_name(unit or "") is None:
            continue
        whole = _TOTAL.fullmatch(named.text) is not None
        yield Quota(
            start=cell.start,
            end=cell.end,
            subject=named.text,
            indicator=f"{TOTAL} {_BRACKETS.sub(' ', title)}" if whole else _BRACKETS.sub(" ", title),
            min=value,
            max=value,
            unit=unit,
            comparison="=",
            value_text=cell.text,
        )
