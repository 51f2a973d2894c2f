"""STR001–STR003: numbers of sections left out, used twice, and the point đ forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.sibling_units import POINTS, Unit
from docparse.values import Span

_D, _E = POINTS.index("d") + 1, POINTS.index("e") + 1
# A wider leap is another way of counting, or a number that is none.
_WIDEST = 3


def _gaps(context: Context) -> Iterator[Draft]:
    for before, after in _steps(context):
        step = after[1] - before[1]
        if 1 < step <= _WIDEST and not _is_dd(before, after):
            yield _draft(context, before[0], after[0], before[1] + 1)


def _twice(context: Context) -> Iterator[Draft]:
    for run in _counted_runs(context):
        used: set[int] = set()
        for before, after in pairwise(run):
            used.add(before[1])
            # A second "1." begins another list, or the form that follows the first.
            if after[1] in used and after[1] > 1:
                yield _draft(context, before[0], after[0], before[1] + 1)


def _missing_dd(context: Context) -> Iterator[Draft]:
    for before, after in _steps(context):
        if _is_dd(before, after):
            yield _draft(context, before[0], after[0], _D + 1)


_Counted = tuple[Unit, int]


def _counted_runs(context: Context) -> Iterator[list[_Counted]]:
    """The runs whose units all have a place in the order; one with other letters counts its own way."""
    for run in context.runs:
        counted = [(unit, unit.value) for unit in run if unit.value is not None]
        if len(counted) == len(run):
            yield counted


def _steps(context: Context) -> Iterator[tuple[_Counted, _Counted]]:
    """Neighbours of one run."""
    for run in _counted_runs(context):
        yield from pairwise(run)


def _is_dd(before: _Counted, after: _Counted) -> bool:
    return before[0].section.kind == "diem" and (before[1], after[1]) == (_D, _E)


def _draft(context: Context, before: Unit, after: Unit, expected: int) -> Draft:
    right = _numbered(after, expected)
    return Draft(
        span=_label(context, after),
        suggestions=(right,),
        values={"before": before.section.label, "missing": right},
    )


def _label(context: Context, unit: Unit) -> Span:
    """The label in the text, without the colon or blank behind it."""
    start = unit.section.start
    label = unit.section.label
    end = start + len(label) if context.text.startswith(label, start) else start + len(label.split()[0])
    return Span(start, end)


def _numbered(unit: Unit, value: int) -> str:
    """The label of ``unit`` with another number."""
    number = unit.section.number
    above, dot, last = number.rpartition(".")
    if last.isdigit():
        written = str(value)
    elif unit.section.kind == "diem":
        written = POINTS[value - 1] if value <= len(POINTS) else last
    else:
        written = _roman(value)
    return unit.section.label.replace(number, f"{above}{dot}{written}")


def _roman(value: int) -> str:
    written = ""
    for size, numeral in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        written += numeral * (value // size)
        value %= size
    return written


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch như sau:\n"
_WHY = "Các phần, mục, khoản đánh số liên tục; điểm đánh theo thứ tự chữ cái tiếng Việt a, b, c, d, đ, e."
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.d"

RULES = (
    Rule(
        code="STR001", name="đánh số bỏ quãng", subject="đánh số chương, mục, điểm",
        message="Sau “{before}” là “{wrong}”: thiếu “{missing}”.", why=_WHY, source=_SOURCE,
        severity="warning", disposition="must_fix", fix="display-only", check=_gaps,
        bad=(
            Example(f"{_HEAD}I. MỤC ĐÍCH\nNâng cao chất lượng.\n⟦III.⟧ TỔ CHỨC THỰC HIỆN\nSở chủ trì."),
            Example(f"{_HEAD}1. Yêu cầu chung:\na) Đúng hạn;\n⟦c)⟧ Đúng mẫu;\nd) Đầy đủ."),
        ),
        good=(
            Example(f"{_HEAD}I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. TỔ CHỨC THỰC HIỆN\nSở chủ trì."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy."),
        ),
    ),
    Rule(
        code="STR002", name="số thứ tự dùng hai lần", subject="đánh số chương, mục, điểm",
        message="“{wrong}” đã dùng ở mục trước, số tiếp theo là “{missing}”.", why=_WHY, source=_SOURCE,
        severity="warning", disposition="must_fix", fix="display-only", check=_twice,
        bad=(
            Example(f"{_HEAD}I. MỤC ĐÍCH\nNâng cao.\nII. YÊU CẦU\nĐúng hạn.\n⟦II.⟧ TỔ CHỨC\nSở chủ trì."),
            Example(f"{_HEAD}1. Yêu cầu chung:\na) Đúng hạn;\nb) Đúng mẫu;\n⟦b)⟧ Đầy đủ."),
        ),
        good=(
            Example(f"{_HEAD}I. MỤC ĐÍCH\n1. Một việc.\n2. Hai việc.\nII. YÊU CẦU\n1. Một việc.\n2. Hai việc."),
            Example(f"{_HEAD}1. Yêu cầu chung:\na) Đúng hạn;\nb) Đúng mẫu;\nc) Đầy đủ."),
        ),
    ),
    Rule(
        code="STR003", name="thiếu điểm đ", subject="đánh số chương, mục, điểm",
        message="Sau “{before}” là “{missing}”, không phải “{wrong}”.", why=_WHY, source=_SOURCE,
        severity="warning", disposition="should_fix", fix="display-only", check=_missing_dd,
        bad=(
            Example(f"{_HEAD}1. Yêu cầu:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\n⟦e)⟧ Năm."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\n⟦e)⟧ Năm;\ng) Sáu."),
        ),
        good=(
            Example(f"{_HEAD}1. Yêu cầu:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn."),
        ),
    ),
)  # fmt: skip
