"""Samples: what a department says of a draft, and the table of answers (samples/dossier)."""

from __future__ import annotations

from samples.layout import closing, department_head, grid, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import line

_RECIPIENTS = ("- Như trên;", "- Lưu: VT, QLNS.")
_LETTER = (
    "Sở Tài chính nhận được Công văn số 547/SCT-QLCN ngày 10/4/2026 của Sở Công Thương về việc góp ý dự thảo Kế hoạch "
    "phát triển cụm công nghiệp Vĩnh Cát giai đoạn 2026 - 2030. Sau khi nghiên cứu, Sở Tài chính có ý kiến như sau:",
    "1. Tại khoản 2 Mục III, đề nghị thay cụm từ “ngân sách tỉnh bố trí” bằng cụm từ “ngân sách tỉnh hỗ trợ một phần”.",
    "2. Tại Mục IV, đề nghị bổ sung nội dung “quyết toán kinh phí hỗ trợ hằng năm” vào nhiệm vụ của Sở Công Thương.",
    "3. Đề nghị làm rõ căn cứ xác định mức hỗ trợ cho từng hạng mục đường gom.",
    "Trên đây là ý kiến của Sở Tài chính, gửi Sở Công Thương tổng hợp./.",
)
_ANSWERS = (
    ("TT", "Cơ quan góp ý", "Nội dung góp ý", "Tiếp thu, giải trình"),
    (
        "1",
        "Sở Tài chính",
        "Tại khoản 2 Mục III, thay cụm từ “ngân sách tỉnh bố trí” bằng cụm từ “ngân sách tỉnh hỗ trợ một phần”",
        "Tiếp thu, đã chỉnh sửa dự thảo.",
    ),
    (
        "2",
        "Sở Tài chính",
        "Bổ sung nội dung “quyết toán kinh phí hỗ trợ hằng năm” vào nhiệm vụ của Sở Công Thương tại Mục IV",
        "Tiếp thu, đã bổ sung vào dự thảo.",
    ),
    (
        "3",
        "Sở Nông nghiệp và Môi trường",
        "Bỏ cụm từ “và bãi chôn lấp hiện có” tại khoản 2 Mục I",
        "Tiếp thu.",
    ),
    (
        "4",
        "Sở Nông nghiệp và Môi trường",
        "Bổ sung Sở Y tế vào các cơ quan phối hợp kiểm tra việc xả nước thải",
        "Giải trình: đề nghị giữ như dự thảo, vì việc kiểm tra thuộc nhiệm vụ của Sở Nông nghiệp và Môi trường.",
    ),
    (
        "5",
        "UBND xã Vĩnh Cát",
        "Điều chỉnh thời hạn bồi thường, giải phóng mặt bằng từ 30/6/2026 thành 31/12/2026",
        "Tiếp thu, đã điều chỉnh tại khoản 2 Mục II.",
    ),
    ("6", "Liên minh Hợp tác xã tỉnh", "Thống nhất với dự thảo Kế hoạch", ""),
)


def dossier_letter() -> bytes:
    """The file ``dossier/gop-y-so-tai-chinh.docx``."""
    left = [
        *department_head(("SỞ TÀI CHÍNH",), "Số: 655/STC-QLNS"),
        line("V/v góp ý dự thảo Kế hoạch phát triển cụm công nghiệp Vĩnh Cát", size=12),
    ]
    head = [
        *letterhead(left, "An Lộc, ngày 24 tháng 4 năm 2026"),
        line("Kính gửi: Sở Công Thương"),
        line(""),
    ]
    end = [closing(_RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Trịnh Hữu Phước"), line("")]
    return word_file("".join([*head, *running_text(_LETTER), *end]), title="Công văn 655/STC-QLNS")


def dossier_answers() -> bytes:
    """The file ``dossier/bang-tiep-thu.docx``."""
    content = [
        line("UBND TỈNH AN LỘC", size=13, align="left"),
        line("SỞ CÔNG THƯƠNG", bold=True, size=13, align="left"),
        line(""),
        line("BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý", bold=True),
        line(
            "đối với dự thảo Kế hoạch phát triển cụm công nghiệp Vĩnh Cát giai đoạn 2026 - 2030", bold=True, rule=2800
        ),
        line(""),
        grid(_ANSWERS, (600, 2000, 3750, 3000)),
        line(""),
    ]
    return word_file("".join(content), title="Bảng tiếp thu, giải trình")
