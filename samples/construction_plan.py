"""Sample: the construction department's plan on the province's subject; typed numbers, no section on money."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import body, line

_BASES = (
    "Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023;",
    "Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp thông tin và "
    "dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng;",
    "Căn cứ Quyết định số 1004/QĐ-BXD ngày 31 tháng 7 năm 2020 của Bộ trưởng Bộ Xây dựng phê duyệt Kế hoạch chuyển đổi "
    "số ngành Xây dựng giai đoạn 2020-2025, định hướng đến năm 2030;",
    "Căn cứ Kế hoạch số 58/KH-UBND ngày 14 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh về chuyển đổi số tỉnh An Lộc năm "
    "2025.",
)
# "*": a title, bold.
_TEXT = (
    "Sở Xây dựng ban hành Kế hoạch chuyển đổi số năm 2025 với các nội dung sau:",
    "*I. MỤC ĐÍCH, YÊU CẦU",
    "*1. Mục đích",
    "a) Góp phần thực hiện Chương trình hành động số 47-CTr/TU ngày 28/02/2025 của Tỉnh ủy.",
    "b) Người dân tra được quy hoạch của thửa đất trên mạng trước khi xin phép xây dựng.",
    "*2. Yêu cầu",
    "a) Bản đồ số khớp với bản vẽ đã được phê duyệt.",
    "b) Dữ liệu cấp phép cập nhật ngay trong ngày ký giấy phép.",
    "*II. CHỈ TIÊU",
    "1. 100% thủ tục hành chính đủ điều kiện thuộc thẩm quyền của Sở được cung cấp trực tuyến toàn trình.",
    "2. Tỷ lệ hồ sơ nộp trực tuyến đạt từ 80% trở lên.",
    "3. Ít nhất 90% hồ sơ công việc được lập và xử lý trên môi trường mạng.",
    "4. 100% công chức, viên chức của Sở được tập huấn kỹ năng số.",
    "*III. NHIỆM VỤ, GIẢI PHÁP",
    "*1. Dữ liệu",
    "a) Phòng Quy hoạch - Kiến trúc chủ trì, phối hợp với Sở Nông nghiệp và Môi trường lập bản đồ số quy hoạch xây "
    "dựng toàn tỉnh, hoàn thành trước ngày 15/12/2025.",
    "b) Phòng Quản lý xây dựng chủ trì, phối hợp với Sở Khoa học và Công nghệ đưa dữ liệu cấp giấy phép xây dựng vào "
    "kho dữ liệu dùng chung, hoàn thành trước ngày 30/10/2025.",
    "*2. An toàn thông tin",
    "Công chức, viên chức Sở Nội vụ không gửi tài liệu nội bộ qua hộp thư cá nhân hoặc mạng xã hội; không cắm thiết bị "
    "lạ vào máy tính cơ quan; đổi mật khẩu thư công vụ ba tháng một lần.",
    "*3. Nhân lực số",
    "Văn phòng Sở cử 03 công chức dự lớp bản đồ số do Bộ Xây dựng mở.",
    "*IV. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở theo dõi, đôn đốc; tổng hợp kết quả, gửi Sở Khoa học và Công nghệ trước ngày 15 của tháng cuối "
    "quý.",
    "2. Trưởng các phòng chịu trách nhiệm trước Giám đốc Sở về tiến độ và số liệu của phòng./.",
)
_RECIPIENTS = (
    "- UBND tỉnh (để báo cáo);",
    "- Sở Khoa học và Công nghệ;",
    "- Giám đốc, các Phó Giám đốc Sở;",
    "- Các phòng, đơn vị thuộc Sở;",
    "- Lưu: VT, VP.",
)


def construction_plan() -> bytes:
    """The file ``cung-chu-de/so-xay-dung.docx``."""
    head = letterhead(department_head(("SỞ XÂY DỰNG",), "Số: 903/KH-SXD"), "An Lộc, ngày 10 tháng 4 năm 2025")
    titles = [line("KẾ HOẠCH", bold=True), line("Chuyển đổi số của Sở Xây dựng năm 2025", bold=True), line("")]
    bases = [body(text, italic=True) for text in _BASES]
    foot = closing(_RECIPIENTS, "GIÁM ĐỐC", name="Lâm Trọng Nghĩa")
    # Word asks for a paragraph after the last table.
    return word_file(
        "".join([*head, *titles, *bases, *running_text(_TEXT), foot, line("")]), title="Kế hoạch 903/KH-SXD"
    )
