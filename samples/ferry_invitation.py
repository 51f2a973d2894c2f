"""Sample: an invitation of a commune, as such letters are: who, when, where, about what."""

from __future__ import annotations

from samples.layout import closing, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import line

_RECIPIENTS = ("- Như trên;", "- Thường trực Đảng ủy xã (để báo cáo);", "- Lưu: VT, ĐC.")
_TEXT = (
    "Thực hiện Công văn số 931/SXD-QLGT ngày 14/4/2026 của Sở Xây dựng, Ủy ban nhân dân xã Suối Chàm trân trọng "
    "kính mời các đồng chí dự họp:",
    "1. Thời gian: 08 giờ 00 phút, ngày 24 tháng 4 năm 2026.",
    "2. Địa điểm: Nhà văn hóa thôn Cồn Sậy.",
    "3. Nội dung: bàn cách đưa khách qua sông trong khi làm lại bến.",
    "Rất mong các đồng chí đến dự đúng giờ./.",
)


def ferry_invitation() -> bytes:
    """The Word file that ``giay-moi.odt`` and ``giay-moi.rtf`` are made of."""
    left = [
        line("ỦY BAN NHÂN DÂN", bold=True, size=13),
        line("XÃ SUỐI CHÀM", bold=True, size=13, rule=700),
        line("Số: 74/GM-UBND", size=13),
    ]
    content = [
        *letterhead(left, "Suối Chàm, ngày 20 tháng 4 năm 2026"),
        line("GIẤY MỜI", bold=True),
        line("Họp bàn việc làm lại bến đò Cồn Sậy", bold=True, rule=2800),
        line(""),
        line("Kính gửi:"),
        line("- Phòng Kinh tế xã;"),
        line("- Trưởng thôn Cồn Sậy."),
        line(""),
        *running_text(_TEXT),
        closing(_RECIPIENTS, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Đàm Quốc Tiệp"),
        line(""),
    ]
    return word_file("".join(content), title="Giấy mời 74/GM-UBND")
