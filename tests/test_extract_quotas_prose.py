"""Quotas in paragraphs and lists: what a document sets, and what it only tells."""

from __future__ import annotations

import pytest

from docparse.extract import find_parts, find_quotas, find_sections
from tests.made_plans import document_of, figures_of, quotas_of

AIMS = "I. MỤC TIÊU\n1. Mục tiêu cụ thể đến năm 2030\n"
WORK = "I. NHIỆM VỤ\n1. Phát triển sản phẩm\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            AIMS + "- Phấn đấu đón 2,5 triệu lượt khách; doanh thu đạt trên 900 tỷ đồng, tăng bình quân 8 - 10%/năm.",
            [("=", 2.5, 2.5, "triệu lượt khách"), (">", 900, None, "tỷ đồng"), ("range", 8, 10, "%/năm")],
        ),
        (
            AIMS + "- 100% bản du lịch có tối thiểu 02 hướng dẫn viên và 80% hộ kinh doanh được tập huấn.",
            [("=", 100, 100, "%"), (">=", 2, None, "hướng dẫn viên"), ("=", 80, 80, "%")],
        ),
        (
            AIMS + "- Tỷ lệ lao động dưới 35 tuổi qua đào tạo đạt khoảng 60%; giảm 20% số điểm dừng chân xuống cấp.",
            [("~", 60, 60, "%"), ("=", 20, 20, "%")],
        ),
        (
            AIMS + "- Nằm trong nhóm 15 địa phương dẫn đầu; kết nạp ít nhất hai hợp tác xã vào chuỗi.",
            [("<=", None, 15, "địa phương"), (">=", 2, None, "hợp tác xã")],
        ),
        (
            AIMS + "- Khách được tiếp nhận phản ánh trong 24 giờ đầu kể từ khi gọi.",
            [("=", 24, 24, "giờ")],
        ),
        (
            WORK + "- Tổ chức 05 lớp tập huấn cho 250 học viên; kiểm tra định kỳ 02 lần/năm.",
            [("=", 5, 5, "lớp"), ("=", 250, 250, "học viên"), ("=", 2, 2, "lần/năm")],
        ),
        (
            WORK + "- Số điểm đón khách: 07 điểm (03 điểm ven hồ; 04 điểm trong bản).",
            [("=", 7, 7, "điểm"), ("=", 3, 3, "điểm"), ("=", 4, 4, "điểm")],
        ),
        (
            "I. KINH PHÍ\n- Tổng kinh phí thực hiện: 12.500.000.000 đồng, trong đó ngân sách tỉnh 70%.\n"
            "- Chi khác (vật tư; đi lại): 150.000.000 đồng/năm.",
            [("=", 12.5e9, 12.5e9, "đồng"), ("=", 70, 70, "%"), ("=", 150e6, 150e6, "đồng/năm")],
        ),
        (
            "I. KINH PHÍ\n- Kinh phí 05 năm: 200 triệu đồng/năm x 05 năm = 1.000 triệu đồng.",
            [("=", 1000, 1000, "triệu đồng")],
        ),
        (
            "I. KHEN THƯỞNG\n1. Cờ thi đua của UBND tỉnh: 01-02 tập thể\n2. Bằng khen: 03 tập thể, 05 cá nhân\n"
            "3. Chiến sĩ thi đua cơ sở: 06 đ/c = 15%",
            [("range", 1, 2, "tập thể"), ("=", 3, 3, "tập thể"), ("=", 5, 5, "cá nhân"), ("=", 6, 6, "đồng chí"),
             ("=", 15, 15, "%")],
        ),
        (
            WORK + "- Lấy mẫu nước tại 12 vị trí, gồm:\n+ 08 vị trí trên hồ;\n+ 04 vị trí trên suối.",
            [("=", 12, 12, "vị trí"), ("=", 8, 8, "vị trí"), ("=", 4, 4, "vị trí")],
        ),
        (
            "I. YÊU CẦU\nĐến năm 2028, phấn đấu đạt các mục tiêu sau:\n- 09 bản được công nhận;\n"
            "- 65% hộ có việc làm thêm.",
            [("=", 9, 9, "bản"), ("=", 65, 65, "%")],
        ),
        (
            AIMS + "- Giảm tỷ lệ hộ nghèo từ 12% xuống còn 8%.",
            [("=", 8, 8, "%")],
        ),
        (
            AIMS + "- Tần suất quan trắc: 2 đợt/tháng (18 đợt/năm).",
            [("=", 2, 2, "đợt/tháng")],
        ),
    ],
)  # fmt: skip
def test_set_by_a_plan(body: str, expected: list[tuple[str, float | None, float | None, str]]) -> None:
    assert figures_of(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "I. TÌNH HÌNH\n- Năm 2025, tỉnh đón 1,2 triệu lượt khách, đạt 104% kế hoạch, tăng 15% so với cùng kỳ.",
        "I. KẾT QUẢ THỰC HIỆN\n1. Hạ tầng\n- Xây dựng 12 bến thuyền, kinh phí 45 tỷ đồng.",
        WORK + "- Hiện nay, toàn tỉnh có 34 bản du lịch với trên 500 hộ tham gia.",
        WORK + "- Đến nay đã tổ chức 12 lớp tập huấn cho 300 học viên.",
        WORK + "- Hồ sơ được giải quyết trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ giấy tờ.",
        WORK + "- Định kỳ 06 tháng, 01 năm báo cáo kết quả trước ngày 15 tháng 12.",
        WORK + "- Vận hành chính quyền địa phương 02 cấp thông suốt; sơ kết 05 năm thực hiện Nghị quyết.",
        WORK + "- Ưu tiên các hồ có diện tích từ 10 ha trở lên, tầng nước cách đáy 0,5 - 1 m.",
        WORK + "- Sản phẩm đạt từ 3 sao trở lên được giới thiệu tại hội chợ.",
        "I. MỤC TIÊU PHÁT TRIỂN (16 mục tiêu)\nXây dựng thương hiệu du lịch của tỉnh.",
        "Căn cứ Công văn số 12/SVHTTDL ngày 03/01/2026 về việc bố trí 20 tỷ đồng cho 05 dự án;",
        "Nơi nhận:\n- Các sở, ngành;\n- Lưu: VT, KGVX (05 bản).",
    ],
)
def test_not_set(body: str) -> None:
    assert figures_of(body) == []


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("report", "1. Doanh thu đạt 300 tỷ đồng, ít nhất 40% từ khách quốc tế.", []),
        ("report", "1. Quyết tâm giải ngân 100% kế hoạch vốn năm 2026.", [("=", 100, 100, "%")]),
        ("norm", "Điều 1. Điểm du lịch phải có ít nhất 02 nhà vệ sinh và trên 50% hộ đồng thuận.", []),
        ("norm", "Điều 2. Bảo đảm mỗi bản có ít nhất 01 hướng dẫn viên.", [(">=", 1, None, "hướng dẫn viên")]),
        ("rates", "Điều 1. Mức hỗ trợ: 500.000 đồng/hộ/tháng.", [("=", 500000, 500000, "đồng/hộ/tháng")]),
        ("rates", "Điều 2. Điều kiện hưởng: người từ đủ 60 tuổi trở lên, có trên 30% tổn thương.", []),
    ],
)
def test_kind_of_text(kind: str, body: str, expected: list[tuple[str, float | None, float | None, str]]) -> None:
    assert figures_of(body, kind) == expected


def test_what_is_said_about_a_figure() -> None:
    body = (
        "I. MỤC TIÊU\n1. Đến hết năm 2028\n- Tỷ lệ hộ có nước sạch trên địa bàn tỉnh đạt 95%.\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Hằng năm bố trí tối thiểu 03 tỷ đồng trước ngày 31/3/2027."
    )
    first, second = (quota for quota, _ in quotas_of(body))
    assert (first.indicator, first.deadline, first.scope, first.owner) == (
        "Tỷ lệ hộ có nước sạch trên địa bàn tỉnh", "2028", "trên địa bàn tỉnh", None,
    )  # fmt: skip
    assert (second.owner, second.period, second.deadline, second.comparison) == (
        "Sở Tài chính", "hằng năm", "2027-03-31", ">=",
    )  # fmt: skip


def test_awards_of_a_year() -> None:
    body = (
        "1. Thời gian thi đua: Năm 2026\n2. Số lượng đề nghị khen thưởng\n"
        "2.1. Bằng khen của Chủ tịch UBND tỉnh: 02 cá nhân."
    )
    ((quota, clause),) = quotas_of(body, "year")
    assert (quota.subject, quota.deadline, quota.unit) == ("Bằng khen của Chủ tịch UBND tỉnh", "2026", "cá nhân")
    assert clause == "Bằng khen của Chủ tịch UBND tỉnh: 02 cá nhân"


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("- 100% hộ gia đình, cơ sở lưu trú được phổ biến quy định.", "hộ gia đình, cơ sở lưu trú"),
        ("- Lắp đặt mới trạm thu phí: 12 trạm.", "Lắp đặt mới trạm thu phí"),
        ("- Hỗ trợ ít nhất 05 dự án khởi nghiệp trong lĩnh vực du lịch.", "dự án khởi nghiệp"),
    ],
)
def test_subject(line: str, subject: str) -> None:
    ((quota, _),) = quotas_of(AIMS + line)
    assert (quota.subject or "").startswith(subject)


def test_clause_and_value_lie_in_the_text() -> None:
    document = document_of(AIMS + "- Đón 2 triệu lượt khách, trong đó khách quốc tế đạt từ 15% trở lên; mở 03 tuyến.")
    parts = find_parts(document)
    quotas = find_quotas(document, parts, find_sections(document, parts))
    assert [quota.value_text for quota in quotas] == ["2 triệu lượt khách", "15% trở lên", "03 tuyến"]
    for quota in quotas:
        assert quota.value_text in document.text[quota.start : quota.end]
        assert quota.section is not None


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("- Tỷ lệ chi cho nghiên cứu (R&D) đạt trên 2%.", "Tỷ lệ chi cho nghiên cứu (R&D) đạt trên 2%"),
        ("- Đón khách quốc tế, phấn đấu doanh thu tăng 8%, góp phần giảm nghèo.", "phấn đấu doanh thu tăng 8%"),
        ("- Chi khác (vật tư; đi lại): 20 triệu đồng.", "Chi khác (vật tư; đi lại): 20 triệu đồng"),
    ],
)
def test_clause(line: str, clause: str) -> None:
    assert [found for _, found in quotas_of(AIMS + line)] == [clause]


def test_without_sections() -> None:
    document = document_of("- Phấn đấu đạt 90% hộ dùng nước sạch.")
    assert [quota.min for quota in find_quotas(document, find_parts(document), ())] == [90]


def test_a_long_list_gives_all_its_quotas() -> None:
    line = "- Phấn đấu đạt 90% hộ dùng nước sạch; mở 03 tuyến, kinh phí 12 tỷ đồng.\n"
    document = document_of(AIMS + line * 2_000)
    parts = find_parts(document)
    assert len(find_quotas(document, parts, find_sections(document, parts))) == 6_000
