"""QUO004: the total of a table's column that is not the sum of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.table_sums import WrongTotal, wrong_totals
from docparse.values import Span

_TABLE = (
    "## SỞ TÀI CHÍNH TỈNH HÒA AN\n\n**Biểu số 1. Số hộ, số người**\n\n"
    "| STT | Đơn vị | Số hộ | Số người |\n|---|---|---|---|\n"
    "| 1 | Xã An Phú | 120 | 480 |\n| 2 | Xã Bình Hòa | 85 | 340 |\n| 3 | Xã Cẩm Sơn | 95 | 380 |\n"
)


def _find(context: Context) -> Iterator[Draft]:
    for table in context.tables:
        for wrong in wrong_totals(table):
            span = Span(wrong.cell.start, wrong.cell.end)
            yield Draft(span=span, values={"sum": _write(wrong)})


def _write(wrong: WrongTotal) -> str:
    """The sum as figures are written: a dot between thousands, a comma before decimals."""
    return f"{wrong.parts:,.{wrong.decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


RULE = Rule(
    code="QUO004",
    name="tổng số của bảng không khớp",
    subject="tổng số trong bảng và trong câu",
    message="Tổng ghi {wrong}, các dòng cộng lại là {sum}: kiểm tra cả hai.",
    why="Tổng số phải bằng tổng của các số thành phần.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(_TABLE + "| | Tổng cộng | 300 | ⟦1.230⟧ |\n"),
        Example(_TABLE + "| | Cộng | ⟦310⟧ | 1.200 |\n"),
    ),
    good=(
        Example(_TABLE + "| | Tổng cộng | 300 | 1.200 |\n"),
        Example(_TABLE + "| | Tổng cộng | 3 xã | 1.230 |\n| | Bình quân | 100 | 400 |\n"),
    ),
    check=_find,
)
