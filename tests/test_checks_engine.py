"""The engine: places, context, groups, settings, stage and verdict."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.checks import Settings, check, rule, rules
from docparse.checks.stage import guess_stage
from docparse.extract import extract
from docparse.readers import read
from docparse.values import Analysis, Header, SettingsError

TODAY = datetime.date(2030, 1, 1)
HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: {number}/KH-UBND\nHòa An, ngày {day} tháng 01 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
)


def checked(text: str, options: Settings | None = None) -> Analysis:
    return check(extract(read("van-ban.txt", text.encode("utf-8"))), options, TODAY)


def codes(analysis: Analysis) -> list[str]:
    return [finding.code for finding in analysis.findings or ()]


def test_findings_quote_the_text_and_stand_in_order() -> None:
    analysis = checked("Phòng Tổng hợp gửi Trường khối.\nĐề nghị Khôi thi đua báo cáo.\nTrường khối tổng hợp.")
    findings = analysis.findings or ()
    text = analysis.document.text
    assert [finding.text for finding in findings] == ["Trường", "Khôi", "Trường"]
    assert all(text[finding.start : finding.end] == finding.text for finding in findings)
    assert all(text.startswith(finding.before, finding.start - len(finding.before)) for finding in findings)
    assert all(text.startswith(finding.after, finding.end) for finding in findings)


def test_repeats_of_one_wrong_form_share_a_group_and_others_do_not() -> None:
    findings = checked("Gửi Trường khối.\nĐề nghị Khôi thi đua báo cáo.\nTRƯỜNG KHỐI tổng hợp.").findings or ()
    first, other, repeat = (finding.group for finding in findings)
    assert first == repeat
    assert first != other


def test_findings_say_where_they_are() -> None:
    findings = checked("Kính gửi các đơn vị.\nĐề nghị Khôi thi đua báo cáo.").findings or ()
    assert findings[0].at.line == 2


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (Settings(), ["SPL001", "DAT002"]),
        (Settings(select=("SPL",)), ["SPL001"]),
        (Settings(select=("DAT002",)), ["DAT002"]),
        (Settings(ignore=("SPL001",)), ["DAT002"]),
        (Settings(select=("SPL",), ignore=("SPL001",)), []),
    ],
)
def test_selects_and_ignores_codes_and_families(options: Settings, expected: list[str]) -> None:
    assert codes(checked("Khôi thi đua báo cáo trước ngày 31/4/2023.", options)) == expected


@pytest.mark.parametrize(
    ("number", "date", "stage"),
    [
        ("45/KH-UBND", "2023-01-10", "issued"),
        (None, "2023-01", "draft"),
        ("45/KH-UBND", "2023-01", "draft"),
        (None, "2023-01-10", "draft"),
        (None, None, "draft"),
    ],
)
def test_guesses_the_stage_from_number_and_date(number: str | None, date: str | None, stage: str) -> None:
    assert guess_stage(Header(number=number, date=date)) == stage


@pytest.mark.parametrize(("stage", "severity"), [("draft", "info"), ("presign", "info"), ("issued", "error")])
def test_a_blank_number_weighs_by_the_stage(stage: str, severity: str) -> None:
    text = HEAD.format(number="     ", day="10") + "Căn cứ nhiệm vụ được giao."
    options = Settings(stage=stage, select=("LAY001",))  # type: ignore[arg-type]
    assert [finding.severity for finding in checked(text, options).findings or ()] == [severity]


@pytest.mark.parametrize(
    ("body", "state", "must_fix"),
    [
        ("Căn cứ nhiệm vụ được giao.", "ready", 0),
        ("Căn cứ Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Chính phủ;", "minor", 0),
        ("Đề nghị Khôi thi đua báo cáo.", "not_ready", 1),
    ],
)
def test_the_verdict_follows_the_findings(body: str, state: str, must_fix: int) -> None:
    verdict = checked(HEAD.format(number="45", day="10") + body).verdict
    assert verdict is not None
    assert (verdict.state, verdict.must_fix) == (state, must_fix)
    assert verdict.checked
    assert any("hiệu lực" in item for item in verdict.not_checked)


def test_a_draft_whose_number_alone_is_open_is_ready_and_lists_it() -> None:
    verdict = checked(HEAD.format(number="     ", day="    ") + "Căn cứ nhiệm vụ được giao.").verdict
    assert verdict is not None
    assert (verdict.state, verdict.verify) == ("ready", 2)


def test_only_weighty_rules_may_stop_a_signature() -> None:
    assert not [one.code for one in rules() if one.severity == "info" and one.disposition == "must_fix"]


@pytest.mark.parametrize(
    ("text", "code", "disposition"),
    [
        (HEAD.format(number="12", day="05").replace(" - ", " – "), "LAY012", "should_fix"),
        ("Lắp trạm thông tin di động động tại xã.", "SPL003", "verify"),
    ],
)
def test_a_note_never_stops_a_signature(text: str, code: str, disposition: str) -> None:
    analysis = checked(text, Settings(select=(code,)))
    assert [(one.severity, one.disposition) for one in analysis.findings or ()] == [("info", disposition)]
    assert analysis.verdict is not None
    assert (analysis.verdict.state, analysis.verdict.must_fix) == ("ready", 0)


def test_looks_up_a_rule_by_code_and_names_the_remedy_for_none() -> None:
    assert rule("cit001").code == "CIT001"
    with pytest.raises(SettingsError, match="docparse rules"):
        rule("XXX999")


def test_a_place_name_is_counted_once_where_it_stands() -> None:
    text = "Tỉnh Hưng Yên họp. Tỉnh Hưng Yên báo cáo. Tỉnh Hưng Yên tổng kết. UBND tỉnh Hung Yên dự."
    only = Settings(select=("CON001",))
    assert ["(3 chỗ khác" in finding.message for finding in checked(text, only).findings or ()] == [True]


PIECES = ("Khôi thi đua ", "Trường khối", "số 12/QĐ ", "31/4/2023", "\n", ", ", "Hà Nôi ", "ạ")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_any_text_gives_findings_inside_it(pieces: list[str]) -> None:
    text = "Báo cáo " + "".join(pieces)
    analysis = checked(text)
    for finding in analysis.findings or ():
        assert analysis.document.text[finding.start : finding.end] == finding.text


def test_the_same_paragraph_gives_the_same_finding_wherever_it_stands() -> None:
    paragraph = "Đề nghị Khôi thi đua gửi báo cáo."
    first = checked(paragraph).findings or ()
    later = checked("Kính gửi các đơn vị.\n" * 5 + paragraph).findings or ()
    assert [(one.code, one.text, one.group) for one in first] == [(one.code, one.text, one.group) for one in later]


def test_the_list_of_rules_is_not_lost_to_the_folder_of_that_name() -> None:
    import docparse.checks.rules.spl.phrase_marks  # noqa: F401
    from docparse.checks import rules as again

    checked("Phòng Tổng hợp báo cáo.")
    assert again is rules
    assert len(again()) > 1
