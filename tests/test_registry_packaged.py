"""The registry that comes with docparse: successions on and around their days, and what a citation is linked to."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import jsonschema
import pytest

from docparse.extract import extract
from docparse.readers import read_text
from docparse.registry import SqliteRegistry, open_packaged, resolve, status_on, with_statuses
from docparse.registry.store import instrument_id
from docparse.report.contract import analysis_to_dict, load_schema
from docparse.values import Analysis, Citation


@pytest.fixture(scope="module")
def registry() -> SqliteRegistry:
    return open_packaged()


@pytest.mark.parametrize(
    ("type_", "number", "date", "day", "expected", "by"),
    [
        ("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2020-03-04", "in_force", ()),
        ("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2020-03-05", "expired", ("30/2020/NĐ-CP",)),
        ("Luật", "15/2003/QH11", "2003-11-26", "2023-01-10", "in_force", ()),
        ("Luật", "15/2003/QH11", "2003-11-26", "2024-01-01", "expired", ("06/2022/QH15",)),
        ("Luật", "06/2022/QH15", "2022-06-15", "2023-01-10", "not_yet", ()),
        ("Nghị định", "91/2017/NĐ-CP", "2017-07-31", "2023-12-31", "in_force", ()),
        ("Nghị định", "91/2017/NĐ-CP", "2017-07-31", "2024-01-01", "expired", ("98/2023/NĐ-CP",)),
        ("Nghị định", "98/2023/NĐ-CP", "2023-12-31", "2025-06-30", "in_force", ()),
        ("Nghị định", "98/2023/NĐ-CP", "2023-12-31", "2025-07-01", "expired", ("152/2025/NĐ-CP",)),
        ("Luật", "77/2015/QH13", "2015-06-19", "2025-02-28", "in_force", ()),
        ("Luật", "77/2015/QH13", "2015-06-19", "2025-03-01", "expired", ("65/2025/QH15",)),
        ("Luật", "65/2025/QH15", "2025-02-19", "2025-06-15", "in_force", ()),
        ("Luật", "65/2025/QH15", "2025-02-19", "2025-06-16", "expired", ("72/2025/QH15",)),
        ("Luật", "80/2015/QH13", "2015-06-22", "2025-03-31", "in_force", ()),
        ("Luật", "80/2015/QH13", "2015-06-22", "2025-04-01", "expired", ("64/2025/QH15",)),
    ],
)
def test_successions(
    registry: SqliteRegistry, type_: str, number: str, date: str, day: str, expected: str, by: tuple[str, ...]
) -> None:
    wanted = instrument_id(type_, number, date)
    found = next(one for one in registry.numbered(number) if one.id == wanted)
    status = status_on(found, registry.links_to(found), day, "asked")
    assert (status.state, status.replaced_by) == (expected, by)


@pytest.mark.parametrize(
    ("number", "day", "expected", "told"),
    [
        ("91/2017/NĐ-CP", "2024-01-01", ("98/2023/NĐ-CP",), None),
        (
            "91/2017/NĐ-CP", "2025-07-01", ("98/2023/NĐ-CP", "152/2025/NĐ-CP"),
            "98/2023/NĐ-CP nay đã được thay thế bởi 152/2025/NĐ-CP.",
        ),
        (
            "77/2015/QH13", "2025-06-16", ("65/2025/QH15", "72/2025/QH15"),
            "65/2025/QH15 nay đã được thay thế bởi 72/2025/QH15.",
        ),
    ],
)  # fmt: skip
def test_successors_of_successors_are_named_from_their_day_on(
    registry: SqliteRegistry, number: str, day: str, expected: tuple[str, ...], told: str | None
) -> None:
    text = f"Căn cứ văn bản số {number} về việc ấy;"
    (one,) = with_statuses(extract(read_text(text)), registry, day, "asked").citations
    (status,) = one.statuses
    assert (status.state, status.replaced_by, status.reason) == ("expired", expected, told)


def test_a_decree_that_only_lower_texts_end_is_not_called_expired(registry: SqliteRegistry) -> None:
    (one,) = cited("Căn cứ Nghị định số 75/2015/NĐ-CP của Chính phủ;", registry).citations
    assert {status.state for status in one.statuses} == {"unknown"}


def cited(text: str, registry: SqliteRegistry, today: str = "2026-11-22") -> Analysis:
    return with_statuses(extract(read_text(text)), registry, today)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;", "Nghị định|30/2020/NĐ-CP|2020-03-05"),
        ("Căn cứ Nghị định 30/2020/NĐ-CP;", "Nghị định|30/2020/NĐ-CP|2020-03-05"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;", "Luật|72/2025/QH15|2025-06-16"),
        # Two instruments share the number: the type tells them apart.
        ("Căn cứ Luật số 15/2003/QH11;", "Luật|15/2003/QH11|2003-11-26"),
        # Numbers of the Government's resolutions recur each year.
        ("Căn cứ Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ;", "Nghị quyết|01/NQ-CP|2023-01-06"),
        ("Căn cứ Nghị quyết số 01/NQ-CP của Chính phủ;", None),
        # A province's decision is not that of another.
        ("Căn cứ Quyết định số 05/2021/QĐ-UBND của Ủy ban nhân dân tỉnh Cà Mau;", None),
        ("Căn cứ Nghị định số 9999/2020/NĐ-CP của Chính phủ;", None),
    ],
)
def test_a_citation_is_linked_to_one_instrument_or_to_none(
    registry: SqliteRegistry, text: str, expected: str | None
) -> None:
    assert [one.instrument_id for one in cited(text, registry).citations] == [expected]


def test_short_forms_have_the_state_of_what_they_stand_for(registry: SqliteRegistry) -> None:
    text = (
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ.\nTheo Nghị định này, việc lưu trữ được giao."
    )
    first, second = cited(text, registry).citations
    assert first.statuses
    assert second.statuses == first.statuses


def test_the_document_is_judged_on_its_day_and_today(registry: SqliteRegistry) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
        "Công tác năm 2023\nCăn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"
    )
    (one,) = cited(text, registry).citations
    assert [(s.basis, s.on, s.state) for s in one.statuses] == [
        ("document_date", "2023-01-10", "in_force"),
        ("today", "2026-11-22", "expired"),
    ]


def test_a_file_that_is_no_registry_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE a (b)")
    other.close()
    with pytest.raises(ValueError, match="no registry"):
        SqliteRegistry(tmp_path / "other.sqlite")


def test_an_unnumbered_mention_is_never_guessed(registry: SqliteRegistry) -> None:
    assert resolve(Citation(start=0, end=5, type="Nghị định", name="Nghị định"), registry).instrument is None


def test_what_is_known_of_every_kind_keeps_the_contract(registry: SqliteRegistry) -> None:
    numbers = (
        "110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ",
        "163/2016/NĐ-CP ngày 21/12/2016 của Chính phủ",
        "36/2018/TT-BTC ngày 30/3/2018 của Bộ trưởng Bộ Tài chính",
    )
    analysis = cited(" ".join(f"Căn cứ văn bản số {number};\n" for number in numbers), registry)
    assert any(status.last_known for one in analysis.citations for status in one.statuses)
    schema = load_schema()
    document = {**schema["$defs"]["document"], "$defs": schema["$defs"]}
    jsonschema.validate(json.loads(json.dumps(analysis_to_dict(analysis))), document)
