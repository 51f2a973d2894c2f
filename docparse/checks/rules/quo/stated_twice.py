"""QUO007 to QUO009: one amount stated twice with different values: a slip of scale, a rounding, a contradiction."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.stated_figures import Stated, repeated_amounts


def _find(fits: Callable[[Stated, Stated], bool]) -> Callable[[Context], Iterable[Draft]]:
    def find(context: Context) -> Iterator[Draft]:
        for first, second in repeated_amounts(context):
            if fits(first, second):
                yield Draft(span=second.span, values={"other": first.span.of(context.text)})

    return find


def _is_slip(first: Stated, second: Stated) -> bool:
    """The same digits, one or more places apart."""
    if not first.value or not second.value:
        return False
    places = math.log10(first.value / second.value)
    return abs(places) > 0.5 and abs(places - round(places)) < 1e-9


def _is_rounded(first: Stated, second: Stated) -> bool:
    return abs(first.value - second.value) <= 0.5 * max(first.step, second.step) * (1 + 1e-9)


def _is_contradiction(first: Stated, second: Stated) -> bool:
    return not _is_slip(first, second) and not _is_rounded(first, second)


_WHY = "Một số liệu phải thống nhất ở mọi chỗ trong văn bản."
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"
_GOOD = (
    Example(
        "Tổng mức đầu tư của dự án đường ven sông là 1.250 tỷ đồng.\n"
        "Đã bố trí cho tổng mức đầu tư của dự án đường ven sông 1.250 tỷ đồng."
    ),
    Example(
        "Tổng mức đầu tư của dự án đường ven sông là 1.250 tỷ đồng.\n"
        "Tổng mức đầu tư của dự án trường học là 45 tỷ đồng."
    ),
)


def _rule(
    code: str, name: str, message: str, severity: str, fits: Callable[[Stated, Stated], bool], bad: tuple[str, str]
) -> Rule:
    return Rule(
        code=code,
        name=name,
        subject="số liệu nêu ở nhiều chỗ",
        message=message,
        why=_WHY,
        source=_SOURCE,
        severity="warning" if severity == "warning" else "info",
        disposition="verify",
        fix="display-only",
        bad=tuple(map(Example, bad)),
        good=_GOOD,
        check=_find(fits),
    )


RULES = (
    _rule(
        "QUO007",
        "nhầm bậc đơn vị tiền",
        "Ở đây ghi {wrong}, ở trên ghi {other}: hai số chỉ khác nhau bậc nghìn, triệu, tỷ.",
        "warning",
        _is_slip,
        (
            "Tổng mức đầu tư của dự án đường ven sông là 1.250 tỷ đồng.\n"
            "Đã phê duyệt tổng mức đầu tư của dự án đường ven sông ⟦1.250 triệu đồng⟧.",
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là 3,5 tỷ đồng.\n"
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là ⟦35 tỷ đồng⟧.",
        ),
    ),
    _rule(
        "QUO008",
        "một số liệu làm tròn hai cách",
        "Ở đây ghi {wrong}, ở trên ghi {other}: cùng một số làm tròn hai cách.",
        "info",
        _is_rounded,
        (
            "Tổng mức đầu tư của dự án đường ven sông là 1.249,6 tỷ đồng.\n"
            "Đã phê duyệt tổng mức đầu tư của dự án đường ven sông ⟦1.250 tỷ đồng⟧.",
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là 3,52 tỷ đồng.\n"
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là ⟦3,5 tỷ đồng⟧.",
        ),
    ),
    _rule(
        "QUO009",
        "một số liệu nêu hai giá trị",
        "Ở đây ghi {wrong}, ở trên ghi {other}: kiểm tra cả hai.",
        "info",
        _is_contradiction,
        (
            "Tổng mức đầu tư của dự án đường ven sông là 1.250 tỷ đồng.\n"
            "Đã phê duyệt tổng mức đầu tư của dự án đường ven sông ⟦1.350 tỷ đồng⟧.",
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là 3,5 tỷ đồng.\n"
            "Kinh phí thực hiện chương trình hỗ trợ nhà ở là ⟦4,2 tỷ đồng⟧.",
        ),
    ),
)
