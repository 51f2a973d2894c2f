"""Type, title, subject and addressees."""

from __future__ import annotations

import pytest

from docparse.extract.header.type_names import type_at_head
from docparse.extract.parts import find_parts
from docparse.values import Header
from tests.made_documents import made

LETTERHEAD = (
    "[1,1,1] UBND TỈNH HƯNG LÂM\n[1,1,1] **SỞ Y TẾ**\n[1,1,1] Số: 9/{symbol}\n{subject}"
    "[1,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n[1,1,2] Độc lập - Tự do - Hạnh phúc\n"
    "[1,1,2] Hưng Lâm, ngày 4 tháng 5 năm 2026\n"
)


def header_of(body: str, symbol: str = "X-Y", subject: str = "") -> Header:
    return find_parts(made(LETTERHEAD.format(symbol=symbol, subject=subject) + body))[0].header


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("KẾ HOẠCH", "Kế hoạch", ""),
        ("QUYẾT ĐỊNH:", "Quyết định", ""),
        ("THÔNG BÁO KẾT LUẬN CỦA GIÁM ĐỐC", "Thông báo", "KẾT LUẬN CỦA GIÁM ĐỐC"),
        ("BÁO CÁO THAM LUẬN", "Báo cáo", "THAM LUẬN"),
        ("GIẤY MỜI HỌP", "Giấy mời", "HỌP"),
        ("THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch", ""),
        ("Kế hoạch", "Kế hoạch", ""),
        ("QUYÊT ĐỊNH", "Quyết định", ""),
    ],
)
def test_type_names(line: str, name: str, rest: str) -> None:
    head = type_at_head(line)
    assert head is not None
    assert (head.name, head.rest) == (name, rest)


@pytest.mark.parametrize("line", ["Kế hoạch này có hiệu lực", "LUẬTSƯ", "VĂN BẢN", "BAN QUẢN LÝ DỰ ÁN", ""])
def test_lines_that_are_no_type(line: str) -> None:
    assert type_at_head(line) is None


@pytest.mark.parametrize(
    ("body", "type_name", "title"),
    [
        (
            "> **KẾ HOẠCH**\n> **Tiêm chủng năm 2026**\nCăn cứ tình hình, Sở ban hành kế hoạch.",
            "Kế hoạch",
            "Tiêm chủng năm 2026",
        ),
        (
            "> **KẾ HOẠCH**\n> **Tiêm chủng**\n> **trên địa bàn tỉnh**\nSở ban hành kế hoạch.",
            "Kế hoạch",
            "Tiêm chủng trên địa bàn tỉnh",
        ),
        ("**KẾ HOẠCH**\nV/V TIÊM CHỦNG\nCăn cứ Luật Dược;", "Kế hoạch", "V/V TIÊM CHỦNG"),
        (
            "**QUYẾT ĐỊNH**\nVỀ VIỆC GIAO BIÊN CHẾ\n**GIÁM ĐỐC SỞ Y TẾ**\nCăn cứ Luật;",
            "Quyết định",
            "VỀ VIỆC GIAO BIÊN CHẾ",
        ),
        (
            "**QUYẾT ĐỊNH** VỀ VIỆC GIAO BIÊN CHẾ **GIÁM ĐỐC SỞ Y TẾ** Căn cứ Luật Viên chức;",
            "Quyết định",
            "VỀ VIỆC GIAO BIÊN CHẾ",
        ),
        (
            "**THÔNG BÁO**\nKẾT LUẬN CỦA GIÁM ĐỐC SỞ\nSáng 04/5, Giám đốc chủ trì họp.",
            "Thông báo",
            "KẾT LUẬN CỦA GIÁM ĐỐC SỞ",
        ),
        ("**THÔNG BÁO** TẠM DỪNG DỊCH VỤ (ĐỢT 2) Sở Y tế tạm dừng dịch vụ.", "Thông báo", "TẠM DỪNG DỊCH VỤ (ĐỢT 2)"),
        ("> **TỜ TRÌNH**\n> **Về việc cấp kinh phí**\n------\nKính gửi: UBND tỉnh", "Tờ trình", "Về việc cấp kinh phí"),
        ("> **GIẤY MỜI HỌP**\n> **Về công tác y tế**\nSở trân trọng kính mời:", "Giấy mời", "HỌP Về công tác y tế"),
        ("> **ĐIỀU LỆ**\n> **HỘI CHỮ THẬP ĐỎ**\n> Chương I", "Điều lệ", "HỘI CHỮ THẬP ĐỎ"),
        ("DỰ THẢO\n> **BÁO CÁO**\n> **Sơ kết**\n1. Kết quả", "Báo cáo", "Sơ kết"),
        ("**NGHỊ QUYẾT**\nQUY ĐỊNH MỨC CHI HỖ TRỢ\nCăn cứ Luật;", "Nghị quyết", "QUY ĐỊNH MỨC CHI HỖ TRỢ"),
    ],
)
def test_type_and_title(body: str, type_name: str, title: str) -> None:
    header = header_of(body)
    assert (header.type, header.title) == (type_name, title)


def test_a_letter_has_its_subject_for_title() -> None:
    header = header_of("Kính gửi: Sở Nội vụ", subject="[1,1,1] V/v góp ý dự thảo Đề án\n[1,1,1] vị trí việc làm\n")
    assert (header.type, header.title) == ("Công văn", "V/v góp ý dự thảo Đề án vị trí việc làm")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Kính gửi: Sở Nội vụ.\nSở Y tế nhận được công văn.", ("Sở Nội vụ",)),
        ("Kính gửi:\n- Bộ Y tế;\n- UBND tỉnh.\nSở Y tế báo cáo.", ("Bộ Y tế", "UBND tỉnh")),
        ("Kính gửi: \n                - Bộ Y tế;\n      - UBND tỉnh.", ("Bộ Y tế", "UBND tỉnh")),
        ("Kính gửi: - Bộ Y tế; - UBND tỉnh.", ("Bộ Y tế", "UBND tỉnh")),
        ("Kính gửi: Bộ Y tế; UBND tỉnh.", ("Bộ Y tế", "UBND tỉnh")),
        (
            "Kính gửi: Các trung tâm y tế\ntrên địa bàn tỉnh\nSở Y tế yêu cầu.",
            ("Các trung tâm y tế trên địa bàn tỉnh",),
        ),
        ("Kính gửi: Các\nThuế tỉnh, thành phố\nCục nhận được.", ("Các Thuế tỉnh, thành phố",)),
        ("Kính gửi: Tập đoàn Bưu chính - Viễn thông Hưng Lâm", ("Tập đoàn Bưu chính - Viễn thông Hưng Lâm",)),
        ("Kính trình: Chủ tịch UBND tỉnh", ("Chủ tịch UBND tỉnh",)),
        (
            "**CÔNG ĐIỆN**\nVỀ ỨNG PHÓ BÃO\nGIÁM ĐỐC SỞ Y TẾ điện:\n- Trung tâm y tế;\n- Bệnh viện tỉnh.",
            ("Trung tâm y tế", "Bệnh viện tỉnh"),
        ),
    ],
)
def test_addressees(body: str, names: tuple[str, ...]) -> None:
    assert header_of(body).addressees == names


def test_a_plain_text_has_no_header() -> None:
    text = "Công văn 45 nói gì?\nNgày 03/9/2026, Sở đã có Công văn 45/SYT-NV.\n1. Các đơn vị chuẩn bị.\nHết bài."
    parts = find_parts(made(text))
    assert [(part.kind, part.header) for part in parts] == [("main", Header())]


@pytest.mark.parametrize(
    ("line", "urgency", "secrecy"),
    [
        ("HỎA TỐC", "HỎA TỐC", None),
        ("HOẢ TỐC", "HOẢ TỐC", None),
        ("THƯỢNG KHẨN", "THƯỢNG KHẨN", None),
        ("[KHẨN]", "KHẨN", None),
        ("MẬT", None, "MẬT"),
        ("TỐI MẬT", None, "TỐI MẬT"),
        ("TUYỆT MẬT", None, "TUYỆT MẬT"),
        ("Mật độ", None, None),
        ("khẩn", None, None),
    ],
)
def test_stamps(line: str, urgency: str | None, secrecy: str | None) -> None:
    header = header_of(f"{line}\nKính gửi: Sở Nội vụ")
    assert (header.urgency, header.secrecy) == (urgency, secrecy)
