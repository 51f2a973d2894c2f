"""Layout faults in other documents: provinces, departments and subjects take turns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.twins import SUBJECTS, YEARS, assert_twins, fill

# So many that no two twins of a pattern are alike.
_TASKS = tuple(f"{subject} năm {year}" for year in YEARS for subject in SUBJECTS)
_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_STATE = _HEAD + "Số: 45/{}\nHòa An, ngày 10 tháng 4 năm 2023\n"
_PLAN = _STATE.format("KH-SNV") + "KẾ HOẠCH\nVề công tác năm 2023\n"
_DECISION = _STATE.format("QĐ-SNV") + "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n"
_PARTY = "TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-KH/TU\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\nNăm 2023\n"
_LIST = "\nNơi nhận:\n- Các phòng;\n- Lưu: VT, TH.\n"
_SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"

BASES = (
    "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/{year} của UBND tỉnh {province} về {subject}⟦.|;⟧\n"
    "Căn cứ chức năng, nhiệm vụ được giao, {department} ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH",
    "Căn cứ Công văn số 45/VP-TH ngày 05/01/{year} của {department} về việc báo cáo {subject}⟦.|;⟧\n"
    "Xét đề nghị của {department} tỉnh {province}, Sở xây dựng Kế hoạch như sau:\nI. MỤC ĐÍCH",
)
COMMAS = (
    "Căn cứ chức năng, nhiệm vụ được ⟦giao|giao,⟧ {department} xây dựng Kế hoạch về {subject} như sau:",
    "Căn cứ nhiệm vụ được giao trong ⟦năm|năm,⟧ {department} báo cáo kết quả {subject} năm {year} như sau:",
    "Căn cứ các quy định nêu ⟦trên|trên,⟧ Sở Tài chính tỉnh {province} đề nghị các đơn vị triển khai {subject}.",
)
MISSING_ENDS = ("{department} báo cáo kết quả {subject} về UBND tỉnh {province}⟦.|./.⟧",)
WRONG_ENDS = (
    "{department} báo cáo kết quả {subject} về UBND tỉnh {province}⟦/.|./.⟧",
    "Các đơn vị thuộc {department} triển khai {subject} đúng tiến độ⟦./|./.⟧",
)
DEGREES = ("⟦{degree} |⟧{signer}",)
MARKS = ("⟦{mark}|KT.⟧ {head}\nPHÓ {head}\n{signer}",)
DEPUTIES = ("⟦|KT. {head}\n⟧PHÓ {head}\n{signer}",)
SAME = ("KT. {head}\n⟦{head}|PHÓ {head}⟧\n{signer}",)
MOTTOES = (
    "⟦{motto}|Độc lập - Tự do - Hạnh phúc⟧\nSố: {number}/KH-SNV\n"
    "{province}, ngày 10 tháng 4 năm {year}\nKẾ HOẠCH\nVề {subject}",
)
COPIES = (
    "{department}/Căn cứ nhiệm vụ được giao, các đơn vị triển khai {subject}./.\nNơi nhận:\n"
    "- {department};\n- ⟦Lưu|Lưu:⟧ VT, {unit}.",
    "{department}/Căn cứ nhiệm vụ được giao, các đơn vị triển khai {subject}./.\nNơi nhận:\n"
    "- {department};\n- Lưu: ⟦VT|VT,⟧ {unit}.",
)
NUMBERS = ("⟦{digit}|0{digit}⟧/KH-SNV\n{province}, ngày 10 tháng 4 năm {year}\nKẾ HOẠCH\nVề {subject}",)
MARKUP = (
    "Diện tích thực hiện {subject} là {number} m⟦<sup>2</sup>|2⟧ tại tỉnh {province}.",
    "{department} phối hợp với Công ty A ⟦&amp;|&⟧ B về {subject}.",
    "Yêu cầu {department} ⟦**khẩn trương**|khẩn trương⟧ triển khai {subject}.",
)
ABOVE = (
    "Các đơn vị triển khai {subject}./.\nNơi nhận:\n- ⟦Như trên|Các phòng⟧;\n"
    "- {department} tỉnh {province};\n- Lưu: VT.",
)
ADDRESSED = ("⟦Kính gửi:|⟧ {department} tỉnh {province}\nCác đơn vị triển khai {subject}./.",)

ARCHIVES = ("{department} triển khai {subject}./.\nNơi nhận:\n- UBND tỉnh {province};\n- Lưu: VT, ⟦{unit}|{unit}.⟧",)
PARTY_ENDS = ("Các cấp ủy, {department} tỉnh {province} lãnh đạo, chỉ đạo {subject}⟦./.|.⟧",)
DASHES = (
    "⟦- |⟧Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/{year} của UBND tỉnh {province};\nCăn cứ đề nghị về {subject};\n"
    "Theo đề nghị của {department}.\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác.",
)
COLONS = (
    "I. NỘI DUNG\n1. Mục đích\nTriển khai {subject} tại tỉnh {province}.\n2. Yêu cầu⟦:|⟧\nĐúng hạn, đúng mẫu.\n"
    "3. Kinh phí\nNgân sách cấp cho {department}.",
)
PARTY_COPIES = (
    "Các cấp ủy tỉnh {province} lãnh đạo {subject}.\nNơi nhận:\n- Các ban;\n- ⟦Lưu: VT|Lưu Văn phòng⟧, {unit}.",
)

_HEADS = ("GIÁM ĐỐC", "CHỦ TỊCH", "CỤC TRƯỞNG", "HIỆU TRƯỞNG")
_SIGNERS = (
    "Nguyễn Văn An",
    "Trần Thị Bình",
    "Lê Minh Châu",
    "Phạm Quốc Dũng",
    "Hoàng Thị Giang",
    "Vũ Đức Hải",
    "Đỗ Thu Hà",
)
_BEHIND = f"Các đơn vị thực hiện./.{_LIST}"

TWINS: tuple[tuple[str, tuple[str, ...], dict[str, tuple[object, ...]], Callable[[str], str]], ...] = (
    ("LAY007", BASES, {}, lambda twin: _PLAN + twin),
    ("LAY008", COMMAS, {}, str),
    ("LAY009", MISSING_ENDS, {}, lambda twin: f"{_PLAN}I. NỘI DUNG\n{twin}{_LIST}{_SIGNED}"),
    ("LAY010", WRONG_ENDS, {}, lambda twin: f"{_PLAN}I. NỘI DUNG\n{twin}{_LIST}{_SIGNED}"),
    (
        "LAY012",
        MOTTOES,
        {
            "motto": (
                "Độc Lập - Tự Do - Hạnh Phúc",
                "Độc lập- Tự do- Hạnh phúc",
                "Độc lập – Tự do – Hạnh phúc",
                "Độc lập-Tự do-Hạnh phúc",
            ),
            "number": tuple(range(11, 40)),
        },
        lambda twin: f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{twin}",
    ),
    (
        "LAY013",
        MARKS,
        {"mark": ("K/T", "KT"), "head": _HEADS, "signer": _SIGNERS},
        lambda twin: f"{_PLAN}{_BEHIND}{twin}",
    ),
    ("LAY014", SAME, {"head": _HEADS, "signer": _SIGNERS}, lambda twin: f"{_PLAN}{_BEHIND}{twin}"),
    ("LAY015", DEPUTIES, {"head": _HEADS, "signer": _SIGNERS}, lambda twin: f"{_PLAN}{_BEHIND}{twin}"),
    (
        "LAY016",
        DEGREES,
        {"degree": ("TS.", "ThS.", "PGS.TS.", "Thạc sĩ", "Tiến sĩ"), "signer": _SIGNERS},
        lambda twin: f"{_PLAN}{_BEHIND}GIÁM ĐỐC\n{twin}",
    ),
    ("LAY017", COPIES, {"unit": ("TH", "TCHC", "KHTC", "NV", "QLN")}, lambda twin: _PLAN + twin.partition("/")[2]),
    ("LAY018", ADDRESSED, {}, lambda twin: f"{_DECISION}{twin}{_LIST}{_SIGNED}"),
    ("LAY019", ABOVE, {}, lambda twin: _PLAN + twin),
    ("LAY020", NUMBERS, {"digit": tuple(range(1, 10))}, lambda twin: f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: {twin}"),
    ("LAY004", ARCHIVES, {"unit": ("TH", "TCHC", "KHTC", "NV", "QLN")}, lambda twin: _PLAN + twin),
    ("LAY011", PARTY_ENDS, {}, lambda twin: f"{_PARTY}{twin}\nNơi nhận:\n- Các ban đảng;\n- Lưu Văn phòng.\n"),
    ("LAY023", DASHES, {}, lambda twin: _DECISION + twin),
    ("LAY024", COLONS, {}, lambda twin: _PLAN + twin),
    ("LAY025", PARTY_COPIES, {"unit": ("TH", "TCHC", "KHTC", "NV")}, lambda twin: _PARTY + twin),
    ("LAY021", MARKUP, {"number": tuple(range(11, 40))}, str),
)


@pytest.mark.parametrize(("code", "patterns", "words", "wrap"), TWINS, ids=[row[0] for row in TWINS])
def test_twins(
    code: str, patterns: tuple[str, ...], words: dict[str, tuple[object, ...]], wrap: Callable[[str], str]
) -> None:
    assert_twins(code, list(fill(patterns, **{"subject": _TASKS, **words})), wrap=wrap)
