"""What is left in a Word file of the work on it, with the places where it is shown."""

import io
import zipfile

import pytest
from hypothesis import given, settings

from docparse.readers import ReadOptions, read
from tests.docx_files import make_docx, paragraph
from tests.docx_stories import word_files

BY = 'w:id="1" w:author="Đỗ Văn Hiển" w:date="2026-05-04T08:00:00Z"'
COMMENTS = f"<w:comment {BY}>{paragraph('Xem lại số')}{paragraph('và đơn vị')}</w:comment>"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def run(text, properties="", tag="t"):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def remnants(data, *kinds, options=None):
    document = read("a.docx", data=data, options=options or ReadOptions())
    return [
        (one.kind, one.span.of(document.text), document.text[: one.start], one.detail)
        for one in document.remnants
        if one.kind in kinds or not kinds
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            run("Giao ") + '<w:commentRangeStart w:id="1"/>' + run("Sở Nội vụ")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' + run(" chủ trì."),
            ("comment", "Sở Nội vụ", "Giao ", "Đỗ Văn Hiển: “Xem lại số và đơn vị”"),
        ),
        (
            run("Giao") + '<w:r><w:commentReference w:id="1"/></w:r>' + run(" việc."),
            ("comment", "", "Giao", "Đỗ Văn Hiển: “Xem lại số và đơn vị”"),
        ),
        (run("Giao việc."), ("comment", "", "", "Đỗ Văn Hiển: “Xem lại số và đơn vị”")),
    ],
)  # fmt: skip
def test_comments(body, found):
    assert remnants(make_docx(f"<w:p>{body}</w:p>", comments=COMMENTS)) == [found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (run("Có ") + f"<w:ins {BY}>{run('1.')}{run('250')}</w:ins>" + run(" hộ"),
         [("insertion", "1.250", "Có ", "Đỗ Văn Hiển")]),
        (run("Có ") + f"<w:del {BY}>{run('1.', tag='delText')}{run('520', tag='delText')}</w:del>" + run("hộ"),
         [("deletion", "", "Có ", "Đỗ Văn Hiển: “1.520”")]),
        (run("Sau ") + f"<w:moveFrom {BY}>{run('trước')}</w:moveFrom><w:moveTo {BY}>{run('trước')}</w:moveTo>",
         [("move", "trước", "Sau ", "Đỗ Văn Hiển")]),
        (run("Có ") + run("đậm", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>") + run(" nhạt"),
         [("formatting", "đậm", "Có ", "Đỗ Văn Hiển")]),
        (f"<w:ins {BY}>{run('A')}</w:ins><w:ins w:id='2' w:author='Trần Lam'>{run('B')}</w:ins>",
         [("insertion", "A", "", "Đỗ Văn Hiển"), ("insertion", "B", "A", "Trần Lam")]),
        (f"<w:ins {BY}>{run('A')}<w:del w:id='3' w:author='Trần Lam'>{run('B', tag='delText')}</w:del></w:ins>",
         [("insertion", "A", "", "Đỗ Văn Hiển"), ("deletion", "", "A", "Trần Lam: “B”")]),
    ],
)  # fmt: skip
def test_tracked_changes(body, found):
    assert remnants(make_docx(f"<w:p>{body}</w:p>")) == found


def test_an_inserted_paragraph_is_one_insertion():
    body = f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr><w:ins {BY}>{run('Mới.')}</w:ins></w:p>"
    assert remnants(make_docx(paragraph("Cũ.") + body + paragraph("Hết."))) == [
        ("insertion", "Mới.", "Cũ.\n", "Đỗ Văn Hiển")
    ]


def test_read_as_original_shows_what_was_deleted():
    body = f"<w:p>{run('Có ')}<w:del {BY}>{run('520', tag='delText')}</w:del><w:ins {BY}>{run('250')}</w:ins></w:p>"
    found = remnants(make_docx(body), "deletion", options=ReadOptions(as_original=True))
    assert found == [("deletion", "520", "Có ", "Đỗ Văn Hiển")]


@pytest.mark.parametrize(
    ("properties", "marked"),
    [
        ('<w:highlight w:val="yellow"/>', True),
        ('<w:highlight w:val="none"/>', False),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', True),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', False),
        ('<w:shd w:val="clear" w:fill="auto"/>', False),
        ("<w:b/>", False),
    ],
)
def test_highlights(properties, marked):
    data = make_docx(f"<w:p>{run('Có ')}{run('312', properties)}{run(' hồ sơ')}</w:p>")
    assert remnants(data) == ([("highlight", "312", "Có ", "")] if marked else [])


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:rStyle w:val="An"/>'])
def test_hidden_text(properties):
    data = make_docx(f"<w:p>{run('Có')}{run(' chưa', properties)}{run(' thống nhất', properties)}</w:p>", styles=STYLES)
    assert remnants(data, "hidden") == [("hidden", "", "Có", "“chưa thống nhất”")]


def test_hidden_rows_and_page_headers():
    row = f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph('dòng ẩn')}</w:tc></w:tr></w:tbl>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    marked = run(" X", '<w:highlight w:val="red"/>')
    header = f"<w:p>{run('Cơ quan')}{run(' nháp', '<w:vanish/>')}{marked}</w:p>"
    found = remnants(make_docx(paragraph("Thân") + row + section, header1=header))
    assert sorted(found) == [
        ("hidden", "", "Thân", "“dòng ẩn”"), ("hidden", "", "Thân\nCơ quan", "“nháp”"),
        ("highlight", " X", "Thân\nCơ quan", ""),
    ]  # fmt: skip


def test_broken_fields():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF moc </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = make_docx(f"<w:p>{run('Xem ')}{field.format(run('Error! Reference source not found.'))}</w:p>")
    assert remnants(data) == [("broken_field", "Error! Reference source not found.", "Xem ", "")]


def test_languages_by_their_share_of_the_letters():
    texts = [run("a" * 60), run("b" * 25, '<w:lang w:val="nl-NL"/>'), run("c" * 9, '<w:lang w:val="fr-FR"/>')]
    texts.append(run("d" * 6, '<w:lang w:val="vi-VN"/>'))
    data = make_docx(f"<w:p>{''.join(texts)}</w:p>", styles=STYLES)
    assert [one[3] for one in remnants(data)] == ["en-US, 60%", "nl-NL, 25%"]


def test_properties_of_the_file():
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mẫu  số 3</dc:title>'
        "<dc:creator>Đỗ Văn Hiển</dc:creator><cp:revision>4</cp:revision><dc:subject> </dc:subject></cp:coreProperties>"
    )
    custom = '<Properties><property name="_AuthorEmail"><lpwstr>hien@example.vn</lpwstr></property></Properties>'
    data = with_parts(make_docx(paragraph("Thân")), {"docProps/core.xml": core, "docProps/custom.xml": custom})
    assert [one[3] for one in remnants(data, "metadata")] == [
        "tiêu đề: Mẫu số 3", "tác giả: Đỗ Văn Hiển", "_AuthorEmail: hien@example.vn",
    ]  # fmt: skip


def test_damaged_properties_do_not_keep_a_file_from_being_read():
    data = with_parts(make_docx(paragraph("Thân")), {"docProps/core.xml": "<cp:coreProperties"})
    assert remnants(data) == []


def with_parts(data, parts):
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def test_a_clean_file_has_none():
    assert remnants(make_docx(paragraph("Kế hoạch") + paragraph("Giao việc."))) == []


@settings(max_examples=60, deadline=None)
@given(word_files())
def test_places_are_in_the_text_and_in_order(data):
    document = read("a.docx", data=data)
    spans = [(one.start, one.end) for one in document.remnants]
    assert spans == sorted(spans)
    assert all(0 <= start <= end <= len(document.text) for start, end in spans)
