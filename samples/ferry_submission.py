"""Sample: a submission of a department, with automatic numbers, a footnote, a tracked change and a table."""

from __future__ import annotations

from samples.layout import closing, department_head, grid, letterhead
from samples.word_package import word_file
from samples.wordml import body, deleted, footnote_mark, inserted, line, paragraph, run

_RECIPIENTS = ("- Như trên;", "- Giám đốc Sở (để báo cáo);", "- UBND xã Suối Chàm;", "- Lưu: VT, QLGT.")
_ENCLOSED = (
    ("STT", "Hồ sơ", "Nơi lập"),
    ("1", "Biên bản xem xét mặt bến", "Xã Suối Chàm"),
    ("2", "Bản vẽ bến", "Sở Xây dựng"),
)
_NOTES = {2: "Theo biên bản xem xét tại chỗ ngày 27/02/2026."}


def ferry_submission() -> bytes:
    """The Word file that ``to-trinh.doc`` is made of."""
    content = [*_head(), *_grounds(), *_need(), *_proposal(), grid(_ENCLOSED, (900, 5450, 3000)), *_end()]
    return word_file("".join(content), title="Tờ trình 268/TTr-SXD", footnotes=_NOTES)


def _head() -> list[str]:
    left = department_head(("SỞ XÂY DỰNG",), "Số: 268/TTr-SXD")
    return [
        *letterhead(left, "An Lộc, ngày 09 tháng 3 năm 2026"),
        line("TỜ TRÌNH", bold=True),
        line("Về việc làm lại bến đò ngang Cồn Sậy", bold=True, rule=2800),
        line(""),
        line("Kính gửi: Ủy ban nhân dân tỉnh"),
        line(""),
    ]


def _grounds() -> list[str]:
    return [
        body("Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;", italic=True),
        body(
            "Thực hiện Công văn số 655/UBND-KT ngày 12/02/2026 của Ủy ban nhân dân tỉnh về việc rà soát các bến đò "
            "ngang, Sở Xây dựng báo cáo và đề nghị như sau:"
        ),
    ]


def _need() -> list[str]:
    return [
        body("SỰ CẦN THIẾT", bold=True, level=0),
        paragraph(
            run("Bến đò Cồn Sậy nối hai bờ của xã Suối Chàm; mặt bến đã lún, mùa nước lên thuyền không cập được"),
            footnote_mark(2),
            run("."),
            indent=True,
        ),
    ]


def _proposal() -> list[str]:
    return [
        body("NỘI DUNG ĐỀ NGHỊ", bold=True, level=0),
        body("Phương án", bold=True, level=1),
        paragraph(
            run("Làm lại mặt bến bằng bê tông, đặt "),
            deleted("cầu phao", 11),
            inserted("phao tiêu và biển báo", 12),
            run(" theo Nghị định số 08/2021/NĐ-CP ngày 28 tháng 01 năm 2021 của Chính phủ."),
            indent=True,
        ),
        body("Hồ sơ kèm theo", bold=True, level=1),
    ]


def _end() -> list[str]:
    return [
        body("Sở Xây dựng kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./."),
        closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Mạc Thị Uyên Chi"),
        line(""),
    ]
