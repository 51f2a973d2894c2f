"""The truth that links are measured against is found from number, day, type and issuer alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.resolution import NONE, SEVERAL, Place, count_linked, load_read, place_of, true_instrument
from docparse.extract import extract
from docparse.readers import read_text
from docparse.registry import open_packaged, with_statuses
from docparse.values import Analysis


@pytest.mark.parametrize(
    ("type_", "number", "date", "issuer", "expected"),
    [
        ("Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ", "Nghị định|30/2020/NĐ-CP|2020-03-05"),
        # The number holds the year, and its series is one for the country.
        ("Luật", "72/2025/QH15", None, None, "Luật|72/2025/QH15|2025-06-16"),
        # Another day: a person has to read; where the number recurs, it is another instrument.
        ("Nghị định", "30/2020/NĐ-CP", "2020-05-03", "Chính phủ", None),
        ("Nghị quyết", "01/NQ-CP", "2023-02-06", "Chính phủ", NONE),
        # Another province, and a number that the registry does not have.
        ("Quyết định", "1407/QĐ-UBND", "2012-10-10", "UBND tỉnh Cà Mau", NONE),
        ("Nghị định", "9999/2020/NĐ-CP", "2020-03-05", "Chính phủ", NONE),
    ],
)
def test_what_is_surely_meant(
    type_: str, number: str, date: str | None, issuer: str | None, expected: str | None
) -> None:
    record = {"type": type_, "number": number, "date": date, "issuer": issuer}
    assert true_instrument(record, open_packaged()) == expected


def judged(text: str) -> Analysis:
    return with_statuses(extract(read_text(text)), open_packaged(), "2026-11-22")


def test_links_are_counted_by_what_was_read() -> None:
    analysis = judged(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nTheo Luật Đất đai, việc ấy được giao."
    )
    law = place_of({"number": None, "name": "Luật Đất đai", "date": None}, analysis)
    counts = count_linked([analysis], open_packaged(), {law: SEVERAL})
    assert (counts.cited, counts.known, counts.right, counts.wrong) == (2, 1, 1, 0)
    assert (counts.ambiguous, counts.reported) == (1, 1)


def test_a_wrong_link_and_one_that_nobody_read_are_counted() -> None:
    analysis = judged("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;")
    (one,) = analysis.citations
    wrong = replace(analysis, citations=(replace(one, instrument_id="Luật|1/2000/QH10|2000-01-01"),))
    counts = count_linked([wrong], open_packaged(), {})
    assert (counts.right, counts.wrong) == (0, 1)
    place = Place(analysis.document.sha256[:12], "30/2020/NĐ-CP", "2020-03-05")
    counts = count_linked([wrong], open_packaged(), {place: "Luật|1/2000/QH10|2000-01-01"})
    assert (counts.right, counts.wrong) == (1, 0)


def test_the_table_of_what_was_read_has_each_place_once() -> None:
    assert all(len(place.document) == 12 and instrument for place, instrument in load_read().items())
