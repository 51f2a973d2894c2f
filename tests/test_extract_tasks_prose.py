"""Tasks in running text: who is asked, where one task ends, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_documents import made
from tests.made_tasks import document_of, leads_of, tasks_in, tasks_of

DUTIES = "IV. TỔ CHỨC THỰC HIỆN\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            DUTIES + "1. Sở Văn hóa\n- Mở lớp dạy nghề.\n- Lập hồ sơ làng nghề.\n2. Sở Tài chính\nBố trí kinh phí.",
            [("Sở Văn hóa", "Mở lớp dạy"), ("Sở Văn hóa", "Lập hồ sơ"), ("Sở Tài chính", "Bố trí kinh")],
            id="organ as heading",
        ),
        pytest.param(
            DUTIES + "1. Sở Tài chính: Bố trí kinh phí; kiểm tra việc chi.\n2. UBND các xã: Vận động hộ dệt tham gia.",
            [("Sở Tài chính", "Bố trí kinh"), ("Sở Tài chính", "kiểm tra việc"), ("UBND các xã", "Vận động hộ")],
            id="organ before a colon",
        ),
        pytest.param(
            DUTIES + "1. Giao Sở Công Thương chủ trì xây dựng đề án.\n2. Đề nghị Hội Phụ nữ tỉnh vận động hội viên.",
            [("Sở Công Thương", "Giao Sở Công"), ("Hội Phụ nữ tỉnh", "Đề nghị Hội")],
            id="words of asking",
        ),
        pytest.param(
            DUTIES + "1. Sở Nội vụ chủ trì việc khen thưởng.\n2. Các sở, ban, ngành xây dựng kế hoạch riêng.",
            [("Sở Nội vụ", "Sở Nội vụ"), ("Các sở, ban, ngành", "Các sở, ban,")],
            id="subject and verb",
        ),
        pytest.param(
            DUTIES + "1. Về khung dệt cũ: Bảo tàng tỉnh khẩn trương kiểm kê hiện vật.\n"
            "2. Để giữ giá bông, Sở Tài chính theo dõi thị trường.",
            [("Bảo tàng tỉnh", "Bảo tàng tỉnh"), ("Sở Tài chính", "Để giữ giá")],
            id="subject behind a topic",
        ),
        pytest.param(
            DUTIES + "1. Sở Y tế có trách nhiệm:\na) Khám bệnh cho thợ dệt.\nb) Phát thuốc mắt.",
            [("Sở Y tế", "Khám bệnh cho"), ("Sở Y tế", "Phát thuốc mắt.")],
            id="announced list",
        ),
        pytest.param(
            DUTIES + "1. Sở Xây dựng chỉ đạo Chi cục Giám định thực hiện các nội dung sau:\n- Kiểm tra nhà xưởng.",
            [("Chi cục Giám định", "Kiểm tra nhà")],
            id="who is directed leads",
        ),
        pytest.param(
            DUTIES + "1. Trách nhiệm của người mua bông:\n- Ghi sổ nhập hàng.",
            [("người mua bông", "Ghi sổ nhập")],
            id="duties of anybody",
        ),
        pytest.param(
            DUTIES + "1. Các chủ xưởng dệt và nhuộm trên địa bàn\n- Thu gom nước nhuộm.",
            [("Các chủ xưởng dệt và nhuộm trên địa bàn", "Thu gom nước")],
            id="plural noun as heading",
        ),
        pytest.param(
            DUTIES
            + "1. Sở Văn hóa\n- Mở lớp dạy nghề. Biên soạn, in tài liệu; mời thợ giỏi, thuê phòng; không để lãng phí.",
            [("Sở Văn hóa", "Mở lớp dạy"), ("Sở Văn hóa", "Biên soạn, in"), ("Sở Văn hóa", "mời thợ giỏi,")],
            id="a clause is a task, a row of verbs one",
        ),
        pytest.param(
            DUTIES + "1. Sở Văn hóa\n- Lập đề án nghề dệt; trình Ủy ban nhân dân tỉnh; hoàn thành trong tháng 6/2026.",
            [("Sở Văn hóa", "Lập đề án")],
            id="handing over belongs to what is handed over",
        ),
        pytest.param(
            DUTIES + "1. Sở Văn hóa\n- Mở lớp dạy nghề; phối hợp với Sở Y tế khám mắt cho học viên.",
            [("Sở Văn hóa", "Mở lớp dạy"), ("Sở Văn hóa", "phối hợp với")],
            id="partners of its own",
        ),
        pytest.param(
            DUTIES
            + "1. Sở Văn hóa\n- Mở lớp dạy nghề:\n+ Chọn thợ giỏi.\n+ Thuê phòng.\n- Lập danh sách:\n+ Tên\n+ Tuổi",
            [("Sở Văn hóa", "Chọn thợ giỏi."), ("Sở Văn hóa", "Thuê phòng."), ("Sở Văn hóa", "Lập danh sách:")],
            id="tasks or details below a line",
        ),
        pytest.param(
            DUTIES + "1. Công an tỉnh\na) Bảo vệ hội chợ.\nb) Giao Công an xã tuần tra chợ.",
            [("Công an tỉnh", "Bảo vệ hội"), ("Công an xã", "Giao Công an")],
            id="somebody else below a heading",
        ),
        pytest.param(
            DUTIES + "1. Công an tỉnh\na) Chủ trì, phối hợp\n- Sở Y tế lập chốt khám.\n- Sở Xây dựng kẻ vạch đường.",
            [("Công an tỉnh", "Sở Y tế"), ("Công an tỉnh", "Sở Xây dựng")],
            id="lines that begin with partners",
        ),
        pytest.param(
            DUTIES + "1. Sở Y tế: Khám mắt cho thợ dệt.\nVăn phòng tỉnh xin thông báo để các sở biết, thực hiện./.",
            [("Sở Y tế", "Khám mắt cho")],
            id="the issuer takes its leave",
        ),
        pytest.param(
            DUTIES + "1. Cơ quan chủ trì soạn thảo phải gửi hồ sơ trước một tuần.",
            [("Cơ quan chủ trì soạn thảo", "Cơ quan chủ")],
            id="a verb that says which organ",
        ),
        pytest.param(
            "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành:\n1. Rà soát hộ dệt.\n2. Sở Y tế\nKhám mắt cho thợ.",
            [("các sở, ngành", "Rà soát hộ"), ("Sở Y tế", "Khám mắt cho")],
            id="a request that announces the whole list",
        ),
    ],
)
def test_who_is_asked_what(body: str, expected: list[tuple[str, str]]) -> None:
    assert leads_of(body) == expected


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param("I. MỤC ĐÍCH\n- Các sở, ngành phối hợp chặt chẽ với nhau.", "KẾ HOẠCH", id="aims"),
        pytest.param("I. TÌNH HÌNH\n1. Sở Y tế\n- Khám mắt cho 40 thợ dệt.", "BÁO CÁO", id="a report"),
        pytest.param("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định.", "TỜ TRÌNH", id="a proposal"),
        pytest.param("1. Toàn dân thi đua dệt vải đẹp.\n2. Phấn đấu mỗi xã một làng nghề.", "KẾ HOẠCH", id="an appeal"),
        pytest.param(
            "Sở Y tế đã khám cho 40 thợ; Sở Công Thương nhận được đơn của làng dệt.", "CHỈ THỊ", id="the past"
        ),
        pytest.param("Căn cứ Luật Di sản;\nTheo đề nghị của Giám đốc Sở Văn hóa.", "QUYẾT ĐỊNH", id="bases"),
        pytest.param(
            "Ủy ban nhân dân tỉnh An Sơn ban hành Kế hoạch như sau:\n1. Dệt vải.", "KẾ HOẠCH", id="the issuer"
        ),
        pytest.param("1. Kinh phí được giao cho Sở Tài chính quản lý.", "KẾ HOẠCH", id="told of"),
        pytest.param("1. Doanh nghiệp số\n- Phát triển phần mềm bán vải.", "KẾ HOẠCH", id="a topic"),
        pytest.param("1. Tổ chức hội nghị\n2. Báo cáo kết quả\n3. Bộ tiêu chí", "KẾ HOẠCH", id="words like organs"),
        pytest.param(
            "Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Trách nhiệm\n1. Sở Y tế chủ trì khám mắt.”.",
            "QUYẾT ĐỊNH",
            id="quoted",
        ),
    ],
)
def test_what_is_no_task(body: str, kind: str) -> None:
    assert leads_of(body, kind) == []


@pytest.mark.parametrize(
    ("body", "leads"),
    [
        ("I. KẾT QUẢ\n1. Sở Y tế khám mắt.\nII. NHIỆM VỤ NĂM SAU\n1. Sở Nội vụ chủ trì tuyển thợ.", ["Sở Nội vụ"]),
        ("I. TÌNH HÌNH\n1. Tốt.\nII. PHƯƠNG HƯỚNG\n1. Phân công\na) Các xã trồng bông.", ["Các xã"]),
        ("I. NHIỆM VỤ ĐƯỢC GIAO\n1. Sở Y tế khám mắt.\nII. KIẾN NGHỊ\n1. Sở Nội vụ khẩn trương tuyển thợ.", []),
        ("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM\n1. Sở Y tế chủ trì khám mắt.", []),
    ],
)
def test_a_report_assigns_only_where_it_looks_ahead(body: str, leads: list[str]) -> None:
    assert [lead for lead, _ in leads_of(body, "BÁO CÁO")] == leads


def test_procedures_attached_to_a_decision_assign_nothing() -> None:
    body = (
        "Điều 1. Công bố kèm theo Quyết định này thủ tục hành chính về dệt vải.\n"
        "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.\n"
        "PHỤ LỤC I\n1. Công nhận làng nghề\n- Cơ quan thực hiện: Sở Văn hóa.\n- Sở Văn hóa có trách nhiệm trả lời."
    )
    document = made(
        "ỦY BAN NHÂN DÂN TỈNH AN SƠN\nSố: 12/QĐ-UBND\nAn Sơn, ngày 05 tháng 01 năm 2026\nQUYẾT ĐỊNH\n"
        "Công bố thủ tục hành chính về dệt vải\n" + body
    )
    assert [task.lead for task in tasks_in(document)] == ["Chánh Văn phòng"]


def test_a_decision_on_a_person_charges_those_who_carry_it_out() -> None:
    body = (
        "Điều 1. Công nhận ông Lò Văn Khung là nghệ nhân dệt.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.\n"
        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và ông Lò Văn Khung chịu trách nhiệm thi hành Quyết định này./."
    )
    (task,) = tasks_of(body, "QUYẾT ĐỊNH")
    assert task.lead == "Chánh Văn phòng Ủy ban nhân dân tỉnh và ông Lò Văn Khung"


def test_part_and_section_are_indices() -> None:
    document = document_of(DUTIES + "1. Sở Y tế\na) Khám mắt cho thợ dệt.")
    (task,) = tasks_in(document)
    assert task.part == 0
    assert task.section == 2


def test_a_heading_announces_the_items_numbered_beside_it() -> None:
    body = DUTIES + "1. Giao Phòng Nghề triển khai các công việc sau:\n2. Tuyển thợ.\n3. Mua bông."
    assert leads_of(body) == [("Phòng Nghề", "Tuyển thợ."), ("Phòng Nghề", "Mua bông.")]


_LINES = st.lists(
    st.sampled_from(
        [
            "1. Sở Y tế",
            "- Khám mắt; gửi báo cáo.",
            "a) Giao Sở Tài chính, phối hợp với",
            "Giao các: (",
            "+ ;",
            "II. ",
            "Điều 3. Sở A và các xã, phường: Phối hợp.",
            "- Cơ quan chủ trì: Sở Y tế",
            "- Cơ quan phối hợp:",
            "“Sở Y tế",
            "[1,1,1] Nhiệm vụ",
            "[1,1,2] Cơ quan chủ trì",
            "[1,2,1] Dệt vải",
            "Thời gian thực hiện: Quý I",
            "./.",
        ]
    ),
    min_size=1,
    max_size=14,
)


@given(_LINES)
def test_any_lines_give_tasks_whose_words_stand_in_the_text(lines: list[str]) -> None:
    document = made("\n".join(lines))
    for task in tasks_in(document):
        clause = document.text[task.start : task.end]
        assert clause == clause.strip()
        assert task.start < task.end
        assert task.lead is None or task.lead.strip() == task.lead != ""
