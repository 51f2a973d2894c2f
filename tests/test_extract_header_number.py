"""Number, symbol, place and date, with the noise and the blanks of real drafts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extract.header.lines import lines_in
from docparse.extract.header.number import find_number
from docparse.extract.header.place_date import find_place_date
from docparse.values import Span
from tests.made_documents import made


def number_in(text: str) -> tuple[str | None, str | None] | None:
    document = made(text)
    found = find_number(lines_in(document, Span(0, len(document.text))), document.text)
    return (found.number, found.symbol) if found is not None else None


@pytest.mark.parametrize(
    ("written", "number", "symbol"),
    [
        ("Số: 57/KH-UBND", "57/KH-UBND", "KH-UBND"),
        ("Số:57/KH-UBND", "57/KH-UBND", "KH-UBND"),
        ("SỐ: 57/KH-UBND", "57/KH-UBND", "KH-UBND"),
        ("Số 57/KH-UBND", "57/KH-UBND", "KH-UBND"),
        ("Số: 57 / KH - UBND", "57/KH-UBND", "KH-UBND"),
        ("Số: 57/KH–UBND", "57/KH-UBND", "KH-UBND"),
        ("Số:  2114/TTr-SNV", "2114/TTr-SNV", "TTr-SNV"),
        ("Số: 0129/KH-UBND", "0129/KH-UBND", "KH-UBND"),
        ("Số: 133a/QĐ-UBND", "133a/QĐ-UBND", "QĐ-UBND"),
        ("Số: 102/2025/QĐ-UBND", "102/2025/QĐ-UBND", "QĐ-UBND"),
        ("Số: 66.25/2026/NQ-CP", "66.25/2026/NQ-CP", "NQ-CP"),
        ("Luật số: 64/2025/QH15", "64/2025/QH15", "QH15"),
        ("Số: 1655/NQ-UBTVQH15", "1655/NQ-UBTVQH15", "NQ-UBTVQH15"),
        ("Số: 4505/BVHTTDL-MTNATL", "4505/BVHTTDL-MTNATL", "BVHTTDL-MTNATL"),
        ("Số: 12/UBND-P.TH V/v họp giao ban", "12/UBND-P.TH", "UBND-P.TH"),
        ("Số: 24/HDLN-BCA-BQP-BYT", "24/HDLN-BCA-BQP-BYT", "HDLN-BCA-BQP-BYT"),
        ("Số: 983/TB-CT\n-------", "983/TB-CT", "TB-CT"),
        ("Số:\n33/2025/NQ-HĐND", "33/2025/NQ-HĐND", "NQ-HĐND"),
        ("Số 12-KH/TU", "12-KH/TU", "KH/TU"),
        ("Số: 317 - QĐ/TWĐTN-TNTH", "317-QĐ/TWĐTN-TNTH", "QĐ/TWĐTN-TNTH"),
        ("Số      -KH/TU", None, "KH/TU"),
        ("Số:      /KH-SCT", None, "KH-SCT"),
        ("Số: …/SCT-CN", None, "SCT-CN"),
        ("Số: ...../SCT-CN", None, "SCT-CN"),
        ("Số: /KH-SKHCCN", None, "KH-SKHCCN"),
        ("Số: \t     /BC-UBND", None, "BC-UBND"),
        ("Số:           /BC - SCT", None, "BC-SCT"),
        ("Số:     /2025/QĐ-UBND", None, "QĐ-UBND"),
        ("Số: 12", "12", None),
        ("Số: ……", None, None),
    ],
)
def test_number_lines(written: str, number: str | None, symbol: str | None) -> None:
    assert number_in(written) == (number, symbol)


@pytest.mark.parametrize(
    "written", ["Số hiệu: 983/TB-CT", "Số lượng: 5", "Theo số 57/KH-UBND", "Sốt 5/X-Y", "Số công báo: 12"]
)
def test_lines_that_are_no_number(written: str) -> None:
    assert number_in(written) is None


@given(
    st.integers(1, 99999), st.sampled_from(["KH-UBND", "QĐ-TTg", "TTr-SNV", "BC-ĐGS"]), st.sampled_from(["", " ", "  "])
)
def test_spacing_never_changes_the_number(value: int, symbol: str, gap: str) -> None:
    assert number_in(f"Số:{gap}{value}{gap}/{gap}{symbol.replace('-', gap + '-' + gap)}") == (
        f"{value}/{symbol}",
        symbol,
    )


@pytest.mark.parametrize(
    ("written", "place", "date"),
    [
        ("Lào Cai, ngày 05 tháng 4 năm 2026", "Lào Cai", "2026-04-05"),
        ("  Lào Cai,  ngày       tháng 4 năm 2026", "Lào Cai", "2026-04"),
        ("Lào Cai, ngày        tháng      năm 2025", "Lào Cai", "2025"),
        ("Hưng Lâm, ngày … tháng … năm 2026", "Hưng Lâm", "2026"),
        ("Hưng Lâm, ngày ... tháng 3 năm 2026", "Hưng Lâm", "2026-03"),
        ("Hưng Lâm, ngày … tháng … năm 20…", "Hưng Lâm", None),
        ("Hà\nNội, ngày 21 tháng 11 năm 2025", "Hà Nội", "2025-11-21"),
        ("Thành phố Huế, ngày 18 tháng 11 năm 2025", "Thành phố Huế", "2025-11-18"),
        ("TP. Hồ Chí Minh, ngày 1 tháng 2 năm 2026", "TP. Hồ Chí Minh", "2026-02-01"),
        ("Bà Rịa - Vũng Tàu, ngày 3 tháng 3 năm 2025", "Bà Rịa - Vũng Tàu", "2025-03-03"),
        ("Quận 1, ngày 3 tháng 3 năm 2025", "Quận 1", "2025-03-03"),
        ("xã Hưng Lâm, ngày 9 tháng 9 năm 2026", "xã Hưng Lâm", "2026-09-09"),
        ("Hưng Lâm ngày 9 tháng 9 năm 2026", "Hưng Lâm", "2026-09-09"),
        ("Hưng Lâm, Ngày 9 tháng 9 năm 2026", "Hưng Lâm", "2026-09-09"),
        ("Hưng Lâm, 09/9/2026", "Hưng Lâm", "2026-09-09"),
        ("Độc lập - Tự do - Hạnh phúc Hưng Lâm, ngày 9 tháng 9 năm 2026", "Hưng Lâm", "2026-09-09"),
        ("Hà Nội, ng**ày 01 tháng 12 năm 2025", "Hà Nội", "2025-12-01"),
        ("Ngày 9 tháng 9 năm 2026", None, "2026-09-09"),
    ],
)
def test_place_and_date(written: str, place: str | None, date: str | None) -> None:
    document = made(written)
    found = find_place_date(lines_in(document, Span(0, len(document.text))), document.text)
    assert found is not None
    assert (found.place.value if found.place else None, found.date) == (place, date)
    assert found.written.span.of(document.text).lower().startswith("ng") or "/" in found.written.value


def test_the_date_span_covers_the_blanks() -> None:
    document = made("Lào Cai, ngày       tháng 4 năm 2026")
    found = find_place_date(lines_in(document, Span(0, len(document.text))), document.text)
    assert found is not None
    assert found.written.span.of(document.text) == "ngày       tháng 4 năm 2026"
    assert found.written.value == "ngày tháng 4 năm 2026"
