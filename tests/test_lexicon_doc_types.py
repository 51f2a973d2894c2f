"""Types of documents: each row, names in running text, codes in symbols."""

from __future__ import annotations

import re

import pytest

from docparse.lexicon import DocType, doc_types, fold_name, type_by_name, type_spellings, types_by_code

_STATE = re.compile(r"^\d+[a-z]?/(?:\d{4}/)?([^\W\d][\w-]*?)-[^\W\d]")
_PARTY = re.compile(r"^\d+-([^/]+)/")


@pytest.mark.parametrize("row", doc_types(), ids=lambda row: row.name)
def test_row(row: DocType) -> None:
    assert row.normative in ("yes", "no", "mixed")
    assert row.families
    assert set(row.families) <= {"state", "party", "mass"}
    for spelling in row.spellings:
        assert type_by_name(spelling) is row
        assert type_by_name(f"{spelling.upper()} số 12") is row
    for code in row.codes:
        assert row in types_by_code(code)
    assert not row.party_codes or {"party", "mass"} & set(row.families)
    assert not row.state_codes or "state" in row.families


@pytest.mark.parametrize("row", [row for row in doc_types() if row.example[0].isdigit()], ids=lambda row: row.name)
def test_example_carries_the_code_of_its_row(row: DocType) -> None:
    party, state = _PARTY.match(row.example), _STATE.match(row.example)
    if party is not None:
        assert row in types_by_code(party[1], "party")
    elif state is not None and types_by_code(state[1]):
        assert row in types_by_code(state[1], "state")


def test_names_are_unique() -> None:
    spellings = [fold_name(spelling) for row in doc_types() for spelling in row.spellings]
    assert len(spellings) == len(set(spellings))


def test_spellings_come_longest_first() -> None:
    lengths = [len(spelling) for spelling in type_spellings()]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thông tư liên tịch số 01/2014/TTLT-BTC-BNV", "Thông tư liên tịch"),
        ("thông tư số 03", "Thông tư"),
        ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"),
        ("Kế hoạch phối hợp số 5", "Kế hoạch liên tịch"),
        ("Chương trình hành động số 01-CTr/TU", "Chương trình hành động"),
        ("Chương trình số 05", "Chương trình"),
        ("Văn bản số 123/UBND-KT", "Văn bản"),
        ("Văn bản hợp nhất số 01", "Văn bản hợp nhất"),
        ("Giấy uỷ quyền", "Giấy ủy quyền"),
        ("QCVN 01:2020/BCT", "Quy chuẩn kỹ thuật quốc gia"),
        ("Quy chế phối hợp", "Quy chế phối hợp"),
        ("Thông thường", None),
        ("Đơn vị", None),
        ("Thư viện tỉnh", None),
        ("", None),
    ],
)
def test_type_by_name(text: str, name: str | None) -> None:
    found = type_by_name(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("code", "family", "names"),
    [
        ("NĐ", None, ["Nghị định"]),
        ("TT", "state", ["Thông tư"]),
        ("TT", "party", ["Thông tri"]),
        ("QyĐ", "state", ["Quy định"]),
        ("QĐ", "state", ["Quyết định"]),
        ("QĐ", "party", ["Quyết định", "Quy định"]),
        ("HĐ", None, ["Hợp đồng"]),
        ("HD", None, ["Hướng dẫn"]),
        ("ĐA", None, ["Đề án"]),
        ("DA", None, ["Dự án"]),
        ("CV", "state", ["Công văn"]),
        ("CV", "party", ["Công văn"]),
        ("TTR", "state", ["Tờ trình"]),
        ("XYZ", None, []),
    ],
)
def test_types_by_code(code: str, family: str | None, names: list[str]) -> None:
    assert [kind.name for kind in types_by_code(code, family)] == names  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "first"),
    [("CTr", "Chương trình"), ("KH", "Kế hoạch"), ("KL", "Kết luận"), ("BC", "Báo cáo"), ("TB", "Thông báo"),
     ("QC", "Quy chế"), ("BB", "Biên bản"), ("SL", "Sắc lệnh")],
)  # fmt: skip
def test_commonest_type_of_a_code_stands_first(code: str, first: str) -> None:
    assert types_by_code(code)[0].name == first
