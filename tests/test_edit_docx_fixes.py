"""``fix`` in Word files: accepted the text is the fixed one, rejected it is what it was, all else stays."""

from __future__ import annotations

import datetime

import pytest
from lxml import etree

from docparse.edit.docx import fix_docx
from docparse.edit.docx.fix import FixedDocx
from docparse.readers.docx import read_docx
from docparse.readers.options import ReadOptions
from docparse.values import Finding
from tests.docx_files import STRICT, TRANSITIONAL, abstract_list, level, list_instance, make_docx, numbered, paragraph
from tests.docx_readback import attribute, local, part, parts, repeated_ids
from tests.made_findings import find, make_finding
from tests.test_edit_docx_comments import BOX, DRAWING, FIELD, run

WHEN = datetime.datetime(2026, 3, 2, 8, 30, tzinfo=datetime.UTC)
ORIGINAL = ReadOptions(as_original=True)


def fix(data: bytes, *findings: Finding, tracked: bool = True) -> FixedDocx:
    return fix_docx(data, read_docx(data, "a.docx"), findings, tracked=tracked, when=WHEN)


def accepted(data: bytes) -> str:
    return read_docx(data, "a.docx").text


def original(data: bytes) -> str:
    return read_docx(data, "a.docx", ORIGINAL).text


def changes(content: bytes, name: str = "word/document.xml") -> list[tuple[str, str, str]]:
    """(kind, author, text) of each tracked change in order; an inner one after the outer."""
    return [
        (local(one), attribute(one, "author"), "".join(map(str, one.itertext())))
        for one in part(content, name).iter("{*}ins", "{*}del")
    ]


INSERTED = "<w:ins w:id='5' w:author='Lan'>{}</w:ins>"


@pytest.mark.parametrize(
    ("body", "wrong", "right"),
    [
        (f"<w:p>{run('Đề nghị Khôi thi đua họp.')}</w:p>", "Khôi thi đua", "Khối thi đua"),
        (f"<w:p>{run('thi đua khen thưởng')}</w:p>", "thi đua khen", "thi đua, khen"),
        (f"<w:p>{run('ngày  mai')}</w:p>", "  ", " "),
        (f"<w:p>{run('Sở N', '<w:b/>')}{run('ội v')}{run('u họp')}</w:p>", "Nội vu", "Nội vụ"),
        (f"<w:p>{run('Sơ N', '<w:b/>')}{run('ội v')}{run('u họp')}</w:p>", "Sơ Nội vu", "Sở Nội vụ"),
        (f"<w:p>{run('theo ')}<w:hyperlink w:anchor='x'>{run('Công van này')}</w:hyperlink></w:p>", "van", "văn"),
        (f"<w:p>{INSERTED.format(run('thêm mơi nữa'))}{run(' rồi')}</w:p>", "mơi", "mới"),
        (f"<w:p>{INSERTED.format(run('mơi'))}{run(' rồi')}</w:p>", "mơi", "mới"),
        (f"<w:p>{run('cũ ')}{INSERTED.format(run('mơi'))}</w:p>", "cũ mơi", "cũ, mới"),
        (f"<w:p>{INSERTED.format(run('một') + run('hai', '<w:b/>'))}</w:p>", "ột", "ột, "),
        (f"<w:p>{INSERTED.format(run('một'))}{run(' hai')}</w:p>", "một", "một,"),
        (f"<w:p>{run('một ')}<w:del w:id='5' w:author='L'><w:r><w:delText>ba</w:delText></w:r></w:del>{run('h')}</w:p>",
         "một h", "môt h"),
        (f"<w:p>{run('đường sô 1', '<w:caps/>')}</w:p>", "SÔ", "SỐ"),
        ("<w:p><w:r><w:t>  không giư </w:t></w:r></w:p>", "giư", "giữ"),
        ("<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>12/KH- UB</w:t></w:r></w:p>", ":\t12/KH- UB", ": 12/KH-UB"),
        (f"<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>{DRAWING}{run('ba')}</w:p>", "haiba", "hai ba"),
        (f"<w:p>{FIELD.format('REF a', run('3'))}{run('ngày')}</w:p>", "ngày", " ngày"),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('Ô thư nhất')}</w:p></w:tc></w:tr></w:tbl>", "thư", "thứ"),
        (f"<w:p>{BOX.format('<w:p>' + run('KHÂN') + '</w:p>')}{run('x')}</w:p>", "KHÂN", "KHẨN"),
        ("<w:p><w:r><w:t>vướng <!-- ghi --> măc</w:t></w:r></w:p>", "măc", "mắc"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", [TRANSITIONAL, STRICT], ids=["transitional", "strict"])
def test_accepted_is_fixed_and_rejected_is_as_it_was(body: str, wrong: str, right: str, names: dict[str, str]) -> None:
    data = make_docx(body, names=names)
    before = accepted(data)
    result = fix(data, find(before, wrong, right))
    assert [edit.finding.text for edit in result.edits] == [wrong]
    assert accepted(result.content) == result.text == before.replace(wrong, right)
    assert original(result.content) == original(data)
    assert not repeated_ids(result.content)
    plain = fix(data, find(before, wrong, right), tracked=False)
    assert accepted(plain.content) == before.replace(wrong, right)
    assert [one for one in changes(plain.content) if one[1] == "docparse"] == []


def test_words_are_replaced_whole_in_the_format_they_had() -> None:
    properties = "<w:b/><w:rPrChange w:id='7' w:author='A'><w:rPr/></w:rPrChange>"
    data = make_docx(f"<w:p>{run('Đề nghị Khôi thi đua', properties)}</w:p>")
    content = fix(data, find(accepted(data), "Khôi thi đua", "Khối thi đua")).content
    assert changes(content) == [("del", "docparse", "Khôi"), ("ins", "docparse", "Khối")]
    assert all(one.find("{*}rPr/{*}b") is not None for one in part(content).iter("{*}r"))
    assert not repeated_ids(content)


def test_inside_the_insertion_of_somebody_else() -> None:
    data = make_docx(f"<w:p>{INSERTED.format(run('thêm mơi nữa'))}</w:p>")
    content = fix(data, find(accepted(data), "mơi", "mới")).content
    assert changes(content) == [
        ("ins", "Lan", "thêm mơi"), ("del", "docparse", "mơi"), ("ins", "docparse", "mới"), ("ins", "Lan", " nữa"),
    ]  # fmt: skip


def test_both_copies_of_a_text_box_change() -> None:
    data = make_docx(f"<w:p>{BOX.format('<w:p>' + run('KHÂN') + '</w:p>')}</w:p>")
    content = fix(data, find(accepted(data), "KHÂN", "KHẨN")).content
    assert changes(content) == [("del", "docparse", "KHÂN"), ("ins", "docparse", "KHẨN")] * 2
    assert not repeated_ids(content)


def test_headers_that_read_the_same_change_together() -> None:
    section = "".join(f"<w:headerReference w:type='{kind}' r:id='{name}'/>"
                      for kind, name in (("default", "header1"), ("first", "header2")))  # fmt: skip
    header = f"<w:p>{run('Sơ Nội vụ')}</w:p>"
    body = f"<w:p>{run('x')}</w:p><w:sectPr>{section}<w:titlePg/></w:sectPr>"
    data = make_docx(body, header1=header, header2=header)
    result = fix(data, find(accepted(data), "Sơ", "Sở"))
    assert accepted(result.content) == "x\nSở Nội vụ"
    assert changes(result.content, "word/header2.xml") == changes(result.content, "word/header1.xml")
    other = make_docx(body, header1=header, header2=f"<w:p>{run('Sơ')}{run(' Nội vụ')}</w:p>")
    assert [one.reason for one in fix(other, find(accepted(other), "Sơ", "Sở")).refused] == ["unplaced_margins"]


def test_notes_are_corrected() -> None:
    note = f"<w:footnote w:id='2'><w:p>{run('chu thích')}</w:p></w:footnote>"
    data = make_docx(f"<w:p>{run('a')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>", footnotes=note)
    assert accepted(fix(data, find(accepted(data), "chu", "chú")).content) == "a\n[1] chú thích"


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (FIELD.format("REF moc", run("chư")), "field"),
        ("<m:oMath><m:r><m:t>chư</m:t></m:r></m:oMath>", "equation"),
        (f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('chư')}</w:sdtContent></w:sdt>",
         "locked"),
        (f"<w:r><w:ruby><w:rubyBase>{run('chư')}</w:rubyBase></w:ruby></w:r>", "nested"),
        (f"<w:moveTo w:id='3'>{run('chư')}</w:moveTo>", "moved"),
        (BOX.format(paragraph("chư")).replace("chư", "khác", 2).replace("khác", "chư", 1), "copy"),
    ],
)  # fmt: skip
def test_where_nothing_can_be_changed_safely_nothing_is(inside: str, reason: str) -> None:
    data = make_docx(f"<w:p>{run('a ')}{inside}</w:p>")
    result = fix(data, find(accepted(data), "chư", "chữ"))
    assert [one.reason for one in result.refused] == [f"unplaced_{reason}"]
    assert (result.edits, result.content) == ((), data)


def test_numbers_and_line_ends_are_not_changed() -> None:
    numbering = abstract_list(0, level(0, "decimal", "%1.")) + list_instance(1, 0)
    data = make_docx(numbered("Một", 1) + numbered("Hai", 1), numbering=numbering)
    result = fix(data, find(accepted(data), "1.", "2."), find(accepted(data), "t\n2", "t 2"))
    assert [one.reason for one in result.refused] == ["unplaced_rendered", "unplaced_lines"]


def test_a_change_beside_another_is_left_to_a_later_run() -> None:
    data = make_docx(f"<w:p>{run('abcd')}</w:p>")
    text = accepted(data)
    result = fix(data, make_finding(text, 1, 2, "x"), make_finding(text, 2, 3, "y"))
    assert (result.text, [one.reason for one in result.refused]) == ("axcd", ["unplaced_overlap"])


def test_a_fix_that_does_not_read_back_is_left_out() -> None:
    """A page header of which only a number stays is not read as text any more."""
    body = f"<w:p>{run('môt')}</w:p><w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
    data = make_docx(body, header1=f"<w:p>{run('1a')}</w:p>")
    result = fix(data, find(accepted(data), "môt", "một"), find(accepted(data), "a", ""))
    assert accepted(result.content) == result.text == "một\n1a"
    assert [one.reason for one in result.refused] == ["unplaced_misread"]


@pytest.mark.parametrize("tracked", [True, False])
def test_several_fixes_in_one_run(tracked: bool) -> None:
    data = make_docx("<w:p><w:r><w:t> mot hai ba bon </w:t><w:drawing/></w:r></w:p>")
    text = accepted(data)
    result = fix(
        data, find(text, "mot", "một"), find(text, "hai ba", "hai, ba"), find(text, "bon", "bốn"), tracked=tracked
    )
    assert accepted(result.content) == "một hai, ba bốn"
    assert len(list(part(result.content).iter("{*}drawing"))) == 1


def test_other_parts_and_runs_stay() -> None:
    data = make_docx(f"<w:p>{run('sai')}{run('đúng')}</w:p>", styles="<w:style w:styleId='a'/>")
    content = fix(data, find(accepted(data), "sai", "sửa")).content
    before, after = parts(data), parts(content)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert after.keys() == before.keys()
    old, new = ([*part(one).iter("{*}r")][-1] for one in (data, content))
    assert etree.tostring(old, method="c14n") == etree.tostring(new, method="c14n")


def test_a_second_run_on_its_own_output_finds_the_text_fixed() -> None:
    data = make_docx(f"<w:p>{run('Đề nghị Khôi thi đua')}</w:p>")
    once = fix(data, find(accepted(data), "Khôi", "Khối")).content
    again = fix(once, make_finding(accepted(once), 8, 12, "KHỐI")).content
    assert accepted(again) == "Đề nghị KHỐI thi đua"
    assert original(again) == original(data)
