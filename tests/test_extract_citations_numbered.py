"""Mentions with a number: every form of symbol, date and issuer, alone and in lists."""

from __future__ import annotations

import pytest

from docparse.extract.citations.assemble import find_mentions
from docparse.extract.citations.numbered import find_numbered
from docparse.extract.citations.symbols import close_spaces, parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.extract.dates import parse_date


def facts(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(found.type, found.number, found.date, found.issuer) for found in find_numbered(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # State forms.
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            ("Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ"),
        ),
        (
            "Quyết định số 712/QĐ-TTg ngày 26/5/2017 của Thủ tướng Chính phủ",
            ("Quyết định", "712/QĐ-TTg", "2017-05-26", "Thủ tướng Chính phủ"),
        ),
        (
            "Nghị quyết số 66.25/2026/NQ-CP ngày 02.02.2026 của Chính phủ",
            ("Nghị quyết", "66.25/2026/NQ-CP", "2026-02-02", "Chính phủ"),
        ),
        ("Luật số 06/2022/QH15", ("Luật", "06/2022/QH15", None, None)),
        (
            "Nghị quyết số 351/2017/UBTVQH14 ngày 17 tháng 3 năm 2017",
            ("Nghị quyết", "351/2017/UBTVQH14", "2017-03-17", None),
        ),
        ("Nghị quyết số 560/NQ-UBTVQH15", ("Nghị quyết", "560/NQ-UBTVQH15", None, None)),
        ("Thông tư liên tịch số 01/2014/TTLT-BTC-BKHCN", ("Thông tư liên tịch", "01/2014/TTLT-BTC-BKHCN", None, None)),
        (
            "Công văn số 418/SNV-CCHC ngày 12/9/2022 của Sở Nội vụ",
            ("Công văn", "418/SNV-CCHC", "2022-09-12", "Sở Nội vụ"),
        ),
        (
            "văn bản số 133a/UBND-VX ngày 3-4-2024 của UBND tỉnh An Lộc",
            ("Văn bản", "133a/UBND-VX", "2024-04-03", "UBND tỉnh An Lộc"),
        ),
        ("Quyết định số 101/CP năm 1995", ("Quyết định", "101/CP", "1995", None)),
        ("Văn bản hợp nhất số 72/VBHN-VPQH", ("Văn bản hợp nhất", "72/VBHN-VPQH", None, None)),
        (
            "Quyết định 15/QĐ-SKHCN ngày 12/3/2024 của Giám đốc Sở Khoa học và Công nghệ",
            ("Quyết định", "15/QĐ-SKHCN", "2024-03-12", "Giám đốc Sở Khoa học và Công nghệ"),
        ),
        (
            "Thông báo của Văn phòng Chính phủ số 12/TB-VPCP ngày 5/1/2024",
            ("Thông báo", "12/TB-VPCP", "2024-01-05", "Văn phòng Chính phủ"),
        ),
        (
            "Quyết định số 15/QĐ-UBND của Ủy ban nhân dân huyện Phú Hòa ngày 12/3/2019",
            ("Quyết định", "15/QĐ-UBND", "2019-03-12", "Ủy ban nhân dân huyện Phú Hòa"),
        ),
        # Party and mass organisations.
        ("Chỉ thị số 13-CT/TW, ngày 12/01/2017 của Ban Bí thư", ("Chỉ thị", "13-CT/TW", "2017-01-12", "Ban Bí thư")),
        (
            "Kế hoạch số 97-KH/TU ngày 08/10/2019 của Ban Thường vụ Tỉnh ủy",
            ("Kế hoạch", "97-KH/TU", "2019-10-08", "Ban Thường vụ Tỉnh ủy"),
        ),
        ("Quyết định số 317-QĐ/TWĐTN-TNTH", ("Quyết định", "317-QĐ/TWĐTN-TNTH", None, None)),
        ("Hướng dẫn số 05-HD/VPTW", ("Hướng dẫn", "05-HD/VPTW", None, None)),
        (
            "Kế hoạch số 12/KH-LĐLĐ ngày 1/2/2024 của Liên đoàn Lao động tỉnh",
            ("Kế hoạch", "12/KH-LĐLĐ", "2024-02-01", "Liên đoàn Lao động tỉnh"),
        ),
        # Noise: blanks, an en dash, a symbol without its organ, capitals.
        ("Kế hoạch số 86/KH- UBND ngày 08/6/2018", ("Kế hoạch", "86/KH-UBND", "2018-06-08", None)),
        ("Nghị quyết số 57- NQ/TW", ("Nghị quyết", "57-NQ/TW", None, None)),
        ("Nghị định số 78/2021/NĐ –CP", ("Nghị định", "78/2021/NĐ-CP", None, None)),
        (
            "Quyết định số 712/QĐ ngày 26/5/2017 của Thủ tướng Chính phủ",
            ("Quyết định", "712/QĐ", "2017-05-26", "Thủ tướng Chính phủ"),
        ),
        (
            "CHỈ THỊ SỐ 15/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ",
            ("Chỉ thị", "15/CT-TTG", "2024-08-15", "THỦ TƯỚNG CHÍNH PHỦ"),
        ),
        # Partial dates.
        (
            "Kế hoạch số 12/KH-UBND ngày     tháng 01 năm 2023 của UBND tỉnh",
            ("Kế hoạch", "12/KH-UBND", "2023-01", "UBND tỉnh"),
        ),
        ("Quyết định số 12/QĐ-UBND ngày … tháng … năm 2025", ("Quyết định", "12/QĐ-UBND", "2025", None)),
        ("Nghị quyết số 01/NQ-CP năm 2023 của Chính phủ", ("Nghị quyết", "01/NQ-CP", "2023", "Chính phủ")),
        # Firms number as they like.
        ("Văn bản số YB-SA032/26-LR ngày 21/4/2026", ("Văn bản", "YB-SA032/26-LR", "2026-04-21", None)),
        ("văn bản số 21.4/GĐN ngày 21/4/2026", ("Văn bản", "21.4/GĐN", "2026-04-21", None)),
        (
            "Văn bản số 02 ngày 21/4/2026 của Công ty TNHH Minh Phát",
            ("Văn bản", "02", "2026-04-21", "Công ty TNHH Minh Phát"),
        ),
        (
            "Giấy phép sử dụng vật liệu nổ số 205/GP-SCT ngày 31/12/2025",
            ("Giấy phép", "205/GP-SCT", "2025-12-31", None),
        ),
        # Standards carry their year.
        ("theo tiêu chuẩn TCVN 6909:2001 về bộ mã", ("Tiêu chuẩn", "TCVN 6909:2001", "2001", None)),
        ("QCVN 05A:2020/BCT", ("Quy chuẩn", "QCVN 05A:2020/BCT", "2020", None)),
        # Misspelt issuers still issue.
        (
            "Quyết định số 17/QĐ-TTg ngày 30/12/2023 của Thủ tưởng Chính phủ",
            ("Quyết định", "17/QĐ-TTg", "2023-12-30", "Thủ tưởng Chính phủ"),
        ),
    ],
)
def test_one_mention(text: str, expected: tuple[str | None, ...]) -> None:
    assert facts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Số nhà 12/5 đường Lê Lợi",
        "tỷ lệ 30/63 tỉnh, thành phố",
        "giai đoạn 2021-2025, tăng 5,5%",
        "điện thoại 0912345678, số tài khoản 1234/5678",
        "đơn giá 15.000 đồng/kg, 12 người/1 vạn dân",
        "Mẫu số 01 và biểu số 02/BC",
        "các thôn số 3, số 4",
        "ngày 12/3/2024 - Hội nghị",
        "Gói thầu số 13: Thi công",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "numbers", "kind"),
    [
        ("các Nghị quyết số 01, 02/NQ-CP ngày 08/01/2025 của Chính phủ", ["01/NQ-CP", "02/NQ-CP"], "Nghị quyết"),
        ("các Quyết định số 12, 13 và 14/QĐ-UBND", ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"], "Quyết định"),
        (
            "tại các Quyết định: số 37/QĐ-TTg ngày 12/01/2024 và số 1618/QĐ-TTg",
            ["37/QĐ-TTg", "1618/QĐ-TTg"],
            "Quyết định",
        ),
        (
            "văn bản số 1687/TTg-KTN ngày 20/11/2013; số 1216/TTg-KTN ngày 11/9/2014",
            ["1687/TTg-KTN", "1216/TTg-KTN"],
            "Văn bản",
        ),
        (
            "Công văn số: 1894/VPCP-CN ngày 8/3/2024, 1563/VPCP-CN ngày 12/2/2024",
            ["1894/VPCP-CN", "1563/VPCP-CN"],
            "Công văn",
        ),
    ],
)
def test_lists_share_their_type(text: str, numbers: list[str], kind: str) -> None:
    found = find_numbered(text)
    assert [one.number for one in found] == numbers
    assert {one.type for one in found} == {kind}


def test_a_date_and_an_issuer_serve_the_numbers_joined_before_them() -> None:
    found = find_numbered("Các Công điện: số 008/CĐ-UBND và số 009/CĐ-UBND ngày 19/11/2025 của UBND tỉnh")
    assert [(one.date, one.issuer) for one in found] == [("2025-11-19", "UBND tỉnh")] * 2


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Thông tư số 12/2024/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch quy định",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        ("Quyết định số 5/QĐ-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("Nghị định số 12/2024/NĐ-CP của Chính phủ Quy định chi tiết", "Chính phủ"),
        ("Quyết định số 5/QĐ-UBND của UBND tỉnh Lào Cai Cho phép thành lập", "UBND tỉnh Lào Cai"),
        (
            "Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân thành phố Cần Thơ và các văn bản",
            "Hội đồng nhân dân thành phố Cần Thơ",
        ),
        (
            "Nghị quyết số 43-NQ/TW của Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XIII,",
            "Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XIII",
        ),
        (
            "Quyết định số 7/QĐ-BCĐ của Trưởng Ban Chỉ đạo Nhà nước về Du lịch ban hành",
            "Trưởng Ban Chỉ đạo Nhà nước về Du lịch",
        ),
        ("Quyết định số 6/QĐ-UBND của UBND tỉnh Phú Yên (cũ) về việc", "UBND tỉnh Phú Yên (cũ)"),
        (
            "Công văn số 3/CV-XD của Công ty cổ phần Xây dựng giao thông Minh Phát về việc",
            "Công ty cổ phần Xây dựng giao thông Minh Phát",
        ),
        ("Công văn số 4/UBND-KT của Uỷ ban nhân dân Thành phố giao", "Uỷ ban nhân dân Thành phố"),
    ],
)
def test_issuers_end_where_the_name_ends(text: str, issuer: str) -> None:
    assert find_numbered(text)[0].issuer == issuer


def test_spans_cover_what_was_written() -> None:
    text = "theo Kế hoạch số 86/KH- UBND ngày 08/6/2018 của UBND tỉnh An Lộc về việc cải cách; và"
    (found,) = find_mentions(text)
    pieces = (found.span, found.type_span, found.number_span, found.date_span, found.issuer_span, found.title_span)
    assert [piece.of(text) for piece in pieces if piece] == [
        "Kế hoạch số 86/KH- UBND ngày 08/6/2018 của UBND tỉnh An Lộc",
        "Kế hoạch",
        "86/KH- UBND",
        "ngày 08/6/2018",
        "UBND tỉnh An Lộc",
        "về việc cải cách",
    ]


@pytest.mark.parametrize(
    ("text", "family", "code", "organs"),
    [
        ("57/KH-UBND", "state", "KH", ("UBND",)),
        ("30/2020/NĐ-CP", "state", "NĐ", ("CP",)),
        ("418/SNV-CCHC", "state", None, ("SNV", "CCHC")),
        ("97-KH/TU", "party", "KH", ("TU",)),
        ("06/2022/QH15", "assembly", None, ("QH15",)),
        ("560/NQ-UBTVQH15", "assembly", "NQ", ("UBTVQH15",)),
        ("TCVN 6909:2001", "standard", None, ()),
    ],
)
def test_numbers_are_taken_apart(text: str, family: str, code: str | None, organs: tuple[str, ...]) -> None:
    number = parse_number(text, known_type_codes())
    assert (number.family, number.type_code, number.organ_codes) == (family, code, organs)


def test_blanks_are_closed() -> None:
    assert close_spaces("9512/TTr- SNN –CCTL") == "9512/TTr-SNN-CCTL"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 05 tháng 3 năm 2020", "2020-03-05"),
        ("ngày 7/4/2014", "2014-04-07"),
        ("7.4.2014", "2014-04-07"),
        ("ngày 31/4/2023", "2023-04-31"),
        ("ngày    tháng 01 năm 2023", "2023-01"),
        ("ngày .../.../2026", "2026"),
        ("tháng 5/2024", "2024-05"),
        ("năm 2013", "2013"),
        ("giai đoạn 2021-2025", None),
        ("năm 2021-2025", None),
    ],
)
def test_dates_in_every_written_form(text: str, iso: str | None) -> None:
    assert parse_date(text) == iso
