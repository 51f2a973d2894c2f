"""SARIF: held to the model that is generated from the schema of the standard, and places read back from the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

import docparse
from docparse.pipeline.source_text import source_text
from docparse.report.sarif import render_sarif
from docparse.report.sarif_regions import uri_of
from docparse.values import Analysis, Suppressed, Suppression, UnreadableFile
from tests.made_analyses import find, make_checked, make_document

PLAN = """ỦY BAN NHÂN DÂN TỈNH AN LỘC
Số: 12/KH-UBND

**KẾ HOẠCH**

Phát động *thi đua* năm 2024

1. Tổ chức **Khôi** thi đua các xã; Khôi thi đua họp mỗi quý.
"""


def log_of(*analyses: Analysis, errors: Any = (), lang: str = "vi") -> Any:
    """The only run of the log, validated."""
    data = json.loads(render_sarif(analyses, errors, source_text, lang))
    Log.model_validate(data)
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        place = location["physicalLocation"]["artifactLocation"]
        assert uris[place["index"]] == place["uri"]
    return run


@pytest.fixture
def check_file(tmp_path: Path) -> Callable[..., Analysis]:
    """Checks a file with this content."""

    def check(content: bytes | str, name: str = "kế hoạch.md") -> Analysis:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return docparse.check(path, select=["SPL"])

    return check


def at(text: str, region: dict[str, int]) -> str:
    """What an editor shows at a region by line and column."""
    lines = text.removeprefix("\ufeff").split("\n")
    start = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
    return "\n".join(lines)[start:end]


@pytest.mark.parametrize("prefix", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_places_of_a_text_file(check_file: Callable[..., Analysis], prefix: str, line_end: str, encoding: str) -> None:
    text = prefix + PLAN.replace("\n", line_end)
    results = log_of(check_file(text.encode(encoding)))["results"]
    assert len(results) == 2
    for result in results:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert at(text, region).replace("**", "") == region["snippet"]["text"] == "Khôi"
        assert region["startLine"] == 8


def test_fixes_replace_exactly_the_wrong_words(check_file: Callable[..., Analysis]) -> None:
    results = log_of(check_file(PLAN))["results"]
    replaced = [
        (at(PLAN, change["deletedRegion"]), change["insertedContent"]["text"])
        for result in results
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"][0]["replacements"]
    ]
    assert replaced
    assert set(replaced) == {("Khôi", "Khối")}


def test_places_elsewhere_are_offsets() -> None:
    (result, *_) = log_of(make_checked("ke-hoach.docx"))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    text = make_document().text
    assert text[region["charOffset"] :][: region["charLength"]] == "Khôi thi đua"
    assert "fixes" not in result
    assert result["locations"][0]["message"]["text"] == "đoạn 5, dòng 5"


def test_a_file_that_has_changed_since_has_no_lines(check_file: Callable[..., Analysis]) -> None:
    analysis = check_file(PLAN)
    Path(analysis.document.path).write_text("khác hẳn", encoding="utf-8")
    (result, _) = log_of(analysis)["results"]
    assert "charOffset" in result["locations"][0]["physicalLocation"]["region"]


def test_levels_messages_and_rules() -> None:
    run = log_of(make_checked())
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "note"]
    assert run["results"][0]["message"]["text"] == "“Khôi thi đua” sai dấu Đề nghị: Khối thi đua"
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert list(rules) == ["DAT002", "LAY001", "SPL001"]
    assert rules["LAY001"]["help"]["text"].endswith(")")
    assert "«" in rules["LAY001"]["help"]["markdown"]


def test_a_users_own_rule_is_described_by_its_finding() -> None:
    document = make_document()
    finding = find(document, "UBND", code="OWN001", name="từ của cơ quan", why="Cơ quan quy định", source="")
    (rule,) = log_of(replace(make_checked(), findings=(finding,)))["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"], rule["help"]["text"]) == ("OWN001", "từ của cơ quan", "Cơ quan quy định")


def test_fingerprints_stay_through_edits_elsewhere(check_file: Callable[..., Analysis]) -> None:
    before = fingerprints(check_file(PLAN))
    edited = PLAN.replace("Phát động", "Một dòng mới\n\nPhát động lại và").replace("Số: 12", "Số: 345")
    assert fingerprints(check_file(edited)) == before
    assert len(set(before)) == 2


def fingerprints(analysis: Analysis) -> list[str]:
    return [result["partialFingerprints"]["docparseContext/v1"] for result in log_of(analysis)["results"]]


def test_what_was_set_aside_is_suppressed() -> None:
    checked = make_checked()
    first, *others = checked.findings or ()
    why = Suppression(code=first.code, context="x", reason="tên riêng", by="Văn phòng", on="2026-11-01")
    aside = replace(checked, findings=tuple(others), suppressed=(Suppressed(finding=first, suppression=why),))
    results = log_of(aside)["results"]
    assert [result.get("suppressions") for result in results] == [None] * 3 + [
        [{"kind": "external", "justification": "tên riêng, Văn phòng, 2026-11-01"}]
    ]


def test_files_that_could_not_be_read_are_notifications() -> None:
    error = UnreadableFile(path="h ỏng.docx", code="damaged", message="Tệp bị hỏng.", remedy="Xin lại tệp.")
    (invocation,) = log_of(make_checked(), errors=[error])["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "Tệp bị hỏng. Xin lại tệp."
    assert log_of(make_checked())["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/ke hoach.md", "a/ke%20hoach.md"),
        ("văn bản.docx", "v%C4%83n%20b%E1%BA%A3n.docx"),
        ("/a/b#1.md", "file:///a/b%231.md"),
        ("goi.zip/100%.docx", "goi.zip/100%25.docx"),
        ("C:\\Hồ sơ\\a.docx", "file:///C:/H%E1%BB%93%20s%C6%A1/a.docx"),
        ("a\\b.docx", "a/b.docx"),
        ("-", "-"),
    ],
)
def test_paths_as_uris(path: str, uri: str) -> None:
    assert uri_of(path) == uri


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_gives_a_valid_log(path: str, words: str) -> None:
    document = make_document(f"x {words}", path=path)
    finding = find(document, "x", message=words)
    text = render_sarif([replace(make_checked(), document=document, findings=(finding,))], [], lambda _: None)
    Log.model_validate(json.loads(text.encode("utf-8")))
