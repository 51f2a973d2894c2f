"""``docparse graph`` on a folder, its questions, its formats, and what it refuses."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docparse.cli import main

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: {number}/KH-UBND

Lào Cai, ngày {day} tháng 3 năm {year}

KẾ HOẠCH

Sửa chữa bến phà năm {year}

{bases}

Ủy ban nhân dân tỉnh ban hành Kế hoạch:

1. Sửa ba bến phà trước ngày 30 tháng 9 năm {year}.
"""
DECREE = "Căn cứ Nghị định số 98/2023/NĐ-CP ngày {day} tháng 12 năm 2023 của Chính phủ;"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder ``ho-so`` of three plans."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "ho-so"
    folder.mkdir()
    plan = "Thực hiện Kế hoạch số 21/KH-UBND ngày 04 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Lào Cai;"
    texts = {
        "a.md": HEAD.format(number=21, day="04", year=2024, bases=DECREE.format(day=31)),
        "b.md": HEAD.format(number=35, day="05", year=2026, bases=DECREE.format(day=30)),
        "c.md": HEAD.format(number=40, day="06", year=2026, bases=plan),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(["graph", *arguments])
        except SystemExit as refused:
            code = int(refused.code or 0)
        told = capsys.readouterr()
        return code, told.out.replace("\\", "/"), told.err

    return call


def test_what_rests_on_expired_instruments(run: Run) -> None:
    code, out, _ = run("ho-so", "--expired", "--on", "2026-11-23")
    assert code == 0
    told = " ".join(out.split())
    assert "3 văn bản (2 căn cứ trực tiếp; 1 chưa kết luận được" in told
    assert "hết hiệu lực từ 01/07/2025, được thay thế bởi 152/2025/NĐ-CP" in told
    assert "khi ban hành (05/03/2026) đã hết hiệu lực" in told
    assert "chưa kết luận được: thực hiện Kế hoạch 21/KH-UBND (04/03/2024) (chưa rõ hiệu lực) →" in told
    assert "Không thấy." in run("ho-so", "--expired", "--on", "30/06/2025")[1]


def test_only_what_had_expired_on_the_day_of_issue(run: Run) -> None:
    answers = json.loads(run("ho-so", "--expired-then", "--format", "json")[1])
    direct = [chain for chain in answers["expired_then"] if chain["direct"]]
    assert [chain["document"]["number"] for chain in direct] == ["35/KH-UBND"]
    assert direct[0]["evidence"][0]["text"].startswith("Nghị định số 98/2023/NĐ-CP")
    assert direct[0]["steps"][0]["instrument"]["replaced_by"] == ["152/2025/NĐ-CP"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--cites", "98/2023/NĐ-CP"), "ho-so/a.md"),
        (("--cites", "98/2023/NĐ"), "Có phải: Nghị định"),
        (("--rests-on", "21/KH-UBND"), "thực hiện Kế hoạch 21/KH-UBND"),
        (("--rests-on", "99/KH"), "không có trong các văn bản này"),
        (("--most-cited", "--top", "1"), "98/2023/NĐ-CP"),
        (("--two-dates",), "ngày 30/12/2023: ho-so/b.md"),
        (("--cycles",), "Không thấy."),
        (("--missing-bases",), "Không thấy."),
        (("--cites", "98/2023/NĐ-CP", "--lang", "en"), "Documents that cite"),
    ],
)
def test_answers(run: Run, arguments: tuple[str, ...], told: str) -> None:
    code, out, _ = run("ho-so", *arguments)
    assert code == 0
    assert told in out


def test_all_questions_as_json(run: Run) -> None:
    questions = ("expired", "expired-then", "most-cited", "cycles", "two-dates", "missing-bases")
    flags = [f"--{name}" for name in questions]
    code, out, _ = run("ho-so", *flags, "--cites", "x", "--rests-on", "21/KH-UBND", "--format", "json")
    answers = json.loads(out)
    assert code == 0
    assert {name.replace("-", "_") for name in questions} | {"cites", "rests_on"} <= answers.keys()
    assert answers["documents"] == 3


def test_a_graph_written_earlier_answers_alike_and_on_another_day(run: Run) -> None:
    assert run("ho-so", "-o", "do-thi.json", "--on", "2020-01-01")[0] == 0
    asked = ("--expired", "--two-dates", "--on", "2026-11-23")
    assert run("do-thi.json", *asked)[1] == run("ho-so", *asked)[1]


def test_a_bad_file_never_stops_the_others(run: Run) -> None:
    Path("ho-so/hong.docx").write_bytes(b"PK\x03\x04")
    code, out, err = run("ho-so", "--most-cited")
    assert code == 2
    assert "hong.docx" in err
    assert "98/2023/NĐ-CP" in out


@pytest.mark.parametrize(
    ("name", "begin"),
    [("x.graphml", b"<?xml"), ("x.gexf", b"<?xml"), ("x.dot", b"digraph"), ("x.gv", b"digraph"), ("x.json", b"{"),
     ("x.html", b"<!"), ("x.zip", b"PK")],
)  # fmt: skip
def test_formats_by_suffix(run: Run, name: str, begin: bytes) -> None:
    assert run("ho-so", "-o", name)[0] == 0
    assert Path(name).read_bytes().startswith(begin)
    assert run("ho-so", "-o", name)[0] == 2
    assert run("ho-so", "-o", name, "--force")[0] == 0


def test_the_archive_of_tables_is_whole(run: Run) -> None:
    assert run("ho-so", "--format", "csv", "-o", "bang.zip")[0] == 0
    with zipfile.ZipFile("bang.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["van-ban.csv", "quan-he.csv"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ho-so", "--format", "text"), "cần một câu hỏi"),
        (("ho-so", "--expired", "--format", "gexf"), "chỉ có dạng text hoặc json"),
        (("ho-so", "--format", "csv"), "-o"),
        (("ho-so", "-o", "x.csv"), ".zip"),
        (("ho-so", "--most-cited", "--top", "0"), "không phải số nguyên dương"),
        (("la.json",), "không phải đồ thị của docparse"),
        (("la.json", "ho-so"), "phải đứng một mình"),
    ],
)
def test_refusals_say_what_to_do(run: Run, arguments: tuple[str, ...], told: str) -> None:
    Path("la.json").write_text("{}", encoding="utf-8")
    code, _, err = run(*arguments)
    assert code == 2
    assert told in err
