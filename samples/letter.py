"""Sample: a letter to two addressees that answers another letter, with a tracked insertion and deletions."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead
from samples.word_package import word_file
from samples.wordml import body, deleted, inserted, line, paragraph, run

_RECIPIENTS = ("- Như trên;", "- UBND tỉnh (để báo cáo);", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, TL.")


def letter() -> bytes:
    """The file ``cong-van.docx``."""
    return word_file("".join([*_head(), *_addressees(), *_text(), _foot()]), title="Công văn 1507/SNNMT-TL")


def _head() -> list[str]:
    left = [
        *department_head(("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "Số: 1507/SNNMT-TL"),
        line("V/v góp ý phương án sửa chữa kênh tiêu Đồng Thoại", size=12),
    ]
    return letterhead(left, "An Lộc, ngày 12 tháng 11 năm 2025")


def _addressees() -> list[str]:
    return [line("Kính gửi:"), line("- Sở Tài chính;"), line("- Ủy ban nhân dân xã Suối Chàm."), line("")]


def _text() -> list[str]:
    return [
        body(
            "Phúc đáp Công văn số 486/UBND-KT ngày 03/11/2025 của Ủy ban nhân dân xã Suối Chàm về việc sửa chữa kênh "
            "tiêu Đồng Thoại, Sở Nông nghiệp và Môi trường có ý kiến như sau:"
        ),
        paragraph(
            run(
                "1. Về chủ trương: việc sửa chữa là cần thiết, phù hợp với Luật Thủy lợi ngày 19 tháng 6 năm 2017 và "
                "Kế hoạch số 94/KH-UBND ngày 18/7/2025 của Ủy ban nhân dân tỉnh"
            ),
            deleted(" và Công văn số 1190/SNNMT-TL ngày 22/9/2025 của Sở", 11),
            inserted(
                ", đúng với hướng dẫn tại Công văn số 1302/SNNMT-TL ngày 08/10/2025 của Sở Nông nghiệp và Môi trường",
                12,
            ),
            run("."),
            indent=True,
        ),
        paragraph(
            run("2. Về quy mô: đề nghị nạo vét, gia cố "),
            deleted("1.520", 13),
            inserted("1.250", 14),
            run(" m kênh từ cống Bà Lụa đến trạm bơm Vĩnh Cát; giữ nguyên cao trình đáy hiện có."),
            indent=True,
        ),
        body("3. Về kinh phí: đề nghị Sở Tài chính xem xét, bố trí 2,3 tỷ đồng từ nguồn sự nghiệp kinh tế năm 2026."),
        body(
            "Sau khi hoàn chỉnh phương án, Ủy ban nhân dân xã Suối Chàm gửi hồ sơ về Sở Nông nghiệp và Môi trường "
            "trước ngày 28/11/2025./."
        ),
    ]


def _foot() -> str:
    # Word asks for a paragraph after the last table.
    return closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Lương Thị Hoài Thục") + line("")
