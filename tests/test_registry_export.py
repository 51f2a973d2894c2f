"""A registry written as tables comes back whole, and no cell of them is a formula."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.cli import main
from docparse.pipeline.registry_export import export_files
from docparse.pipeline.registry_import import import_table, rows_of
from docparse.registry import open_packaged
from docparse.registry.sql_registry import SqlRegistry
from docparse.registry.user_file import open_own, own_place
from docparse.report.registry_tables import render_table
from docparse.values import SettingsError

ROW = {
    "number": "77/2019/QĐ-UBND", "type": "Quyết định", "issue_date": "2019-12-20", "effective_date": "2020-01-01",
    "expiry_date": "", "issuer": "Ủy ban nhân dân tỉnh Lào Cai", "title": "quy chế văn thư", "state": "in_force",
    "as_of": "2026-10-01", "evidence": "official-list", "source": "Sở Tư pháp",
}  # fmt: skip
ROWS = [
    ROW,
    ROW | {"state": "partly_expired", "as_of": "2026-11-01", "source": "vbpl.vn"},
    ROW | {"number": "93/2031/QH15", "type": "Luật", "issuer": "Quốc hội", "title": "Trồng cây"},
    ROW | {"number": "93/2031/QH15", "type": "Nghị quyết", "issuer": "Quốc hội", "title": "về trồng cây"},
    ROW | {"number": "78/2019/QĐ-UBND", "title": '=HYPERLINK("http://x")', "state": "", "as_of": ""},
    ROW | {"number": "79/2019/QĐ-UBND", "title": "'-quy chế' họp", "source": "@Sở", "issue_date": "2019"},
    ROW | {"number": "80/QĐ-UBND", "type": "", "issue_date": "", "issuer": "", "title": "-5 °C, kho lạnh"},
]
LINK = {
    "source_number": "93/2031/QH15", "source_date": "2019-12-20", "source_type": "Nghị quyết", "relation": "guides",
    "target_number": "93/2031/QH15", "target_date": "2019-12-20", "target_type": "Luật", "effective_from": "2020-02",
    "evidence": "derived-from-text", "source": "+Công báo",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office's registry with odd texts, shared numbers, an instrument that only a relation names."""
    move_to(tmp_path / "office.sqlite", monkeypatch)
    take(tmp_path / "in.csv", ROWS)
    take(
        tmp_path / "links.csv", [LINK, LINK | {"target_number": "30/2020/NĐ-CP", "target_date": "", "target_type": ""}]
    )
    take(tmp_path / "names.csv", [{"number": "80/QĐ-UBND", "issue_date": "", "type": "", "name": "=Quy chế kho"}])


def move_to(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(place))


def take(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert import_table(str(path)).taken == len(rows)


def told() -> Mapping[str, object]:
    """All that the office's registry says."""
    own = open_own(own_place())
    assert isinstance(own, SqlRegistry)
    names = sorted((one.id, name) for one in own.all_instruments() for name in own.names_of(one))
    return {"cards": list(own.all_instruments()), "acts": set(own.all_links()), "names": names, **own.counts()}


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".xlsx", ".parquet"])
def test_what_goes_out_comes_back_whole(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told()
    assert main(["registry", "export", str(tmp_path / f"so{suffix}"), "--own", "--quiet"]) == 0
    move_to(tmp_path / "another.sqlite", monkeypatch)
    for kind in ("", ".relations", ".names"):
        assert import_table(str(tmp_path / f"so{kind}{suffix}")).rejected == {}
    assert told() == before


@pytest.mark.slow
def test_all_that_is_known_comes_back_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    move_to(tmp_path / "none.sqlite", monkeypatch)
    for path, (_, content) in export_files(str(tmp_path / "so.csv")).items():
        Path(path).write_bytes(content)
        assert import_table(path).rejected == {}
    packaged = open_packaged()
    again = told()
    assert {name: again[name] for name in packaged.counts()} == packaged.counts()
    assert again["cards"] == list(packaged.all_instruments())
    assert again["acts"] == set(packaged.all_links())


def test_no_cell_begins_a_formula(tmp_path: Path) -> None:
    for path, (_, content) in export_files(str(tmp_path / "so.csv"), own=True).items():
        for row in csv.reader(content.decode("utf-8-sig").splitlines()):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row), path


def test_the_manifest_tells_the_files(tmp_path: Path) -> None:
    assert main(["registry", "export", str(tmp_path / "sổ 1.csv"), "--own", "--manifest", "--name", "Sở"]) == 0
    manifest = json.loads((tmp_path / "sổ 1.manifest.json").read_text(encoding="utf-8"))
    assert (manifest["schema"], manifest["name"]) == ("docparse-registry/1", "Sở")
    content = (tmp_path / "sổ 1.csv").read_bytes()
    assert manifest["files"][0] == {
        "url": "s%E1%BB%95%201.csv", "kind": "instruments", "bytes": len(content),
        "sha256": sha256(content).hexdigest(),
    }  # fmt: skip
    assert [file["kind"] for file in manifest["files"]] == ["instruments", "relations", "names"]


def test_nothing_is_overwritten_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "so.relations.csv").write_text("của tôi", encoding="utf-8")
    assert main(["registry", "export", str(tmp_path / "so.csv"), "--own"]) == 2
    assert "so.relations.csv" in capsys.readouterr().err
    assert not (tmp_path / "so.csv").exists()
    assert main(["registry", "export", str(tmp_path / "so.csv"), "--own", "--force"]) == 0
    assert main(["registry", "export", str(tmp_path / "so.docx")]) == 2


def test_an_office_without_a_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    move_to(tmp_path / "none.sqlite", monkeypatch)
    with pytest.raises(SettingsError, match="chưa có sổ đăng ký riêng"):
        export_files(str(tmp_path / "so.csv"), own=True)


WORDS = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1, max_size=20)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".xlsx", ".parquet"])
@given(rows=st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_any_text_comes_back_as_it_was(suffix: str, rows: list[tuple[str, str]]) -> None:
    columns = ("title", "source")
    table = [dict(zip(columns, row, strict=True)) for row in rows]
    content = render_table(columns, table, suffix, "so")
    # Tables are read with single spaces; a row of nothing but spaces says nothing.
    read = [{name: plain(str(row.get(name) or "")) for name in columns} for row in rows_of(content, f"so{suffix}")]
    told = [{name: plain(row[name]) for name in columns} for row in table]
    assert [row for row in read if any(row.values())] == [row for row in told if any(row.values())]


def plain(text: str) -> str:
    return " ".join(text.split())
