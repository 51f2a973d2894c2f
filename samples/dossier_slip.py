"""Sample: the slip with which the province's office lays a dossier before the committee (samples/dossier)."""

from __future__ import annotations

from samples.layout import letterhead, running_text
from samples.word_package import word_file
from samples.wordml import line

_HEAD = (
    line("VĂN PHÒNG UBND TỈNH AN LỘC", size=13),
    line("PHÒNG KINH TẾ", bold=True, size=13, rule=700),
)
_TEXT = (
    "1. Vấn đề trình: Ban hành Kế hoạch phát triển cụm công nghiệp Vĩnh Cát giai đoạn 2026 - 2030.",
    "2. Cơ quan trình: Sở Công Thương.",
    "3. Văn bản trình: Tờ trình số 316/TTr-SCT ngày 18/5/2026 của Sở Công Thương.",
    "4. Nội dung của cơ quan trình:",
    "- Cụm công nghiệp Vĩnh Cát do Công ty cổ phần Hạ tầng Sông Trầm làm chủ đầu tư; vốn đầu tư giải ngân của các dự "
    "án trong cụm đạt 1.284 tỷ đồng.",
    "- Tỷ lệ lấp đầy diện tích đất công nghiệp của cụm đạt 67%.",
    "- Tổng kinh phí ngân sách tỉnh hỗ trợ đường gom và trạm xử lý nước thải là 168.500 triệu đồng.",
    "5. Ý kiến chuyên viên: Hồ sơ đủ thành phần; kính trình Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Quang Bách ký ban "
    "hành Kế hoạch.",
    "Chuyên viên theo dõi: Tạ Minh Uyên",
    "6. Ý kiến của Lãnh đạo Phòng:",
    "7. Ý kiến của Lãnh đạo Văn phòng:",
    "8. Ý kiến của Lãnh đạo Ủy ban nhân dân tỉnh:",
)


def dossier_slip() -> bytes:
    """The file ``dossier/phieu-trinh.docx``."""
    head = [
        *letterhead(_HEAD, "An Lộc, ngày 20 tháng 5 năm 2026"),
        line("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC", bold=True),
        line(""),
        line("Kính gửi: Lãnh đạo Ủy ban nhân dân tỉnh"),
        line(""),
    ]
    return word_file("".join([*head, *running_text(_TEXT)]), title="Phiếu trình giải quyết công việc")
