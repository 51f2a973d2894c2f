"""``docparse watch``: what has changed since the last run, remembered without the text of the papers."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from docparse.cli import main
from docparse.pipeline.watch_record import Record, load_record, write_record
from docparse.values import SettingsError

DAY = "2026-06-30"
TITLE = "Chăm sóc vườn ươm của các xã vùng cao"


def paper(number: str = "12", base: str = "Quyết định số 9638/QĐ-UBND ngày 05/01/2023", *, of: str = "") -> str:
    """An issued plan of Lào Cai that rests on ``base``; without ``number`` a draft."""
    issuer = of or "của Ủy ban nhân dân tỉnh"
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: {number}/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2025\nKẾ HOẠCH\n{TITLE}\n"
        f"Căn cứ {base} {issuer};\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n1. Các xã thực hiện.\n"
    )


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "own.sqlite"))
    monkeypatch.chdir(tmp_path)
    Path("vb").mkdir()


def put(name: str, text: str) -> None:
    Path("vb", name).write_text(text, encoding="utf-8")


def know(state: str, *, expiry: str = "", as_of: str = "2026-06-01", number: str = "9638/QĐ-UBND") -> None:
    """Take a table of one instrument into the office's registry, as an update does."""
    head = "number,type,issue_date,issuer,state,expiry_date,as_of,evidence,source"
    named = f"{number},Quyết định,2023-01-05,Ủy ban nhân dân tỉnh Lào Cai"
    row = f"{named},{state},{expiry},{as_of},official-list,Công báo {as_of}"
    Path("bang.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    assert main(["registry", "import", "bang.csv"]) == 0


def watch(capsys: pytest.CaptureFixture[str], *more: str, on: str = DAY) -> tuple[int, Any]:
    capsys.readouterr()
    code = main(["watch", "vb", "--state", "ghi-nho.json", "--format", "json", "--on", on, *more])
    return code, json.loads(capsys.readouterr().out)["watch"]


def told(found: Any, what: str = "changes") -> list[tuple[str, str, str, str]]:
    return [
        (
            row["paths"][0],
            row["instrument"]["number"],
            row["before"]["state"] if row["before"] else "",
            row["now"]["state"],
        )
        for row in found[what]
    ]


def test_a_basis_that_ends_between_two_runs(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    know("in_force")
    code, first = watch(capsys)
    assert (code, first["since"], first["documents"], first["changes"]) == (0, None, 1, [])
    assert watch(capsys)[0] == 0
    know("expired", expiry="2026-06-15", as_of="2026-06-20")
    code, found = watch(capsys)
    assert code == 1
    assert told(found) == [("a.txt", "9638/QĐ-UBND", "in_force", "expired")]
    now = found["changes"][0]["now"]
    assert (now["since"], now["source"], now["as_of"]) == ("2026-06-15", "Công báo 2026-06-20", "2026-06-20")
    # It has been told.
    assert watch(capsys)[0] == 0


@pytest.mark.parametrize(
    ("before", "after", "changes", "learned"),
    [
        ({"state": "in_force"}, {"state": "in_force", "as_of": "2026-06-20"}, 0, 0),
        ({"state": "in_force"}, {"state": "partly_expired", "as_of": "2026-06-20"}, 1, 0),
        ({"state": "in_force", "number": "9639/QĐ-UBND"}, {"state": "in_force"}, 0, 1),
        ({"state": "in_force", "number": "9639/QĐ-UBND"}, {"state": "expired"}, 1, 0),
    ],
)
def test_what_counts_as_a_change(
    capsys: pytest.CaptureFixture[str], before: dict[str, str], after: dict[str, str], changes: int, learned: int
) -> None:
    put("a.txt", paper())
    know(**before)
    watch(capsys)
    know(**after)
    code, found = watch(capsys)
    assert (code, len(found["changes"]), len(found["learned"])) == (min(changes, 1), changes, learned)


def test_that_a_source_grows_older_is_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    know("in_force")
    watch(capsys, on="2026-05-01")
    assert watch(capsys, on="2026-06-30")[1]["changes"] == []


def test_a_day_that_comes_is_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper(base="Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003", of=" "))
    watch(capsys, on="2023-12-31")
    code, found = watch(capsys, on="2024-01-01")
    assert (code, told(found)) == (1, [("a.txt", "15/2003/QH11", "in_force", "expired")])
    assert found["changes"][0]["now"]["replaced_by"] == ["06/2022/QH15"]


def test_an_end_that_was_found_later_had_not_come_before(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    know("expired", expiry="2026-06-15", as_of="2026-06-20")
    assert watch(capsys, on="2026-06-14")[1]["ended"] == []
    code, found = watch(capsys, on="2026-06-15")
    assert (code, told(found)[0][3]) == (1, "expired")


def test_an_amendment_and_a_successor_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    know("in_force")
    watch(capsys)
    set_ = ["registry", "set", "9638/QĐ-UBND", "--date", "2023-01-05", "--source", "Công báo", "--as-of", "2026-06-01"]
    amending = "Quyết định số 9701/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh Lào Cai"
    assert main([*set_, "--amended-by", amending]) == 0
    code, found = watch(capsys)
    assert (code, [row["kind"] for row in found["changes"]]) == (1, ["amended"])
    replacing = "Quyết định số 9702/QĐ-UBND ngày 04/05/2026 của Ủy ban nhân dân tỉnh Lào Cai"
    assert main([*set_, "--state", "expired", "--expiry", "2026-05-04", "--replaced-by", replacing]) == 0
    code, found = watch(capsys)
    assert (code, told(found)) == (1, [("a.txt", "9638/QĐ-UBND", "in_force", "expired")])
    assert found["changes"][0]["now"]["replaced_by"] == ["9702/QĐ-UBND"]


def test_files_that_come_change_move_and_go(capsys: pytest.CaptureFixture[str]) -> None:
    know("expired", expiry="2026-05-01")
    for name in ("a.txt", "b.txt", "c.txt"):
        put(
            name, paper(number=f"1{ord(name[0])}", base="Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", of="của Chính phủ")
        )
    watch(capsys)
    Path("vb", "a.txt").rename(Path("vb", "z.txt"))
    Path("vb", "b.txt").unlink()
    put("c.txt", paper(number="99"))
    put("d.txt", paper(number="100"))
    code, found = watch(capsys)
    assert found["files"] == {"new": ["d.txt"], "changed": ["c.txt"], "removed": ["b.txt"]}
    # What papers that are new rest on is no change, but nobody should have to look for it.
    assert (code, told(found)) == (0, [])
    assert sorted(told(found, "ended")) == [
        ("c.txt", "9638/QĐ-UBND", "", "expired"), ("d.txt", "9638/QĐ-UBND", "", "expired"),
    ]  # fmt: skip


def test_drafts_and_mentions_only_where_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    put("du-thao.txt", paper(number="    "))
    put("nhac.txt", paper().replace("Căn cứ ", "Đã xem ").replace("Các xã", "Theo 9638/QĐ-UBND, các xã"))
    know("in_force")
    watch(capsys)
    know("expired", expiry="2026-06-15", as_of="2026-06-20")
    record = Path("ghi-nho.json").read_bytes()
    assert watch(capsys)[0] == 0
    Path("ghi-nho.json").write_bytes(record)
    assert [row[0] for row in told(watch(capsys, "--all")[1])] == ["du-thao.txt"]
    Path("ghi-nho.json").write_bytes(record)
    assert [row[0] for row in told(watch(capsys, "--mentions")[1])] == ["nhac.txt"]


def test_what_was_read_is_not_read_again(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", paper())
    put("b.txt", paper(number="13"))
    watch(capsys)
    extraction = importlib.import_module("docparse.extract")
    monkeypatch.setattr(extraction, "extract", lambda document: pytest.fail("read again"))
    know("expired", expiry="2026-06-15")
    assert len(watch(capsys)[1]["changes"]) == 2


def test_a_bad_file_stops_no_other_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    put("b.txt", paper(number="13"))
    know("in_force")
    watch(capsys)
    # While somebody has it open, or half written.
    good = Path("vb", "b.txt").read_bytes()
    Path("vb", "b.txt").write_bytes(b"PK\x03\x04 broken")
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY]) == 0
    assert "b.txt" in capsys.readouterr().err
    know("expired", expiry="2026-06-15", as_of="2026-06-20")
    code, found = watch(capsys)
    assert (code, {row[0] for row in told(found)}) == (1, {"a.txt", "b.txt"})
    Path("vb", "b.txt").write_bytes(good)
    assert watch(capsys)[1]["files"] == {"new": [], "changed": [], "removed": []}


def test_a_drive_that_is_not_there_is_no_empty_folder(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    watch(capsys)
    record = Path("ghi-nho.json").read_bytes()
    Path("vb", "a.txt").unlink()
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY]) == 0
    assert "Thư mục không có văn bản nào" in capsys.readouterr().err
    assert Path("ghi-nho.json").read_bytes() == record
    assert main(["watch", "khong-co", "--state", "ghi-nho.json"]) == 2
    assert "không có thư mục khong-co" in capsys.readouterr().err


def test_no_text_of_the_papers_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    watch(capsys)
    record = Path("ghi-nho.json").read_text(encoding="utf-8")
    assert "9638/QĐ-UBND" in record
    assert TITLE not in record
    assert "Các xã" not in record


def test_classified_papers_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    put("mat.md", "MẬT\n\n" + paper().replace("\n", "\n\n"))
    assert watch(capsys)[1]["documents"] == 0
    assert watch(capsys, "--allow-classified")[1]["documents"] == 1


def test_as_text_and_csv(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    put("=b.txt", paper(number="13"))
    know("in_force")
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY]) == 0
    assert "Lần chạy đầu" in capsys.readouterr().out
    know("expired", expiry="2026-06-15", as_of="2026-06-20")
    record = Path("ghi-nho.json").read_bytes()
    capsys.readouterr()
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY]) == 1
    shown = capsys.readouterr().out
    for words in (
        "2 căn cứ của 2 văn bản đã ban hành đổi tình trạng",
        "Kế hoạch",
        "còn hiệu lực",
        "hết hiệu lực",
        "15/06/2026",
    ):
        assert words in shown
    Path("ghi-nho.json").write_bytes(record)
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY, "--format", "csv"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("đổi tình trạng,'=b.txt,Kế hoạch 13/KH-UBND,")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "docparse-watch/9"}', '{"schema": "docparse-watch/1"}'])
def test_a_damaged_record_is_told(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", paper())
    Path("ghi-nho.json").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="Không đọc được tệp ghi nhớ"):
        load_record(Path("ghi-nho.json"))
    assert main(["watch", "vb", "--state", "ghi-nho.json"]) == 2
    assert "ghi-nho.json" in capsys.readouterr().err
    assert Path("ghi-nho.json").read_text(encoding="utf-8") == content


@pytest.mark.parametrize("moment", ["open", "fsync", "replace"])
def test_whatever_kills_it_leaves_the_old_record(moment: str) -> None:
    """os._exit ends the process as kill -9 does, without any clean-up, in the middle of the write."""
    old = Record(on="2026-01-01", version="1")
    write_record(Path("ghi-nho.json"), old)
    where = {"open": "pathlib.Path, 'open'", "fsync": "os, 'fsync'", "replace": "pathlib.Path, 'replace'"}[moment]
    script = f"""
        import os, pathlib
        from docparse.pipeline.watch_record import Record, write_record
        setattr({where}, lambda *arguments, **named: os._exit(9))
        write_record(pathlib.Path("ghi-nho.json"), Record(on="2026-02-02", version="1"))
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False, env=_with_package())
    assert done.returncode == 9
    assert load_record(Path("ghi-nho.json")) == old


def _with_package() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[" * 100_000,
        "[]",
        '{"schema": "docparse-watch/1", "on": 5, "version": "1", "registry": "", "documents": {}}',
        '{"schema": "docparse-watch/1", "on": "hôm qua", "version": "1", "registry": "", "documents": {}}',
        '{"schema": "docparse-watch/1", "on": "2026-06-01", "version": "1", "registry": "", "documents": []}',
        '{"schema": "docparse-watch/1", "on": "2026-06-01", "version": "1", "registry": "", "documents": {"a": 1}}',
    ],
)
def test_a_damaged_record_is_told_and_left_as_it_is(capsys: pytest.CaptureFixture[str], record: str) -> None:
    put("a.txt", paper())
    Path("ghi-nho.json").write_text(record, encoding="utf-8")
    assert main(["watch", "vb", "--state", "ghi-nho.json", "--on", DAY]) == 2
    assert "Không đọc được tệp ghi nhớ" in capsys.readouterr().err
    assert Path("ghi-nho.json").read_text(encoding="utf-8") == record
