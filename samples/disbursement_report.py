"""Sample: a report to the province's committee with tables of figures, of the past and of what is to be reached."""

from __future__ import annotations

from samples.layout import closing, department_head, grid, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import body, line

_RESULTS = (
    "Thực hiện Công văn số 2870/UBND-KT ngày 22/9/2025 của Ủy ban nhân dân tỉnh về việc báo cáo giải ngân vốn đầu tư "
    "công, Sở Tài chính báo cáo như sau:",
    "*I. KẾT QUẢ GIẢI NGÂN",
    "*1. Kế hoạch vốn",
    "Danh mục và mức vốn từng dự án đã được phân bổ hết ngay từ đầu năm theo Nghị quyết số 52/NQ-HĐND ngày 10/12/2024 "
    "của Hội đồng nhân dân tỉnh.",
    "*2. Kết quả đến ngày 30/9/2025",
    "Toàn tỉnh giải ngân được 1.392,3 tỷ đồng, bằng 56,6% kế hoạch, thấp hơn cùng kỳ năm trước 3,1 điểm phần trăm. Kết "
    "quả theo nguồn vốn như sau:",
)
_SOURCES = (
    ("TT", "Nguồn vốn", "Kế hoạch (tỷ đồng)", "Đã giải ngân (tỷ đồng)", "Tỷ lệ (%)"),
    ("1", "Ngân sách trung ương", "840,0", "462,0", "55,0"),
    ("2", "Ngân sách tỉnh", "1.210,5", "786,8", "65,0"),
    ("3", "Vốn nước ngoài", "410,0", "143,5", "35,0"),
    ("", "Tổng cộng", "2.460,5", "1.392,3", "56,6"),
)
_CAUSES = (
    "*3. Hạn chế, nguyên nhân",
    "a) Còn 04 dự án tại Phụ lục chưa có khối lượng thanh toán.",
    "b) Giá cát đắp tăng 18% so với cuối năm 2024; nhiều nhà thầu chờ điều chỉnh giá rồi mới thi công.",
    "*II. NHIỆM VỤ 3 THÁNG CUỐI NĂM",
    "*1. Mục tiêu",
    "Đến ngày 31/12/2025, tỷ lệ giải ngân toàn tỉnh đạt trên 95% kế hoạch; riêng vốn nước ngoài đạt ít nhất 80%.",
    "*2. Mức vốn phải giải ngân trong quý IV năm 2025",
    "Để đạt mục tiêu trên, mức vốn giao từng chủ đầu tư phải giải ngân như sau:",
)
_TARGETS = (
    ("TT", "Chủ đầu tư", "Phải giải ngân (tỷ đồng)"),
    ("1", "Ban Quản lý dự án Giao thông", "412,0"),
    ("2", "Ban Quản lý dự án Dân dụng và Công nghiệp", "265,0"),
    ("3", "Ban Quản lý dự án Nông nghiệp", "198,0"),
    ("4", "Ủy ban nhân dân các xã, phường", "80,0"),
    ("", "Tổng cộng", "955,0"),
)
_TASKS = (
    "*3. Phân công",
    "a) Các chủ đầu tư lập tiến độ từng tháng, gửi Sở Tài chính trước ngày 15/10/2025.",
    "b) Sở Xây dựng chủ trì, phối hợp với Sở Tài chính công bố giá vật liệu xây dựng hằng tháng.",
    "c) Sở Nông nghiệp và Môi trường hướng dẫn thủ tục khai thác các mỏ cát đã quy hoạch, hoàn thành trước ngày "
    "31/10/2025.",
    "d) Kho bạc Nhà nước thanh toán trong 03 ngày làm việc kể từ khi nhận đủ hồ sơ.",
    "*III. KIẾN NGHỊ",
    "1. Đề nghị Ủy ban nhân dân tỉnh điều chuyển vốn của các dự án tại Phụ lục theo Luật Đầu tư công năm 2024 và Nghị "
    "định số 85/2025/NĐ-CP ngày 08/4/2025 của Chính phủ.",
    "2. Đề nghị Ủy ban nhân dân tỉnh giao Thanh tra tỉnh kiểm tra các dự án nêu trên trước ngày 30/11/2025.",
    "Sở Tài chính kính báo cáo Ủy ban nhân dân tỉnh./.",
)
_LATE = (
    ("TT", "Dự án", "Chủ đầu tư", "Kế hoạch năm 2025 (tỷ đồng)", "Nguyên nhân"),
    ("1", "Đường tránh Bến Sậy", "Ban Quản lý dự án Giao thông", "62,0", "Chưa bàn giao mặt bằng"),
    ("2", "Cầu Vĩnh Cát", "Ban Quản lý dự án Giao thông", "38,5", "Điều chỉnh thiết kế"),
    (
        "3",
        "Nhà học Trường Trung học phổ thông Đồng Thoại",
        "Ban Quản lý dự án Dân dụng và Công nghiệp",
        "21,0",
        "Đấu thầu lại",
    ),
    ("4", "Kênh tiêu Suối Chàm", "Ban Quản lý dự án Nông nghiệp", "17,5", "Thiếu cát đắp"),
    ("", "Tổng cộng", "", "139,0", ""),
)
_RECIPIENTS = (
    "- Như trên;",
    "- Kho bạc Nhà nước;",
    "- Các chủ đầu tư;",
    "- Giám đốc Sở (để báo cáo);",
    "- Lưu: VT, ĐTC.",
)


def disbursement_report() -> bytes:
    """The file ``bao-cao-giai-ngan.docx``."""
    head = letterhead(department_head(("SỞ TÀI CHÍNH",), "Số: 2218/BC-STC"), "An Lộc, ngày 06 tháng 10 năm 2025")
    foot = closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Quách Thanh Bình")
    return word_file("".join([*head, *_titles(), *_text(), foot, *_appendix()]), title="Báo cáo 2218/BC-STC")


def _titles() -> list[str]:
    return [
        line("BÁO CÁO", bold=True),
        line("Tình hình giải ngân vốn đầu tư công 9 tháng,", bold=True),
        line("nhiệm vụ 3 tháng cuối năm 2025", bold=True),
        line(""),
        body("Kính gửi: Ủy ban nhân dân tỉnh."),
    ]


def _text() -> list[str]:
    sources, targets = grid(_SOURCES, (700, 3250, 1800, 2000, 1600)), grid(_TARGETS, (700, 5650, 3000))
    return [
        *running_text(_RESULTS),
        sources,
        line(""),
        *running_text(_CAUSES),
        targets,
        line(""),
        *running_text(_TASKS),
    ]


def _appendix() -> list[str]:
    return [
        line("Phụ lục", bold=True, page_break=True),
        line("DỰ ÁN CHƯA CÓ KHỐI LƯỢNG THANH TOÁN", bold=True),
        line("(Kèm theo Báo cáo số 2218/BC-STC ngày 06 tháng 10 năm 2025 của Sở Tài chính)", italic=True, size=13),
        line(""),
        grid(_LATE, (700, 2650, 2600, 1600, 1800)),
        # Word asks for a paragraph after the last table.
        line(""),
    ]
