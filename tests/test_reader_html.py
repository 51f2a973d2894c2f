"""Web pages: the document and not the frame, tables, lists, letters, and pages made to harm."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.readers import ReadOptions, read
from docparse.readers.detect import detect
from docparse.readers.page_frame import WARNING
from docparse.values import BlockKind, Document, UnreadableFile
from tests.made_pages import EXPECTED, LETTERHEAD, PAGES, TABLE, web_archive


def page(body: str, head: str = "") -> Document:
    return read("trang.html", f"<html><head>{head}</head><body>{body}</body></html>".encode())


def lines(document: Document) -> list[str]:
    return document.text.split("\n")


@pytest.mark.parametrize("name", PAGES)
def test_the_plan_is_read_from_every_page(name: str) -> None:
    document = read("trang.html", PAGES[name]().encode())
    assert lines(document) == EXPECTED
    assert (WARNING in document.warnings) is (name not in {"Word", "Google Docs"})


def test_the_plan_is_read_from_a_web_archive() -> None:
    assert detect(web_archive()) == "markup"
    assert lines(read("trang.mht", web_archive())) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_of_unicode(encoding: str) -> None:
    text = PAGES["Word"]().replace("charset=utf-8", "charset=windows-1258")
    assert lines(read("ke-hoach.doc", text.encode(encoding))) == EXPECTED


def test_a_page_in_windows_1258() -> None:
    text = "<html><meta charset=windows-1258><p>Q\u0300uy\u0323ết đi\u0323nh: tri\u0300nh đê\u0300 án".replace(
        "ế", "ê\u0301"
    )
    document = read("a.htm", text.encode("cp1258"))
    assert "định: trình đề án" in document.text


def test_a_page_that_was_cut_says_what_was_lost() -> None:
    data = "<html><meta charset=utf-8><p>Kế hoạch của Ủy ban nhân dân xã năm 2026 về phát triển".encode()[:-2]
    assert any("không đọc được thành chữ" in warning for warning in read("a.html", data).warnings)


def test_places_of_cells() -> None:
    document = read("trang.html", PAGES["government portal"]().encode())
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL and block.place.table == 2]
    assert [(cell.place.row, cell.place.column) for cell in cells] == [
        (row, column) for row in range(1, len(TABLE) + 1) for column in range(1, 5)
    ]
    first = document.blocks[: len(LETTERHEAD[0])]
    assert {(cell.place.table, cell.place.row, cell.place.column) for cell in first} == {(1, 1, 1)}


def test_merged_cells_stand_where_they_begin() -> None:
    document = page(
        "<table border=1><tr><th rowspan=2>TT<th colspan=2>Kế hoạch<th rowspan=2>Ghi chú<tr><td>Thu<td>Chi"
        "<tr><td>1<td>2<td>3<td>4</table>"
    )
    places = [(block.place.row, block.place.column, block.span.of(document.text)) for block in document.blocks]
    assert places == [
        (1, 1, "TT"), (1, 2, "Kế hoạch"), (1, 4, "Ghi chú"), (2, 2, "Thu"), (2, 3, "Chi"),
        (3, 1, "1"), (3, 2, "2"), (3, 3, "3"), (3, 4, "4"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>Một<li>Hai<ol type=a><li>Ba</ol><li value=7>Tư</ol>", ["1. Một", "2. Hai", "a. Ba", "7. Tư"]),
        ("<ol type=I start=3><li>Ba</ol><ul><li>Gạch</ul>", ["III. Ba", "- Gạch"]),
        ("<ol reversed><li>Hai<li>Một</ol>", ["2. Hai", "1. Một"]),
        ("<ol style='list-style-type:none'><li>1. Có số</ol>", ["1. Có số"]),
        ("<p>một<br>hai<br/>ba", ["một", "hai", "ba"]),
        ("<pre>một\nhai</pre>", ["một", "hai"]),
        ("<p>xã&nbsp;&nbsp; A\n  B", ["xã A B"]),
        ("<div>trước<p>trong</p>sau</div>", ["trước", "trong", "sau"]),
        ("<p>m<sup>2</sup><span style='text-transform:uppercase'> ha</span>", ["m2 HA"]),
        ("<p>a<span style='display:none'>x</span>b<p hidden>c<noscript>d</noscript>", ["ab"]),
        ("<p class='x'>ẩn<p>hiện", ["hiện"]),
        ("<p>điểm<a href='#_ftn1'>[1]</a><div style='mso-element:footnote'><a href='#_ftnref1'>[1]</a> Chú thích</div>",
         ["điểm", "[1] Chú thích"]),
    ],
)  # fmt: skip
def test_lines_and_numbers(body: str, expected: list[str]) -> None:
    document = page(body, "<style>/* a */ .x, p.y { display: none } @media print { p { display: none } }</style>")
    assert lines(document) == expected


def test_numbers_of_lists_are_labels_and_bold_words_are_runs() -> None:
    document = page("<ol><li>Đạt <b>95%</b></ol><h2>Mục</h2>")
    first, second = document.blocks
    assert (first.label_end, second.kind, second.outline) == (2, BlockKind.HEADING, 2)
    assert [(run.start, run.end) for run in document.runs] == [(7, 10), (11, 14)]


def test_tracked_changes_of_word() -> None:
    data = "<html><body><p>Trước ngày <del>15/3</del><ins>31/3</ins>".encode()
    assert read("a.html", data).text == "Trước ngày 31/3"
    assert read("a.html", data, ReadOptions(as_original=True)).text == "Trước ngày 15/3"


def test_a_letterhead_that_calls_itself_header_stays() -> None:
    menu = "<ul class=menu>" + "<li><a href=a>Mục</a>" * 9 + "</ul>"
    body = f"{menu}<div class=header><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div><p>Điều 1. Tên</div>"
    assert lines(page(body)) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Điều 1. Tên"]


def test_a_document_with_links_and_no_frame_is_whole() -> None:
    body = "".join(f"<p><a href='/{number}'>Quyết định số {number}/QĐ-UBND</a></p>" for number in range(20))
    assert len(page(body).blocks) == 20


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html>" + b"<div>" * 100_000, "too_large"),
        (b"<html><p " + b"a=1 " * 20_000 + b">", "too_large"),
        (b"<?xml version='1.0'?><data><a/></data>", "unsupported_format"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "damaged"),
    ],
    ids=["deep", "attributes", "other XML", "empty archive"],
)
def test_pages_that_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("a.html", data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b"<html><table>" + (b"<tr>" + b"<td colspan=1000 rowspan=65534>a" * 20) * 200,
        b"<html><style>" + b".a{display:none}" * 50_000 + b"</style>" + b"<p class=a>x" * 2_000,
        b"<html><style>" + b"{/*" * 100_000,
        b"<html>" + b"<!--" * 100_000,
        b"<html>" + b"<div class=menu><a href=1>a</a></div>" * 5_000,
        b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><html><body>&a;",
    ],
    ids=["spans", "rules", "braces", "comments", "menus", "entity"],
)
def test_pages_made_to_harm_are_read_in_time(data: bytes) -> None:
    begin = time.process_time()
    assert "localhost" not in read("a.html", data).text
    assert time.process_time() - begin < 5


@given(st.binary(max_size=200), st.text("<>/ =\"'tabledivprhlio!-&;", max_size=200))
def test_anything_is_read_or_refused(noise: bytes, tags: str) -> None:
    try:
        document = read("a.html", b"<html>" + tags.encode() + noise.replace(b"\0", b"") + b"</html>")
    except UnreadableFile:
        return  # the noise may name another format
    for block in document.blocks:
        assert block.span.of(document.text).strip()


@pytest.mark.parametrize(
    "body", ["<p><font face='.VnTime'>{}</font>", "<p style='font-family:\".VnTime\",serif'>{}", "<p class=c>{}"]
)
def test_text_in_a_font_before_unicode(body: str) -> None:
    head = "<style>.c { font-family: '.VnTime' }</style>"
    assert page(body.format("KÕ ho¹ch c«ng t¸c cña x·"), head).text == "Kế hoạch công tác của xã"
    assert page("<p style='font-family:.VnTimeH'>kÕ ho¹ch").text == "KẾ HOẠCH"
