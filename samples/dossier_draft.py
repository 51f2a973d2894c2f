"""Samples: the draft plan of a dossier and its annex (samples/dossier)."""

from __future__ import annotations

from samples.layout import closing, committee_head, grid, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import line

_RECIPIENTS = ("- Sở Công Thương;", "- Sở Tài chính;", "- UBND xã Vĩnh Cát;", "- Lưu: VT, KT.")
_TEXT = (
    "Căn cứ Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ về quản lý, phát triển cụm công nghiệp; theo đề "
    "nghị của Giám đốc Sở Công Thương tại Tờ trình số 361/TTr-SCT ngày 18 tháng 5 năm 2026, Ủy ban nhân dân tỉnh ban "
    "hành Kế hoạch như sau:",
    "*I. MỤC TIÊU",
    "1. Đến năm 2030, tỷ lệ lấp đầy diện tích đất công nghiệp của cụm đạt trên 90%.",
    "2. Nước thải của mọi doanh nghiệp trong cụm được xử lý tập trung.",
    "*II. NHIỆM VỤ",
    "1. Công ty cổ phần Hạ tầng Sông Trâm đưa trạm xử lý nước thải tập trung của cụm vào vận hành trước ngày "
    "30/11/2027.",
    "2. Ủy ban nhân dân xã Vĩnh Cát hoàn thành bồi thường, giải phóng mặt bằng đường gom trước ngày 31 tháng 12 năm "
    "2026.",
    "3. Doanh nghiệp thuê đất trồng cây xanh ven tường rào và dọc đường nội bộ.",
    "*III. KINH PHÍ",
    "1. Nhu cầu vốn hạ tầng kỹ thuật của cụm đến năm 2030 là 2,35 tỷ đồng.",
    "2. Ngân sách tỉnh hỗ trợ một phần đường gom và trạm xử lý nước thải với tổng kinh phí 168.500 triệu đồng, chi "
    "tiết tại Phụ lục kèm theo.",
    "*IV. TỔ CHỨC THỰC HIỆN",
    "1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính và Sở Nông nghiệp và Môi trường theo dõi, đôn đốc việc thực "
    "hiện Kế hoạch này.",
    "2. Sở Tài chính tham mưu bố trí vốn trong dự toán hằng năm.",
    "3. Sở Nông nghiệp và Môi trường kiểm tra việc xả nước thải mỗi quý một lần.",
    "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.",
)
_WORKS = (
    ("TT", "Hạng mục", "Chiều dài (km)", "Kinh phí (triệu đồng)", "Ghi chú"),
    ("1", "Đường gom phía Đông", "2,4", "61.200", ""),
    ("2", "Đường gom phía Tây", "1,8", "47.300", ""),
    ("3", "Trạm xử lý nước thải tập trung", "", "68.000", "Công suất 3.000 m3/ngày"),
    ("", "Tổng cộng", "4,2", "176.500", ""),
)


def dossier_draft() -> bytes:
    """The file ``dossier/du-thao-ke-hoach.docx``."""
    head = [
        *letterhead(committee_head("Số:      /KH-UBND"), "An Lộc, ngày      tháng      năm 2026"),
        line("DỰ THẢO", bold=True, align="left"),
        line("KẾ HOẠCH", bold=True),
        line("Phát triển cụm công nghiệp Vĩnh Cát giai đoạn 2025 - 2030", bold=True, rule=2800),
        line(""),
    ]
    end = [
        closing(_RECIPIENTS, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Đinh Thị Thu Vân"),
        line(""),
    ]
    return word_file("".join([*head, *running_text(_TEXT), *end]), title="Dự thảo Kế hoạch")


def dossier_annex() -> bytes:
    """The file ``dossier/phu-luc.docx``."""
    content = [
        line("PHỤ LỤC", bold=True),
        line("HẠNG MỤC HẠ TẦNG ĐƯỢC NGÂN SÁCH TỈNH HỖ TRỢ", bold=True),
        line(
            "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân tỉnh)",
            italic=True,
            rule=3000,
        ),
        line(""),
        grid(_WORKS, (700, 3600, 1500, 1900, 1650)),
        line(""),
    ]
    return word_file("".join(content), title="Phụ lục Kế hoạch")
