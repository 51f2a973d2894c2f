"""Quotas in tables: columns that set figures, totals of estimates, targets written out in cells."""

from __future__ import annotations

import pytest

from docparse.extract.quotas.table_grid import Cell, Table
from docparse.extract.quotas.table_head import read_head
from docparse.extract.quotas.table_roles import Role
from tests.made_plans import figures_of, quotas_of


def _table(*rows: str, number: int = 1) -> str:
    """Lines of cells in the grid columns; "_" leaves a cell out."""
    return "\n".join(
        f"[{number},{place},{column}] {cell.strip()}"
        for place, row in enumerate(rows, 1)
        for column, cell in enumerate(row.split("|"), 1)
        if cell.strip() != "_"
    )


PLAN = _table(
    "TT | Chỉ tiêu | ĐVT | Ước TH năm 2025 | Năm 2026 | Năm 2027",
    "I | Lượng khách",
    "1 | - Khách quốc tế | Nghìn lượt | 120 | 150 | 180",
    "2 | Tỷ lệ phòng có khách | % | 55,5 | 60 | 62,5",
    "3 | Bản du lịch | Bản | 12 | 0 | 15",
)
ESTIMATE = _table(
    "TT | Nội dung | ĐVT | Số lượng | Đơn giá (đồng) | Thành tiền (đồng)",
    "I | Tập huấn | _ | _ | _ | 21.500.000",
    "1 | Thuê hội trường | Ngày | 2 | 5.000.000 | 10.000.000",
    "2 | Tài liệu | Bộ | 230 | 50.000 | 11.500.000",
    "II | Tuyên truyền | _ | _ | _ | 8.500.000",
    "1 | Băng rôn | Cái | 17 | 500.000 | 8.500.000",
    "_ | Tổng cộng | _ | _ | _ | 30.000.000",
)


def test_years_of_a_plan() -> None:
    quotas = [quota for quota, _ in quotas_of("PHỤ LỤC\n" + PLAN)]
    assert [(quota.min, quota.unit, quota.deadline) for quota in quotas] == [
        (150, "nghìn lượt", "2026"), (180, "nghìn lượt", "2027"), (60, "%", "2026"), (62.5, "%", "2027"),
        (15, "bản", "2027"),
    ]  # fmt: skip
    assert quotas[0].subject == "Lượng khách: Khách quốc tế"
    assert quotas[0].indicator == "Năm 2026"


def test_totals_of_an_estimate() -> None:
    quotas = [quota for quota, _ in quotas_of("I. DỰ TOÁN\n" + ESTIMATE)]
    assert [(quota.subject, quota.min, quota.unit) for quota in quotas] == [
        ("Tập huấn", 21.5e6, "đồng"), ("Tuyên truyền", 8.5e6, "đồng"), ("Tổng cộng", 30e6, "đồng"),
    ]  # fmt: skip


def test_spans_that_an_export_lost_are_put_back() -> None:
    rows = (
        "TT | Sản phẩm | Kế hoạch 2026 | Kế hoạch 2027",
        "Lượng (tấn) | Giá trị (triệu USD) | Lượng (tấn) | Giá trị (triệu USD)",
        "1 | Chè | 12.000 | 33,5 | 12.500 | 35",
    )
    quotas = [quota for quota, _ in quotas_of("I. MỤC TIÊU\n" + _table(*rows), reader="markdown")]
    assert [(quota.min, quota.unit, quota.deadline) for quota in quotas] == [
        (12000, "tấn", "2026"), (33.5, "triệu USD", "2026"), (12500, "tấn", "2027"), (35, "triệu USD", "2027"),
    ]  # fmt: skip


def test_unit_of_the_line_above() -> None:
    body = "Đơn vị tính: triệu đồng\n" + _table("TT | Nội dung | Dự toán năm 2026", "1 | Chi thường xuyên | 1.250")
    assert figures_of(body) == [("=", 1250, 1250, "triệu đồng")]


def test_an_export_that_lost_cells_merged_with_those_above() -> None:
    rows = (
        "TT | Đối tượng | Nội dung | Tần suất | Tổng số (mẫu)",
        "1 | Nước hồ | Độ trong | 02 lần/tháng | 240",
        "Kim loại nặng | 02 lần/năm | 30",
    )
    table = "\n".join(
        f"[1,{place},{column}] {cell.strip()}"
        for place, row in enumerate(rows, 1)
        for column, cell in enumerate(row.split("|"), 1)
    )
    quotas = [quota for quota, _ in quotas_of("I. NỘI DUNG\n" + table, reader="markdown")]
    assert [(quota.subject, quota.min, quota.unit) for quota in quotas] == [
        ("Nước hồ", 240, "mẫu"), ("Nước hồ", 30, "mẫu"),
    ]  # fmt: skip


def test_a_unit_that_an_export_lost_is_that_of_the_row_above() -> None:
    table = _table(
        "TT | Chỉ tiêu | ĐVT | Năm 2026",
        "1 | Chợ được lát nền | chợ | 12",
        "2 | Chợ được lợp mái | _ | 7",
        "3 | Bậc đá được thay | bậc xyz | 40",
    )
    assert figures_of("I. MỤC TIÊU\n" + table, reader="markdown") == [("=", 12, 12, "chợ"), ("=", 7, 7, "chợ")]


def test_the_column_beside_the_figures_says_what_they_are_for() -> None:
    table = _table(
        "TT | Khu vực | Xã, phường | Chỉ tiêu năm 2026",
        "_ | _ | _ | Hộ có sổ (%) | Cây trồng (cây)",
        "1 | Vùng đồi | Xã Gò Mua | 90 | 500",
        "2 | _ | Xã Hói Lau | 85,5 | 700",
    )
    quotas = [quota for quota, _ in quotas_of("I. NỘI DUNG\n" + table, reader="markdown")]
    assert [(quota.subject, quota.min, quota.unit) for quota in quotas] == [
        ("Xã Gò Mua", 90, "%"), ("Xã Gò Mua", 500, "cây"), ("Xã Hói Lau", 85.5, "%"), ("Xã Hói Lau", 700, "cây"),
    ]  # fmt: skip


def test_sums_of_a_table_of_counts() -> None:
    rows = ("TT | Địa điểm | Nước hồ (vị trí) | Nước suối (vị trí)", "1 | Xã Hòa Lạc | 2 | 1", "_ | Tổng cộng | 12 | 7")
    assert [figure[1:] for figure in figures_of("I. NỘI DUNG\n" + _table(*rows))] == [
        (12, 12, "vị trí"), (7, 7, "vị trí"),
    ]  # fmt: skip


def test_targets_in_cells() -> None:
    body = _table("TT | Chỉ tiêu | Chủ trì", "1 | Doanh thu từ khách lưu trú đạt trên 35% | Sở Tài chính")
    assert figures_of(body) == [(">", 35, None, "%")]


def test_a_target_that_an_annex_repeats_is_one() -> None:
    line = "Tỷ lệ hộ dân ven hồ dùng nước sạch đạt tối thiểu 85%"
    body = f"I. MỤC TIÊU\n- {line}.\nPHỤ LỤC\nDANH MỤC CHỈ TIÊU\n" + _table(
        "TT | Chỉ tiêu | Chủ trì", f"1 | {line} | UBND xã"
    )
    assert figures_of(body) == [(">=", 85, None, "%")]


def test_shares_of_a_resolution() -> None:
    rows = (
        "TT | Địa phương | Tỷ lệ vốn đối ứng (%) | Ghi chú",
        "Tỉnh | Xã",
        "1 | Xã Hòa Lạc | 80 | 20 | Không",
        "2 | Xã Phú Mỹ | 35 | 65 | Không",
    )
    figures = figures_of("Điều 1. Tỷ lệ vốn đối ứng\n" + _table(*rows), "rates", "markdown")
    assert [figure[1] for figure in figures] == [80, 20, 35, 65]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("I. KẾT QUẢ THỰC HIỆN NĂM 2025\n" + PLAN, "plan"),
        ("1. Kết quả\n" + PLAN, "report"),
        ("Điều 1. Biểu mẫu\n" + ESTIMATE, "norm"),
        (_table("TT | Họ và tên | Năm sinh | Chức vụ", "1 | Trần Văn Bình | 1980 | Trưởng phòng"), "plan"),
        (_table("TT | Nhiệm vụ | Chủ trì | Thời gian", "1 | Rà soát quy hoạch | Sở Xây dựng | 2026 - 2027"), "plan"),
        (_table("TT | Điểm đo | Tọa độ X | Tọa độ Y", "1 | Hồ Xanh | 574945.0 | 1506250.8"), "plan"),
        ("Nơi nhận:\n" + _table("Nơi nhận: | TM. ỦY BAN NHÂN DÂN", "- Lưu: VT (05 bản). | CHỦ TỊCH"), "plan"),
    ],
)
def test_tables_that_set_nothing(body: str, kind: str) -> None:
    assert figures_of(body, kind) == []


def _row(line: str) -> tuple[Cell, ...]:
    return tuple(Cell(place, 0, 0, cell.strip()) for place, cell in enumerate(line.split("|"), 1))


@pytest.mark.parametrize(
    ("head", "below", "data", "roles"),
    [
        ("STT | Nội dung | Năm 2026", None, "1 | Chè | 12", "label subject target"),
        ("STT | Nội dung | Năm hiện hành 2025 | Năm 2026", "Kế hoạch | Ước thực hiện", "1 | Chè | 12 | 13 | 14",
         "label subject past past target"),
        ("TT | Chỉ tiêu | ĐVT | Giai đoạn 2026 - 2027", "Năm 2026 | Năm 2027", "1 | Chè | tấn | 13 | 14",
         "label subject unit target target"),
        ("TT | Nội dung | So sánh 2026 với ước 2025 (%) | Ghi chú", None, "1 | Chè | 12 | x",
         "label subject past other"),
    ],
)  # fmt: skip
def test_roles_of_columns(head: str, below: str | None, data: str, roles: str) -> None:
    rows = tuple(_row(line) for line in (head, below, data) if line is not None)
    columns, height = read_head(Table(rows, before=0, is_grid=False), 2026)
    assert height == len(rows) - 1
    assert [column.role for column in columns] == [Role(role) for role in roles.split()]


MERGED = (
    "[1,1,1,2,1] TT\n[1,1,2,2,1] Đơn vị\n[1,1,3,1,3] Chỉ tiêu năm 2026\n[1,1,6,2,1] Hoàn thành trước ngày\n"
    "[1,1,7,2,1] Ghi chú\n[1,2,3] Số người học (người)\n[1,2,4] Tỷ lệ đạt (%)\n[1,2,5] Số lớp (lớp)\n"
    "[1,3,1] 1\n[1,3,2] Xã Gò Mua\n[1,3,3] 12.450\n[1,3,4] 95,0\n[1,3,5] 8\n[1,3,6,2,1] 31/3/2026\n"
    "[1,4,1] 2\n[1,4,2] Xã Hói Lau\n[1,4,3] 9.800\n[1,4,5] 6\n{note}"
    "[1,5,1,1,2] Tổng cộng\n[1,5,3] 22.250\n[1,5,5] 14"
)


@pytest.mark.parametrize("note", ["", "[1,4,7] Vùng cao\n"])
def test_a_head_covers_the_columns_that_the_file_states(note: str) -> None:
    quotas = [quota for quota, _ in quotas_of("I. MỤC TIÊU\n" + MERGED.format(note=note))]
    assert [(quota.subject, quota.min, quota.unit, quota.deadline) for quota in quotas] == [
        ("Xã Gò Mua", 12450, "người", "2026-03-31"), ("Xã Gò Mua", 95, "%", "2026-03-31"),
        ("Xã Gò Mua", 8, "lớp", "2026-03-31"), ("Xã Hói Lau", 9800, "người", "2026-03-31"),
        ("Xã Hói Lau", 6, "lớp", "2026-03-31"), ("Tổng cộng", 22250, "người", "2026"),
        ("Tổng cộng", 14, "lớp", "2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "cells", "subject"),
    [
        ("TT | Đơn vị | Chỉ tiêu năm 2026 (cây)", "1 | Xã Gò Mua | 500", "Xã Gò Mua"),
        ("TT | Xã, phường | Chỉ tiêu năm 2026 (cây)", "1 | Xã Gò Mua | 500", "Xã Gò Mua"),
        ("TT | Đơn vị | Chỉ tiêu | Năm 2026 (cây)", "1 | Xã Gò Mua | Cây sao | 500", "Cây sao"),
        ("TT | Nội dung | Đơn vị | Năm 2026", "1 | Cây sao | cây | 500", "Cây sao"),
    ],
)
def test_the_column_of_names_is_told_by_what_it_holds(head: str, cells: str, subject: str) -> None:
    ((quota, _),) = quotas_of("I. MỤC TIÊU\n" + _table(head, cells))
    assert (quota.subject, quota.min, quota.unit) == (subject, 500, "cây")


def test_a_merged_subject_and_unit_hold_for_the_rows_they_cover() -> None:
    table = (
        "[1,1,1] TT\n[1,1,2] Chỉ tiêu\n[1,1,3] Loại\n[1,1,4] ĐVT\n[1,1,5] Năm 2026\n"
        "[1,2,1,2,1] 1\n[1,2,2,2,1] Chợ được lát nền\n[1,2,3] Chợ xã\n[1,2,4,2,1] chợ\n[1,2,5] 12\n"
        "[1,3,3] Chợ phường\n[1,3,5] 7\n[1,4,1] 2\n[1,4,2] Bậc đá được thay\n[1,4,5] 40"
    )
    quotas = quotas_of("I. MỤC TIÊU\n" + table)
    assert [(quota.subject, quota.min, quota.unit) for quota, _ in quotas] == [
        ("Chợ được lát nền", 12, "chợ"), ("Chợ được lát nền", 7, "chợ"),
    ]  # fmt: skip
    assert quotas[1][1] == "Chợ phường\n7"


def test_notes_that_are_left_empty_shift_no_column_of_an_export() -> None:
    rows = (
        "TT | Đơn vị | Chỉ tiêu năm 2026 | Ghi chú",
        "Số người học (người) | Tỷ lệ đạt (%) | Số lớp (lớp)",
        "1 | Xã Gò Mua | 12.450 | 95,0 | 8",
        "2 | Xã Hói Lau | 9.800 | 93,0 | 6",
        "3 | Xã Bến Sậy | 7.200 | 91,0 | 5 | Vùng cao",
    )
    figures = figures_of("I. MỤC TIÊU\n" + _table(*rows), reader="markdown")
    assert [(figure[1], figure[3]) for figure in figures[:3]] == [(12450, "người"), (95, "%"), (8, "lớp")]
