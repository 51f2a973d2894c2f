"""Sample: a department's plan as it is published, a PDF: an appendix over two pages, a footnote, a planted date.

The PDF is printed once from the Word file that stands here (samples/README.md); the tests hold the two together.
"""

from __future__ import annotations

from samples.layout import closing, department_head, grid, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import body, footnote_mark, line, paragraph, run

_BASES = (
    "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    "Căn cứ Nghị định số 113/2025/NĐ-CP ngày 03 tháng 6 năm 2025 của Chính phủ quy định chi tiết một số điều của Luật "
    "Lưu trữ;",
    "Thực hiện Kế hoạch số 412/KH-UBND ngày 29 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh về dữ liệu công chức, viên "
    "chức, Sở Nội vụ ban hành Kế hoạch số hóa hồ sơ như sau:",
)
# "*": a title, bold.
_GOALS = (
    "*I. MỤC TIÊU",
    "1. Số hóa 100% hồ sơ gốc của công chức, viên chức đang làm việc tại các sở, ban, ngành, hoàn thành trước ngày "
    "30/9/2026.",
    "2. Ít nhất 80% hồ sơ của công chức cấp xã được nhập vào phần mềm, hoàn thành trước ngày 15/12/2026.",
    "3. Tệp quét giữ nguyên màu, đọc được từng dấu; tệp mờ thì quét lại.",
    "*II. NHIỆM VỤ",
    "*1. Rà soát hồ sơ giấy",
    "a) Phòng Công chức, viên chức chủ trì, phối hợp với Văn phòng Sở lập danh mục hồ sơ còn thiếu thành phần, trình "
    "Giám đốc Sở trước ngày 28/02/2026.",
)
_FOOTNOTE = "Mẫu sổ gửi kèm Công văn số 1203/SNV-VTLT ngày 17/11/2025 của Sở Nội vụ."
_TASKS = (
    "*2. Quét và nhập dữ liệu",
    "a) Trung tâm Lưu trữ lịch sử tỉnh chủ trì, phối hợp với Thanh tra Sở quét hồ sơ tại kho của từng sở, hoàn thành "
    "trước ngày 31/8/2026.",
    "b) Dữ liệu cá nhân trong hồ sơ được xử lý theo đúng Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ.",
    "*III. KINH PHÍ",
    "Kinh phí thực hiện là 1,25 tỷ đồng, lấy từ dự toán giao cho Sở năm 2026.",
    "*IV. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở tổng hợp kết quả, báo cáo Giám đốc Sở trước ngày 31/11/2026.",
    "2. Trưởng các phòng chịu trách nhiệm về số hồ sơ ghi tại Phụ lục; hồ sơ nào không còn bản gốc thì nêu rõ lý do./.",
)
_RECIPIENTS = (
    "- UBND tỉnh (để báo cáo);",
    "- Các sở, ban, ngành;",
    "- Giám đốc, các Phó Giám đốc Sở;",
    "- Các phòng, đơn vị thuộc Sở;",
    "- Lưu: VT, CCVC.",
)
_OFFICES = (
    "Văn phòng Ủy ban nhân dân tỉnh", "Sở Công Thương", "Sở Dân tộc và Tôn giáo", "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ", "Sở Ngoại vụ", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Tài chính",
    "Sở Tư pháp", "Sở Văn hóa, Thể thao và Du lịch", "Sở Xây dựng", "Sở Y tế", "Thanh tra tỉnh",
    "Ban Quản lý Khu công nghiệp Đồng Thoại", "Trường Cao đẳng An Lộc", "Trường Chính trị tỉnh",
    "Trung tâm Phục vụ hành chính công", "Quỹ Đầu tư phát triển An Lộc", "Ban Quản lý rừng phòng hộ Suối Chàm",
    "Bệnh viện Đa khoa tỉnh", "Bệnh viện Y học cổ truyền", "Thư viện tỉnh", "Bảo tàng tỉnh",
    "Đoàn Nghệ thuật dân tộc tỉnh", "Trung tâm Lưu trữ lịch sử tỉnh", "Liên minh Hợp tác xã tỉnh",
    "Hội Chữ thập đỏ tỉnh", "Trung tâm Xúc tiến đầu tư", "Trung tâm Kiểm soát bệnh tật", "Chi cục Thủy lợi",
    "Chi cục Kiểm lâm", "Trường Trung cấp Y tế", "Trung tâm Y tế Suối Chàm", "Trung tâm Y tế Vĩnh Cát",
    "Đài Phát thanh và Truyền hình An Lộc", "Trung tâm Công nghệ số", "Trung tâm Khuyến nông",
)  # fmt: skip


def records_plan() -> bytes:
    """The Word file that ``ke-hoach-so-noi-vu.pdf`` was printed from."""
    head = letterhead(department_head(("SỞ NỘI VỤ",), "Số: 88/KH-SNV"), "An Lộc, ngày 16 tháng 01 năm 2026")
    titles = [
        line("KẾ HOẠCH", bold=True),
        line("Số hóa hồ sơ công chức, viên chức", bold=True),
        line("tỉnh An Lộc năm 2026", bold=True),
        line(""),
    ]
    foot = closing(_RECIPIENTS, "GIÁM ĐỐC", name="Hồ Thị Lan Chi")
    return word_file(
        "".join([*head, *titles, *_text(), foot, *_appendix()]), title="Kế hoạch 88/KH-SNV", footnotes={2: _FOOTNOTE}
    )


def _text() -> list[str]:
    noted = paragraph(
        run("b) Văn phòng Sở cho mượn và nhận lại hồ sơ, ghi đủ từng lần vào sổ theo dõi"),
        footnote_mark(2),
        run("."),
        indent=True,
    )
    return [*(body(text, italic=True) for text in _BASES), *running_text(_GOALS), noted, *running_text(_TASKS)]


def _appendix() -> list[str]:
    rows = [("TT", "Cơ quan, đơn vị", "Số hồ sơ", "Tháng quét xong")]
    rows += [
        (str(number), office, f"{60 + 37 * number % 290}", f"{3 + number // 8}/2026")
        for number, office in enumerate(_OFFICES, start=1)
    ]
    return [
        line("Phụ lục", bold=True, page_break=True),
        line("SỐ HỒ SƠ VÀ TIẾN ĐỘ QUÉT THEO CƠ QUAN, ĐƠN VỊ", bold=True),
        line("(Kèm theo Kế hoạch số 88/KH-SNV ngày 16 tháng 01 năm 2026 của Sở Nội vụ)", italic=True, size=13),
        line(""),
        grid(rows, (700, 4950, 1700, 2000)),
        # Word asks for a paragraph after the last table.
        line(""),
    ]
