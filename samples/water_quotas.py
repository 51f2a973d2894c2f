"""Sample: a decision of a province that gives each commune its quotas in a table over two pages, published as a PDF.

The head of the table is repeated on the second page, and the cell of a district area is merged over the page break.
"""

from __future__ import annotations

from collections.abc import Iterator

from samples.layout import closing, committee_head, letterhead
from samples.merged_table import Cell, merged_table
from samples.word_package import word_file
from samples.wordml import body, line, paragraph, run

_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 46/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh về nhiệm vụ năm 2026;",
    "Theo đề nghị của Trưởng ban Ban Cấp nước An Lộc tại Tờ trình số 530/TTr-BCN ngày 17 tháng 12 năm 2025.",
)
_ARTICLES = (
    (
        "Điều 1.",
        " Giao chỉ tiêu cấp nước sạch và trồng cây phân tán năm 2026 cho Ủy ban nhân dân các xã, phường theo Phụ lục "
        "kèm theo Quyết định này.",
    ),
    (
        "Điều 2.",
        " Ban Cấp nước An Lộc chủ trì, phối hợp với Chi cục Kiểm lâm tỉnh kiểm tra kết quả, báo cáo Ủy ban nhân dân "
        "tỉnh trước ngày 10/12/2026.",
    ),
    (
        "Điều 3.",
        " Chánh Văn phòng Ủy ban nhân dân tỉnh, Trưởng ban Ban Cấp nước An Lộc, Chủ tịch Ủy ban "
        "nhân dân các xã, phường thi hành Quyết định này./.",
    ),
)
_RECIPIENTS = ("- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;", "- Lưu: VT, BCN.")
_ATTACHED = "(Kèm theo Quyết định số 2215/QĐ-UBND ngày 23 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh An Lộc)"
# Area → (commune, share of households in per cent, trees).
AREAS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Vùng ven sông": (
        ("Phường Đồng Thoại", "99,5", "1.200"), ("Phường Bến Sậy", "98", "1.450"), ("Phường Vĩnh Cát", "97,5", "2.100"),
        ("Xã Cầu Trắm", "92", "3.400"), ("Xã Hói Lau", "91,5", "3.150"), ("Xã Bãi Dâu Hạ", "90", "2.800"),
        ("Xã Cồn Vạc", "88,5", "2.650"), ("Xã Lạch Sen", "87", "3.900"), ("Xã Đò Mít", "86", "4.100"),
        ("Xã Kênh Chài", "85,5", "3.250"), ("Xã Thủy Vọng", "89", "2.300"), ("Xã Tân Lạch Ngang", "84", "3.700"),
        ("Xã Bờ Bần", "85", "2.950"), ("Xã Vàm Cói", "83,5", "3.350"),
    ),
    "Vùng đồi": (
        ("Xã Suối Chàm", "82", "6.200"), ("Xã Gò Mua", "81,5", "5.900"), ("Xã Đồi Vải Trên", "80", "7.400"),
        ("Xã Hang Dơi", "79", "8.150"), ("Xã Đèo Gáo", "78,5", "7.700"), ("Xã Khe Nứa", "77", "8.600"),
        ("Xã Trại Sim", "83", "5.100"), ("Xã Bằng Trầu", "80,5", "6.750"), ("Xã Lũng Mơ", "76", "9.000"),
        ("Xã Dốc Sỏi", "78", "6.900"), ("Xã Quán Cọ", "81", "5.600"), ("Xã Ao Trám", "82,5", "4.950"),
        ("Xã Đồng Ràng Ràng", "79,5", "7.250"), ("Xã Nà Sậy", "75,5", "8.300"),
        ("Xã Rừng Thông Ba", "77,5", "8.050"), ("Xã Ngã Ba Chè", "80,2", "6.450"), ("Xã Thung Dứa", "76,5", "7.950"),
    ),
    "Vùng cao": (
        ("Xã Pò Nhãn", "70", "12.500"), ("Xã Mây Ngàn", "68,5", "14.000"), ("Xã Thẳm Én", "66", "13.200"),
        ("Xã Cổng Gió", "67", "15.500"), ("Xã Bản Chuông", "65", "16.000"), ("Xã Nậm Rêu", "64,5", "11.800"),
        ("Xã Đá Khế", "69", "10.900"), ("Xã Mỏ Sấu", "63", "17.100"), ("Xã Cửa Lũng", "62,5", "13.600"),
        ("Xã Tà Pình Hồ", "61", "14.400"), ("Xã Lũng Chim", "60", "15.050"), ("Xã Dốc Mây", "64", "12.050"),
        ("Xã Khau Vàng", "66,5", "11.350"), ("Xã Thác Rêu", "65,5", "10.700"), ("Xã Hang Nước", "67,5", "12.900"),
    ),
}  # fmt: skip
_WIDTHS = (700, 1900, 2950, 1900, 1900)


def water_quotas() -> bytes:
    """The Word file that ``chi-tieu-nuoc-sach.pdf`` was printed from."""
    head = letterhead(committee_head("Số: 2215/QĐ-UBND"), "An Lộc, ngày 23 tháng 12 năm 2025")
    return word_file("".join([*head, *_decision(), *_appendix()]), title="Quyết định 2215/QĐ-UBND")


def _decision() -> list[str]:
    titles = (
        line("QUYẾT ĐỊNH", bold=True),
        line("Giao chỉ tiêu cấp nước sạch và trồng cây phân tán năm 2026", bold=True),
        line(""),
        line("ỦY BAN NHÂN DÂN TỈNH AN LỘC", bold=True),
    )
    bases = (body(text, italic=True) for text in _BASES)
    articles = (paragraph(run(label, bold=True), run(text), indent=True) for label, text in _ARTICLES)
    foot = closing(_RECIPIENTS, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Mạc Thị Hoài Giang")
    return [*titles, *bases, line("QUYẾT ĐỊNH:", bold=True), *articles, foot]


def _appendix() -> list[str]:
    return [
        line("Phụ lục", bold=True, page_break=True),
        line("CHỈ TIÊU GIAO CÁC XÃ, PHƯỜNG NĂM 2026", bold=True),
        line(_ATTACHED, italic=True),
        line(""),
        merged_table(_head(), _rows(), _WIDTHS),
        # Word asks for a paragraph after the last table.
        line(""),
    ]


def _head() -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    over = [Cell(text, merge="restart", bold=True) for text in ("TT", "Khu vực", "Xã, phường")]
    under = [Cell(merge="continue")] * 3
    goals = [Cell(text, bold=True) for text in ("Hộ dùng nước sạch (%)", "Cây trồng phân tán (cây)")]
    return (*over, Cell("Chỉ tiêu năm 2026", columns=2, bold=True)), (*under, *goals)


def _rows() -> Iterator[tuple[Cell, ...]]:
    number = 0
    for area, communes in AREAS.items():
        for at, (commune, share, trees) in enumerate(communes):
            number += 1
            merged = Cell(area, merge="restart") if at == 0 else Cell(merge="continue")
            yield Cell(str(number)), merged, Cell(commune), Cell(share), Cell(trees)
