"""Citations of whole documents: roles, relations, antecedents, keys, issuers by subject."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.extract import extract
from docparse.readers import read
from docparse.values import Analysis, Citation

HEAD = """UBND TỈNH AN LỘC
**SỞ Y TẾ**

Số: 45/KH-SYT

An Lộc, ngày 20 tháng 5 năm 2024

**KẾ HOẠCH**

**Kiểm tra an toàn thực phẩm năm 2024**

"""


def analyse(body: str, head: str = HEAD) -> Analysis:
    return extract(read("van-ban.md", (head + body).encode()))


def by_number(analysis: Analysis, number: str) -> Citation:
    return next(one for one in analysis.citations if one.number == number)


def stated(analysis: Analysis) -> set[tuple[str | None, str, str | None]]:
    def name(index: int) -> str | None:
        citation = analysis.citations[index]
        return citation.number or citation.name

    return {(name(one.source), one.relation, name(one.target)) for one in analysis.relations}


@pytest.mark.parametrize(
    ("body", "number", "role"),
    [
        ("Căn cứ Nghị định số 15/2018/NĐ-CP ngày 02/02/2018 của Chính phủ;", "15/2018/NĐ-CP", "based_on"),
        ("Căn cứ Nghị định số 15/2018/NĐ-CP;\n\nThông tư số 43/2018/TT-BCT;", "43/2018/TT-BCT", "based_on"),
        (
            "Theo đề nghị của Chi cục An toàn thực phẩm tại Tờ trình số 12/TTr-ATTP ngày 02/5/2024.",
            "12/TTr-ATTP",
            "based_on",
        ),
        (
            "Thực hiện Kế hoạch số 30/KH-UBND ngày 02/3/2024 của UBND tỉnh về an toàn thực phẩm;",
            "30/KH-UBND",
            "implements",
        ),
        ("Thực hiện Kế hoạch số 30/KH-UBND;\n\nCông văn số 77/BYT-ATTP của Bộ Y tế.", "77/BYT-ATTP", "implements"),
        (
            "Căn cứ Nghị định số 15/2018/NĐ-CP quy định chi tiết Luật An toàn thực phẩm và Thông tư số 43/2018/TT-BCT;",
            "15/2018/NĐ-CP",
            "based_on",
        ),
        ("I. MỤC ĐÍCH\n\n1. Tổ chức thực hiện nghiêm Chỉ thị số 17/CT-TTg ngày 13/4/2020.", "17/CT-TTg", "implements"),
        ("I. MỤC ĐÍCH\n\n1. Xử lý vi phạm theo Nghị định số 115/2018/NĐ-CP.", "115/2018/NĐ-CP", "mentions"),
        ("I. TỔ CHỨC\n\n2. Kế hoạch này thay thế Kế hoạch số 20/KH-SYT ngày 03/4/2022.", "20/KH-SYT", "replaces"),
        ("I. TỔ CHỨC\n\n2. Bãi bỏ Quyết định số 88/QĐ-SYT ngày 03/4/2022.", "88/QĐ-SYT", "repeals"),
    ],
)
def test_role_in_the_document(body: str, number: str, role: str) -> None:
    assert by_number(analyse(body), number).relation == role


def test_bases_of_the_header_are_the_citations_that_stand_as_such() -> None:
    analysis = analyse(
        "Căn cứ Luật An toàn thực phẩm ngày 17/6/2010;\n\nCăn cứ Nghị định số 15/2018/NĐ-CP;\n\nI. MỤC ĐÍCH"
    )
    bases = [analysis.citations[index] for index in analysis.header.legal_bases]
    assert [base.name or base.number for base in bases] == ["Luật An toàn thực phẩm", "15/2018/NĐ-CP"]


def test_a_letter_replies() -> None:
    head = (
        "**SỞ Y TẾ**\n\nSố: 9/SYT-NV\n\nV/v trả lời kiến nghị\n\nAn Lộc, ngày 20 tháng 5 năm 2024\n\n"
        "Kính gửi: Công ty TNHH Minh Phát\n\n"
    )
    analysis = analyse(
        "Sở Y tế nhận được Công văn số 15/CV-MP ngày 10/5/2024 của Công ty TNHH Minh Phát về việc hỗ trợ.", head
    )
    assert by_number(analysis, "15/CV-MP").relation == "reply_to"


def test_a_decision_and_what_it_encloses() -> None:
    text = """**UBND TỈNH AN LỘC**

Số: 15/QĐ-UBND

An Lộc, ngày 20 tháng 5 năm 2024

**QUYẾT ĐỊNH**

**Ban hành Quy chế làm việc**

Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.

Điều 2. Quyết định này thay thế Quyết định số 9/QĐ-UBND ngày 01/02/2020 của UBND tỉnh.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

**CHỦ TỊCH**

**Phạm Văn Mẫu**

**QUY CHẾ**

**LÀM VIỆC CỦA SỞ Y TẾ**

(Kèm theo Quyết định số 15/QĐ-UBND ngày 20 tháng 5 năm 2024 của UBND tỉnh)

Điều 1. Phạm vi

Thực hiện theo Điều 2 Quy chế này và khoản 1 Điều 5 Quyết định số 8/QĐ-UBND.
"""
    analysis = analyse(text, "")
    roles = {one.number: one.relation for one in analysis.citations if one.form == "full"}
    assert roles == {"9/QĐ-UBND": "replaces", "15/QĐ-UBND": "attached", "8/QĐ-UBND": "mentions"}
    assert by_number(analysis, "8/QĐ-UBND").pinpoint is not None
    assert [one.key for one in analysis.citations if one.form == "anaphora"] == ["self"] * 4


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Chương trình số 27-CTr/TU ngày 05/6/2022 thực hiện Nghị quyết số 18-NQ/TW ngày 11/5/2022 của Bộ "
            "Chính trị;",
            {("27-CTr/TU", "implements", "18-NQ/TW")},
        ),
        (
            "Nghị định số 66/2021/NĐ-CP quy định chi tiết thi hành một số điều của Luật Phòng, chống thiên tai "
            "và Luật Đê điều;",
            {("66/2021/NĐ-CP", "guides", "Luật Phòng, chống thiên tai"), ("66/2021/NĐ-CP", "guides", "Luật Đê điều")},
        ),
        (
            "Nghị định số 63/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 78/2021/NĐ-CP;",
            {("63/2025/NĐ-CP", "amends", "78/2021/NĐ-CP")},
        ),
        (
            "Thông tư số 219/2013/TT-BTC (được sửa đổi, bổ sung tại khoản 3 Điều 1 Thông tư số 130/2016/TT-BTC)",
            {("130/2016/TT-BTC", "amends", "219/2013/TT-BTC")},
        ),
        # A decree amends no law: the decree that guides the law is meant.
        (
            "Nghị định số 08/2015/NĐ-CP quy định chi tiết Luật Hải quan, được sửa đổi, bổ sung bởi Nghị định số "
            "167/2025/NĐ-CP",
            {("08/2015/NĐ-CP", "guides", "Luật Hải quan"), ("167/2025/NĐ-CP", "amends", "08/2015/NĐ-CP")},
        ),
        (
            "Thực hiện Chỉ thị số 38/CT-TTg, Luật Khoáng sản, UBND tỉnh đã ban hành Phương án tại Quyết định số "
            "3551/QĐ-UBND và Quyết định số 87/QĐ-UBND.",
            {
                ("3551/QĐ-UBND", "implements", "38/CT-TTg"),
                ("3551/QĐ-UBND", "implements", "Luật Khoáng sản"),
                ("87/QĐ-UBND", "implements", "38/CT-TTg"),
                ("87/QĐ-UBND", "implements", "Luật Khoáng sản"),
            },
        ),
        (
            "Căn cứ Công văn số 606/BCT-ATMT ngày 29/01/2026, Sở Y tế đã ban hành Kế hoạch số 752/KH-SYT ngày "
            "12/02/2026.",
            {("752/KH-SYT", "based_on", "606/BCT-ATMT")},
        ),
        # No title names a later instrument; two items of a list are unrelated.
        (
            "Nghị quyết số 66-NQ/TW ngày 30/4/2025 về thi hành pháp luật và Nghị quyết số 140/NQ-CP ngày 17/5/2025",
            set(),
        ),
        ("Nghị định số 15/2018/NĐ-CP về an toàn thực phẩm; Nghị định số 115/2018/NĐ-CP về xử phạt.", set()),
        ("Thông tư số 43/2018/TT-BCT và để bảo đảm thực hiện đồng bộ Nghị định số 15/2018/NĐ-CP", set()),
    ],
)
def test_relations_between_instruments(body: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(analyse("I. NỘI DUNG\n\n1. " + body)) == expected


@pytest.mark.parametrize(
    ("body", "number", "issuer"),
    [
        (
            "Công ty TNHH Minh Phát tại Văn bản số 15/CV-MP ngày 10/5/2024; Công ty cổ phần Hòa Bình tại Văn bản "
            "số 01-HB ngày 02/5/2024.",
            "01-HB",
            "Công ty cổ phần Hòa Bình",
        ),
        (
            "UBND tỉnh An Lộc đã ban hành các văn bản: Công văn số 206/UBND-KT ngày 12/7/2025; Công văn số "
            "1714/UBND-KT.",
            "1714/UBND-KT",
            "UBND tỉnh An Lộc",
        ),
        (
            "đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 866/QĐ-TTg ngày 18/7/2023.",
            "866/QĐ-TTg",
            "Thủ tướng Chính phủ",
        ),
        ("theo Nghị định số 15/2018/NĐ-CP.", "15/2018/NĐ-CP", "Chính phủ"),
    ],
)
def test_issuers_that_the_sentence_or_the_symbol_names(body: str, number: str, issuer: str) -> None:
    found = by_number(analyse("I. NỘI DUNG\n\n1. " + body), number)
    assert (found.issuer, found.issuer_implied) == (issuer, True)


def test_short_forms_and_anaphora_find_their_antecedents() -> None:
    analysis = analyse(
        "Căn cứ Nghị quyết số 340/NQ-HĐND ngày 22/12/2020 của HĐND tỉnh;\n\nI. NỘI DUNG\n\n"
        "1. Thực hiện Nghị quyết số 340; kết quả của Nghị quyết nêu trên gắn với Kế hoạch này.\n\n2. Theo Thông "
        "tư nêu trên."
    )
    linked = [(one.type, one.antecedent, one.key) for one in analysis.citations if one.form in ("short", "anaphora")]
    full = by_number(analysis, "340/NQ-HĐND").key
    assert [(kind, antecedent) for kind, antecedent, _ in linked] == [
        ("Nghị quyết", 0),
        ("Nghị quyết", 0),
        ("Kế hoạch", None),
        ("Thông tư", None),
    ]
    assert [key for _, _, key in linked][:3] == [full, full, "self"]


def test_two_instruments_of_one_short_number_stay_unlinked() -> None:
    analysis = analyse("I. A\n\n1. Nghị quyết số 20-NQ/TW và Nghị quyết số 20/NQ-HĐND; thực hiện Nghị quyết số 20.")
    short = next(one for one in analysis.citations if one.form == "short")
    assert short.antecedent is None


def test_mentions_of_one_instrument_share_a_key_and_others_do_not() -> None:
    analysis = analyse(
        "Căn cứ Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ;\n\nI. A\n\n"
        "1. Nghị quyết số 01/NQ-CP; khác Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ."
    )
    keys = [one.key for one in analysis.citations]
    assert keys[0] == keys[1] == "Nghị quyết|01/NQ-CP|2023-01-06|CP"
    assert keys[2] == "Nghị quyết|01/NQ-CP|2024-01-05|CP"


def test_the_case_of_a_number_in_a_capital_title_comes_back() -> None:
    head = HEAD.replace(
        "Kiểm tra an toàn thực phẩm năm 2024", "THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15/8/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ"
    )
    analysis = analyse("I. NỘI DUNG\n\n1. Chỉ thị số 27/CT-TTg.", head)
    assert {(one.number, one.relation) for one in analysis.citations} == {
        ("27/CT-TTg", "implements"),
        ("27/CT-TTg", "mentions"),
    }


def test_pinpoints_further_in_a_list_hang_on_the_first() -> None:
    analysis = analyse("I. A\n\n1. Theo điểm a, b khoản 2 Điều 5 Nghị định số 15/2018/NĐ-CP.")
    first, second = analysis.citations
    assert (first.pinpoint and first.pinpoint.diem, second.pinpoint and second.pinpoint.diem) == ("a", "b")
    assert (second.form, second.antecedent, second.key) == ("short", 0, first.key)


def test_the_document_s_own_number_is_no_citation() -> None:
    assert analyse("I. NỘI DUNG").citations == ()


_WORDS = st.sampled_from(
    (
        "Căn cứ|Nghị định|số|15/2018/NĐ-CP|ngày|02/02/2018|của|Chính phủ|;|và|,|Luật|Đất đai|điểm a|khoản 2|"
        "Điều 5|này|nêu trên|(|)|Kế hoạch|năm 2024|thực hiện|sửa đổi|UBND tỉnh|tại|“|”|.|\n|Quyết định|340|-|Số|/|"
        "20-NQ/TW"
    ).split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=40))
def test_any_order_of_words_is_read_and_every_span_lies_in_the_text(words: list[str]) -> None:
    analysis = analyse(" ".join(words), "")
    text = analysis.document.text
    for index, one in enumerate(analysis.citations):
        assert 0 <= one.start < one.end <= len(text)
        spans = (one.type_span, one.number_span, one.date_span, one.issuer_span)
        assert all(span is None or span.end <= len(text) for span in spans)
        assert one.key
        assert one.antecedent is None or (one.antecedent != index and one.antecedent < len(analysis.citations))
    assert [one.start for one in analysis.citations] == sorted(one.start for one in analysis.citations)
