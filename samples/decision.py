"""Sample: a decision with the plan it issues, a table of tasks, an appendix, a footnote, two signature blocks."""

from __future__ import annotations

from samples.layout import closing, closing_signature, committee_head, grid, letterhead
from samples.word_package import word_file
from samples.wordml import body, footnote_mark, line, paragraph, run

_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    "Căn cứ Nghị định số 113/2025/NĐ-CP ngày 03 tháng 6 năm 2025 của Chính phủ quy định chi tiết một số điều của "
    "Luật Lưu trữ;",
    "Căn cứ Nghị quyết số 27/NQ-HĐND ngày 18 tháng 7 năm 2025 của Hội đồng nhân dân tỉnh về kinh phí số hóa tài liệu;",
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 218/TTr-SNV ngày 20 tháng 10 năm 2025.",
)
_ARTICLES = (
    (
        "Điều 1.",
        " Ban hành kèm theo Quyết định này Kế hoạch số hóa tài liệu lưu trữ lịch sử tỉnh An Lộc giai đoạn 2026-2030.",
    ),
    (
        "Điều 2.",
        " Quyết định này có hiệu lực từ ngày ký; thay thế Quyết định số 702/QĐ-UBND ngày 14 tháng 5 năm 2021 "
        "của Ủy ban nhân dân tỉnh.",
    ),
    (
        "Điều 3.",
        " Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Nội vụ, Tài chính, Khoa học và Công nghệ, "
        "Chủ tịch Ủy ban nhân dân các xã, phường thi hành Quyết định này./.",
    ),
)
_RECIPIENTS = (
    "- Như Điều 3;",
    "- Bộ Nội vụ (để báo cáo);",
    "- Thường trực Tỉnh ủy;",
    "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;",
    "- Cổng thông tin điện tử tỉnh;",
    "- Lưu: VT, NC.",
)
_TASKS = (
    ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"),
    ("1", "Khảo sát, lập danh mục phông", "Sở Nội vụ", "Các sở, ban, ngành", "31/3/2026"),
    ("2", "Thuê đơn vị số hóa", "Sở Nội vụ", "Sở Tài chính", "30/6/2026"),
    ("3", "Nâng cấp phần mềm lưu trữ", "Sở Khoa học và Công nghệ", "Sở Nội vụ", "30/9/2026"),
    ("4", "Nghiệm thu dữ liệu năm 2026", "Sở Nội vụ", "Sở Khoa học và Công nghệ", "20/12/2026"),
)
_FONDS = (
    ("TT", "Tên phông", "Thời gian", "Mét giá"),
    ("1", "Ủy ban hành chính tỉnh An Lộc", "1955-1975", "96"),
    ("2", "Ty Thủy lợi An Lộc", "1962-1981", "71,5"),
    ("3", "Liên hiệp hợp tác xã Bến Sậy", "1976-1989", "42,5"),
    ("", "Tổng cộng", "", "210"),
)
_FOOTNOTE = "Số liệu tại Báo cáo số 342/BC-SNV ngày 05 tháng 9 năm 2025 của Sở Nội vụ."
_ATTACHED = "(Kèm theo Quyết định số 1846/QĐ-UBND ngày 30 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh An Lộc)"
_SIGNERS = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
_SIGNER = "Đặng Quốc Thuyên"


def decision() -> bytes:
    """The file ``quyet-dinh-kem-ke-hoach.docx``."""
    head = letterhead(committee_head("Số: 1846/QĐ-UBND"), "An Lộc, ngày 30 tháng 10 năm 2025")
    return word_file(
        "".join([*head, *_decision(), *_plan(), *_appendix()]),
        title="Quyết định 1846/QĐ-UBND",
        footnotes={2: _FOOTNOTE},
    )


def _decision() -> list[str]:
    titles = (
        line("QUYẾT ĐỊNH", bold=True),
        line("Ban hành Kế hoạch số hóa tài liệu lưu trữ lịch sử tỉnh An Lộc giai đoạn 2026-2030", bold=True),
        line(""),
        line("ỦY BAN NHÂN DÂN TỈNH AN LỘC", bold=True),
    )
    bases = (body(text, italic=True) for text in _BASES)
    articles = (paragraph(run(label, bold=True), run(text), indent=True) for label, text in _ARTICLES)
    return [*titles, *bases, line("QUYẾT ĐỊNH:", bold=True), *articles, closing(_RECIPIENTS, *_SIGNERS, name=_SIGNER)]


def _plan() -> list[str]:
    return [
        line("KẾ HOẠCH", bold=True, page_break=True),
        line("Số hóa tài liệu lưu trữ lịch sử tỉnh An Lộc giai đoạn 2026-2030", bold=True),
        line(_ATTACHED, italic=True),
        body("MỤC TIÊU, YÊU CẦU", bold=True, level=0),
        body("Mục tiêu", bold=True, level=1),
        paragraph(
            run("Đến hết năm 2030, số hóa toàn bộ 1.140 mét giá tài liệu đang bảo quản tại Lưu trữ lịch sử tỉnh"),
            footnote_mark(2),
            run("."),
            level=2,
        ),
        body("Riêng năm 2026, số hóa 210 mét giá thuộc các phông nêu tại Phụ lục.", level=2),
        body("Yêu cầu", bold=True, level=1),
        body("Giữ nguyên vẹn bản gốc trong lúc quét, không mang tài liệu ra khỏi kho khi chưa lập biên bản.", level=2),
        body("Tệp số hóa đặt tên, gắn mã theo quy định của Nghị định số 113/2025/NĐ-CP.", level=2),
        body("NHIỆM VỤ", bold=True, level=0),
        body("Nhiệm vụ trong năm đầu được phân công như sau:"),
        grid(_TASKS, (700, 2950, 2000, 2200, 1500)),
        body("KINH PHÍ", bold=True, level=0),
        body(
            "Kinh phí cả giai đoạn là 18,4 tỷ đồng, bố trí hằng năm theo Nghị quyết số 27/NQ-HĐND; năm 2026 không quá "
            "3,6 tỷ đồng."
        ),
        body("TỔ CHỨC THỰC HIỆN", bold=True, level=0),
        body("Sở Nội vụ", bold=True, level=1),
        body("Theo dõi tiến độ, báo cáo Ủy ban nhân dân tỉnh trước ngày 25 của tháng cuối quý.", level=2),
        body("Tập huấn quy trình số hóa cho công chức văn thư các xã, phường.", level=2),
        body("Sở Tài chính", bold=True, level=1),
        body("Thẩm định dự toán, cấp kinh phí theo tiến độ nghiệm thu."),
        body("Sở Khoa học và Công nghệ", bold=True, level=1),
        body("Bảo đảm đường truyền, máy chủ và nơi lưu trữ dự phòng cho dữ liệu số hóa.", level=2),
        body("Kiểm tra an toàn thông tin mỗi năm một lần, gửi kết quả cho Sở Nội vụ.", level=2),
        body("Ủy ban nhân dân các xã, phường", bold=True, level=1),
        body("Nộp tài liệu đến hạn về Lưu trữ lịch sử tỉnh theo lịch của Sở Nội vụ./."),
        closing_signature(*_SIGNERS, name=_SIGNER),
    ]


def _appendix() -> list[str]:
    return [
        line("Phụ lục", bold=True, page_break=True),
        line("DANH MỤC PHÔNG LƯU TRỮ SỐ HÓA NĂM 2026", bold=True),
        line(_ATTACHED, italic=True),
        line(""),
        grid(_FONDS, (900, 4650, 2200, 1600)),
        # Word asks for a paragraph after the last table.
        line(""),
    ]
