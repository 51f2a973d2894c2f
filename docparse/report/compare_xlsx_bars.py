"""Bars of a chart of the spreadsheet program: how they look, and how they are shared out among charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from docparse.report.xlsx_cells import fit_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart

COLOURS = (
    "#1F4E79", "#C55A11", "#548235", "#7F6000", "#7030A0", "#2E9CCA", "#C00000", "#808080", "#BF9000", "#375623",
    "#D16BA5", "#00808A",
)  # fmt: skip
FONT = {"name": "Times New Roman", "size": 10}
_MOST_DECIMALS = 3
Member = TypeVar("Member")


def in_parts(
    name: str, members: Sequence[Member], most: int, said: Mapping[str, str]
) -> Iterator[tuple[str, Sequence[Member]]]:
    """``members``, ``most`` at a time, under ``name`` and which part it is."""
    parts = [members[at : at + most] for at in range(0, len(members), most)]
    for number, part in enumerate(parts, 1):
        several = said["chart_part"].format(name=name, number=number, count=len(parts))
        yield several if len(parts) > 1 else name, part


def bar_chart(book: Workbook, title: str, figures: Sequence[float], said: Mapping[str, str]) -> Chart:
    """An empty chart of bars that lie, so that long names can be read, the first one on top; scaled for ``figures``."""
    chart = book.add_chart({"type": "bar"})
    # xlsxwriter takes a title in which a cell follows the first "!" for the place of one.
    name = fit_text(f"{said['compare_quotas']}: {title}", said["cut_cell"]).replace("!", "! ")
    chart.set_title({"name": name, "name_font": {**FONT, "size": 12, "bold": True}})
    chart.set_y_axis({"reverse": True, "num_font": FONT, "major_gridlines": {"visible": False}})
    axis: dict[str, Any] = {"visible": False, "major_gridlines": {"visible": False}}
    if min(figures) >= 0 < max(figures):
        # Figures that are near each other would be drawn from the least on; the number stands behind the bar.
        axis |= {"min": 0, "max": max(figures) * 1.1}
    chart.set_x_axis(axis)
    return chart


def bar_look(colour: str, figures: Sequence[float]) -> dict[str, Any]:
    """How the bars of one document look, with the number behind each."""
    labels = {"value": True, "num_format": _number_format(figures), "font": {**FONT, "size": 8}}
    return {"fill": {"color": colour}, "border": {"none": True}, "gap": 60, "overlap": 0, "data_labels": labels}


def _number_format(figures: Sequence[float]) -> str:
    """With the decimals that the figures have: places that may stay empty leave a point behind whole numbers."""
    most = next(
        (count for count in range(_MOST_DECIMALS) if all(round(one, count) == one for one in figures)), _MOST_DECIMALS
    )
    return f"#,##0.{'0' * most}" if most else "#,##0"
