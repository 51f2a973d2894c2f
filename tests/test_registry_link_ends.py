"""Relations between numbers that several instruments bear: linked where something decides, else left out."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from docparse.pipeline.registry_import import import_table
from docparse.registry.user_file import open_own, own_place

DECISION, LAW, RESOLUTION, DECREE = "Quyết định", "Luật", "Nghị quyết", "Nghị định"
LAO_CAI, YEN_BAI = "UBND tỉnh Lào Cai", "UBND tỉnh Yên Bái"
# number, type, day, issuer, title, evidence, source
INSTRUMENTS = [
    ("5/2031/QĐ-UBND", DECISION, "2031-05-05", LAO_CAI, "", "record", "bảng A"),
    ("5/2031/QĐ-UBND", DECISION, "2031-06-06", YEN_BAI, "", "record", "bảng A"),
    ("5/2031/QĐ-UBND", DECISION, "", "", "", "cited", "bảng B:cited"),
    ("9/2032/QĐ-UBND", DECISION, "2032-01-01", LAO_CAI, "", "record", "bảng A"),
    ("8/2032/QĐ-UBND", DECISION, "2032-01-01", "UBND tỉnh Sơn La", "", "record", "bảng A"),
    ("7/QĐ-TTg", DECISION, "2029-01-01", "Thủ tướng Chính phủ", "", "record", "bảng A"),
    ("7/QĐ-TTg", DECISION, "2033-01-01", "Thủ tướng Chính phủ", "", "record", "bảng A"),
    ("93/2031/QH16", LAW, "2031-11-25", "Quốc hội", "Trồng cây", "official-list", "bảng A"),
    ("93/2031/QH16", RESOLUTION, "2031-11-25", "Quốc hội", "về giống cây", "official-list", "bảng A"),
    ("11/2032/NĐ-CP", DECREE, "2032-02-02", "Chính phủ", "hướng dẫn Luật Trồng cây", "record", "bảng A"),
    ("12/2032/NĐ-CP", DECREE, "2032-02-02", "Chính phủ", "về phân bón", "record", "bảng A"),
    ("45/2031/QH16", LAW, "2031-11-20", "Quốc hội", "Nuôi ong", "curated-high", "bảng A"),
    ("45/2031/QH16", RESOLUTION, "2031-11-20", "Quốc hội", "", "record", "bảng C"),
]
FIELDS = ("number", "type", "issue_date", "issuer", "title", "evidence", "source")


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "office.sqlite"))
    rows = [dict(zip(FIELDS, row, strict=True)) for row in INSTRUMENTS]
    import_table(write(tmp_path / "in.csv", rows))


def write(path: Path, rows: list[dict[str, str]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def link(source: str, relation: str, target: str, list_: str = "bảng A", **more: str) -> Mapping[str, str]:
    blank = {"source_date": "", "source_type": "", "target_date": "", "target_type": "", "effective_from": ""}
    ends = {"source_number": source, "relation": relation, "target_number": target}
    return {**blank, **ends, "evidence": "derived-from-text", "source": list_, **more}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # A province acts on its own paper.
        (link("9/2032/QĐ-UBND", "repeals", "5/2031/QĐ-UBND"), "Quyết định|5/2031/QĐ-UBND|2031-05-05"),
        # A third province: not even the one without an issuer, unless the same list states no day.
        (link("8/2032/QĐ-UBND", "repeals", "5/2031/QĐ-UBND"), None),
        (link("8/2032/QĐ-UBND", "repeals", "5/2031/QĐ-UBND", "bảng B:title"), "Quyết định|5/2031/QĐ-UBND|?"),
        # Nothing acts on what came later.
        (link("11/2032/NĐ-CP", "implements", "7/QĐ-TTg"), "Quyết định|7/QĐ-TTg|2029-01-01"),
        # The title names the law; without that, or a type, law and resolution are alike.
        (link("11/2032/NĐ-CP", "guides", "93/2031/QH16"), "Luật|93/2031/QH16|2031-11-25"),
        (link("12/2032/NĐ-CP", "guides", "93/2031/QH16"), None),
        (link("12/2032/NĐ-CP", "guides", "93/2031/QH16", target_type=RESOLUTION), "Nghị quyết|93/2031/QH16|2031-11-25"),
        # A record of that day may have a wrong type.
        (link("12/2032/NĐ-CP", "based_on", "45/2031/QH16"), "Luật|45/2031/QH16|2031-11-20"),
    ],
)
def test_what_decides(row: dict[str, str], expected: str | None, tmp_path: Path) -> None:
    report = import_table(write(tmp_path / "links.csv", [row]))
    own = open_own(own_place())
    assert own is not None
    assert [one.target for one in own.all_links()] == ([expected] if expected else [])
    assert report.rejected == ({} if expected else {"ambiguous": [2]})
