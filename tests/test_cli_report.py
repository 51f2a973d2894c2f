"""``docparse report``: a folder with the whole set of each file, and the names of what it writes."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.cli import main
from docparse.report.file_names import folder_names, safe_name

PLAN = """ỦY BAN NHÂN DÂN XÃ AN BÌNH
Số: 12/KH-UBND
An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Khôi thi đua các thôn năm 2024

Căn cứ Nghị quyết số 15/NQ-HĐND ngày 20/12/2023 của Hội đồng nhân dân xã;

1. Mỗi thôn cử một nhóm tham gia Khôi thi đua.
"""
NOTE = "Giấy ghi nhớ\n\nMua hoa cho phòng họp.\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``docparse report`` in a folder with a plan, a note, and a plan of the same name elsewhere."""
    monkeypatch.chdir(tmp_path)
    Path("con #1").mkdir()
    for name, text in (("kế hoạch.md", PLAN), ("giấy.txt", NOTE), ("con #1/Kế hoạch.md", PLAN)):
        Path(name).write_text(text, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(("report", *arguments))
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def links() -> list[str]:
    return [unquote(link) for link in re.findall(r'href="([^"#]+)"', Path("kq/index.html").read_text(encoding="utf-8"))]


def test_the_whole_set_of_each_file(run: Run) -> None:
    code, out, err = run("kế hoạch.md", "giấy.txt", "-o", "kq", "--fail-on", "warning")
    assert (code, out) == (1, "")
    assert "đã ghi kq" in err
    assert [link for link in links() if not (Path("kq") / link).is_file()] == []
    assert sorted(path.name for path in Path("kq/kế hoạch").iterdir()) == [
        "kế hoạch-can-cu.docx", "kế hoạch.csv", "kế hoạch.html", "kế hoạch.json", "kế hoạch.xlsx",
    ]  # fmt: skip
    assert len(links()) == 10
    data = json.loads(Path("kq/kế hoạch/kế hoạch.json").read_text(encoding="utf-8"))
    assert data["documents"][0]["verdict"]["state"] == "not_ready"
    assert Path("kq/kế hoạch/kế hoạch.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Phát hiện" in openpyxl.load_workbook("kq/giấy/giấy.xlsx").sheetnames


def test_the_index_tells_the_verdicts(run: Run) -> None:
    run("kế hoạch.md", "giấy.txt", "-o", "kq")
    page = Path("kq/index.html").read_text(encoding="utf-8")
    assert page.index("Chưa trình ký được") < page.index("Có thể trình ký")
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "<script" not in page


def test_two_files_of_one_name_do_not_clash(run: Run) -> None:
    assert run("kế hoạch.md", "con #1", "-o", "kq", "--fail-on", "never")[0] == 0
    assert sorted(path.name for path in Path("kq").iterdir() if path.is_dir()) == ["Kế hoạch-md", "kế hoạch"]
    assert [link for link in links() if not (Path("kq") / link).is_file()] == []


def test_one_bad_file_never_stops_the_others(run: Run) -> None:
    Path("hỏng.docx").write_bytes(b"PK\x03\x04 broken")
    code, _, err = run("hỏng.docx", "kế hoạch.md", "không-có.md", "-o", "kq")
    assert code == 2
    assert "2 trong 3 tệp không đọc được" in err
    page = Path("kq/index.html").read_text(encoding="utf-8")
    assert "hỏng.docx" in page
    assert "không-có.md" in page
    assert len(links()) == 5


def test_a_result_that_fails_loses_no_other(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise ValueError("Mua hoa")

    monkeypatch.setattr(importlib.import_module("docparse.report.xlsx"), "write_summary", fail)
    code, _, err = run("giấy.txt", "kế hoạch.md", "-o", "kq")
    assert code == 2
    assert err.count("Lỗi bên trong docparse") == 2
    assert "Mua hoa" not in err
    assert sum(link.endswith(".html") for link in links()) == 2
    assert not any(link.endswith(".xlsx") for link in links())


def test_a_folder_that_holds_files_is_refused_without_force(run: Run) -> None:
    Path("kq").mkdir()
    assert run("giấy.txt", "-o", "kq")[0] == 0
    code, _, err = run("giấy.txt", "-o", "kq")
    assert code == 2
    assert "thư mục kết quả đã có tệp: kq" in err
    Path("kq/khác.txt").write_text("giữ lại", encoding="utf-8")
    assert run("giấy.txt", "-o", "kq", "--force")[0] == 0
    assert Path("kq/khác.txt").read_text(encoding="utf-8") == "giữ lại"


def test_earlier_results_are_no_documents(run: Run) -> None:
    assert run(".", "-o", "kq", "--fail-on", "never")[0] == 0
    first = links()
    assert run(".", "-o", "kq", "--fail-on", "never", "--force")[0] == 0
    assert links() == first


@pytest.mark.parametrize(
    "arguments",
    [("giấy.txt", "-o", "giấy.txt"), ("con #1", "-o", "con #1", "--force"), ("con #1", "-o", ".", "--force")],
)
def test_no_input_is_the_output(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 2
    assert Path("giấy.txt").read_text(encoding="utf-8") == NOTE
    assert not Path("index.html").exists()


def test_an_input_where_a_result_would_go_is_not_overwritten(run: Run) -> None:
    Path("kq/giấy").mkdir(parents=True)
    page = Path("kq/giấy/giấy.html")
    page.write_text(f"<p>{NOTE}</p>", encoding="utf-8")
    code, _, err = run(str(page), "-o", "kq", "--force")
    assert code == 2
    assert "trùng với tệp đầu vào" in err
    assert page.read_text(encoding="utf-8") == f"<p>{NOTE}</p>"


def test_hostile_names_stay_text(run: Run) -> None:
    name = "<img src=x onerror=alert(1)>&.md"
    try:
        Path(name).write_text(PLAN, encoding="utf-8")
    except OSError:
        pytest.skip("this system takes no such name")
    run(name, "-o", "kq")
    assert "<img" not in Path("kq/index.html").read_text(encoding="utf-8")
    assert [link for link in links() if not (Path("kq") / link).is_file()] == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kế hoạch 57", "Kế hoạch 57"), ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"), ("CON", "_CON"),
        ("nul.x", "_nul.x"), ("com1", "_com1"), ("comma", "comma"), ("  . ", "van-ban"), ("-rf", "rf"), ("", "van-ban"),
        ("x" * 300, "x" * 60), ("a\u202eb", "a_b"), ("e\u0302\u0301", "ế"), ("100%#", "100_"),
    ],
)  # fmt: skip
def test_names_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.lists(st.text(min_size=1, max_size=80), unique=True, max_size=12))
def test_every_path_has_a_name_of_its_own(paths: list[str]) -> None:
    names = folder_names(paths)
    assert list(names) == paths
    assert len({name.casefold() for name in names.values()}) == len(paths)
    for name in names.values():
        assert not set(name) & set('<>:"/\\|?*\x00\n')
        assert name == name.strip(" .")
        assert len(f"{name}-can-cu.docx".encode()) <= 255
