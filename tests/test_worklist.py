"""The worklist: what is to be looked up goes out as a workbook, is filled in, and comes back as facts of the office."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from docparse.cli import main
from docparse.pipeline.worklist import take_worklist
from docparse.registry import open_registry, status_on
from docparse.values import UnreadableFile

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 12/KH-UBND
Lào Cai, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Chăm sóc vườn ươm năm 2025

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;
Căn cứ Quyết định số 9638/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân tỉnh về vườn ươm;
Theo đề nghị tại Tờ trình số 15/TTr-SNN ngày 02/01/2025 của Sở Nông nghiệp;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
1. Các xã thực hiện Quyết định số 9644/QĐ-UBND ngày 06/6/2022 của Ủy ban nhân dân tỉnh.
"""
# Found today; what is known in force of any day is left out.
TODAY = datetime.date.today()
FOUND = {"state": "còn hiệu lực", "source": "Công báo tỉnh", "as_of": f"{TODAY:%d/%m/%Y}"}
NOT_KNOWN = ("--fresh-days", "99999")
DECREE, DECISION = "30/2020/NĐ-CP", "9638/QĐ-UBND"
TITLES = {
    "type": "Loại văn bản", "number": "Số, ký hiệu", "date": "Ngày ban hành", "issuer": "Cơ quan ban hành",
    "state": "Tình trạng (chọn)", "effective": "Ngày có hiệu lực", "expiry": "Ngày hết hiệu lực",
    "successor": "Được thay thế bởi", "source": "Nguồn đã tra cứu", "as_of": "Tra cứu ngày", "note": "Ghi chú",
}  # fmt: skip


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry of the office that is empty, and one paper."""
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "own.sqlite"))
    monkeypatch.chdir(tmp_path)
    Path("ke-hoach.txt").write_text(PLAN, encoding="utf-8")


def export(*more: str, name: str = "ds.xlsx") -> Any:
    assert main(["registry", "worklist", "ke-hoach.txt", "-o", name, "--force", "--quiet", *more]) == 0
    return openpyxl.load_workbook(name)


@cache
def listed_once() -> bytes:
    """The list of what is not known at all, from a registry without facts of the office."""
    export(*NOT_KNOWN)
    return Path("ds.xlsx").read_bytes()


def unknown() -> Any:
    return openpyxl.load_workbook(io.BytesIO(listed_once()))


def columns(sheet: Any) -> dict[str, int]:
    return {cell.value: number for number, cell in enumerate(sheet[1], 1)}


def row_of(sheet: Any, number: str) -> int:
    wanted = columns(sheet)[TITLES["number"]]
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, wanted).value == number)


def fill(book: Any, rows: Mapping[str, Mapping[str, object]]) -> Path:
    """Fill in the rows of the numbers, and save."""
    sheet = book.worksheets[0]
    for number, cells in rows.items():
        row = row_of(sheet, number)
        for name, value in cells.items():
            sheet.cell(row, columns(sheet)[TITLES[name]]).value = value
    book.save("dien.xlsx")
    return Path("dien.xlsx")


def take(path: Path, *more: str) -> int:
    return main(["registry", "worklist", "--take", str(path), *more])


def state_of(number: str, day: str = TODAY.isoformat()) -> tuple[str, str | None, tuple[str, ...]]:
    registry = open_registry()
    (one,) = registry.numbered(number)
    status = status_on(one, registry.links_to(one), day, "asked")
    return status.state, status.since, status.replaced_by


def test_what_is_listed_and_in_which_order() -> None:
    sheet = export("--on", "2026-03-01").worksheets[0]
    number = columns(sheet)[TITLES["number"]]
    listed = [value for row in range(2, 12) if (value := sheet.cell(row, number).value)]
    # One has ended, one was found in force today, nobody asks whether a letter is in force.
    assert listed == [DECISION, "9644/QĐ-UBND"]
    known = sheet.cell(2, columns(sheet)["Điều đã biết"]).value
    assert known == "không có trong sổ đăng ký"
    assert sheet.cell(2, columns(sheet)[TITLES["issuer"]]).value == "Ủy ban nhân dân tỉnh Lào Cai"


@pytest.mark.parametrize(
    ("arguments", "listed"),
    [
        (("--on", "2026-12-31"), {DECREE, DECISION, "9644/QĐ-UBND"}),
        (("--on", "2026-12-31", "--fresh-days", "400"), {DECISION, "9644/QĐ-UBND"}),
        (("--on", "2026-03-01", "--fresh-days", "0"), {DECREE, DECISION, "9644/QĐ-UBND"}),
        (("--on", "2026-03-01", "--all-types"), {DECISION, "9644/QĐ-UBND", "15/TTr-SNN"}),
    ],
)
def test_how_fresh_is_fresh_enough(arguments: tuple[str, ...], listed: set[str]) -> None:
    sheet = export(*arguments).worksheets[0]
    number = columns(sheet)[TITLES["number"]]
    assert {value for row in range(2, 12) if (value := sheet.cell(row, number).value)} == listed


def test_the_sheet_helps_whoever_fills_it_in() -> None:
    book = export()
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "C2"
    (choices,) = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert choices.formula1 == (
        '"còn hiệu lực,hết hiệu lực một phần,hết hiệu lực,chưa có hiệu lực,hết thời hạn áp dụng,chưa xác định được"'
    )
    key = sheet.cell(1, columns(sheet)["Mã dòng (không sửa)"])
    assert sheet.column_dimensions[key.column_letter].hidden
    # Text, so that no program turns a day round.
    assert sheet.cell(2, columns(sheet)[TITLES["expiry"]]).number_format == "@"
    assert any("--take" in str(row[0].value) for row in book.worksheets[1].rows)


def test_there_and_back(capsys: pytest.CaptureFixture[str]) -> None:
    facts = {**FOUND, "state": "hết hiệu lực", "expiry": "01/7/2025", "note": "hỏi Sở Tư pháp",
             "successor": "Quyết định số 99/2025/QĐ-UBND ngày 20/6/2025 của Ủy ban nhân dân tỉnh Lào Cai"}  # fmt: skip
    assert take(fill(unknown(), {DECISION: facts}), "--by", "Phòng Pháp chế") == 0
    assert "đã ghi 1 dòng" in capsys.readouterr().out
    assert state_of(DECISION) == ("expired", "2025-07-01", ("99/2025/QĐ-UBND",))
    main(["registry", "history"])
    history = capsys.readouterr().out
    assert "Phòng Pháp chế" in history
    assert "hỏi Sở Tư pháp" in history
    # The paper that cites it is told, and the list no longer asks for it.
    main(["citations", "ke-hoach.txt"])
    assert "99/2025/QĐ-" in capsys.readouterr().out
    sheet = export(*NOT_KNOWN, name="ds2.xlsx").worksheets[0]
    assert sheet.cell(2, columns(sheet)[TITLES["number"]]).value == "9644/QĐ-UBND"


def test_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    filled = fill(unknown(), {DECISION: {**FOUND, "successor": ""}, "9644/QĐ-UBND": {**FOUND, "state": "hết hiệu lực"}})
    assert take(filled) == 0
    main(["registry", "history"])
    capsys.readouterr()
    assert take(filled) == 0
    assert "đã ghi 0 dòng" in capsys.readouterr().out
    main(["registry", "history"])
    assert capsys.readouterr().out.count("Công báo tỉnh") == 2


def test_the_same_source_is_replaced_and_another_stands_beside() -> None:
    book = unknown()
    take(fill(book, {DECISION: FOUND}))
    take(fill(book, {DECISION: {"state": "hết hiệu lực", "expiry": "01/01/2026", "note": "đã hỏi lại"}}))
    assert state_of(DECISION)[:2] == ("expired", "2026-01-01")
    take(fill(book, {DECISION: {"source": "vbpl.vn"}}))
    (one,) = open_registry().numbered(DECISION)
    assert sorted(fact.source for fact in one.facts) == ["Công báo tỉnh", "vbpl.vn"]


FAULTS: tuple[tuple[dict[str, object], str], ...] = (
    ({"state": None}, "chưa chọn tình trạng"),
    ({"state": "còn"}, "không hiểu tình trạng “còn”"),
    ({"source": None}, "chưa ghi nguồn"),
    ({"as_of": None}, "chưa ghi ngày tra cứu"),
    ({"as_of": "31/02/2026"}, "ngày tra cứu “31/02/2026” không đọc được"),
    ({"as_of": "11/2026"}, "ngày tra cứu “11/2026” không đọc được"),
    ({"as_of": "01/01/2999"}, "sau hôm nay"),
    ({"state": "hết hiệu lực", "expiry": "01/01/2020"}, "trước ngày ban hành"),
    ({"effective": "01/01/2024", "expiry": "01/01/2023"}, "trước ngày có hiệu lực"),
    ({"expiry": "01/01/2024"}, "còn hiệu lực, nhưng ngày hết hiệu lực"),
    ({"number": None}, "thiếu số, ký hiệu"),
    ({"date": None}, "thiếu ngày ban hành"),
    ({"type": None}, "thiếu loại văn bản"),
    ({"issuer": "Ủy ban nhân dân tỉnh"}, "hãy ghi cả tên tỉnh"),
    ({"state": "hết hiệu lực", "successor": "9999/QĐ-UBND"}, "9999/QĐ-UBND"),
)


def test_faulty_rows_are_told_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    book = unknown()
    fill(book, {"9644/QĐ-UBND": FOUND})
    usual = {"type": "Quyết định", "date": "05/01/2023", "issuer": "Ủy ban nhân dân tỉnh Lào Cai"}
    for line, (cells, _) in enumerate(FAULTS, 4):
        for name, value in {**usual, **FOUND, "number": f"97{line}/QĐ-UBND", **cells}.items():
            book.worksheets[0].cell(line, columns(book.worksheets[0])[TITLES[name]]).value = value
    book.save("dien.xlsx")
    assert take(Path("dien.xlsx")) == 1
    told = capsys.readouterr().out.splitlines()
    for line, ((_, reason), shown) in enumerate(zip(FAULTS, told, strict=False), 4):
        assert shown.startswith(f"dòng {line} (")
        assert reason in shown
    assert "chưa ghi dòng nào" in told[-1]
    assert not open_registry().numbered("9644/QĐ-UBND")
    assert take(Path("dien.xlsx"), "--partial") == 1
    assert state_of("9644/QĐ-UBND")[0] == "in_force"


@pytest.mark.parametrize(
    ("cell", "shown_as"),
    [
        (datetime.date(2025, 7, 5), "mm/dd/yyyy"),
        (datetime.date(2025, 7, 5), "dd/mm/yyyy"),
        (datetime.datetime(2025, 7, 5, 9, 30), "d mmm yy"),
        ("05/07/2025", "mm/dd/yyyy"),
        ("5.7.2025", "@"),
        ("2025-07-05", "@"),
        ("ngày 5/7/2025", "@"),
        # What LibreOffice stores of a day that is pasted into a cell for text.
        (45843, "@"),
    ],
)
def test_days_are_read_whatever_the_program_made_of_them(cell: object, shown_as: str) -> None:
    book = unknown()
    filled = fill(book, {DECISION: {**FOUND, "state": "hết hiệu lực", "expiry": cell}})
    sheet = book.worksheets[0]
    sheet.cell(row_of(sheet, DECISION), columns(sheet)[TITLES["expiry"]]).number_format = shown_as
    book.save(filled)
    assert take(filled) == 0
    assert state_of(DECISION)[:2] == ("expired", "2025-07-05")


def test_sorted_hidden_moved_and_added_rows() -> None:
    book = export("--fresh-days", "0")
    fill(book, {DECISION: FOUND, DECREE: FOUND})
    sheet = book.worksheets[0]
    # The rows change places, a column is put in front, one row is hidden, one added below.
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=4)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    sheet.row_dimensions[3].hidden = True
    added = {"type": "Nghị định", "number": "110/2004/NĐ-CP", "date": "08/4/2004", **FOUND, "state": "hết hiệu lực",
             "expiry": "05/03/2020"}  # fmt: skip
    for name, value in added.items():
        sheet.cell(6, columns(sheet)[TITLES[name]]).value = value
    sheet.insert_cols(1)
    book.save("dien.xlsx")
    assert take_worklist("dien.xlsx").written == 3
    registry = open_registry()
    for number in (DECREE, DECISION, "110/2004/NĐ-CP"):
        assert any(fact.evidence == "user" for one in registry.numbered(number) for fact in one.facts)


def test_a_number_that_was_cited_wrongly_is_put_right_in_its_row() -> None:
    book = unknown()
    filled = fill(book, {DECISION: {**FOUND, "type": "Nghị định", "issuer": "Chính phủ", "date": "05/3/2020"}})
    sheet = book.worksheets[0]
    sheet.cell(row_of(sheet, DECISION), columns(sheet)[TITLES["number"]]).value = DECREE
    book.save(filled)
    assert take_worklist(str(filled)).faults == []
    (one,) = open_registry().numbered(DECREE)
    assert [fact.source for fact in one.facts if fact.evidence == "user"] == ["Công báo tỉnh"]


def test_one_instrument_twice_by_one_source_is_a_fault() -> None:
    book = unknown()
    sheet = book.worksheets[0]
    row = row_of(sheet, DECISION)
    fill(book, {DECISION: FOUND})
    for column in range(1, sheet.max_column + 1):
        sheet.cell(10, column).value = sheet.cell(row, column).value
    book.save("dien.xlsx")
    assert take_worklist("dien.xlsx").faults == [(10, DECISION, f"trùng văn bản và nguồn với dòng {row}")]


def test_what_could_not_be_determined_is_not_written() -> None:
    filled = fill(unknown(), {DECISION: {**FOUND, "state": "chưa xác định được"}})
    taken = take_worklist(str(filled))
    assert (taken.written, taken.faults) == (0, [])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"PK\x03\x04".ljust(30, b"\0") + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "Số,Tình trạng\n".encode(),
        None,
    ],
)
def test_what_is_no_worklist_is_refused(content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    if content is None:
        target = io.BytesIO()
        openpyxl.Workbook().save(target)
        content = target.getvalue()
    Path("khac.xlsx").write_bytes(content)
    with pytest.raises(UnreadableFile):
        take_worklist("khac.xlsx")
    assert take(Path("khac.xlsx")) == 2
    assert "khac.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "hãy nêu các văn bản"),
        (("ke-hoach.txt", "--take", "a.xlsx"), "hãy nêu các văn bản"),
        (("ke-hoach.txt",), "-o TỆP.xlsx"),
        (("ke-hoach.txt", "-o", "ds.ods"), ".xlsx"),
        (("ke-hoach.txt", "-o", "co.xlsx"), "đã có"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("co.xlsx").write_bytes(b"")
    assert main(["registry", "worklist", *arguments]) == 2
    assert told in capsys.readouterr().err
