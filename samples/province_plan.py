"""Sample: the province's plan that four departments carry out, with an appendix of the tasks it gives them."""

from __future__ import annotations

from samples.layout import closing, committee_head, grid, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import body, line

_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;",
    "Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023;",
    "Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp thông tin và "
    "dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng;",
    "Căn cứ Nghị quyết số 52/NQ-HĐND ngày 10 tháng 12 năm 2024 của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh "
    "tế - xã hội năm 2025;",
    "Xét Tờ trình số 61/TTr-SKHCN ngày 10 tháng 3 năm 2025 của Sở Khoa học và Công nghệ.",
)
# "*": a title, bold.
_TEXT = (
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số tỉnh An Lộc năm 2025 với các nội dung sau:",
    "*I. MỤC ĐÍCH, YÊU CẦU",
    "*1. Mục đích",
    "a) Đưa Chương trình hành động số 47-CTr/TU ngày 20/02/2025 của Tỉnh ủy vào công việc hằng ngày của từng cơ quan; "
    "lấy sự hài lòng của người dân làm thước đo.",
    "b) Nối liền dữ liệu giữa các sở để người dân chỉ phải khai một lần cho nhiều thủ tục.",
    "*2. Yêu cầu",
    "a) Mỗi nhiệm vụ có một cơ quan chủ trì, một sản phẩm và một thời hạn.",
    "b) Dùng hết công năng của nền tảng chung trước khi thuê hoặc mua phần mềm mới.",
    "*II. CHỈ TIÊU",
    "*1. Chính quyền số",
    "a) 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình.",
    "b) Tỷ lệ hồ sơ nộp trực tuyến của từng sở đạt từ 80% trở lên.",
    "c) Ít nhất 90% hồ sơ công việc của các sở được lập và xử lý trên môi trường mạng.",
    "d) Mỗi sở công bố tối thiểu 02 bộ dữ liệu mở trên Cổng dữ liệu của tỉnh trước ngày 30/11/2025.",
    "đ) 100% công chức, viên chức được tập huấn kỹ năng số.",
    "*2. Xã hội số",
    "a) Trên 60% lượt thanh toán viện phí, học phí không dùng tiền mặt.",
    "b) Có 05 bệnh viện công lập dùng bệnh án điện tử thay bệnh án giấy.",
    "*III. NHIỆM VỤ, GIẢI PHÁP",
    "*1. Dữ liệu",
    "a) Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực, đưa vào kho dữ liệu dùng chung của tỉnh.",
    "b) Đối chiếu dữ liệu của các sở với dữ liệu dân cư theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng "
    "Chính phủ.",
    "*2. An toàn thông tin",
    "a) Phê duyệt cấp độ an toàn cho mọi hệ thống thông tin theo Nghị định số 85/2016/NĐ-CP ngày 01/7/2016 của Chính "
    "phủ.",
    "b) Xử lý dữ liệu cá nhân đúng Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ.",
    "*3. Nhân lực số",
    "Tập huấn tại chỗ, theo việc thật của từng phòng; người đã học hướng dẫn lại cho người chưa học.",
    "*IV. KINH PHÍ",
    "Ngân sách tỉnh năm 2025 bố trí 36,5 tỷ đồng, trong đó: Sở Nội vụ 2,4 tỷ đồng; Sở Y tế 5,8 tỷ đồng; Sở Giáo dục và "
    "Đào tạo 4,2 tỷ đồng; Sở Xây dựng 3,1 tỷ đồng.",
    "*V. TỔ CHỨC THỰC HIỆN",
    "*1. Sở Khoa học và Công nghệ",
    "a) Theo dõi, đôn đốc; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 của tháng cuối quý.",
    "b) Chủ trì, phối hợp với Công an tỉnh kiểm tra an toàn thông tin tại các sở, hoàn thành trước ngày 31/10/2025.",
    "*2. Sở Tài chính",
    "Cấp kinh phí theo tiến độ; hướng dẫn các sở thanh toán, quyết toán.",
    "*3. Các Sở: Nội vụ, Y tế, Giáo dục và Đào tạo, Xây dựng",
    "a) Ban hành kế hoạch của sở trước ngày 15/4/2025, gửi Sở Khoa học và Công nghệ để theo dõi.",
    "b) Thực hiện nhiệm vụ tại Phụ lục đúng thời hạn.",
    "*4. Văn phòng Ủy ban nhân dân tỉnh",
    "Công khai hằng tháng tỷ lệ hồ sơ nộp trực tuyến của từng sở trên Cổng thông tin điện tử tỉnh./.",
)
_RECIPIENTS = (
    "- Thường trực Tỉnh ủy (để báo cáo);",
    "- Thường trực HĐND tỉnh;",
    "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
    "- Các sở, ban, ngành;",
    "- UBND các huyện, thành phố;",
    "- Lưu: VT, KGVX.",
)
_TASKS = (
    ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"),
    ("1", "Cập nhật hồ sơ điện tử của công chức, viên chức toàn tỉnh", "Sở Nội vụ", "Các sở, ban, ngành", "30/6/2025"),
    ("2", "Triển khai bệnh án điện tử tại 05 bệnh viện công lập", "Sở Y tế", "Bảo hiểm xã hội tỉnh", "30/9/2025"),
    ("3", "Đưa học bạ số vào dùng ở cấp tiểu học", "Sở Giáo dục và Đào tạo", "UBND các huyện, thành phố", "31/5/2025"),
    ("4", "Lập bản đồ số quy hoạch xây dựng toàn tỉnh", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "15/12/2025"),
    (
        "5",
        "Đưa dữ liệu cấp giấy phép xây dựng vào kho dữ liệu dùng chung",
        "Sở Xây dựng",
        "Sở Khoa học và Công nghệ",
        "30/10/2025",
    ),
)


def province_plan() -> bytes:
    """The file ``cung-chu-de/ubnd-tinh.docx``."""
    head = letterhead(committee_head("Số: 58/KH-UBND"), "An Lộc, ngày 14 tháng 3 năm 2025")
    foot = closing(_RECIPIENTS, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Đặng Quốc Thuyên")
    return word_file("".join([*head, *_titles(), *_text(), foot, *_appendix()]), title="Kế hoạch 58/KH-UBND")


def _titles() -> list[str]:
    return [line("KẾ HOẠCH", bold=True), line("Chuyển đổi số tỉnh An Lộc năm 2025", bold=True), line("")]


def _text() -> list[str]:
    return [*(body(text, italic=True) for text in _BASES), *running_text(_TEXT)]


def _appendix() -> list[str]:
    return [
        line("Phụ lục", bold=True, page_break=True),
        line("NHIỆM VỤ GIAO CÁC SỞ NĂM 2025", bold=True),
        line(
            "(Kèm theo Kế hoạch số 58/KH-UBND ngày 14 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh)", italic=True, size=13
        ),
        line(""),
        grid(_TASKS, (700, 3150, 1900, 2100, 1500)),
        # Word asks for a paragraph after the last table.
        line(""),
    ]
