"""What a stage changes: blanks of the header, and the rules that speak only before signing."""

import datetime
from dataclasses import replace

import pytest

from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read_text
from docparse.report.style import Style
from docparse.report.terminal import render_check
from docparse.values import Remnant

_TEXT = """ỦY BAN NHÂN DÂN TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số:      /KH-UBND
Hòa An, {day}
KẾ HOẠCH
Kiểm tra công tác văn thư năm 2023
Căn cứ nhiệm vụ được giao, đơn vị thực hiện như sau."""


def _checked(stage, day="ngày      tháng 01 năm 2023"):
    analysis = extract(read_text(_TEXT.format(day=day), "a.txt"))
    return check(analysis, Settings(stage=stage, select=("LAY001", "LAY002")), datetime.date(2030, 1, 1))


@pytest.mark.parametrize(
    ("stage", "judged", "state"),
    [
        ("draft", ("info", "verify"), "ready"),
        ("presign", ("info", "verify"), "ready"),
        ("issued", ("error", "must_fix"), "not_ready"),
    ],
)
def test_a_blank_number_and_day_are_judged_by_the_stage(stage, judged, state):
    analysis = _checked(stage)
    assert [finding.code for finding in analysis.findings] == ["LAY001", "LAY002"]
    assert {(finding.severity, finding.disposition) for finding in analysis.findings} == {judged}
    assert analysis.verdict.state == state


@pytest.mark.parametrize(
    ("day", "disposition"),
    [
        ("ngày      tháng 01 năm 2023", "verify"),
        ("ngày      tháng      năm 2023", "should_fix"),
        ("ngày      tháng      năm", "should_fix"),
    ],
)
def test_before_signing_only_the_day_is_left_to_the_clerk(day, disposition):
    assert _checked("presign", day).findings[1].disposition == disposition


@pytest.mark.parametrize(("stage", "is_checked"), [("draft", False), ("presign", True), ("issued", False)])
def test_the_verdict_names_what_was_looked_at_at_this_stage(stage, is_checked):
    analysis = check(extract(read_text("Căn cứ nhiệm vụ được giao.", "a.txt")), Settings(stage=stage))
    assert any("dấu vết chỉnh sửa" in subject for subject in analysis.verdict.checked) is is_checked


def test_what_is_left_in_a_file_is_said_to_be_there_and_not_missing():
    remnants = (
        Remnant(start=0, end=0, kind="metadata", detail="tác giả: Đỗ Văn Hiển"),
        Remnant(start=7, end=7, kind="deletion", detail="Đỗ Văn Hiển: “khẩn trương”"),
    )
    document = replace(read_text("Đơn vị báo cáo kết quả.", "a.docx"), remnants=remnants)
    said = render_check(check(extract(document), Settings(stage="presign", select=("REL",))), Style())
    assert "vị «ở đây»báo cáo" in said
    assert "cả tệp: Thuộc tính của tệp còn ghi tác giả “Đỗ Văn Hiển”" in " ".join(said.split())
    assert "thiếu ở đây" not in said
