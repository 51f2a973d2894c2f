"""Tables of instruments taken into the user's registry: whatever their shape, all of a file or nothing of it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from docparse.cli import main
from docparse.pipeline.registry_import import import_table
from docparse.registry import SqliteRegistry, open_registry, status_on
from docparse.registry.columns import day_of, state_of
from docparse.values import UnreadableFile

NUMBER = "77/2019/QĐ-UBND"


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own registry, in a folder of the test."""
    path = tmp_path / "của tôi" / "registry.sqlite"
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(path))
    return path


def write_csv(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_lines(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def write_parquet(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    parquet.write_table(pyarrow.Table.from_pylist(list(rows)), path)
    return path


def write_sheet(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, list(rows[0]))
        for line, row in enumerate(rows, start=1):
            for column, value in enumerate(row.values()):
                sheet.write_string(line, column, value)
    return path


OURS = {
    "number": NUMBER, "type": "Quyết định", "issue_date": "2019-12-20", "effective_date": "2020-01-01",
    "expiry_date": "", "issuer": "Ủy ban nhân dân tỉnh Lào Cai", "title": "quy chế văn thư", "state": "in_force",
    "as_of": "2026-10-01", "evidence": "curated-high", "source": "Sở Tư pháp",
}  # fmt: skip
VBPL = {
    "so_ky_hieu": NUMBER, "loai_van_ban": "Quyết định", "ngay_ban_hanh": "20/12/2019", "ngay_co_hieu_luc": "01/01/2020",
    "ngay_het_hieu_luc": "", "tinh_trang_hieu_luc": "Còn hiệu lực",
    "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Lào Cai", "nguoi_ky": "",
}  # fmt: skip
WITHOUT_STATE = {
    "doc_name": "a", "source_url": "https://vbpl.vn/1", "title": "Quyết định 77", "doc_type": "Quyết định",
    "so_hieu": NUMBER, "ngay_ban_hanh": "2019-12-20T00:00:00", "co_quan_ban_hanh": "UBND tỉnh Lào Cai",
    "trich_yeu": "quy chế văn thư", "year": "2019",
}  # fmt: skip


@pytest.mark.parametrize(
    ("write", "name", "row", "expected"),
    [
        (write_csv, "a.csv", OURS, "in_force"),
        (write_lines, "a.jsonl", OURS, "in_force"),
        (write_sheet, "a.xlsx", OURS, "in_force"),
        (write_parquet, "a.parquet", OURS, "in_force"),
        (write_csv, "vbpl.csv", VBPL, "in_force"),
        (write_parquet, "documents.parquet", WITHOUT_STATE, "unknown"),
    ],
)
def test_tables_of_every_kind(
    user: Path, tmp_path: Path, write: Callable[..., Path], name: str, row: dict[str, str], expected: str
) -> None:
    report = import_table(str(write(tmp_path / name, [row])), evidence="official-list", as_of="2026-10-01")
    assert (report.taken, report.rejected) == (1, {})
    registry = open_registry()
    # Another province's decision has the same number.
    found = next(one for one in registry.numbered(NUMBER) if one.date == "2019-12-20")
    assert found.type == "Quyết định"
    assert found.facts[0].source
    assert status_on(found, registry.links_to(found), "2021-05-05", "asked").state == expected


def test_the_same_table_twice_changes_nothing(user: Path, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [OURS])
    for _ in range(2):
        import_table(str(path))
    assert SqliteRegistry(user).counts() == {"instruments": 1, "facts": 1, "links": 0, "aliases": 0}


def test_rows_that_cannot_be_taken_are_told_with_their_reason(user: Path, tmp_path: Path) -> None:
    faulty = [
        OURS,
        OURS | {"number": ""},
        OURS | {"issue_date": "31/02/2019"},
        OURS | {"state": "đang chờ"},
        OURS | {"as_of": ""},
        OURS | {"number": "5/2019/TTLT-BTC-BNV", "issuer": "Bộ Tài chính và Bộ Nội vụ"},
    ]
    report = import_table(str(write_csv(tmp_path / "a.csv", faulty)))
    assert report.taken == 2
    assert report.rejected == {"no_number": [3], "bad_date": [4], "unknown_state": [5], "state_without_day": [6]}
    assert report.remarked == {"compound_issuer": [7]}


def test_relations_may_name_instruments_of_the_packaged_registry(user: Path, tmp_path: Path) -> None:
    links = [
        {
            "source_number": number, "source_date": "2020-03-05", "relation": "repeals", "target_number": target,
            "target_date": date, "effective_from": "2020-03-05", "evidence": "user", "source": "pháp chế",
        }
        for number, target, date in (
            ("30/2020/NĐ-CP", "110/2004/NĐ-CP", "2004-04-08"),
            ("30/2020/NĐ-CP", "9999/2004/NĐ-CP", "2004-04-08"),
            ("30/2020/NĐ-CP", "15/2003/QH11", "2003-11-26"),
        )
    ]  # fmt: skip
    report = import_table(str(write_csv(tmp_path / "relations.csv", links)))
    assert (report.taken, report.rejected) == (1, {"dangling": [3], "lower_ends_higher": [4]})


def test_days_of_a_workbook_are_read_in_one_order(user: Path, tmp_path: Path) -> None:
    """A cell that shows 12/20/19 or 1/2/20 is a day all the same, not twelve months turned round."""
    import datetime

    import xlsxwriter

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, american = book.add_worksheet(), book.add_format({"num_format": "m/d/yy"})
        sheet.write_row(0, 0, ["number", "issue_date"])
        sheet.write_string(1, 0, NUMBER)
        sheet.write_datetime(1, 1, datetime.datetime(2020, 1, 2), american)
    assert import_table(str(path)).taken == 1
    assert [one.date for one in SqliteRegistry(user).numbered(NUMBER)] == ["2020-01-02"]


def test_the_user_says_which_column_is_which(user: Path, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [{"Ký hiệu của Sở": NUMBER, "Ngày": "20/12/2019"}])
    with pytest.raises(UnreadableFile, match="số, ký hiệu"):
        import_table(str(path))
    with pytest.raises(UnreadableFile, match="Không có cột"):
        import_table(str(path), columns={"number": "Số"})
    columns = {"number": "Ký hiệu của Sở", "issue_date": "Ngày"}
    assert import_table(str(path), columns=columns).taken == 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("05/03/2020", "2020-03-05"),
        ("5-3-2020", "2020-03-05"),
        ("2020-03-05 00:00:00", "2020-03-05"),
        ("2020-03", "2020-03"),
        ("NaT", ""),
        ("30/02/2020", None),
        ("hôm qua", None),
    ],
)
def test_days(written: str, expected: str | None) -> None:
    assert day_of(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Hết hiệu lực toàn bộ", "expired"),
        ("HẾT HIỆU LỰC MỘT PHẦN", "partly_expired"),
        ("Ngưng hiệu lực", ""),
        ("có lẽ còn", None),
    ],
)
def test_states(written: str, expected: str | None) -> None:
    assert state_of(written) == expected


def import_command(path: Path) -> list[str]:
    return [sys.executable, "-m", "docparse", "registry", "import", str(path)]


def test_two_processes_at_once_lose_nothing(user: Path, tmp_path: Path) -> None:
    paths = [
        write_csv(tmp_path / f"{half}.csv", [OURS | {"number": f"{n}/2019/QĐ-UBND"} for n in range(half, 400, 2)])
        for half in (0, 1)
    ]
    processes = [subprocess.Popen(import_command(path), stdout=subprocess.DEVNULL) for path in paths]
    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    assert SqliteRegistry(user).counts()["instruments"] == 400


@pytest.mark.slow
def test_a_killed_import_leaves_the_old_registry(user: Path, tmp_path: Path) -> None:
    import_table(str(write_csv(tmp_path / "old.csv", [OURS])))
    many = write_csv(tmp_path / "new.csv", [OURS | {"number": f"{n}/2020/QĐ-UBND"} for n in range(20_000)])
    seen = set()
    for turn in range(50):
        process = subprocess.Popen(import_command(many), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=0.1 + turn * 0.04)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        seen.add(SqliteRegistry(user, changes=True).counts()["instruments"])
    assert seen <= {1, 20_001}
    assert 1 in seen


def test_the_command_says_what_it_took(user: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_csv(tmp_path / "a.csv", [OURS, OURS | {"number": ""}])
    assert main(["registry", "import", str(path)]) == 0
    said = capsys.readouterr().out
    assert "đã nhập 1 dòng" in said
    assert "thiếu số, ký hiệu: 1 dòng (3)" in said
    assert main(["registry", "status", NUMBER, "--on", "2020-05-05"]) == 0
    assert "còn hiệu lực" in capsys.readouterr().out
    assert main(["registry", "status", "0/2000/KHONG-CO", "30/2020/ND-CP"]) == 1
    assert "Có phải: 30/2020/NĐ-CP?" in capsys.readouterr().out
    assert main(["registry", "import", str(tmp_path / "không có.csv"), str(path)]) == 2


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", b"", "no_rows"),
        ("a.csv", b'"number,title\n1/2020/X,2\n', "no_rows"),
        ("a.csv", b"name,title\n1,2\n", "no_number_column"),
        ("a.xlsx", b"\x93nothing", "no_workbook"),
        ("a.csv", b"\xff\x00\x01", "not_utf8"),
        ("a.csv", b"number,title\n1/2020/X," + b"a" * 200_000, "bad_csv"),
        ("a.jsonl", b'{"number": "1/2020/X"}\n[3]\n', "bad_json"),
        ("a.xlsx", b"PK\x03\x04broken", "damaged"),
        ("a.parquet", b"PAR1broken", "damaged"),
    ],
)
def test_bad_tables_are_refused(user: Path, tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableFile) as caught:
        import_table(str(tmp_path / name))
    assert caught.value.code == expected


@pytest.mark.parametrize("content", ["number,type\n1/2020/QQ-CP,x,more\n", "number;type\n1/2020/QQ-CP;x\n"])
def test_odd_tables_are_read(user: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    assert import_table(str(tmp_path / "a.csv")).taken == 1


def test_a_damaged_registry_is_told_and_nothing_is_lost(
    user: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    user.parent.mkdir()
    user.write_text("not a registry", encoding="utf-8")
    path = write_csv(tmp_path / "a.csv", [OURS])
    for command in (["registry", "status", NUMBER], ["registry", "import", str(path)], ["check", str(path)]):
        assert main(command) == 2
        assert "Không đọc được sổ đăng ký" in capsys.readouterr().err
    assert user.read_text(encoding="utf-8") == "not a registry"


def test_a_state_found_on_a_day_to_come_is_rejected(tmp_path: Path, user: Path) -> None:
    """A mistyped year would make an instrument be in force for decades."""
    table = write_csv(tmp_path / "bảng.csv", [{"Số hiệu": NUMBER, "Tình trạng": "Còn hiệu lực"}])
    report = import_table(str(table), as_of="2096-06-01", evidence="official-list")
    assert report.rejected == {"day_to_come": [2]}


@pytest.mark.parametrize(
    ("column", "written", "reason"),
    [
        ("evidence", "", "unknown_evidence"),
        ("evidence", "chắc chắn", "unknown_evidence"),
        ("effective_from", "31/02/2024", "bad_date"),
    ],
)
def test_a_relation_that_cannot_be_weighed_is_rejected(
    tmp_path: Path, user: Path, column: str, written: str, reason: str
) -> None:
    row = {
        "source_number": "30/2020/NĐ-CP", "source_date": "2020-03-05", "source_type": "", "relation": "amends",
        "target_number": "110/2004/NĐ-CP", "target_date": "", "target_type": "", "effective_from": "2020-03-05",
        "evidence": "user", "source": "tra cứu",
    }  # fmt: skip
    table = write_csv(tmp_path / "quan hệ.csv", [row | {column: written}])
    assert import_table(str(table)).rejected == {reason: [2]}


def test_a_table_that_breaks_off_is_told_in_vietnamese_with_its_line(user: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"number,title\n1/2020/X," + b"a" * 200_000)
    with pytest.raises(UnreadableFile) as caught:
        import_table(str(tmp_path / "a.csv"))
    assert caught.value.message == "Dòng 2 không đọc được."


def test_a_field_that_there_is_not_is_told_as_such(user: Path, tmp_path: Path) -> None:
    table = write_csv(tmp_path / "a.csv", [{"Số hiệu": NUMBER}])
    with pytest.raises(UnreadableFile, match="Không có trường foo"):
        import_table(str(table), columns={"foo": "Số hiệu"})


def test_a_character_that_no_server_keeps_is_left_out(user: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"number,title\n{NUMBER[:2]}\0{NUMBER[2:]},về đất đai\n", encoding="utf-8")
    assert import_table(str(tmp_path / "a.csv")).taken == 1
    assert [one.number for one in SqliteRegistry(user).numbered(NUMBER)] == [NUMBER]


def test_a_folder_where_the_registry_should_be_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path))
    assert main(["registry", "status", "30/2020/NĐ-CP"]) == 2
    assert "đây là thư mục" in capsys.readouterr().err


@pytest.mark.parametrize("action", ["status", "show"])
def test_no_number_is_asked_for(user: Path, capsys: pytest.CaptureFixture[str], action: str) -> None:
    with pytest.raises(SystemExit):
        main(["registry", action, " "])
    assert "chưa nêu số, ký hiệu" in capsys.readouterr().err
