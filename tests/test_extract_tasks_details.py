"""What a task says besides who does it: partners, product, recipient, deadline, action."""

from __future__ import annotations

import pytest

from docparse.extract.tasks.dues import find_deadline, normalise_deadline
from docparse.extract.tasks.partners import split_names
from docparse.extract.tasks.products import find_product
from docparse.extract.tasks.recipients import find_recipient
from tests.made_tasks import tasks_of


@pytest.mark.parametrize(
    ("clause", "deadline"),
    [
        ("gửi báo cáo trước ngày 05/12/2026", "2026-12-05"),
        ("chậm nhất ngày 5 tháng 3 năm 2026 phải xong", "2026-03-05"),
        ("hoàn thành trong tháng 11 năm 2026", "2026-11"),
        ("hoàn thành trong năm 2026", "2026"),
        ("trình trong quý II/2026", "trong quý II/2026"),
        ("tổng hợp, báo cáo trước ngày 25/12 hàng năm", "trước ngày 25/12 hàng năm"),
        ("báo cáo trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng"),
        ("Hằng quý, kiểm tra khung dệt", "Hằng quý"),
        ("kiểm tra khung dệt, hằng năm.", "hằng năm"),
        ("Định kỳ 06 tháng báo cáo kết quả", "Định kỳ 06 tháng"),
        (
            "trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, trả lời",
            "trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ",
        ),
        ("gửi kết quả trước ngày 15 của tháng cuối quý", "trước ngày 15 của tháng cuối quý"),
        ("gửi kết quả trước ngày 05 tháng đầu quý sau.", "trước ngày 05 tháng đầu quý sau"),
        ("hằng tháng trước ngày 25 gửi kết quả", "hằng tháng trước ngày 25"),
        ("Định kỳ hằng quý, trước ngày 20 tháng cuối quý, gửi sổ", "Định kỳ hằng quý, trước ngày 20 tháng cuối quý"),
        ("gửi sổ vào thứ sáu hằng tuần", "vào thứ sáu hằng tuần"),
        ("báo cáo hằng quý, 6 tháng và năm.", "hằng quý, 6 tháng và năm"),
        ("Công khai hằng tháng giá bông", "hằng tháng"),
        ("xây dựng kế hoạch thực hiện hằng năm về bông", None),
        ("sửa quy chế ban hành trước ngày 01/01/2020", None),
        ("rà soát các việc được giao trong năm 2025 để xử lý", None),
        ("dựa vào kết quả xếp loại hằng năm của từng hộ", None),
        ("mua 12 khung dệt", None),
    ],
)
def test_deadlines(clause: str, deadline: str | None) -> None:
    assert find_deadline(clause, 0, len(clause)) == deadline


@pytest.mark.parametrize(
    ("cell", "deadline"),
    [
        ("Tháng 6/2026", "2026-06"),
        ("31/12/2026", "2026-12-31"),
        ("Thường xuyên", "Thường xuyên"),
        ("2026 - 2030", "2026 - 2030"),
    ],
)
def test_deadlines_of_cells(cell: str, deadline: str) -> None:
    assert normalise_deadline(cell) == deadline


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Sở Y tế, Công an tỉnh và các đơn vị liên quan", ("Sở Y tế", "Công an tỉnh", "các đơn vị liên quan")),
        ("các sở, ban, ngành; UBND các xã, phường", ("các sở, ban, ngành", "UBND các xã, phường")),
        ("Sở Văn hóa, Thể thao và Du lịch, Hội Dệt", ("Sở Văn hóa, Thể thao và Du lịch", "Hội Dệt")),
        ("các chợ (Chợ Đông, Chợ Tây), Sở Công Thương", ("các chợ (Chợ Đông, Chợ Tây)", "Sở Công Thương")),
    ],
)
def test_names_are_listed_one_by_one(written: str, names: tuple[str, ...]) -> None:
    assert split_names(written) == names


@pytest.mark.parametrize(
    ("clause", "recipient"),
    [
        ("tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12/2026", "Ủy ban nhân dân tỉnh"),
        ("gửi kết quả về Sở Công Thương để tổng hợp", "Sở Công Thương"),
        ("phản ánh kịp thời về Ủy ban nhân dân tỉnh (qua Sở Y tế)", "Ủy ban nhân dân tỉnh (qua Sở Y tế)"),
        ("tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí", "Ủy ban nhân dân tỉnh"),
        ("trình cấp có thẩm quyền phê duyệt", "cấp có thẩm quyền"),
        ("báo cáo kết quả mua bông", None),
        ("mở lớp dạy nghề", None),
    ],
)
def test_recipients(clause: str, recipient: str | None) -> None:
    assert find_recipient(clause, 0, len(clause)) == recipient


@pytest.mark.parametrize(
    ("clause", "product"),
    [
        ("xây dựng kế hoạch cụ thể để triển khai", "kế hoạch cụ thể"),
        ("ban hành văn bản chỉ đạo thực hiện Chương trình, gửi về Sở", "văn bản chỉ đạo thực hiện Chương trình"),
        ("Báo cáo kết quả mua bông về Sở Công Thương", "Báo cáo kết quả mua bông"),
        ("tuần tra chợ vải", None),
    ],
)
def test_products(clause: str, product: str | None) -> None:
    assert find_product(clause, 0, len(clause)) == product


def test_one_clause_says_it_all() -> None:
    body = (
        "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương chủ trì, phối hợp với Sở Văn hóa và các huyện xây dựng "
        "đề án chợ vải, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2026."
    )
    (task,) = tasks_of(body)
    assert task.lead == "Sở Công Thương"
    assert task.partners == ("Sở Văn hóa", "các huyện")
    assert task.action == "xây dựng đề án chợ vải, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2026"
    assert task.product == "đề án chợ vải"
    assert task.recipient == "Ủy ban nhân dân tỉnh"
    assert task.deadline == "2026-06-30"


def test_a_line_may_only_name_the_partners_of_those_below() -> None:
    body = "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\na) Chủ trì, phối hợp với các sở, các xã\n- Khám mắt.\n- Phát thuốc."
    assert [(task.action, task.partners) for task in tasks_of(body)] == [
        ("Khám mắt", ("các sở", "các xã")),
        ("Phát thuốc", ("các sở", "các xã")),
    ]


def test_what_is_not_said_is_none() -> None:
    (task,) = tasks_of("IV. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh\nTuần tra chợ vải.")
    assert (task.partners, task.product, task.recipient, task.deadline) == ((), None, None, None)


def test_a_line_of_its_own_gives_the_deadline() -> None:
    (task,) = tasks_of("IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Khám mắt.\nThời gian hoàn thành: Trước ngày 15/4/2026.")
    assert task.deadline == "2026-04-15"
