"""Laws by name, instruments by name, short forms and anaphora, pinpoints."""

from __future__ import annotations

import pytest

from docparse.extract.citations.assemble import find_mentions
from docparse.extract.citations.laws import find_laws
from docparse.extract.citations.pinpoints import find_chains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            [("Luật Tổ chức chính quyền địa phương", "2025-06-16")],
        ),
        ("theo Luật Đất đai năm 2024 và các văn bản hướng dẫn", [("Luật Đất đai", "2024")]),
        ("Bộ luật Lao động 2019", [("Bộ luật Lao động", "2019")]),
        (
            "Luật Thủy sản, Luật An toàn thực phẩm và Luật Bảo vệ môi trường",
            [("Luật Thủy sản", None), ("Luật An toàn thực phẩm", None), ("Luật Bảo vệ môi trường", None)],
        ),
        ("Luật Phòng, chống thiên tai quy định", [("Luật Phòng, chống thiên tai", None)]),
        (
            "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29/6/2024",
            [("Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "2024-06-29")],
        ),
        ("một số điều của luật phòng, chống ma túy", [("luật phòng, chống ma túy", None)]),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17 tháng 6 "
            "năm 2020",
            [
                ("Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều", "2020-06-17"),
                ("Luật Phòng, chống thiên tai", None),
                ("Luật Đê điều", None),
            ],
        ),
        (
            "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013",
            [("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "2013")],
        ),
        ("Luật Kinh doanh vũ trụ được thông qua", [("Luật Kinh doanh vũ trụ", None)]),
        ("chấp hành pháp luật, kỷ luật; Luật sư tham gia; theo luật định", []),
        ("VĂN BẢN QUY PHẠM PHÁP LUẬT TRONG LĨNH VỰC Y TẾ", []),
        ("các Luật, Nghị quyết của Quốc hội", []),
    ],
)
def test_laws(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(law.name, law.date) for law in find_laws(text)] == expected


def test_a_number_after_the_name_is_the_law_s_own() -> None:
    found = find_mentions("Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;")
    assert [(one.type, one.name, one.number, one.date, one.form) for one in found] == [
        ("Luật", "Luật Đất đai", "31/2024/QH15", "2024-01-18", "full")
    ]


def test_a_decree_in_brackets_after_a_law_is_another_instrument() -> None:
    law, decree = find_mentions("thi hành Luật Quy hoạch (Số 52/2031/NĐ-CP ngày 07/5/2031);")
    assert (law.type, law.name, law.number) == ("Luật", "Luật Quy hoạch", None)
    assert (decree.type, decree.number, decree.date) == ("Nghị định", "52/2031/NĐ-CP", "2031-05-07")


def test_a_number_after_the_amended_law_is_the_amending_one_s() -> None:
    found = find_mentions(
        "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14 ngày 17 tháng 6 năm 2020"
    )
    assert [(one.name, one.number) for one in found] == [
        ("Luật sửa đổi, bổ sung một số điều của Luật Xây dựng", "62/2020/QH14"),
        ("Luật Xây dựng", None),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng;",
            ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"],
        ),
        ("quán triệt Nghị quyết Trung ương 5 khoá XII về kinh tế tư nhân", ["Nghị quyết Trung ương 5 khoá XII"]),
        (
            "theo Quy hoạch tỉnh An Lộc thời kỳ 2021-2030, tầm nhìn đến năm 2050.",
            ["Quy hoạch tỉnh An Lộc thời kỳ 2021-2030, tầm nhìn đến năm 2050"],
        ),
        (
            "thực hiện Đề án “Nâng cao năng lực đội ngũ cán bộ cơ sở” trên địa bàn",
            ["Đề án “Nâng cao năng lực đội ngũ cán bộ cơ sở”"],
        ),
        (
            "nhằm triển khai thực hiện Kế hoạch hành động của Ban Thường vụ Tỉnh ủy về chuyển đổi số",
            ["Kế hoạch hành động của Ban Thường vụ Tỉnh ủy"],
        ),
        ("Công ty TNHH Minh Phát tại Văn bản ngày 22/6/2026;", ["Văn bản ngày 22/6/2026"]),
        (
            "theo Chương trình phát triển du lịch giai đoạn 2021-2025 và Kế hoạch ứng phó thiên tai năm 2025;",
            ["Chương trình phát triển du lịch giai đoạn 2021-2025", "Kế hoạch ứng phó thiên tai năm 2025"],
        ),
        # What is yet to be drawn up, headings and common nouns are no references.
        ("tham mưu xây dựng Kế hoạch kiểm tra năm 2025", []),
        ("2. Kế hoạch sử dụng đất giai đoạn 2026-2030", []),
        ("ban hành các kế hoạch, chương trình giai đoạn 2021-2025", []),
        ("Kế hoạch này và các Quyết định được giao", []),
        # The plan that a decision approves is that decision.
        ("Quyết định số 15/QĐ-UBND của UBND tỉnh phê duyệt Kế hoạch phát triển đô thị giai đoạn 2021-2025", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    found = [one.name for one in find_mentions(text) if one.form == "named"]
    assert found == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo Nghị định này và Kế hoạch nêu trên.", [("anaphora", "Nghị định", None), ("anaphora", "Kế hoạch", None)]),
        ("Nghị quyết số 340 của HĐND tỉnh", [("short", "Nghị quyết", "340")]),
        (
            "thực hiện Nghị định 91/2017 và Kết luận 50.",
            [("short", "Nghị định", "91/2017"), ("short", "Kết luận", "50")],
        ),
        ("Kế hoạch 5 năm, Chương trình 10 năm", []),
        ("dự án này, các báo cáo này", []),
    ],
)
def test_short_forms(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.form, one.type, one.number) for one in find_mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật", [("103", "2", "a")]),
        ("điểm a, b khoản 2 và khoản 3 Điều 5", [("5", "2", "a"), ("5", "2", "b"), ("5", "3", None)]),
        ("khoản 1, khoản 2 và khoản 3 Điều 5", [("5", "1", None), ("5", "2", None), ("5", "3", None)]),
        ("Điều 5, Điều 6 và Điều 7", [("5", None, None), ("6", None, None), ("7", None, None)]),
        ("các Điều 5, 6, 7", [("5", None, None), ("6", None, None), ("7", None, None)]),
        ("Điều 5 đến Điều 8", [("5", None, None), ("6", None, None), ("7", None, None), ("8", None, None)]),
        ("khoản 3, Điều 5", [("5", "3", None)]),
        ("khoản 1 Điều 5, khoản 2 Điều 6", [("5", "1", None), ("6", "2", None)]),
        ("điểm đ khoản 1 Điều 12a", [("12a", "1", "đ")]),
        ("khoản 2 Điều này", [(None, "2", None)]),
        ("Phụ lục II", [(None, None, None)]),
        ("khoản tiền, điểm mới, điều kiện", []),
        ("điểm 9,5 và khoản 5%", []),
    ],
)
def test_pinpoint_chains(text: str, places: list[tuple[str | None, str | None, str | None]]) -> None:
    found = [place.pinpoint for chain in find_chains(text) for place in chain.places]
    assert [(one.dieu, one.khoan, one.diem) for one in found] == places
