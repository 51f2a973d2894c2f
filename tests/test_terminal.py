"""The report for the terminal, as a clerk would read it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.report.instruments import list_instruments
from docparse.report.places import place_words
from docparse.report.style import Style, printable
from docparse.report.table import display_width, draw_table
from docparse.report.terminal import render_check, render_citations, render_extract
from docparse.report.terminal_findings import fold_repeats
from docparse.report.words import relation_word, words
from docparse.values import (
    Analysis,
    Disposition,
    Header,
    Part,
    PartKind,
    Place,
    RelationKind,
    Severity,
    Verdict,
    VerdictState,
)
from tests.made_analyses import cite, find, make_analysis, make_checked, make_document

SAID = words()
PLAIN = Style(width=100)


def unwrapped(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def report(analysis: Analysis, **style: Any) -> str:
    return render_check(analysis, Style(**style))


def checked(*findings: Any) -> Analysis:
    verdict = Verdict(state="minor", must_fix=0, verify=0, checked=("chính tả",), not_checked=())
    return make_analysis(findings=findings, verdict=verdict)


def test_verdict_comes_first_with_what_must_be_fixed() -> None:
    lines = report(make_checked()).splitlines()
    assert lines[5] == "KẾT LUẬN: CHƯA trình ký được (2 chỗ phải sửa, 1 chỗ phải đối chiếu, 1 lưu ý)"
    assert lines[6:8] == ["Phải sửa trước khi ký:", "  1. đoạn 5, dòng 5: “Khôi thi đua” sai dấu (2 chỗ)"]


def test_what_must_be_fixed_is_listed_however_it_is_known() -> None:
    document = make_document()
    found = (find(document, "30/11", severity="info"), find(document, "Số: ", severity="info", disposition="verify"))
    lines = report(checked(*found)).splitlines()
    assert lines[5].endswith("(1 chỗ phải sửa, 1 lưu ý)")
    assert lines[6] == "Phải sửa trước khi ký:"
    assert lines[7].startswith("  1. đoạn ")


def test_finding_says_where_what_and_why() -> None:
    text = report(make_checked())
    assert "1. “Khôi thi đua” sai dấu [lỗi SPL001, phải sửa]" in text
    assert "đoạn 5, dòng 5: Tổ chức các «Khôi thi đua» năm 2024" in text
    assert "→ Khối thi đua" in text
    assert "Vì sao: Sai chính tả (Nghị định 30/2020/NĐ-CP, Phụ lục I)" in text
    assert "Cũng ở: đoạn 9, dòng 9" in text


def test_a_reason_is_written_out_once() -> None:
    text = report(make_checked())
    assert text.count("Sai chính tả (Nghị định 30/2020/NĐ-CP, Phụ lục I)") == 1
    assert text.count("Vì sao: như điểm 1") == 1


def test_context_is_cut_between_words() -> None:
    document = make_document("một hai ba bốn năm sáu bảy tám chín mười cắt ở đây Khôi thi đua và cả ở " + "đâ" * 20)
    finding = find(document, "Khôi thi đua")
    text = unwrapped(
        render_check(make_analysis(document=document, citations=(), relations=(), findings=(finding,)), PLAIN)
    )
    assert re.search("… [^«]*mười cắt ở đây «Khôi thi đua» và cả ở …", text)


def test_missing_text_is_shown_as_missing() -> None:
    document = make_document()
    finding = replace(find(document, ";"), end=find(document, ";").start, text="")
    assert "«thiếu ở đây»" in report(checked(finding))


def test_repeats_of_one_group_are_folded_and_others_are_not() -> None:
    document = make_document()
    same = [find(document, "Khôi thi đua", nth) for nth in (0, 1)]
    alone = [find(document, "Sở", nth, group=None) for nth in (0, 1)]
    assert [len(group) for group in fold_repeats([*same, *alone])] == [2, 1, 1]


def test_the_gravest_come_first() -> None:
    document = make_document()
    editorial = find(document, "UBND", disposition="editorial", severity="warning", group="a")
    must = find(document, "Chính phủ", group="b")
    assert [group[0].disposition for group in fold_repeats([editorial, must])] == ["must_fix", "editorial"]


def test_information_takes_one_line_each_and_only_the_first_ones() -> None:
    document = make_document()
    notes = [find(document, "UBND", severity="info", disposition="verify", group=str(n)) for n in range(14)]
    text = report(checked(*notes))
    assert text.count("[SPL001]") == 10
    assert "… và 4 mục nữa" in text
    assert "Vì sao" not in text


def test_header_and_table_follow() -> None:
    text = report(make_checked())
    assert text.index("Các điểm phát hiện") < text.index("Thể thức") < text.index("Văn bản được viện dẫn")
    assert "Số, ký hiệu       (để trống)/KH-SDL" in text
    assert "KT. PHÓ GIÁM ĐỐC, Lê Văn An" in text


def test_table_has_one_line_an_instrument() -> None:
    rows = list_instruments(make_analysis())
    assert [(row.number or row.name, row.mentions, row.relation, row.key is None) for row in rows] == [
        ("Luật Du lịch", 1, "based_on", False),
        ("30/2020/NĐ-CP", 2, "based_on", False),
        ("12-CTr/TU", 1, "implements", False),
        ("08-NQ/TW", 1, "mentions", False),
        ("77", 1, "mentions", True),
    ]


def test_unresolved_short_forms_are_marked() -> None:
    text = render_citations(make_analysis(), Style(width=160))
    assert "4 văn bản, 5 lần nhắc, 1 cách gọi tắt chưa rõ là văn bản nào" in text
    assert "“Nghị quyết số 77” (chưa rõ" in text
    assert "Luật Du lịch (≈ 09/2017/QH14)" in text


def test_extract_shows_parts_outline_and_relations() -> None:
    part = make_analysis().parts[0]
    appendix = Part(id="appendix-1", kind="appendix", start=30, end=40, header=Header(title="Biểu mẫu"))
    text = render_extract(make_analysis(parts=(part, appendix)), PLAIN)
    assert "phụ lục: Biểu mẫu" in text
    assert "Chương trình 12-CTr/TU → thực hiện → Nghị quyết 08-NQ/TW" in text
    assert "Văn phòng Sở, Phòng A: gửi báo cáo" in text


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(paragraph=5, line=39), "đoạn 5, dòng 39"),
        (Place(page=2, paragraph=5), "trang 2, đoạn 5"),
        (Place(table=1, row=2, column=3, paragraph=40), "bảng 1, hàng 2, cột 3"),
        (Place(), "không rõ vị trí"),
    ],
)
def test_places_in_words(place: Place, expected: str) -> None:
    assert place_words(place, SAID) == expected


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_closed_vocabulary_has_its_words(lang: Any) -> None:
    said = words(lang)
    for vocabulary in (Disposition, Severity, VerdictState, PartKind):
        assert all(said[word] for word in get_args(vocabulary))
    assert len({relation_word(kind, said) for kind in get_args(RelationKind)}) == len(get_args(RelationKind))


def test_no_colour_unless_asked_for() -> None:
    assert "\x1b" not in report(make_checked(), colour=False)
    coloured = report(make_checked(), colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == report(make_checked(), colour=False)
    assert "\x1b[1;31m«Khôi thi đua»\x1b[0m" in coloured


@settings(max_examples=40, deadline=None)
@given(width=st.integers(20, 140), title=st.text(max_size=300))
def test_nothing_is_wider_than_the_page(width: int, title: str) -> None:
    part = Part(id="main", kind="main", start=0, end=0, header=Header(title=title))
    text = render_extract(make_analysis(parts=(part,)), Style(width=width))
    too_wide = [line for line in text.splitlines() if len(line) > max(width, 82)]
    assert not too_wide


@given(st.text())
def test_no_document_can_steer_the_terminal(text: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", printable(text))


@pytest.mark.parametrize(("text", "width"), [("Nghị", 4), ("e\u0323\u0302", 1), ("漢", 2), ("", 0)])
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_table_gives_way_where_it_is_widest() -> None:
    lines = list(draw_table(["A", "Số lần"], [["một hai ba bốn " * 9, "12"]], Style(width=60), {0: 10}))
    assert max(map(len, lines)) <= 60
    assert lines[2].endswith("12")


def test_document_without_anything() -> None:
    text = render_check(Analysis(document=make_document(""), parts=(), findings=()), PLAIN)
    assert "Không nhận ra thành phần thể thức nào." in text
    assert "Không thấy văn bản nào được viện dẫn." in text


def test_the_document_itself_is_not_in_the_table_of_what_it_cites() -> None:
    own = cite(make_document().text, "ban hành Kế hoạch", form="anaphora", key="self")
    analysis = make_analysis(citations=(*make_analysis().citations, own))
    assert render_citations(analysis, PLAIN) == render_citations(make_analysis(), PLAIN)
