"""Sample: the health department's plan on the province's subject; automatic numbers, its targets in another place."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead
from samples.word_package import word_file
from samples.wordml import body, line

_BASES = (
    "Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;",
    "Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023;",
    "Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp thông tin và "
    "dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng.",
)
_OPENING = (
    "Thực hiện Kế hoạch số 58/KH-UBND ngày 14/3/2025 của Ủy ban nhân dân tỉnh về chuyển đổi số tỉnh An Lộc năm 2025, "
    "Sở Y tế ban hành Kế hoạch chuyển đổi số ngành Y tế với các nội dung sau:"
)
# Level of the automatic number (None: none) and text; "*": a title, bold.
_TEXT: tuple[tuple[int | None, str], ...] = (
    (0, "*MỤC ĐÍCH, YÊU CẦU"),
    (1, "*Mục đích"),
    (
        2,
        "Người bệnh không phải mang theo giấy tờ khi chuyển tuyến; thầy thuốc xem được lần khám trước ngay tại bàn "
        "khám.",
    ),
    (2, "Góp phần thực hiện Chương trình hành động số 47-CTr/TU ngày 20/02/2025 của Tỉnh ủy."),
    (1, "*Yêu cầu"),
    (2, "Phần mềm của bệnh viện phải nối được với hệ thống giám định của Bảo hiểm xã hội tỉnh."),
    (2, "Không làm gián đoạn việc khám bệnh trong lúc chuyển sang hệ thống mới."),
    (0, "*NHIỆM VỤ, GIẢI PHÁP"),
    (1, "*Dữ liệu"),
    (
        2,
        "Phòng Nghiệp vụ Y chủ trì, phối hợp với Bảo hiểm xã hội tỉnh triển khai bệnh án điện tử tại 05 bệnh viện công "
        "lập theo Thông tư số 46/2018/TT-BYT ngày 28/12/2018 của Bộ Y tế, hoàn thành trước ngày 31/12/2025.",
    ),
    (
        2,
        "Trung tâm Kiểm soát bệnh tật tỉnh đưa dữ liệu tiêm chủng vào kho dữ liệu dùng chung của tỉnh trước ngày "
        "31/8/2025.",
    ),
    (1, "*An toàn thông tin"),
    (
        None,
        "Các bệnh viện giữ dữ liệu của người bệnh đúng Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ; mỗi "
        "ngày sao lưu một lần, để bản sao ở nơi khác.",
    ),
    (1, "*Nhân lực số"),
    (None, "Mỗi bệnh viện cử ít nhất 02 người dự lớp quản trị hệ thống do Sở Khoa học và Công nghệ mở."),
    (0, "*CHỈ TIÊU"),
    (1, "100% thủ tục hành chính đủ điều kiện thuộc thẩm quyền của Sở được cung cấp trực tuyến toàn trình."),
    (1, "Tỷ lệ hồ sơ nộp trực tuyến đạt từ 80% trở lên."),
    (1, "Ít nhất 90% hồ sơ công việc được lập và xử lý trên môi trường mạng."),
    (1, "Trên 60% lượt thanh toán viện phí không dùng tiền mặt."),
    (1, "100% công chức, viên chức ngành Y tế được tập huấn kỹ năng số."),
    (0, "*KINH PHÍ"),
    (None, "Ngân sách tỉnh cấp 5,8 tỷ đồng; phần còn lại các bệnh viện chi từ nguồn thu sự nghiệp."),
    (0, "*TỔ CHỨC THỰC HIỆN"),
    (
        1,
        "Văn phòng Sở theo dõi, đôn đốc; tổng hợp kết quả, gửi Sở Khoa học và Công nghệ trước ngày 15 của tháng cuối "
        "quý.",
    ),
    (1, "Giám đốc các bệnh viện công lập lập tiến độ riêng, gửi Sở Y tế trước ngày 30/4/2025./."),
)
_RECIPIENTS = (
    "- UBND tỉnh (để báo cáo);",
    "- Sở Khoa học và Công nghệ;",
    "- Bảo hiểm xã hội tỉnh;",
    "- Các đơn vị thuộc Sở;",
    "- Lưu: VT, NVY.",
)


def health_plan() -> bytes:
    """The file ``cung-chu-de/so-y-te.docx``."""
    head = letterhead(department_head(("SỞ Y TẾ",), "Số: 1126/KH-SYT"), "An Lộc, ngày 08 tháng 4 năm 2025")
    titles = [line("KẾ HOẠCH", bold=True), line("Chuyển đổi số ngành Y tế tỉnh An Lộc năm 2025", bold=True), line("")]
    text = [body(text.removeprefix("*"), bold=text.startswith("*"), level=level) for level, text in _TEXT]
    foot = closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Vương Thị Mai Trâm")
    bases = [body(text, italic=True) for text in _BASES]
    # Word asks for a paragraph after the last table.
    return word_file(
        "".join([*head, *titles, *bases, body(_OPENING), *text, foot, line("")]), title="Kế hoạch 1126/KH-SYT"
    )
