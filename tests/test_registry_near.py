"""Near misses of a number or a day are offered, and never linked."""

from __future__ import annotations

import pytest

from docparse.extract import extract
from docparse.readers import read_text
from docparse.registry import open_packaged, with_statuses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The symbol has lost its end, the mark of a letter, a hyphen.
        ("Quyết định số 749/QĐ ngày 03/6/2020 của Thủ tướng Chính phủ", ("749/QĐ-TTg", "2020-06-03")),
        ("Nghị định số 30/2020/ND-CP ngày 05/3/2020 của Chính phủ", ("30/2020/NĐ-CP", "2020-03-05")),
        ("Nghị định số 30/2020/NĐCP ngày 05/3/2020 của Chính phủ", ("30/2020/NĐ-CP", "2020-03-05")),
        # The day of an instrument whose number recurs each year.
        ("Nghị quyết số 01/NQ-CP ngày 06/02/2023 của Chính phủ", ("01/NQ-CP", "2023-01-06")),
    ],
)
def test_the_nearest_is_offered(text: str, expected: tuple[str, str]) -> None:
    (one,) = with_statuses(extract(read_text(f"Căn cứ {text};")), open_packaged(), "2026-11-22").citations
    assert one.instrument_id is None
    assert one.corrected is not None
    assert (one.corrected.number, one.corrected.date) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 01/NQ-CP của Chính phủ",
        "Quyết định số 749/QĐ ngày 03/6/2020 của Ủy ban nhân dân tỉnh Cà Mau",
        "Nghị định số 9999/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
        "Kế hoạch số 12/KH-UBND ngày 05/3/2020 của Ủy ban nhân dân tỉnh Cà Mau",
    ],
)
def test_nothing_is_offered_where_little_speaks_for_it(text: str) -> None:
    (one,) = with_statuses(extract(read_text(f"Căn cứ {text};")), open_packaged(), "2026-11-22").citations
    assert one.corrected is None
    assert one.instrument_id is None


def test_an_exact_number_and_day_are_linked() -> None:
    text = "Thực hiện Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ."
    (one,) = with_statuses(extract(read_text(text)), open_packaged(), "2026-11-22").citations
    assert one.instrument_id == "Chỉ thị|38/CT-TTg|2020-09-29"
