"""Sample: a department's plan drawn up as a workbook: quotas of the communes, an appendix with tasks, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samples.workbook_package import Entry, SheetPlan, workbook

_BASIS = (
    "Căn cứ Quyết định số 33/QĐ-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, Sở Y tế giao chỉ tiêu cho "
    "các xã, phường như sau:"
)
_ENCLOSED = "(Kèm theo Kế hoạch số 164/KH-SYT ngày 09 tháng 02 năm 2026 của Sở Y tế)"
_COMMUNES = (
    ("Xã Đồng Thoại", 12_450, 0.95, 8, 46_112),
    ("Xã Vĩnh Cát", 9_800, 0.93, 6, 46_112),
    ("Phường Bến Sậy", 21_300, 0.97, 12, 46_081),
    ("Xã Suối Chàm", 4_650, 0.9, 4, 46_142),
)
_TASKS = (
    (
        "Lập danh sách người dân khám sức khỏe định kỳ theo từng thôn, tổ dân phố",
        "Ủy ban nhân dân các xã, phường",
        "Công an tỉnh",
        "Danh sách theo xã, phường",
        46_081,
    ),
    (
        "Khám sức khỏe định kỳ và lập hồ sơ sức khỏe điện tử cho người dân",
        "Trung tâm Y tế khu vực",
        "Trạm Y tế các xã, phường",
        "Hồ sơ sức khỏe điện tử",
        46_326,
    ),
    (
        "Kiểm tra việc khám sức khỏe tại các xã, phường",
        "Thanh tra Sở Y tế",
        "Bảo hiểm xã hội tỉnh",
        "Báo cáo kết quả kiểm tra",
        46_295,
    ),
)
_NOTES = (
    "GHI CHÚ",
    "1. Số người được khám tính theo dân số thường trú đến ngày 31/12/2025.",
    "2. Các xã, phường báo cáo tiến độ về Sở Y tế trước ngày 25 hằng tháng.",
)


def annex_workbook() -> bytes:
    """The file ``giao-chi-tieu-kham-suc-khoe.xlsx``."""
    return workbook(
        [
            SheetPlan("Chỉ tiêu", [*_letterhead(), *_quotas()], _QUOTA_MERGES, frozenset({15})),
            SheetPlan("Nhiệm vụ", list(_tasks()), ("A1:F1", "A2:F2", "A3:F3")),
            SheetPlan("Ghi chú", [(f"A{row}", text, "plain") for row, text in enumerate(_NOTES, 1)]),
            SheetPlan("Tính toán", [("A1", "Dân số tạm tính", "plain"), ("B1", 51_230, "number")], hidden=True),
        ]
    )


_QUOTA_MERGES = (
    "A1:C1", "D1:G1", "A2:C2", "D2:G2", "A3:C3", "D3:G3", "A5:G5", "A6:G6", "A7:G7", "A9:A10", "B9:B10", "C9:E9",
    "F9:F10", "G9:G10", "A16:B16", "A18:G18", "A20:C20", "D20:G20", "D21:G21", "D25:G25",
)  # fmt: skip


def _letterhead() -> Iterator[Entry]:
    yield from (
        ("A1", "UBND TỈNH AN LỘC", "bold"), ("D1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold"),
        ("A2", "SỞ Y TẾ", "bold"), ("D2", "Độc lập - Tự do - Hạnh phúc", "bold"),
        ("A3", "Số: 164/KH-SYT", "italic"), ("D3", "An Lộc, ngày 09 tháng 02 năm 2026", "italic"),
        ("A5", "KẾ HOẠCH", "bold"), ("A6", "Giao chỉ tiêu khám sức khỏe định kỳ cho người dân năm 2026", "bold"),
        ("A7", _BASIS, "plain"),
    )  # fmt: skip


def _quotas() -> Iterator[Entry]:
    yield from _row(9, ("TT", "Đơn vị", "Chỉ tiêu năm 2026", "", "", "Hoàn thành trước ngày", "Ghi chú"), ["head"] * 7)
    leaves = ("Số người được khám (người)", "Tỷ lệ lập hồ sơ (%)", "Số đợt khám lưu động (đợt)")
    yield from _row(10, ("", "", *leaves, "", ""), ["head"] * 7)
    styles = ("centre", "cell", "number", "percent", "number", "day", "cell")
    for row, (number, commune) in enumerate(enumerate(_COMMUNES, 1), 11):
        yield from _row(row, (number, *commune, "Ba thôn vùng cao" if number == 4 else ""), styles)
    yield from _row(15, (5, "Xã đã sáp nhập", 3_900, 0.9, 3, 46_142, "Bỏ"), styles)
    sums = ("=SUM(C11:C14)|48200", "", "=SUM(E11:E14)|30", "", "")
    yield from _row(16, ("Tổng cộng", "", *sums), ["head", "head", "total", "total", "total", "head", "head"])
    yield ("A18", "Ghi chú: Tỷ lệ lập hồ sơ tính trên số người được khám.", "plain")
    yield from (
        ("A20", "Nơi nhận:", "bold"), ("D20", "KT. GIÁM ĐỐC", "bold"), ("A21", "- UBND các xã, phường;", "plain"),
        ("D21", "PHÓ GIÁM ĐỐC", "bold"), ("A22", "- Lưu: VT, NVY.", "plain"), ("D25", "Đoàn Ngọc Yến", "bold"),
    )  # fmt: skip


def _tasks() -> Iterator[Entry]:
    yield from (("A1", "PHỤ LỤC", "bold"), ("A2", "PHÂN CÔNG NHIỆM VỤ", "bold"), ("A3", _ENCLOSED, "italic"))
    heads = ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời hạn hoàn thành")
    yield from _row(5, heads, ["head"] * 6)
    for row, (number, task) in enumerate(enumerate(_TASKS, 1), 6):
        yield from _row(row, (number, *task), ("centre", "cell", "cell", "cell", "cell", "day"))


def _row(row: int, values: Sequence[str | float], styles: Sequence[str]) -> Iterator[Entry]:
    for column, (value, style) in enumerate(zip(values, styles, strict=True)):
        yield f"{'ABCDEFG'[column]}{row}", value, style
