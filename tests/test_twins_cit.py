"""Citations whose parts do not agree, or that lack one, in other sentences than those they were first seen in."""

from __future__ import annotations

import pytest

from tests.twins import assert_twins, fill

PATTERNS = {
    "CIT014": (
        "{department} thực hiện ⟦nghị quyết của {committee}|nghị quyết của HĐND tỉnh⟧ về {subject} năm {year}.",
        "Triển khai ⟦nghị quyết của HĐND tỉnh, {committee}|nghị quyết của HĐND tỉnh⟧ về {subject} tại tỉnh {province}.",
        "Rà soát {subject} theo ⟦nghị định của Thủ tướng Chính phủ|nghị định của Chính phủ⟧ tại {department}.",
        "Tuyên truyền ⟦pháp lệnh của Quốc hội|pháp lệnh của Ủy ban Thường vụ Quốc hội⟧ về {subject} năm {year}.",
    ),
    "CIT015": (
        "Góp phần thực hiện ⟦Nghị quyết|Nghị quyết số {number}/NQ-HĐND ngày 09/12/2024 của HĐND tỉnh⟧ về "
        "nhiệm vụ {subject} "
        "năm {year}.",
        "Triển khai ⟦Chương trình hành động của UBND tỉnh|Chương trình hành động số {number}/CTr-UBND "
        "ngày 09/12/2024 "
        "của UBND tỉnh⟧ về những nhiệm vụ, giải pháp chủ yếu về {subject} năm {year}.",
    ),
    "CIT016": (
        "Thực hiện Quyết định số {number}/QĐ-TTg ngày 15/3/2022 của ⟦Thủ tướng Chính phủ|Thủ tướng Chính "
        "phủ về {subject}⟧, "
        "{department} lập kế hoạch năm {year}.",
        "Căn cứ Quyết định số {number}/QĐ-UBND ngày 10/01/2023 của ⟦Ủy ban nhân dân tỉnh|Ủy ban nhân dân "
        "tỉnh về {subject}⟧;",
    ),
    "CIT017": (
        "Căn cứ Luật Lưu trữ số {number}/2024/⟦QH{wrong}|QH15⟧ ngày 21 tháng 6 năm 2024;",
        "Thực hiện Nghị quyết số {number}/2018/⟦UBTVQH{wrong}|UBTVQH14⟧ của Ủy ban Thường vụ Quốc hội về {subject}.",
    ),
    "CIT018": (
        "Căn cứ ⟦Văn bản hợp nhất số {number}/VBHN-BTC ngày 10/3/2021 của Bộ Tài chính|"
        "Thông tư số {number}/2021/TT-BTC ngày 10/3/2021 của Bộ Tài chính⟧ về {subject};",
        "Căn cứ ⟦Văn bản hợp nhất số {number}/VBHN-VPQH ngày 15/7/{year}|"
        "Nghị quyết số {number}/NQ-CP ngày 15/7/{year}⟧ về {subject};",
    ),
    "CIT019": (
        "Căn cứ Luật Lưu trữ⟦ số {number}/2024/QH15|⟧ ngày 21 tháng 6 năm 2024;\nTheo đề nghị của {department};",
        "Căn cứ Luật Thi đua, khen thưởng⟦ số {number}/2022/QH15|⟧ ngày 15 tháng 6 năm 2022;\nTheo đề "
        "nghị về {subject};",
    ),
    "CIT020": (
        "Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật {law}|Luật {law}⟧ năm {year};\nXét đề nghị "
        "của {department};",
    ),
    "CIT021": (
        "Quán triệt Nghị quyết số {number}-NQ/TW ngày 27/9/2019 của Bộ Chính trị; Kế hoạch số 57/KH-UBND "
        "ngày 09/4/2021 của "
        "UBND tỉnh; Quyết định số {number}/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ⟦,|;⟧ "
        "Kế hoạch số {number}/KH-UBND ngày 12/5/2022 của UBND tỉnh về {subject}.",
    ),
    "CIT022": (
        "Đề nghị tặng ⟦Bằng khen của UBND|Bằng khen của Chủ tịch UBND⟧ tỉnh {province} cho {number} tập "
        "thể về {subject}.",
        "Tặng ⟦Bằng khen của Giám đốc Sở|Giấy khen của Giám đốc Sở⟧ Nội vụ cho {number} cá nhân về "
        "{subject} năm {year}.",
        "Tặng ⟦Giấy khen của Ủy ban nhân dân|Giấy khen của Chủ tịch Ủy ban nhân dân⟧ xã cho {number} "
        "người về {subject}.",
    ),
    "CIT023": (
        "Theo Quyết định số {number}/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra {subject} "
        "tại các xã biên giới.\n"
        "{department} báo cáo Quyết định số {number}/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về "
        "⟦giám|kiểm⟧ tra {subject} tại các xã biên giới.",
    ),
    "CIT024": (
        "Theo Quyết định số {number}/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về {subject}.\n"
        "{department} báo cáo theo Quyết định số {number}/QĐ-TTg⟦ ngày 15/3/2022 của Thủ tướng Chính phủ "
        "về {subject}|⟧.",
    ),
    "CIT025": (
        "Căn cứ ⟦Luật {pair[0]} năm {pair[1]}|Luật Lưu trữ năm 2024⟧;\nCăn cứ Luật {pair[0]} năm {pair[2]};\n"
        "Theo đề nghị của {department} tại Tờ trình số {number}/TTr;",
    ),
    "CIT027": (
        "Căn cứ Luật {dated[0]} ⟦ngày {day} {dated[2]}|ngày {dated[1]} {dated[2]}⟧;\nTheo đề nghị của {department};",
        "Căn cứ Luật {dated[0]} ⟦ngày {day} {dated[2]}|ngày {dated[1]} {dated[2]}⟧;\nBáo cáo số {number} về {subject};",
    ),
    "CIT026": (
        "Việc chậm {subject} năm {year} ⟦{guess} do|do⟧ thiếu nhân lực.",
        "{department} đánh giá kết quả {subject} ⟦{guess} đạt|đạt⟧ kế hoạch năm {year}.",
    ),
}
WORDS: dict[str, tuple[object, ...]] = {
    "committee": ("UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND huyện"),
    "number": tuple(range(41, 120, 3)),
    "wrong": (12, 13, 16),
    "pair": (
        ("Đất đai", 2013, 2024),
        ("Nhà ở", 2014, 2023),
        ("Lưu trữ", 2011, 2024),
        ("Đầu tư công", 2019, 2024),
        ("Thi đua, khen thưởng", 2003, 2022),
        ("Kinh doanh bất động sản", 2014, 2023),
    ),
    "dated": (
        ("Lưu trữ", 21, "tháng 6 năm 2024"),
        ("Đất đai", 18, "tháng 01 năm 2024"),
        ("Thi đua, khen thưởng", 15, "tháng 6 năm 2022"),
        ("Đầu tư công", 29, "tháng 11 năm 2024"),
        ("Nhà ở", 27, "tháng 11 năm 2023"),
    ),
    "day": ("12", "11", "14"),
    "guess": ("có lẽ", "hình như", "gần như", "dường như", "khả năng cao"),
    "law": ("Viên chức", "Đê điều", "Du lịch", "Thủy lợi", "Giáo dục", "Điện lực", "Lâm nghiệp"),
}
HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nSố: 45/KH-UBND\nHòa An, ngày 10 tháng 01 năm 2025\nKẾ HOẠCH\n"
    "Kiểm tra công tác văn thư năm 2025\n"
)


@pytest.mark.parametrize("code", PATTERNS)
def test_citations_in_other_sentences(code: str) -> None:
    head = HEAD if code == "CIT019" else ""
    assert_twins(code, list(fill(PATTERNS[code], **WORDS)), wrap=lambda text: head + text)
