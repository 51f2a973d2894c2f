"""Issuer and parent organ, told apart by their words, their cells and bold type."""

from __future__ import annotations

import pytest

from docparse.extract.parts import find_parts
from docparse.values import Header
from tests.made_documents import made

RIGHT = "[1,1,2] **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n[1,1,2] **Độc lập - Tự do - Hạnh phúc**\n"
REST = (
    "[1,2,1] Số: 7/BC-X\n[1,2,2] Hưng Lâm, ngày 12 tháng 3 năm 2026\n"
    "> **BÁO CÁO**\n> **Kết quả quý I**\nNội dung báo cáo."
)


def header_of(text: str) -> Header:
    return find_parts(made(text))[0].header


@pytest.mark.parametrize(
    ("lines", "issuer", "parent"),
    [
        (["UBND TỈNH HƯNG LÂM", "**SỞ CÔNG THƯƠNG**"], "SỞ CÔNG THƯƠNG", "UBND TỈNH HƯNG LÂM"),
        (["UBND TỈNH HƯNG LÂM", "SỞ CÔNG THƯƠNG"], "SỞ CÔNG THƯƠNG", "UBND TỈNH HƯNG LÂM"),
        (["**ỦY BAN NHÂN DÂN**", "TỈNH HƯNG LÂM", "-------"], "ỦY BAN NHÂN DÂN TỈNH HƯNG LÂM", None),
        (["UỶ BAN NHÂN DÂN", "THỊ XÃ HƯNG LÂM"], "UỶ BAN NHÂN DÂN THỊ XÃ HƯNG LÂM", None),
        (["HỘI ĐỒNG NHÂN DÂN", "TỈNH HƯNG LÂM", "BAN PHÁP CHẾ"], "BAN PHÁP CHẾ", "HỘI ĐỒNG NHÂN DÂN TỈNH HƯNG LÂM"),
        (["THỦ TƯỚNG CHÍNH PHỦ"], "THỦ TƯỚNG CHÍNH PHỦ", None),
        (["THỦ TƯỚNG", "CHÍNH PHỦ"], "THỦ TƯỚNG CHÍNH PHỦ", None),
        (["VĂN PHÒNG", "CHÍNH PHỦ"], "VĂN PHÒNG CHÍNH PHỦ", None),
        (["UBND TỈNH HƯNG LÂM", "VĂN PHÒNG"], "VĂN PHÒNG", "UBND TỈNH HƯNG LÂM"),
        (["BỘ TÀI CHÍNH", "**CỤC THUẾ**"], "CỤC THUẾ", "BỘ TÀI CHÍNH"),
        (["BỘ TÀI CHÍNH CỤC THUẾ"], "CỤC THUẾ", "BỘ TÀI CHÍNH"),
        (["BỘ", "TÀI CHÍNH", "**CỤC HẢI QUAN**"], "CỤC HẢI QUAN", "BỘ TÀI CHÍNH"),
        (["CỤC THUẾ", "**THUẾ TỈNH HƯNG LÂM**"], "THUẾ TỈNH HƯNG LÂM", "CỤC THUẾ"),
        (["BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", None),
        (["**BAN CHỈ ĐẠO NHÀ**", "**NƯỚC** VỀ CHUYỂN ĐỔI SỐ"], "BAN CHỈ ĐẠO NHÀ NƯỚC VỀ CHUYỂN ĐỔI SỐ", None),
        (["SỞ CÔNG THƯƠNG HƯNG LÂM", "**ĐOÀN KIỂM TRA**"], "ĐOÀN KIỂM TRA", "SỞ CÔNG THƯƠNG HƯNG LÂM"),
        (["BAN CHỈ ĐẠO", "PHÒNG, CHỐNG THIÊN TAI"], "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI", None),
        (["NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"], "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", None),
        (["BỘ XÂY DỰNG", "CỤC ĐƯỜNG BỘ", "VIỆT NAM"], "CỤC ĐƯỜNG BỘ VIỆT NAM", "BỘ XÂY DỰNG"),
        (["ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"], "ỦY BAN THƯỜNG VỤ QUỐC HỘI", None),
        (["ỦY BAN NHÂN DÂN                    TỈNH HƯNG LÂM"], "ỦY BAN NHÂN DÂN TỈNH HƯNG LÂM", None),
        (["ỦY BAN NHÂN DÂN", "TỈNH HƯNG LÂM DỰ THẢO"], "ỦY BAN NHÂN DÂN TỈNH HƯNG LÂM", None),
        (["ỦY BAN NHÂN DÂN", "TỈNH HƯNG LÂM", "DỰ THẢO LẦN 2"], "ỦY BAN NHÂN DÂN TỈNH HƯNG LÂM", None),
        (["Ubnd tỉnh Hưng Lâm", "Sở Công Thương"], "Sở Công Thương", "Ubnd tỉnh Hưng Lâm"),
        (["BM.07/VP", "VĂN PHÒNG UBND TỈNH", "PHÒNG TỔNG HỢP"], "PHÒNG TỔNG HỢP", "VĂN PHÒNG UBND TỈNH"),
    ],
)
def test_issuer_and_parent_in_one_cell(lines: list[str], issuer: str, parent: str | None) -> None:
    header = header_of("".join(f"[1,1,1] {line}\n" for line in lines) + RIGHT + REST)
    assert (header.issuer, header.parent_issuer) == (issuer, parent)


def test_names_in_rows_of_their_own() -> None:
    header = header_of(
        "[1,1,1] UBND TỈNH HƯNG LÂM\n[1,1,3] CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "[1,2,1] SỞ TƯ PHÁP\n[1,2,3] Độc lập – Tự do – Hạnh phúc\n"
        "[1,3,1] Số:        /BC-STP\n[1,3,3]     Hưng Lâm, ngày       tháng 5 năm 2026\nBÁO CÁO\nCông tác hộ tịch\n"
    )
    assert (header.issuer, header.parent_issuer) == ("SỞ TƯ PHÁP", "UBND TỈNH HƯNG LÂM")


def test_two_columns_of_plain_text() -> None:
    header = header_of(
        "UBND TỈNH HƯNG LÂM            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ TÀI CHÍNH                     Độc lập - Tự do - Hạnh phúc\n"
        "Số:      /STC-NS               Hưng Lâm, ngày      tháng 4 năm 2026\nV/v góp ý dự thảo\nKính gửi: Sở Nội vụ\n"
    )
    assert (header.issuer, header.parent_issuer) == ("SỞ TÀI CHÍNH", "UBND TỈNH HƯNG LÂM")
    assert (header.symbol, header.place, header.date) == ("STC-NS", "Hưng Lâm", "2026-04")


def test_a_crawled_letterhead_on_one_line() -> None:
    header = header_of(
        "---------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc---------- | Số: 91/NQ-UBTVQH16 |\n"
        "**NGHỊ QUYẾT**\n**Về việc thành lập phường Hưng Lâm**\n**ỦY BAN THƯỜNG VỤ QUỐC HỘI**\nCăn cứ Hiến pháp;\n"
    )
    assert (header.issuer, header.number, header.type) == ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "91/NQ-UBTVQH16", "Nghị quyết")


def test_without_a_letterhead_the_title_names_the_issuer() -> None:
    header = header_of(
        "Số: /KH-SYT\nHưng Lâm, ngày tháng 02 năm 2026\n**KẾ HOẠCH**\n**Phòng chống dịch năm 2026**\n"
        "**của Sở Y tế**\nCăn cứ tình hình thực tế, Sở ban hành kế hoạch.\n"
    )
    assert header.issuer == "Sở Y tế"
    assert header.title == "Phòng chống dịch năm 2026 của Sở Y tế"


def test_the_frame_of_a_web_page_is_no_letterhead() -> None:
    header = header_of(
        "[1,1,1] CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI\n[1,2,1] Số hiệu:\n[1,2,2] 5/X-Y\n"
        "[1,3,1] Nơi ban hành:\n[1,3,2] Đang cập nhật\n"
        "[1,4,1] BỘ XÂY DỰNG\n[1,4,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n[1,5,1] Số: 5/BXD-QLN\n"
        "[1,5,2] Hà Nội, ngày 02 tháng 5 năm 2026\n[1,6,1] Kính gửi: Sở Xây dựng.\n"
    )
    assert (header.issuer, header.number, header.type) == ("BỘ XÂY DỰNG", "5/BXD-QLN", "Công văn")


@pytest.mark.parametrize(
    ("left", "place", "issuer_id"),
    [
        ("UBND TỈNH LÀO CAI\n[1,1,1] SỞ Y TẾ", "Lào Cai", "SYT@lao-cai"),
        ("ỦY BAN NHÂN DÂN\n[1,1,1] TỈNH LÀO CAI", "Lào Cai", "UBND@lao-cai"),
        ("BỘ Y TẾ", "Hà Nội", "BYT"),
        ("CÂU LẠC BỘ CỜ", "Hà Nội", None),
    ],
)
def test_issuer_id(left: str, place: str, issuer_id: str | None) -> None:
    header = header_of(f"[1,1,1] {left}\n{RIGHT}[1,2,2] {place}, ngày 12 tháng 3 năm 2026\nBÁO CÁO\nKết quả\n")
    assert header.issuer_id == issuer_id


def test_columns_of_plain_text_one_after_the_other() -> None:
    header = header_of(
        "UBND TỈNH HƯNG LÂM\nSỞ TÀI CHÍNH\nSố: 5/STC-NS\nV/v góp ý dự thảo\nnghị quyết\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHưng Lâm, ngày 3 tháng 4 năm 2026\n"
        "Kính gửi: Sở Nội vụ\n"
    )
    assert (header.issuer, header.number, header.title) == ("SỞ TÀI CHÍNH", "5/STC-NS", "V/v góp ý dự thảo nghị quyết")


def test_a_letterhead_of_the_party() -> None:
    header = header_of(
        "ĐẢNG BỘ TỈNH HƯNG LÂM\nĐẢNG ỦY SỞ TÀI CHÍNH\n*\nSố 15-BC/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Hưng Lâm, ngày 05 tháng 10 năm 2026\n> **BÁO CÁO**\n> **kết quả rà soát hồ sơ**\n-----\nThực hiện Kế hoạch.\n"
    )
    assert (header.parent_issuer, header.issuer) == ("ĐẢNG BỘ TỈNH HƯNG LÂM", "ĐẢNG ỦY SỞ TÀI CHÍNH")
    assert (header.number, header.symbol, header.date) == ("15-BC/ĐU", "BC/ĐU", "2026-10-05")


@pytest.mark.parametrize(
    ("label", "title", "kind"),
    [
        ("PHỤ LỤC I", "CHỈ TIÊU TRỒNG RỪNG GIAO CÁC XÃ", "Phụ lục"),
        ("Phụ lục 02.", "DANH MỤC HỒ CHỨA", "Phụ lục"),
        ("Mẫu số 03", "BẢNG KÊ CÂY GIỐNG", "Mẫu"),
    ],
)
@pytest.mark.parametrize("in_table", [True, False])
def test_an_appendix_under_a_letterhead_is_no_part_of_the_issuer(
    label: str, title: str, kind: str, in_table: bool
) -> None:
    names = "UBND TỈNH HƯNG LÂM\nSỞ CÔNG THƯƠNG\n"
    head = "".join(f"[1,1,1] {name}\n" for name in names.split("\n")[:2]) + RIGHT if in_table else names
    header = header_of(f"{head}{label}\n{title}\nNội dung của phụ lục.")
    assert (header.issuer, header.parent_issuer) == ("SỞ CÔNG THƯƠNG", "UBND TỈNH HƯNG LÂM")
    assert (header.type, header.title) == (kind, title)


def test_capitals_below_the_table_of_the_letterhead_are_no_name() -> None:
    head = "[1,1,1] UBND TỈNH HƯNG LÂM\n[1,2,1] SỞ CÔNG THƯƠNG\n[1,3,1] VÀ DU LỊCH\n" + RIGHT
    header = header_of(f"{head}CHỈ TIÊU TRỒNG RỪNG\n[2,1,1] TT\n[2,1,2] XÃ\n[2,2,1] 1\n[2,2,2] Gò Mua")
    assert header.issuer == "SỞ CÔNG THƯƠNG VÀ DU LỊCH"
