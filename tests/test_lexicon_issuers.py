"""Issuers: each row, written names, canonical ids, organs of symbols."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.lexicon import (
    Issuer,
    Province,
    doc_types,
    fold_name,
    issuer_by_name,
    issuer_id,
    issuers,
    issuers_by_code,
    issuers_by_id,
    issuers_of_symbol,
    provinces,
    type_by_name,
)
from docparse.lexicon.organ_names import HEAD_COLUMNS
from docparse.lexicon.tables import read_table

RESERVED_NAMES = {kind.name for kind in doc_types() if kind.reserved}
NORMATIVE_NAMES = {kind.name for kind in doc_types() if kind.normative != "no"} | {"Chỉ thị"}


@pytest.mark.parametrize("row", issuers(), ids=lambda row: row.id)
def test_row(row: Issuer) -> None:
    assert row.codes
    assert row.family in ("state", "party", "mass")
    assert row.level in ("central", "province", "district", "commune", "any")
    assert set(row.successors) <= set(issuers_by_id())
    assert row.id not in row.successors
    assert set(row.may_issue) <= RESERVED_NAMES
    assert set(row.may_issue_normative) <= NORMATIVE_NAMES
    assert set(row.may_issue_normative) & RESERVED_NAMES <= set(row.may_issue)
    assert len(set(row.codes)) == len(row.codes)
    for code in row.codes:
        assert row in issuers_by_code(code)
        assert ";" not in code


@pytest.mark.parametrize("row", issuers(), ids=lambda row: row.id)
def test_each_spelling_names_its_organ(row: Issuer) -> None:
    for spelling in row.spellings:
        found = issuer_by_name(spelling)
        assert found is not None
        assert fold_name(spelling) in map(fold_name, found.spellings), spelling


def test_ids_are_unique() -> None:
    assert len(issuers_by_id()) == len(issuers())


def test_successors_live_on_after_their_forerunners() -> None:
    for row in issuers():
        for successor in map(issuers_by_id().__getitem__, row.successors):
            assert not (row.valid_to and successor.valid_to) or row.valid_to < successor.valid_to


@pytest.mark.parametrize("row", read_table("organ_heads.csv", HEAD_COLUMNS), ids=lambda row: row["title"])
def test_head_row(row: dict[str, str]) -> None:
    assert row["example"].startswith(row["title"])
    found = issuer_by_name(row["example"])
    assert found is not None
    assert found.id == row["issuer"]


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("UBND tỉnh Lào Cai", "UBND"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "UBND"),
        ("UỶ BAN NHÂN DÂN TỈNH LÀO CAI", "UBND"),
        ("Chủ tịch UBND tỉnh", "UBND"),
        ("Chủ tịch Ủy ban nhân dân thành phố Hà Nội", "UBND"),
        ("UBND thành phố Vinh", "UBND-H"),
        ("UBND quận Ba Đình", "UBND-H"),
        ("UBND phường Hoàng Liệt", "UBND-X"),
        ("Bộ trưởng Bộ Y tế", "BYT"),
        ("Bộ Trưởng Bộ Y tế", "BYT"),
        ("Bộ Nông nghiệp và PTNT", "BNNPTNT"),
        ("Bộ VHTT&DL", "BVHTTDL"),
        ("Bộ Văn hoá, Thể thao và Du lịch", "BVHTTDL"),
        ("Thủ Tướng Chính phủ", "TTg"),
        ("Thủ tướng", "TTg"),
        ("Chính phủ", "CP"),
        ("Thường trực HĐND tỉnh", "HĐND"),
        ("Hội đồng nhân dân tỉnh Sơn La", "HĐND"),
        ("Giám đốc Sở Khoa học và Công nghệ", "SKHCN"),
        ("Sở KH&CN", "SKHCN"),
        ("Ban Thường vụ Tỉnh ủy", "TU"),
        ("Ban Chấp hành Đảng bộ tỉnh", "TU"),
        ("Thành uỷ Đà Nẵng", "TU"),
        ("Thành ủy Pleiku", "ThU"),
        ("Ban Bí thư Trung ương Đảng", "TW.BBT"),
        ("Bộ Chính trị", "TW.BCT"),
        ("Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII", "TW.BCH"),
        ("Trưởng Ban Chỉ đạo Quốc gia về chuyển đổi số", "BCĐTW"),
        ("Trưởng Ban Chỉ đạo cải cách hành chính", "BCĐ"),
        ("Công ty cổ phần Sao Mai", None),
        ("Sở", None),
        ("", None),
    ],
)
def test_issuer_by_name(text: str, organ: str | None) -> None:
    found = issuer_by_name(text)
    assert (found.id if found else None) == organ


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("UBND tỉnh Lào Cai", None, "UBND@lao-cai"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "Sơn La", "UBND@lao-cai"),
        ("UBND tỉnh", "Lào Cai", "UBND@lao-cai"),
        ("UBND tỉnh", "lao-cai", "UBND@lao-cai"),
        ("UBND tỉnh", None, "UBND"),
        ("UBND tỉnh Phú Yên (cũ)", "Đắk Lắk", "UBND@phu-yen"),
        ("UBND TP. Hồ Chí Minh", None, "UBND@ho-chi-minh"),
        ("Sở Y tế", "tỉnh Thanh Hoá", "SYT@thanh-hoa"),
        ("Sở Công Thương Lào Cai", None, "SCT@lao-cai"),
        ("Bộ Y tế", "Lào Cai", "BYT"),
        ("UBND huyện Bảo Yên", "Lào Cai", "UBND-H.bao-yen@lao-cai"),
        ("UBND thành phố Vinh, tỉnh Nghệ An", None, "UBND-H.vinh@nghe-an"),
        ("UBND xã", "Lào Cai", "UBND-X@lao-cai"),
        ("Hội Chữ thập đỏ Việt Nam", "Lào Cai", "CTĐ"),
        ("Hội Chữ thập đỏ tỉnh", "Lào Cai", "CTĐ@lao-cai"),
        ("Công ty cổ phần Sao Mai", "Lào Cai", None),
    ],
)
def test_issuer_id(text: str, place: str | None, expected: str | None) -> None:
    assert issuer_id(text, place) == expected


@pytest.mark.parametrize("place", [row for row in provinces() if row.valid_to is None], ids=lambda row: row.id)
def test_issuer_id_in_each_province(place: Province) -> None:
    assert issuer_id(f"Ủy ban nhân dân {place.kind} {place.name}") == f"UBND@{place.id}"
    assert issuer_id(f"HĐND {place.kind.upper()} {place.name.upper()}") == f"HĐND@{place.id}"
    party = "Thành ủy" if place.kind == "thành phố" else "Tỉnh ủy"
    assert issuer_id(f"Ban Thường vụ {party} {place.name}") == f"TU@{place.id}"


@pytest.mark.parametrize(
    ("symbol", "organs"),
    [
        ("NĐ-CP", ["CP"]),
        ("30/2020/NĐ-CP", ["CP"]),
        ("QĐ-TTg", ["TTg"]),
        ("QĐ-Ttg", ["TTg"]),
        ("KH-UBND", ["UBND", "UBND-H", "UBND-X"]),
        ("SNV-TĐKT", ["SNV", "SNgV"]),
        ("KL/TW", ["TW", "TW.BCH", "TW.BCT", "TW.BBT"]),
        ("50-KL/TW", ["TW", "TW.BCH", "TW.BCT", "TW.BBT"]),
        ("CTr/TU", ["TU", "ThU"]),
        ("QĐ-BTNMT", ["BTNMT"]),
        ("TT-BNNPTNT", ["BNNPTNT"]),
        ("QĐ-BNN-TCLN", ["BNNPTNT"]),
        ("QH15", ["QH"]),
        ("06/2022/QH15", ["QH"]),
        ("NQ-UBTVQH15", ["UBTVQH"]),
        ("PL-UBTVQH10", ["UBTVQH"]),
        ("LCT/HĐNN8", ["HĐNN"]),
        ("TTLT-BYT-BQP", ["BYT", "BQP"]),
        ("QĐ/TWĐTN-VP", ["TWĐTN"]),
        ("UBND.VX", ["UBND", "UBND-H", "UBND-X"]),
        ("TT-BGD&ĐT", ["BGDĐT"]),
        ("L-CTN", ["CTN"]),
        ("101/CP", ["CP"]),
        ("QĐ-KHONGCO", []),
        ("", []),
    ],
)
def test_issuers_of_symbol(symbol: str, organs: list[str]) -> None:
    assert [issuer.id for issuer in issuers_of_symbol(symbol)] == organs


def test_usual_code_goes_before_an_occasional_one() -> None:
    assert issuers_by_code("BNV")[0].id == "BNV"
    assert issuers_by_code("SNV")[0].id == "SNV"
    assert issuers_by_code("BTC")[0].id == "BTC"
    assert issuers_by_code("TU")[0].id == "TU"


@pytest.mark.parametrize(
    ("organ", "kind", "may"),
    [
        ("QH", "Luật", True),
        ("QH", "Pháp lệnh", False),
        ("UBTVQH", "Pháp lệnh", True),
        ("CP", "Nghị định", True),
        ("TTg", "Nghị định", False),
        ("TTg", "Chỉ thị", True),
        ("BNV", "Thông tư", True),
        ("BNV", "Nghị quyết", False),
        ("SNV", "Thông tư", False),
        ("SNV", "Nghị quyết", False),
        ("SNV", "Kế hoạch", True),
        ("UBND", "Nghị quyết", False),
        ("UBND", "Chỉ thị", True),
        ("HĐND", "Nghị quyết", True),
        ("HĐND", "Chỉ thị", False),
        ("TU", "Chỉ thị", True),
        ("TU", "Thông tri", True),
        ("CB", "Chỉ thị", False),
        ("CB", "Nghị quyết", True),
        ("TLĐ", "Nghị quyết", True),
    ],
)
def test_may_issue_type(organ: str, kind: str, may: bool) -> None:
    found = type_by_name(kind)
    assert found is not None
    assert issuers_by_id()[organ].may_issue_type(found) is may


@pytest.mark.parametrize(
    ("organ", "day", "exists"),
    [
        ("BNNMT", "2024-12-31", False),
        ("BNNMT", "2025-03-01", True),
        ("BTNMT", "2025-03-01", False),
        ("BYT", "1999-01-01", True),
    ],
)
def test_exists_on(organ: str, day: str, exists: bool) -> None:
    assert issuers_by_id()[organ].exists_on(day) is exists


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    issuer_by_name(text)
    issuer_id(text, text)
    issuers_of_symbol(text)
