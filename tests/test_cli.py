"""The commands, run as a user runs them: formats, exit codes, streams, files."""

from __future__ import annotations

import csv
import importlib
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import pytest
from jsonschema import Draft202012Validator

from docparse.cli import main
from docparse.cli.tally import Tally
from docparse.report.contract import load_schema
from tests.made_analyses import find, make_analysis, make_document

PLAN = """ỦY BAN NHÂN DÂN TỈNH AN LỘC
SỞ DU LỊCH

Số: 12/KH-SDL

An Lộc, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Phát động thi đua năm 2024

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

Thực hiện Kế hoạch số 57/KH-UBND ngày 20 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh, Sở ban hành Kế hoạch:

1. Tổ chức Khôi thi đua các xã, họp mỗi quý một lần theo Nghị định số 30/2020/NĐ-CP.
"""
CLEAN = "Giấy ghi nhớ\n\nMua hoa cho phòng họp.\n"
VALIDATOR = Draft202012Validator(load_schema())


class Result:
    """Exit code, stdout and stderr of one run."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> Any:
        """stdout as JSON of the contract, validated."""
        data = json.loads(self.out)
        VALIDATOR.validate(data)
        return data


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs docparse in a folder that holds ke-hoach.md, sach.md and hong.docx."""
    monkeypatch.chdir(tmp_path)
    Path("ke-hoach.md").write_text(PLAN, encoding="utf-8")
    Path("sach.md").write_text(CLEAN, encoding="utf-8")
    Path("hong.docx").write_bytes(b"PK\x03\x04 broken")

    def call(*arguments: str) -> Result:
        try:
            code = main(arguments)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


def test_text_is_exactly_the_text_of_the_offsets(run: Run) -> None:
    text = run("text", "ke-hoach.md").out
    (document,) = run("extract", "ke-hoach.md", "--format", "json").json["documents"]
    assert document["text_length"] == len(text)
    assert document["citations"]
    for citation in document["citations"]:
        assert citation["text"] == text[citation["start"] : citation["end"]]


def test_extract_shows_header_and_citations(run: Run) -> None:
    result = run("extract", "ke-hoach.md")
    assert result.code == 0
    assert "12/KH-SDL" in result.out
    assert "Nghị định 30/2020/NĐ-CP" in result.out


def test_extract_json_has_neither_findings_nor_verdict(run: Run) -> None:
    (document,) = run("extract", "ke-hoach.md", "--format", "json").json["documents"]
    assert not {"findings", "verdict"} & document.keys()


def test_check_finds_and_says_so_in_the_exit_code(run: Run) -> None:
    result = run("check", "ke-hoach.md", "--fail-on", "warning")
    assert result.code == 1
    assert result.out.index("KẾT LUẬN") < result.out.index("«Khôi» thi đua")
    (document,) = run("check", "ke-hoach.md", "--format", "json").json["documents"]
    assert "Khôi" in [finding["text"] for finding in document["findings"]]
    assert document["verdict"]["state"] == "not_ready"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("ke-hoach.md", "--fail-on", "never"), 0),
        (("ke-hoach.md", "--fail-on", "warning"), 1),
        (("ke-hoach.md", "--fail-on", "info"), 1),
        (("ke-hoach.md", "--fail-on", "warning", "--ignore", "SPL"), 0),
        (("ke-hoach.md", "--fail-on", "warning", "--select", "spl"), 1),
        (("ke-hoach.md", "--fail-on", "warning", "--select", "SPL001,CIT", "--ignore", "SPL001"), 0),
        (("sach.md", "--fail-on", "warning"), 0),
        (("sach.md", "ke-hoach.md", "--fail-on", "warning"), 1),
        (("ke-hoach.md", "hong.docx", "--fail-on", "warning"), 2),
        (("không-có.md",), 2),
        (("ke-hoach.md", "--select", "XYZ"), 2),
    ],
)
def test_exit_codes_of_check(run: Run, arguments: tuple[str, ...], code: int) -> None:
    assert run("check", *arguments).code == code


@pytest.mark.parametrize("command", ["extract", "check"])
def test_one_bad_file_never_stops_the_others(run: Run, command: str) -> None:
    result = run(command, "hong.docx", "ke-hoach.md", "không-có.md", "sach.md", "--format", "json")
    assert result.code == 2
    assert [document["path"] for document in result.json["documents"]] == ["ke-hoach.md", "sach.md"]
    assert [error["path"] for error in result.json["errors"]] == ["hong.docx", "không-có.md"]
    assert result.err.count("lỗi:") == 2


@pytest.mark.parametrize("command", ["extract", "check"])
def test_every_json_line_is_a_whole_answer(run: Run, command: str) -> None:
    result = run(command, "ke-hoach.md", "hong.docx", "sach.md", "--format", "jsonl")
    lines = [json.loads(line) for line in result.out.splitlines()]
    for line in lines:
        VALIDATOR.validate(line)
    assert [[document["path"] for document in line["documents"]] for line in lines] == [
        ["ke-hoach.md"],
        ["sach.md"],
        [],
    ]
    assert [error["path"] for error in lines[-1]["errors"]] == ["hong.docx"]


@pytest.mark.parametrize("command", ["extract", "check"])
def test_html_is_one_page_with_all_documents(run: Run, command: str) -> None:
    result = run(command, "ke-hoach.md", "hong.docx", "--format", "html")
    assert result.code == 2
    assert "</html>" in result.out
    assert "30/2020/NĐ-CP" in result.out
    assert "hong.docx" in result.out


def test_run_tells_the_settings(run: Run) -> None:
    result = run(
        "check", "ke-hoach.md", "--format", "json", "--stage", "presign", "--on", "5/3/2024", "--ignore", "SPL"
    )
    facts = result.json["run"]
    assert (facts["stage"], facts["on"]) == ("presign", "2024-03-05")
    assert "SPL001" in facts["rules_off"]


def test_citations_as_a_table(run: Run) -> None:
    result = run("citations", "ke-hoach.md")
    (line,) = [line for line in result.out.splitlines() if "30/2020/NĐ-CP" in line]
    assert re_split(line)[:2] == ["1. Nghị định 30/2020/NĐ-CP", "ngày ký: còn"]
    assert "(05/03/2020, Chính phủ)" in result.out


def test_citations_as_csv(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("citations", "ke-hoach.md", "sach.md", "--format", "csv").out)))
    assert [(row["Tệp"], row["Số, ký hiệu"], row["Ngày"], row["Số lần"]) for row in rows] == [
        ("ke-hoach.md", "30/2020/NĐ-CP", "05/03/2020", "2"),
        ("ke-hoach.md", "57/KH-UBND", "20/01/2024", "1"),
    ]


def test_citations_as_json(run: Run) -> None:
    data = json.loads(run("citations", "ke-hoach.md", "hong.docx", "--format", "json").out)
    assert [row["number"] for row in data["documents"][0]["instruments"]] == ["30/2020/NĐ-CP", "57/KH-UBND"]
    assert data["errors"][0]["path"] == "hong.docx"


def test_graph_of_two_documents(run: Run) -> None:
    shutil.copy("ke-hoach.md", "ban-sao.md")
    result = run("graph", "ke-hoach.md", "ban-sao.md", "--format", "json")
    graph = networkx.node_link_graph(json.loads(result.out), edges="edges")
    decree = next(node for node, facts in graph.nodes(data=True) if facts["number"] == "30/2020/NĐ-CP")
    assert graph.nodes[decree]["cited_by"] == ["ban-sao.md", "ke-hoach.md"]


@pytest.mark.parametrize(
    ("arguments", "begin"),
    [((), "<?xml"), (("--format", "json"), "{"), (("-o", "g.json"), "{"), (("-o", "g.graphml"), "<?xml")],
)
def test_graph_formats(run: Run, arguments: tuple[str, ...], begin: str) -> None:
    result = run("graph", "ke-hoach.md", *arguments)
    written = Path(arguments[1]).read_text(encoding="utf-8") if "-o" in arguments else result.out
    assert written.startswith(begin)


def test_a_folder_is_its_documents(run: Run) -> None:
    Path("con").mkdir()
    shutil.copy("sach.md", "con/a.md")
    Path("con/cu.ppt").write_bytes(b"x")
    result = run("extract", "con", "--format", "json")
    assert [Path(document["path"]).as_posix() for document in result.json["documents"]] == ["con/a.md"]
    assert "cu.ppt" in result.err


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode("utf-8")), encoding="ascii"))
    (document,) = run("check", "-", "--format", "json").json["documents"]
    assert document["path"] == "-"
    assert document["header"]["number"] == "12/KH-SDL"


def test_output_file(run: Run) -> None:
    result = run("check", "ke-hoach.md", "--format", "json", "--fail-on", "warning", "-o", "kq.json")
    assert (result.code, result.out) == (1, "")
    assert "đã ghi kq.json" in result.err
    VALIDATOR.validate(json.loads(Path("kq.json").read_text(encoding="utf-8")))


def test_csv_file_opens_in_a_spreadsheet(run: Run) -> None:
    run("citations", "ke-hoach.md", "--format", "csv", "-o", "kq.csv")
    assert Path("kq.csv").read_bytes().startswith(b"\xef\xbb\xbfT")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("-o", "co-roi.txt"), 2),
        (("-o", "co-roi.txt", "--force"), 0),
        (("-o", "ke-hoach.md"), 2),
        (("-o", "ke-hoach.md", "--force"), 2),
        (("-o", "./con/../ke-hoach.md", "--force"), 2),
        (("-o", "con"), 2),
        (("-o", "không-có/kq.txt"), 2),
    ],
)
@pytest.mark.parametrize("command", ["text", "extract", "citations", "graph"])
def test_nothing_is_overwritten_unasked_and_the_input_never(
    run: Run, command: str, arguments: tuple[str, ...], code: int
) -> None:
    Path("con").mkdir()
    Path("co-roi.txt").write_text("giữ lại", encoding="utf-8")
    assert run(command, "ke-hoach.md", *arguments).code == code
    assert Path("ke-hoach.md").read_text(encoding="utf-8") == PLAN
    assert (Path("co-roi.txt").read_text(encoding="utf-8") == "giữ lại") is (code == 2)


def test_an_input_inside_a_folder_is_not_overwritten_either(run: Run) -> None:
    assert run("extract", ".", "-o", "ke-hoach.md", "--force").code == 2
    assert Path("ke-hoach.md").read_text(encoding="utf-8") == PLAN


def test_a_fault_of_ours_loses_no_other_document(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    break_on("Giấy ghi nhớ", monkeypatch)
    result = run("check", "sach.md", "ke-hoach.md", "--format", "json")
    assert result.code == 2
    assert [document["path"] for document in result.json["documents"]] == ["ke-hoach.md"]
    (error,) = result.json["errors"]
    assert (error["path"], error["code"]) == ("sach.md", "internal")
    assert "ghi nhớ" not in result.out + result.err
    assert "Traceback" not in result.err


def test_the_traceback_is_shown_to_who_asks_for_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    break_on("Giấy ghi nhớ", monkeypatch)
    monkeypatch.setenv("DOCPARSE_DEBUG", "1")
    assert "Traceback" in run("check", "sach.md").err


def break_on(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make extraction fail on documents that hold ``words``, with a message that quotes them."""
    layer = importlib.import_module("docparse.extract")
    real = layer.extract

    def fail(document: Any) -> Any:
        if words in document.text:
            raise ValueError(document.text)
        return real(document)

    monkeypatch.setattr(layer, "extract", fail)


def test_classified_documents_are_warned_about(run: Run) -> None:
    Path("mat.md").write_text("MẬT\n\n" + PLAN, encoding="utf-8")
    assert "mat.md: CẢNH BÁO: văn bản có dấu độ mật “MẬT”" in run("check", "mat.md", "--quiet").err
    assert "CẢNH BÁO" not in run("check", "mat.md", "--allow-classified").err
    assert "CẢNH BÁO" not in run("check", "ke-hoach.md").err


def test_quiet_leaves_errors_only(run: Run) -> None:
    assert run("check", "ke-hoach.md", "sach.md", "--quiet").err == ""
    assert "hong.docx" in run("check", "ke-hoach.md", "hong.docx", "--quiet").err


def test_several_documents_are_summed_up(run: Run) -> None:
    assert "2 văn bản: " in run("check", "ke-hoach.md", "sach.md").err


@pytest.mark.parametrize(
    ("severities", "fails"),
    [
        ((), {"never": False, "error": False, "warning": False, "info": False}),
        (("info",), {"never": False, "error": False, "warning": False, "info": True}),
        (("info", "warning"), {"never": False, "error": False, "warning": True, "info": True}),
        (("error",), {"never": False, "error": True, "warning": True, "info": True}),
    ],
)
def test_what_fails_at_each_threshold(severities: tuple[str, ...], fails: dict[str, bool]) -> None:
    document = make_document()
    findings = tuple(find(document, "UBND", severity=severity) for severity in severities)
    tally = Tally()
    assert len(list(tally.watch([make_analysis(findings=findings)]))) == 1
    assert {threshold: tally.fails(threshold) for threshold in fails} == fails


def re_split(line: str) -> list[str]:
    """Cells of a table row: two spaces or more stand between them."""
    return [cell.strip() for cell in line.split("  ") if cell.strip()]
