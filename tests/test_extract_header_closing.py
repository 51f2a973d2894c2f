"""Recipients, copy mark, signatures; dates that stand at the end."""

from __future__ import annotations

import pytest

from docparse.extract.header import find_recipient_lines
from docparse.extract.header.person_names import is_name
from docparse.extract.parts import find_parts
from docparse.values import Header
from tests.made_documents import made

TOP = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n> **{type}**\n> **Về việc thử**\n"
BODY = "Đây là nội dung của văn bản, dài vừa đủ để không ai nhầm với một dòng tiêu đề ở đầu trang./.\n"


def header_of(closing: str, type_name: str = "BÁO CÁO") -> Header:
    return find_parts(made(TOP.format(type=type_name) + BODY + closing))[0].header


def signed(lines: list[str]) -> tuple[tuple[str, ...], str | None, str | None]:
    cells = "".join(f"[2,1,2] {line}\n" for line in lines)
    signature = header_of(f"[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT.\n{cells}").signatures[0]
    return signature.authority, signature.title, signature.name


@pytest.mark.parametrize(
    ("lines", "authority", "title", "name"),
    [
        (["GIÁM ĐỐC", "Bùi Thị Én"], (), "GIÁM ĐỐC", "Bùi Thị Én"),
        (["**KT. GIÁM ĐỐC**", "PHÓ GIÁM ĐỐC", "", "Bùi Thị Én"], ("KT.",), "PHÓ GIÁM ĐỐC", "Bùi Thị Én"),
        (["KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC Bùi Thị Én"], ("KT.",), "PHÓ GIÁM ĐỐC", "Bùi Thị Én"),
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Bùi Thị Én"],
            ("TM.", "KT."),
            "PHÓ CHỦ TỊCH",
            "Bùi Thị Én",
        ),
        (
            ["TM. ỦY BAN NHÂN DÂN        KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Bùi Thị Én"],
            ("TM.", "KT."),
            "PHÓ CHỦ TỊCH",
            "Bùi Thị Én",
        ),
        (["TM. ỦY BAN", "NHÂN DÂN", "CHỦ TỊCH", "Bùi Thị Én"], ("TM.",), "CHỦ TỊCH", "Bùi Thị Én"),
        (["TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Bùi Thị Én"], ("TM.",), "CHỦ TỊCH", "Bùi Thị Én"),
        (
            ["TL. CỤC TRƯỞNG", "KT. TRƯỞNG BAN KIỂM TRA,", "PHÁP CHẾ", "PHÓ TRƯỞNG BAN", "Bùi Thị Én"],
            ("TL.", "KT."),
            "PHÓ TRƯỞNG BAN",
            "Bùi Thị Én",
        ),
        (["KT. BỘ TRƯỞNG,", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Bùi Thị Én"], ("KT.",), "PHÓ CHỦ NHIỆM", "Bùi Thị Én"),
        (["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG THƯỜNG TRỰC", "Bùi Thị Én"], ("KT.",), "THỨ TRƯỞNG THƯỜNG TRỰC", "Bùi Thị Én"),
        (["TRƯỞNG BAN", "PHÓ THỦ TƯỚNG", "Bùi Thị Én"], (), "TRƯỞNG BAN", "Bùi Thị Én"),
        (["TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "Bùi Thị Én", "PHÓ GIÁM ĐỐC SỞ"], ("TM.",), "TRƯỞNG ĐOÀN", "Bùi Thị Én"),
        (["Q. GIÁM ĐỐC", "(Đã ký)", "Bùi Thị Én"], ("Q.",), "GIÁM ĐỐC", "Bùi Thị Én"),
        (["TUQ. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "TS. Bùi Thị Én"], ("TUQ.",), "CHÁNH VĂN PHÒNG", "TS. Bùi Thị Én"),
        (["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Bùi Thị Én"], ("T/M",), "PHÓ BÍ THƯ", "Bùi Thị Én"),
        (["CHỦ TỊCH", "BÙI THỊ ÉN"], (), "CHỦ TỊCH", "BÙI THỊ ÉN"),
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ("KT.",), "PHÓ GIÁM ĐỐC", None),
    ],
)
def test_signature(lines: list[str], authority: tuple[str, ...], title: str, name: str | None) -> None:
    assert signed(lines) == (authority, title, name)


def test_signatures_side_by_side() -> None:
    header = header_of(
        "[2,1,1] KT. BỘ TRƯỞNG BỘ A\n[2,1,2] KT. BỘ TRƯỞNG BỘ B\n[2,2,1] THỨ TRƯỞNG\n[2,2,2] THỨ TRƯỞNG\n"
        "[2,3,1] Bùi Thị Én\n[2,3,2] Trần Văn Ổi\nNơi nhận:\n- Chính phủ;\n- Lưu: VT.\n"
    )
    assert [(one.title, one.name) for one in header.signatures] == [
        ("THỨ TRƯỞNG", "Bùi Thị Én"),
        ("THỨ TRƯỞNG", "Trần Văn Ổi"),
    ]


def test_signature_of_two_columns_of_plain_text() -> None:
    header = header_of(
        "Nơi nhận:                              KT. GIÁM ĐỐC\n- Như trên;                            PHÓ GIÁM ĐỐC\n"
        "- Lưu: VT, NS.\n                                       Bùi Thị Én\n"
    )
    assert (header.authority, header.signer_title, header.signer) == ("KT.", "PHÓ GIÁM ĐỐC", "Bùi Thị Én")
    assert header.recipients == ("Như trên", "Lưu: VT, NS")


def test_spans_of_the_first_signature() -> None:
    document = made(TOP.format(type="BÁO CÁO") + BODY + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBùi Thị Én")
    header = find_parts(document)[0].header
    spans = dict(header.spans)
    assert [spans[name].of(document.text) for name in ("signer", "signer_title")] == ["Bùi Thị Én", "PHÓ GIÁM ĐỐC"]


@pytest.mark.parametrize(
    "name", ["Bùi Thị Én", "Hầu A Lềnh", "Y Thanh Hà Niê", "K'Brêu Sô", "Nguyễn An", "Đoàn Minh Hằng", "TRẦN VĂN ỔI"]
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text", ["(Đã ký)", "KẾ HOẠCH", "GIÁM ĐỐC", "Nơi nhận", "Sở Y", "Nguyễn", "Công ty ABC số 3", "nguyễn văn an"]
)
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("closing", "items", "copy_mark"),
    [
        ("[2,1,1] Nơi nhận:\n[2,1,1] - Như trên;\n[2,1,1] - Lưu: VT, NV.", ("Như trên", "Lưu: VT, NV"), None),
        (
            "**Nơi nhận:**\n- Như trên;\n- Sở Nội vụ\n(để theo dõi);\n- Lưu: VT.\n**GIÁM ĐỐC**\nBùi Thị Én",
            ("Như trên", "Sở Nội vụ (để theo dõi)", "Lưu: VT"),
            None,
        ),
        ("[2,1,1] Nơi nhận:\t\t      - Như trên;   \n[2,1,1] - Lưu: VT, KT.", ("Như trên", "Lưu: VT, KT"), None),
        ("Nơi nhận: - Như trên; - Sở Nội vụ; - Lưu: VT.", ("Như trên", "Sở Nội vụ", "Lưu: VT"), None),
        (
            "[2,1,1] Nơi nhận:\n[2,1,1] - Báo và Phát thanh - Truyền hình;\n[2,1,1] - Lưu: VT (L.Anh - 3b).",
            ("Báo và Phát thanh - Truyền hình", "Lưu: VT (L.Anh - 3b)"),
            None,
        ),
        ("[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT, NV.\n[2,1,1] PL.(300)", ("Lưu: VT, NV",), "PL.(300)"),
        ("[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT, NV. PL.(300)", ("Lưu: VT, NV. PL.(300)",), "PL.(300)"),
        ("[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT, VP^XT^", ("Lưu: VT, VPXT",), "XT"),
        (
            "[2,1,1] Nơi nhận:\n[2,1,2] GIÁM ĐỐC\n[2,2,1] - Sở Nội vụ\n[2,2,2] (Đã ký)\n[2,3,1] (để theo dõi);\n"
            "[2,4,1] - Lưu: VT.\n[2,5,2] Bùi Thị Én",
            ("Sở Nội vụ (để theo dõi)", "Lưu: VT"),
            None,
        ),
        (
            "[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT.\n[2,1,2] GIÁM ĐỐC\n[2,2,1] In 5 bản\n[2,2,2] Bùi Thị Én",
            ("Lưu: VT",),
            None,
        ),
    ],
)
def test_recipients(closing: str, items: tuple[str, ...], copy_mark: str | None) -> None:
    header = header_of(closing)
    assert (header.recipients, header.copy_mark) == (items, copy_mark)


def test_recipient_lines_keep_dash_and_stop() -> None:
    document = made(
        TOP.format(type="BÁO CÁO")
        + BODY
        + "[2,1,1] Nơi nhận:\n[2,1,1] - Như trên;\n[2,1,1] - Sở Nội vụ\n[2,1,1] - Lưu: VT."
    )
    (part,) = find_parts(document)
    assert [span.of(document.text) for span in find_recipient_lines(document, part)] == [
        "- Như trên;",
        "- Sở Nội vụ",
        "- Lưu: VT.",
    ]


@pytest.mark.parametrize(
    ("type_name", "closing", "date"),
    [
        ("BIÊN BẢN", "Hưng Lâm, ngày 3 tháng 4 năm 2026\nTHƯ KÝ\nBùi Thị Én", "2026-04-03"),
        (
            "LUẬT",
            "Luật này được Quốc hội thông qua ngày 12 tháng 6 năm 2026.\nCHỦ TỊCH QUỐC HỘI\nBùi Thị Én",
            "2026-06-12",
        ),
        ("BÁO CÁO", "Số liệu tính đến ngày 12 tháng 6 năm 2026.\nGIÁM ĐỐC\nBùi Thị Én", None),
    ],
)
def test_dates_that_stand_at_the_end(type_name: str, closing: str, date: str | None) -> None:
    assert header_of(closing, type_name).date == date


def test_minutes_state_their_day() -> None:
    text = (
        TOP.format(type="BIÊN BẢN")
        + "Hôm nay, ngày 04 tháng 5 năm 2026, tại trụ sở, Hội đồng họp.\nCHỦ TỌA\nBùi Thị Én"
    )
    assert find_parts(made(text))[0].header.date == "2026-05-04"


def test_positions_that_are_not_in_capitals() -> None:
    header = header_of(
        "[2,1,1] Nơi nhận:\n[2,1,1] - Lưu: VT.\n[2,1,2] KT. Giám đốc\n[2,1,2] Phó Giám đốc\n[2,1,2] Bùi Thị Én"
    )
    assert (header.authority, header.signer_title, header.signer) == ("KT.", "Phó Giám đốc", "Bùi Thị Én")
