"""Faults of structure in other documents: provinces, departments and subjects take turns."""

from __future__ import annotations

import pytest

from tests.twins import SUBJECTS, YEARS, assert_twins, fill

# So many that no two twins of a pattern are alike.
_TASKS = tuple(f"{subject} năm {year}" for year in YEARS for subject in SUBJECTS)
_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nKẾ HOẠCH\nVề công tác năm 2023\n"

GAPS = (
    "I. MỤC ĐÍCH\nNâng cao chất lượng {subject}.\n⟦III.|II.⟧ TỔ CHỨC THỰC HIỆN\n{department} chủ trì.",
    "I. NỘI DUNG\n1. {department} tham mưu {subject}.\n⟦3.|2.⟧ UBND tỉnh {province} xem xét, quyết định.",
    "1. Nhiệm vụ:\na) Rà soát {subject};\n⟦c)|b)⟧ Báo cáo UBND tỉnh {province}.",
)
REPEATS = (
    "I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NỘI DUNG\nTriển khai {subject}.\n"
    "⟦II.|III.⟧ TỔ CHỨC THỰC HIỆN\n{department} chủ trì.",
    "1. Nhiệm vụ:\na) Rà soát {subject};\nb) Báo cáo UBND tỉnh {province};\n"
    "⟦b)|c)⟧ Công khai kết quả tại {department}.",
)
POINTS = (
    "1. Nhiệm vụ:\na) Rà soát;\nb) Báo cáo;\nc) Công khai {subject};\nd) Gửi {department};\n⟦e)|đ)⟧ Lưu hồ sơ.",
    "1. Yêu cầu:\na) Đúng hạn;\nb) Đúng mẫu;\nc) Đủ số liệu;\nd) Gửi tỉnh {province};\n⟦e)|đ)⟧ Có {subject}.",
)
LAST = (
    "I. YÊU CẦU\n- Triển khai {subject} đúng hạn;\n- Báo cáo {department}⟦;|.⟧\nII. TỔ CHỨC THỰC HIỆN\nSở chủ trì.",
    "1. Yêu cầu:\na) Triển khai {subject};\nb) Báo cáo UBND tỉnh {province}⟦;|.⟧\n2. Kinh phí: Ngân sách tỉnh.",
)
UNEVEN = (
    "1. Yêu cầu:\na) Triển khai {subject} đúng hạn.\nb) Báo cáo {department} theo mẫu⟦;|.⟧\n"
    "c) Gửi UBND tỉnh {province}.",
    "1. Yêu cầu:\na) Triển khai {subject};\nb) Báo cáo {department}⟦.|;⟧\nc) Gửi UBND tỉnh {province};\nd) Lưu hồ sơ.",
    "1. Phạm vi: Tỉnh {province}.\n2. Đối tượng: {department}.\n"
    "3. Thời gian thực hiện: ⟦Năm {year}|năm {year}.⟧\n4. Kinh phí: Ngân sách.",
)
REFERENCES = (
    "I. MỤC ĐÍCH\nTriển khai {subject}.\nII. NỘI DUNG\n"
    "Thực hiện theo Mục ⟦V|I⟧ Kế hoạch này tại {province}.\nIII. KINH PHÍ\nNgân sách.",
    "I. MỤC ĐÍCH\nTriển khai {subject}.\nII. NỘI DUNG\n"
    "{department} theo dõi Mục ⟦VI|III⟧ của Kế hoạch này.\nIII. KINH PHÍ\nNgân sách.",
)
COUNTS = (
    "1. {department} thực hiện ⟦3|2⟧ nhiệm vụ sau:\na) Triển khai {subject};\nb) Báo cáo UBND tỉnh {province}.",
    "1. Tỉnh {province} có ⟦hai|ba⟧ giải pháp chủ yếu sau đây:\n- Rà soát;\n"
    "- Triển khai {subject};\n- Báo cáo {department}.",
)
STOPS = (
    "I. NỘI DUNG\n{department} kiểm tra {subject} tại các đơn vị trong tháng 4. Các đơn vị chuẩn bị"
    " hồ sơ, bố trí người làm việc"
    " với Tổ kiểm tra của tỉnh ⟦{province}|{province}.⟧\n\nThời gian làm việc với từng đơn vị là một ngày.",
)
EMPTY = (
    "I. MỤC ĐÍCH\nTriển khai {subject}.\n⟦II. KINH PHÍ|II. KINH PHÍ\nNgân sách tỉnh {province}.⟧\n"
    "III. TỔ CHỨC THỰC HIỆN\n{department} chủ trì.",
)
LEVELS = (
    "I. NỘI DUNG\n1. Yêu cầu:\na) Rà soát {subject};\nb) Báo cáo.\n2. Số lượng:\n"
    "⟦2.1. Một tổ.\n2.2. Hai đội.|a) Một tổ;\nb) Hai đội.⟧\n3. Khác:\na) Tỉnh {province};\nb) {department}.",
)
APPENDICES = (
    "I. NỘI DUNG\n{department} triển khai {subject} theo Phụ lục I{also}./.\nNơi nhận:\n- Lưu: VT.\n"
    "GIÁM ĐỐC\nNguyễn Văn An\n"
    "Phụ lục I\nDANH SÁCH\n(Kèm theo Kế hoạch số 45/KH-SNV ngày 10/4/{year} của Sở)\nTỉnh {province}.\n"
    "⟦Phụ lục {number}|Phụ lục I⟧\nMẪU BÁO CÁO\n(Kèm theo Kế hoạch số 45/KH-SNV ngày 10/4/{year} của Sở)\nSố liệu.",
)

FRAGMENTS = (
    "Thực hiện Kế hoạch số 45/KH-UBND ngày 10/4/{year} của UBND tỉnh {province} về"
    " ⟦{subject}.|{subject},⟧ {department} báo cáo"
    " kết quả như sau:",
    "Căn cứ Công văn số 12/VP-TH ngày 05/01/{year} của UBND tỉnh ⟦{province}.|{province},⟧"
    " {department} đã triển khai {subject}.",
)

TWINS = (
    ("STR001", GAPS, {}),
    ("STR002", REPEATS, {}),
    ("STR003", POINTS, {}),
    ("STR004", LAST, {}),
    ("STR005", UNEVEN, {}),
    ("STR006", REFERENCES, {}),
    ("STR007", COUNTS, {}),
    ("STR008", STOPS, {}),
    ("STR009", APPENDICES, {"number": ("II", "III", "IV"), "also": ("", " kèm theo")}),
    ("STR010", EMPTY, {}),
    ("STR011", LEVELS, {}),
    ("STR012", FRAGMENTS, {}),
)


@pytest.mark.parametrize(("code", "patterns", "words"), TWINS, ids=[row[0] for row in TWINS])
def test_twins(code: str, patterns: tuple[str, ...], words: dict[str, tuple[object, ...]]) -> None:
    assert_twins(code, list(fill(patterns, **{"subject": _TASKS, **words})), wrap=lambda twin: _HEAD + twin)
