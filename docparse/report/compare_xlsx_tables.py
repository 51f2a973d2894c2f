"""Sections, figures, tasks and legal bases as sheets: one row each, one column a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.report.compare_view import Cell, ComparisonView, Table, TableRow
from docparse.report.compare_xlsx_looks import DEEPEST, CompareLooks
from docparse.report.compare_xlsx_rich import Stretch
from docparse.report.compare_xlsx_sheets import Marked, SheetPlan, add_marked_sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# Widths in characters.
_NAME, _COUNT, _REMARKS, _ELSEWHERE = 46, 9, 50, 34
# So many documents are named that the rows do not grow out of a page.
_MOST_NAMES, _LONGEST_REMARK = 4, 240
_CELLS = {"sections": 12, "quotas": 16, "tasks": 24, "bases": 12, "facts": 26, "comments": 34}
_NOTES = {"quotas": 20, "tasks": 16, "bases": 18, "facts": 14}
# The ends are fixed: a share has one colour whatever the others are.
_HEAT = {
    "type": "3_color_scale",
    "min_type": "num", "min_value": 0, "min_color": "#F8A5A5",
    "mid_type": "num", "mid_value": 0.5, "mid_color": "#FFEB9C",
    "max_type": "num", "max_value": 1, "max_color": "#A9D8A0",
}  # fmt: skip


def add_table(book: Workbook, table: Table, view: ComparisonView, looks: CompareLooks, said: Mapping[str, str]) -> None:
    """Add the sheet of ``table``."""
    plan = table_plan(table, view, said)
    remarks = _remarks(table, view)
    rows = [
        [*_row(table, row, view, said), Marked(remarks.get(at, ""), long=True)] for at, row in enumerate(table.rows)
    ]
    sheet = add_marked_sheet(book, plan, rows, looks, said)
    if table.kind == "sections" and rows:
        first = plan.first_row
        # The mean beside the name, and the documents.
        sheet.conditional_format(first, 2, first + len(rows) - 1, 2 + len(view.labels), _HEAT)


def table_plan(table: Table, view: ComparisonView, said: Mapping[str, str]) -> SheetPlan:
    """The columns of the sheet of ``table``."""
    shares = table.kind == "sections"
    documents = [(head, _CELLS[table.kind]) for head in table.columns or view.labels]
    before = [(said["present"], _COUNT), (said["mean_share"], _COUNT)] if shares else []
    behind = [(said["elsewhere"], _ELSEWHERE)] if shares else _note_column(table)
    return SheetPlan(
        name=table.heading,
        columns=[(table.head, _NAME), *before, *documents, *behind, (said["remarks"], _REMARKS)],
        above=[(Stretch(said["sections_legend" if shares else "marks_legend"]),)],
        frozen=1,
    )


def _note_column(table: Table) -> list[tuple[str, int]]:
    return [(table.note_head, _NOTES[table.kind])] if table.note_head else []


def with_full_stop(sentence: str) -> str:
    """``sentence`` as one, also where it ends with a name that was cut."""
    return sentence if sentence.endswith("…") else f"{sentence}."


def row_link(table: Table, row: int, view: ComparisonView, said: Mapping[str, str]) -> str:
    """Where the ``row`` of ``table`` stands in the workbook."""
    return f"'{table.heading}'!A{table_plan(table, view, said).first_row + row + 1}"


def _remarks(table: Table, view: ComparisonView) -> dict[int, str]:
    """The statements about each row, with the numbers that they have in the summary."""
    lines: dict[int, list[str]] = {}
    for number, told in enumerate(view.told, 1):
        if told.row is not None and told.row[0] == table.kind:
            lines.setdefault(told.row[1], []).append(f"{number}. {_cut(told.sentence)}")
    return {row: "\n".join(own) for row, own in lines.items()}


def _cut(sentence: str) -> str:
    """The summary has the whole of it."""
    if len(sentence) > _LONGEST_REMARK:
        return sentence[:_LONGEST_REMARK].rsplit(" ", 1)[0] + " …"
    return with_full_stop(sentence)


def _row(table: Table, row: TableRow, view: ComparisonView, said: Mapping[str, str]) -> Iterator[Marked]:
    if table.kind == "sections":
        yield from _section_row(row, view)
        return
    look = _middle if table.kind == "bases" else _plain
    yield Marked(row.name)
    yield from (Marked(_words(cell, said), look(cell)) for cell in row.cells)
    if table.note_head:
        yield Marked(row.note, row.look if row.look in ("good", "partly", "bad") else "text")


def _plain(cell: Cell) -> str:
    return cell.mark or "text"


def _middle(cell: Cell) -> str:
    return f"middle_{cell.mark}" if cell.mark else "middle"


def _words(cell: Cell, said: Mapping[str, str]) -> str:
    """What is lacking is said, too: a colour alone does not show in print."""
    return cell.text or (said["section_missing_cell"] if cell.mark == "lacks" else "")


def _section_row(row: TableRow, view: ComparisonView) -> Iterator[Marked]:
    shares = [cell.share for cell in row.cells if cell.share is not None]
    yield Marked(row.name, f"level_{min(max(row.level - 1, 0), DEEPEST)}")
    yield Marked(len(shares), "middle")
    # The first one is what the others are held against, and says nothing.
    yield Marked(sum(shares[1:]) / len(shares[1:]) if len(shares) > 1 else None, "share")
    first = next(at for at, cell in enumerate(row.cells) if cell.share is not None)
    for at, cell in enumerate(row.cells):
        look = "share_lacks" if cell.share is None else "origin" if at == first else "share"
        yield Marked(cell.text if cell.share is None else cell.share, look)
    yield Marked("\n".join(_elsewhere(row.cells, view.labels)), long=True)


def _elsewhere(cells: Sequence[Cell], labels: Sequence[str]) -> Iterator[str]:
    """Each other number under which the section stands, and in which documents."""
    having: dict[str, list[str]] = {}
    for label, cell in zip(labels, cells, strict=True):
        if cell.moved:
            # In words the cell begins with the number, whatever the language.
            having.setdefault(cell.text.partition(":")[0], []).append(label)
    for path, names in having.items():
        more = f" … (+{len(names) - _MOST_NAMES})" if len(names) > _MOST_NAMES else ""
        yield f"{path}: {', '.join(names[:_MOST_NAMES])}{more}"
