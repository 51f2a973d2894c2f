"""What is asked of an archive: answers worked out by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.made_archive import write_partition
from docparse.corpus import (
    Answer,
    Choice,
    Database,
    count_documents,
    count_errors,
    count_findings,
    expired_citations,
    find_archive,
    list_errors,
    list_expired,
    most_cited,
    open_database,
    sum_quotas,
)
from docparse.corpus.quota_names import award_in
from docparse.registry import open_packaged
from docparse.values import SettingsError
from tests.made_corpus import DECREE, citation, document, error, expired, finding, local, made, quota

HEALTH = {"issuer": "Sở Y tế tỉnh An Lộc", "issuer_id": "SYT", "own_organ": "SYT@an-loc"}
Tables = Mapping[str, Sequence[Mapping[str, Any]]]
Ask = Callable[[Database], Answer]


def answered(place: str, ask: Ask, **chosen: str) -> Answer:
    with open_database(find_archive(place), Choice(**chosen)) as database:
        return ask(database)


@pytest.mark.parametrize(
    ("ask", "tables", "rows"),
    [
        pytest.param(
            count_documents,
            {"documents": [document(1), document(2, verdict="not_ready", must_fix=3), document(3, type="Báo cáo"),
                           document(4, type=None, verdict=None, syllables=None)]},
            [("Kế hoạch", 2, 2000, 1, 0, 1, 0, 3, 0), ("Báo cáo", 1, 1000, 1, 0, 0, 0, 0, 0),
             (None, 1, None, 0, 0, 0, 1, 0, 0)],
            id="documents by type",
        ),
        pytest.param(
            lambda database: count_documents(database, "month"),
            {"documents": [document(1), document(2, date="2024-12"), document(3, date="2024")]},
            [("2024-12", 1, 1000, 1, 0, 0, 0, 0, 0), ("2025-03", 1, 1000, 1, 0, 0, 0, 0, 0),
             (None, 1, 1000, 1, 0, 0, 0, 0, 0)],
            id="documents by month: one of which only the year is known has none",
        ),
        pytest.param(
            lambda database: count_documents(database, "issuer"),
            {"documents": [document(1), document(2, issuer="Sở Nội vụ tỉnh An Lộc"), document(3, **HEALTH),
                           document(4, own_organ="SNV@an-phu")]},
            [("SỞ NỘI VỤ TỈNH AN LỘC (SNV@an-loc)", 2, 2000, 2, 0, 0, 0, 0, 0),
             ("SỞ NỘI VỤ TỈNH AN LỘC (SNV@an-phu)", 1, 1000, 1, 0, 0, 0, 0, 0),
             ("SỞ Y TẾ TỈNH AN LỘC", 1, 1000, 1, 0, 0, 0, 0, 0)],
            id="documents by issuer: capitals do not count, the organ does",
        ),
        pytest.param(
            count_findings,
            {"documents": [document(1), document(2), document(3, verdict=None)],
             "findings": [finding(1), finding(1), finding(2), finding(2, "VAL001", severity="warning")]},
            [("SPL001", "tên của SPL001", 3, 2, 3, 0, 0, 1.5), ("VAL001", "tên của VAL001", 1, 1, 0, 1, 0, 0.5)],
            id="findings by rule, held against the syllables of what was checked",
        ),
        pytest.param(
            lambda database: count_findings(database, "family"),
            {"documents": [document(1)], "findings": [finding(1), finding(1, "SPL014"), finding(1, "NHA7")]},
            [("SPL", 2, 1, 2, 0, 0, 2.0), ("NHA", 1, 1, 1, 0, 0, 1.0)],
            id="findings by family",
        ),
        pytest.param(
            lambda database: count_findings(database, "department"),
            {"documents": [document(1), document(2), document(3, **HEALTH)],
             "findings": [finding(1), finding(3), finding(3)]},
            [("SỞ Y TẾ TỈNH AN LỘC", 2, 1, 2, 0, 0, 2.0), ("SỞ NỘI VỤ TỈNH AN LỘC", 1, 1, 1, 0, 0, 0.5)],
            id="findings by department, against its own syllables",
        ),
        pytest.param(
            sum_quotas,
            {"documents": [document(1), document(2)],
             "quotas": [quota(1, 2), quota(1, 4), quota(2, 9), quota(2, 50, unit="%"), quota(2, 3, unit=None),
                        quota(2, 5, "CSTĐCS"), quota(2, 8, "Lớp tập huấn"),
                        quota(2, None, "Giấy khen", max=7.0, comparison="<=")]},
            [("Giấy khen", "cá nhân", 4, 2, 22.0, 2.0, 5.5, 9.0), ("Giấy khen", "%", 1, 1, 50.0, 50.0, 50.0, 50.0),
             ("Giấy khen", None, 1, 1, None, None, None, None),
             ("Chiến sĩ thi đua cơ sở", "cá nhân", 1, 1, 5.0, 5.0, 5.0, 5.0)],
            id="quotas by award: units apart, figures without a unit are not added up",
        ),
        pytest.param(
            lambda database: sum_quotas(database, "indicator"),
            {"documents": [document(1)], "quotas": [quota(1, 2, "lớp  tập huấn"), quota(1, 3, "Lớp tập huấn;")]},
            [("Lớp tập huấn", "cá nhân", 2, 1, 5.0, 2.0, 2.5, 3.0)],
            id="quotas by indicator",
        ),
        pytest.param(
            lambda database: sum_quotas(database, "unit"),
            {"documents": [document(1)], "quotas": [quota(1, 2, unit="Người"), quota(1, 3, unit="người")]},
            [("người", 2, 1, 5.0, 2.0, 2.5, 3.0)],
            id="quotas by unit",
        ),
        pytest.param(
            count_errors,
            {"errors": [error("timeout", "a.doc"), error("timeout", "b.doc"), error("classified", "c.doc")]},
            [("timeout", 2, "lỗi timeout", "Mở lại."), ("classified", 1, "lỗi classified", "Mở lại.")],
            id="errors",
        ),
        pytest.param(
            list_errors,
            {"errors": [error("timeout", "b.doc"), error("memory", "a.doc")]},
            [("a.doc", "memory", "lỗi memory", "Mở lại."), ("b.doc", "timeout", "lỗi timeout", "Mở lại.")],
            id="errors listed",
        ),
        pytest.param(
            expired_citations,
            {"documents": [document(1), document(2), document(3, **HEALTH), document(4, date="2025-04-01")],
             "citations": [citation(1), expired(1, 1), expired(1, 2), expired(2, then=True), expired(3),
                           citation(4), citation(2, 1, refers_to="self", state="expired")]},
            [("SỞ NỘI VỤ TỈNH AN LỘC", "2025-03", 2, 1, 1, 2, 3, 3),
             ("SỞ Y TẾ TỈNH AN LỘC", "2025-03", 1, 0, 0, 1, 1, 1)],
            id="expired: then and now apart, the document's own mention of itself does not count",
        ),
    ],
)  # fmt: skip
def test_answers(tmp_path: Path, ask: Ask, tables: Tables, rows: list[tuple[Any, ...]]) -> None:
    place = made(tmp_path, tables)
    assert list(answered(place, ask).rows) == rows


def test_the_documents_behind_a_cell(tmp_path: Path) -> None:
    tables = {
        "documents": [document(1), document(2, **HEALTH)],
        "citations": [expired(1), expired(1, 1), citation(1, 2, type="Luật"), expired(2, then=True)],
    }
    answer = answered(made(tmp_path, tables), list_expired, issuer="nội vụ", first="2025-03", last="2025-03")
    (row,) = (dict(zip(answer.columns, one, strict=True)) for one in answer.rows)
    assert (row["path"], row["instrument_id"], row["mentions"]) == ("kho/1.docx", DECREE, 2)
    assert (row["expired_then"], row["expired_now"], row["since"]) == (False, True, "2024-01-01")
    assert row["replaced_by"] == "77/2023/NĐ-CP"


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        ({}, {1, 2, 3, 4}),
        ({"first": "2025-03"}, {1, 3}),
        ({"last": "2025-02"}, {2}),
        ({"first": "2025-02", "last": "2025-03"}, {1, 2, 3}),
        ({"issuer": "y tế"}, {3}),
        ({"issuer": "syt@an-loc"}, {3}),
        ({"type": "báo cáo"}, {4}),
        ({"issuer": "'; DROP TABLE chosen; --"}, set()),
    ],
)
def test_only_what_was_chosen(tmp_path: Path, chosen: dict[str, str], numbers: set[int]) -> None:
    place = made(
        tmp_path,
        {"documents": [document(1, verdict="1"), document(2, date="2025-02", verdict="2")]},
        {"documents": [document(3, verdict="3", **HEALTH), document(4, date=None, type="Báo cáo", verdict="4")]},
    )
    answer = answered(place, lambda database: count_documents(database, "verdict"), **chosen)
    assert set(answer.column("verdict")) == {str(number) for number in numbers}


def test_most_cited_by_the_registry_on_a_day(tmp_path: Path) -> None:
    known = next(one for one in open_packaged().all_instruments() if one.number == "30/2020/NĐ-CP")
    decree = {"number": known.number, "type": known.type, "date": known.date, "instrument_id": known.id}
    tables = {
        "documents": [document(1), document(2), document(3)],
        "citations": [
            citation(1, **decree), citation(1, 1, **decree, form="short"), citation(2, **decree, relation="mentions"),
            citation(3, organ=None, instrument_id=None), citation(2, 1, organ=None, instrument_id=None),
            local(3, 1, 1), citation(3, 2, refers_to=None), citation(3, 3, refers_to="self"),
        ],
    }  # fmt: skip
    place = made(tmp_path, tables)
    day = "2024-01-01"
    answer = answered(place, lambda database: most_cited(database, open_packaged(), day))
    top = dict(zip(answer.columns, answer.rows[0], strict=True))
    counts = (top["documents"], top["based_on"], top["mentions"])
    assert (top["instrument"], counts) == ("Nghị định 30/2020/NĐ-CP", (2, 1, 3))
    assert top["state"] in ("in_force", "unknown")
    # Two mentions whose organ nobody knows are two instruments.
    others = [row[:5] for row in answer.rows[1:]]
    assert others.count(("Nghị định 30/2011/NĐ-CP", "2011-03-05", 1, 1, 1)) == 2
    assert ("Kế hoạch 1/KH-SNV", "2025-03-10", 1, 1, 1) in others
    assert len(others) == 3


def test_no_more_rows_than_asked_for(tmp_path: Path) -> None:
    place = made(tmp_path, {"errors": [error(code, code) for code in "abc"]})
    answer = answered(place, lambda database: count_errors(database, 2))
    assert (len(answer.rows), answer.cut) == (2, True)
    assert not answered(place, lambda database: count_errors(database, 3)).cut


def test_a_file_that_two_killed_runs_have_read_is_not_counted_twice(tmp_path: Path) -> None:
    place = made(tmp_path, {"documents": [document(1), document(2)]})
    write_partition(Path(place), "anew", {"documents": [document(1), document(3)]})
    assert answered(place, count_documents).rows[0][:2] == ("Kế hoạch", 2)


def test_only_what_the_archive_lists_is_in_force(tmp_path: Path) -> None:
    place = made(tmp_path, {"documents": [document(1)]}, {"documents": [document(2), document(3)]})
    listed = {"format": "docparse-archive/1", "partitions": ["01"]}
    Path(place, "archive.json").write_text(json.dumps(listed), encoding="utf-8")
    assert answered(place, count_documents).rows[0][:2] == ("Kế hoạch", 2)


def test_a_place_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    place = made(tmp_path / "[2026] {nháp} *", {"documents": [document(1)]})
    assert answered(place, count_documents).rows[0][:2] == ("Kế hoạch", 1)


def spoil_table(place: Path) -> str:
    path = place / "parts" / "00" / "documents.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    return "documents.parquet"


def remove_table(place: Path) -> str:
    (place / "parts" / "01" / "documents.parquet").unlink()
    return "documents.parquet"


def empty_table(place: Path) -> str:
    (place / "parts" / "01" / "documents.parquet").write_bytes(b"")
    return "documents.parquet"


def spoil_manifest(place: Path) -> str:
    (place / "parts" / "01" / "manifest.json").write_text("{", encoding="utf-8")
    return "manifest.json"


def spoil_list(place: Path) -> str:
    (place / "archive.json").write_text('{"format": "docparse-archive/1", "partitions": ["../.."]}', encoding="utf-8")
    return "archive.json"


@pytest.mark.parametrize("spoil", [spoil_table, remove_table, empty_table, spoil_manifest, spoil_list])
def test_what_is_damaged_is_named(tmp_path: Path, spoil: Callable[[Path], str]) -> None:
    place = made(tmp_path, {"documents": [document(1)]}, {"documents": [document(2)]})
    name = spoil(Path(place))
    with pytest.raises(SettingsError) as caught:
        answered(place, count_documents)
    assert Path(caught.value.path).name == name
    assert "docparse batch" in caught.value.remedy


@pytest.mark.parametrize("folder", ["nowhere", "", "s3://kho"])
def test_no_archive(tmp_path: Path, folder: str) -> None:
    place = folder if "://" in folder else str(tmp_path / folder)
    with pytest.raises(SettingsError) as caught:
        find_archive(place)
    assert caught.value.path == place


@pytest.mark.parametrize(
    ("texts", "award"),
    [
        (("Giấy khen", None), "Giấy khen"),
        ((None, "CSTĐ cơ sở"), "Chiến sĩ thi đua cơ sở"),
        (("Cờ thi đua của Chính phủ tặng cho đơn vị",), "Cờ thi đua của Chính phủ"),
        (("giấy khen của Giám đốc Sở Y tế",), "Giấy khen"),
        (("Giấy khenx",), None),
        (("Số lớp tập huấn", "lớp"), None),
    ],
)
def test_awards_in_names(texts: tuple[str | None, ...], award: str | None) -> None:
    assert award_in(*texts) == award
