"""Which instrument a citation means, what is said where nobody can tell, and what differs from the registry."""

from __future__ import annotations

import pytest

from docparse.extract import extract
from docparse.readers import read_text
from docparse.registry import open_packaged, with_statuses
from docparse.registry.coverage import UNCOUNTED
from docparse.registry.title_words import are_of_two, are_two_laws
from docparse.values import Citation

TODAY = "2026-11-22"
HEAD = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày {day}\nKẾ HOẠCH\nCông tác năm 2025\n"


def cited(text: str) -> tuple[Citation, ...]:
    return with_statuses(extract(read_text(text)), open_packaged(), TODAY).citations


def reason(citation: Citation) -> str:
    return " ".join(status.reason or "" for status in citation.statuses)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A law by name and year, or day.
        ("Căn cứ Luật Đất đai năm 2013;", ["Luật|45/2013/QH13|2013-11-29"]),
        ("Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;", ["Bộ luật|91/2015/QH13|2015-11-24"]),
        # Later mentions have the day and the issuer of the first.
        (
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;\nTheo Nghị quyết số 57-NQ/TW, Sở báo cáo.",
            ["Nghị quyết|57-NQ/TW|2024-12-22"] * 2,
        ),
        (
            "Căn cứ Luật Đất đai năm 2013;\nTheo Luật Đất đai, việc thu hồi được công khai.",
            ["Luật|45/2013/QH13|2013-11-29"] * 2,
        ),
        # Two instruments share the number, and the day tells which.
        (
            "Căn cứ Nghị quyết số 61/2022/QH15 ngày 16 tháng 6 năm 2022 của Quốc hội;",
            ["Nghị quyết|61/2022/QH15|2022-06-16"],
        ),
        # A name has the number that stands with it elsewhere, unless another year stands there too.
        (
            "Căn cứ Luật Đất đai số 31/2024/QH15;\nTheo Luật Đất đai, việc thu hồi được công khai.",
            ["Luật|31/2024/QH15|2024-01-18"] * 2,
        ),
        (
            "Căn cứ Luật Đất đai số 31/2024/QH15;\nTheo Luật Đất đai năm 2013 và theo Luật Đất đai, việc ấy được giao.",
            ["Luật|31/2024/QH15|2024-01-18", "Luật|45/2013/QH13|2013-11-29", None],
        ),
        # By the name alone nothing is linked, nor by a number behind the name of another law.
        ("Căn cứ Luật Đất đai;", [None]),
        ("Căn cứ Luật Giáo dục số 39/2005/QH11;", [None]),
    ],
)
def test_what_is_linked(text: str, expected: list[str | None]) -> None:
    assert [one.instrument_id for one in cited(text)] == expected


def test_two_days_of_one_number_lend_nothing_to_a_mention_without_a_day() -> None:
    text = (
        "Căn cứ Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ;\n"
        "Căn cứ Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ;\n"
        "Thực hiện Nghị quyết số 01/NQ-CP, các sở báo cáo."
    )
    assert cited(text)[-1].instrument_id is None


def test_what_may_be_meant_is_told_with_the_one_in_force_on_the_day() -> None:
    (one,) = cited(HEAD.format(day="10 tháng 5 năm 2023") + "Các sở thực hiện theo Luật Đất đai.")
    assert {status.state for status in one.statuses} == {"unknown"}
    first = one.statuses[0].reason or ""
    assert "45/2013/QH13 ngày 29/11/2013" in first
    assert "có hiệu lực vào ngày 10/05/2023 là 45/2013/QH13" in first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ Luật Giáo dục số 39/2005/QH11;", "Theo sổ đăng ký, số này là của Luật Quốc phòng."),
        ("Căn cứ Luật Ngân sách nhà nước số 89/2015/QH13;", "Theo sổ đăng ký, số này là của Luật Thống kê."),
        # The number of the law that is amended.
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15;", ""),
    ],
)
def test_the_number_of_another_law_is_told(text: str, expected: str) -> None:
    assert reason(cited(text)[0]).strip() == expected


def test_a_wrong_type_in_a_list_hides_nothing() -> None:
    (one,) = cited("Căn cứ Nghị định số 83/2013/NĐ-CP ngày 22/7/2013 của Chính phủ;")
    assert one.instrument_id is not None
    # Two decrees are said to have repealed it, the second years later.
    assert one.corrected is None


def test_a_number_that_recurs_is_told_where_no_day_is_written() -> None:
    (one,) = cited("Căn cứ Nghị quyết số 01/NQ-CP của Chính phủ;")
    assert one.instrument_id is None
    assert "01/NQ-CP ngày 06/01/2023" in reason(one)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("830/2016/NĐ-CP", True),
        ("299/2018/NĐ-CP", True),
        # Inside a series of which the registry knows most, but not all.
        ("128/2016/NĐ-CP", False),
        # Of late years, of other organs and of local ones nothing is said.
        ("830/2025/NĐ-CP", False),
        ("830/2016/TT-XYZ", False),
        ("830/2016/QĐ-UBND", False),
    ],
)
def test_a_number_that_the_registry_should_have(number: str, expected: bool) -> None:
    (one,) = cited(f"Căn cứ văn bản số {number} về việc ấy;")
    assert one.instrument_id is None
    assert reason(one).startswith(UNCOUNTED) is expected


@pytest.mark.parametrize(
    ("text", "date", "issuer", "title"),
    [
        ("Nghị định số 170/2016/NĐ-CP ngày 27/12/2016 của Chính phủ", None, None, None),
        ("Nghị định số 170/2016/NĐ-CP ngày 17/12/2016 của Chính phủ", "2016-12-27", None, None),
        ("Thông tư số 22/2023/TT-BTNMT của Bộ Nông nghiệp và Môi trường", None, "Bộ Tài nguyên và Môi trường", None),
        ("Thông tư số 22/2023/TT-BTNMT của Bộ Tài nguyên và Môi trường", None, None, None),
    ],
)
def test_what_differs_from_the_registry(text: str, date: str | None, issuer: str | None, title: str | None) -> None:
    (one,) = cited(f"Căn cứ {text};")
    assert one.instrument_id is not None
    found = one.corrected
    differing = (found.date, found.issuer, found.title) if found is not None else (None, None, None)
    assert differing == (date, issuer, title)


@pytest.mark.parametrize(
    ("title", "registered", "expected"),
    [
        (
            "quy định về quản lý vật liệu xây dựng trong công trình thủy lợi",
            "Quy định an ninh hàng hải, truyền phát tin",
            True,
        ),
        # Shortened, opened otherwise.
        (
            "về an ninh hàng hải",
            "Quy định về việc công bố, tiếp nhận, xử lý và truyền phát thông tin an ninh hàng hải",
            False,
        ),
        # The rest of a sentence, and what amends others.
        ("tiếp tục được áp dụng cho đến khi có văn bản mới", "Quy định hoạt động đường thủy nội địa quốc gia", False),
        (
            "sửa đổi, bổ sung một số điều của Nghị định về kiểm soát ma túy",
            "Quy định hoạt động đường thủy nội địa",
            False,
        ),
    ],
)
def test_titles_of_two_instruments(title: str, registered: str, expected: bool) -> None:
    assert are_of_two(title, registered) is expected


@pytest.mark.parametrize(
    ("name", "registered", "expected"),
    [
        ("Luật Giáo dục", "Quốc phòng", True),
        ("LUẬT TỐ CÁO", "Luật Cạnh tranh", True),
        ("Luật Giáo dục", "Luật Giáo dục đại học", False),
        ("Luật NSNN", "Luật Ngân sách nhà nước", False),
    ],
)
def test_names_of_two_laws(name: str, registered: str, expected: bool) -> None:
    assert are_two_laws(name, registered) is expected
