"""QUO011: a figure of the text that a table or an attached text states otherwise, under the very same words."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.annexed_figures import annexed_pairs
from docparse.checks.context import Context
from docparse.checks.measured_figures import Measured
from docparse.checks.rule import Draft, Example, Rule


def _find(context: Context) -> Iterator[Draft]:
    for here, there in annexed_pairs(context):
        yield Draft(span=here.span, values={"other": _quoted(context, there), "place": _place(context, there)})


def _quoted(context: Context, figure: Measured) -> str:
    return " ".join(figure.span.of(context.text).strip("* ").split())


def _place(context: Context, figure: Measured) -> str:
    """Where the other figure stands, for a person: the line of its table, the part that it is in."""
    row = context.text[: figure.span.start].rsplit("\n", 2)[-2:]
    name = next((line for line in reversed(row) if any(map(str.isalpha, line))), "")
    kind = {"appendix": "phụ lục", "attached": "văn bản kèm theo"}.get(context.analysis.parts[figure.part].kind, "bảng")
    block = context.document.block_at(figure.span.start)
    return f"{kind}, dòng “{_short(name)}”" if block is not None and block.place.table is not None else kind


def _short(name: str) -> str:
    words = name.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


_REPORT = (
    "**SỞ TÀI CHÍNH TỈNH HÒA AN**\n\n**BÁO CÁO**\n\nKết quả thực hiện ngân sách năm 2024\n\n"
    "Trong năm, Sở đã tham mưu điều hành thu, chi đúng dự toán. {}\n\n"
    "Sở Tài chính báo cáo để theo dõi./.\n\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n"
    "Trần Thị Bình\n\n**PHỤ LỤC**\n\nSỐ LIỆU THU, CHI NĂM 2024\n\n(Đơn vị tính: triệu đồng)\n\n"
)
_TABLE = (
    "| STT | Nội dung | Số tiền |\n|---|---|---|\n"
    "| 1 | Thu ngân sách từ đất đai | 125.400 |\n| 2 | Chi sự nghiệp giáo dục và đào tạo | 88.250 |\n"
    "| | Tổng cộng | 213.650 |\n"
)


def _report(sentence: str) -> Example:
    return Example(_REPORT.format(sentence) + _TABLE)


RULE = Rule(
    code="QUO011",
    name="số liệu trong lời văn khác phụ lục",
    subject="số liệu trong lời văn so với bảng, phụ lục",
    message="Ở đây ghi {wrong}, ở {place} ghi {other}: kiểm tra cả hai.",
    why="Một số liệu phải thống nhất giữa lời văn và bảng, phụ lục kèm theo.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6 và mục III",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        _report("Thu ngân sách từ đất đai là ⟦124,5 tỷ đồng⟧."),
        _report("Tổng các khoản là ⟦231,6 tỷ đồng⟧ (chi tiết tại Phụ lục kèm theo)."),
        _report("Chi sự nghiệp giáo dục và đào tạo đạt ⟦88.520 triệu đồng⟧; các khoản khác theo dự toán."),
    ),
    good=(
        _report("Thu ngân sách từ đất đai là 125,4 tỷ đồng; chi sự nghiệp giáo dục và đào tạo đạt 88 tỷ đồng."),
        _report("Tổng các khoản là 213,65 tỷ đồng (Phụ lục kèm theo); tổng số đơn vị được cấp là 12 đơn vị."),
        _report("Kế hoạch thu ngân sách từ đất đai là 120 tỷ đồng; thu ngân sách từ đất đai tăng 12 tỷ đồng."),
    ),
    check=_find,
)
