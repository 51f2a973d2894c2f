"""Names without a number: each row finds its example; resolution by day; folding."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.lexicon import NamedReference, find_named, fold_code, fold_name, named_references, resolve_name, slug
from docparse.lexicon.name_forms import compile_name

ROWS = named_references()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.example} {row.date}")
def test_row(row: NamedReference) -> None:
    assert row.confidence in ("high", "medium", "low", "ambiguous")
    assert (row.confidence == "ambiguous") == (len(row.numbers) > 1)
    assert row.date is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", row.date)
    assert row.issuer
    if row.pattern.startswith("@"):
        assert re.fullmatch(r"@(plenum \d+ [IVX]+|congress [IVX]+|party \w+ \w+ \d{2,3}-\w+/\w+)", row.pattern)
    else:
        compile_name(row.pattern)
    (mention,) = find_named(row.example)
    assert row in mention.candidates
    assert mention.start == 0
    inside = f"tiếp tục thực hiện {row.example}, các đơn vị báo cáo."
    assert [inside[found.start : found.end] for found in find_named(inside)] == [row.example[: mention.end]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.example} {row.date}")
def test_row_resolves_on_its_own_day(row: NamedReference) -> None:
    if row.date is not None and len(row.date) == 10:
        resolved = resolve_name(row.example, row.date)
        assert resolved is not None
        assert (resolved.numbers, resolved.date) == (row.numbers, row.date)


def test_rows_of_one_pattern_differ_in_date() -> None:
    keys = [(row.pattern, row.date) for row in ROWS]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "on", "number", "confidence"),
    [
        ("Nghị quyết Trung ương 6 khóa XI", None, "20-NQ/TW", "high"),
        ("Nghị quyết Trung ương 6 (khoá XI)", None, "20-NQ/TW", "high"),
        ("Nghị quyết TW6 khóa XI", None, "20-NQ/TW", "high"),
        ("Nghị quyết Hội nghị Trung ương 6, khóa XI", None, "20-NQ/TW", "high"),
        ("Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương (khóa XI)", None, "20-NQ/TW", "high"),
        ("Nghị quyết Hội nghị Ban Chấp hành Trung ương lần thứ sáu khóa XI", None, "20-NQ/TW", "high"),
        ("Nghị quyết Hội nghị Trung ương lần thứ tám, khóa XII của Đảng", None, "36-NQ/TW", "high"),
        ("Nghị quyết Trung ương 6 khóa XII", None, None, "ambiguous"),
        ("Nghị quyết Đại hội XIII của Đảng", None, None, "high"),
        ("Nghị quyết Đại hội Đảng lần thứ XIII", "2022-05-05", None, "high"),
        ("Nghị quyết số 18-NQ/TW", "2020-01-01", "18-NQ/TW", "medium"),
        ("Nghị quyết số 18-NQ/TW", "2025-01-01", "18-NQ/TW", "low"),
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "2025-01-01", "18-NQ/TW", "medium"),
        ("Nghị quyết 57 của Bộ Chính trị", None, "57-NQ/TW", "medium"),
        ("Đề án 06", "2024-01-01", "06/QĐ-TTg", "high"),
        ("Đề án 06/CP", "2024-01-01", "06/QĐ-TTg", "high"),
        ("đề án  06", "2024-01-01", "06/QĐ-TTg", "high"),
        ("Luật Đất đai", "2020-05-01", "45/2013/QH13", "high"),
        ("Luật Đất đai", "2024-08-01", "31/2024/QH15", "high"),
        ("Luật Đất đai 2003", None, "13/2003/QH11", "high"),
        ("Luật Đất đai", None, "31/2024/QH15", "low"),
    ],
)
def test_resolve_name(text: str, on: str | None, number: str | None, confidence: str) -> None:
    resolved = resolve_name(text, on)
    assert resolved is not None
    assert (resolved.number, resolved.confidence) == (number, confidence)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Nghị quyết 57", None),
        ("Nghị quyết số 57/NQ-HĐND", None),
        ("Chỉ thị số 05/CT-UBND", None),
        ("Đề án 06", "2020-01-01"),
        ("Nghị quyết Đại hội XIII của Đảng", "2020-01-01"),
        ("Đề án 0612", None),
        ("Kế hoạch nêu trên", None),
        ("Luật Đất đai năm 1950", None),
        ("", None),
    ],
)
def test_unknown_names_stay_unknown(text: str, on: str | None) -> None:
    assert resolve_name(text, on) is None


def test_local_congress_is_not_the_national_one() -> None:
    (mention,) = find_named("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030")
    assert [row.issuer for row in mention.candidates] == ["Đại hội đại biểu Đảng bộ tỉnh"]


@given(st.text(alphabet="Nghị quyếtĐại hội số0123456789-/TWXI ,()khóa", max_size=120))
def test_find_named_gives_ordered_spans_inside_the_text(text: str) -> None:
    end = 0
    for mention in find_named(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
    resolve_name(text, "2025-01-01")


@given(st.text(max_size=80))
def test_folding_is_stable(text: str) -> None:
    folded = fold_name(text)
    assert fold_name(folded) == folded
    assert fold_name(unicodedata.normalize("NFD", text)) == folded
    assert re.fullmatch(r"[a-z0-9]*(-[a-z0-9]+)*", slug(text))
    assert fold_code(fold_code(text)) == fold_code(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("Văn hoá", "VĂN HÓA"),
        ("Lao động - Thương binh", "Lao động – Thương binh"),
        ("Thi đua, khen thưởng", "Thi đua Khen thưởng"),
        ("Nghị quyết", "Nghi\u0323 quyê\u0301t"),
        ("Ðại hội", "Đại hội"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("Hòa Bình", "Hóa Bình"), ("HĐ", "HD"), ("Đông", "Dong")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)
