"""``annotate``: a comment begins and ends at exactly the characters of its finding, all else stays."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from lxml import etree

from docparse.edit.annotated import Annotated
from docparse.edit.docx import annotate_docx
from docparse.edit.docx.archive import write_archive
from docparse.readers.docx import read_docx
from docparse.values import Finding
from tests.docx_files import STRICT, TRANSITIONAL, abstract_list, level, list_instance, make_docx, numbered, paragraph
from tests.docx_readback import anchored_texts, comment_texts, local, part, parts, repeated_ids
from tests.made_findings import analysis_of, find, make_finding

WHEN = datetime.datetime(2026, 3, 2, 8, 30, 15, 99, tzinfo=datetime.UTC)
DRAWING = "<w:r><w:drawing><wp xmlns='urn:x'/></w:drawing></w:r>"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r w:rsidR="00AB"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def annotate(data: bytes, *findings: Finding) -> Annotated:
    return annotate_docx(data, analysis_of(read_docx(data, "a.docx"), *findings), WHEN)


def annotate_words(data: bytes, *words: str) -> Annotated:
    text = read_docx(data, "a.docx").text
    return annotate(data, *(find(text, word) for word in words))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f"<w:p>{run('Đề nghị Khôi thi đua họp.')}</w:p>", ["Khôi thi đua"]),
        (f"<w:p>{run('Đề nghị Khôi thi đua họp.')}</w:p>", ["Đề nghị", "Khôi", "thi đua", "."]),
        (f"<w:p>{run('Đề nghị Khôi thi đua họp.')}</w:p>", ["nghị Khôi thi", "Khôi thi đua", "Khôi"]),
        (f"<w:p>{run('Sở N')}{run('ội v', '<w:b/>')}{run('ụ họp')}</w:p>", ["Nội vụ"]),
        (f"<w:p>{run('theo ')}<w:hyperlink w:anchor='x'>{run('Công văn này')}</w:hyperlink></w:p>", ["văn"]),
        (f"<w:p>{run('theo ')}<w:hyperlink w:anchor='x'>{run('Công văn này')}</w:hyperlink></w:p>", ["theo Công"]),
        (f"<w:p><w:ins w:id='5' w:author='A'>{run('thêm mới')}</w:ins>{run(' nữa')}</w:p>", ["mới", "mới nữa"]),
        (f"<w:p><w:del w:id='5'><w:r><w:delText>cũ</w:delText></w:r></w:del>{run('mới nữa')}</w:p>", ["mới"]),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('Ô thứ nhất')}</w:p></w:tc></w:tr></w:tbl>", ["thứ"]),
        (f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run('trong ô điền')}</w:sdtContent></w:sdt></w:p>", ["ô điền"]),
        (f"<w:p>{FIELD.format('HYPERLINK x', run('liên kết'))}</w:p>", ["kết"]),
        (f"<w:p>{run('trước ')}{FIELD.format('REF a', run('3'))}{run(' sau')}</w:p>", ["trước 3 sau"]),
        ("<w:p><w:r><w:t>  không giữ </w:t></w:r></w:p>", ["giữ"]),
        ("<w:p><w:r><w:t>  không giữ </w:t></w:r></w:p>", ["không", "giữ"]),
        ("<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>12/KH</w:t></w:r></w:p>", ["\t12", "Số"]),
        (f"<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai ba</w:t></w:r>{DRAWING}</w:p>", ["hai"]),
        ("<w:p><w:r><w:t>vướng <!-- ghi --> mắc</w:t></w:r></w:p>", ["mắc"]),
        (f"<w:p>{run('Hai')}</w:p><w:p>{run('Ba')}</w:p>", ["Hai\nBa"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", [TRANSITIONAL, STRICT], ids=["transitional", "strict"])
def test_comments_stand_at_exactly_the_characters(body: str, words: list[str], names: dict[str, str]) -> None:
    data = make_docx(body, names=names)
    result = annotate_words(data, *words)
    assert len(result.placed) == len(words)
    assert sorted(anchored_texts(result.content).values()) == sorted(word.replace("\n", "") for word in words)
    assert read_docx(result.content, "a.docx").text == read_docx(data, "a.docx").text
    assert not repeated_ids(result.content)


def test_letters_with_separate_marks_are_never_cut() -> None:
    data = make_docx("<w:p>" + run("Ke\u0302\u0301 hoa\u0323ch") + "</w:p>")
    assert list(anchored_texts(annotate_words(data, "ho").content).values()) == ["ho"]
    assert list(anchored_texts(annotate_words(data, "ạ").content).values()) == ["a\u0323"]


def test_a_comment_at_a_point_is_about_nothing() -> None:
    data = make_docx(f"<w:p>{run('Một hai')}</w:p>")
    text = read_docx(data, "a.docx").text
    result = annotate(data, make_finding(text, 3, 3), make_finding(text, 0, 0, message="Thiếu."))
    assert list(anchored_texts(result.content).values()) == ["", ""]
    assert [local(child) for child in part(result.content).iter("{*}p").__next__()] == [
        "commentRangeStart", "commentRangeEnd", "r", "r", "commentRangeStart", "commentRangeEnd", "r", "r",
    ]  # fmt: skip


def test_an_automatic_number_is_left_out_of_the_anchor() -> None:
    numbering = abstract_list(0, level(0, "decimal", "%1.")) + list_instance(1, 0)
    data = make_docx(numbered("Một", 1) + numbered("Hai", 1), numbering=numbering)
    result = annotate_words(data, "2. Hai", "1.")
    assert list(anchored_texts(result.content).values()) == ["Hai"]
    assert [(one.finding.text, one.reason) for one in result.unplaced] == [("1.", "unplaced_rendered")]


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (FIELD.format("REF moc", run("chữ")), "field"),
        ("<m:oMath><m:r><m:t>chữ</m:t></m:r></m:oMath>", "equation"),
        ("<w:r><w:pict><v:shape><v:textpath string='chữ'/></v:shape></w:pict></w:r>", "word_art"),
        (BOX.format(paragraph("chữ")), "box"),
        (f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('chữ')}</w:sdtContent></w:sdt>",
         "locked"),
        (f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{run('chữ')}</w:sdtContent></w:sdt>", "data_bound"),
        (f"<mc:AlternateContent><mc:Choice Requires='x'>{run('chữ')}</mc:Choice></mc:AlternateContent>", "nested"),
        (f"<w:r><w:ruby><w:rubyBase>{run('chữ')}</w:rubyBase></w:ruby></w:r>", "nested"),
    ],
)  # fmt: skip
def test_where_no_comment_can_be_put_the_file_stays_and_the_finding_is_listed(inside: str, reason: str) -> None:
    data = make_docx(f"<w:p>{run('a ')}{inside}</w:p>")
    result = annotate_words(data, "chữ")
    assert [one.reason for one in result.unplaced] == [f"unplaced_{reason}"]
    assert (result.placed, result.content) == ((), data)


def test_margins_and_notes_have_no_comments() -> None:
    data = make_docx(
        f"<w:p>{run('thân')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>",
        header1=paragraph("đầu trang"),
        footnotes=f"<w:footnote w:id='2'>{paragraph('chú thích')}</w:footnote>",
    )
    result = annotate_words(data, "đầu trang", "chú thích", "thân")
    assert [one.reason for one in result.unplaced] == ["unplaced_margin", "unplaced_note"]
    assert [finding.text for finding in result.placed] == ["thân"]


def test_cells_are_not_joined_by_a_comment() -> None:
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("một", "hai"))
    data = make_docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    text = read_docx(data, "a.docx").text
    assert [one.reason for one in annotate(data, make_finding(text, 0, len(text))).unplaced] == ["unplaced_across"]


def test_a_split_run_keeps_its_format_and_other_runs_their_xml() -> None:
    properties = "<w:b/><w:rPrChange w:id='7' w:author='A'><w:rPr/></w:rPrChange>"
    data = make_docx(f"<w:p>{run('một hai ba', properties)}{run('bốn')}</w:p>")
    content = annotate_words(data, "hai").content
    runs = [one for one in part(content).iter("{*}r") if one.find("{*}t") is not None]
    assert [(one.findtext("{*}t"), one.find("{*}rPr/{*}b") is not None) for one in runs] == [
        ("một ", True), ("hai", True), (" ba", True), ("bốn", False),
    ]  # fmt: skip
    assert {one.get(next(iter(one.attrib))) for one in runs} == {"00AB"}
    assert not repeated_ids(content)
    before = [*part(data).iter("{*}r")][-1]
    assert etree.tostring(runs[-1], method="c14n") == etree.tostring(before, method="c14n")


def test_drawings_stay_whole_in_their_place() -> None:
    inside = "<w:r><w:t>một </w:t><w:drawing><wp xmlns='urn:x'/></w:drawing><w:t xml:space='preserve'> hai</w:t></w:r>"
    data = make_docx(f"<w:p>{inside}</w:p>")
    content = annotate_words(data, "một", "ha").content
    order = [local(one) if local(one) == "drawing" else one.text for one in part(content).iter("{*}t", "{*}drawing")]
    assert order == ["một ", "drawing", " ", "ha", "i"]


def test_other_parts_are_byte_for_byte_the_same() -> None:
    data = make_docx(paragraph("Một hai"), styles="<w:style w:styleId='a'/>", header1=paragraph("đầu"))
    before, after = parts(data), parts(annotate_words(data, "hai").content)
    assert after.keys() - before.keys() == {"word/comments.xml"}
    changed = {name for name, content in before.items() if after[name] != content}
    assert changed == {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def test_what_a_comment_says() -> None:
    data = make_docx(paragraph("Đề nghị Khôi thi đua họp."))
    text = read_docx(data, "a.docx").text
    content = annotate(data, find(text, "Khôi", "Khối")).content
    (said,) = comment_texts(content).values()
    assert said == "Viết sai.\nĐề nghị sửa: “Khối”\nSPL900 – Nghị định 30/2020/NĐ-CP, Phụ lục II"
    (comment,) = part(content, "word/comments.xml")
    assert sorted(map(str, comment.attrib.values())) == ["1", "2026-03-02T08:30:15Z", "DP", "docparse"]


def test_comments_of_others_survive_and_ids_never_clash() -> None:
    marks = "<w:commentRangeStart w:id='1'/>{}<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>"
    other = f"<w:comment w:id='1' w:author='Lan'>{paragraph('Xem lại')}</w:comment>"
    body = f"<w:p>{marks.format(run('Một hai'))}<w:bookmarkStart w:id='2' w:name='x'/><w:bookmarkEnd w:id='2'/></w:p>"
    data = make_docx(body, comments=other)
    content = annotate_words(data, "hai").content
    assert anchored_texts(content) == {"1": "Một hai", "3": "hai"}
    assert list(comment_texts(content)) == ["1", "3"]
    assert comment_texts(content)["1"] == "Xem lại"


def test_a_second_run_adds_nothing() -> None:
    data = make_docx(paragraph("Đề nghị Khôi thi đua họp.") + paragraph("Ngày mai"))
    text = read_docx(data, "a.docx").text
    findings = [find(text, "Khôi"), make_finding(text, 3, 3), make_finding(text, 26, 26), find(text, "mai", "Mai")]
    once = annotate(data, *findings)
    twice = annotate(once.content, *findings)
    assert (len(once.placed), len(once.present)) == (4, 0)
    assert (len(twice.placed), len(twice.present)) == (0, 4)
    assert twice.content == once.content
    more = annotate(once.content, *findings, find(text, "họp"))
    assert ([finding.text for finding in more.placed], len(more.present)) == (["họp"], 4)


def test_a_comment_of_ours_left_in_the_file_is_not_commented_on() -> None:
    once = annotate_words(make_docx(paragraph("Một hai")), "hai").content
    document = read_docx(once, "a.docx")
    (remnant,) = (one for one in document.remnants if one.kind == "comment")
    left = make_finding(document.text, remnant.start, remnant.end, message=f"Tệp còn chú thích: {remnant.detail}.")
    of_other = replace(left, code="REL001", message="Tệp còn chú thích: Lan: “Xem lại”.")
    assert annotate(once, replace(left, code="REL001")).placed == ()
    assert annotate(once, of_other).placed == (of_other,)


def test_a_signed_file_is_said_to_be_one() -> None:
    data = write_archive(make_docx(paragraph("Một")), {"_xmlsignatures/sig1.xml": b"<Signature/>"})
    assert annotate_words(data, "Một").notes == ("note_signed",)
    assert annotate(data).notes == ()


def test_the_kind_of_file_is_told() -> None:
    data = make_docx(paragraph("Một"))
    assert annotate_words(data, "Một").suffix == ".docx"
    macros = rewrite_types(data, "vnd.ms-word.document.macroEnabled.main")
    assert annotate_words(macros, "Một").suffix == ".docm"


def rewrite_types(data: bytes, kind: str) -> bytes:
    types = parts(data)["[Content_Types].xml"]
    main = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
    return write_archive(data, {"[Content_Types].xml": types.replace(main, kind.encode())})
