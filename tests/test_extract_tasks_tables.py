"""Tasks in tables and in lists of fields."""

from __future__ import annotations

import time

import pytest

from tests.made_tasks import leads_of, tasks_of

HEADER = (
    "[1,1,1] TT\n[1,1,2] Nhiệm vụ\n[1,1,3] Cơ quan chủ trì\n[1,1,4] Cơ quan phối hợp\n"
    "[1,1,5] Thời gian\n[1,1,6] Sản phẩm\n"
)


def test_a_row_is_a_task() -> None:
    body = HEADER + (
        "[1,2,1] 1\n[1,2,2] Mở lớp dệt.\n[1,2,3] Sở Văn hóa\n[1,2,4] Hội Phụ nữ; các xã\n"
        "[1,2,5] Quý II/2026\n[1,2,6] Giáo trình"
    )
    (task,) = tasks_of(body)
    assert (task.lead, task.partners) == ("Sở Văn hóa", ("Hội Phụ nữ", "các xã"))
    assert (task.action, task.product, task.deadline) == ("Mở lớp dệt", "Giáo trình", "Quý II/2026")


@pytest.mark.parametrize(
    ("action", "lead"),
    [
        ("Nội dung công việc", "Đơn vị chủ trì thực hiện"),
        ("Tên nhiệm vụ", "Sở, ngành chủ trì tham mưu"),
        ("Nhiệm vụ, giải pháp", "Đơn vị thực hiện"),
        ("Chỉ tiêu", "Chủ trì"),
        ("Nhiệm vụ thực hiện", "Người thực hiện"),
        ("Hoạt động", "Phân công"),
        ("Công việc", "Trách nhiệm"),
        ("Danh mục nhiệm vụ chính", "Vị trí việc làm"),
    ],
)
def test_headers_have_many_wordings(action: str, lead: str) -> None:
    body = f"[1,1,1] STT\n[1,1,2] {action}\n[1,1,3] {lead}\n[1,2,1] 1\n[1,2,2] Dệt vải\n[1,2,3] Hội Dệt"
    assert leads_of(body) == [("Hội Dệt", "Dệt vải")]


@pytest.mark.parametrize(
    "header",
    [
        ("Tên thủ tục hành chính", "Cơ quan thực hiện"),
        ("Nội dung", "Đơn vị tính"),
        ("Họ và tên", "Chức vụ"),
        ("Nội dung", "Kinh phí"),
    ],
)
def test_other_tables_hold_no_tasks(header: tuple[str, str]) -> None:
    assert tasks_of(f"[1,1,1] {header[0]}\n[1,1,2] {header[1]}\n[1,2,1] Cấp phép chợ\n[1,2,2] Sở Y tế") == ()


def test_group_rows_and_numbered_columns_are_no_tasks() -> None:
    body = (
        HEADER + "[1,2,2] (1)\n[1,2,3] (2)\n[1,3,1] I\n[1,3,2] Dạy nghề\n[1,4,1] 1\n[1,4,2] Mở lớp\n[1,4,3] Sở Văn hóa"
    )
    assert leads_of(body) == [("Sở Văn hóa", "Mở lớp")]


def test_a_header_of_two_rows() -> None:
    body = (
        "[1,1,1] TT\n[1,1,2] Nhiệm vụ\n[1,1,3] Cơ quan thực hiện\n[1,1,5] Thời hạn\n[1,2,3] Chủ trì\n[1,2,4] Phối hợp\n"
        "[1,3,1] 1\n[1,3,2] Mở lớp\n[1,3,3] Sở Văn hóa\n[1,3,4] Sở Y tế\n[1,3,5] 30/6/2026"
    )
    (task,) = tasks_of(body)
    assert (task.lead, task.partners, task.deadline) == ("Sở Văn hóa", ("Sở Y tế",), "2026-06-30")


def test_leads_that_an_export_lost_are_filled_and_lone_holes_are_not() -> None:
    rows = "".join(f"[1,{row},1] {row}\n[1,{row},2] Việc {row}\n" for row in range(2, 6))
    merged = (
        HEADER
        + rows.replace("[1,2,2] Việc 2\n", "[1,2,2] Việc 2\n[1,2,3] Sở A\n").replace(
            "[1,4,2] Việc 4\n", "[1,4,2] Việc 4\n[1,4,3] Sở B\n"
        )
        + "".join(f"[1,{row},5] Quý I\n" for row in ())
    )
    with_due = "".join(
        line + (f"[1,{line[3]},5] Quý I\n" if ",2] Việc" in line else "") for line in merged.splitlines(keepends=True)
    )
    assert [task.lead for task in tasks_of(with_due, reader="markdown")] == ["Sở A", "Sở A", "Sở B", "Sở B"]
    hole = with_due.replace("[1,3,2] Việc 3\n", "[1,3,2] Việc 3\n[1,3,3] Sở A\n")
    assert [task.lead for task in tasks_of(hole, reader="markdown")] == ["Sở A", "Sở A", "Sở B", None]


def test_partners_and_deadline_that_an_export_lost_are_those_of_the_lead() -> None:
    body = HEADER + (
        "[1,2,1] 1\n[1,2,2] Quay sợi\n[1,2,3] Sở A\n[1,2,4] Hội Dệt\n[1,2,5] Quý I\n[1,2,6] Sợi\n"
        "[1,3,1] 2\n[1,3,2] Nhuộm sợi\n[1,3,6] Sợi màu\n[1,4,1] 3\n[1,4,2] Phơi sợi\n[1,4,5] Quý II\n"
    )
    assert [(task.lead, task.partners, task.deadline) for task in tasks_of(body, reader="markdown")] == [
        ("Sở A", ("Hội Dệt",), "Quý I"), ("Sở A", ("Hội Dệt",), "Quý I"), ("Sở A", ("Hội Dệt",), "Quý II"),
    ]  # fmt: skip


def test_what_a_merged_cell_says_holds_for_the_rows_it_covers() -> None:
    body = HEADER + (
        "[1,2,1] 1\n[1,2,2] Quay sợi\n[1,2,3,2,1] Sở A\n[1,2,4,2,1] Hội Dệt\n[1,2,5,3,1] Quý I\n"
        "[1,3,1] 2\n[1,3,2] Nhuộm sợi\n[1,4,1] 3\n[1,4,2] Phơi sợi\n[1,5,1] 4\n[1,5,2] Dệt vải\n[1,5,3] Sở B"
    )
    assert [(task.action, task.lead, task.partners, task.deadline) for task in tasks_of(body)] == [
        ("Quay sợi", "Sở A", ("Hội Dệt",), "Quý I"), ("Nhuộm sợi", "Sở A", ("Hội Dệt",), "Quý I"),
        ("Phơi sợi", None, (), "Quý I"), ("Dệt vải", "Sở B", (), None),
    ]  # fmt: skip


def test_a_merged_action_is_a_task_of_each_lead() -> None:
    body = HEADER + (
        "[1,2,1,3,1] 1\n[1,2,2,3,1] Quay sợi\n[1,2,3] Sở A\n[1,2,5] Quý I\n"
        "[1,3,3] Sở B\n[1,3,5] Quý II\n[1,4,6] Sợi trắng"
    )
    assert [(task.action, task.lead, task.deadline) for task in tasks_of(body)] == [
        ("Quay sợi", "Sở A", "Quý I"), ("Quay sợi", "Sở B", "Quý II"),
    ]  # fmt: skip


def test_empty_cells_of_a_file_that_states_its_merged_ones_are_holes() -> None:
    rows = "".join(f"[1,{row},1] {row}\n[1,{row},2] Việc {row}\n[1,{row},5] Quý I\n" for row in range(2, 6))
    body = HEADER + rows.replace("Việc 2\n", "Việc 2\n[1,2,3] Sở A\n")
    assert [task.lead for task in tasks_of(body)] == ["Sở A", None, None, None]


def test_a_head_whose_cells_cover_two_rows() -> None:
    body = (
        "[1,1,1,2,1] TT\n[1,1,2,2,1] Nhiệm vụ\n[1,1,3,1,3] Tổ chức\n[1,1,6,2,1] Thời hạn\n[1,2,3] Cơ quan chủ trì\n"
        "[1,2,4] Cơ quan phối hợp\n[1,2,5] Nơi họp\n[1,3,1] 1\n[1,3,2] Mở lớp\n[1,3,3] Sở Văn hóa\n"
        "[1,3,4] Sở Y tế\n[1,3,5] Nhà dệt\n[1,3,6] 30/6/2026"
    )
    (task,) = tasks_of(body)
    assert (task.lead, task.partners, task.deadline) == ("Sở Văn hóa", ("Sở Y tế",), "2026-06-30")


def test_a_table_goes_on_in_the_next_one_of_its_width() -> None:
    body = HEADER + "[2,1,1] 2\n[2,1,2] Nhuộm vải\n[2,1,3] Hội Dệt\n[2,1,4] Sở Y tế\n[2,1,5] Quý I\n[2,1,6] Vải\n"
    assert leads_of(body) == [("Hội Dệt", "Nhuộm vải")]
    assert leads_of(HEADER + "[2,1,1] Nơi nhận: các xã\n[2,1,2] TM. ỦY BAN") == []


def test_cells_lost_on_the_left_shift_the_columns() -> None:
    header = "[1,1,1] Nội dung\n[1,1,2] Đơn vị thực hiện\n[1,1,3] Thời gian\n"
    shifted = header + "[1,2,1] 1.1\n[1,2,2] Dệt vải\n[1,2,3] Hội Dệt\n[1,2,4] Quý I"
    assert leads_of(shifted, reader="markdown") == [("Hội Dệt", "Dệt vải")]
    body = HEADER + "[1,2,1] Phơi sợi ngoài sân\n[1,2,2] Hội Dệt"
    assert leads_of(body, reader="markdown") == [("Hội Dệt", "Phơi sợi ngoài")]


def test_fields_below_a_heading() -> None:
    body = (
        "II. NỘI DUNG\n1. Tổ chức hội chợ vải\n- Cơ quan chủ trì: Sở Công Thương.\n- Cơ quan phối hợp: Sở Văn hóa, "
        "Hội Dệt.\n"
        "- Thời gian thực hiện: Quý III/2026.\n- Sản phẩm: Hội chợ."
    )
    (task,) = tasks_of(body)
    assert (task.action, task.lead, task.partners) == (
        "Tổ chức hội chợ vải",
        "Sở Công Thương",
        ("Sở Văn hóa", "Hội Dệt"),
    )
    assert (task.deadline, task.product) == ("Quý III/2026", "Hội chợ")


def test_the_blank_of_a_form_is_no_lead() -> None:
    assert tasks_of("II. NỘI DUNG\n1. Nội dung nghiên cứu\n- Tổ chức chủ trì: ……….\n- Thời gian thực hiện: …") == ()


def test_fields_below_a_list_of_what_is_done() -> None:
    body = (
        "II. NỘI DUNG\n1. Về chợ\na) Nhiệm vụ:\n- Sửa mái chợ.\n- Kẻ chỗ ngồi.\nb) Cơ quan thực hiện:\n"
        "- Đơn vị chủ trì: Sở Xây dựng.\n- Đơn vị phối hợp: Các xã.\nc) Thời gian thực hiện: Hoàn thành trong năm 2026."
    )
    tasks = tasks_of(body)
    assert [task.action for task in tasks] == ["Sửa mái chợ", "Kẻ chỗ ngồi"]
    assert {(task.lead, task.partners, task.deadline) for task in tasks} == {("Sở Xây dựng", ("Các xã",), "2026")}


def test_a_field_that_tells_what_each_organ_does() -> None:
    body = (
        "II. NỘI DUNG\n1. Tuyên truyền\n- Cơ quan thực hiện: Sở Nội vụ chủ trì soạn tờ rơi; "
        "Sở Y tế tổ chức phát tờ rơi.\n"
        "- Thời gian thực hiện: Tháng 3/2026."
    )
    assert [(task.lead, task.deadline) for task in tasks_of(body)] == [("Sở Nội vụ", "2026-03"), ("Sở Y tế", "2026-03")]


@pytest.mark.parametrize(
    "line",
    [
        "Giao Sở Y tế chủ trì, phối hợp với {}thực hiện.".format("Sở Tài chính, " * 3000),
        "Sở Y tế; " * 3000,
        "Để làm việc, " * 3000 + "Sở Y tế báo cáo.",
        "Sở Y tế chủ trì khám mắt; phối hợp với Sở A mở lớp; " * 1500,
    ],
)
def test_time_is_linear(line: str) -> None:
    start = time.process_time()
    tasks_of("1. " + line)
    assert time.process_time() - start < 5
