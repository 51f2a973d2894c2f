"""Sample: a notice printed with number and day left blank; both are stamped onto the page (see ``stamp_pdf.py``)."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead
from samples.word_package import word_file
from samples.wordml import body, line

_RECIPIENTS = ("- UBND các xã, phường;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, TL.")
_TEXT = (
    "Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017 và Kế hoạch số 61/KH-UBND ngày 27/02/2026 của Ủy ban nhân dân tỉnh, "
    "Sở Nông nghiệp và Môi trường thông báo lịch cấp nước tưới vụ Hè Thu năm 2026 như sau:",
    "1. Đợt 1: từ ngày 20/5/2026 đến ngày 02/6/2026, lấy nước từ cống Bà Lụa.",
    "2. Đợt 2: từ ngày 24/6/2026 đến ngày 05/7/2026, lấy nước từ trạm bơm Vĩnh Cát.",
    "Ủy ban nhân dân các xã, phường báo cáo diện tích đã đủ nước về Chi cục Thủy lợi trước ngày 10/7/2026./.",
)


def stamped_notice() -> bytes:
    """The Word file that ``thong-bao-dong-dau.pdf`` is printed from."""
    left = department_head(("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "Số:              /TB-SNNMT")
    title = [line("THÔNG BÁO", bold=True), line("Lịch cấp nước tưới vụ Hè Thu năm 2026", bold=True), line("")]
    parts = [
        *letterhead(left, "An Lộc, ngày          tháng 5 năm 2026"),
        *title,
        *map(body, _TEXT),
        closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Lương Thị Hoài Thục"),
        line(""),
    ]
    return word_file("".join(parts), title="Thông báo lịch cấp nước")
