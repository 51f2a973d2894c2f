"""Sample: the submission of a dossier, a department to the province's committee (samples/dossier)."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import line

_RECIPIENTS = ("- Như trên;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, QLCN.")
_TEXT = (
    "Căn cứ Nghị định số 32/2024/NĐ-CP ngày 15 tháng 3 năm 2024 của Chính phủ về quản lý, phát triển cụm công nghiệp;",
    "Thực hiện Công văn số 1128/UBND-KT ngày 02/3/2026 của Ủy ban nhân dân tỉnh về việc lập kế hoạch phát triển cụm "
    "công nghiệp, Sở Công Thương kính trình Ủy ban nhân dân tỉnh dự thảo Kế hoạch phát triển cụm công nghiệp Vĩnh Cát "
    "giai đoạn 2026 - 2030 như sau:",
    "*I. SỰ CẦN THIẾT",
    "1. Cụm công nghiệp Vĩnh Cát do Công ty cổ phần Hạ tầng Sông Trầm làm chủ đầu tư, đã có 14 doanh nghiệp thuê đất.",
    "2. Vốn đầu tư đăng ký của các dự án trong cụm đạt 1.284 tỷ đồng.",
    "3. Tỷ lệ lấp đầy diện tích đất công nghiệp của cụm đạt 67,4%.",
    "*II. QUÁ TRÌNH SOẠN THẢO",
    "1. Sở đã lấy ý kiến các cơ quan và nhận được Công văn số 655/STC-QLNS ngày 22/4/2026 của Sở Tài chính, Công văn "
    "số 912/SNNMT-MT ngày 24/4/2026 của Sở Nông nghiệp và Môi trường và ý kiến của Ủy ban nhân dân xã Vĩnh Cát.",
    "2. Ý kiến góp ý được tổng hợp, tiếp thu, giải trình trong bảng kèm theo.",
    "*III. NỘI DUNG CHÍNH CỦA DỰ THẢO",
    "1. Nhu cầu vốn hạ tầng kỹ thuật của cụm đến năm 2030 là 2,35 nghìn tỷ đồng.",
    "2. Ngân sách tỉnh hỗ trợ đường gom và trạm xử lý nước thải với tổng kinh phí 168,5 tỷ đồng.",
    "3. Công ty cổ phần Hạ tầng Sông Trầm đưa trạm xử lý nước thải tập trung của cụm vào vận hành trước ngày "
    "30/9/2027.",
    "4. Giao Ủy ban nhân dân xã Vĩnh Cát hoàn thành bồi thường, giải phóng mặt bằng đường gom trước ngày 31/12/2026.",
    "Sở Công Thương kính trình Ủy ban nhân dân tỉnh xem xét, ban hành./.",
)


def dossier_submission() -> bytes:
    """The file ``dossier/to-trinh.docx``."""
    head = [
        *letterhead(department_head(("SỞ CÔNG THƯƠNG",), "Số: 316/TTr-SCT"), "An Lộc, ngày 18 tháng 5 năm 2026"),
        line("TỜ TRÌNH", bold=True),
        line("Về việc ban hành Kế hoạch phát triển cụm công nghiệp Vĩnh Cát", bold=True),
        line("giai đoạn 2026 - 2030", bold=True, rule=3000),
        line(""),
        line("Kính gửi: Ủy ban nhân dân tỉnh"),
        line(""),
    ]
    end = [closing(_RECIPIENTS, "GIÁM ĐỐC", name="Lương Thế Khải"), line("")]
    return word_file("".join([*head, *running_text(_TEXT), *end]), title="Tờ trình 316/TTr-SCT")
