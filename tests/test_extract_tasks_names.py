"""Where the names in a task end and the action begins, whether the verb is a known one or not."""

from __future__ import annotations

import pytest

from docparse.extract.tasks.name_ends import find_action
from tests.made_tasks import leads_of, tasks_of

DUTIES = "III. NHIỆM VỤ\n1. "


@pytest.mark.parametrize(
    ("clause", "lead", "action"),
    [
        ("Văn phòng Sở cho mượn sổ dệt, ghi từng lần.", "Văn phòng Sở", "cho mượn sổ dệt, ghi từng lần"),
        ("Sở Y tế phun thuốc khử trùng xưởng dệt.", "Sở Y tế", "phun thuốc khử trùng xưởng dệt"),
        ("Công an xã chốt chặn hai đầu chợ vải.", "Công an xã", "chốt chặn hai đầu chợ vải"),
        ("Công ty Điện lực An Sơn kéo điện tới xưởng.", "Công ty Điện lực An Sơn", "kéo điện tới xưởng"),
        ("Giao ông Lò Văn Khung trông kho bông.", "ông Lò Văn Khung", "trông kho bông"),
        ("Sở Tài chính, Công an tỉnh dựng lều chợ.", "Sở Tài chính, Công an tỉnh", "dựng lều chợ"),
        ("Phòng Kế hoạch - Tài chính ghi sổ thu chi.", "Phòng Kế hoạch - Tài chính", "ghi sổ thu chi"),
        ("Phòng Quản lý xây dựng chủ trì sửa chợ.", "Phòng Quản lý xây dựng", "chủ trì sửa chợ"),
        ("Phòng Quản lý xây dựng kiểm tra nhà xưởng.", "Phòng Quản lý xây dựng", "kiểm tra nhà xưởng"),
        ("Các đơn vị gửi sổ dệt về Sở Y tế.", "Các đơn vị", "gửi sổ dệt về Sở Y tế"),
        ("Mỗi bệnh viện cử 02 người dự hội chợ.", "Mỗi bệnh viện", "cử 02 người dự hội chợ"),
        ("Các phòng, đơn vị đăng ký gian hàng.", "Các phòng, đơn vị", "đăng ký gian hàng"),
        ("Giám đốc các bệnh viện công lập lập sổ khám mắt.", "Giám đốc các bệnh viện công lập", "lập sổ khám mắt"),
    ],
)
def test_the_lead_ends_where_its_name_does(clause: str, lead: str, action: str) -> None:
    (task,) = tasks_of(DUTIES + clause)
    assert (task.lead, task.action) == (lead, action)


@pytest.mark.parametrize(
    ("clause", "partners", "action"),
    [
        ("phối hợp với Thanh tra Sở quét mã vải tại kho.", ("Thanh tra Sở",), "quét mã vải tại kho"),
        ("phối hợp Sở Y tế, Công an tỉnh dựng lều chợ.", ("Sở Y tế", "Công an tỉnh"), "dựng lều chợ"),
        ("phối hợp với các đơn vị liên quan đếm khung dệt.", ("các đơn vị liên quan",), "đếm khung dệt"),
        ("phối hợp với các bộ phận liên quan dọn kho.", ("các bộ phận liên quan",), "dọn kho"),
    ],
)
def test_partners_end_where_their_names_do(clause: str, partners: tuple[str, ...], action: str) -> None:
    (task,) = tasks_of(DUTIES + "Sở Văn hóa chủ trì, " + clause)
    assert (task.partners, task.action) == (partners, action)


@pytest.mark.parametrize(
    "clause",
    [
        "Văn phòng Sở ở tầng hai, mở cửa từ 7 giờ.",
        "Bảo tàng tỉnh vốn là kho bông cũ.",
        "Hội Phụ nữ xã hiện nuôi 40 nong tằm.",
        "Công an tỉnh cùng Sở Y tế.",
        "Các hộ đăng ký muộn sẽ chờ phiên chợ sau.",
        "Trường hợp khách đề nghị Công an xã trông xe: hai bên ký giấy.",
    ],
)
def test_what_tells_of_an_organ_asks_nothing_of_it(clause: str) -> None:
    assert tasks_of(DUTIES + clause) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Ban Quản lý chợ",
        "Giám đốc Sở tài chính",
        "Hợp tác xã chăn nuôi",
        "Ủy ban nhân dân cấp xã",
        "Ban Thường trực gồm",
    ],
)
def test_what_goes_on_with_a_name_is_no_action(name: str) -> None:
    assert find_action(name, 0, len(name)) is None


@pytest.mark.parametrize(
    ("clause", "leads"),
    [
        (
            "Sở Văn hóa mở lớp; các xã cử thợ học; Đài Phát thanh tỉnh quay phim.",
            ["Sở Văn hóa", "các xã", "Đài Phát thanh tỉnh"],
        ),
        ("Sở Văn hóa lập hồ sơ nghề; trường hợp vượt thẩm quyền, Sở Y tế tổng hợp.", ["Sở Văn hóa", "Sở Y tế"]),
        ("Đề nghị Hội Phụ nữ tỉnh: vận động hội viên; trao khung dệt.", ["Hội Phụ nữ tỉnh"] * 2),
        ("Giao Sở Xây dựng: kiểm tra nhà xưởng; cắm biển báo.", ["Sở Xây dựng"] * 2),
        ("Văn phòng Sở theo dõi, đôn đốc; tổng hợp kết quả, gửi Sở Y tế.", ["Văn phòng Sở"]),
    ],
)
def test_clauses_behind_semicolons(clause: str, leads: list[str]) -> None:
    assert [lead for lead, _ in leads_of(DUTIES + clause)] == leads


def test_a_sentence_of_the_owner_beside_one_with_a_subject() -> None:
    body = "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Văn hóa\n- Mở lớp dạy nghề. Công an xã trông xe. Khẩn trương in vé mời."
    assert leads_of(body) == [
        ("Sở Văn hóa", "Mở lớp dạy"),
        ("Công an xã", "Công an xã"),
        ("Sở Văn hóa", "Khẩn trương in"),
    ]


def test_what_the_issuer_asks_behind_what_it_does() -> None:
    body = "I. YÊU CẦU BÁO CÁO\n1. Ủy ban nhân dân tỉnh An Sơn trả hồ sơ và đề nghị Hội Phụ nữ tỉnh bổ sung danh sách."
    assert [lead for lead, _ in leads_of(body, "CHỈ THỊ")] == ["Hội Phụ nữ tỉnh"]


def test_who_somebody_is_is_no_task() -> None:
    people = "1. Chủ tịch Hội: Ông Trần Văn Sáu; Phó Chủ tịch: bà Lê Thị Bảy."
    body = f"IV. TỔ CHỨC THỰC HIỆN\n{people}\n2. Sở Y tế: mời các ông, bà dự họp."
    assert [lead for lead, _ in leads_of(body)] == ["Sở Y tế"]
