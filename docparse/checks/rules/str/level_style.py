"""STR011: lists of one level that are numbered in two ways ("6.1." beside "a)")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Section, Span


def _find(context: Context) -> Iterator[Draft]:
    """Below khoản, joined numbers where most lists are points."""
    sections = context.analysis.sections
    # Joined numbers with text or points of their own are a level between, not the points in another dress.
    plain = {one.items[0].span.start for one in context.lists if not one.dashed}
    points: Counter[int] = Counter()
    joined: dict[int, list[Section]] = defaultdict(list)
    for run in context.runs:
        first = run[0].section
        if first.parent is None or sections[first.parent].kind != "khoan" or len(run) < 2:
            continue
        if first.kind == "diem":
            points[first.part] += 1
        elif "." in first.number:
            joined[first.part].append(first)
    for part, firsts in joined.items():
        if points[part] >= 2 * len(firsts):
            yield from (_draft(first) for first in firsts if first.start in plain)


def _draft(section: Section) -> Draft:
    label = section.label.split()[0]
    return Draft(span=Span(section.start, section.start + len(label)), suggestions=("a)",))


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nI. NỘI DUNG\n"
_POINTS = "{}. Yêu cầu {}:\na) Đúng hạn;\nb) Đúng mẫu.\n"

RULE = Rule(
    code="STR011",
    name="đánh số một cấp theo hai kiểu",
    subject="đánh số chương, mục, điểm",
    message="Các khoản khác chia thành điểm a), b), c); ở đây chia theo kiểu “{wrong}”.",
    why="Trong một văn bản, cùng một cấp chia được đánh số thống nhất; dưới khoản là điểm a), b), c).",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.d",
    severity="info",
    disposition="editorial",
    fix="display-only",
    bad=(
        Example(_HEAD + _POINTS.format(1, "một") + _POINTS.format(2, "hai") + "3. Số:\n⟦3.1.⟧ Một tổ.\n3.2. Hai đội."),
        Example(_HEAD + _POINTS.format(1, "một") + "2. Số:\n⟦2.1.⟧ Một tổ.\n2.2. Hai đội.\n" + _POINTS.format(3, "ba")),
    ),
    good=(
        Example(_HEAD + _POINTS.format(1, "một") + _POINTS.format(2, "hai") + _POINTS.format(3, "ba")),
        Example(f"{_HEAD}1. Hồ sơ:\n1.1. Đúng hạn.\n1.2. Đúng mẫu.\n2. Số liệu:\n2.1. Đúng kỳ.\n2.2. Đủ cột."),
    ),
    check=_find,
)
