"""STR011: lists of one level that are numbered in two ways ("6.1." beside "a)")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.sibling_units import POINTS, Unit
from docparse.values import Span

_Runs = list[tuple[Unit, ...]]


def _find(context: Context) -> Iterator[Draft]:
    """Below khoản: points where most lists are points, joined numbers where most are joined."""
    sections = context.analysis.sections
    plain = {one.items[0].span.start for one in context.lists if not one.dashed}
    levels: dict[int, tuple[_Runs, _Runs]] = defaultdict(lambda: ([], []))
    for run in context.runs:
        first = run[0].section
        if first.parent is None or sections[first.parent].kind != "khoan" or len(run) < 2:
            continue
        points, joined = levels[first.part]
        if first.kind == "diem":
            points.append(run)
        elif "." in first.number:
            joined.append(run)
    for points, joined in levels.values():
        if points and joined and len(points) != len(joined):
            fewer, more = sorted((points, joined), key=len)
            if len(more) >= 2 * len(fewer):
                # Joined numbers with text or points of their own are a level between, not the points in another dress.
                bare = (run for run in fewer if run[0].section.start in plain)
                yield from (_draft(run, to_points=more is points) for run in bare)


def _draft(run: tuple[Unit, ...], *, to_points: bool) -> Draft:
    section, value = run[0].section, run[0].value or 1
    span = Span(section.start, section.start + len(section.label.split()[0]))
    right = (f"{POINTS[value - 1]})",) if to_points else ()
    return Draft(span=span, suggestions=right, values={"style": "a), b), c)" if to_points else "1.1, 1.2"})


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nI. NỘI DUNG\n"
_POINTS = "{}. Yêu cầu {}:\na) Đúng hạn;\nb) Đúng mẫu.\n"

RULE = Rule(
    code="STR011",
    name="đánh số một cấp theo hai kiểu",
    subject="đánh số chương, mục, điểm",
    message="Các khoản khác chia thành {style}; ở đây chia theo kiểu khác.",
    why="Trong một văn bản, cùng một cấp chia được đánh số thống nhất; dưới khoản là điểm a), b), c).",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.d",
    severity="info",
    disposition="editorial",
    fix="display-only",
    bad=(
        Example(_HEAD + _POINTS.format(1, "một") + _POINTS.format(2, "hai") + "3. Số:\n⟦3.1.⟧ Một tổ.\n3.2. Hai đội."),
        Example(
            f"{_HEAD}1. Hồ sơ:\n1.1. Đúng hạn.\n1.2. Đúng mẫu.\n2. Số liệu:\n2.1. Đúng kỳ.\n2.2. Đủ cột.\n"
            "3. Khen thưởng:\n⟦a)⟧ Một tập thể;\nb) Hai cá nhân."
        ),
    ),
    good=(
        Example(_HEAD + _POINTS.format(1, "một") + _POINTS.format(2, "hai") + _POINTS.format(3, "ba")),
        Example(f"{_HEAD}1. Hồ sơ:\n1.1. Đúng hạn.\n1.2. Đúng mẫu.\n2. Số liệu:\n2.1. Đúng kỳ.\n2.2. Đủ cột."),
    ),
    check=_find,
)
